//! An input parameter: its type, its value set, where it travels and where its value comes from.

use crate::said;
use crate::said::Title;

/// The specification's types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    String,
    Short,
    Int,
    Long,
    Bool,
    /// `yyyy-MM-dd`
    Date,
    /// `yyyy-MM-dd HH:mm:ss`
    DateTime,
    /// A JSON array (outputs only).
    List,
    /// A JSON object (outputs only).
    Object,
}

impl Type {
    pub const fn name(self) -> &'static str {
        match self {
            Type::String => "string",
            Type::Short => "short",
            Type::Int => "int",
            Type::Long => "long",
            Type::Bool => "bool",
            Type::Date => "date",
            Type::DateTime => "datetime",
            Type::List => "list",
            Type::Object => "object",
        }
    }
}

/// One value of a value set (值域).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: &'static str,
    pub title: Title,
}

pub const fn choice(value: &'static str, title: Title) -> Choice {
    Choice { value, title }
}

/// A value that needs no words of its own, such as `CT`.
pub const fn code(value: &'static str) -> Choice {
    choice(value, said!("", ""))
}

/// Where a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// URL query, present even when empty.
    Query,
    /// URL query, left out when not given.
    QueryIfGiven,
    /// URL query, encrypted by TripleDES; present and empty when not given.
    Encrypted,
    /// Only inside the page's encrypted `token` JSON.
    Token,
    /// In the URL's path, for `{name}`.
    Path,
    /// Member of the JSON body, left out when not given.
    Body,
    /// Field of the form body.
    Form,
    /// Steers the library; never sent.
    Library,
}

impl Place {
    pub const fn name(self) -> &'static str {
        match self {
            Place::Query | Place::QueryIfGiven => "query",
            Place::Encrypted => "query_encrypted",
            Place::Token => "token",
            Place::Path => "path",
            Place::Body => "body",
            Place::Form => "form",
            Place::Library => "library",
        }
    }
}

/// Where a value comes from when the caller gives none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere: it is absent, or a fault when required.
    Caller,
    /// Always this, whatever happens (固定值). A caller may repeat it, not change it.
    Fixed(&'static str),
    /// This, unless the caller gives another.
    Default(&'static str),
    /// The configuration's value of this key, unless the caller gives another.
    Config(&'static str),
    /// The configuration's value of this key and no other.
    OnlyConfig(&'static str),
    /// The library makes it.
    Made(Made),
}

/// What the library makes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// The page's token: its parameters as JSON, encrypted by TripleDES.
    PageToken,
    /// The request token `sev`: the account id encrypted by RSA.
    Sev,
    /// Now, in China time.
    Timestamp,
    /// MD5 over token + sev + timestamp + key.
    Sign,
    /// The user access token.
    AccessToken,
}

/// An input parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Param {
    pub name: &'static str,
    pub title: Title,
    pub kind: Type,
    /// Characters; 0: the specification names no length.
    pub max_len: u16,
    /// The value set; empty: any value. Compared without case, sent in the specification's spelling.
    pub choices: &'static [Choice],
    pub required: bool,
    pub origin: Origin,
    pub place: Place,
    pub note: Option<Title>,
}

impl Param {
    const fn new(name: &'static str, title: Title, kind: Type, place: Place) -> Param {
        Param {
            name,
            title,
            kind,
            max_len: 0,
            choices: &[],
            required: false,
            origin: Origin::Caller,
            place,
            note: None,
        }
    }

    pub const fn required(mut self) -> Param {
        self.required = true;
        self
    }

    pub const fn max(mut self, characters: u16) -> Param {
        self.max_len = characters;
        self
    }

    pub const fn one_of(mut self, choices: &'static [Choice]) -> Param {
        self.choices = choices;
        self
    }

    pub const fn fixed(mut self, value: &'static str) -> Param {
        self.origin = Origin::Fixed(value);
        self
    }

    pub const fn or_default(mut self, value: &'static str) -> Param {
        self.origin = Origin::Default(value);
        self
    }

    pub const fn or_config(mut self, key: &'static str) -> Param {
        self.origin = Origin::Config(key);
        self
    }

    pub const fn from_config(mut self, key: &'static str) -> Param {
        self.origin = Origin::OnlyConfig(key);
        self
    }

    pub const fn made(mut self, made: Made) -> Param {
        self.origin = Origin::Made(made);
        self
    }

    pub const fn note(mut self, note: Title) -> Param {
        self.note = Some(note);
        self
    }

    pub const fn typed(mut self, kind: Type) -> Param {
        self.kind = kind;
        self
    }

    /// Whether a caller may set it to a value of its own.
    pub const fn settable(&self) -> bool {
        !matches!(
            self.origin,
            Origin::Fixed(_)
                | Origin::OnlyConfig(_)
                | Origin::Made(Made::PageToken)
                | Origin::Made(Made::Sign)
        )
    }
}

macro_rules! constructors {
    ($($(#[$doc:meta])* $name:ident => $place:ident;)*) => {$(
        $(#[$doc])*
        pub const fn $name(name: &'static str, title: Title) -> Param {
            Param::new(name, title, Type::String, Place::$place)
        }
    )*};
}

constructors! {
    /// A text in the URL query, present even when empty.
    query => Query;
    /// A text in the URL query, left out when not given.
    query_if_given => QueryIfGiven;
    /// A text in the URL query, encrypted.
    encrypted => Encrypted;
    /// A text inside the page's encrypted token.
    in_token => Token;
    /// A text in the URL's path.
    in_path => Path;
    /// A member of the JSON body.
    in_body => Body;
    /// A field of the form body.
    in_form => Form;
    /// Something for the library itself.
    for_library => Library;
}
