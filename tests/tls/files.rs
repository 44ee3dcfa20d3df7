//! What people put into `ca_file` and `tls_pin_sha256`, and what `idcas_init` says of it.

use crate::common::{Encoding, Folder, configured, with};
use crate::{Shown, at, call, for_localhost};
use rcgen::{CertificateParams, KeyPair};
use serde_json::{Value, json};

/// The configuration is refused for this key by this rule, in these words.
fn refused(config: &Value, key: &str, rule: &str, english: &str, chinese: &str) {
    for (language, words) in [("en", english), ("zh", chinese)] {
        let answer = configured(Encoding::Utf8, &with(config, json!({"language": language})));
        assert_eq!(answer["code"], -1002, "{config}: {answer}");
        let faults = answer["error"]["faults"].as_array().unwrap();
        let found = faults.iter().find(|fault| fault["param"] == key);
        let found = found.unwrap_or_else(|| panic!("{key}: {answer}"));
        assert_eq!(found["rule"], rule);
        let said = found["msg"].as_str().unwrap();
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_file_that_is_not_certificates_in_pem_is_told_for_what_it_is() {
    let folder = Folder::new("tls-files");
    let key = KeyPair::generate().unwrap();
    let request = CertificateParams::default().serialize_request(&key);
    let shown = Shown::self_signed(&for_localhost());
    let good = shown.pem();
    let utf_16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(good.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let pkcs_7 = [
        &[0x30, 0x82, 1, 0, 6, 9][..],
        &[0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 7, 2],
        &[0xa0; 40],
    ]
    .concat();
    let pfx = [&[0x30, 0x82, 1, 0, 2, 1, 3, 0x30][..], &[0; 40]].concat();
    let half = good[..good.len() / 2].to_owned();
    let labelled = |label: &str| good.replace("CERTIFICATE", label).into_bytes();
    let rows: [(Vec<u8>, &str, &str); 13] = [
        (Vec::new(), "is an empty file", "是空的"),
        (
            b"\r\n \xef\xbb\xbf".to_vec(),
            "holds no usable PEM",
            "没有可用的 PEM",
        ),
        (utf_16, "is in UTF-16", "UTF-16"),
        (shown.der.clone(), "in DER", "DER"),
        (pkcs_7, "PKCS#7", "PKCS#7"),
        (labelled("PKCS7"), "PKCS#7", "PKCS#7"),
        (pfx, "PKCS#12", "PKCS#12"),
        (
            key.serialize_pem().into_bytes(),
            "holds a private key",
            "只有私钥",
        ),
        (
            request.unwrap().pem().unwrap().into_bytes(),
            "certificate request",
            "证书申请",
        ),
        (labelled("PUBLIC KEY"), "holds a public key", "只有公钥"),
        (
            labelled("TRUSTED CERTIFICATE"),
            "begin with -----BEGIN CERTIFICATE-----",
            "须以 -----BEGIN",
        ),
        (
            format!("{good}{half}").into_bytes(),
            "number 2 in the file is cut off",
            "第 2 张证书",
        ),
        (
            good.lines().nth(1).unwrap().as_bytes().to_vec(),
            "lacks the lines",
            "缺少 -----BEGIN",
        ),
    ];
    let file = folder.0.join("ca.pem");
    let config = json!({"ca_file": file});
    for (content, english, chinese) in rows {
        std::fs::write(&file, content).unwrap();
        refused(&config, "ca_file", "pem", english, chinese);
    }
    refused(
        &json!({"ca_file": folder.0}),
        "ca_file",
        "file",
        "is not a file",
        "不是文件",
    );
    std::fs::remove_file(&file).unwrap();
    refused(&config, "ca_file", "file", "does not exist", "不存在");
}

/// Others find such a file good too.
#[test]
fn a_mark_and_a_key_beside_the_certificate_do_no_harm() {
    let folder = Folder::new("tls-mark");
    let shown = Shown::self_signed(&for_localhost());
    let file = folder.0.join("ca.pem");
    let text = format!(
        "\u{feff}{}{}",
        shown.pem(),
        KeyPair::generate().unwrap().serialize_pem()
    );
    std::fs::write(&file, text).unwrap();
    let port = shown.serve(rustls::ALL_VERSIONS);
    assert_eq!(call(&at(port), json!({"ca_file": file}))["code"], 0);
}

#[test]
fn a_pin_of_another_kind_is_told() {
    for (pin, english, chinese) in [
        ("ab".repeat(20), "is a SHA-1 fingerprint", "SHA-1"),
        ("AB:".repeat(20), "is a SHA-1 fingerprint", "SHA-1"),
        ("ab".repeat(16), "is an MD5 fingerprint", "MD5"),
        ("ab".repeat(31), "64 hexadecimal digits", "64 位"),
    ] {
        refused(
            &json!({"tls_pin_sha256": pin}),
            "tls_pin_sha256",
            "hex",
            english,
            chinese,
        );
    }
}

#[test]
fn a_pin_for_http_protects_nothing() {
    let pin = "ab".repeat(32);
    for addresses in [
        json!({"auth_center": "http://a"}),
        json!({"auth_center": "a", "gateway": "HTTP://b/api", "doc_gateway": "http://c", "domain": "http://d"}),
    ] {
        let config = with(&addresses, json!({"tls_pin_sha256": pin}));
        refused(
            &config,
            "tls_pin_sha256",
            "https",
            "every configured address is http",
            "都是 http",
        );
    }
    // Where it protects one of them, and where none is known yet, it stays.
    for addresses in [
        json!({}),
        json!({"auth_center": "https://a", "gateway": "http://b"}),
        json!({"auth_center": "http://a", "domain": "d"}),
    ] {
        let answer = configured(
            Encoding::Utf8,
            &with(&addresses, json!({"tls_pin_sha256": pin})),
        );
        assert_eq!(answer["code"], 0, "{addresses}: {answer}");
    }
}

#[test]
#[cfg(not(windows))]
fn tls_of_the_system_is_for_windows_only() {
    let config = json!({"tls": "system"});
    refused(&config, "tls", "platform", "Windows only", "仅限 Windows");
    let config = json!({"tls": "System", "tls_pin_sha256": "ab".repeat(32)});
    refused(
        &config,
        "tls_pin_sha256",
        "exclusive",
        "does not check a fingerprint",
        "无法按指纹核对",
    );
    refused(
        &json!({"tls": "schannel"}),
        "tls",
        "choice",
        "modern, system",
        "modern、system",
    );
    for tls in ["modern", ""] {
        assert_eq!(configured(Encoding::Utf8, &json!({"tls": tls}))["code"], 0);
    }
}
