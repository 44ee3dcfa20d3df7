//! The configuration of a client: `idcas_init` checks all of it and reports every fault at once.

mod doubts;
mod encoding;
mod form;
mod key;
pub mod keys;
mod protect;
mod reader;
mod source;
mod tls;

use std::time::Duration;

pub use self::doubts::Doubt;
use self::doubts::{check_exchange, is_test_key};
pub use self::encoding::Encoding;
pub use self::form::{Addresses, Chosen, Form, Proxy, Unit, decode_sev, has_outer_blanks};
pub use self::key::Entry;
pub use self::keys::{EITHER, KEYS};
pub use self::protect::protect;
use self::reader::Reader;
pub use self::source::language_of;
use self::source::members;
pub use self::tls::Tls;
use crate::catalogue::Base;
use crate::crypto::rsa::PublicKey;
use crate::crypto::triple_des::TripleDes;
use crate::crypto::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::error::{Code, Error, Fault, Language, Result};
use crate::log::Level;
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

/// A checked configuration.
pub struct Config {
    pub auth_center: Option<String>,
    pub gateway: Option<String>,
    pub doc_gateway: Option<String>,
    pub domain: Option<String>,
    pub address_map: Addresses,
    pub client_id: Option<String>,
    pub client_secret: Option<Secret>,
    pub username: Option<String>,
    pub password: Option<Secret>,
    /// Sent with every token request.
    pub token_params: Vec<(String, Secret)>,
    pub triple_des: Option<TripleDes>,
    pub md5_key: Option<Secret>,
    /// Raw, never percent-encoded.
    pub sev: Option<Secret>,
    pub sev_account_id: Option<Secret>,
    pub rsa_public_key: Option<(PublicKey, String)>,
    pub connect_timeout: Duration,
    pub timeout: Duration,
    pub proxy: Proxy,
    pub tls: Tls,
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
    /// Those of its keys that are the specification's.
    test_keys: [Option<&'static str>; 2],
}

/// In which encoding the host's texts are, as far as that is known without the configuration.
#[derive(Clone, Copy)]
pub enum Spoken {
    /// What the configuration names; else UTF-8.
    Utf8,
    /// What the configuration names; else UTF-16, as the configuration is.
    Utf16,
    /// This, whatever the configuration names.
    Fixed(Encoding),
}

impl Config {
    #[cfg(test)]
    pub fn read(text: &str) -> Result<Config> {
        let (config, faults, _) = Config::read_leniently(text, Spoken::Utf8)?;
        if faults.is_empty() {
            Ok(config)
        } else {
            Err(Error::from_faults(Code::InvalidConfig, faults))
        }
    }

    /// Reads and checks the JSON of `idcas_init`. Also returns what could be read of `encoding` and `language` when
    /// there are faults, so that the answer arrives in the host's own.
    pub fn read_leniently(
        text: &str,
        spoken: Spoken,
    ) -> Result<(Config, Vec<Fault>, (Encoding, Language))> {
        let mut reader = Reader::of(text, members(text)?);
        let named = reader.has(keys::ENCODING.name);
        let mut config = Config::take(&mut reader);
        let mut faults = reader.finish();
        match spoken {
            Spoken::Fixed(encoding) => {
                config.encoding = encoding;
                faults.retain(|fault| fault.name != keys::ENCODING.name);
            }
            Spoken::Utf16 if !named => config.encoding = Encoding::Utf16,
            Spoken::Utf8 | Spoken::Utf16 => {}
        }
        let spoken = (config.encoding, config.language);
        Ok((config, faults, spoken))
    }

