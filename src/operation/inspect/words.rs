//! What `inspect_url` says.

use crate::clock::duration;
use crate::crypto::triple_des::Habit;
use crate::said;
use crate::said::{Said, Title};

pub fn missing(name: &str) -> Said {
    said!("缺少 {name}", "{name} is missing", name)
}

pub fn bare_plus(name: &str) -> Said {
    said!(
        "{name} 的值中有未编码的 +，平台会读成空格；应写成 %2B（空格写成 %20）",
        "{name} contains a bare +, which the platform reads as a space; write %2B (and %20 for a space)",
        name
    )
}

pub fn not_utf8(name: &str) -> Said {
    said!(
        "{name} 的 URL 编码不是 UTF-8（可能按 GBK 编码了）",
        "{name} is not percent-encoded UTF-8; it may have been encoded as GBK",
        name
    )
}

pub fn encoded_twice(name: &str) -> Said {
    said!(
        "{name} 被 URL 编码了两次",
        "{name} was URL-encoded twice",
        name
    )
}

pub fn given_twice(name: &str) -> Said {
    said!("{name} 重复出现", "{name} is given twice", name)
}

pub fn unknown(name: &str) -> Said {
    said!(
        "{name} 不是此页面的参数，平台会忽略",
        "{name} is not a parameter of this page; the platform ignores it",
        name
    )
}

pub fn unknown_in_token(name: &str) -> Said {
    said!(
        "token 的 JSON 中 {name} 不是此页面的参数",
        "{name} in the JSON of token is not a parameter of this page",
        name
    )
}

pub fn token_lacks(name: &str) -> Said {
    said!(
        "token 的 JSON 缺少 {name}（空值也须保留）",
        "the JSON of token lacks {name}; keys stay even when empty",
        name
    )
}

pub fn no_des_key(name: &str) -> Said {
    said!(
        "未配置 des_key，{name} 无法解密检查",
        "{name} cannot be decrypted: des_key is not configured",
        name
    )
}

/// `name` does not decrypt, and why.
pub fn undecrypted(name: &str, why: Title) -> Said {
    let (zh, en) = (why.zh, why.en);
    said!("{name} {zh}", "{name} {en}", name, zh, en)
}

/// The usual mistakes in encrypting, told apart.
pub const fn habitual(habit: Habit) -> Title {
    match habit {
        Habit::TwoKey => said!(
            "是把 16 字节密钥按 K1 K2 K1 补足后加密的；平台以零字节补足到 24 字节",
            "was encrypted with the 16-byte key repeated (K1 K2 K1); the platform pads it with zero bytes to 24"
        ),
        Habit::Ecb => said!(
            "是以 ECB 模式加密的；平台用 CBC 模式和 des_iv",
            "was encrypted in ECB mode; the platform uses CBC with des_iv"
        ),
        Habit::TwoKeyEcb => said!(
            "是以 ECB 模式、按 K1 K2 K1 补足的密钥加密的；平台用 CBC 模式和 des_iv，密钥以零字节补足到 24 字节",
            "was encrypted in ECB mode with the key repeated (K1 K2 K1); the platform uses CBC with des_iv, and pads the key with zero bytes to 24"
        ),
        Habit::ZeroIv => said!(
            "是以全零的初始向量加密的；平台用 des_iv",
            "was encrypted with an IV of zero bytes; the platform uses des_iv"
        ),
    }
}

/// `age` in seconds; negative where the timestamp lies ahead.
pub fn stale(age: i64) -> Said {
    let apart = duration(age);
    let (zh, en) = (apart.zh, apart.en);
    match age > 0 {
        true => said!(
            "timestamp 比现在早 {zh}（应为当前的北京时间；请校正时钟，且每次打开都重新生成链接）",
            "timestamp is {en} old; it must be the current time in China: set the clock, and build the link anew each time",
            zh,
            en
        ),
        false => said!(
            "timestamp 比现在晚 {zh}（应为当前的北京时间；请校正时钟，且每次打开都重新生成链接）",
            "timestamp is {en} ahead; it must be the current time in China: set the clock, and build the link anew each time",
            zh,
            en
        ),
    }
}

