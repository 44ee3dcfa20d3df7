//! 临床调阅（PC端）: what a correct link shows, and each reason to refuse one.

mod common;

use common::{NOW, Pairs, clinic_token, flaws, open, pairs, set, sign, signed, start, value};
use idcas_sandbox::Sandbox;
use serde_json::Value;

const PATH: &str = "/clinicview/index.html";

fn link(sandbox: &Sandbox) -> Pairs {
    with_token(sandbox, &clinic_token(&sandbox.exams()[0]))
}

fn with_token(sandbox: &Sandbox, token: &Value) -> Pairs {
    let token = sandbox.encrypt(&token.to_string());
    signed(
        sandbox,
        pairs(&[("source", "his"), ("nosearch", "true"), ("token", &token)]),
    )
}

/// Changes one parameter, signs again, and opens the page.
fn changed(sandbox: &Sandbox, name: &str, value: &str) -> Vec<String> {
    let mut link = link(sandbox);
    set(&mut link, name, value);
    sign(sandbox, &mut link);
    flaws(sandbox, PATH, &link)
}

#[test]
fn a_correct_link_shows_the_exam() {
    let sandbox = start();
    let page = open(&sandbox, PATH, &link(&sandbox)).text();
    assert!(page.contains("data-accession=\"SD-53242\""), "{page}");
    assert_eq!(page.matches("data-accession=").count(), 1);
    let seen = sandbox.requests().pop().expect("a request");
    assert_eq!(seen.param("token.work_no"), Some("001"));
    assert_eq!(seen.param("sev"), Some("880001"));
    assert!(seen.flaws().is_empty());
}

#[test]
fn the_list_is_that_of_the_patient_within_the_dates() {
    let sandbox = start();
    let name = sandbox.exams()[0].person.name.clone();
    let mut token = clinic_token(&sandbox.exams()[0]);
    token["accession_number"] = "".into();
    token["patient_name"] = name.clone().into();
    let mut link = with_token(&sandbox, &token);
    let all = sandbox
        .exams()
        .iter()
        .filter(|exam| exam.person.name == name);
    let page = open(&sandbox, PATH, &link).text();
    assert_eq!(page.matches("data-accession=").count(), all.count());
    set(&mut link, "start_time", "2030-01-01");
    assert!(open(&sandbox, PATH, &link).text().contains("id=\"empty\""));
}

#[test]
fn each_flaw_is_named() {
    let sandbox = start();
    for (name, value, flaw) in [
        ("source", "pacs", "source"),
        ("nosearch", "yes", "nosearch"),
        ("start_time", "2021/01/01", "start_time"),
        ("end_time", "2021-1-1", "end_time"),
        ("token", "", "token"),
        ("token", "plain", "token"),
        ("token", "AAAAAAAAAAA=", "token"),
        ("sev", "", "sev"),
        ("sev", "880001", "sev"),
        ("timestamp", "", "timestamp"),
        ("timestamp", "2021-06-01T08:00:00", "timestamp"),
        ("timestamp", "2021-06-01 08:05:01", "timestamp"),
        ("timestamp", "2021-06-01 00:00:00", "timestamp"),
    ] {
        assert_eq!(changed(&sandbox, name, value), [flaw], "{name}={value}");
    }
    assert!(changed(&sandbox, "timestamp", "2021-06-01 08:05:00").is_empty());
}

#[test]
fn the_members_of_the_token_are_checked() {
    let sandbox = start();
    let whole = clinic_token(&sandbox.exams()[0]);
    let with_member = |name: &str, value: Value| {
        let mut token = whole.clone();
        token[name] = value;
        flaws(&sandbox, PATH, &with_token(&sandbox, &token))
    };
    assert_eq!(with_member("org_code", "".into()), ["org_code"]);
    assert_eq!(with_member("work_no", "".into()), ["work_no"]);
    assert_eq!(with_member("accession_number", "".into()), ["one-of"]);
    assert_eq!(with_member("accession_number", "  ".into()), ["one-of"]);
    assert_eq!(with_member("unheard_of", "1".into()), ["token-keys"]);
    let mut short = whole.clone();
    short.as_object_mut().expect("an object").remove("visit_id");
    assert_eq!(
        flaws(&sandbox, PATH, &with_token(&sandbox, &short)),
        ["token-keys"]
    );
}

#[test]
fn a_sev_of_another_account_or_key_is_refused() {
    let sandbox = start();
    let other = sandbox.rsa_encrypt("990009").expect("RSA");
    assert_eq!(changed(&sandbox, "sev", &other), ["sev"]);
    let stranger = idcas_sandbox::Options {
        seed: 7,
        ..Default::default()
    };
    let stranger = common::start_with(stranger)
        .rsa_encrypt("880001")
        .expect("RSA");
    assert_eq!(changed(&sandbox, "sev", &stranger), ["sev"]);
}

