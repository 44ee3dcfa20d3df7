//! The link in what a person pastes: between quotes, in a line of a log, broken over several lines.

/// A link in its parts, each as it was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Scheme, host and port; empty where only a path was pasted.
    pub origin: String,
    pub path: String,
    pub query: String,
}

/// Quotes and brackets, each with what ends it.
const ENCLOSING: &[(char, char)] = &[
    ('"', '"'),
    ('\'', '\''),
    ('`', '`'),
    ('“', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('《', '》'),
    ('<', '>'),
    ('(', ')'),
    ('（', '）'),
    ('[', ']'),
];

/// Where the paths of the pages begin.
const PAGES: &[&str] = &["/clinicview", "/sharevisit", "/viewer/", "/s/"];

pub fn read(text: &str) -> Option<Pasted> {
    // As it stands in a JSON text.
    let text = text.replace("\\u0026", "&").replace("\\/", "/");
    let start = start(&text)?;
    let rest = &text[start..];
    let before = text[..start].chars().next_back();
    let closing = ENCLOSING.iter().find(|(open, _)| Some(*open) == before);
    let whole = closing.and_then(|(_, close)| rest.split_once(*close));
    let link = match whole {
        Some((inside, _)) => inside.split(['\r', '\n']).map(str::trim).collect(),
        None => gathered(rest),
    };
    let link = link.trim_end_matches([
        '"', '\'', '`', '”', '’', '>', ')', ']', ',', ';', '。', '，', '；', '）',
    ]);
    Some(parts(link))
}

/// Where the link begins: with its scheme, or else with the host or the path of a page.
fn start(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let scheme = ["http://", "https://"];
    if let Some(start) = scheme.iter().filter_map(|s| lower.find(s)).min() {
        return Some(start);
    }
    let at = PAGES.iter().filter_map(|page| lower.find(page)).min()?;
    let foreign = |c: char| c.is_whitespace() || ENCLOSING.iter().any(|(open, _)| *open == c);
    let host = text[..at].rfind(foreign);
    Some(host.map_or(0, |before| {
        before + text[before..].chars().next().map_or(0, char::len_utf8)
    }))
}

/// The first piece, and those after it that go on with it.
fn gathered(text: &str) -> String {
    let mut link = String::new();
    for line in text.lines() {
        for (place, piece) in line.split_whitespace().enumerate() {
            let goes_on = match (link.is_empty(), place) {
                (true, _) => true,
                (_, 0) => broken_line(&link, piece),
                _ => blank_inside(&link, piece),
            };
            if !goes_on {
                return link;
            }
            // A blank within a line is a part of the link; the break of a line is not.
            if place > 0 {
                link.push(' ');
            }
            link.push_str(piece);
        }
    }
    link
}

/// Whether the next line goes on with a link that mail or an editor has broken.
fn broken_line(link: &str, piece: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || "-._~%&=+/?:".contains(c);
    let signed = link.split_once("sign=").map(|(_, rest)| rest);
    let whole = signed.is_some_and(|rest| rest.split('&').next().unwrap_or(rest).len() >= 32);
    piece.starts_with(['&', '?']) || (!whole && piece.chars().all(part))
}

/// Whether a blank stands in the middle of a link.
fn blank_inside(link: &str, piece: &str) -> bool {
    let clock = piece.split('&').next().unwrap_or(piece);
    let clock = clock.len() == 8 && clock.bytes().filter(|byte| *byte == b':').count() == 2;
    link.ends_with(['?', '&', '='])
        || piece.starts_with(['?', '&'])
        || (piece.contains('&') && piece.contains('='))
        || (link.contains("timestamp=") && clock)
}

fn parts(link: &str) -> Pasted {
    let link = link.split('#').next().unwrap_or_default();
    let (address, query) = link.split_once('?').unwrap_or((link, ""));
    let host_from = address.find("://").map_or(0, |at| at + 3);
    let path_from = address[host_from..]
        .find('/')
        .map_or(address.len(), |at| host_from + at);
    Pasted {
        origin: address[..path_from].trim().to_owned(),
        path: address[path_from..].to_owned(),
        query: query.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_in_what_people_have() {
        let right = Pasted {
            origin: "http://h:1".to_owned(),
            path: "/clinicview/index.html".to_owned(),
            query: "source=his&token=A%2BB&sign=0123456789abcdef0123456789abcdef".to_owned(),
        };
        let link = "http://h:1/clinicview/index.html?source=his&token=A%2BB&sign=0123456789abcdef0123456789abcdef";
        for text in [
            link.to_owned(),
            format!("  {link}\n"),
            format!("\"{link}\""),
            format!("URL: {link}"),
            format!("链接：“{link}”，打不开"),
            format!("请打开\n{link}\n谢谢"),
            format!("please open\n{link}\nthanks"),
            format!("2021-05-19 08:00:00 INFO open {link} user=5 ip=10.0.0.1"),
            format!("curl -s '{link}' -H 'Accept: a=b&c=d'"),
            format!("curl {link} -o x"),
            format!("GET {link} HTTP/1.1"),
            format!(
                "{{\"url\":\"{}\"}}",
                link.replace('/', "\\/").replace('&', "\\u0026")
            ),
            link.replace("&token", "\r\n  &token"),
            format!("{}\n{}", &link[..60], &link[60..]),
            format!("\"{}\n{}\"", &link[..60], &link[60..]),
            format!("{link}#top"),
        ] {
            assert_eq!(read(&text).as_ref(), Some(&right), "{text}");
        }
        let path = read("\"GET /clinicview/index.html?a=b HTTP/1.1\" 403").expect("a path");
        assert_eq!((path.origin.as_str(), path.query.as_str()), ("", "a=b"));
        let host = read("10.0.0.5:8686/clinicview/index.html?a=b").expect("a host");
        assert_eq!(host.origin, "10.0.0.5:8686");
        assert_eq!(read("nothing of the kind"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn blanks_of_the_link_itself_stay() {
        let spaced = "http://h/clinicview/index.html?timestamp=2021-05-19 08:00:00&sign=1";
        let found = read(spaced).expect("a link");
        assert_eq!(found.query, "timestamp=2021-05-19 08:00:00&sign=1");
        let found = read("http://h/clinicview/index.html? source=his&x=1").expect("a link");
        assert_eq!(found.query, "source=his&x=1");
        let found = read("http://h/clinicview/index.html ?source=his&x=1").expect("a link");
        assert_eq!(found.path, "/clinicview/index.html ");
    }
}
