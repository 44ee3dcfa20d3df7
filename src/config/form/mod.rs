//! What a key's value may be. A form reads the value, and says of itself what the manual, `idcas_describe` and the
//! bindings show: its default, bounds and choices stand in the table of keys and nowhere else.

mod address;
mod address_map;
mod address_words;
mod certificates;
mod choice;
mod object;
mod protected;
mod proxy;
mod spoilt;
mod text;
mod trust;

pub use address::Address;
pub use address_map::{AddressMap, Addresses};
pub use certificates::Certificates;
pub use choice::{Choice, choosable};
pub use object::Texts;
pub use protected::{MARK, conceal, reveal};
pub use proxy::{Proxy, ProxyAddress};
pub use spoilt::{Care, has_outer_blanks};
pub use text::{Base64, Bytes, File, Number, SecretText, Text, Unit, decode_sev};
pub use trust::{Fingerprint, RsaPublicKey};

use crate::said::{Said, Title};

/// How a value is read. Each form implements it for one type of value.
pub trait Reads: Sync {
    type Value;

    /// The value where the key is not configured.
    fn absent(&self) -> Self::Value;

    fn read(&self, text: String) -> Result<Self::Value, Broken>;

    /// Whether the value is an object. Then its JSON is what is read.
    fn is_object(&self) -> bool {
        false
    }

    fn form(&self) -> Form;
}

/// The rule that a value breaks, and the rest of the sentence that begins with the key.
pub struct Broken {
    pub rule: &'static str,
    pub text: Said,
}

impl Broken {
    fn new<T>(rule: &'static str, text: impl Into<Said>) -> Result<T, Broken> {
        let text = text.into();
        Err(Broken { rule, text })
    }
}

/// A form as data.
#[derive(Clone, Debug)]
pub enum Form {
    Text,
    Secret,
    /// A secret in Base64.
    Base64,
    Address {
        scheme: &'static str,
    },
    /// An address, or `none`; it may hold a password.
    Proxy,
    /// An object of addresses.
    Addresses,
    Number(Number),
    Choice {
        default: &'static str,
        choices: Vec<Chosen>,
    },
    Bytes {
        length: usize,
        default: &'static str,
    },
    File,
    /// A file of certificates.
    Certificates {
        most_megabytes: u64,
    },
    Fingerprint,
    RsaPublicKey,
    /// An object of texts, which may be secret.
    Texts {
        most: usize,
        longest: usize,
    },
}

/// One of the choices of a [`Form::Choice`].
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    pub name: &'static str,
    /// Other spellings of it.
    pub aliases: &'static [&'static str],
    /// Empty where the name says enough.
    pub title: Title,
}

impl Form {
    /// The `type` of the key in `idcas_describe`.
    pub const fn name(&self) -> &'static str {
        match self {
            Form::Text | Form::Secret => "text",
            Form::Base64 => "base64",
            Form::Address { .. } => "address",
            Form::Proxy => "proxy",
            Form::Addresses => "addresses",
            Form::Number(_) => "number",
            Form::Choice { .. } => "choice",
            Form::Bytes { .. } => "bytes",
            Form::File => "file",
            Form::Certificates { .. } => "certificate_file",
            Form::Fingerprint => "fingerprint",
            Form::RsaPublicKey => "rsa_public_key",
            Form::Texts { .. } => "object",
        }
    }

    /// Whether the value must not be shown.
    pub const fn is_secret(&self) -> bool {
        matches!(
            self,
            Form::Secret | Form::Base64 | Form::Proxy | Form::Texts { .. }
        )
    }

    /// The default as it would be configured.
    pub fn default(&self) -> Option<String> {
        match self {
            Form::Number(number) => Some(number.default.to_string()),
            Form::Choice { default, .. } | Form::Bytes { default, .. } => {
                Some((*default).to_owned())
            }
            _ => None,
        }
    }
}
