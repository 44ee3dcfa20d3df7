//! What a text is that is not a usable RSA public key, in words.

use crate::said;
use crate::said::{Said, Title};

/// Reads a text that another one holds, so many layers deep.
pub type ReadText = fn(&str, usize) -> Result<rsa::PublicKey, NotAKey>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAKey {
    Empty,
    TooLong,
    Private,
    CertificateRequest,
    /// PKCS#7 or PKCS#12.
    Store,
    /// A public key of another kind.
    Other(&'static str),
    Symmetric,
    Several,
    CutOff,
    TooSmall {
        bits: usize,
    },
    TooLarge {
        bits: usize,
    },
    Exponent,
    WebPage,
    /// The path of a file instead of what is in it.
    Path,
    Unknown,
}

impl NotAKey {
    /// The rest of a sentence that begins with the key, or with what the platform answered.
    pub fn said(self) -> Said {
        match self {
            NotAKey::Other("?") => OTHER_KEY.into(),
            NotAKey::Other(kind) => said!(
                "是 {kind} 公钥，不是 RSA 公钥",
                "is a public key for {kind}, not for RSA",
                kind
            ),
            NotAKey::TooSmall { bits } => said!(
                "是只有 {bits} 位的 RSA 公钥，至少应为 1024 位",
                "is an RSA public key of only {bits} bits; 1024 are the least",
                bits
            ),
            NotAKey::TooLarge { bits } => said!(
                "是 {bits} 位的 RSA 公钥，至多可为 8192 位",
                "is an RSA public key of {bits} bits; 8192 are the most",
                bits
            ),
            other => other.title().into(),
        }
    }

    fn title(self) -> Title {
        match self {
            NotAKey::Empty => said!("为空", "is empty"),
            NotAKey::TooLong => said!(
                "超过 16 KB，公钥没有这么长",
                "is longer than 16 KB, as no public key is"
            ),
            NotAKey::Private => said!(
                "是私钥，不是公钥：私钥不应离开平台，请改用公钥，并告知平台该私钥已外泄、须更换",
                "is a private key, which must never leave the platform: use the public key, and tell the platform that this key was disclosed and must be replaced"
            ),
            NotAKey::CertificateRequest => said!(
                "是证书请求（CSR），不是证书或公钥",
                "is a certificate request (CSR), not a certificate or a public key"
            ),
            NotAKey::Store => said!(
                "是证书库（PKCS#7 或 PKCS#12/PFX），不是公钥，请从中导出证书或公钥",
                "is a certificate store (PKCS#7 or PKCS#12/PFX), not a public key; export the certificate or the public key from it"
            ),
            NotAKey::Symmetric => said!(
                "是对称密钥，不是 RSA 公钥",
                "is a symmetric key, not an RSA public key"
            ),
            NotAKey::Several => said!(
                "含有多个不同的公钥，请只保留平台用于加密密码的那一个",
                "holds several different public keys; keep the one that the platform encrypts passwords with"
            ),
            NotAKey::CutOff => said!(
                "是不完整的公钥，末尾被截断",
                "is a public key whose end is missing"
            ),
            NotAKey::Exponent => said!(
                "是指数（e）不可用的 RSA 公钥，通常应为 65537",
                "is an RSA public key with an exponent (e) that cannot be used; it is 65537 as a rule"
            ),
            NotAKey::WebPage => said!("是网页，不是公钥", "is a web page, not a public key"),
            NotAKey::Path => said!(
                "是文件路径，请写文件的内容",
                "is the path of a file; write what is in the file"
            ),
            _ => said!(
                "不是可识别的RSA公钥（X.509 或 PKCS#1 的 Base64/PEM、证书、<RSAKeyValue>、JWK）",
                "is not an RSA public key (Base64 or PEM of X.509 or PKCS#1, a certificate, <RSAKeyValue>, a JWK)"
            ),
        }
    }
}

const OTHER_KEY: Title = said!(
    "是其他算法的公钥，不是 RSA 公钥",
    "is a public key for another algorithm, not for RSA"
);

/// The one key among several readings. A private key beside it is a reason to refuse all.
pub fn only(
    found: impl Iterator<Item = Result<rsa::PublicKey, NotAKey>>,
) -> Result<rsa::PublicKey, NotAKey> {
    let mut key: Option<rsa::PublicKey> = None;
    let mut reason = NotAKey::Unknown;
    let mut several = false;
    for outcome in found {
        match outcome {
            Ok(next) => {
                several |= key.as_ref().is_some_and(|first| *first != next);
                key.get_or_insert(next);
            }
            Err(NotAKey::Private) => return Err(NotAKey::Private),
            Err(other) if reason == NotAKey::Unknown && other != NotAKey::Empty => reason = other,
            Err(_) => {}
        }
    }
    match several {
        true => Err(NotAKey::Several),
        false => key.ok_or(reason),
    }
}
