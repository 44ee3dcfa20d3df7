//! The state that the handlers share.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::clock::Clock;
use crate::crypto::{Keys, md5_hex};
use crate::data::Archive;
use crate::data::exams::Exam;
use crate::faults::Faults;
use crate::journal::{Journal, Verdict};
use crate::options::Options;
use crate::said::said;
use crate::templates::Templates;
use crate::tokens::{TokenKind, TokenStatus, Tokens};

/// Short links kept before all of them are dropped.
const MOST_SHORT_LINKS: usize = 10_000;

pub struct App {
    pub options: Options,
    /// Scheme, host and port, without a trailing slash.
    pub base: String,
    pub keys: Keys,
    pub clock: Clock,
    pub tokens: Tokens,
    pub archive: Archive,
    pub journal: Journal,
    pub faults: Faults,
    pub templates: Templates,
    /// How often each exam's report has been printed (更新报告打印状态).
    pub prints: Mutex<HashMap<i64, u32>>,
    short_links: Mutex<HashMap<String, String>>,
    /// Tokens granted, by grant type.
    pub grants: Mutex<HashMap<String, usize>>,
}

impl App {
    pub fn new(options: Options, base: String) -> Result<Arc<App>, String> {
        Ok(Arc::new(App {
            keys: Keys::new(&options)?,
            clock: Clock::new(options.now),
            archive: Archive::new(options.seed, options.exams),
            templates: Templates::new()?,
            base,
            options,
            tokens: Tokens::default(),
            journal: Journal::default(),
            faults: Faults::default(),
            prints: Mutex::default(),
            short_links: Mutex::default(),
            grants: Mutex::default(),
        }))
    }

    /// The configuration for `idcas_init` with which a client works against this sandbox.
    pub fn config(&self) -> Value {
        let options = &self.options;
        let base = &self.base;
        let mut config = json!({
            "auth_center": base,
            "gateway": format!("{base}/api"),
            "doc_gateway": format!("{base}/doc"),
            "domain": base,
            "client_id": options.client_id,
            "client_secret": options.client_secret,
            "username": options.username,
            "password": options.password,
            "des_key": options.des_key,
            "des_iv": options.des_iv,
            "md5_key": options.md5_key,
            "sev_account_id": options.sev_account_id,
        });
        if let Some(scope) = &options.scope {
            config["token_params"] = json!({ "scope": scope });
        }
        config
    }

    pub fn print_count(&self, id: i64) -> u32 {
        let prints = self.prints.lock().unwrap();
        prints.get(&id).copied().unwrap_or(0)
    }

    /// 访问短链: `/s/xxxxxxxxxx` for a longer path of this site.
    pub fn shorten(&self, target: &str) -> String {
        let code = md5_hex(&format!("{target}{}", self.options.seed))[..10].to_owned();
        let mut links = self.short_links.lock().unwrap();
        if links.len() >= MOST_SHORT_LINKS {
            links.clear();
        }
        links.insert(code.clone(), target.to_owned());
        format!("/s/{code}")
    }

    pub fn short_link_target(&self, code: &str) -> Option<String> {
        self.short_links.lock().unwrap().get(code).cloned()
    }

    /// Lets a viewer link open without signing in; only the platform can compute it.
    pub fn ticket(&self, id: i64) -> String {
        self.keys.sign("viewer", &id.to_string(), "")
    }

    /// The viewer's own address; with a ticket it opens without signing in.
    pub fn viewer_path(&self, exam: &Exam, viewer: &str, with_ticket: bool) -> String {
        let path = format!("/viewer/{viewer}.html?business_id={}", exam.id);
        match with_ticket {
            true => format!("{path}&ticket={}", self.ticket(exam.id)),
            false => path,
        }
    }

    /// Whether a token may be used here.
    pub fn token_verdict(&self, token: Option<&str>, needed: TokenKind) -> Verdict {
        let Some(token) = token.filter(|token| !token.is_empty()) else {
            return Verdict::bad("token", said!("未携带访问令牌", "no access token was sent"));
        };
        let status = self.tokens.status(token, self.clock.true_now());
        let complaint = match status {
            TokenStatus::Valid(kind) if kind == needed => {
                let valid = said!("访问令牌有效", "the access token is valid");
                return Verdict::good("token", valid);
            }
            TokenStatus::Valid(TokenKind::Client) => said!(
                "这是客户端令牌，此处应使用用户访问令牌",
                "this is a client token; a user token is needed here"
            ),
            TokenStatus::Valid(TokenKind::User) => said!(
                "这是用户访问令牌，此处应使用客户端令牌",
                "this is a user token; a client token is needed here"
            ),
            TokenStatus::Valid(TokenKind::Refresh) => said!(
                "这是刷新令牌，不能用作访问令牌",
                "this is a refresh token, not an access token"
            ),
            TokenStatus::Expired => said!("访问令牌已过期", "the access token has expired"),
            TokenStatus::Unknown => said!(
                "访问令牌无效（不是本平台签发的）",
                "the access token was not issued by this platform"
            ),
        };
        Verdict::bad("token", complaint)
    }
}
