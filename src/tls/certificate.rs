//! What a certificate says of itself, read without judging it: also one that the verifier cannot read at all, such as
//! one of X.509 version 1, so that a refusal can name its cause.

use std::time::Duration;

use der::asn1::{AnyRef, BitStringRef, GeneralizedTime, ObjectIdentifier, UintRef, UtcTime};
use der::{Decode, Reader, SliceReader, Tag, TagNumber, Tagged};
use encoding_rs::{GB18030, UTF_16BE};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::SubjectPublicKeyInfoDer;
use webpki::{Error as PkiError, RawPublicKeyEntity};

/// How much of a name is shown.
const LONGEST_NAME: usize = 64;
/// ring, and so this library, verifies no signature of a shorter RSA key.
const LEAST_RSA_BITS: u32 = 2041;

pub struct Certificate<'a> {
    /// As people count it: 1, 2 or 3.
    pub version: u32,
    pub signature_algorithm: ObjectIdentifier,
    pub issuer: &'a [u8],
    pub subject: &'a [u8],
    pub not_before: Duration,
    pub not_after: Duration,
    /// The public key with its algorithm, as it is hashed and verified with.
    pub public_key: &'a [u8],
    extensions: Option<AnyRef<'a>>,
    signed: Signed<'a>,
}

/// What the issuer signed, and how.
struct Signed<'a> {
    message: &'a [u8],
    algorithm: &'a [u8],
    signature: &'a [u8],
}

impl<'a> Certificate<'a> {
    pub fn read(der: &'a [u8]) -> Option<Certificate<'a>> {
        let mut outer = inside(der)?;
        let message = outer.tlv_bytes().ok()?;
        let signed = Signed {
            message,
            algorithm: outer.decode::<AnyRef>().ok()?.value(),
            signature: outer.decode::<BitStringRef>().ok()?.raw_bytes(),
        };
        let mut fields = inside(message)?;
        let version = match Tag::peek(&fields).ok()? {
            Tag::ContextSpecific { .. } => {
                let explicit = fields.decode::<AnyRef>().ok()?;
                1 + u32::from(*inside_of(explicit)?.value().last()?)
            }
            _ => 1,
        };
        let _serial = fields.tlv_bytes().ok()?;
        let signature_algorithm = algorithm(fields.decode().ok()?)?;
        let issuer = fields.decode::<AnyRef>().ok()?.value();
        let mut validity = reader(fields.decode::<AnyRef>().ok()?.value())?;
        let (not_before, not_after) = (time(&mut validity)?, time(&mut validity)?);
        let subject = fields.decode::<AnyRef>().ok()?.value();
        let public_key = fields.tlv_bytes().ok()?;
        let mut extensions = None;
        while !fields.is_finished() {
            let field: AnyRef = fields.decode().ok()?;
            if matches!(field.tag(), Tag::ContextSpecific { number, .. } if number == TagNumber(3))
            {
                extensions = inside_of(field);
            }
        }
        Some(Certificate {
            version,
            signature_algorithm,
            issuer,
            subject,
            not_before,
            not_after,
            public_key,
            extensions,
            signed,
        })
    }

    pub fn is_self_issued(&self) -> bool {
        self.issuer == self.subject
    }

    /// Whether its own key signed it. Issuers and what they issue bear one name in some hospitals. Where the signature
    /// cannot be verified, the names decide.
    pub fn is_self_signed(&self) -> bool {
        if !self.is_self_issued() {
            return false;
        }
        let key = SubjectPublicKeyInfoDer::from(self.public_key);
        let Ok(key) = RawPublicKeyEntity::try_from(&key) else {
            return true;
        };
        let known = default_provider().signature_verification_algorithms.all;
        let Signed {
            message,
            algorithm,
            signature,
        } = self.signed;
        let fitting = known
            .iter()
            .filter(|known| known.signature_alg_id().as_ref() == algorithm);
        let verified = fitting.map(|fitting| key.verify_signature(*fitting, message, signature));
        let mut verified = verified
            .filter(|outcome| !is_for_other_keys(outcome))
            .peekable();
        verified.peek().is_none() || verified.any(|outcome| outcome.is_ok())
    }

    /// The size of an RSA key that is too short to be verified with.
    pub fn short_rsa(&self) -> Option<u32> {
        self.rsa_bits().filter(|bits| *bits < LEAST_RSA_BITS)
    }

    fn rsa_bits(&self) -> Option<u32> {
        const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
        let mut fields = inside(self.public_key)?;
        if algorithm(fields.decode().ok()?)? != RSA {
            return None;
        }
        let key: BitStringRef = fields.decode().ok()?;
        let modulus: UintRef = inside(key.as_bytes()?)?.decode().ok()?;
        let bytes = modulus.as_bytes();
        let unused = bytes.first()?.leading_zeros();
        Some(u32::try_from(bytes.len()).ok()? * 8 - unused)
    }

    /// An extension's value and whether it is critical.
    fn extension(&self, wanted: &str) -> Option<&'a [u8]> {
        let wanted = ObjectIdentifier::new(wanted).ok()?;
        self.each_extension()
            .find(|extension| extension.id == wanted)
            .map(|extension| extension.value)
    }

