//! What the platform's algorithms make of a text, step by step: to lay beside what another program's code has at each.
//!
//! Keys are masked where they are shown, but for those that the specification prints.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::utf8_percent_encode;
use serde_json::{Value, json};

use crate::config::{Config, decode_sev, missing};
use crate::credential::encrypt;
use crate::crypto::rsa::PublicKey;
use crate::crypto::sign::{hex, sign};
use crate::crypto::triple_des::{KEY_LEN, TripleDes, Undecrypted, decode};
use crate::crypto::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::envelope::success;
use crate::error::{Error, Result};
use crate::page::ENCODED;
use crate::said;
use crate::said::{Language, Title};

/// What is to be shown.
pub enum Workings<'a> {
    /// TripleDES, as tokens and encrypted parameters are made.
    Encrypt {
        text: &'a str,
    },
    Decrypt {
        base64: &'a str,
    },
    /// The signature of a page's link.
    Sign {
        token: &'a str,
        sev: &'a str,
        timestamp: &'a str,
    },
    /// Whether this is the signature.
    Verify {
        token: &'a str,
        sev: &'a str,
        timestamp: &'a str,
        sign: &'a str,
    },
    /// RSA, as `sev` and passwords are made. Without a key, with the configured one.
    Rsa {
        text: &'a str,
        public_key: Option<&'a str>,
    },
    /// The same of the configured account id, which is not shown.
    Sev {
        public_key: Option<&'a str>,
    },
}

/// One value on the way.
struct Step {
    name: &'static str,
    title: Title,
    value: String,
}

struct Shown {
    steps: Vec<Step>,
    /// The last value; of a check, whether it holds.
    result: Value,
}

/// The steps in an envelope: `data` is {"steps":[{"name","title","value"}],"result"}.
pub fn envelope(config: &Config, what: &Workings) -> String {
    let language = config.language;
    match shown(config, what) {
        Ok(shown) => success(language, &as_json(&shown, language).to_string()),
        Err(error) => error.envelope("crypto", language),
    }
}

fn as_json(shown: &Shown, language: Language) -> Value {
    let steps = shown.steps.iter().map(|step| {
        json!({
            "name": step.name,
            "title": step.title.text(language),
            "value": step.value,
        })
    });
    json!({ "steps": steps.collect::<Vec<_>>(), "result": shown.result })
}

fn shown(config: &Config, what: &Workings) -> Result<Shown> {
    match *what {
        Workings::Encrypt { text } => Ok(encrypted(triple_des(config)?, text)),
        Workings::Decrypt { base64 } => decrypted(triple_des(config)?, base64),
        Workings::Sign {
            token,
            sev,
            timestamp,
        } => signed(config, token, sev, timestamp, None),
        Workings::Verify {
            token,
            sev,
            timestamp,
            sign,
        } => signed(config, token, sev, timestamp, Some(sign)),
        Workings::Rsa { text, public_key } => rsa(config, text, public_key),
        Workings::Sev { public_key } => sev(config, public_key),
    }
}

fn triple_des(config: &Config) -> Result<&TripleDes> {
    let missing = || missing("des_key", "crypto");
    config.triple_des.as_ref().ok_or_else(missing)
}

fn step(name: &'static str, title: Title, value: impl Into<String>) -> Step {
    Step {
        name,
        title,
        value: value.into(),
    }
}

/// How the key goes into the cipher; its bytes where they are no secret.
fn key_steps(triple_des: &TripleDes) -> [Step; 2] {
    let key = triple_des.key();
    let shown = match key == TEST_DES_KEY {
        true => {
            let mut bytes = key.as_bytes().to_vec();
            bytes.resize(KEY_LEN, 0);
            hex(&bytes)
        }
        false => format!("*** ({} B)", key.len()),
    };
    [
        step("key", KEY, shown),
        step("iv", IV, hex(&triple_des.iv())),
    ]
}

fn encrypted(triple_des: &TripleDes, text: &str) -> Shown {
    let bytes = text.as_bytes();
    let padding = triple_des.padding(bytes.len());
    let mut padded = bytes.to_vec();
    padded.resize(bytes.len() + usize::from(padding), padding);
    let base64 = triple_des.encrypt(text);
    let blocks = decode(&base64).unwrap_or_default();
    let encoded = utf8_percent_encode(&base64, ENCODED).to_string();
    let [key, iv] = key_steps(triple_des);
    let steps = vec![
        step("text", TEXT, text),
        step("utf8", UTF8, hex(bytes)),
        step("padded", PADDED, hex(&padded)),
        key,
        iv,
        step("encrypted", ENCRYPTED, hex(&blocks)),
        step("base64", BASE64, base64.as_str()),
        step("url", IN_URL, encoded),
    ];
    Shown {
        steps,
        result: base64.into(),
    }
}

