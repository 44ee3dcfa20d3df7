//! What is wrong with a link, in words that lead to the line of code to fix. Each check finds its mistakes itself and
//! takes the words from here.

use crate::clock::duration;
use crate::crypto::{DecryptError, Mistake};
use crate::said::{Said, said};

/// The library's names and words for mistakes, included as data: no check is shared.
#[allow(dead_code)]
#[path = "../../../src/mistake.rs"]
mod catalogue;

const HOUR: i64 = 3600;

/// A mistake of the catalogue, about a parameter.
fn of_catalogue(name: &str, mistake: &catalogue::Mistake) -> Said {
    let (zh, en) = mistake.sentences(("", ""));
    said!("{name} {zh}", "{name} {en}")
}

pub fn escaped() -> Said {
    said!(
        "链接中的“&”写成了“&amp;”（HTML 转义），应直接使用“&”",
        "the \"&\" in the link are written \"&amp;\", as in HTML; a link has a plain \"&\""
    )
}

pub fn no_short_link() -> Said {
    said!(
        "短链接不存在或已失效",
        "the short link does not exist or has expired"
    )
}

pub fn no_scheme(base: &str) -> Said {
    said!(
        "链接缺少 http:// 或 https://，应以 {base} 开头",
        "the link lacks http:// or https://: it must begin with {base}"
    )
}

pub fn another_scheme(origin: &str, base: &str) -> Said {
    said!(
        "链接以 {origin} 开头，而本模拟平台为 {base}：http 与 https 不一致",
        "the link begins with {origin}, but this sandbox is {base}: http and https differ"
    )
}

pub fn another_server(origin: &str, base: &str) -> Said {
    said!(
        "链接指向 {origin}，而本模拟平台的地址是 {base}。若是其他平台的链接，请填写该平台的密钥",
        "the link leads to {origin}, but this sandbox is {base}. For a link of another platform, give its keys"
    )
}

pub fn missing(name: &str) -> Said {
    said!("缺少必填参数 {name}", "{name} is missing")
}

pub fn members_missing(names: &str) -> Said {
    said!(
        "token 的 JSON 缺少字段 {names}（没有值时也应传空字符串）",
        "the JSON in token lacks {names} (send an empty string where there is no value)"
    )
}

pub fn members_unknown(names: &str) -> Said {
    said!(
        "token 的 JSON 含有规范以外的字段 {names}",
        "the JSON in token has members that are not in the specification: {names}"
    )
}

/// What `token` decrypts to, where that is not a JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnObject {
    ByteOrderMark,
    Utf16,
    SingleQuotes,
    String,
    Other,
}

pub fn not_an_object(found: NotAnObject) -> Said {
    match found {
        NotAnObject::ByteOrderMark => said!(
            "token 的 JSON 前有字节顺序标记（BOM），加密前应去掉",
            "the JSON in token begins with a byte order mark: leave it out before encryption"
        ),
        NotAnObject::Utf16 => said!(
            "token 的 JSON 在加密前是 UTF-16，应为 UTF-8",
            "the JSON in token was UTF-16 before encryption, but must be UTF-8"
        ),
        NotAnObject::SingleQuotes => of_catalogue("token", &catalogue::JSON_SINGLE_QUOTES),
        NotAnObject::String => of_catalogue("token", &catalogue::JSON_IN_TEXT),
        NotAnObject::Other => said!(
            "token 解密后不是 JSON 对象",
            "token decrypts, but not to a JSON object"
        ),
    }
}

pub fn another_account(account: &str) -> Said {
    said!(
        "sev 解密为“{account}”，不是预期的医生账号 ID",
        "sev decrypts to \"{account}\", which is not the expected account id"
    )
}

pub fn another_rsa_key() -> Said {
    said!(
        "sev 无法用平台私钥解密：请检查公钥是否为当前公钥、填充是否为 PKCS#1 v1.5",
        "sev does not decrypt with the platform's private key: check that the public key is the current one and that the padding is PKCS#1 v1.5"
    )
}

