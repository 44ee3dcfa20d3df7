//! A key as bytes: DER of X.509, PKCS#1 or a certificate, and the forms of SSH and Windows.

use rsa::BoxedUint;
use rsa::pkcs1::RsaPublicKeyRef;
use rsa::pkcs8::ObjectIdentifier;
use rsa::pkcs8::der::asn1::AnyRef;
use rsa::pkcs8::der::{Decode, ErrorKind, Reader, SliceReader, Tag, Tagged};
use rsa::pkcs8::spki::SubjectPublicKeyInfoRef;

use super::looks::NotAKey;

type Outcome = Result<rsa::PublicKey, NotAKey>;

pub fn read(bytes: &[u8]) -> Outcome {
    if let Some(outcome) = ssh(bytes).or_else(|| windows(bytes)) {
        return outcome;
    }
    if bytes.first() != Some(&0x30) {
        return Err(NotAKey::Unknown);
    }
    let whole = AnyRef::from_der(bytes).map_err(|error| match error.kind() {
        ErrorKind::Incomplete { .. } => NotAKey::CutOff,
        _ => NotAKey::Unknown,
    })?;
    let parts = parts(whole.value()).ok_or(NotAKey::Unknown)?;
    let tags: Vec<Tag> = parts.iter().map(AnyRef::tag).collect();
    match tags.as_slice() {
        [Tag::Sequence, Tag::BitString] => x509(bytes),
        [Tag::Integer, Tag::Integer] => pkcs1(bytes),
        [Tag::Sequence, Tag::Sequence, Tag::BitString] => certificate(parts[0].value()),
        // PKCS#8, encrypted or not, and what came before it: PKCS#1, SEC 1, DSA.
        [Tag::Sequence, Tag::OctetString]
        | [Tag::Integer, Tag::Sequence, Tag::OctetString, ..]
        | [Tag::Integer, Tag::OctetString, ..] => Err(NotAKey::Private),
        [Tag::Integer, Tag::Integer, Tag::Integer, ..] => Err(NotAKey::Private),
        [Tag::Integer, Tag::Sequence, ..] | [Tag::ObjectIdentifier, ..] => Err(NotAKey::Store),
        _ => Err(NotAKey::Unknown),
    }
}

/// What a sequence consists of.
fn parts(content: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    const MOST: usize = 32;

    let mut reader = SliceReader::new(content).ok()?;
    let mut parts = Vec::new();
    while !reader.is_finished() && parts.len() < MOST {
        parts.push(AnyRef::decode(&mut reader).ok()?);
    }
    Some(parts)
}

/// SubjectPublicKeyInfo.
fn x509(bytes: &[u8]) -> Outcome {
    const RSA: ObjectIdentifier = rsa::pkcs1::ALGORITHM_OID;
    let info = SubjectPublicKeyInfoRef::from_der(bytes).map_err(|_| NotAKey::Unknown)?;
    let algorithm = info.algorithm;
    if algorithm.oid != RSA {
        let curve = algorithm.parameters_oid().ok();
        return Err(NotAKey::Other(name_of(algorithm.oid, curve)));
    }
    pkcs1(info.subject_public_key.raw_bytes())
}

fn name_of(algorithm: ObjectIdentifier, curve: Option<ObjectIdentifier>) -> &'static str {
    let curve = curve.map(|curve| curve.to_string());
    match (algorithm.to_string().as_str(), curve.as_deref()) {
        ("1.2.840.10045.2.1", Some("1.2.156.10197.1.301")) => "SM2",
        ("1.2.840.10045.2.1", _) => "EC",
        ("1.2.840.10040.4.1", _) => "DSA",
        ("1.3.101.112", _) => "Ed25519",
        ("1.3.101.110", _) => "X25519",
        ("1.2.840.113549.1.1.10", _) => "RSA-PSS",
        ("1.2.840.113549.1.3.1", _) => "DH",
        _ => "?",
    }
}

fn pkcs1(bytes: &[u8]) -> Outcome {
    let key = RsaPublicKeyRef::from_der(bytes).map_err(|_| NotAKey::Unknown)?;
    from_numbers(key.modulus.as_bytes(), key.public_exponent.as_bytes())
}

