//! What a link carries in its query: names and values as they were meant, and what went wrong in writing them.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::inspection::{Inspection, LINK, Member, verbatim};
use super::percent::{decoded, decoded_again};
use crate::catalogue::{Made, Operation, Origin, Param, Place, Type};
use crate::check::takes;
use crate::mistake::{self, Mistake};
use crate::names::{is_same, nearest, printable};

/// What kind of text a parameter holds: it decides how a `+` or a `%` in it is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Base64 of what was encrypted: `token` of the PC pages, `sev`, encrypted values.
    Base64,
    AccessToken,
    Sign,
    Timestamp,
    /// From a value set, a date or fixed.
    Limited,
    Free,
}

fn kind_of(operation: &Operation, name: &str) -> Kind {
    let Some(param) = operation.param(name) else {
        return Kind::Free;
    };
    match (param.place, param.origin) {
        (Place::Encrypted, _) | (_, Origin::Made(Made::PageToken | Made::Sev)) => Kind::Base64,
        (_, Origin::Made(Made::AccessToken)) => Kind::AccessToken,
        (_, Origin::Made(Made::Sign)) => Kind::Sign,
        (_, Origin::Made(Made::Timestamp)) => Kind::Timestamp,
        (_, Origin::Fixed(_)) => Kind::Limited,
        _ if param.kind != Type::String || !param.choices.is_empty() => Kind::Limited,
        _ => Kind::Free,
    }
}

/// The names of a query, for telling which page it belongs to.
pub fn names(query: &str) -> Vec<&str> {
    let pieces = query.split(['&', '?', ';']);
    pieces
        .map(|piece| piece.split('=').next().unwrap_or("").trim())
        .collect()
}

