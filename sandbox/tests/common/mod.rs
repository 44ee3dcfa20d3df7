//! A sandbox with a frozen clock, and an HTTP client that returns responses as they are.
#![allow(dead_code)]

use std::time::Duration;

use idcas_sandbox::{Exam, Options, Sandbox};
use serde_json::{Value, json};

/// 2021-06-01 08:00:00, China time.
pub const NOW: i64 = 1_622_505_600;
pub const NOW_TEXT: &str = "2021-06-01 08:00:00";

pub fn start() -> Sandbox {
    start_with(Options::default())
}

pub fn start_with(options: Options) -> Sandbox {
    let options = Options {
        now: Some(NOW),
        ..options
    };
    Sandbox::start(options).expect("the sandbox starts")
}

pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
}

impl Response {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("JSON")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .into()
}

fn collect(
    response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Response, ureq::Error> {
    let mut response = response?;
    let headers = response.headers().iter();
    let headers = headers
        .map(|(name, value)| {
            (
                name.to_string(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        })
        .collect();
    Ok(Response {
        status: response.status().as_u16(),
        headers,
        bytes: response.body_mut().read_to_vec()?,
    })
}

pub fn try_get(url: &str, token: Option<&str>) -> Result<Response, ureq::Error> {
    let mut request = agent().get(url);
    if let Some(token) = token {
        request = request.header("Authorization", format!("bearer {token}"));
    }
    collect(request.call())
}

pub fn get(url: &str, token: Option<&str>) -> Response {
    try_get(url, token).expect("a response")
}

pub fn send(method: &str, url: &str, kind: &str, token: Option<&str>, body: &str) -> Response {
    let mut request = ureq::http::Request::builder()
        .method(method)
        .uri(url)
        .header("Content-Type", kind);
    if let Some(token) = token {
        request = request.header("Authorization", format!("bearer {token}"));
    }
    let request = request.body(body.to_owned()).expect("a request");
    collect(agent().run(request)).expect("a response")
}

pub fn query(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

pub fn token_form(sandbox: &Sandbox, pairs: &[(&str, &str)]) -> Response {
    let url = format!("{}/connect/token", sandbox.base());
    let form = query(pairs);
    send(
        "POST",
        &url,
        "application/x-www-form-urlencoded",
        None,
        &form,
    )
}

pub const CLIENT: [(&str, &str); 2] = [
    ("client_id", "his-demo"),
    ("client_secret", "his-demo-secret"),
];

pub fn client_token(sandbox: &Sandbox) -> String {
    let [id, secret] = CLIENT;
    let response = token_form(sandbox, &[("grant_type", "client_credentials"), id, secret]);
    text(&response.json()["access_token"])
}

pub fn login(sandbox: &Sandbox) -> Value {
    let [id, secret] = CLIENT;
    let password = sandbox.rsa_encrypt("Sandbox#2021").expect("RSA");
    let response = token_form(
        sandbox,
        &[
            ("grant_type", "password"),
            id,
            secret,
            ("username", "doctor01"),
            ("password", &password),
        ],
    );
    response.json()
}

pub fn user_token(sandbox: &Sandbox) -> String {
    text(&login(sandbox)["access_token"])
}

pub fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

/// A GET below `/api/api-idcas/observations` with a fresh user token.
pub fn observe(sandbox: &Sandbox, path: &str, pairs: &[(&str, &str)]) -> Value {
    let url = format!(
        "{}/api/api-idcas/observations{path}?{}",
        sandbox.base(),
        query(pairs)
    );
    get(&url, Some(&user_token(sandbox))).json()
}

/// The parameters of a correct link; tests change one at a time.
pub type Pairs = Vec<(String, String)>;

pub fn pairs(from: &[(&str, &str)]) -> Pairs {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    from.iter().map(own).collect()
}

pub fn set(pairs: &mut Pairs, name: &str, value: &str) {
    pairs.retain(|(key, _)| key != name);
    pairs.push((name.to_owned(), value.to_owned()));
}

pub fn value(pairs: &Pairs, name: &str) -> String {
    let found = pairs.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

pub fn sign(sandbox: &Sandbox, pairs: &mut Pairs) {
    let signed = sandbox.sign(
        &value(pairs, "token"),
        &value(pairs, "sev"),
        &value(pairs, "timestamp"),
    );
    set(pairs, "sign", &signed);
}

/// Adds `sev`, `timestamp` and `sign`.
pub fn signed(sandbox: &Sandbox, mut pairs: Pairs) -> Pairs {
    set(
        &mut pairs,
        "sev",
        &sandbox.rsa_encrypt("880001").expect("RSA"),
    );
    set(&mut pairs, "timestamp", NOW_TEXT);
    sign(sandbox, &mut pairs);
    pairs
}

pub fn clinic_token(exam: &Exam) -> Value {
    json!({
        "work_no": "001",
        "org_code": "2470",
        "med_rec_no": "",
        "visit_id": "",
        "accession_number": exam.accession_number,
        "id_card_no": "",
        "patient_name": "",
        "placer_order_no": "",
    })
}

pub fn open(sandbox: &Sandbox, path: &str, pairs: &Pairs) -> Response {
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(k, v)| (k.as_str(), v.as_str()))
        .collect();
    get(&format!("{}{path}?{}", sandbox.base(), query(&pairs)), None)
}

/// Opens a page and returns the flaws it was refused for, on which page and journal must agree.
pub fn flaws(sandbox: &Sandbox, path: &str, pairs: &Pairs) -> Vec<String> {
    let response = open(sandbox, path, pairs);
    let page = response.text();
    let shown: Vec<String> = page
        .split("data-fault=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    let last = sandbox.requests().pop().expect("a request");
    assert_eq!(last.flaws(), shown, "{page}");
    assert_eq!(
        response.status,
        if shown.is_empty() { 200 } else { 403 },
        "{page}"
    );
    shown
}

/// The text of a page without the escapes of HTML.
pub fn shown(html: &str) -> String {
    html.replace("&#x2f;", "/")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// The console's ready links for an exam, by the name of their page.
pub fn ready(sandbox: &Sandbox, exam: &Exam) -> Vec<(String, String)> {
    let url = format!("{}/sandbox/links?exam={}", sandbox.base(), exam.id);
    let links = get(&url, None).json();
    let links = links.as_array().expect("links").iter();
    links
        .map(|link| (text(&link["page"]), text(&link["url"])))
        .collect()
}
