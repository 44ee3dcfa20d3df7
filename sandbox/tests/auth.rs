//! 用户认证: every grant, and every way to be refused.

mod common;

use common::{CLIENT, client_token, get, login, send, start, start_with, text, token_form};
use idcas_sandbox::{ClientAuth, Options, RsaKeyFormat, Sandbox};

const EXAMS: &str =
    "/api/api-idcas/observations/exams?time_type=0&start_time=2021-01-01&end_time=2021-01-31";
const KEY: &str = "/api/api-operate/configurations?key=TransmissionSecurity.RSA.PublicKey";

fn status(sandbox: &Sandbox, path: &str, token: Option<&str>) -> u16 {
    get(&format!("{}{path}", sandbox.base()), token).status
}

fn error(sandbox: &Sandbox, pairs: &[(&str, &str)]) -> String {
    let response = token_form(sandbox, pairs);
    assert_eq!(response.status, 400);
    text(&response.json()["error"])
}

#[test]
fn each_operation_takes_its_own_kind_of_token() {
    let sandbox = start();
    let client = client_token(&sandbox);
    let user = text(&login(&sandbox)["access_token"]);
    assert_eq!(status(&sandbox, KEY, Some(&client)), 200);
    assert_eq!(status(&sandbox, KEY, None), 401);
    assert_eq!(status(&sandbox, KEY, Some(&user)), 401);
    assert_eq!(status(&sandbox, EXAMS, Some(&user)), 200);
    assert_eq!(status(&sandbox, EXAMS, Some(&client)), 401);
    assert_eq!(status(&sandbox, EXAMS, Some("made-up")), 401);
    assert_eq!(sandbox.token_requests("client_credentials"), 1);
    assert_eq!(sandbox.token_requests("password"), 1);
}

#[test]
fn a_refresh_token_works_once() {
    let sandbox = start();
    let [id, secret] = CLIENT;
    let refresh = text(&login(&sandbox)["refresh_token"]);
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh.as_str()),
        id,
        secret,
    ];
    let renewed = token_form(&sandbox, &form).json();
    let token = text(&renewed["access_token"]);
    assert_eq!(status(&sandbox, EXAMS, Some(&token)), 200);
    assert_ne!(text(&renewed["refresh_token"]), refresh);
    assert_eq!(error(&sandbox, &form), "invalid_grant");
}

#[test]
fn refusals_are_those_of_oauth() {
    let sandbox = start();
    let [id, secret] = CLIENT;
    let user = ("username", "doctor01");
    let rsa = sandbox.rsa_encrypt("Sandbox#2021").expect("RSA");
    let wrong = sandbox.rsa_encrypt("guess").expect("RSA");
    let grant = ("grant_type", "password");
    assert_eq!(
        error(
            &sandbox,
            &[grant, id, ("client_secret", "no"), user, ("password", &rsa)]
        ),
        "invalid_client"
    );
    assert_eq!(
        error(&sandbox, &[("grant_type", "implicit"), id, secret]),
        "unsupported_grant_type"
    );
    assert_eq!(
        error(&sandbox, &[grant, id, secret, user, ("password", &wrong)]),
        "invalid_grant"
    );
    let plain = token_form(
        &sandbox,
        &[grant, id, secret, user, ("password", "Sandbox#2021")],
    );
    assert!(text(&plain.json()["error_description"]).contains("not RSA"));
}

#[test]
fn the_token_endpoint_takes_a_posted_form_only() {
    let sandbox = start();
    let url = format!("{}/connect/token", sandbox.base());
    assert_eq!(get(&url, None).status, 400);
    let body = r#"{"grant_type":"client_credentials"}"#;
    let response = send("POST", &url, "application/json", None, body);
    assert_eq!(response.json()["error"], "invalid_request");
}

#[test]
fn tokens_end() {
    let sandbox = start();
    let first = text(&login(&sandbox)["access_token"]);
    sandbox.expire_tokens();
    assert_eq!(status(&sandbox, EXAMS, Some(&first)), 401);
    let second = text(&login(&sandbox)["access_token"]);
    assert_eq!(status(&sandbox, EXAMS, Some(&second)), 200);
    sandbox.set_now(Some(common::NOW + 43_200));
    assert_eq!(status(&sandbox, EXAMS, Some(&second)), 401);
}

#[test]
fn the_public_key_comes_in_four_shapes() {
    for (format, start) in [
        (RsaKeyFormat::Spki, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"),
        (RsaKeyFormat::Pem, "-----BEGIN PUBLIC KEY-----\nMIIBIjAN"),
        (RsaKeyFormat::Pkcs1, "MIIBCgKCAQEA"),
        (RsaKeyFormat::Xml, "<RSAKeyValue><Modulus>"),
    ] {
        let sandbox = start_with(Options {
            rsa_key_format: format,
            ..Options::default()
        });
        let url = format!("{}{KEY}", sandbox.base());
        let key = text(&get(&url, Some(&client_token(&sandbox))).json()["data"]);
        assert!(key.starts_with(start), "{key}");
    }
}

#[test]
fn one_seed_gives_one_key_and_one_set_of_data() {
    let keys = [1, 1, 2].map(|seed| {
        let sandbox = start_with(Options {
            seed,
            exams: 20,
            ..Options::default()
        });
        let url = format!("{}{KEY}", sandbox.base());
        let key = text(&get(&url, Some(&client_token(&sandbox))).json()["data"]);
        (key, sandbox.exams()[7].person.id_card_no.clone())
    });
    assert_eq!(keys[0], keys[1]);
    assert_ne!(keys[0].0, keys[2].0);
    assert_ne!(keys[0].1, keys[2].1);
}

#[test]
fn every_scope_that_is_demanded_must_be_asked_for() {
    let sandbox = start_with(Options {
        scope: Some("api offline_access".to_owned()),
        ..Options::default()
    });
    let [id, secret] = CLIENT;
    let grant = ("grant_type", "client_credentials");
    for scope in [None, Some("api"), Some("apis offline_access")] {
        let mut form = vec![grant, id, secret];
        form.extend(scope.map(|scope| ("scope", scope)));
        assert_eq!(error(&sandbox, &form), "invalid_scope", "{scope:?}");
    }
    let form = [grant, id, secret, ("scope", "offline_access x api")];
    assert_eq!(token_form(&sandbox, &form).status, 200);
}

#[test]
fn a_client_that_must_use_http_basic_is_told_so() {
    let sandbox = start_with(Options {
        client_auth: ClientAuth::Basic,
        ..Options::default()
    });
    let [id, secret] = CLIENT;
    let response = token_form(
        &sandbox,
        &[("grant_type", "client_credentials"), id, secret],
    );
    assert_eq!(response.status, 401);
    let challenge = (
        "www-authenticate".to_owned(),
        "Basic realm=\"token\"".to_owned(),
    );
    assert!(
        response.headers.contains(&challenge),
        "{:?}",
        response.headers
    );
    assert_eq!(text(&response.json()["error"]), "invalid_client");
}