/// The key of a certificate; `content` is what is signed in it.
fn certificate(content: &[u8]) -> Outcome {
    use Tag::{Integer, Sequence};

    let parts = parts(content).ok_or(NotAKey::Unknown)?;
    let (version, fields) = match parts.first().map(AnyRef::tag) {
        // A version 1 certificate does not name its version.
        Some(Tag::ContextSpecific { .. }) => (1, &parts[1..]),
        _ => (0, &parts[..]),
    };
    let tags: Vec<Tag> = fields.iter().map(AnyRef::tag).collect();
    match tags.as_slice() {
        // Serial number, algorithm, issuer, validity, subject, key.
        [
            Integer,
            Sequence,
            Sequence,
            Sequence,
            Sequence,
            Sequence,
            ..,
        ] => {
            let key = nth(content, version + 5).ok_or(NotAKey::Unknown)?;
            x509(key)
        }
        [Integer, Sequence, Sequence, ..] => Err(NotAKey::CertificateRequest),
        _ => Err(NotAKey::Unknown),
    }
}

/// The part at this place, with its header.
fn nth(content: &[u8], place: usize) -> Option<&[u8]> {
    let mut reader = SliceReader::new(content).ok()?;
    for _ in 0..place {
        AnyRef::decode(&mut reader).ok()?;
    }
    reader.tlv_bytes().ok()
}

/// `string "ssh-rsa"`, exponent, modulus (RFC 4253).
fn ssh(bytes: &[u8]) -> Option<Outcome> {
    let (name, rest) = field(bytes)?;
    if name != b"ssh-rsa" {
        let known = name.starts_with(b"ssh-") || name.starts_with(b"ecdsa-");
        return known.then_some(Err(NotAKey::Other("SSH")));
    }
    let numbers = field(rest).and_then(|(e, rest)| Some((e, field(rest)?.0)));
    Some(match numbers {
        Some((e, n)) => from_numbers(n, e),
        None => Err(NotAKey::CutOff),
    })
}

/// Bytes after their length.
fn field(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(u32::from_be_bytes(*length) as usize)
}

/// The key blobs of CryptoAPI and CNG, and the private ones.
fn windows(bytes: &[u8]) -> Option<Outcome> {
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(four) as usize)
    };
    let reversed = |bytes: &[u8]| bytes.iter().rev().copied().collect::<Vec<u8>>();
    let read = match (bytes, bytes.get(8..12)) {
        // BLOBHEADER, magic, bits, exponent, modulus; the least byte first.
        ([6, 2, ..], Some(b"RSA1")) => {
            let length = number(12)? / 8;
            let (e, n) = (bytes.get(16..20), bytes.get(20..20 + length));
            e.zip(n)
                .map(|(e, n)| from_numbers(&reversed(n), &reversed(e)))
        }
        ([7, 2, ..], Some(b"RSA2")) | ([0x1e, 0xf1, 0xb5, 0xb0, ..], _) => {
            Some(Err(NotAKey::Private))
        }
        // Magic, bits, three lengths more after that of the exponent, exponent, modulus.
        ([b'R', b'S', b'A', b'1', ..], _) => {
            let (e, n) = (number(8)?, number(12)?);
            let start = 24usize.checked_add(e)?;
            let e = bytes.get(24..start);
            let n = bytes.get(start..start.checked_add(n)?);
            e.zip(n).map(|(e, n)| from_numbers(n, e))
        }
        ([b'R', b'S', b'A', b'2' | b'3', ..], _) => Some(Err(NotAKey::Private)),
        _ => return None,
    };
    Some(read.unwrap_or(Err(NotAKey::CutOff)))
}

/// Both numbers with the most significant byte first.
pub fn from_numbers(modulus: &[u8], exponent: &[u8]) -> Outcome {
    const LEAST: usize = 1024;
    const MOST: usize = 8192;

    let (n, e) = (significant(modulus), significant(exponent));
    let bits = n
        .first()
        .map_or(0, |top| n.len() * 8 - top.leading_zeros() as usize);
    match (bits, e) {
        (0, _) | (_, []) => return Err(NotAKey::Unknown),
        (bits, _) if bits < LEAST => return Err(NotAKey::TooSmall { bits }),
        (bits, _) if bits > MOST => return Err(NotAKey::TooLarge { bits }),
        // 1 encrypts nothing, an even one cannot be undone, and a long one is the private exponent or damaged.
        (_, e) if e == [1] || e.last().is_some_and(|low| low % 2 == 0) || e.len() > 4 => {
            return Err(NotAKey::Exponent);
        }
        _ => {}
    }
    let number = BoxedUint::from_be_slice_vartime;
    rsa::PublicKey::new(number(n), number(e)).map_err(|_| NotAKey::Unknown)
}

fn significant(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    &number[zeros..]
}