    fn each_extension(&self) -> impl Iterator<Item = Extension<'a>> {
        let mut list = self.extensions.and_then(|list| reader(list.value()));
        std::iter::from_fn(move || {
            let list = list.as_mut()?;
            let mut fields = reader(list.decode::<AnyRef>().ok()?.value())?;
            let id = fields.decode().ok()?;
            let mut value: AnyRef = fields.decode().ok()?;
            let critical = value.tag() == Tag::Boolean && value.value() != [0];
            if value.tag() == Tag::Boolean {
                value = fields.decode().ok()?;
            }
            Some(Extension {
                id,
                critical,
                value: value.value(),
            })
        })
    }

    /// Of the critical extensions, the first that the verifier does not know.
    pub fn unknown_extension(&self) -> Option<ObjectIdentifier> {
        // Key usage, names, basic and name constraints, extended key usage: what rustls-webpki processes.
        const KNOWN: [&str; 5] = [
            "2.5.29.15",
            "2.5.29.17",
            "2.5.29.19",
            "2.5.29.30",
            "2.5.29.37",
        ];
        let known = KNOWN.map(ObjectIdentifier::new_unwrap);
        self.each_extension()
            .find(|extension| extension.critical && !known.contains(&extension.id))
            .map(|extension| extension.id)
    }

    /// Whether it may have issued others: by OpenSSL's rules, since `ca_file` comes from people who tried it there.
    pub fn is_authority(&self) -> bool {
        const SIGNS_CERTIFICATES: u8 = 4;
        if let Some(constraints) = self.extension("2.5.29.19") {
            let first = inside(constraints).and_then(|mut fields| fields.decode::<bool>().ok());
            return first.unwrap_or_default();
        }
        match self.extension("2.5.29.15") {
            Some(usage) => BitStringRef::from_der(usage)
                .ok()
                .and_then(|bits| bits.raw_bytes().first().copied())
                .is_some_and(|bits| bits & SIGNS_CERTIFICATES != 0),
            None => self.version == 1 && self.is_self_issued(),
        }
    }

    /// The DNS names and IP addresses of `subjectAltName`; `None` where it carries none of them.
    pub fn names(&self) -> Option<Vec<String>> {
        let mut list = inside(self.extension("2.5.29.17")?)?;
        let mut names = Vec::new();
        while let Ok(name) = list.decode::<AnyRef>() {
            let Tag::ContextSpecific { number, .. } = name.tag() else {
                continue;
            };
            match (number.value(), name.value()) {
                (2, dns) => names.push(clean(&String::from_utf8_lossy(dns))),
                (7, ip) => names.extend(address(ip)),
                _ => {}
            }
        }
        Some(names).filter(|names| !names.is_empty())
    }

    pub fn common_name(&self) -> Option<String> {
        attribute(self.subject, "2.5.4.3")
    }

    pub fn subject_name(&self) -> String {
        name(self.subject)
    }

    pub fn issuer_name(&self) -> String {
        name(self.issuer)
    }
}

