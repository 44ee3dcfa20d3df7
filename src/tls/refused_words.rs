//! Why a server's certificate was refused, in words: what it is, and what to do.

use super::causes::{self, OWN_CERTIFICATE};
use super::refusal::Refused;
use crate::said;
use crate::said::{Said, Title};

/// What happened, without a full stop, and what to do.
pub fn explain(refused: &Refused) -> (Said, Title) {
    use Refused as R;

    match refused {
        R::ShortKey { bits, of } => (short_key(*bits, of), SHORT_KEY),
        R::OldVersion { version, of } => (
            old_version(*version, of),
            match of {
                None => PIN_OR_RENEW,
                Some(_) => ISSUER_OR_PIN,
            },
        ),
        R::Expired { of: None } => (causes::EXPIRED.what.into(), causes::EXPIRED.hint),
        R::Expired { of: Some(of) } => (expired(of), ISSUER_RENEWS),
        R::NotYetValid { of: None } => (
            causes::NOT_YET_VALID.what.into(),
            causes::NOT_YET_VALID.hint,
        ),
        R::NotYetValid { of: Some(of) } => (not_yet_valid(of), causes::NOT_YET_VALID.hint),
        R::WeakSignature { algorithm, of } => (weak_signature(algorithm, of), PIN_OR_RENEW),
        R::UnknownExtension { id, of } => (unknown_extension(id, of), PIN_OR_RENEW),
        R::OtherName { names } => (other_name(names), causes::OTHER_NAME.hint),
        R::NoName { common_name, same } => (no_name(common_name.as_deref(), *same), NO_NAME),
        R::SelfSigned => (SELF_SIGNED.into(), SELF_SIGNED_HINT),
        R::UnknownRoot { root } => (unknown_root(root), OWN_CERTIFICATE),
        R::MissingIssuer { issuer, of } => (missing_issuer(issuer, of), MISSING_ISSUER),
        R::OtherIssuer { issuer } => (other_issuer(issuer), OTHER_ISSUER),
        R::Authority => (AUTHORITY.into(), PIN_OR_RENEW),
        R::NotAnAuthority { of } => (not_an_authority(of), PIN_OR_RENEW),
        R::WrongPurpose => (WRONG_PURPOSE.into(), PIN_OR_RENEW),
        R::NotPermitted => (NOT_PERMITTED.into(), PIN_OR_RENEW),
        R::TooLong => (TOO_LONG.into(), PIN_OR_RENEW),
        R::Broken => (BROKEN.into(), RENEW),
        R::OtherPin => (causes::OTHER_PIN.what.into(), causes::OTHER_PIN.hint),
        R::PinOfIssuer { issuer } => (pin_of_issuer(issuer), PIN_OF_OWN),
        R::PinOfKey => (PIN_OF_KEY.into(), PIN_OF_OWN),
    }
}

/// Whose certificate it is.
fn whose(of: &Option<String>) -> Said {
    match of {
        None => said!("服务器证书", "the server's certificate").into(),
        Some(name) => said!(
            "签发机构“{name}”的证书",
            "the certificate of the issuer \"{name}\"",
            name
        ),
    }
}

fn short_key(bits: u32, of: &Option<String>) -> Said {
    let Said { zh, en } = whose(of);
    said!(
        "{zh}的 RSA 密钥只有 {bits} 位，少于 2048 位",
        "{en} has an RSA key of {bits} bits, fewer than 2048",
        zh,
        en,
        bits
    )
}

fn old_version(version: u32, of: &Option<String>) -> Said {
    let Said { zh, en } = whose(of);
    said!(
        "{zh}是 X.509 v{version}，不是 v3",
        "{en} is of X.509 version {version}, not 3",
        zh,
        en,
        version
    )
}

fn expired(name: &str) -> Said {
    said!(
        "服务器证书的签发机构“{name}”的证书已过期",
        "the certificate of \"{name}\", among the issuers of the server's certificate, has expired",
        name
    )
}