impl Inspection<'_> {
    pub fn split(&mut self, query: &str) {
        let query = self.without_semicolons(query);
        let query = self.without_question_marks(&query);
        let query = self.without_fragment(&query);
        let present = names(&query);
        let query = self.without_half_a_name(&query);
        for piece in query.split('&').filter(|piece| !piece.is_empty()) {
            self.piece(piece, &present);
        }
        self.misspelt_names();
        self.values_encoded_twice();
    }

    /// A link that was cut off may end within a name, which is not misspelt then: what it names is missing.
    fn without_half_a_name<'q>(&self, query: &'q str) -> &'q str {
        let Some((before, last)) = query.rsplit_once('&') else {
            return query;
        };
        let names = self.operation.params.iter().map(|param| param.name);
        let is_half = |name: &str| name.len() > last.len() && name.starts_with(last);
        let half = !last.is_empty() && self.operation.param(last).is_none();
        match half && names.into_iter().any(is_half) {
            true => before,
            false => query,
        }
    }

    fn without_semicolons<'q>(&mut self, query: &'q str) -> Cow<'q, str> {
        let names = query
            .split(';')
            .skip(1)
            .map(|piece| piece.split('=').next().unwrap_or(""));
        let known = names.filter(|name| self.operation.param(name).is_some());
        if query.contains('&') || known.count() == 0 {
            return Cow::Borrowed(query);
        }
        self.find(LINK, &mistake::SEMICOLONS);
        Cow::Owned(query.replace(';', "&"))
    }

    fn without_question_marks<'q>(&mut self, query: &'q str) -> Cow<'q, str> {
        let separates = |at: usize| {
            let name = query[at + 1..].split('=').next().unwrap_or("");
            self.operation
                .param(name)
                .is_some_and(|param| param.place != Place::Token)
        };
        if !query.match_indices('?').any(|(at, _)| separates(at)) {
            return Cow::Borrowed(query);
        }
        let separated = query.match_indices('?').filter(|(at, _)| separates(*at));
        let places: Vec<usize> = separated.map(|(at, _)| at).collect();
        let mut mended = query.to_owned();
        for at in places {
            mended.replace_range(at..=at, "&");
        }
        self.find(LINK, &mistake::SECOND_QUESTION_MARK);
        Cow::Owned(mended)
    }

    /// A `#` ends what is sent; where members follow it, it belonged to a value.
    fn without_fragment<'q>(&mut self, query: &'q str) -> Cow<'q, str> {
        let Some((before, after)) = query.split_once('#') else {
            return Cow::Borrowed(query);
        };
        let follows = after.split('&').skip(1).any(|piece| {
            let name = piece.split('=').next().unwrap_or("");
            self.operation.param(name).is_some()
        });
        if !follows {
            return Cow::Borrowed(before);
        }
        let last = before.rsplit('&').next().unwrap_or("");
        let name = last.split('=').next().unwrap_or("").to_owned();
        let name = printable(&name).unwrap_or("?").to_owned();
        self.find(&name, &mistake::RAW_HASH);
        Cow::Owned(query.replace('#', "%23"))
    }

    fn piece(&mut self, piece: &str, present: &[&str]) {
        let (written, raw) = piece.split_once('=').unwrap_or((piece, ""));
        let decoded = percent_decode_str(written)
            .decode_utf8_lossy()
            .replace('+', " ");
        let mut name = decoded.trim().to_owned();
        if name.len() != decoded.len() && self.operation.param(&name).is_some() {
            self.find(&name, &mistake::NAME_BLANK);
        }
        if let Some(param) = self.same_name(&name)
            && !present.contains(&param.name)
        {
            let (shown, right) = (name.clone(), param.name);
            name = right.to_owned();
            let detail = verbatim(format!("{shown} → {right}"));
            self.find_with(right, &mistake::NAME_CASE, detail);
        }
        let shown = printable(&name).unwrap_or("?").to_owned();
        if self.member(&name).is_some() {
            self.find(&shown, &mistake::TWICE);
            return;
        }
        let kind = kind_of(self.operation, &name);
        let mut member = self.read(&shown, raw, kind);
        member.name = name;
        self.members.push(member);
        if !piece.contains('=') && self.operation.param(&shown).is_none() {
            self.find(&shown, &mistake::BARE_AMPERSAND);
        }
    }

    /// The parameter that a name is, but for letter case and underscores.
    fn same_name(&self, name: &str) -> Option<&'static Param> {
        let in_query = |param: &&&Param| !matches!(param.place, Place::Token | Place::Library);
        if name.is_empty() || self.operation.param(name).is_some() {
            return None;
        }
        let plain = name.replace('-', "_");
        let mut params = self.operation.params.iter();
        params
            .by_ref()
            .find(|param| in_query(&param) && is_same(param.name, &plain))
    }

    /// A value, decoded as the platform does, and what is wrong with its encoding.
    fn read(&mut self, name: &str, raw: &str, kind: Kind) -> Member {
        let is_bearer = raw
            .get(..7)
            .is_some_and(|start| start.eq_ignore_ascii_case("bearer+"));
        let keeps_plus =
            matches!(kind, Kind::Base64 | Kind::Sign) || (kind == Kind::AccessToken && !is_bearer);
        let mut written = Cow::Borrowed(raw);
        if raw.contains('+') && !keeps_plus {
            written = Cow::Owned(raw.replace('+', " "));
            if !is_bearer && self.operation.param(name).is_some() {
                self.find(name, &mistake::PLUS_AS_BLANK);
            }
        } else if raw.contains('+') && kind != Kind::Sign {
            self.find(name, &mistake::BARE_PLUS);
        }
        let (sent, cause) = decoded(&written);
        // What is no date for its letters alone was read in the wrong encoding.
        let param = self.operation.param(name);
        let lost = cause.is_some_and(|cause| {
            let unfit = kind == Kind::Limited && param.is_some_and(|param| !takes(param, &sent));
            unfit || std::ptr::eq(cause, &mistake::NOT_UTF8)
        });
        if let Some(cause) = cause {
            self.find(name, cause);
        }
        if lost {
            self.unread.push(name.to_owned());
        }
        let value = self.cleaned(name, &sent, kind);
        Member {
            name: String::new(),
            raw: raw.to_owned(),
            sent,
            value,
        }
    }

    /// A value without what stands around it, and whether it is one at all.
    fn cleaned(&mut self, name: &str, sent: &str, kind: Kind) -> String {
        let mut value = sent;
        // A blank at an end of Base64 may be a plus sign: then with it, the text has a whole number of four.
        let is_plus = kind == Kind::Base64
            && sent.len().is_multiple_of(4)
            && !sent.contains(['\r', '\n', '\t', '"', '\'']);
        if kind != Kind::Free && !is_plus {
            value = value.trim();
            let inner = ['"', '\'']
                .iter()
                .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
            if let Some(inner) = inner {
                self.find(name, &mistake::QUOTED);
                value = inner.trim();
            } else if value.len() != sent.len() && !is_line_of_base64(sent, kind) {
                self.find(name, &mistake::BLANKS);
            }
        }
        if is_placeholder(value, kind) {
            self.find(name, &mistake::PLACEHOLDER);
            self.unread.push(name.to_owned());
        } else if value.contains('\u{fffd}') {
            if !self.is_lost(name) {
                self.find(name, &mistake::REPLACEMENT);
            }
        } else if value.len() > 1 && value.bytes().all(|byte| byte == b'?') {
            self.find(name, &mistake::QUESTION_MARKS);
        } else if is_mojibake(value) {
            self.find(name, &mistake::MOJIBAKE);
        }
        value.to_owned()
    }

    /// Names that are near those of parameters that must be there and are not; what else is not known is remarked.
    fn misspelt_names(&mut self) {
        let operation = self.operation;
        let missing = |inspection: &Inspection| -> Vec<&'static str> {
            let in_query = operation.params.iter().filter(|param| {
                param.required && !matches!(param.place, Place::Token | Place::Library)
            });
            in_query
                .map(|param| param.name)
                .filter(|name| inspection.member(name).is_none())
                .collect()
        };
        for index in 0..self.members.len() {
            let name = self.members[index].name.clone();
            if operation
                .param(&name)
                .is_some_and(|param| param.place != Place::Token)
            {
                continue;
            }
            let shown = printable(&name).unwrap_or("?").to_owned();
            // What belongs into the token is seen with it.
            if operation.param(&name).is_some() {
                continue;
            }
            let meant = synonym(&name).or_else(|| nearest(&name, missing(self).into_iter()));
            if let Some(right) = meant.filter(|right| missing(self).contains(right)) {
                self.find_with(
                    right,
                    &mistake::NAME_MISSPELT,
                    verbatim(format!("{shown} → {right}")),
                );
                self.members[index].name = right.to_owned();
                let kind = kind_of(operation, right);
                let raw = self.members[index].raw.clone();
                let member = self.read(right, &raw, kind);
                self.members[index] = Member {
                    name: right.to_owned(),
                    ..member
                };
                continue;
            }
            if self.has_at(&shown, &mistake::BARE_AMPERSAND) {
                continue;
            }
            let absent = operation.params.iter().filter(|param| {
                !matches!(param.place, Place::Token | Place::Library)
                    && self.member(param.name).is_none()
            });
            let near = nearest(&name, absent.map(|param| param.name))
                .filter(|near| strsim::damerau_levenshtein(near, &name) <= 2);
            match near {
                Some(near) => {
                    self.find_with(&shown, &mistake::UNKNOWN_NEAR, verbatim(near));
                }
                None => self.find(&shown, &mistake::UNKNOWN),
            }
        }
    }

    fn has_at(&self, name: &str, mistake: &'static Mistake) -> bool {
        self.has(mistake)
            && self
                .findings
                .iter()
                .any(|finding| finding.is(name, mistake))
    }

    /// What is text still encoded after decoding. A percent sign may belong to a text: where nothing else shows that the
    /// link was encoded twice, only what nobody writes counts.
    fn values_encoded_twice(&mut self) {
        let operation = self.operation;
        let certain = |member: &Member| {
            let again = decoded_again(&member.value)?;
            let certain = match kind_of(operation, &member.name) {
                Kind::Base64 | Kind::Sign | Kind::Timestamp | Kind::AccessToken => true,
                Kind::Limited => operation
                    .param(&member.name)
                    .is_some_and(|param| !takes(param, &member.value) && takes(param, &again)),
                Kind::Free => !again.is_ascii() && member.value.is_ascii(),
            };
            Some((again, certain))
        };
        let found: Vec<Option<(String, bool)>> = self.members.iter().map(certain).collect();
        if !found.iter().flatten().any(|(_, certain)| *certain) {
            return;
        }
        for (index, again) in found.into_iter().enumerate() {
            let Some((again, _)) = again else {
                continue;
            };
            let name = self.members[index].name.clone();
            self.find(printable(&name).unwrap_or("?"), &mistake::ENCODED_TWICE);
            let kind = kind_of(operation, &name);
            let again = match kind {
                Kind::Timestamp | Kind::Limited => again.replace('+', " "),
                _ => again,
            };
            self.members[index].value = self.cleaned(&name, &again, kind);
        }
    }

    /// What the library would put in by itself, and a program by hand may forget or change.
    pub fn fixed(&mut self) {
        for param in self.operation.params {
            let Origin::Fixed(fixed) = param.origin else {
                continue;
            };
            let value = self.get(param.name).unwrap_or("");
            if self.is_lost(param.name) {
                continue;
            }
            if value.is_empty() {
                if param.required {
                    self.find(param.name, &mistake::REQUIRED);
                }
            } else if !value.eq_ignore_ascii_case(fixed) {
                self.find_with(param.name, &mistake::FIXED, verbatim(fixed));
            }
        }
    }
}

