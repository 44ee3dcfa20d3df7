//! The platform's algorithms step by step, with the configured keys or with others. No key is shown, not even one that the
//! specification prints: which one is configured is nobody's business.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use idcas::program::{Client, Workings};
use idcas::said;
use idcas::said::{Language, Title};
use serde_json::{Value, json};

use super::reply::{Members, given, parsed, refused, text};
use super::server::In;
use super::state::{Workbench, lock, open};

const KEYS: [&str; 4] = ["des_key", "des_iv", "md5_key", "rsa_public_key"];
const MASK: &str = "***";

pub async fn work_out(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Json(body): Json<Members>,
) -> Response {
    let worked = tokio::task::spawn_blocking(move || {
        let (client, md5_key) = match client(&workbench, &body, language) {
            Ok(found) => found,
            Err(envelope) => return Some(envelope),
        };
        let mut answer = match text(&body, "task") {
            "sev" => sev(&client, &body),
            _ => parsed(&client.workings(&task(&body)?)),
        };
        mask(&mut answer, &md5_key);
        Some(answer)
    });
    match worked.await {
        Ok(Some(envelope)) => Json(envelope).into_response(),
        _ => refused(StatusCode::BAD_REQUEST, NO_TASK, language),
    }
}

const NO_TASK: Title = said!("没有这种运算。", "There is no such task.");

/// The client that is worked with, or one with the keys that were typed; and its key of signatures.
fn client(
    workbench: &Workbench,
    body: &Members,
    language: Language,
) -> Result<(Arc<Client>, String), Value> {
    let mut members = lock(&workbench.session).members.clone();
    let typed = KEYS
        .iter()
        .filter_map(|key| Some((*key, given(body, key)?)));
    let typed: Vec<_> = typed.collect();
    let is_own = typed.is_empty();
    for (key, value) in typed {
        members.insert(key.to_owned(), value.into());
    }
    let md5_key = text(&members, "md5_key").to_owned();
    let client = match is_own {
        true => workbench.client(language),
        false => open(&members, language).0,
    };
    Ok((client?, md5_key))
}

fn task(body: &Members) -> Option<Workings<'_>> {
    let value = |name| text(body, name);
    let (token, sev, timestamp) = (value("token"), value("sev"), value("timestamp"));
    Some(match value("task") {
        "encrypt" => Workings::Encrypt {
            text: value("text"),
        },
        "decrypt" => Workings::Decrypt {
            base64: value("text").trim(),
        },
        "sign" => Workings::Sign {
            token,
            sev,
            timestamp,
        },
        "verify" => Workings::Verify {
            token,
            sev,
            timestamp,
            sign: value("sign").trim(),
        },
        _ => return None,
    })
}

/// With the configured key, else with the platform's own.
fn sev(client: &Client, body: &Members) -> Value {
    const MISSING: i64 = -1002;

    let account = given(body, "account_id");
    let work = |public_key| {
        let what = match account {
            Some(text) => Workings::Rsa { text, public_key },
            None => Workings::Sev { public_key },
        };
        parsed(&client.workings(&what))
    };
    let configured = work(None);
    let lacks_key = configured["error"]["faults"][0]["param"] == "rsa_public_key";
    if configured["code"] != json!(MISSING) || !lacks_key {
        return configured;
    }
    let fetched = client.call("get_rsa_public_key", "{}").unwrap_or_default();
    let fetched = parsed(&fetched);
    match fetched["data"].as_str() {
        Some(key) => work(Some(key)),
        None => fetched,
    }
}

fn mask(answer: &mut Value, md5_key: &str) {
    let steps = answer["data"]["steps"].as_array_mut();
    for step in steps.into_iter().flatten() {
        let masked = match (step["name"].as_str(), step["value"].as_str()) {
            (Some("key"), _) => Some(MASK.to_owned()),
            (Some("signed"), Some(signed)) if !md5_key.is_empty() => {
                let rest = signed.strip_suffix(md5_key);
                rest.map(|rest| [rest, MASK].concat())
            }
            _ => None,
        };
        if let Some(masked) = masked {
            step["value"] = masked.into();
        }
    }
}
