//! TLS by Windows itself (SChannel), for servers that rustls cannot reach. What fails there is a number, which stands in
//! the text of the deepest error alone.

use std::error::Error as StdError;

use reqwest::ClientBuilder;

use super::causes::{self, Cause};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::said;
use crate::said::Title;

/// The certificates of `ca_file` count besides Windows' own.
#[cfg(windows)]
pub fn equip(builder: ClientBuilder, config: &Config) -> Result<ClientBuilder> {
    let roots: Vec<_> = config
        .extra_roots
        .iter()
        .map(|der| reqwest::Certificate::from_der(der))
        .collect::<std::result::Result<_, _>>()
        .map_err(|_| Error::internal("a certificate of ca_file"))?;
    Ok(builder
        .tls_backend_native()
        .tls_version_min(reqwest::tls::Version::TLS_1_2)
        .tls_certs_merge(roots))
}

#[cfg(not(windows))]
pub fn equip(_: ClientBuilder, _: &Config) -> Result<ClientBuilder> {
    Err(Error::internal("tls = system is refused by idcas_init"))
}

/// The number of a failure of Windows' TLS, found behind another error.
pub fn code_of(error: &(dyn StdError + 'static)) -> Option<u32> {
    std::iter::successors(error.source(), |&error| error.source())
        .filter_map(|error| number_in(&error.to_string()))
        .last()
}

/// `(os error -2146762487)`: the numbers of SChannel and of its certificates are negative, those of the network are not.
pub fn number_in(text: &str) -> Option<u32> {
    let (_, rest) = text.rsplit_once("(os error ")?;
    let number: i32 = rest.split_once(')')?.0.parse().ok()?;
    (number < 0).then_some(number as u32)
}

pub fn explain_code(code: u32, server: &str) -> Error {
    let found = CODES.iter().find(|known| known.codes.contains(&code));
    let (what, hint) = match found {
        Some(known) => (known.what, known.hint),
        None => (FAILED, ASK_FOR_THE_LOG),
    };
    causes::said_of(what.into(), hint, server).with_detail(format!("schannel: 0x{code:08X}"))
}

struct Known {
    codes: &'static [u32],
    what: Title,
    hint: Title,
}

/// What Windows' own header files say of each number; the words are those of the other TLS where the cause is the same.
static CODES: [Known; 16] = [
    Known {
        // CERT_E_UNTRUSTEDROOT, SEC_E_UNTRUSTED_ROOT
        codes: &[0x800B_0109, 0x8009_0325],
        what: said!(
            "服务器证书不是由受信任的机构签发",
            "this machine does not trust the issuer of the server's certificate"
        ),
        hint: TRUST_IT,
    },
    Known {
        // CERT_E_CHAINING, CERT_E_UNTRUSTEDCA
        codes: &[0x800B_010A, 0x800B_0112],
        what: said!(
            "服务器证书的证书链不完整，或其中有不受信任的机构",
            "the chain of the server's certificate is incomplete, or an issuer in it is not trusted"
        ),
        hint: said!(
            "平台的服务器应一并发送中间证书；也可把根证书和中间证书放入 ca_file。",
            "The platform's server should send its intermediate certificates; or put root and intermediate certificates into ca_file."
        ),
    },
    Known {
        // CERT_E_CN_NO_MATCH, SEC_E_WRONG_PRINCIPAL, CERT_E_INVALID_NAME
        codes: &[0x800B_010F, 0x8009_0322, 0x800B_0114],
        what: causes::OTHER_NAME.what,
        hint: said!(
            "请按证书中的主机名配置地址，不要用 IP 或别名；或请平台更换证书。",
            "Configure the address with the host name in the certificate, not an IP address or alias; or the platform must renew its certificate."
        ),
    },
    Known {
        // CERT_E_EXPIRED stands for both ends of its time; SEC_E_CERT_EXPIRED, CERT_E_VALIDITYPERIODNESTING
        codes: &[0x800B_0101, 0x8009_0328, 0x800B_0102],
        what: said!(
            "服务器证书（或其签发机构的证书）不在有效期内",
            "the server's certificate, or that of an issuer, has expired or is not yet valid"
        ),
        hint: causes::EXPIRED.hint,
    },
    Known {
        // CERT_E_REVOKED, CRYPT_E_REVOKED, CERT_E_EXPLICIT_DISTRUST, TRUST_E_EXPLICIT_DISTRUST
        codes: &[0x800B_010C, 0x8009_2010, 0x800B_0111],
        what: said!(
            "服务器证书已被吊销，或被本机列为不信任",
            "the server's certificate is revoked, or this machine distrusts it explicitly"
        ),
        hint: causes::REVOKED.hint,
    },
    Known {
        // CERT_E_REVOCATION_FAILURE, CRYPT_E_REVOCATION_OFFLINE, CRYPT_E_NO_REVOCATION_CHECK
        codes: &[0x800B_010E, 0x8009_2013, 0x8009_2012],
        what: causes::REVOCATION_UNKNOWN.what,
        hint: said!(
            "本机取不到吊销列表（多因内网不通外网）：请放通对吊销列表地址的访问；或使用 tls = modern 并配置 ca_file，此时不查吊销列表。",
            "This machine cannot get the revocation list, mostly for want of a way out of the intranet: let it reach the list's address; or use tls = modern with ca_file, which asks for no list."
        ),
    },
    Known {
        // CERT_E_WRONG_USAGE, CERT_E_PURPOSE, CERT_E_ROLE, CERT_E_CRITICAL, TRUST_E_BASIC_CONSTRAINTS
        codes: &[
            0x800B_0110,
            0x800B_0106,
            0x800B_0103,
            0x800B_0105,
            0x8009_6019,
        ],
        what: said!(
            "服务器证书或其签发机构的证书不适用于此用途",
            "the server's certificate, or that of an issuer, may not be used for this"
        ),
        hint: RENEW,
    },
    Known {
        // TRUST_E_CERT_SIGNATURE, CERT_E_MALFORMED, TRUST_E_FAIL, SEC_E_CERT_UNKNOWN
        codes: &[0x8009_6004, 0x800B_0108, 0x800B_010B, 0x8009_0327],
        what: said!(
            "Windows 无法接受服务器证书（签名或格式有误，或签名算法、密钥过弱）",
            "Windows does not accept the server's certificate: its signature or form is wrong, or its algorithm or key is weak"
        ),
        hint: RENEW,
    },
    Known {
        // SEC_E_ALGORITHM_MISMATCH
        codes: &[0x8009_0331],
        what: said!(
            "服务器与 Windows 没有共同的加密套件或 TLS 版本",
            "the server and Windows have no cipher suite or TLS version in common"
        ),
        hint: said!(
            "可把 tls 设为 modern 再试（支持 TLS 1.3）；否则请平台启用 TLS 1.2 及常用加密套件，或安装 Windows 更新。",
            "Try tls = modern, which knows TLS 1.3; otherwise the platform must enable TLS 1.2 with usual cipher suites, or Windows needs its updates."
        ),
    },
    Known {
        // SEC_E_ILLEGAL_MESSAGE, SEC_E_MESSAGE_ALTERED, SEC_E_DECRYPT_FAILURE: also what an alert of the server's becomes
        codes: &[0x8009_0326, 0x8009_030F, 0x8009_0330],
        what: said!(
            "服务器中止了 TLS 握手，或其响应不合规范",
            "the server broke the TLS handshake off, or its answer does not follow the standard"
        ),
        hint: said!(
            "原因 Windows 未给出，可能是没有共同的加密套件或要求客户端证书：可把 tls 设为 modern 再试，并请平台查看其日志。",
            "Windows does not say why; there may be no common cipher suite, or a client certificate may be demanded: try tls = modern, and ask the platform to look at its log."
        ),
    },
    Known {
        // SEC_E_INVALID_TOKEN: what is no TLS at all
        codes: &[0x8009_0308],
        what: said!(
            "该端口返回的内容不是有效的 TLS",
            "what the port answers is not valid TLS"
        ),
        hint: causes::NOT_TLS.hint,
    },
    Known {
        // SEC_E_UNSUPPORTED_FUNCTION, SEC_E_INTERNAL_ERROR
        codes: &[0x8009_0302, 0x8009_0304],
        what: said!(
            "Windows 无法与服务器协商 TLS",
            "Windows cannot agree on TLS with the server"
        ),
        hint: said!(
            "服务器可能只支持 TLS 1.3，或只支持低于 1.2 的版本：可把 tls 设为 modern 再试，否则平台须启用 TLS 1.2。",
            "The server may support only TLS 1.3, or only versions before 1.2: try tls = modern; otherwise the platform must enable TLS 1.2."
        ),
    },
    Known {
        // SEC_E_INCOMPLETE_CREDENTIALS, SEC_I_INCOMPLETE_CREDENTIALS is positive
        codes: &[0x8009_0320],
        what: causes::CLIENT_CERTIFICATE.what,
        hint: causes::CLIENT_CERTIFICATE.hint,
    },
    Known {
        // SEC_E_NO_CREDENTIALS, SEC_E_UNKNOWN_CREDENTIALS
        codes: &[0x8009_030E, 0x8009_030D],
        what: said!(
            "本机的 Windows 无法启用 TLS 1.2",
            "this machine's Windows cannot start TLS 1.2"
        ),
        hint: said!(
            "请检查本机是否用策略禁用了 TLS 1.2；或把 tls 设为 modern。",
            "Check whether a policy of this machine turns TLS 1.2 off; or set tls to modern."
        ),
    },
    Known {
        // SEC_E_INSUFFICIENT_MEMORY, E_OUTOFMEMORY
        codes: &[0x8009_0300, 0x8007_000E],
        what: said!("Windows 内存不足", "Windows is out of memory"),
        hint: said!(
            "请关闭其他程序后再试。",
            "Close other programs and try again."
        ),
    },
    Known {
        // CRYPT_E_ASN1_BADTAG and others of the form of a certificate
        codes: &[0x8009_310B, 0x8009_3102, 0x8009_3106],
        what: said!(
            "服务器证书的格式有误，无法读取",
            "the server's certificate is malformed and cannot be read"
        ),
        hint: RENEW,
    },
];

pub const CLOSED: Cause = Cause {
    what: causes::CLOSED.what,
    hint: said!(
        "它没有说明原因：请核对地址与端口（该端口可能不是 https），检查途中的防火墙；也可能没有共同的 TLS 版本或加密套件，可把 tls 设为 modern 再试，并请平台查看其日志。",
        "It gave no reason: check address and port, which may not be one for https, and the firewalls on the way; there may also be no common TLS version or cipher suite: try tls = modern, and ask the platform to look at its log."
    ),
};
const FAILED: Title = said!(
    "Windows 的 TLS 失败，代码见 error.detail",
    "Windows' TLS failed; error.detail has its code"
);
const ASK_FOR_THE_LOG: Title = said!(
    "可把 tls 设为 modern 再试；否则请把 error.detail 告知平台，并请其查看服务器日志。",
    "Try tls = modern; otherwise tell the platform what error.detail says, and ask it to look at its server's log."
);
const TRUST_IT: Title = said!(
    "请把平台的根证书（自签名时为证书本身）放入 ca_file；tls_pin_sha256 须配合 tls = modern。",
    "Put the platform's root certificate, or its self-signed one, into ca_file; tls_pin_sha256 needs tls = modern."
);
const RENEW: Title = said!(
    "请平台更换证书；在此之前若 tls 设为 modern 可以连接，可核实后配置 tls_pin_sha256。",
    "The platform must renew its certificate; until then, where tls = modern can connect, verify it and configure tls_pin_sha256."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_stands_in_the_deepest_text() {
        assert_eq!(
            number_in("x (os error -2146762487) (os error -2146762481)"),
            Some(0x800B_010F)
        );
        for none in ["", "x (os error 10054)", "(os error -x)", "(os error -1"] {
            assert_eq!(number_in(none), None, "{none}");
        }
    }

    #[test]
    fn each_number_is_said_once_and_with_its_code() {
        let mut all: Vec<u32> = CODES
            .iter()
            .flat_map(|known| known.codes.to_vec())
            .collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
        for (code, words) in [
            (0x800B_0109, "does not trust the issuer"),
            (0x800B_010F, "another host name"),
            (0x800B_0101, "has expired"),
            (0x8009_2013, "revoked cannot be found out"),
            (0x8009_0331, "no cipher suite"),
            (0x8009_0320, "client certificate"),
            (0x8009_FFFF, "Windows' TLS failed"),
        ] {
            let error = explain_code(code, "x:1");
            assert!(error.what.en.contains(words), "{}", error.what.en);
            assert_eq!(error.detail, format!("schannel: 0x{code:08X}"));
            // What this TLS cannot do is not advised.
            let pin = error.hint.en.contains("tls_pin_sha256");
            assert!(
                !pin || error.hint.en.contains("modern"),
                "{}",
                error.hint.en
            );
        }
    }
}
