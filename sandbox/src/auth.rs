//! 用户认证: the auth center's `POST /connect/token`.

use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::json;

use crate::app::App;
use crate::call::Call;
use crate::crypto::CipherFault;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::tokens::Kind;

/// A refresh token outlives its access token.
const REFRESH_LIFETIME_S: i64 = 30 * 24 * 3600;

pub fn routes() -> Router<Arc<App>> {
    Router::new().route("/connect/token", post(token))
}

/// OAuth's `error`, and its description in both languages.
struct Refusal {
    error: &'static str,
    zh: String,
    en: String,
}

fn fail(error: &'static str, zh: &str, en: &str) -> Refusal {
    Refusal {
        error,
        zh: zh.to_owned(),
        en: en.to_owned(),
    }
}

async fn token(call: Call) -> Response {
    let refusal = match grant(&call) {
        Ok(answer) => return answer,
        Err(refusal) => refusal,
    };
    let Refusal { error, zh, en } = refusal;
    let body = json!({"error": error, "error_description": format!("{zh} / {en}")});
    call.judge(Verdict::bad("grant", zh, en));
    (StatusCode::BAD_REQUEST, Json(body)).into_response()
}

fn grant(call: &Call) -> Result<Response, Refusal> {
    let form = form(call)?;
    let options = &call.app.options;
    let client_id = form.get("client_id").unwrap_or_default();
    let client_secret = form.get("client_secret").unwrap_or_default();
    if client_id != options.client_id || client_secret != options.client_secret {
        return Err(fail(
            "invalid_client",
            "client_id 或 client_secret 不正确",
            "wrong client_id or client_secret",
        ));
    }
    let grant_type = form.get("grant_type").unwrap_or_default();
    match grant_type {
        "client_credentials" => {}
        "password" => check_password(call, &form)?,
        "refresh_token" => check_refresh(call, &form)?,
        _ => {
            return Err(fail(
                "unsupported_grant_type",
                &format!("不支持的 grant_type“{grant_type}”"),
                &format!("grant_type \"{grant_type}\" is not supported"),
            ));
        }
    }
    let words = Verdict::good("grant", format!("{grant_type} 认证通过"), "granted");
    call.judge(words);
    *call
        .app
        .grants
        .lock()
        .unwrap()
        .entry(grant_type.to_owned())
        .or_default() += 1;
    Ok(issue(call, grant_type != "client_credentials"))
}

/// Header: Content-Type:x-www-form-urlencoded
fn form(call: &Call) -> Result<Fields, Refusal> {
    let kind = call.headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|value| value.to_str().ok()).unwrap_or("");
    let essence = kind.split(';').next().unwrap_or("").trim();
    if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(fail(
            "invalid_request",
            &format!("Content-Type 应为 application/x-www-form-urlencoded，收到“{kind}”"),
            "the Content-Type must be application/x-www-form-urlencoded",
        ));
    }
    let form = Fields::parse(&String::from_utf8_lossy(&call.body));
    for (name, value) in form.iter() {
        call.reveal(name, value);
    }
    Ok(form)
}

fn check_password(call: &Call, form: &Fields) -> Result<(), Refusal> {
    let options = &call.app.options;
    let sent = form.get("password").unwrap_or_default();
    let password = call.app.keys.rsa_decrypt(sent).map_err(|fault| {
        let (zh, en) = match fault {
            CipherFault::Spaces => (
                "password 中有空格：Base64 的 + 在表单中未作百分号编码",
                "spaces in the password: a + of the Base64 was not percent-encoded in the form",
            ),
            CipherFault::Base64 => (
                "password 不是 RSA 密文（不是 Base64），应先用 RSA 公钥加密",
                "the password is not RSA (not Base64): encrypt it with the RSA public key",
            ),
            CipherFault::Decrypt | CipherFault::Utf8 | CipherFault::Habit(_) => (
                "password 不是 RSA 密文，或所用公钥不是当前公钥（PKCS#1 v1.5，单个分组）",
                "the password is not RSA under the current public key (PKCS#1 v1.5, one block)",
            ),
        };
        fail("invalid_grant", zh, en)
    })?;
    call.judge(Verdict::good(
        "rsa",
        "password 的 RSA 密文可以解密",
        "the RSA of the password decrypts",
    ));
    let username = form.get("username").unwrap_or_default();
    if username == options.username && password == options.password {
        return Ok(());
    }
    Err(fail(
        "invalid_grant",
        "用户名或密码不正确",
        "wrong username or password",
    ))
}

fn check_refresh(call: &Call, form: &Fields) -> Result<(), Refusal> {
    let token = form.get("refresh_token").unwrap_or_default();
    let now = call.app.clock.true_now();
    if call.app.tokens.take_refresh(token, now) {
        return Ok(());
    }
    Err(fail(
        "invalid_grant",
        "refresh_token 无效、已用过或已过期",
        "the refresh_token is unknown, used or expired",
    ))
}

fn issue(call: &Call, user: bool) -> Response {
    let app = &call.app;
    let now = app.clock.true_now();
    let lifetime = app.options.token_lifetime_s;
    let mut body = match user {
        false => {
            let client = &app.options.client_id;
            let token = app.tokens.issue(Kind::Client, client, now, lifetime);
            json!({"access_token": token, "scope": "api-operate"})
        }
        true => {
            let user = &app.options.username;
            let token = app.tokens.issue(Kind::User, user, now, lifetime);
            let refresh = app
                .tokens
                .issue(Kind::Refresh, user, now, REFRESH_LIFETIME_S);
            json!({
                "access_token": token,
                "scope": "api-idcas api-document openid offline_access",
                "refresh_token": refresh,
            })
        }
    };
    body["expires_in"] = lifetime.into();
    body["token_type"] = "Bearer".into();
    ([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}