/// Base64 that ends with a line break is one of several lines.
fn is_line_of_base64(sent: &str, kind: Kind) -> bool {
    kind == Kind::Base64 && sent.trim().contains('\n')
}

/// What a template or an empty object left behind. In a text that is free, some of these may be meant.
fn is_placeholder(value: &str, kind: Kind) -> bool {
    let braces =
        value.starts_with(['{', '$']) && value.ends_with('}') && !value.contains([':', '"', '\'']);
    let lower = value.to_ascii_lowercase();
    let of_objects = [
        "undefined",
        "[object object]",
        "system.byte[]",
        "system.string",
    ];
    let of_nothing = ["null", "nan", "nil", "(null)", "none", "%s"];
    let is = |words: &[&str]| words.contains(&lower.as_str());
    braces || is(&of_objects) || lower.starts_with("[b@") || (kind != Kind::Free && is(&of_nothing))
}

/// Whether a text is Chinese in UTF-8 that was read as GBK.
fn is_mojibake(value: &str) -> bool {
    if value.is_ascii() {
        return false;
    }
    let (bytes, _, unmappable) = encoding_rs::GBK.encode(value);
    !unmappable
        && std::str::from_utf8(&bytes).is_ok_and(|text| {
            let mut others = text.chars().filter(|c| !c.is_ascii()).peekable();
            others.peek().is_some() && others.all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        })
}

/// What other interfaces call the parameters.
fn synonym(name: &str) -> Option<&'static str> {
    let plain = name.to_ascii_lowercase().replace(['_', '-'], "");
    Some(match plain.as_str() {
        "accesstoken" | "tokens" | "usertoken" => "token",
        "signature" | "md5" | "signstr" | "sig" => "sign",
        "time" | "ts" | "datetime" | "timestamps" => "timestamp",
        "server" | "severity" | "ev" => "sev",
        _ => return None,
    })
}