fn decrypted(triple_des: &TripleDes, given: &str) -> Result<Shown> {
    let raw = decode_sev(given).ok_or_else(|| undecrypted(Undecrypted::Base64))?;
    let raw = raw.expose();
    let blocks = decode(raw).map_err(undecrypted)?;
    let text = triple_des.decrypt(raw).map_err(undecrypted)?;
    let bytes = text.as_bytes();
    let padding = triple_des.padding(bytes.len());
    let mut padded = bytes.to_vec();
    padded.resize(bytes.len() + usize::from(padding), padding);
    let [key, iv] = key_steps(triple_des);
    let steps = vec![
        step("base64", BASE64, raw),
        step("encrypted", ENCRYPTED, hex(&blocks)),
        key,
        iv,
        step("padded", PADDED, hex(&padded)),
        step("utf8", UTF8, hex(bytes)),
        step("text", TEXT, text.as_str()),
    ];
    Ok(Shown {
        steps,
        result: text.into(),
    })
}

fn undecrypted(wrong: Undecrypted) -> Error {
    let what = match wrong {
        Undecrypted::Base64 => said!(
            "密文不是 Base64 文本（或其 URL 编码）",
            "the ciphertext is not Base64, or its URL encoding"
        ),
        Undecrypted::Length => said!(
            "密文按 Base64 解码后不是 8 字节的整数倍，可能被截断",
            "the ciphertext is not a whole number of blocks of 8 bytes when decoded; it may have been cut off"
        ),
        Undecrypted::Padding => said!(
            "密文解密后没有正确的 PKCS#7 填充：密钥、IV 或加密模式不同，或内容被改动",
            "the ciphertext has no PKCS#7 padding when decrypted: it was made with another key, IV or mode, or was altered"
        ),
        Undecrypted::Utf8 => said!(
            "密文解密后不是 UTF-8 文本：密钥不同，或加密前的文本是 GBK",
            "the ciphertext is not UTF-8 when decrypted: it was made with another key, or the text was in GBK"
        ),
    };
    Error::argument("text", "encrypted", what)
}

fn signed(
    config: &Config,
    token: &str,
    sev: &str,
    timestamp: &str,
    given: Option<&str>,
) -> Result<Shown> {
    let key = config.md5_key.as_ref();
    let key = key.ok_or_else(|| missing("md5_key", "crypto"))?.expose();
    let masked = if key == TEST_MD5_KEY { key } else { "***" };
    let expected = sign(token, sev, timestamp, key);
    let bytes = [token, sev, timestamp, key]
        .map(str::len)
        .iter()
        .sum::<usize>();
    let mut steps = vec![
        step("token", TOKEN, token),
        step("sev", SEV, sev),
        step("timestamp", TIMESTAMP, timestamp),
        step("key", MD5_KEY, masked),
        step("signed", SIGNED, [token, sev, timestamp, masked].concat()),
        step("bytes", BYTES, bytes.to_string()),
        step("sign", SIGN, expected.as_str()),
    ];
    let Some(given) = given else {
        let result = expected.into();
        return Ok(Shown { steps, result });
    };
    let holds = given == expected;
    steps.push(step("given", GIVEN, given));
    Ok(Shown {
        steps,
        result: holds.into(),
    })
}

fn rsa(config: &Config, text: &str, public_key: Option<&str>) -> Result<Shown> {
    let read;
    let key = match public_key {
        Some(given) => {
            read = PublicKey::read(given).map_err(|_| {
                let what = said!("不是可用的 RSA 公钥", "is not a usable RSA public key");
                Error::argument("rsa_public_key", "key", what)
            })?;
            &read
        }
        None => match &config.rsa_public_key {
            Some((key, _)) => key,
            None => return Err(missing("rsa_public_key", "crypto")),
        },
    };
    let base64 = encrypt(key, text, "text")?;
    let block = STANDARD.decode(&base64).unwrap_or_default();
    let encoded = utf8_percent_encode(&base64, ENCODED).to_string();
    let steps = vec![
        step("text", TEXT, text),
        step("utf8", UTF8, hex(text.as_bytes())),
        step("public_key", PUBLIC_KEY, key.to_base64()),
        step("bits", BITS, key.bits().to_string()),
        step("encrypted", RSA_BLOCK, hex(&block)),
        step("base64", BASE64, base64.as_str()),
        step("url", IN_URL, encoded),
    ];
    Ok(Shown {
        steps,
        result: base64.into(),
    })
}

fn sev(config: &Config, public_key: Option<&str>) -> Result<Shown> {
    let account = config.sev_account_id.as_ref();
    let account = account.ok_or_else(|| missing("sev_account_id", "crypto"))?;
    let mut shown = rsa(config, account.expose(), public_key)?;
    for step in &mut shown.steps {
        if matches!(step.name, "text" | "utf8") {
            step.value = "***".to_owned();
        }
    }
    Ok(shown)
}