fn is_for_other_keys(outcome: &Result<(), PkiError>) -> bool {
    matches!(
        outcome,
        Err(PkiError::UnsupportedSignatureAlgorithmForPublicKeyContext(
            _
        ))
    )
}

struct Extension<'a> {
    id: ObjectIdentifier,
    critical: bool,
    value: &'a [u8],
}

fn reader(bytes: &[u8]) -> Option<SliceReader<'_>> {
    SliceReader::new(bytes).ok()
}

/// The fields of what these bytes hold.
fn inside(bytes: &[u8]) -> Option<SliceReader<'_>> {
    reader(reader(bytes)?.decode::<AnyRef>().ok()?.value())
}

/// The one value inside an explicit tag.
fn inside_of(explicit: AnyRef<'_>) -> Option<AnyRef<'_>> {
    reader(explicit.value())?.decode().ok()
}

fn algorithm(identifier: AnyRef<'_>) -> Option<ObjectIdentifier> {
    reader(identifier.value())?.decode().ok()
}

/// Since 1970.
fn time(validity: &mut SliceReader<'_>) -> Option<Duration> {
    match Tag::peek(validity).ok()? {
        Tag::UtcTime => validity
            .decode()
            .ok()
            .map(|at: UtcTime| at.to_unix_duration()),
        _ => validity
            .decode()
            .ok()
            .map(|at: GeneralizedTime| at.to_unix_duration()),
    }
}

/// A distinguished name for people: its CN, else its organization.
fn name(distinguished: &[u8]) -> String {
    ["2.5.4.3", "2.5.4.11", "2.5.4.10"]
        .iter()
        .find_map(|id| attribute(distinguished, id))
        .unwrap_or_else(|| "?".to_owned())
}

/// The last attribute of this kind, which is the most specific.
fn attribute(distinguished: &[u8], wanted: &str) -> Option<String> {
    let wanted = ObjectIdentifier::new(wanted).ok()?;
    let mut found = None;
    let mut sets = reader(distinguished)?;
    while let Ok(set) = sets.decode::<AnyRef>() {
        let mut attributes = reader(set.value())?;
        while let Ok(pair) = attributes.decode::<AnyRef>() {
            let mut fields = reader(pair.value())?;
            let id: ObjectIdentifier = fields.decode().ok()?;
            let text: AnyRef = fields.decode().ok()?;
            if id == wanted {
                found = Some(text);
            }
        }
    }
    let found = found?;
    let text = match found.tag() {
        Tag::BmpString => UTF_16BE.decode_without_bom_handling(found.value()).0,
        // GBK in certificates that were made by hand.
        _ => match std::str::from_utf8(found.value()) {
            Ok(text) => text.into(),
            Err(_) => GB18030.decode_without_bom_handling(found.value()).0,
        },
    };
    Some(clean(&text)).filter(|text| !text.is_empty())
}

fn address(bytes: &[u8]) -> Option<String> {
    if let Ok(four) = <[u8; 4]>::try_from(bytes) {
        return Some(std::net::Ipv4Addr::from(four).to_string());
    }
    let sixteen = <[u8; 16]>::try_from(bytes).ok()?;
    Some(std::net::Ipv6Addr::from(sixteen).to_string())
}

/// A stranger's text, short and on one line, without the quotation marks that are put around it.
fn clean(text: &str) -> String {
    let shown = |c: &char| !c.is_control() && !matches!(*c, '"' | '“' | '”' | '\u{fffd}');
    // Marks of direction would turn the sentence around them.
    let turns = |c: &char| matches!(*c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|c| shown(c) && !turns(c))
        .take(LONGEST_NAME)
        .collect::<String>()
        .trim()
        .to_owned()
}
