//! The words in which the interface is described: operations, parameters, rules, outputs.

pub use crate::said;
pub use crate::said::Title;

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

    /// Whether its value is a credential: never described with an example, never logged.
    pub fn secret(&self) -> bool {
        matches!(self.name, "password" | "client_secret" | "token" | "sev")
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

/// What must hold between parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// At least one of these is given (其一必须).
    AnyOf(&'static [&'static str]),
    /// `param` is required when `when` has one of `is`.
    RequiredWhen {
        param: &'static str,
        when: &'static str,
        is: &'static [&'static str],
    },
    /// `param` may be given only when `when` has one of `is`.
    OnlyWhen {
        param: &'static str,
        when: &'static str,
        is: &'static [&'static str],
    },
    /// `start` is not after `end`; with `both`, one is not given without the other.
    Range {
        start: &'static str,
        end: &'static str,
        both: bool,
    },
    /// At least one of these ranges is given.
    AnyRange(&'static [(&'static str, &'static str)]),
}

impl Rule {
    /// Whether the rule speaks of this parameter.
    pub fn names(&self, param: &str) -> bool {
        match self {
            Rule::AnyOf(names) => names.contains(&param),
            Rule::RequiredWhen { param: name, .. } | Rule::OnlyWhen { param: name, .. } => {
                *name == param
            }
            Rule::Range { start, end, .. } => *start == param || *end == param,
            Rule::AnyRange(ranges) => ranges
                .iter()
                .any(|(start, end)| *start == param || *end == param),
        }
    }
}

/// One member of the answer. `path` is from the envelope's root: `page.total_count`, `data[].id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    pub path: &'static str,
    pub kind: Type,
    pub title: Title,
    pub choices: &'static [Choice],
}

pub const fn output(path: &'static str, kind: Type, title: Title) -> Output {
    Output {
        path,
        kind,
        title,
        choices: &[],
    }
}

impl Output {
    pub const fn one_of(mut self, choices: &'static [Choice]) -> Output {
        self.choices = choices;
        self
    }
}

/// Whose address an operation's path hangs on: the configuration's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    AuthCenter,
    Gateway,
    DocGateway,
    Domain,
    /// Nothing is sent by the operation itself.
    None,
}

impl Base {
    pub const fn key(self) -> &'static str {
        match self {
            Base::AuthCenter => "auth_center",
            Base::Gateway => "gateway",
            Base::DocGateway => "doc_gateway",
            Base::Domain => "domain",
            Base::None => "",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The answer is a page's URL (接口形式 Web).
    Page,
    /// A request is sent and the reply passes through (接口形式 WebApi).
    Request,
    /// One of the three token steps (用户认证).
    Auth,
    /// Built by the library on the others.
    Beyond,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Page => "page",
            Kind::Request => "request",
            Kind::Auth => "auth",
            Kind::Beyond => "beyond",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

impl Method {
    pub const fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
        }
    }
}

/// The `Authorization` a request carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    None,
    ClientToken,
    UserToken,
}

/// What becomes of a successful reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It passes through as sent.
    AsSent,
    /// `data` is an address that may lack its domain (域名仍需自行拼接): made absolute.
    Url,
}

/// One operation of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub name: &'static str,
    pub title: Title,
    /// The specification's chapter.
    pub chapter: &'static str,
    pub summary: Title,
    pub kind: Kind,
    pub method: Method,
    pub base: Base,
    pub path: &'static str,
    pub bearer: Bearer,
    pub answer: Answer,
    /// Changes something at the platform: never sent twice.
    pub writes: bool,
    /// In the order of the chapter's "Url样式".
    pub params: &'static [Param],
    pub rules: &'static [Rule],
    /// The keys of the page token's JSON, in their order; every key is present even when empty.
    pub token_keys: &'static [&'static str],
    pub outputs: &'static [Output],
    /// A call that works, as JSON.
    pub example: &'static str,
    /// What it answers, as JSON.
    pub example_answer: &'static str,
}

const BLANK: Operation = Operation {
    name: "",
    title: said!("", ""),
    chapter: "",
    summary: said!("", ""),
    kind: Kind::Request,
    method: Method::Get,
    base: Base::Gateway,
    path: "",
    bearer: Bearer::UserToken,
    answer: Answer::AsSent,
    writes: false,
    params: &[],
    rules: &[],
    token_keys: &[],
    outputs: &[],
    example: "{}",
    example_answer: "{}",
};

/// A GET to the gateway with the user token: fill in the rest.
pub const REQUEST: Operation = BLANK;

/// A page of `{domain}`: fill in the rest.
pub const PAGE: Operation = Operation {
    kind: Kind::Page,
    base: Base::Domain,
    bearer: Bearer::None,
    outputs: PAGE_OUTPUTS,
    ..BLANK
};

const PAGE_OUTPUTS: &[Output] = &[
    output(
        "data",
        Type::String,
        said!(
            "页面的绝对地址，用浏览器打开",
            "the page's absolute URL, to be opened in a browser"
        ),
    ),
    output(
        "explain",
        Type::Object,
        said!(
            "仅在 explain 为 true 时：加密前的明文、token、签名的文本（密钥已遮盖）与签名",
            "only with explain: the plaintext, the token, the signed text with its key masked, the signature"
        ),
    ),
];

impl Operation {
    pub fn param(&self, name: &str) -> Option<&'static Param> {
        self.index(name).map(|index| &self.params[index])
    }

    pub fn index(&self, name: &str) -> Option<usize> {
        self.params.iter().position(|param| param.name == name)
    }

    pub fn makes(&self, made: Made) -> bool {
        self.params
            .iter()
            .any(|param| param.origin == Origin::Made(made))
    }
}
