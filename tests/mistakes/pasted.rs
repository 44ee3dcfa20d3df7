//! What people paste: a link in a mail, a log, a command; and right links around which nothing is wrong.

use serde_json::json;

use crate::common::{Client, with};
use crate::draft::{CLINIC, DES_KEY, Draft, EXAM, IV, LIST, Numbers, PAGES, REMINDER};
use crate::making::{cbc, zero_padded};
use crate::{causes, config, inspected, now};

/// Mistakes that the table does not try, and where they are tried.
pub const FOUND_ELSEWHERE: &[&str] = &[
    "no_des_key",
    "no_md5_key",
    "key_cut",
    "iv_default",
    "other_sev",
    "time_minutes_for_month",
    "length",
];

fn draft(page: &'static crate::draft::Page) -> Draft {
    Draft::new(page, &now(), &mut Numbers(11))
}

/// The link broken into lines of this length.
fn broken(link: &str, width: usize, end: &str) -> String {
    let lines: Vec<&str> = link
        .as_bytes()
        .chunks(width)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    lines.join(end)
}

#[test]
fn a_link_is_found_in_what_people_paste() {
    let client = Client::new(&config());
    for page in PAGES {
        let link = draft(page).link();
        let raw_time = link.replace("%20", " ").replace("%3A", ":");
        let path = link.replace("https://portal.example.com", "");
        let json = json!({"level": "info", "msg": "open", "url": link}).to_string();
        for text in [
            link.clone(),
            format!("  {link}\r\n"),
            format!("\"{link}\""),
            format!("'{link}'"),
            format!("“{link}”"),
            format!("<{link}>"),
            format!("URL:{link}"),
            format!("URL: {link}"),
            format!("链接：{link}"),
            format!("链接：{link}。打不开"),
            format!("请看（{link}）这个链接"),
            format!("[clinic]({link})"),
            format!("<a href=\"{link}\">report</a>"),
            format!("\u{feff}{link}\u{200b}"),
            broken(&link, 76, "\r\n"),
            broken(&link, 60, "\n"),
            broken(&link, 72, "\n> "),
            broken(&link, 76, "\n\t"),
            format!("2026-11-25 11:39:52.123 [12] INFO Open url={link} in 35 ms"),
            format!("2026-11-25 11:39:52 {link}\n2026-11-25 11:39:53 done"),
            format!(
                "10.0.0.7 - - [25/Nov/2026:11:39:52 +0800] \"GET {path} HTTP/1.1\" 403 512 \"-\" \"Mozilla/5.0\""
            ),
            format!("GET {path} HTTP/1.1\r\nHost: portal.example.com\r\n"),
            format!("curl -k '{link}'"),
            format!("curl -v \"{link}\" -H \"Accept: */*\""),
            format!(
                "curl --location {} -o page.html",
                link.replace('&', "\\&").replace('?', "\\?")
            ),
            format!("curl \"{}\"", link.replace('&', "^&")),
            json.clone(),
            json.replace('/', "\\/"),
            json.replace('&', "\\u0026"),
            json!({ "log": json }).to_string(),
            format!("It is {link}."),
            format!("(that is {link})"),
            link.replace('=', "=3D").replace("3D", "3D=\r\n"),
            format!("ShellExecute(0, 'open', '{link}', nil, nil, SW_SHOW);"),
            raw_time.clone(),
            format!("\"{raw_time}\""),
            format!("see http://10.0.0.9/his/log?id=7 for {link}"),
            format!("{link}打不开"),
            format!("链接：{link}，打不开"),
            format!("17,{link},403"),
            format!("[{link} 查看]"),
            format!("<a href=\"{}\">report</a>", link.replace('&', "&amp;")),
            format!("<url>{}</url>", link.replace('&', "&amp;")),
            format!(
                "2026-11-25 03:39:52 10.0.0.1 GET {} 443 - 10.0.0.7 Mozilla/5.0 403",
                path.replacen('?', " ", 1)
            ),
            format!(
                "https://apc01.safelinks.protection.outlook.com/?url={}&data=05%7C01&reserved=0",
                crate::making::encoded(&link)
            ),
            format!(
                "https://mail.qq.com/cgi-bin/redirect?u={}",
                crate::making::encoded(&link)
            ),
        ] {
            let data = inspected(&client, &text);
            let found = (causes(&data, "faults"), causes(&data, "remarks"));
            assert_eq!(found, (vec![], vec![]), "{text}\n{data}");
        }
    }
}