#[test]
fn wrong_signatures_are_explained() {
    let sandbox = start();
    let mut link = link(&sandbox);
    let right = value(&link, "sign");
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let from_encoded = sandbox.sign(
        &encoded(&value(&link, "token")),
        &encoded(&value(&link, "sev")),
        &value(&link, "timestamp"),
    );
    for (sign, words) in [
        (String::new(), "sign is missing"),
        (right.to_uppercase(), "lower-case"),
        (from_encoded, "percent-encoded"),
        ("0".repeat(32), "check the key"),
    ] {
        set(&mut link, "sign", &sign);
        assert_eq!(flaws(&sandbox, PATH, &link), ["sign"]);
        let verdicts = sandbox.requests().pop().expect("a request").verdicts;
        assert!(
            verdicts
                .iter()
                .any(|verdict| verdict.said.en.contains(words)),
            "{words}"
        );
    }
}

/// The appendix's token, encrypted by the `openssl` command with other keys, modes and IVs.
#[test]
fn common_mistakes_in_encryption_are_told_apart() {
    let sandbox = start();
    for (token, words) in [
        (
            "QMXbqbMceUTaIdvgFBsbD9+4og+DxD+UqER9Cx0fPn4foLbszRxnX85g/79thEtnunZOWhdadludmHsPQeabvYfL4Kd0K9S1gyZeYmWy5hDzOgh4rPNCSxdGY59rdk2/zx+54G+0gB8yTvMTVhKW77Tum1CXpQVA+cl3LLfsYYa9KJNoPVBQo0inv8uMgjnfd7U1kjn0bgg=",
            "token is encrypted incorrectly: the 16-byte key was extended to K1 K2 K1, but must be padded with zero bytes to 24",
        ),
        (
            "3+AfxJ2s+1hBTXhJvz1TaUvIY7v3pP88yK89ta4S9zYFkyDrZNkaQPEFr/RjW0Oi4Yvlu0umvY5LwRKYiiMHJAvWdxys8xZIHNwo/+SewYGvyvPg/suty/HYjsClE9xBW4dYXEOj7IZO0QT6zYNTqVWyr8NeedCjbEnGyYG4Nvijjygp4YGtfBcZEUWKeLbicGaH69lNduI=",
            "token is encrypted incorrectly: the mode was ECB, but must be CBC",
        ),
        (
            "3boMuF1sU1iv/3AHuhsbq7mWNiU3dC8slB+wBNkGplcBHhQGLOBBq+/H7ZgBcVeRm3e7F17nwiZWijVPsw9IROGPHx98QEre41tpUXV13IHXEg3K8gAUQKuliF/vgRqOo9xhbNOnXkidjrWHDCLPBaXOJoH4YuShKKOU7AYDrRkNieDhON64mUZ/LzoVmxrFEI6wphvdhwQ=",
            "K1 K2 K1, but must be padded with zero bytes to 24; the mode was ECB",
        ),
        (
            "3+AfxJ2s+1hO6YLD1sHrGB/mqrxsOZnLGxCWlap39su8ZHovYyLe+XWy0HsMj1+RFmO3BEAzn6tNnMn5pRfdNod+NJaWZhkQwcUgD5Yh3RwguQhcO6Y6PnYAdds02WVHFANArLWThRRsh3tfVyrfkBL3wVsVjR51RykiV2xVjDDoS0NuihOa1JI5QKvKMVEPu2zOh3o4UDQ=",
            "the IV was all zeros, but must be des_iv",
        ),
        ("AAAAAAAAAAA=", "token does not decrypt"),
    ] {
        assert_eq!(changed(&sandbox, "token", token), ["token"]);
        let verdicts = sandbox.requests().pop().expect("a request").verdicts;
        assert!(
            verdicts
                .iter()
                .any(|verdict| verdict.said.en.contains(words)),
            "{words}: {verdicts:?}"
        );
    }
}

#[test]
fn an_unencoded_plus_and_gbk_are_recognised() {
    let sandbox = start();
    let link = link(&sandbox);
    // A `+` that is not percent-encoded in the query arrives as a space.
    let sev = value(&link, "sev");
    let sev = if sev.contains('+') {
        sev
    } else {
        format!("+{}", &sev[1..])
    };
    let flaws = changed(&sandbox, "sev", &sev.replace('+', " "));
    assert_eq!(flaws[0], "sev");
    let url = format!("{}{PATH}?source=%D6%D0", sandbox.base());
    assert_eq!(common::get(&url, None).status, 403);
    assert!(
        sandbox
            .requests()
            .pop()
            .expect("a request")
            .flaws()
            .contains(&"encoding")
    );
}

#[test]
fn the_wrong_clock_moves_date_and_check_together() {
    let sandbox = start();
    sandbox.set_fault(idcas_sandbox::Fault::clock(10));
    assert_eq!(flaws(&sandbox, PATH, &link(&sandbox)), ["timestamp"]);
    let response = open(&sandbox, PATH, &link(&sandbox));
    assert_eq!(
        response.header("date"),
        Some("Tue, 01 Jun 2021 00:10:00 GMT")
    );
    assert!(changed(&sandbox, "timestamp", "2021-06-01 08:10:00").is_empty());
    sandbox.clear_faults();
    sandbox.set_now(Some(NOW + 299));
    assert!(flaws(&sandbox, PATH, &link(&sandbox)).is_empty());
}
