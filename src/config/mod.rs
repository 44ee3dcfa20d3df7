//! The configuration of a client: `idcas_init` checks all of it and reports every fault at once.

mod reader;

use std::time::Duration;

use self::reader::Reader;
use crate::catalogue::Base;
use crate::crypto::rsa::PublicKey;
use crate::crypto::triple_des::TripleDes;
use crate::error::{Code, Error, Fault, Language, Result};
use crate::json;
use crate::log::Level;
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

/// How the host's text is encoded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    #[default]
    Utf8,
    Gbk,
    Gb18030,
    Utf16,
}

/// One configuration key, for the reference manual and for naming the nearest.
pub struct Key {
    pub name: &'static str,
    pub default: &'static str,
    pub title: Title,
}

const fn key(name: &'static str, default: &'static str, title: Title) -> Key {
    Key {
        name,
        default,
        title,
    }
}

pub const KEYS: &[Key] = &[
    key(
        "auth_center",
        "",
        said!(
            "认证授权中心地址 {auth-center}",
            "address of the auth center, {auth-center}"
        ),
    ),
    key(
        "gateway",
        "",
        said!(
            "API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api",
            "address of the API gateway with its path, {gateway}"
        ),
    ),
    key(
        "doc_gateway",
        "",
        said!(
            "文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc",
            "address of the document gateway with its path, {doc-gateway}"
        ),
    ),
    key(
        "domain",
        "",
        said!(
            "云归档网站服务域名 {domain}；不写协议时为 https",
            "domain of the archive's web site, {domain}; https where no scheme is given"
        ),
    ),
    key(
        "client_id",
        "",
        said!(
            "客户端ID,由认证系统颁发",
            "client id, issued by the auth center"
        ),
    ),
    key(
        "client_secret",
        "",
        said!(
            "客户端密钥,由认证系统颁发",
            "client secret, issued by the auth center"
        ),
    ),
    key("username", "", said!("用户名", "user name")),
    key(
        "password",
        "",
        said!(
            "密码明文，发送前由本库RSA加密",
            "password in the clear; encrypted by RSA before it is sent"
        ),
    ),
    key(
        "des_key",
        "",
        said!(
            "TripleDES 密钥，正式密钥由平台提供",
            "TripleDES key; the production key comes from the platform"
        ),
    ),
    key(
        "des_iv",
        "TomTaw#7",
        said!(
            "TripleDES 初始向量，8 字节",
            "TripleDES initial vector, 8 bytes"
        ),
    ),
    key(
        "md5_key",
        "",
        said!(
            "MD5 签名密钥，正式密钥由平台提供",
            "MD5 signature key; the production key comes from the platform"
        ),
    ),
    key(
        "sev",
        "",
        said!(
            "请求令牌，由平台工程师提供（原文或已 URL 编码均可）",
            "ready-made request token, raw or percent-encoded"
        ),
    ),
    key(
        "sev_account_id",
        "",
        said!(
            "医生账号ID，由本库RSA加密为 sev",
            "the doctor's account id, which the library encrypts into sev"
        ),
    ),
    key(
        "rsa_public_key",
        "",
        said!(
            "RSA公钥；不配置则向平台获取并保留 12 小时",
            "RSA public key; fetched and kept for 12 hours where absent"
        ),
    ),
    key(
        "connect_timeout_ms",
        "5000",
        said!("连接超时，毫秒", "time to connect, in milliseconds"),
    ),
    key(
        "timeout_ms",
        "30000",
        said!(
            "整个调用的超时（含取令牌与重试），毫秒",
            "time for the whole call, token steps and retries included, in milliseconds"
        ),
    ),
    key(
        "proxy",
        "",
        said!(
            "代理地址，或 none 表示不用代理；默认用系统代理",
            "proxy URL, or none; the system's where absent"
        ),
    ),
    key(
        "ca_file",
        "",
        said!(
            "附加的根证书文件（PEM）",
            "PEM file of certificates to trust besides the system's"
        ),
    ),
    key(
        "tls_pin_sha256",
        "",
        said!(
            "只接受此 SHA-256 指纹的服务器证书（可为自签名）",
            "SHA-256 fingerprint of the one server certificate to accept, also self-signed"
        ),
    ),
    key(
        "max_response_bytes",
        "268435456",
        said!("应答的最大字节数", "largest reply, in bytes"),
    ),
    key(
        "retries",
        "2",
        said!("读操作的重试次数", "how often a read is tried again"),
    ),
    key(
        "utc_offset_minutes",
        "480",
        said!(
            "时区，分钟；480 为中国时间",
            "time zone of timestamps in minutes; 480 is China time"
        ),
    ),
    key(
        "encoding",
        "utf-8",
        said!(
            "文本编码：utf-8、gbk、gb18030 或 utf-16",
            "text encoding: utf-8, gbk, gb18030 or utf-16"
        ),
    ),
    key(
        "clock",
        "server",
        said!(
            "时钟：server（按服务器 Date 校正）或 local",
            "clock: server (corrected by the server's Date) or local"
        ),
    ),
    key(
        "language",
        "zh",
        said!(
            "msg 与 hint 的语言：zh 或 en",
            "language of msg and hint: zh or en"
        ),
    ),
    key(
        "log_file",
        "",
        said!("日志文件；不配置则不写", "log file; none where absent"),
    ),
    key(
        "log_level",
        "info",
        said!(
            "日志级别：error、warn、info 或 debug",
            "log level: error, warn, info or debug"
        ),
    ),
];

