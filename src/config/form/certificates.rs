//! A file of certificates to trust. Each way in which people get such a file wrong is told from the others.

use std::io::ErrorKind;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::spoilt::{self, Care};
use super::{Broken, Form, Reads};
use crate::said;
use crate::said::{Said, Title};

/// The path of a PEM file; the value is its certificates in DER.
pub struct Certificates {
    pub most_megabytes: u64,
}

impl Reads for Certificates {
    type Value = Vec<Vec<u8>>;

    fn absent(&self) -> Vec<Vec<u8>> {
        Vec::new()
    }

    fn read(&self, path: String) -> Result<Vec<Vec<u8>>, Broken> {
        spoilt::check(&path, Care::Path)?;
        let broken = |rule, text| Err(Broken { rule, text });
        match self.content(&path) {
            Err(text) => broken("file", text),
            Ok(content) => certificates(&content).or_else(|text| broken("pem", text)),
        }
    }

    fn form(&self) -> Form {
        Form::Certificates {
            most_megabytes: self.most_megabytes,
        }
    }
}

impl Certificates {
    fn content(&self, path: &str) -> Result<Vec<u8>, Said> {
        let most = self.most_megabytes;
        match std::fs::metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Err(MISSING.into()),
            Err(_) => Err(UNREADABLE.into()),
            Ok(found) if !found.is_file() => Err(NOT_A_FILE.into()),
            Ok(found) if found.len() > most * 1024 * 1024 => Err(said!(
                "文件大于 {most} MB",
                "is a file larger than {most} MB",
                most
            )),
            Ok(_) => std::fs::read(path).map_err(|_| UNREADABLE.into()),
        }
    }
}

fn certificates(content: &[u8]) -> Result<Vec<Vec<u8>>, Said> {
    const MARK: &[u8] = b"\xef\xbb\xbf";

    let content = content.strip_prefix(MARK).unwrap_or(content);
    let mut roots = RootCertStore::empty();
    let mut certificates = Vec::new();
    for found in CertificateDer::pem_slice_iter(content) {
        let number = certificates.len() + 1;
        match found {
            Ok(der) if roots.add(der.clone()).is_ok() => certificates.push(der.to_vec()),
            _ => {
                return Err(said!(
                    "文件中第 {number} 张证书不完整或已损坏",
                    "certificate number {number} in the file is cut off or damaged",
                    number
                ));
            }
        }
    }
    match certificates.is_empty() {
        true => Err(instead(content).into()),
        false => Ok(certificates),
    }
}

/// What the file holds where it holds no certificate in PEM.
fn instead(content: &[u8]) -> Title {
    if content.iter().all(u8::is_ascii_whitespace) {
        return EMPTY;
    }
    if matches!(
        content,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, b'-', ..] | [b'-', 0, ..]
    ) {
        return UTF_16;
    }
    if content[0] == 0x30 {
        return binary(content);
    }
    let text = String::from_utf8_lossy(content);
    let labels = || {
        text.lines()
            .filter_map(|line| line.trim().strip_prefix("-----BEGIN "))
    };
    let holds = |label: &str| labels().any(|found| found.contains(label));
    if holds("PRIVATE KEY") {
        return PRIVATE_KEY;
    }
    if holds("PKCS7") || holds("CMS") {
        return PKCS_7;
    }
    if holds("REQUEST") {
        return REQUEST;
    }
    if holds("PUBLIC KEY") {
        return PUBLIC_KEY;
    }
    if holds("TRUSTED CERTIFICATE") || holds("X509 CERTIFICATE") {
        return OTHER_LABEL;
    }
    match text.trim_start().starts_with("MII") {
        true => WITHOUT_LINES,
        false => NO_CERTIFICATE,
    }
}

/// DER of some kind.
fn binary(content: &[u8]) -> Title {
    const SIGNED_DATA: &[u8] = &[6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 7, 2];
    /// The version, right behind the outermost length.
    const PFX_VERSION: &[u8] = &[2, 1, 3];

    let start = &content[..content.len().min(32)];
    if RootCertStore::empty()
        .add(CertificateDer::from(content))
        .is_ok()
    {
        return DER;
    }
    if start.windows(SIGNED_DATA.len()).any(|at| at == SIGNED_DATA) {
        return PKCS_7;
    }
    match start.get(4..7) == Some(PFX_VERSION) {
        true => PFX,
        false => NO_CERTIFICATE,
    }
}

const MISSING: Title = said!("文件不存在", "does not exist");
const UNREADABLE: Title = said!("文件无法读取", "cannot be read");
const NOT_A_FILE: Title = said!("不是文件", "is not a file");
const EMPTY: Title = said!("文件是空的", "is an empty file");
const UTF_16: Title = said!(
    "文件是 UTF-16 编码，请另存为 ANSI 或 UTF-8",
    "is in UTF-16; save it as ANSI or UTF-8"
);
const DER: Title = said!(
    "是 DER（二进制）格式的证书，请以 Base64（PEM）格式导出，或用 openssl x509 -inform der 转换",
    "is a certificate in DER (binary); export it as Base64 (PEM), or convert it with openssl x509 -inform der"
);
const PKCS_7: Title = said!(
    "是 PKCS#7（.p7b）文件，请改为导出 PEM 证书，或用 openssl pkcs7 -print_certs 转换",
    "is PKCS#7 (.p7b); export PEM certificates instead, or convert it with openssl pkcs7 -print_certs"
);
const PFX: Title = said!(
    "是 PKCS#12（.pfx）文件，其中有服务器的私钥：不要复制到工作站，只需 PEM 格式的证书",
    "is PKCS#12 (.pfx), which holds the server's private key: keep that off workstations; only the certificate in PEM is needed"
);
const PRIVATE_KEY: Title = said!(
    "文件中只有私钥，没有证书：私钥只应留在服务器上，此处需要的是证书",
    "holds a private key and no certificate: the key belongs on the server alone; the certificate is needed here"
);
const REQUEST: Title = said!(
    "是证书申请（CSR），不是证书",
    "is a certificate request (CSR), not a certificate"
);
const PUBLIC_KEY: Title = said!(
    "文件中只有公钥，没有证书",
    "holds a public key and no certificate"
);
const OTHER_LABEL: Title = said!(
    "证书须以 -----BEGIN CERTIFICATE----- 开头，可用 openssl x509 转换",
    "must have certificates that begin with -----BEGIN CERTIFICATE-----; convert it with openssl x509"
);
const WITHOUT_LINES: Title = said!(
    "缺少 -----BEGIN CERTIFICATE----- 与 -----END CERTIFICATE----- 两行",
    "lacks the lines -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----"
);
const NO_CERTIFICATE: Title = said!(
    "文件中没有可用的 PEM 证书（以 -----BEGIN CERTIFICATE----- 开头）",
    "holds no usable PEM certificate (it begins with -----BEGIN CERTIFICATE-----)"
);