pub fn no_time(sent: &str) -> Said {
    said!(
        "timestamp 应为有效时间，格式 yyyy-MM-dd HH:mm:ss（24 小时制），实际为“{sent}”",
        "timestamp must be a valid time in the form yyyy-MM-dd HH:mm:ss (24-hour), got \"{sent}\""
    )
}

/// `ahead` and `tolerance` in seconds; `now` is the platform's time.
pub fn another_time(sent: &str, now: &str, ahead: i64, tolerance: i64) -> Said {
    let off = duration(ahead);
    let direction = match ahead < 0 {
        true => said!("早", "behind"),
        false => said!("晚", "ahead of"),
    };
    let limit = duration(tolerance);
    let cause = likely_cause(ahead, tolerance);
    said!(
        "timestamp“{sent}”比平台时间 {now} {direction} {off}，允许的偏差为 {limit}{cause}",
        "timestamp \"{sent}\" is {off} {direction} the platform's time {now}; the tolerance is {limit}{cause}",
        off,
        direction,
        limit,
        cause
    )
}

/// What offsets of that size usually come from.
fn likely_cause(ahead: i64, tolerance: i64) -> Said {
    if (ahead + 8 * HOUR).abs() <= tolerance {
        said!(
            "，可能用了 UTC 时间而非北京时间",
            "; it may be UTC instead of China time"
        )
    } else if (ahead.abs() - 12 * HOUR).abs() <= tolerance {
        said!(
            "，可能用了 12 小时制（hh）而非 24 小时制（HH）",
            "; it may be written with a 12-hour clock (hh instead of HH)"
        )
    } else {
        said!("", "")
    }
}

pub fn why_not_decrypted(name: &str, sent: &str, error: DecryptError) -> Said {
    if sent.contains('%') {
        return of_catalogue(name, &catalogue::ENCODED_TWICE);
    }
    match error {
        DecryptError::Spaces => of_catalogue(name, &catalogue::PLUS_BECAME_BLANK),
        DecryptError::Base64 => said!(
            "{name} 不是 Base64（可能未加密）",
            "{name} is not Base64 (it may not be encrypted)"
        ),
        DecryptError::UrlSafe => said!(
            "{name} 是 Base64URL（用了“-”“_”），应为标准 Base64（“+”“/”）",
            "{name} is Base64URL (with - and _), but must be standard Base64 (with + and /)"
        ),
        DecryptError::Lines => said!(
            "{name} 的 Base64 中有换行，应为一行",
            "the Base64 of {name} is broken into lines, but must be on one"
        ),
        DecryptError::Hex => of_catalogue(name, &catalogue::HEX),
        DecryptError::Iv => said!(
            "{name} 只有开头 8 个字节是乱码：加密时的初始向量不是 des_iv",
            "only the first 8 bytes of {name} are garbled: the IV at encryption was not des_iv"
        ),
        DecryptError::Padding => said!(
            "{name} 末尾用零字节或空格补足，应使用 PKCS#7 填充",
            "{name} was filled up with zero bytes or blanks, but must have PKCS#7 padding"
        ),
        DecryptError::Decrypt => said!(
            "{name} 无法解密：请检查密钥、初始向量、CBC 模式和 PKCS#7 填充",
            "{name} does not decrypt: check the key, the IV, the CBC mode and the PKCS#7 padding"
        ),
        DecryptError::Utf8 => said!(
            "{name} 解密后不是 UTF-8 文本（加密前可能是 GBK 编码）",
            "{name} decrypts, but not to UTF-8 (it may have been GBK before encryption)"
        ),
        DecryptError::Mistake(mistake) => {
            let mistakes = mistakes(mistake);
            said!(
                "{name} 的加密方式不正确：{mistakes}",
                "{name} is encrypted incorrectly: {mistakes}",
                mistakes
            )
        }
    }
}