    fn take(reader: &mut Reader) -> Config {
        // Faults come in the order in which the keys are taken.
        let encoding = reader.take(&keys::ENCODING);
        let language = reader.take(&keys::LANGUAGE);
        let iv = reader.take(&keys::DES_IV);
        let des_key = reader.take(&keys::DES_KEY);
        let md5_key = reader.take(&keys::MD5_KEY);
        check_exchange(des_key.as_ref(), md5_key.as_ref(), reader);
        let config = Config {
            auth_center: reader.take(&keys::AUTH_CENTER),
            gateway: reader.take(&keys::GATEWAY),
            doc_gateway: reader.take(&keys::DOC_GATEWAY),
            domain: reader.take(&keys::DOMAIN),
            address_map: reader.take(&keys::ADDRESS_MAP),
            client_id: reader.take(&keys::CLIENT_ID),
            client_secret: reader.take(&keys::CLIENT_SECRET),
            username: reader.take(&keys::USERNAME),
            password: reader.take(&keys::PASSWORD),
            token_params: reader.take(&keys::TOKEN_PARAMS),
            triple_des: des_key.as_ref().map(|key| TripleDes::new(key.expose(), iv)),
            test_keys: [
                is_test_key(&keys::DES_KEY, des_key.as_ref(), TEST_DES_KEY),
                is_test_key(&keys::MD5_KEY, md5_key.as_ref(), TEST_MD5_KEY),
            ],
            md5_key,
            sev: reader.take(&keys::SEV),
            sev_account_id: reader.take(&keys::SEV_ACCOUNT_ID),
            rsa_public_key: reader.take(&keys::RSA_PUBLIC_KEY),
            connect_timeout: milliseconds(reader.take(&keys::CONNECT_TIMEOUT_MS)),
            timeout: milliseconds(reader.take(&keys::TIMEOUT_MS)),
            proxy: reader.take(&keys::PROXY),
            tls: reader.take(&keys::TLS),
            extra_roots: reader.take(&keys::CA_FILE),
            tls_pin_sha256: reader.take(&keys::TLS_PIN_SHA256),
            max_response_bytes: reader.take(&keys::MAX_RESPONSE_BYTES) as usize,
            retries: reader.take(&keys::RETRIES) as u32,
            utc_offset_minutes: reader.take(&keys::UTC_OFFSET_MINUTES) as i32,
            encoding,
            server_clock: reader.take(&keys::CLOCK),
            language,
            log_file: reader.take(&keys::LOG_FILE),
            log_level: reader.take(&keys::LOG_LEVEL),
        };
        if config.sev.is_some() && config.sev_account_id.is_some() {
            let [one, other] = EITHER.map(|key| key.name());
            let text = said!(
                "{one} 与 {other} 只能配置一个",
                "give {one} or {other}, not both",
                one,
                other
            );
            reader.fault(one, "exclusive", text);
        }
        config.check_tls(reader);
        config
    }

    /// What the keys of TLS promise only together.
    fn check_tls(&self, reader: &mut Reader) {
        let (tls, pin) = (keys::TLS.name(), keys::TLS_PIN_SHA256.name());
        if self.tls == Tls::System && !cfg!(windows) {
            let text = said!("system 仅限 Windows", "system is for Windows only");
            reader.fault(tls, "platform", text);
        }
        if self.tls_pin_sha256.is_none() {
            return;
        }
        if self.tls == Tls::System {
            let text = said!(
                "不能与 {tls}=system 同时配置：Windows 的 TLS 无法按指纹核对",
                "cannot be given together with {tls} = system: Windows' TLS does not check a fingerprint",
                tls
            );
            reader.fault(pin, "exclusive", text);
        }
        let addresses = [
            &self.auth_center,
            &self.gateway,
            &self.doc_gateway,
            &self.domain,
        ];
        let mut configured = addresses.into_iter().flatten().peekable();
        if configured.peek().is_some() && configured.all(|address| is_plain(address)) {
            let text = said!(
                "配置的地址都是 http，没有证书可核对；请改用 https 地址，或去掉此项",
                "protects nothing, since every configured address is http and shows no certificate; use https, or leave it out"
            );
            reader.fault(pin, "https", text);
        }
    }