fn not_yet_valid(name: &str) -> Said {
    said!(
        "服务器证书的签发机构“{name}”的证书尚未生效",
        "the certificate of \"{name}\", among the issuers of the server's certificate, is not yet valid",
        name
    )
}

fn weak_signature(algorithm: &str, of: &Option<String>) -> Said {
    let Said { zh, en } = whose(of);
    said!(
        "{zh}的签名算法 {algorithm} 不被接受",
        "{en} is signed with {algorithm}, which is not accepted",
        zh,
        en,
        algorithm
    )
}

fn unknown_extension(id: &str, of: &Option<String>) -> Said {
    let Said { zh, en } = whose(of);
    said!(
        "{zh}含有无法识别的关键扩展（critical extension）{id}",
        "{en} has a critical extension that is not known, {id}",
        zh,
        en,
        id
    )
}

fn other_name(names: &[String]) -> Said {
    let (zh, en) = (names.join("、"), names.join(", "));
    said!(
        "服务器证书与主机名不符，证书中的名称为：{zh}",
        "the server's certificate is for another host name: {en}",
        zh,
        en
    )
}

fn no_name(common_name: Option<&str>, same: bool) -> Said {
    match (common_name, same) {
        (None, _) => said!(
            "服务器证书没有 subjectAltName（主机名），也没有 CN",
            "the server's certificate carries no subjectAltName with host names, and no CN either"
        )
        .into(),
        (Some(name), true) => said!(
            "服务器证书没有 subjectAltName，其 CN“{name}”虽是此主机，但不作依据",
            "the server's certificate carries no subjectAltName; its CN \"{name}\" is this host, but does not count",
            name
        ),
        (Some(name), false) => said!(
            "服务器证书没有 subjectAltName，只有 CN“{name}”，也不是此主机",
            "the server's certificate carries no subjectAltName, only the CN \"{name}\", which is not this host either",
            name
        ),
    }
}

fn unknown_root(root: &str) -> Said {
    said!(
        "服务器证书不是由受信任的机构签发：本机不信任其根证书“{root}”",
        "this machine does not trust the issuer of the server's certificate: it does not know the root \"{root}\"",
        root
    )
}

fn missing_issuer(issuer: &str, of: &Option<String>) -> Said {
    match of {
        None => said!(
            "服务器证书不是由受信任的机构签发：服务器没有发送签发机构“{issuer}”的证书，本机也没有",
            "this machine does not trust the issuer of the server's certificate: the server did not send the certificate of \"{issuer}\", and this machine does not know it",
            issuer
        ),
        Some(of) => said!(
            "服务器证书不是由受信任的机构签发：中间证书“{of}”由“{issuer}”签发，服务器没有发送后者的证书，本机也没有",
            "this machine does not trust the issuer of the server's certificate: its intermediate certificate \"{of}\" was issued by \"{issuer}\", whose certificate the server did not send and this machine does not know",
            of,
            issuer
        ),
    }
}

fn other_issuer(issuer: &str) -> Said {
    said!(
        "服务器证书不是由受信任的机构签发：ca_file 中有同名机构“{issuer}”的证书，但不是签发所用的那一张",
        "this machine does not trust the issuer of the server's certificate: ca_file holds a certificate of the name \"{issuer}\", but with another key than the one that signed",
        issuer
    )
}

fn not_an_authority(name: &str) -> Said {
    said!(
        "签发服务器证书的“{name}”不是证书颁发机构",
        "\"{name}\", which issued the server's certificate, is not a certificate authority",
        name
    )
}

fn pin_of_issuer(issuer: &str) -> Said {
    said!(
        "tls_pin_sha256 是签发机构“{issuer}”的证书指纹，不是服务器证书的指纹",
        "tls_pin_sha256 is the fingerprint of the issuer's certificate \"{issuer}\", not of the server's own",
        issuer
    )
}