fn mistakes(mistake: Mistake) -> Said {
    let mut found = Vec::new();
    if mistake.repeated_key {
        found.push(said!(
            "16 字节密钥被循环补成 K1 K2 K1，应在末尾补零至 24 字节",
            "the 16-byte key was extended to K1 K2 K1, but must be padded with zero bytes to 24"
        ));
    }
    if mistake.ecb {
        found.push(said!(
            "使用了 ECB 模式，应为 CBC",
            "the mode was ECB, but must be CBC"
        ));
    }
    if mistake.no_iv {
        found.push(said!(
            "初始向量为全零，应为 des_iv",
            "the IV was all zeros, but must be des_iv"
        ));
    }
    Said::join(found, &said!("；", "; "))
}

/// How a signature was computed, where that is not `MD5(token + sev + timestamp + key)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignMistake {
    UpperCase,
    Encoded,
    NoKey,
    KeyFirst,
    Swapped,
    NoSev,
    NoToken,
    NoTimestamp,
    Joined,
    DesKey,
    TestKey,
    Utf16,
    Short,
    Base64,
    NotMd5,
    Unknown,
}

pub fn wrong_signature(mistake: SignMistake) -> Said {
    let flaw = sign_mistake(mistake);
    said!("验签不通过：{flaw}", "wrong signature: {flaw}", flaw)
}

fn sign_mistake(mistake: SignMistake) -> Said {
    match mistake {
        SignMistake::UpperCase => said!(
            "签名应为小写十六进制",
            "it must be in lower-case hexadecimal"
        ),
        SignMistake::Encoded => said!(
            "计算签名时用了 URL 编码后的 token 和 sev，应使用编码前的值",
            "it was computed from the percent-encoded token and sev; use the values before encoding"
        ),
        SignMistake::NoKey => said!(
            "待签名字符串末尾没有拼接密钥",
            "the key was not appended to the text to sign"
        ),
        SignMistake::KeyFirst => said!(
            "密钥拼接在最前面，应在待签名字符串末尾",
            "the key was put first; it belongs at the end of the text to sign"
        ),
        SignMistake::Swapped => said!(
            "token 与 sev 的拼接顺序颠倒，应为 token+sev+timestamp+密钥",
            "token and sev were joined in the wrong order: it is token+sev+timestamp+key"
        ),
        SignMistake::NoSev => said!(
            "待签名字符串中缺少 sev",
            "sev was left out of the text to sign"
        ),
        SignMistake::NoToken => said!(
            "待签名字符串中缺少 token",
            "token was left out of the text to sign"
        ),
        SignMistake::NoTimestamp => said!(
            "待签名字符串中缺少 timestamp",
            "timestamp was left out of the text to sign"
        ),
        SignMistake::Joined => said!(
            "各值之间多了“&”，应直接拼接",
            "the values were joined with \"&\"; nothing goes between them"
        ),
        SignMistake::DesKey => said!(
            "签名用了 des_key，应使用 md5_key",
            "it was made with des_key instead of md5_key"
        ),
        SignMistake::TestKey => said!(
            "签名用了规范中的测试密钥，应使用本平台的 md5_key",
            "it was made with the specification's test key instead of this platform's md5_key"
        ),
        SignMistake::Utf16 => said!(
            "MD5 的输入是 UTF-16，应为 UTF-8",
            "MD5 was computed over UTF-16, but must be over UTF-8"
        ),
        SignMistake::Short => said!(
            "签名是 16 位 MD5，应为完整的 32 位",
            "it is the MD5 of 16 digits; all 32 are needed"
        ),
        SignMistake::Base64 => said!(
            "签名是 MD5 的 Base64，应为 32 位十六进制字符",
            "it is the MD5 in Base64; it must be 32 hexadecimal digits"
        ),
        SignMistake::NotMd5 => said!(
            "签名应为 32 位十六进制字符",
            "it must be 32 hexadecimal digits"
        ),
        SignMistake::Unknown => said!(
            "签名应为 MD5(token+sev+timestamp+密钥)，请检查密钥和 timestamp",
            "it must be MD5(token+sev+timestamp+key): check the key and the timestamp"
        ),
    }
}