    /// An address, or the error that says which operation needs it.
    pub fn address(&self, base: Base, operation: &str) -> Result<&str> {
        if base == Base::None {
            return Err(Error::internal("an operation without an address"));
        }
        self.configured(base)
            .ok_or_else(|| missing(base.key(), operation))
    }

    /// An address, where it is configured.
    pub fn configured(&self, base: Base) -> Option<&str> {
        match base {
            Base::AuthCenter => self.auth_center.as_deref(),
            Base::Gateway => self.gateway.as_deref(),
            Base::DocGateway => self.doc_gateway.as_deref(),
            Base::Domain => self.domain.as_deref(),
            Base::None => None,
        }
    }
}

fn milliseconds(number: i64) -> Duration {
    Duration::from_millis(number.unsigned_abs())
}

fn is_plain(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("http")
}

/// A key that this operation cannot do without.
pub fn missing(key: &'static str, operation: &str) -> Error {
    let meaning = KEYS.iter().find(|known| known.name() == key);
    let Title { zh, en } = meaning.map_or(said!("", ""), |known| known.title());
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

    /// The reader asks for each key of the table once, and for no other.
    #[test]
    fn the_table_has_the_keys_that_are_read() {
        let mut reader = Reader::new(Vec::new());
        Config::take(&mut reader);
        let mut asked = reader.asked().to_vec();
        let mut known: Vec<_> = KEYS.iter().map(|key| key.name()).collect();
        asked.sort_unstable();
        known.sort_unstable();
        assert_eq!(asked, known);
    }

    #[test]
    fn every_entry_is_whole() {
        for key in KEYS {
            let name = key.name();
            let Title { zh, en } = key.title();
            assert!(!zh.is_empty() && !en.is_empty(), "{name} has no title");
            match key.form() {
                Form::Number(number) => assert!(
                    (number.least..=number.most).contains(&number.default),
                    "{name}: {number:?}"
                ),
                Form::Choice { default, choices } => {
                    assert!(choices.iter().any(|choice| choice.name == default));
                }
                Form::Bytes { length, default } => assert_eq!(default.len(), length, "{name}"),
                _ => {}
            }
        }
    }

    /// Each default, configured, is the same as nothing configured.
    #[test]
    fn an_empty_configuration_has_the_defaults() {
        let config = Config::read("{}").unwrap();
        assert!(config.server_clock && config.triple_des.is_none());
        for key in KEYS {
            if let Some(default) = key.form().default() {
                let text = serde_json::json!({ key.name(): default }).to_string();
                let same = Config::read(&text).unwrap();
                assert_eq!(plain(&same), plain(&config), "{text}");
            }
        }
    }

    /// What has a default and can be compared.
    fn plain(config: &Config) -> impl PartialEq + std::fmt::Debug {
        (
            (config.connect_timeout, config.timeout),
            (config.max_response_bytes, config.retries),
            (config.utc_offset_minutes, config.encoding),
            (config.server_clock, config.language, config.log_level),
        )
    }

    #[test]
    fn a_choice_has_other_spellings_and_no_case() {
        for (text, expected) in [
            ("UTF8", Encoding::Utf8),
            (" cp936 ", Encoding::Gbk),
            ("utf-16LE", Encoding::Utf16),
        ] {
            let config = Config::read(&format!(r#"{{"encoding":"{text}"}}"#)).unwrap();
            assert_eq!(config.encoding, expected);
        }
    }

    #[test]
    fn a_fingerprint_may_have_separators() {
        let hex = "0F".repeat(32);
        let separated = ["0f"; 32].join(":");
        for text in [hex, separated] {
            let config = Config::read(&format!(r#"{{"tls_pin_sha256":"{text}"}}"#)).unwrap();
            assert_eq!(config.tls_pin_sha256, Some([15; 32]));
        }
        for wrong in ["0f".repeat(31), "0g".repeat(32), "0f".repeat(33)] {
            let found = faults(&format!(r#"{{"tls_pin_sha256":"{wrong}"}}"#));
            assert_eq!(found, [("tls_pin_sha256".to_owned(), "hex")]);
        }
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
}