/// A whole link that was encoded is wrong wherever it stands, but as the value of another's parameter.
#[test]
fn a_link_that_is_encoded_is_wrong_in_a_sentence_too() {
    let client = Client::new(&config());
    let whole = crate::making::encoded(&draft(&CLINIC).link());
    for (text, faults) in [
        (format!("链接：{whole}"), vec!["link_encoded"]),
        (json!({ "data": whole }).to_string(), vec!["link_encoded"]),
        (format!("INFO open url={whole}"), vec![]),
    ] {
        let data = inspected(&client, &text);
        assert_eq!(causes(&data, "faults"), faults, "{text}\n{data}");
    }
}

/// Nothing is Base64 of nothing: reading that again and again ended the program.
#[test]
fn values_of_nothing_are_read_once() {
    let client = Client::new(&config());
    for page in PAGES {
        let mut unknown = draft(page);
        unknown.encrypt = Box::new(|bytes| cbc(&zero_padded(b"nobody knows it"), IV, bytes));
        for token in [
            None,
            Some(""),
            Some("ICA="),
            Some("IA=="),
            Some("ICAgICAgICA="),
        ] {
            for sev in ["", "ICA=", " "] {
                let mut members = unknown.members();
                for (name, value) in &mut members {
                    match (name.as_str(), token) {
                        ("sev", _) => sev.clone_into(value),
                        ("token", Some(token)) => token.clone_into(value),
                        _ => {}
                    }
                }
                let data = inspected(&client, &unknown.link_of(&members));
                let signed = data["faults"].to_string().contains("sev");
                assert!(signed == unknown.link().contains("sev="), "{data}");
            }
        }
    }
}

/// Wherever a token ends too early, that is what is said of it, and nothing of what its last half value looks like.
#[test]
fn a_token_that_was_cut_off_is_called_so() {
    let client = Client::new(&config());
    for page in [&CLINIC, &crate::draft::RECOGNITION] {
        let mut draft = draft(page);
        draft.set("patient_name", "欧阳示例");
        let token = draft.token();
        // From two blocks on; the last one is padding. Of its Base64 each block takes 32 thirds.
        for length in (2..(token.len() - 14) * 3 / 32).map(|blocks| blocks * 32 / 3 + 3) {
            let mut members = draft.members();
            let of_page = members.iter_mut().find(|(name, _)| name == "token");
            token[..length].clone_into(&mut of_page.unwrap().1);
            let data = inspected(&client, &draft.link_of(&members));
            assert_eq!(causes(&data, "faults"), ["cut_off"], "{length}: {data}");
        }
    }
}

/// A link that ends within a name misses what was to follow; it is not misspelt.
#[test]
fn a_link_that_ends_within_a_name_misses_it() {
    let client = Client::new(&config());
    let link = draft(&CLINIC).link();
    let at = link.find("&timestamp").unwrap();
    for end in at..at + 10 {
        let data = inspected(&client, &link[..end]);
        assert_eq!(causes(&data, "faults"), ["required", "required"], "{data}");
    }
}

#[test]
fn a_command_that_adds_the_members_is_read_as_the_link_that_it_asks_for() {
    let client = Client::new(&config());
    for page in PAGES {
        let draft = draft(page);
        let mut command = format!("curl -G {}{}", draft.origin, draft.path);
        for (index, (name, value)) in draft.members().iter().enumerate() {
            let member = match index % 2 {
                0 => format!(" --data-urlencode \"{name}={value}\""),
                _ => format!(" -d '{name}={}'", crate::making::encoded(value)),
            };
            command.push_str(&member);
        }
        let data = inspected(&client, &command);
        assert_eq!(
            causes(&data, "faults"),
            Vec::<String>::new(),
            "{command}\n{data}"
        );
    }
}

