//! The platform's algorithms with each intermediate value, to lay beside those of one's own code. A key is never among
//! them: of a TripleDES key its check value is shown, as HSMs do.

use std::sync::Arc;

use percent_encoding::{percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};

use crate::call::Call;
use crate::client::Client;
use crate::config::{default_iv, missing};
use crate::crypto::rsa::PublicKey;
use crate::crypto::sign::{hex, sign};
use crate::crypto::triple_des::{TripleDes, Undecrypted};
use crate::envelope::success;
use crate::error::{Error, Language, Result};
use crate::flight::Want;
use crate::page::ENCODED;
use crate::said;
use crate::said::{Said, Title};
use crate::token::{encrypt, rsa_key};

/// What is to be worked out.
#[derive(Clone, Copy, Debug)]
pub enum Task<'a> {
    Encrypt {
        plaintext: &'a str,
    },
    Decrypt {
        encrypted: &'a str,
    },
    Sign {
        token: &'a str,
        sev: &'a str,
        timestamp: &'a str,
    },
    Verify {
        token: &'a str,
        sev: &'a str,
        timestamp: &'a str,
        sign: &'a str,
    },
    /// The request token; without an account id, of the configured one.
    Sev {
        account_id: Option<&'a str>,
    },
}

impl Task<'_> {
    const fn name(self) -> &'static str {
        match self {
            Task::Encrypt { .. } => "encrypt",
            Task::Decrypt { .. } => "decrypt",
            Task::Sign { .. } => "sign",
            Task::Verify { .. } => "verify",
            Task::Sev { .. } => "sev",
        }
    }
}

/// Keys instead of the configured ones.
#[derive(Clone, Copy, Default)]
pub struct OtherKeys<'a> {
    pub des_key: Option<&'a str>,
    pub des_iv: Option<&'a str>,
    pub md5_key: Option<&'a str>,
    pub rsa_public_key: Option<&'a str>,
}

/// An envelope; its data is `{"result", "ok", "verdict", "steps": [{"name", "title", "value"}]}`.
pub fn work_out(client: &Arc<Client>, task: Task, keys: &OtherKeys) -> String {
    let language = client.config.language;
    let mut shown = Shown::new(language);
    let outcome = match task {
        Task::Encrypt { plaintext } => encrypted(client, keys, plaintext, &mut shown),
        Task::Decrypt { encrypted } => decrypted(client, keys, encrypted, &mut shown),
        Task::Sign {
            token,
            sev,
            timestamp,
        } => signed(client, keys, [token, sev, timestamp], &mut shown),
        Task::Verify {
            token,
            sev,
            timestamp,
            sign,
        } => verified(client, keys, [token, sev, timestamp], sign, &mut shown),
        Task::Sev { account_id } => sev(client, keys, account_id, &mut shown),
    };
    match outcome {
        Ok(()) => success(language, &shown.data().to_string()),
        Err(error) => error.envelope(task.name(), language),
    }
}

struct Shown {
    language: Language,
    steps: Vec<Value>,
    result: String,
    verdict: String,
    ok: bool,
}

impl Shown {
    fn new(language: Language) -> Shown {
        Shown {
            language,
            steps: Vec::new(),
            result: String::new(),
            verdict: String::new(),
            ok: true,
        }
    }

    fn add(&mut self, name: &str, title: impl Into<Said>, value: &str) {
        let title: Said = title.into();
        self.steps.push(json!({
            "name": name,
            "title": title.text(self.language),
            "value": value,
        }));
    }

    /// It ends here, and not well.
    fn fails(&mut self, why: impl Into<Said>) {
        let why: Said = why.into();
        self.ok = false;
        self.verdict = why.text(self.language).to_owned();
    }

    fn data(self) -> Value {
        json!({
            "result": self.result,
            "ok": self.ok,
            "verdict": self.verdict,
            "steps": self.steps,
        })
    }
}

/// The key to use, with what may be shown of it.
fn triple_des(
    client: &Client,
    keys: &OtherKeys,
    shown: &mut Shown,
    operation: &str,
) -> Result<TripleDes> {
    let configured = client.config.triple_des.as_ref();
    let iv = match keys.des_iv {
        Some(iv) => iv
            .as_bytes()
            .try_into()
            .map_err(|_| Error::argument("des_iv", "length", IV_LENGTH))?,
        None => configured.map_or_else(default_iv, TripleDes::iv),
    };
    let key = match (keys.des_key, configured) {
        (Some(key), _) => TripleDes::new(key, iv),
        (None, Some(configured)) => TripleDes::new(configured.key(), iv),
        (None, None) => return Err(missing("des_key", operation)),
    };
    let given = key.key().len();
    let (used, zeros) = (given.min(24), 24_usize.saturating_sub(given));
    let (zh, en) = (
        format!("{given} 字节，使用前 {used} 字节，右补 {zeros} 个 0x00 至 24 字节"),
        format!(
            "{given} bytes; the first {used} are used, {zeros} of 0x00 are added on the right for 24"
        ),
    );
    let how = Said {
        zh: zh.into(),
        en: en.into(),
    };
    let how = how.text(shown.language).to_owned();
    shown.add("des_key", said!("密钥（不显示）", "key (not shown)"), &how);
    shown.add(
        "key_check_value",
        said!(
            "密钥校验值：用此密钥以 ECB 加密 8 个 0x00，取前 3 字节",
            "key check value: 8 bytes of 0x00 encrypted in ECB, the first 3 bytes"
        ),
        &hex(&key.check_value()),
    );
    shown.add(
        "des_iv",
        said!("初始向量", "initialisation vector"),
        &hex(&iv),
    );
    Ok(key)
}

