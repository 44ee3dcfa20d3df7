//! One step of the diagnosis.

use serde_json::{Value, json};

pub use crate::log::StepStatus as Status;
use crate::said;
use crate::said::{Language, Said, Title};

pub struct Step {
    /// The step's word, and behind a space the configuration key that it is about.
    pub name: String,
    pub status: Status,
    pub ms: u128,
    pub what: Said,
    pub advice: Said,
    pub detail: String,
    pub http_status: Option<u16>,
    /// Somebody answered who does not know the request.
    pub is_about_address: bool,
}

impl Step {
    pub fn word(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }

    /// The key that it is about.
    pub fn target(&self) -> &str {
        match (self.word(), self.name.split_once(' ')) {
            (_, Some((_, key))) => key,
            ("client_token" | "user_token", None) => "auth_center",
            ("rsa_public_key", None) => "gateway",
            ("page", None) => "domain",
            ("log_file", None) => "log_file",
            _ => "",
        }
    }

    pub fn json(&self, number: usize, language: Language) -> Value {
        json!({
            "number": number,
            "step": self.word(),
            "target": self.target(),
            "status": self.status.name(),
            "ms": u64::try_from(self.ms).unwrap_or(u64::MAX),
            "msg": self.what.text(language),
            "advice": self.advice.text(language),
            "detail": self.detail,
        })
    }
}

/// What a step's word stands for.
pub fn title(word: &str) -> Title {
    match word {
        "configuration" => said!("配置", "configuration"),
        "log_file" => said!("日志", "log"),
        "crypto_self_test" => said!("加密自检", "cryptography"),
        "proxy" => said!("代理", "proxy"),
        "resolve" => said!("解析主机名", "name look-up"),
        "connect" => said!("连接", "connection"),
        "tls" => said!("TLS", "TLS"),
        "http" => said!("HTTP", "HTTP"),
        "clock" => said!("时钟", "clock"),
        "client_token" => said!("客户端令牌", "client token"),
        "rsa_public_key" => said!("RSA公钥", "RSA public key"),
        "user_token" => said!("用户访问令牌", "user access token"),
        "address" => said!("地址", "address"),
        "page" => said!("页面链接", "page"),
        "time" => said!("用时", "time"),
        _ => said!("其他", "other"),
    }
}
