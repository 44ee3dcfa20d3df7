//! `link`, `inspect` and `crypto`.

mod common;

use common::{Folder, World, run, run_with};

const CLINIC: [&str; 4] = ["link", "clinic", "org_code=2470", "work_no=001"];

fn link(world: &World) -> String {
    let mut arguments = CLINIC.to_vec();
    arguments.push("accession_number=SD-1");
    let ran = world.run(&arguments).is(0);
    assert_eq!(ran.out.lines().count(), 1, "{ran:?}");
    ran.out.trim().to_owned()
}

#[test]
fn a_link_is_all_that_is_printed_and_it_opens() {
    let world = World::new();
    let link = link(&world);
    assert!(link.starts_with(&world.sandbox.base()), "{link}");
    let inspected = world.run(&["inspect", &link]).is(0);
    for word in ["build_clinic_url", "accession_number", "SD-1"] {
        assert!(inspected.out.contains(word), "{word}: {inspected:?}");
    }
}

#[test]
fn what_is_no_page_is_called_an_operation() {
    let world = World::new();
    let ran = world.run(&["link", "query_exams"]).is(2);
    assert!(ran.err.contains("idcas call query_exams"), "{ran:?}");
}

#[test]
fn names_of_pages_and_parameters_are_completed() {
    let world = World::new();
    let ran = world
        .run(&[
            "link",
            "Build-Clinic-Url",
            "org=2470",
            "work=001",
            "acc=SD-1",
        ])
        .is(0);
    assert!(ran.err.contains("acc -> accession_number"), "{ran:?}");
    let unknown = world.run(&["link", "clinci"]).is(2);
    assert!(unknown.err.contains("did you mean"), "{unknown:?}");
    let several = world.run(&["link", "h5"]).is(2);
    assert!(several.err.contains("h5_quality"), "{several:?}");
    let misspelt = world.run(&["link", "clinic", "acession_number=1"]).is(2);
    assert!(misspelt.err.contains("accession_number"), "{misspelt:?}");
    let unwritten = world.run(&["link", "clinic", "黄娟"]).is(2);
    assert!(!unwritten.err.contains("黄娟"), "{unwritten:?}");
    let twice = world
        .run(&["link", "clinic", "org_code=1", "org_code=2"])
        .is(2);
    assert!(twice.err.contains("twice"), "{twice:?}");
}

#[test]
fn each_value_that_a_link_is_made_from_is_shown() {
    let world = World::new();
    let mut arguments = CLINIC.to_vec();
    arguments.extend(["accession_number=SD-1", "--explain"]);
    let ran = world.run(&arguments).is(0);
    for word in [
        "plaintext",
        "\"accession_number\":\"SD-1\"",
        "signed",
        "***",
    ] {
        assert!(ran.out.contains(word), "{word}: {ran:?}");
    }
}

#[test]
fn a_wrong_link_is_refused_with_its_cause_wherever_it_comes_from() {
    let world = World::new();
    let wrong = link(&world).replace("source=his", "source=His2");
    let (start, sign) = wrong.split_at(wrong.len() - 4);
    let wrong = format!("{start}{}", if sign == "0000" { "1111" } else { "0000" });
    let named = world.run(&["inspect", &wrong]).is(1);
    assert!(
        named.out.contains("[") && named.out.contains("sign"),
        "{named:?}"
    );
    let mail = format!("同事您好：\r\n{wrong}\r\n打不开");
    let (gbk, _, _) = encoding_rs::GBK.encode(&mail);
    for input in [mail.as_bytes(), &gbk] {
        let piped = run_with(world.path(), &["inspect", "-"], input).is(1);
        // Below that the link's age is told.
        let verdict = |ran: &common::Ran| {
            ran.out
                .lines()
                .take(4)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(verdict(&piped), verdict(&named));
    }
    let json = world.run(&["inspect", &wrong, "--json"]).is(1).json();
    assert_eq!(json["data"]["ok"], false);
    world.run(&["inspect", "not a link"]).is(2);
    run_with(world.path(), &["inspect", "-"], b" \n").is(2);
}

#[test]
fn much_is_told_of_a_link_without_any_configuration() {
    let world = World::new();
    let link = link(&world);
    let folder = Folder::new();
    let ran = run(&folder.0, ["inspect", &link]).is(0);
    assert!(ran.out.contains("des_key"), "{ran:?}");
}

/// 附录 TripleDes加密说明, MD5加密说明
#[test]
fn the_specifications_own_values() {
    let folder = Folder::new();
    let crypto = |arguments: &[&str]| {
        let mut all = vec!["crypto", "--test-keys"];
        all.extend(arguments);
        run(&folder.0, all)
    };
    let encrypted = crypto(&["encrypt", "SD-1601013025"]).is(0);
    for value in ["doH/Xf73VKJgK6QOJMvuWg==", "doH%2FXf73VKJgK6QOJMvuWg%3D%3D"] {
        assert!(encrypted.out.contains(value), "{encrypted:?}");
    }
    for text in ["doH/Xf73VKJgK6QOJMvuWg==", "doH%2FXf73VKJgK6QOJMvuWg%3D%3D"] {
        let decrypted = crypto(&["decrypt", text]).is(0);
        assert!(decrypted.out.contains("SD-1601013025"), "{decrypted:?}");
    }
    crypto(&["decrypt", "doH/Xf73VKJgK6QOJMvuWA=="]).is(2);
    let parts = [
        "--token=TokenValue",
        "--sev=SevValue",
        "--timestamp=2020-05-01 12:09:22",
    ];
    let signed = crypto(&[&["sign"], &parts[..]].concat()).is(0);
    assert!(
        signed.out.contains("05459fbafa3d4d80f9f40b28b727b3ee"),
        "{signed:?}"
    );
    let right = "--sign=05459fbafa3d4d80f9f40b28b727b3ee";
    let verify = |sign| crypto(&[&["verify", sign], &parts[..]].concat());
    verify(right).is(0);
    verify("--sign=05459fbafa3d4d80f9f40b28b727b3ef").is(1);
}

#[test]
fn production_keys_are_not_shown() {
    let folder = Folder::new();
    folder.file("key.txt", "a key of 16 byte\n");
    let ran = run(&folder.0, ["crypto", "encrypt", "1", "--des-key=@key.txt"]).is(0);
    assert!(!ran.out.contains("a key of"), "{ran:?}");
    let hex: String = "a key of"
        .bytes()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(!ran.out.contains(&hex), "{ran:?}");
    let without = run(&folder.0, ["crypto", "encrypt", "1"]).is(2);
    assert!(without.err.contains("--config"));
}

#[test]
fn an_account_is_encrypted_by_the_platforms_own_key() {
    let world = World::new();
    let sev = |ran: common::Ran| {
        let answer = ran.is(0).json();
        answer["data"]["result"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let one = sev(world.run(&["crypto", "sev", "880001", "--json"]));
    let two = sev(world.run(&["crypto", "sev", "880001", "--json"]));
    // The padding is random.
    assert!(one.len() > 300 && one != two, "{one}");
    let sent = format!("sev={one}");
    let mut arguments = CLINIC.to_vec();
    arguments.extend(["accession_number=SD-1", sent.as_str()]);
    world.run(&arguments).is(0);
}
