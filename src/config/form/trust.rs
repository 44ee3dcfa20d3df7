//! Whom to trust: certificates, a certificate's fingerprint, the platform's public key.

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::{Broken, Form, Reads};
use crate::crypto::rsa::PublicKey;
use crate::said;

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
        let most = self.most_megabytes;
        match std::fs::metadata(&path) {
            Ok(found) if found.is_file() && found.len() <= most * 1024 * 1024 => {}
            _ => {
                return Broken::new(
                    "file",
                    said!(
                        "文件不存在、无法读取或大于 {most} MB",
                        "does not exist, cannot be read or is larger than {most} MB",
                        most
                    ),
                );
            }
        }
        let certificates: Vec<Vec<u8>> = CertificateDer::pem_file_iter(&path)
            .map(|found| {
                found
                    .filter_map(|certificate| certificate.ok())
                    .map(|certificate| certificate.to_vec())
                    .collect()
            })
            .unwrap_or_default();
        let mut roots = RootCertStore::empty();
        let usable = !certificates.is_empty()
            && certificates
                .iter()
                .all(|der| roots.add(CertificateDer::from(der.as_slice())).is_ok());
        if !usable {
            return Broken::new(
                "pem",
                said!(
                    "文件中没有可用的 PEM 证书（以 -----BEGIN CERTIFICATE----- 开头）",
                    "holds no usable PEM certificate (it begins with -----BEGIN CERTIFICATE-----)"
                ),
            );
        }
        Ok(certificates)
    }

    fn form(&self) -> Form {
        Form::Certificates {
            most_megabytes: self.most_megabytes,
        }
    }
}

/// SHA-256 of a certificate, in hexadecimal with or without separators.
pub struct Fingerprint;

impl Reads for Fingerprint {
    type Value = Option<[u8; 32]>;

    fn absent(&self) -> Option<[u8; 32]> {
        None
    }

    fn read(&self, text: String) -> Result<Option<[u8; 32]>, Broken> {
        let is_separator = |c: char| matches!(c, ':' | ' ' | '-');
        let digits: Option<Vec<u8>> = text
            .chars()
            .filter(|c| !is_separator(*c))
            .map(|c| c.to_digit(16).map(|digit| digit as u8))
            .collect();
        let bytes = digits
            .filter(|digits| digits.len() == 64)
            .map(|digits| digits.chunks(2).map(|two| two[0] << 4 | two[1]).collect())
            .and_then(|bytes: Vec<u8>| bytes.try_into().ok());
        if bytes.is_none() {
            return Broken::new(
                "hex",
                said!(
                    "应为 64 位十六进制的 SHA-256 指纹",
                    "must be a SHA-256 fingerprint of 64 hexadecimal digits"
                ),
            );
        }
        Ok(bytes)
    }

    fn form(&self) -> Form {
        Form::Fingerprint
    }
}

/// An RSA public key; the value has its text too.
pub struct RsaPublicKey;

impl Reads for RsaPublicKey {
    type Value = Option<(PublicKey, String)>;

    fn absent(&self) -> Option<(PublicKey, String)> {
        None
    }

    fn read(&self, text: String) -> Result<Option<(PublicKey, String)>, Broken> {
        match PublicKey::read(&text) {
            Ok(key) => Ok(Some((key, text))),
            Err(other) => Broken::new("key", other.said()),
        }
    }

    fn form(&self) -> Form {
        Form::RsaPublicKey
    }
}