/// Where requests go out.
#[derive(Clone, Debug)]
pub enum Proxy {
    System,
    None,
    Url(Secret),
}

/// A checked configuration.
pub struct Config {
    pub auth_center: Option<String>,
    pub gateway: Option<String>,
    pub doc_gateway: Option<String>,
    pub domain: Option<String>,
    pub client_id: Option<String>,
    pub client_secret: Option<Secret>,
    pub username: Option<String>,
    pub password: Option<Secret>,
    pub triple_des: Option<TripleDes>,
    pub md5_key: Option<Secret>,
    /// Raw, never percent-encoded.
    pub sev: Option<Secret>,
    pub sev_account_id: Option<Secret>,
    pub rsa_public_key: Option<(PublicKey, String)>,
    pub connect_timeout: Duration,
    pub timeout: Duration,
    pub proxy: Proxy,
    /// DER certificates of `ca_file`.
    pub extra_roots: Vec<Vec<u8>>,
    pub tls_pin_sha256: Option<[u8; 32]>,
    pub max_response_bytes: usize,
    pub retries: u32,
    pub utc_offset_minutes: i32,
    pub encoding: Encoding,
    pub server_clock: bool,
    pub language: Language,
    pub log_file: Option<String>,
    pub log_level: Level,
}

impl Config {
    #[cfg(test)]
    pub fn read(text: &str) -> Result<Config> {
        let (config, faults, _) = Config::read_leniently(text)?;
        if faults.is_empty() {
            Ok(config)
        } else {
            Err(Error::from_faults(Code::InvalidConfig, faults))
        }
    }

    /// Reads and checks the JSON of `idcas_init`. Also answers what could be read of `encoding` and `language` when there are faults, so that the answer
    /// arrives in the host's own.
    pub fn read_leniently(text: &str) -> Result<(Config, Vec<Fault>, (Encoding, Language))> {
        const WHAT: Title = said!("配置", "the configuration");
        let members = json::members(text, WHAT).map_err(|mut error| {
            if error.code == Code::InvalidArgument {
                error.code = Code::InvalidConfig;
                error.hint = said!(
                    "请传入一个 JSON 对象；Windows 路径中的反斜杠须写成两个。",
                    "Pass one JSON object; write the backslashes of Windows paths twice."
                )
                .into();
            }
            error
        })?;
        let mut reader = Reader::new(members);
        let encoding = reader.choice(
            "encoding",
            &[
                ("utf-8", Encoding::Utf8),
                ("gbk", Encoding::Gbk),
                ("gb18030", Encoding::Gb18030),
                ("utf-16", Encoding::Utf16),
                ("utf8", Encoding::Utf8),
                ("utf16", Encoding::Utf16),
                ("utf-16le", Encoding::Utf16),
                ("cp936", Encoding::Gbk),
            ],
        );
        let language = reader.choice("language", &[("zh", Language::Zh), ("en", Language::En)]);
        let iv = reader.iv();
        let des_key = reader.text("des_key");
        let config = Config {
            auth_center: reader.address("auth_center", "http"),
            gateway: reader.address("gateway", "http"),
            doc_gateway: reader.address("doc_gateway", "http"),
            domain: reader.address("domain", "https"),
            client_id: reader.text("client_id"),
            client_secret: reader.secret("client_secret"),
            username: reader.text("username"),
            password: reader.secret("password"),
            triple_des: des_key.map(|key| TripleDes::new(Secret::new(key).expose(), iv)),
            md5_key: reader.secret("md5_key"),
            sev: reader.sev(),
            sev_account_id: reader.secret("sev_account_id"),
            rsa_public_key: reader.rsa_public_key(),
            connect_timeout: reader.milliseconds("connect_timeout_ms", 5_000, 600_000),
            timeout: reader.milliseconds("timeout_ms", 30_000, 3_600_000),
            proxy: reader.proxy(),
            extra_roots: reader.ca_file(),
            tls_pin_sha256: reader.fingerprint(),
            max_response_bytes: reader.number(
                "max_response_bytes",
                268_435_456,
                1_024,
                1_073_741_824,
            ) as usize,
            retries: reader.number("retries", 2, 0, 10) as u32,
            utc_offset_minutes: reader.number("utc_offset_minutes", 480, -720, 840) as i32,
            encoding: encoding.unwrap_or_default(),
            server_clock: reader
                .choice("clock", &[("server", true), ("local", false)])
                .unwrap_or(true),
            language: language.unwrap_or_default(),
            log_file: reader.text("log_file"),
            log_level: reader
                .choice(
                    "log_level",
                    &[
                        ("error", Level::Error),
                        ("warn", Level::Warn),
                        ("info", Level::Info),
                        ("debug", Level::Debug),
                    ],
                )
                .unwrap_or(Level::Info),
        };
        if config.sev.is_some() && config.sev_account_id.is_some() {
            reader.fault(
                "sev",
                "exclusive",
                "sev 与 sev_account_id 只能配置一个",
                "give sev or sev_account_id, not both",
            );
        }
        let faults = reader.finish();
        let spoken = (config.encoding, config.language);
        Ok((config, faults, spoken))
    }