const SHORT_KEY: Title = if cfg!(windows) {
    said!(
        "ca_file 与 tls_pin_sha256 都无济于事：请平台更换为 2048 位以上的密钥与证书；在此之前可试把 tls 设为 system（由 Windows 决定是否接受）。",
        "Neither ca_file nor tls_pin_sha256 helps: the platform must renew key and certificate with 2048 bits or more; until then try tls = system, where Windows decides."
    )
} else {
    said!(
        "ca_file 与 tls_pin_sha256 都无济于事：请平台更换为 2048 位以上的密钥与证书。",
        "Neither ca_file nor tls_pin_sha256 helps: the platform must renew key and certificate with 2048 bits or more."
    )
};
const PIN_OR_RENEW: Title = said!(
    "请平台更换证书；在此之前可核实后配置 tls_pin_sha256（idcas_diagnose 会给出指纹），此时只看指纹。",
    "The platform should renew its certificate; until then verify it and configure tls_pin_sha256 (idcas_diagnose prints the fingerprint): then only the fingerprint counts."
);
const ISSUER_OR_PIN: Title = said!(
    "请平台更换签发机构的证书；在此之前可核实后配置 tls_pin_sha256（idcas_diagnose 会给出指纹），此时只看指纹。",
    "The platform should renew its issuer's certificate; until then verify the server's and configure tls_pin_sha256 (idcas_diagnose prints the fingerprint): then only the fingerprint counts."
);
const ISSUER_RENEWS: Title = said!(
    "请先核对本机日期；日期无误则请平台更换其发送的中间证书或根证书。",
    "Check this machine's date first; if it is right, the platform must renew the intermediate or root certificate that its server sends."
);
const RENEW: Title = said!(
    "请平台更换证书。",
    "The platform must replace its certificate."
);
const NO_NAME: Title = said!(
    "请平台更换带 subjectAltName 的证书；或核实后配置 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
    "The platform should renew its certificate with a subjectAltName; or verify it and configure tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
);
const SELF_SIGNED: Title = said!(
    "服务器证书是自签名的，本机不信任它",
    "the server's certificate is self-signed, and this machine does not trust it"
);
const SELF_SIGNED_HINT: Title = said!(
    "核实后请把这张证书本身放入 ca_file，或配置 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
    "Verify it, then put this very certificate into ca_file, or configure tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
);
const MISSING_ISSUER: Title = said!(
    "它若是中间证书，应由平台的服务器一并发送，也可放入 ca_file；若是根证书，请放入 ca_file。也可配置 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
    "If that is an intermediate certificate, the platform's server should send it, or ca_file may hold it; if it is a root, put it into ca_file. Or configure tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
);
const OTHER_ISSUER: Title = said!(
    "请向平台索取现行的根证书或中间证书，放入 ca_file；或配置 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
    "Ask the platform for its present root or intermediate certificate and put it into ca_file; or configure tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
);
const AUTHORITY: Title = said!(
    "服务器出示的是证书颁发机构的证书（CA:TRUE），不是服务器证书",
    "the server shows the certificate of an authority (CA:TRUE), not one for a server"
);
const WRONG_PURPOSE: Title = said!(
    "服务器证书的用途（extendedKeyUsage）不含服务器认证",
    "the server's certificate is not meant for servers, by its extendedKeyUsage"
);
const NOT_PERMITTED: Title = said!(
    "签发机构不得为此主机名签发证书（nameConstraints）",
    "the issuer may not issue certificates for this host, by its nameConstraints"
);
const TOO_LONG: Title = said!(
    "服务器证书的证书链过长",
    "the chain of the server's certificate is longer than its issuers allow"
);
const BROKEN: Title = said!(
    "服务器证书的格式有误，无法读取",
    "the server's certificate is malformed and cannot be read"
);
const PIN_OF_KEY: Title = said!(
    "tls_pin_sha256 是服务器公钥的指纹，不是服务器证书的指纹",
    "tls_pin_sha256 is the fingerprint of the server's public key, not of its certificate"
);
const PIN_OF_OWN: Title = said!(
    "请填写服务器证书自身的 SHA-256 指纹，idcas_diagnose 会给出；或改用 ca_file。",
    "Configure the SHA-256 fingerprint of the server's own certificate, which idcas_diagnose prints; or use ca_file."
);