pub fn verdict(faults: usize) -> Said {
    match faults {
        0 => said!("没有发现问题", "nothing is wrong with it").into(),
        1 => said!("发现 1 处问题", "1 fault").into(),
        _ => said!("发现 {faults} 处问题", "{faults} faults", faults),
    }
}

pub const TOO_LONG: Title = said!(
    "url 过长或参数过多，不会是平台页面的链接",
    "url is too long, or has too many parameters, to lead to a page of the platform"
);
pub const NOT_AN_ADDRESS: Title = said!(
    "url 不是完整的地址（应以 https:// 或 http:// 开头）",
    "url is not a complete address; it begins with https:// or http://"
);
pub const NO_SUCH_PAGE: Title = said!(
    "url 的路径不是平台的任何页面，请与文档中的地址核对",
    "url's path is not that of any of the platform's pages; compare it with the addresses in the reference"
);
pub const ANOTHER_HOST: Title = said!(
    "链接的主机与配置的 domain 不同",
    "the link's host is not the configured domain"
);
pub const TOKEN_NOT_JSON: Title = said!(
    "token 能解密，但内容不是 JSON 对象",
    "token decrypts, but not to a JSON object"
);
pub const NOT_BASE64: Title = said!(
    "不是标准 Base64（是否没有加密，或 + 变成了空格）",
    "is not standard Base64 (is it not encrypted at all, or did a + become a space?)"
);
pub const NOT_BLOCKS: Title = said!(
    "的密文长度不是 8 字节的整数倍（被截断，或不是 TripleDES）",
    "is not a whole number of 8-byte blocks (cut off, or not TripleDES)"
);
pub const ANOTHER_KEY: Title = said!(
    "不能用配置的 des_key 与 des_iv 解密（密钥、向量、模式不同，或被改动）",
    "does not decrypt with the configured des_key and des_iv (another key, IV or mode, or it was altered)"
);
pub const DECRYPTS_TO_NO_UTF8: Title = said!(
    "解密后不是 UTF-8 文本（密钥不同，或加密前的文本是 GBK）",
    "does not decrypt to UTF-8 text (another key, or the text was GBK before encryption)"
);
pub const NO_MD5_KEY: Title = said!(
    "未配置 md5_key，无法核对签名",
    "the signature cannot be checked: md5_key is not configured"
);
pub const SIGN_IN_CAPITALS: Title = said!(
    "sign 应为小写十六进制",
    "sign must be lower-case hexadecimal"
);
pub const SIGNED_ENCODED: Title = said!(
    "sign 是按 URL 编码后的值计算的；应先签名，再编码",
    "sign was computed over URL-encoded values; sign first, encode afterwards"
);
pub const SIGNED_ENCODED_TIMESTAMP: Title = said!(
    "sign 中的 timestamp 是 URL 编码后的；应使用原文 yyyy-MM-dd HH:mm:ss",
    "sign was computed over an encoded timestamp; use it raw, yyyy-MM-dd HH:mm:ss"
);
pub const SIGNED_WITHOUT_TOKEN: Title = said!(
    "计算 sign 时漏了 token",
    "token was left out of the signature"
);
pub const SIGNED_OTHERWISE: Title = said!(
    "验签不通过：md5_key 不同，或签名后改动了 token、sev 或 timestamp",
    "sign is wrong: another md5_key, or token, sev or timestamp was altered after signing"
);
pub const NOT_A_TIMESTAMP: Title = said!(
    "timestamp 应为 yyyy-MM-dd HH:mm:ss（24 小时制）",
    "timestamp must be written yyyy-MM-dd HH:mm:ss (24-hour clock)"
);
pub const NOT_RSA: Title = said!(
    "sev 不是 RSA 密文（2048 位密钥应为 344 个 Base64 字符；应由平台提供，或由账号ID加密而来）",
    "sev is not RSA ciphertext (344 Base64 characters with a 2048-bit key); the platform gives it, or the account id is encrypted into it"
);
pub const ANOTHER_SEV: Title = said!("sev 与配置中的不同", "sev is not the configured one");