#[test]
fn chinese_that_is_not_encoded_is_right_as_browsers_encode_it() {
    let client = Client::new(&config());
    let mut draft = draft(&REMINDER);
    draft.encode = Box::new(|text| match text.is_ascii() {
        true => crate::making::encoded(text),
        false => text.to_owned(),
    });
    let data = inspected(&client, &draft.link());
    assert_eq!(causes(&data, "faults"), Vec::<String>::new(), "{data}");
}

/// Mistakes that show only with another configuration.
#[test]
fn what_depends_on_the_configuration() {
    const KEY: &str = "0123456789abcdefghijklmn";
    let mut cut = draft(&CLINIC);
    cut.encrypt = Box::new(|bytes| cbc(&zero_padded(&KEY.as_bytes()[..16]), IV, bytes));
    let mut default = draft(&EXAM);
    default.encrypt = Box::new(|bytes| cbc(&zero_padded(DES_KEY.as_bytes()), IV, bytes));
    let right = draft(&CLINIC);
    let below = right.link().replace("/clinicview", "/x/clinicview");
    for (change, link, list, found) in [
        (
            json!({ "des_key": KEY }),
            cut.link(),
            "faults",
            vec!["key_cut"],
        ),
        (
            json!({ "des_iv": "OwnIv#01" }),
            default.link(),
            "faults",
            vec!["iv_default"],
        ),
        (
            json!({ "des_key": null }),
            right.link(),
            "remarks",
            vec!["no_des_key"],
        ),
        (
            json!({ "md5_key": null }),
            right.link(),
            "remarks",
            vec!["no_md5_key"],
        ),
        (
            json!({ "sev": right.sev, "sev_account_id": null }),
            draft(PAGES[1]).link(),
            "remarks",
            vec![],
        ),
        (
            json!({ "sev": "A".repeat(344), "sev_account_id": null }),
            right.link(),
            "remarks",
            vec!["other_sev"],
        ),
        (
            json!({ "address_map": {"http://10.0.0.1": "https://portal.example.com"}, "domain": "http://10.0.0.1" }),
            right.link(),
            "remarks",
            vec![],
        ),
        (json!({ "domain": null }), below, "remarks", vec![]),
    ] {
        let data = inspected(&Client::new(&with(&config(), change.clone())), &link);
        assert_eq!(causes(&data, list), found, "{change}: {data}");
        let other = if list == "faults" {
            "remarks"
        } else {
            "faults"
        };
        assert_eq!(
            causes(&data, other),
            Vec::<String>::new(),
            "{change}: {data}"
        );
    }
}

#[test]
fn what_has_no_link_is_refused() {
    let client = Client::new(&config());
    for text in [
        "nothing at all",
        "https://portal.example.com/",
        "http://é",
        "https://张/clinicview/index.html",
        "http:/张",
        "/clinic",
        "{}",
        "%",
        "https://",
        "https%3A%2F%2F",
        "\\",
        "：//",
        "curl",
        "a?b&c=d",
    ] {
        let answer = client.call("inspect_url", json!({ "url": text }));
        assert_eq!(answer["code"], -1001, "{text}: {answer}");
    }
}

/// A text, a token and values as long as may be: the answer comes at once.
#[test]
fn the_work_has_a_bound() {
    let client = Client::new(&config());
    let begun = std::time::Instant::now();
    let many: String = (0..200)
        .map(|number| format!("&p{number}=%25%25{number}"))
        .collect();
    for (page, long) in [
        (&crate::draft::CLINIC, "A".repeat(250_000)),
        (&LIST, "A".repeat(12_000)),
        (&EXAM, "%".repeat(200_000)),
    ] {
        let draft = draft(page);
        let mut members = draft.members();
        for (_, value) in &mut members {
            if value.len() > 10 {
                *value = long.clone();
            }
        }
        let mut link = draft.link_of(&members);
        link.truncate(250_000);
        inspected(&client, &[&link, many.as_str()].concat());
    }
    // Debug builds on a loaded machine take some hundred times of what a workstation does.
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
