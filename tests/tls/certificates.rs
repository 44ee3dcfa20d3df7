//! Each certificate that is refused, for the reason that is named; and those that curl accepts too.

use std::time::{Duration, SystemTime};

use crate::common::Folder;
use crate::{Authority, Shown, at, call, for_localhost, pem, refused};
use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, ExtendedKeyUsagePurpose,
    GeneralSubtree, IsCa, Issuer, KeyPair, NameConstraints, SanType,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Parameters with these names, and this CN.
fn named(common_name: &str, names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params
        .distinguished_name
        .push(DnType::CommonName, common_name);
    params
}

fn authority(common_name: &str) -> CertificateParams {
    let mut params = named(common_name, &[]);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

impl Authority {
    pub fn called(common_name: &str) -> Authority {
        let params = authority(common_name);
        let key = KeyPair::generate().unwrap();
        let der = params.self_signed(&key).unwrap().der().to_vec();
        Authority {
            issuer: Issuer::new(params, key),
            pem: pem(&der),
            der,
        }
    }

    /// Another authority below this one, or what is to be taken for one.
    fn below(&self, params: CertificateParams) -> Authority {
        let key = KeyPair::generate().unwrap();
        let der = params.signed_by(&key, &self.issuer).unwrap().der().to_vec();
        Authority {
            issuer: Issuer::new(params, key),
            pem: pem(&der),
            der,
        }
    }
}

impl Shown {
    fn with(mut self, others: &[&Authority]) -> Shown {
        self.others = others.iter().map(|other| other.der.clone()).collect();
        self
    }
}

/// What a call says where `ca_file` holds this.
fn trusting(folder: &Folder, ca_file: &str, shown: Shown) -> [Value; 2] {
    let file = folder.0.join("ca.pem");
    std::fs::write(&file, ca_file).unwrap();
    let port = shown.serve(rustls::ALL_VERSIONS);
    ["en", "zh"].map(|language| call(&at(port), json!({"ca_file": file, "language": language})))
}

fn accepted(answers: [Value; 2]) {
    for answer in answers {
        assert_eq!(answer["code"], 0, "{answer}");
    }
}

#[test]
fn a_certificate_of_ca_file_itself_is_accepted() {
    let folder = Folder::new("tls-itself");
    let mut of_openssl = named("localhost", &["localhost"]);
    of_openssl.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let self_signed = [of_openssl, for_localhost(), named("localhost", &[])];
    for params in &self_signed {
        let shown = Shown::self_signed(params);
        let file = shown.pem();
        accepted(trusting(&folder, &file, shown));
        // Not another of the same names.
        let [answer, chinese] = trusting(&folder, &file, Shown::self_signed(params));
        let hint = refused(
            &answer,
            "is self-signed, and this machine does not trust it",
        );
        assert!(
            hint.contains("this very certificate into ca_file"),
            "{hint}"
        );
        refused(&chinese, "是自签名的");
    }
    // Nor for another host, nor out of its time.
    let mut old = for_localhost();
    old.not_before = (SystemTime::now() - 20 * DAY).into();
    old.not_after = (SystemTime::now() - 10 * DAY).into();
    for (params, words) in [
        (
            named("other", &["other.example"]),
            "another host name: other.example",
        ),
        (
            named("other.example", &[]),
            "only the CN \"other.example\", which is not this host",
        ),
        (old, "has expired"),
    ] {
        let shown = Shown::self_signed(&params);
        let file = shown.pem();
        refused(&trusting(&folder, &file, shown)[0], words);
    }
}

/// Whoever has the key of a server in `ca_file` cannot issue certificates for others.
#[test]
fn a_server_in_ca_file_vouches_for_itself_alone() {
    let folder = Folder::new("tls-alone");
    let params = named("server.example", &["server.example"]);
    let key = KeyPair::generate().unwrap();
    let file = params.self_signed(&key).unwrap().pem();
    let server = Issuer::new(params, key);
    let key = KeyPair::generate().unwrap();
    let forged = for_localhost().signed_by(&key, &server).unwrap();
    let shown = Shown::new(forged.der().to_vec(), &key);
    refused(
        &trusting(&folder, &file, shown)[0],
        "does not trust the issuer",
    );
}

#[test]
fn names_are_those_of_subject_alt_name() {
    let folder = Folder::new("tls-names");
    let own = Authority::called("Own");
    let many: Vec<String> = (0..8).map(|n| format!("h{n}.example")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut by_ip = named("ip", &[]);
    by_ip.subject_alt_names = vec![SanType::IpAddress("127.0.0.1".parse().unwrap())];
    for (params, english, chinese) in [
        (
            named("localhost", &[]),
            "its CN \"localhost\" is this host, but does not count",
            "虽是此主机",
        ),
        (
            named("else\u{202e}\"\n", &[]),
            "only the CN \"else\", which is not this host either",
            "也不是此主机",
        ),
        (
            by_ip.clone(),
            "another host name: 127.0.0.1 (",
            "证书中的名称为：127.0.0.1（",
        ),
        (
            named("x", &many),
            "h0.example, h1.example, h2.example, h3.example, h4.example, ... (",
            "h4.example、...（",
        ),
    ] {
        let [answer, zh] = trusting(&folder, &own.pem, own.issue(&params));
        let hint = refused(&answer, english);
        assert!(hint.contains("tls_pin_sha256"), "{hint}");
        refused(&zh, chinese);
    }
    let port = own.issue(&by_ip).serve(rustls::ALL_VERSIONS);
    let file = folder.0.join("ca.pem");
    let answer = call(
        &format!("https://127.0.0.1:{port}"),
        json!({"ca_file": file}),
    );
    assert_eq!(answer["code"], 0, "{answer}");
}

#[test]
fn a_chain_that_ends_too_early_is_named() {
    let folder = Folder::new("tls-chain");
    let root = Authority::called("Hospital Root");
    let middle = root.below(authority("Hospital Middle"));
    let other = Authority::called("Hospital Middle");
    let both = format!("{}{}", root.pem, middle.pem);
    let leaf = || middle.issue(&for_localhost());
    accepted(trusting(&folder, &root.pem, leaf().with(&[&middle])));
    accepted(trusting(&folder, &both, leaf()));
    accepted(trusting(&folder, &middle.pem, leaf()));
    accepted(trusting(&folder, &root.pem, leaf().with(&[&root, &middle])));

    let nobody = Authority::called("Nobody").pem;
    let untrusted = "does not trust the issuer";
    let namesake = Authority::called("Hospital Root");
    for (file, shown, english, chinese, hint) in [
        (
            &root.pem,
            leaf(),
            "did not send the certificate of \"Hospital Middle\"",
            "没有发送签发机构“Hospital Middle”的证书",
            "ca_file may hold it",
        ),
        (
            &nobody,
            leaf().with(&[&middle]),
            "\"Hospital Middle\" was issued by \"Hospital Root\"",
            "“Hospital Middle”由“Hospital Root”签发",
            "put it into ca_file",
        ),
        (
            &nobody,
            leaf().with(&[&middle, &root]),
            "does not know the root \"Hospital Root\"",
            "不信任其根证书“Hospital Root”",
            "ca_file",
        ),
        (
            &namesake.pem,
            leaf().with(&[&middle, &namesake]),
            "ca_file holds a certificate of the name \"Hospital Root\"",
            "同名机构“Hospital Root”",
            "present root",
        ),
        (
            &other.pem,
            leaf(),
            "ca_file holds a certificate of the name \"Hospital Middle\"",
            "同名机构“Hospital Middle”",
            "present root",
        ),
    ] {
        let [answer, zh] = trusting(&folder, file, shown);
        refused(&answer, untrusted);
        let said = refused(&answer, english);
        assert!(said.contains(hint), "{hint}: {said}");
        refused(&zh, chinese);
    }
}

#[test]
fn what_an_issuer_cannot_do_is_named() {
    let folder = Folder::new("tls-issuers");
    let root = Authority::called("Root");
    let now = SystemTime::now();
    let mut expired = authority("Middle");
    expired.not_before = (now - 20 * DAY).into();
    expired.not_after = (now - 10 * DAY).into();
    let mut early = authority("Middle");
    early.not_before = (now + 10 * DAY).into();
    early.not_after = (now + 20 * DAY).into();
    let mut elsewhere = authority("Middle");
    elsewhere.name_constraints = Some(NameConstraints {
        permitted_subtrees: vec![GeneralSubtree::DnsName("example".to_owned())],
        excluded_subtrees: Vec::new(),
    });
    let mut server = named("Middle", &[]);
    server.is_ca = IsCa::ExplicitNoCa;
    for (params, english, chinese) in [
        (
            expired,
            "the certificate of \"Middle\", among the issuers of the server's certificate, has expired",
            "“Middle”的证书已过期",
        ),
        (
            early,
            "among the issuers of the server's certificate, is not yet valid",
            "“Middle”的证书尚未生效",
        ),
        (elsewhere, "nameConstraints", "nameConstraints"),
        (
            server,
            "\"Middle\", which issued the server's certificate, is not a certificate authority",
            "“Middle”不是证书颁发机构",
        ),
    ] {
        let middle = root.below(params);
        let shown = middle.issue(&for_localhost()).with(&[&middle]);
        let [answer, zh] = trusting(&folder, &root.pem, shown);
        refused(&answer, english);
        refused(&zh, chinese);
    }
}

#[test]
fn what_is_wrong_with_the_certificate_itself_is_named() {
    let folder = Folder::new("tls-wrong");
    let root = Authority::called("Root");
    let mut strange = for_localhost();
    let mut extension =
        CustomExtension::from_oid_content(&[1, 3, 6, 1, 4, 1, 99999, 1], vec![5, 0]);
    extension.set_criticality(true);
    strange.custom_extensions = vec![extension];
    let mut for_clients = for_localhost();
    for_clients.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    let mut an_authority = named("Second", &["localhost"]);
    an_authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    for (params, english, chinese) in [
        (
            strange,
            "critical extension that is not known, 1.3.6.1.4.1.99999.1",
            "1.3.6.1.4.1.99999.1",
        ),
        (for_clients, "is not meant for servers", "不含服务器认证"),
        (
            an_authority,
            "certificate of an authority (CA:TRUE)",
            "CA:TRUE",
        ),
    ] {
        let shown = root.issue(&params);
        let pin = shown.fingerprint();
        let [answer, zh] = trusting(&folder, &root.pem, shown);
        let hint = refused(&answer, english);
        assert!(hint.contains("tls_pin_sha256"), "{hint}");
        refused(&zh, chinese);
        // What the hint promises.
        let shown = root.issue(&params);
        assert_ne!(pin, shown.fingerprint());
        let pin = shown.fingerprint();
        let port = shown.serve(rustls::ALL_VERSIONS);
        let answer = call(&at(port), json!({"tls_pin_sha256": pin}));
        assert_eq!(answer["code"], 0, "{answer}");
    }
}

#[test]
fn a_pin_of_something_else_is_told_from_a_wrong_one() {
    let root = Authority::called("Hospital Root");
    let shown = root.issue(&for_localhost()).with(&[&root]);
    let key = KeyPair::try_from(shown.key.as_slice()).unwrap();
    let hash = |bytes: &[u8]| -> String {
        let digest = Sha256::digest(bytes);
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    };
    use rcgen::PublicKeyData;
    let rows = [
        (
            hash(&root.der),
            "issuer's certificate \"Hospital Root\"",
            "签发机构“Hospital Root”的证书指纹",
            "idcas_diagnose",
        ),
        (
            hash(&key.subject_public_key_info()),
            "of the server's public key",
            "公钥的指纹",
            "idcas_diagnose",
        ),
        (
            hash(b"another"),
            "does not match tls_pin_sha256",
            "与 tls_pin_sha256 不符",
            "intercepting",
        ),
    ];
    let port = shown.serve(rustls::ALL_VERSIONS);
    for (pin, english, chinese, hint) in rows {
        let said = refused(&call(&at(port), json!({"tls_pin_sha256": pin})), english);
        assert!(said.contains(hint), "{said}");
        let zh = call(&at(port), json!({"tls_pin_sha256": pin, "language": "zh"}));
        refused(&zh, chinese);
    }
}