fn encrypted(client: &Client, keys: &OtherKeys, plaintext: &str, shown: &mut Shown) -> Result<()> {
    let key = triple_des(client, keys, shown, "encrypt")?;
    let padding = 8 - plaintext.len() % 8;
    shown.add(
        "plaintext",
        said!("明文的 UTF-8 字节", "the plaintext's bytes in UTF-8"),
        &hex(plaintext.as_bytes()),
    );
    let mut padded = plaintext.as_bytes().to_vec();
    padded.resize(plaintext.len() + padding, padding as u8);
    shown.add(
        "padded",
        said!(
            "按 PKCS#7 填充：{padding} 个字节，值均为 {padding}",
            "padded by PKCS#7: {padding} bytes of the value {padding}",
            padding
        ),
        &hex(&padded),
    );
    let base64 = key.encrypt(plaintext);
    let bytes = bytes_of(&base64).unwrap_or_default();
    shown.add(
        "encrypted",
        said!("密文字节（DES-EDE3，CBC）", "ciphertext (DES-EDE3, CBC)"),
        &hex(&bytes),
    );
    shown.add("base64", said!("Base64", "Base64"), &base64);
    url_encoded(&base64, shown);
    shown.result = base64;
    Ok(())
}

fn url_encoded(base64: &str, shown: &mut Shown) {
    let encoded = utf8_percent_encode(base64, ENCODED).to_string();
    shown.add(
        "url_encoded",
        said!("放入 URL 时的编码", "as it stands in a URL"),
        &encoded,
    );
}

fn decrypted(client: &Client, keys: &OtherKeys, given: &str, shown: &mut Shown) -> Result<()> {
    let key = triple_des(client, keys, shown, "decrypt")?;
    let mut base64 = given.trim().to_owned();
    if base64.contains('%') {
        base64 = percent_decode_str(&base64).decode_utf8_lossy().into_owned();
        shown.add("base64", said!("URL 解码", "URL-decoded"), &base64);
    }
    let Some(bytes) = bytes_of(&base64) else {
        shown.fails(NOT_BASE64);
        return Ok(());
    };
    let (length, rest) = (bytes.len(), bytes.len() % 8);
    shown.add(
        "encrypted",
        said!("密文：{length} 字节", "ciphertext: {length} bytes", length),
        &hex(&bytes),
    );
    if length == 0 || rest != 0 {
        shown.fails(NOT_BLOCKS);
        return Ok(());
    }
    let padded = key.decrypt_padded(&bytes);
    shown.add(
        "padded",
        said!(
            "解密所得，含填充（DES-EDE3，CBC）",
            "decrypted, with its padding (DES-EDE3, CBC)"
        ),
        &hex(&padded),
    );
    match key.decrypt(&base64) {
        Ok(plaintext) => {
            let padding = length - plaintext.len();
            shown.add(
                "plaintext",
                said!(
                    "去掉 {padding} 字节填充，明文的 UTF-8 字节",
                    "without {padding} bytes of padding: the plaintext in UTF-8",
                    padding
                ),
                &hex(plaintext.as_bytes()),
            );
            shown.result = plaintext;
        }
        Err(Undecrypted::Utf8) => shown.fails(NOT_UTF8),
        Err(_) => shown.fails(WRONG_PADDING),
    }
    Ok(())
}

fn bytes_of(base64: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD
        .decode(base64)
        .ok()
}

fn signature(
    client: &Client,
    keys: &OtherKeys,
    parts: [&str; 3],
    shown: &mut Shown,
) -> Result<String> {
    let configured = client.config.md5_key.as_ref().map(|key| key.expose());
    let key = keys
        .md5_key
        .or(configured)
        .ok_or_else(|| missing("md5_key", "sign"))?;
    let [token, sev, timestamp] = parts;
    let titles = [
        (
            "token",
            said!("token，编码前的原值", "token, raw, before URL encoding"),
        ),
        (
            "sev",
            said!("sev，编码前的原值", "sev, raw, before URL encoding"),
        ),
        ("timestamp", said!("timestamp", "timestamp")),
    ];
    for ((name, title), value) in titles.into_iter().zip(parts) {
        shown.add(name, title, value);
        if value.contains('%') {
            shown.add(
                name,
                said!("注意", "note"),
                LOOKS_ENCODED.text(shown.language),
            );
        }
    }
    let length = token.len() + sev.len() + timestamp.len() + key.len();
    shown.add(
        "signed",
        said!(
            "待签名字符串，UTF-8 共 {length} 字节（末尾的密钥以 *** 代替）",
            "the string to sign, {length} bytes in UTF-8 (the key at its end shown as ***)",
            length
        ),
        &[token, sev, timestamp, "***"].concat(),
    );
    let sign = sign(token, sev, timestamp, key);
    shown.add(
        "sign",
        said!("MD5，小写十六进制", "MD5 in lower-case hexadecimal"),
        &sign,
    );
    Ok(sign)
}

