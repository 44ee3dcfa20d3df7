//! The three steps of 用户认证.

use std::sync::Arc;
use std::time::Instant;

use super::report::Report;
use crate::account::User;
use crate::call::{Call, Stage};
use crate::client::Client;
use crate::error::{Code, Error, Result};
use crate::flight::Want;
use crate::said;
use crate::said::Title;
use crate::token;

/// Whether all that are configured worked.
pub async fn check(client: &Arc<Client>, call: &Call, report: &Report) -> bool {
    let config = &client.config;
    if config.auth_center.is_none() || config.client_id.is_none() || config.client_secret.is_none()
    {
        for step in ["client_token", "rsa_public_key", "user_token"] {
            report.skipped(step, NOT_CONFIGURED);
        }
        return true;
    }
    let begun = Instant::now();
    if let Err(error) = token::client_token(client, call, Want::Fresh).await {
        report.failed("client_token", begun, &error);
        report.skip_after_failure(&["rsa_public_key", "user_token"]);
        return false;
    }
    report.ok("client_token", begun, GOT_CLIENT_TOKEN);
    let begun = Instant::now();
    call.place.within(&client.rsa_key_place);
    let bits = rsa_key_bits(client).await;
    call.enter(Stage::Request);
    match bits {
        Ok(bits) => {
            let what = said!(
                "RSA公钥可用（{bits} 位）。",
                "the RSA public key is usable ({bits} bits).",
                bits
            );
            report.ok("rsa_public_key", begun, what);
        }
        Err(error) => {
            report.failed("rsa_public_key", begun, &error);
            report.skip_after_failure(&["user_token"]);
            return false;
        }
    }
    user_token(client, call, report).await
}

async fn user_token(client: &Arc<Client>, call: &Call, report: &Report) -> bool {
    let Ok(user) = User::of(&client.config, "", "", "diagnose") else {
        report.skipped("user_token", NO_USER);
        return true;
    };
    let begun = Instant::now();
    match token::user_token(client, call, &user, Want::Fresh, false).await {
        Ok(_) => {
            report.ok("user_token", begun, GOT_USER_TOKEN);
            true
        }
        Err(error) => {
            report.failed("user_token", begun, &error);
            false
        }
    }
}

/// The size of the key in use; a configured one must be the platform's current one.
async fn rsa_key_bits(client: &Arc<Client>) -> Result<usize> {
    let fetched = token::fetch_rsa_key(client).await;
    let Some((configured, _)) = &client.config.rsa_public_key else {
        return fetched.map(|key| key.key.bits());
    };
    match fetched {
        Ok(key) if !key.key.is_same(configured) => {
            Err(Error::new(Code::Crypto, ANOTHER_KEY, REMOVE_KEY))
        }
        // A platform that does not hand out its key is why it was configured.
        _ => Ok(configured.bits()),
    }
}

const NOT_CONFIGURED: Title = said!(
    "auth_center、client_id 或 client_secret 未配置，因此未检查。",
    "not checked, because auth_center, client_id or client_secret is not configured."
);
const NO_USER: Title = said!(
    "未配置 username 或 password，因此未检查。",
    "not checked, because username or password is not configured."
);
const GOT_CLIENT_TOKEN: Title = said!("已取得客户端令牌。", "got a client token.");
const GOT_USER_TOKEN: Title = said!("已取得用户访问令牌。", "got a user access token.");
const ANOTHER_KEY: Title = said!(
    "配置的 rsa_public_key 不是平台当前的公钥。",
    "the configured rsa_public_key is not the platform's current key."
);
const REMOVE_KEY: Title = said!(
    "请删除配置 rsa_public_key（由本库自动获取），或换成平台当前的公钥。",
    "Remove rsa_public_key from the configuration (the library fetches it), or replace it with the platform's current key."
);
