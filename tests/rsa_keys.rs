//! The RSA public key as people configure it and platforms answer it, through the C ABI.

mod common;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use common::server::{Server, ok, token_step};
use common::{Client, Folder, faults, refused, with};
use rcgen::PublicKeyData;
use serde_json::json;

const SPKI: &str = include_str!("data/rsa_public_spki.txt");
const PEM: &str = include_str!("data/rsa_public_spki.pem");
const PKCS1: &str = include_str!("data/rsa_public_pkcs1.pem");
const CERTIFICATE: &str = include_str!("data/rsa_certificate.pem");
const DOT_NET: &str = include_str!("data/rsa_public_dot_net.xml");

/// What stands between the tags of the .NET form.
fn modulus() -> &'static str {
    let (_, rest) = DOT_NET.split_once("<Modulus>").unwrap();
    rest.split_once('<').unwrap().0
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

/// An SSH key, a CryptoAPI blob and a CNG blob in Base64.
fn blobs() -> [String; 3] {
    let n = STANDARD.decode(modulus()).unwrap();
    let field = |bytes: &[u8]| [&(bytes.len() as u32).to_be_bytes()[..], bytes].concat();
    let positive = [&[0][..], &n].concat();
    let ssh = [field(b"ssh-rsa"), field(&[1, 0, 1]), field(&positive)].concat();
    let backwards: Vec<u8> = n.iter().rev().copied().collect();
    let mut capi = vec![6, 2, 0, 0, 0, 0xa4, 0, 0];
    capi.extend(b"RSA1");
    capi.extend(2048u32.to_le_bytes());
    capi.extend([1, 0, 1, 0]);
    capi.extend(backwards);
    let mut cng = b"RSA1".to_vec();
    for number in [2048u32, 3, 256, 0, 0] {
        cng.extend(number.to_le_bytes());
    }
    cng.extend([1, 0, 1]);
    cng.extend(&n);
    [ssh, capi, cng].map(|bytes| STANDARD.encode(bytes))
}