    /// An address, or the error that says which operation needs it.
    pub fn address(&self, base: Base, operation: &str) -> Result<&str> {
        let address = match base {
            Base::AuthCenter => &self.auth_center,
            Base::Gateway => &self.gateway,
            Base::DocGateway => &self.doc_gateway,
            Base::Domain => &self.domain,
            Base::None => return Err(Error::internal("an operation without an address")),
        };
        address
            .as_deref()
            .ok_or_else(|| missing(base.key(), operation))
    }
}

/// A key that this operation cannot do without.
pub fn missing(key: &'static str, operation: &str) -> Error {
    let meaning = KEYS.iter().find(|known| known.name == key);
    let (zh, en) = meaning.map_or(("", ""), |known| (known.title.zh, known.title.en));
    Error::from_faults(
        Code::InvalidConfig,
        vec![Fault::new(
            key,
            "required",
            said!(
                "操作 {operation} 需要配置 {key}（{zh}）",
                "{operation} needs the configuration key {key} ({en})",
                operation,
                key,
                zh,
                en
            ),
        )],
    )
}

/// A ready-made `sev` in its raw form; `None` where it is neither Base64 nor its URL encoding.
pub fn decode_sev(text: &str) -> Option<Secret> {
    use base64::Engine;
    let text = text.trim();
    let raw = if text.contains('%') {
        percent_encoding::percent_decode_str(text)
            .decode_utf8()
            .ok()?
            .into_owned()
    } else {
        text.to_owned()
    };
    let decoded = base64::engine::general_purpose::STANDARD
        .decode(&raw)
        .ok()?;
    (!decoded.is_empty()).then(|| Secret::new(raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(String, &'static str)> {
        match Config::read(text) {
            Ok(_) => Vec::new(),
            Err(error) => error
                .faults
                .iter()
                .map(|fault| (fault.name.clone(), fault.rule))
                .collect(),
        }
    }

    #[test]
    fn an_empty_configuration_has_the_documented_defaults() {
        let config = Config::read("{}").unwrap();
        assert_eq!(config.timeout, Duration::from_secs(30));
        assert_eq!(config.connect_timeout, Duration::from_secs(5));
        assert_eq!(config.max_response_bytes, 256 * 1024 * 1024);
        assert_eq!((config.retries, config.utc_offset_minutes), (2, 480));
        assert!(config.server_clock && config.triple_des.is_none());
    }

    #[test]
    fn every_fault_at_once() {
        let found = faults(
            r#"{"gateway":"not an address","domian":"x","timeout_ms":"soon","retries":99,"des_iv":"short",
               "encoding":"latin1","rsa_public_key":"AAAA","tls_pin_sha256":"12","proxy":"squid","username":{},
               "sev":"***","ca_file":"/nowhere/ca.pem"}"#,
        );
        for expected in [
            ("gateway", "address"),
            ("domian", "unknown"),
            ("timeout_ms", "range"),
            ("retries", "range"),
            ("des_iv", "length"),
            ("encoding", "choice"),
            ("rsa_public_key", "key"),
            ("tls_pin_sha256", "hex"),
            ("proxy", "address"),
            ("username", "type"),
            ("sev", "base64"),
            ("ca_file", "file"),
        ] {
            assert!(
                found
                    .iter()
                    .any(|(name, rule)| (name.as_str(), *rule) == expected),
                "{expected:?} not in {found:?}"
            );
        }
        assert_eq!(found.len(), 12);
        let error = Config::read(r#"{"domian":"x"}"#).err().unwrap();
        assert!(error.what.en.contains("did you mean domain"));
    }

    #[test]
    fn addresses() {
        let config = Config::read(
            r#"{"domain":"portal.example.com/","gateway":"http://10.0.0.1:8888/api/","auth_center":"auth.local"}"#,
        )
        .unwrap();
        assert_eq!(config.domain.as_deref(), Some("https://portal.example.com"));
        assert_eq!(config.gateway.as_deref(), Some("http://10.0.0.1:8888/api"));
        assert_eq!(config.auth_center.as_deref(), Some("http://auth.local"));
    }

    #[test]
    fn sev_raw_or_percent_encoded_is_the_same() {
        let raw = decode_sev("ab+/cQ==").unwrap();
        assert!(decode_sev("ab%2B%2fcQ%3d%3D").unwrap() == raw);
        assert!(decode_sev("no base64").is_none());
    }
}
