//! 用户认证: the auth center's `POST /connect/token`.

use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::app::App;
use crate::call::Call;
use crate::crypto::DecryptError;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::options::ClientAuth;
use crate::said::{Said, said};
use crate::tokens::TokenKind;

/// A refresh token outlives its access token.
const REFRESH_LIFETIME_S: i64 = 30 * 24 * 3600;

pub fn routes() -> Router<Arc<App>> {
    Router::new().route("/connect/token", post(token))
}

/// OAuth's `error` and its description.
struct Refusal {
    error: &'static str,
    said: Said,
}

fn refusal(error: &'static str, said: Said) -> Refusal {
    Refusal { error, said }
}

async fn token(call: Call) -> Response {
    let Refusal { error, said } = match grant(&call) {
        Ok(response) => return response,
        Err(refusal) => refusal,
    };
    let body = json!({"error": error, "error_description": said.to_string()});
    call.judge(Verdict::bad("grant", said));
    // A client that may prove itself in another way is told in which.
    if error == "invalid_client" && call.app.options.client_auth == ClientAuth::Basic {
        let challenge = [(header::WWW_AUTHENTICATE, "Basic realm=\"token\"")];
        return (StatusCode::UNAUTHORIZED, challenge, Json(body)).into_response();
    }
    (StatusCode::BAD_REQUEST, Json(body)).into_response()
}

fn grant(call: &Call) -> Result<Response, Refusal> {
    let form = form(call)?;
    check_client(call, &form)?;
    let grant_type = form.get("grant_type").unwrap_or_default();
    match grant_type {
        "client_credentials" => {}
        "password" => check_password(call, &form)?,
        "refresh_token" => check_refresh(call, &form)?,
        _ => {
            return Err(refusal(
                "unsupported_grant_type",
                said!(
                    "不支持的 grant_type“{grant_type}”",
                    "grant_type \"{grant_type}\" is not supported"
                ),
            ));
        }
    }
    check_scope(call, &form)?;
    call.judge(Verdict::good(
        "grant",
        said!("{grant_type} 认证通过", "{grant_type}: a token is granted"),
    ));
    let mut grants = call.app.grants.lock().unwrap();
    *grants.entry(grant_type.to_owned()).or_default() += 1;
    drop(grants);
    Ok(issue(call, grant_type != "client_credentials"))
}

fn check_client(call: &Call, form: &Fields) -> Result<(), Refusal> {
    let options = &call.app.options;
    let sent;
    let (id, secret) = match options.client_auth {
        ClientAuth::Form => (form.get("client_id"), form.get("client_secret")),
        ClientAuth::Basic => {
            sent = basic(call).ok_or_else(|| {
                refusal(
                    "invalid_client",
                    said!(
                        "未以 HTTP Basic 携带 client_id 与 client_secret",
                        "client_id and client_secret were not sent by HTTP Basic"
                    ),
                )
            })?;
            call.reveal("client_id", &sent.0);
            (Some(sent.0.as_str()), Some(sent.1.as_str()))
        }
    };
    if id == Some(&options.client_id) && secret == Some(&options.client_secret) {
        return Ok(());
    }
    Err(refusal(
        "invalid_client",
        said!(
            "client_id 或 client_secret 不正确",
            "wrong client_id or client_secret"
        ),
    ))
}