fn signed(client: &Client, keys: &OtherKeys, parts: [&str; 3], shown: &mut Shown) -> Result<()> {
    shown.result = signature(client, keys, parts, shown)?;
    Ok(())
}

fn verified(
    client: &Client,
    keys: &OtherKeys,
    parts: [&str; 3],
    given: &str,
    shown: &mut Shown,
) -> Result<()> {
    let right = signature(client, keys, parts, shown)?;
    let given = given.trim();
    shown.add("given", said!("要核对的 sign", "the sign to verify"), given);
    if given == right {
        shown.verdict = RIGHT.text(shown.language).to_owned();
    } else if given.eq_ignore_ascii_case(&right) {
        shown.fails(UPPER_CASE);
    } else {
        shown.fails(ANOTHER);
    }
    shown.result = right;
    Ok(())
}

fn sev(
    client: &Arc<Client>,
    keys: &OtherKeys,
    account: Option<&str>,
    shown: &mut Shown,
) -> Result<()> {
    let configured = client.config.sev_account_id.as_ref();
    let (account, is_typed) = match (account, configured) {
        (Some(account), _) => (account, true),
        (None, Some(account)) => (account.expose(), false),
        (None, None) => return Err(missing("sev_account_id", "sev")),
    };
    let key = match keys.rsa_public_key {
        Some(text) => PublicKey::read(text)
            .map_err(|_| Error::argument("rsa_public_key", "key", NOT_A_KEY))?,
        None => {
            let call = Call::new(client.config.timeout);
            call.run(rsa_key(client, &call, Want::Valid))?.key.clone()
        }
    };
    let bits = key.bits();
    shown.add(
        "rsa_public_key",
        said!(
            "RSA公钥，{bits} 位（X.509）",
            "RSA public key, {bits} bits (X.509)",
            bits
        ),
        &key.to_base64(),
    );
    let bytes = hex(account.as_bytes());
    let length = account.len();
    shown.add(
        "account_id",
        said!(
            "账号 ID 的 UTF-8 字节（{length} 字节）",
            "the account id's bytes in UTF-8 ({length})",
            length
        ),
        if is_typed { &bytes } else { "***" },
    );
    let base64 = encrypt(&key, account, "sev_account_id")?;
    let block = bytes_of(&base64).unwrap_or_default();
    shown.add(
        "encrypted",
        said!(
            "密文（PKCS#1 v1.5；填充是随机的，每次都不同）",
            "ciphertext (PKCS#1 v1.5; its padding is random, so it is another one each time)"
        ),
        &hex(&block),
    );
    shown.add("base64", said!("Base64", "Base64"), &base64);
    url_encoded(&base64, shown);
    shown.result = base64;
    Ok(())
}

const IV_LENGTH: Title = said!(
    "des_iv（初始向量）应为 8 个字节",
    "des_iv (initialisation vector) must have 8 bytes"
);
const NOT_A_KEY: Title = said!(
    "rsa_public_key（RSA公钥）不是 RSA 公钥",
    "rsa_public_key (RSA public key) is not an RSA public key"
);
const NOT_BASE64: Title = said!(
    "不是标准 Base64：请检查是否缺字符、有空格（URL 中的 + 变成了空格）或换行。",
    "Not standard Base64: look for missing characters, blanks (a + of a URL that became one) or line breaks."
);
const NOT_BLOCKS: Title = said!(
    "密文长度不是 8 字节的整数倍：可能被截断。",
    "The ciphertext is not a whole number of 8-byte blocks: it may have been cut."
);
const WRONG_PADDING: Title = said!(
    "填充不正确：密文由其他密钥、初始向量或模式生成，或被改动过。",
    "The padding is wrong: another key, initialisation vector or mode made this text, or it was altered."
);
const NOT_UTF8: Title = said!(
    "解密所得不是 UTF-8：明文可能按 GBK 编码，或密钥、初始向量不同。",
    "What it decrypts to is not UTF-8: the plaintext may have been in GBK, or the key or initialisation vector is another."
);
const LOOKS_ENCODED: Title = said!(
    "含有 %，像是 URL 编码后的值；签名用编码前的原值。",
    "It has a % in it and looks URL-encoded; the signature is made from the raw value."
);
const RIGHT: Title = said!("验签通过。", "The signature is right.");
const UPPER_CASE: Title = said!(
    "验签不通过：只有大小写不同，sign 应为小写。",
    "The signature is wrong: only its letters differ in case, and it must be lower-case."
);
const ANOTHER: Title = said!(
    "验签不通过：请核对 token、sev、timestamp 是否为签名时的原值，以及 md5_key。",
    "The signature is wrong: check that token, sev and timestamp are the raw values that were signed, and check md5_key."
);