fn percent(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The key in every form that says unambiguously which key it is.
fn forms() -> Vec<(&'static str, String)> {
    let der = STANDARD.decode(SPKI).unwrap();
    let url_safe = URL_SAFE_NO_PAD.encode(&der);
    let n = URL_SAFE_NO_PAD.encode(STANDARD.decode(modulus()).unwrap());
    let jwk = json!({"kty": "RSA", "n": n, "e": "AQAB", "kid": "1"});
    let certificate: String = CERTIFICATE
        .lines()
        .filter(|line| !line.contains('-'))
        .collect();
    let [ssh, capi, cng] = blobs();
    let spaced = DOT_NET.replace('>', ">\r\n  ").replace("</", "\r\n</");
    vec![
        ("literal line breaks", PEM.replace('\n', "\\n")),
        ("literal CR LF", PEM.replace('\n', "\\r\\n")),
        ("twice escaped", PEM.replace('\n', "\\\\n")),
        (
            "escaped slashes",
            SPKI.replace('/', "\\/").replace('+', "\\u002B"),
        ),
        ("CR only", PEM.replace('\n', "\r")),
        ("one line", PEM.replace('\n', "")),
        ("mark before Base64", format!("\u{feff}{SPKI}")),
        ("mark before XML", format!("\u{feff}{DOT_NET}")),
        ("certificate", CERTIFICATE.to_owned()),
        ("certificate in Base64", certificate),
        (
            "certificate with words",
            format!("Bag Attributes\n  friendlyName: x\n{CERTIFICATE}\nEOF"),
        ),
        (
            "header lines",
            PEM.replacen('\n', "\nComment: platform\nX-Key: 1\n\n", 1),
        ),
        (
            "header lines of PKCS#1",
            PKCS1.replacen('\n', "\nProc-Type: 4,MIC-ONLY\n\n", 1),
        ),
        ("dashes of a word processor", PEM.replace("--", "—")),
        ("no end", PEM.split("-----END").next().unwrap().to_owned()),
        ("the same key twice", format!("{PEM}{PKCS1}")),
        ("percent-encoded", percent(SPKI)),
        ("percent-encoded PEM", percent(PEM)),
        ("blanks for plus", SPKI.replace('+', " ")),
        ("quoted", format!("\"{SPKI}\"")),
        ("in single quotes", format!("'{SPKI}',")),
        ("URL-safe", url_safe),
        ("unpadded", SPKI.trim_end_matches('=').to_owned()),
        ("hexadecimal", hex(&der)),
        ("Base64 of PEM", STANDARD.encode(PEM)),
        ("Base64 of XML", STANDARD.encode(DOT_NET)),
        (
            "data address",
            format!("data:application/x-pem-file;base64,{SPKI}"),
        ),
        ("JWK", jwk.to_string()),
        ("JWKS", json!({"keys": [jwk]}).to_string()),
        ("XML with blanks", spaced),
        (
            "XML with namespaces",
            DOT_NET
                .replace("<", "<ds:")
                .replace("<ds:/", "</ds:")
                .replacen('>', " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">", 1),
        ),
        (
            "XML with CDATA",
            DOT_NET.replace(modulus(), &format!("<![CDATA[{}]]>", modulus())),
        ),
        (
            "XML with BitStrength",
            format!("<?xml version=\"1.0\"?><BitStrength>2048</BitStrength>{DOT_NET}"),
        ),
        (
            "XML in entities",
            DOT_NET.replace('<', "&lt;").replace('>', "&gt;"),
        ),
        (
            "XML around Base64",
            format!("<string xmlns=\"http://tempuri.org/\">{SPKI}</string>"),
        ),
        ("SSH", format!("ssh-rsa {ssh} platform@example")),
        (
            "SSH2",
            format!(
                "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"x\"\n{ssh}\n---- END SSH2 PUBLIC KEY ----"
            ),
        ),
        ("CryptoAPI", capi),
        ("CNG", cng),
        (
            "key and value",
            json!({"key": "TransmissionSecurity.RSA.PublicKey", "value": SPKI}).to_string(),
        ),
        (
            "a list of one",
            json!([{"key": "x", "value": PEM}]).to_string(),
        ),
        (
            "JSON in a text",
            json!(json!({"publicKey": SPKI}).to_string()).to_string(),
        ),
        (
            "numbers in JSON",
            json!({"Modulus": modulus(), "Exponent": "AQAB", "D": null}).to_string(),
        ),
    ]
}

/// Whether the configured key and the platform's are one.
fn is_same(client: &Client) -> bool {
    let report = client.diagnose();
    let steps = report["data"]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["step"] == "rsa_public_key");
    step.unwrap()["status"] == "ok"
}

fn platform_with(data: &str) -> Server {
    let key = format!(r#"{{"code":0,"msg":"","data":{data}}}"#);
    Server::new(move |request| match request.contains("/configurations") {
        true => ok(&key),
        false => token_step(request).unwrap_or_else(|| ok(r#"{"code":0,"msg":"","data":[]}"#)),
    })
}

#[test]
fn a_configured_key_is_read_in_every_form() {
    let server = platform_with(&json!(SPKI).to_string());
    for (name, form) in forms() {
        let client = Client::new(&with(&server.config(), json!({"rsa_public_key": form})));
        assert!(is_same(&client), "{name}: {form}");
        // As it was configured, whatever its form.
        assert_eq!(
            client.call("get_rsa_public_key", json!({}))["data"],
            form,
            "{name}"
        );
    }
}

#[test]
fn the_platform_s_key_is_read_in_every_form() {
    for (name, form) in forms() {
        let server = platform_with(&json!(form).to_string());
        let client = Client::new(&server.config());
        assert_eq!(
            client.call("get_token", json!({}))["code"],
            0,
            "{name}: {form}"
        );
        let configured = Client::new(&with(&server.config(), json!({"rsa_public_key": SPKI})));
        assert!(is_same(&configured), "{name}");
    }
}

/// For hosts `data` is a text.
#[test]
fn a_key_inside_of_an_object_becomes_the_text_of_data() {
    let setting = json!({"key": "TransmissionSecurity.RSA.PublicKey", "value": PEM});
    for data in [
        setting.clone(),
        json!([setting]),
        json!({"keys": [{"x5c": [SPKI]}]}),
    ] {
        let server = platform_with(&data.to_string());
        let client = Client::new(&server.config());
        let answer = client.call("get_rsa_public_key", json!({}));
        assert_eq!(
            (&answer["code"], &answer["data"]),
            (&json!(0), &json!(SPKI)),
            "{data}"
        );
    }
}

fn integer(bytes: &[u8]) -> Vec<u8> {
    [&[2, bytes.len() as u8][..], bytes].concat()
}

/// What is not a usable public key, with a part of what is said about it. Each has a mark in it where it can.
fn others() -> Vec<(&'static str, String, &'static str, &'static str)> {
    let key = rcgen::KeyPair::generate().unwrap();
    let params = rcgen::CertificateParams::new(["example.com".to_owned()]).unwrap();
    let request = params.serialize_request(&key).unwrap().pem().unwrap();
    let certificate = params.self_signed(&key).unwrap().pem();
    let numbers: Vec<u8> = (1..=9).flat_map(|number| integer(&[number])).collect();
    let pkcs1 = [&[0x30, numbers.len() as u8][..], &numbers].concat();
    let small = &STANDARD.encode([&[0xff; 63][..], &[1]].concat());
    let private = DOT_NET.replace("</RSAKeyValue>", "<D>MARK</D></RSAKeyValue>");
    let other = DOT_NET.replace(">7", ">8");
    vec![
        ("empty", " ".into(), "is empty", "为空"),
        (
            "no key",
            "MARK-MARK".into(),
            "is not an RSA public key",
            "不是可识别的RSA公钥",
        ),
        (
            "private PEM",
            key.serialize_pem(),
            "is a private key",
            "是私钥",
        ),
        (
            "private PKCS#8",
            STANDARD.encode(key.serialize_der()),
            "must be replaced",
            "须更换",
        ),
        (
            "private PKCS#1",
            STANDARD.encode(pkcs1),
            "is a private key",
            "是私钥",
        ),
        (
            "encrypted",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMARK\n-----END ENCRYPTED PRIVATE KEY-----"
                .into(),
            "is a private key",
            "是私钥",
        ),
        ("private XML", private, "is a private key", "是私钥"),
        (
            "private beside public",
            format!("{PEM}\n{}", key.serialize_pem()),
            "is a private key",
            "是私钥",
        ),
        (
            "private JWK",
            json!({"kty": "RSA", "n": modulus(), "e": "AQAB", "d": "MARK"}).to_string(),
            "is a private key",
            "是私钥",
        ),
        ("request", request, "certificate request", "证书请求"),
        (
            "EC",
            STANDARD.encode(key.subject_public_key_info()),
            "for EC",
            "EC 公钥",
        ),
        ("EC certificate", certificate, "for EC", "EC 公钥"),
        ("SSH", "ssh-ed25519 MARK".into(), "for SSH", "SSH 公钥"),
        (
            "web page",
            "<!DOCTYPE html><title>MARK</title>".into(),
            "web page",
            "网页",
        ),
        (
            "path",
            "D:\\MARK\\platform.cer".into(),
            "path of a file",
            "文件路径",
        ),
        (
            "cut off",
            SPKI[..300].to_owned(),
            "end is missing",
            "被截断",
        ),
        (
            "small",
            DOT_NET.replace(modulus(), small),
            "only 512 bits",
            "512 位",
        ),
        (
            "exponent 1",
            DOT_NET.replace("AQAB", "AQ=="),
            "exponent",
            "指数",
        ),
        (
            "two keys",
            format!("[{},{}]", json!(DOT_NET), json!(other)),
            "several different",
            "多个不同",
        ),
        (
            "too long",
            format!("{SPKI}{}", " ".repeat(17_000)),
            "longer than 16 KB",
            "超过 16 KB",
        ),
    ]
}

#[test]
fn what_is_not_a_key_is_named_and_never_repeated() {
    let folder = Folder::new("rsa-keys");
    let log = folder.0.join("idcas.log");
    for (name, text, en, zh) in others() {
        let body = text
            .lines()
            .find(|line| line.len() > 40 && !line.contains('-'));
        for (language, words) in [("en", en), ("zh", zh)] {
            let answers = {
                let server = platform_with(&json!(text).to_string());
                let own = json!({"language": language, "log_file": log});
                let client = Client::new(&with(&server.config(), own));
                let answer = client.call("get_token", json!({}));
                assert_eq!(answer["code"], -1202, "{name}: {answer}");
                assert_eq!(server.count("grant_type=password"), 0, "{name}");
                let configured = json!({"language": language, "rsa_public_key": text});
                [answer, refused(&configured.to_string())]
            };
            assert_eq!(faults(&answers[1]), ["rsa_public_key"], "{name}");
            for answer in &answers {
                let answer = answer.to_string();
                assert!(answer.contains(words), "{name}: {answer}");
                assert!(!answer.contains("MARK"), "{name}: {answer}");
                assert!(
                    body.is_none_or(|body| !answer.contains(body)),
                    "{name}: {answer}"
                );
            }
        }
    }
    assert!(!std::fs::read_to_string(&log).unwrap().contains("MARK"));
}