const TEXT: Title = said!("明文", "text");
const UTF8: Title = said!("明文的 UTF-8 字节（十六进制）", "its bytes in UTF-8 (hex)");
const PADDED: Title = said!(
    "按 PKCS#7 填充到 8 字节的整数倍",
    "padded to whole blocks of 8 bytes (PKCS#7)"
);
const KEY: Title = said!(
    "密钥：右侧补 0 至 24 字节",
    "key, with zeros behind it up to 24 bytes"
);
const IV: Title = said!("初始向量 IV", "initialisation vector");
const ENCRYPTED: Title = said!("TripleDES-CBC 密文", "encrypted by TripleDES, CBC");
const BASE64: Title = said!("Base64", "Base64");
const IN_URL: Title = said!("放入 URL 时（只编码一次）", "in a URL, encoded once");
const TOKEN: Title = said!("token（URL 编码之前）", "token, before URL encoding");
const SEV: Title = said!("sev（URL 编码之前）", "sev, before URL encoding");
const TIMESTAMP: Title = said!(
    "timestamp（URL 编码之前）",
    "timestamp, before URL encoding"
);
const MD5_KEY: Title = said!("MD5 密钥", "MD5 key");
const SIGNED: Title = said!(
    "待签名字符串：四者直接相连",
    "string to sign: the four, nothing between them"
);
const BYTES: Title = said!("其 UTF-8 字节数", "its length in bytes");
const SIGN: Title = said!("MD5，小写十六进制", "its MD5 in lower-case hex");
const GIVEN: Title = said!("给出的签名", "the given signature");
const PUBLIC_KEY: Title = said!(
    "RSA 公钥（X.509，Base64）",
    "RSA public key (X.509, Base64)"
);
const BITS: Title = said!("公钥位数", "bits of the key");
const RSA_BLOCK: Title = said!(
    "PKCS#1 v1.5 密文（含随机填充，每次不同）",
    "encrypted, PKCS#1 v1.5: random padding, so it differs each time"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn of(config: &str, what: &Workings) -> Value {
        let config = Config::read(config).unwrap();
        serde_json::from_str(&envelope(&config, what)).unwrap()
    }

    fn value<'a>(answer: &'a Value, name: &str) -> &'a str {
        let steps = answer["data"]["steps"].as_array().unwrap();
        let step = steps.iter().find(|step| step["name"] == name).unwrap();
        step["value"].as_str().unwrap()
    }

    const TEST: &str = r#"{"des_key":"eWorldTomTaw#7=*","md5_key":"TomtawMD5Key"}"#;
    const OTHER: &str = r#"{"des_key":"another key","md5_key":"not for you"}"#;

    /// 附录 TripleDes加密说明
    #[test]
    fn each_step_of_a_known_pair() {
        let answer = of(TEST, &Workings::Encrypt { text: "1" });
        assert_eq!(answer["data"]["result"], "lpeFKtXZ1kc=");
        assert_eq!(value(&answer, "padded"), "3107070707070707");
        assert_eq!(value(&answer, "encrypted"), "9697852ad5d9d647");
        assert_eq!(value(&answer, "url"), "lpeFKtXZ1kc%3D");
        assert!(value(&answer, "key").starts_with("65576f726c64"));
        for base64 in ["lpeFKtXZ1kc=", "lpeFKtXZ1kc%3D"] {
            let back = of(TEST, &Workings::Decrypt { base64 });
            assert_eq!(back["data"]["result"], "1");
        }
    }

    #[test]
    fn the_appendix_signature_holds_and_another_does_not() {
        let of_sign = |sign| Workings::Verify {
            token: "TokenValue",
            sev: "SevValue",
            timestamp: "2020-05-01 12:09:22",
            sign,
        };
        let right = of(TEST, &of_sign("05459fbafa3d4d80f9f40b28b727b3ee"));
        assert_eq!(right["data"]["result"], true);
        let wrong = of(TEST, &of_sign("05459fbafa3d4d80f9f40b28b727b3ef"));
        assert_eq!(wrong["data"]["result"], false);
    }

    #[test]
    fn production_keys_are_masked() {
        let encrypted = of(OTHER, &Workings::Encrypt { text: "1" });
        let signed = Workings::Sign {
            token: "t",
            sev: "s",
            timestamp: "n",
        };
        let signed = of(OTHER, &signed);
        for shown in [encrypted.to_string(), signed.to_string()] {
            assert!(!shown.contains("another key") && !shown.contains("not for you"));
            assert!(!shown.contains(&hex(b"another key")));
        }
    }

    #[test]
    fn a_configured_account_is_masked() {
        let key = include_str!("../../tests/data/rsa_public_spki.txt");
        let public_key = Some(key);
        let answer = of(
            r#"{"sev_account_id":"880001"}"#,
            &Workings::Sev { public_key },
        );
        assert_eq!(value(&answer, "bits"), "2048");
        let text = answer.to_string();
        assert!(
            !text.contains("880001") && !text.contains(&hex(b"880001")),
            "{text}"
        );
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let missing = of("{}", &Workings::Encrypt { text: "1" });
        assert_eq!(missing["error"]["faults"][0]["param"], "des_key");
        let wrong = of(
            OTHER,
            &Workings::Decrypt {
                base64: "lpeFKtXZ1kc=",
            },
        );
        assert_eq!(wrong["code"], -1001);
    }
}