/// Id and secret of `Authorization: Basic`, each form-encoded before they are joined.
fn basic(call: &Call) -> Option<(String, String)> {
    let decoded = STANDARD.decode(call.credentials("basic")?).ok()?;
    let (id, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    let plain = |text: &str| {
        let mut pairs = form_urlencoded::parse(text.as_bytes());
        pairs
            .next()
            .map_or_else(String::new, |(name, _)| name.into())
    };
    Some((plain(id), plain(secret)))
}

/// Each scope that is demanded must be asked for.
fn check_scope(call: &Call, form: &Fields) -> Result<(), Refusal> {
    let demanded = call.app.options.scope.as_deref().unwrap_or_default();
    let asked = form.get("scope").unwrap_or_default();
    let missing = demanded
        .split_whitespace()
        .find(|scope| !asked.split_whitespace().any(|one| one == *scope));
    match missing {
        None => Ok(()),
        Some(missing) => Err(refusal(
            "invalid_scope",
            said!(
                "取令牌时须请求 scope“{missing}”",
                "a token request must ask for the scope \"{missing}\""
            ),
        )),
    }
}

/// Header: Content-Type:x-www-form-urlencoded
fn form(call: &Call) -> Result<Fields, Refusal> {
    let sent = call.content_type();
    let essence = sent.split(';').next().unwrap_or("").trim();
    if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(refusal(
            "invalid_request",
            said!(
                "Content-Type 应为 application/x-www-form-urlencoded，实际为“{sent}”",
                "the Content-Type must be application/x-www-form-urlencoded, got \"{sent}\""
            ),
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
    let password = call
        .app
        .keys
        .rsa_decrypt(sent)
        .map_err(|error| refusal("invalid_grant", why_not_decrypted(error)))?;
    call.judge(Verdict::good(
        "rsa",
        said!("password 解密成功", "the password decrypts"),
    ));
    let username = form.get("username").unwrap_or_default();
    if username == options.username && password == options.password {
        return Ok(());
    }
    Err(refusal(
        "invalid_grant",
        said!("用户名或密码不正确", "wrong username or password"),
    ))
}

fn why_not_decrypted(error: DecryptError) -> Said {
    match error {
        DecryptError::Spaces => said!(
            "password 中有空格：Base64 中的“+”在表单中未做 URL 编码（应为 %2B）",
            "the password contains spaces: a + of its Base64 was not percent-encoded (%2B) in the form"
        ),
        DecryptError::Base64 => said!(
            "password 不是 RSA 密文（不是 Base64），应先用 RSA 公钥加密",
            "the password is not RSA ciphertext (not Base64): encrypt it with the RSA public key"
        ),
        DecryptError::UrlSafe => said!(
            "password 是 Base64URL（用了“-”“_”），应为标准 Base64（“+”“/”）",
            "the password is Base64URL (with - and _), but must be standard Base64 (with + and /)"
        ),
        DecryptError::Lines => said!(
            "password 的 Base64 中有换行，应为一行",
            "the Base64 of the password is broken into lines, but must be on one"
        ),
        DecryptError::Hex => said!(
            "password 是十六进制，应为 Base64",
            "the password is in hexadecimal, but must be Base64"
        ),
        DecryptError::Decrypt
        | DecryptError::Utf8
        | DecryptError::Iv
        | DecryptError::Padding
        | DecryptError::Mistake(_) => said!(
            "password 不是 RSA 密文（2048 位密钥应为 344 个 Base64 字符，PKCS#1 v1.5 填充），或加密所用的公钥不是当前公钥",
            "the password is not RSA ciphertext (344 Base64 characters for a 2048-bit key, PKCS#1 v1.5 padding), or the public key is not the current one"
        ),
    }
}

fn check_refresh(call: &Call, form: &Fields) -> Result<(), Refusal> {
    let token = form.get("refresh_token").unwrap_or_default();
    let now = call.app.clock.true_now();
    if call.app.tokens.take_refresh(token, now) {
        return Ok(());
    }
    Err(refusal(
        "invalid_grant",
        said!(
            "refresh_token 无效、已使用过或已过期",
            "the refresh_token is unknown, already used or expired"
        ),
    ))
}

fn issue(call: &Call, user: bool) -> Response {
    let app = &call.app;
    let now = app.clock.true_now();
    let lifetime = app.options.token_lifetime_s;
    let mut body = match user {
        false => {
            let client = &app.options.client_id;
            let token = app.tokens.issue(TokenKind::Client, client, now, lifetime);
            json!({"access_token": token, "scope": "api-operate"})
        }
        true => {
            let user = &app.options.username;
            let token = app.tokens.issue(TokenKind::User, user, now, lifetime);
            let refresh = app
                .tokens
                .issue(TokenKind::Refresh, user, now, REFRESH_LIFETIME_S);
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
