//! Addresses that come back in answers, and what is given instead of each.

use super::address::{Origin, Parts};
use super::{Broken, Form, Reads};
use crate::json::{self, Given};
use crate::said;
use crate::said::{Said, Title};

/// An object of addresses: each, and what stands in its place.
pub struct AddressMap;

/// What an address is replaced by.
#[derive(Clone, Debug)]
struct Rule {
    origin: Origin,
    path: String,
    instead: String,
}

/// The rules of [`AddressMap`], the longest path first.
#[derive(Clone, Debug, Default)]
pub struct Addresses(Vec<Rule>);

impl Reads for AddressMap {
    type Value = Addresses;

    fn absent(&self) -> Addresses {
        Addresses::default()
    }

    fn is_object(&self) -> bool {
        true
    }

    fn read(&self, text: String) -> Result<Addresses, Broken> {
        const WHAT: Title = said!("配置项", "the key");
        let Ok(members) = json::members(&text, WHAT) else {
            return Broken::new("type", NOT_AN_OBJECT);
        };
        let mut rules: Vec<Rule> = Vec::with_capacity(members.len());
        let mut targets: Vec<Parts> = Vec::with_capacity(members.len());
        for (index, (from, to)) in members.into_iter().enumerate() {
            let number = index + 1;
            let Given::Text(to) = to else {
                return Broken::new("type", of_entry(number, KEY, NOT_A_TEXT));
            };
            let from = part(number, KEY, &from)?;
            let to = part(number, VALUE, &to)?;
            let rule = Rule {
                origin: from.origin(),
                path: from.path,
                instead: to.whole(),
            };
            if rules.iter().any(|other| other.is_same(&rule)) {
                return Broken::new("twice", of_entry(number, KEY, TWICE));
            }
            rules.push(rule);
            targets.push(to);
        }
        rules.sort_by_key(|rule| std::cmp::Reverse(rule.path.len()));
        let read = Addresses(rules);
        for (index, target) in targets.iter().enumerate() {
            if read.rule(&target.origin(), &target.path).is_some() {
                return Broken::new("chain", of_entry(index + 1, VALUE, CHAIN));
            }
        }
        Ok(read)
    }

    fn form(&self) -> Form {
        Form::Addresses
    }
}

impl Rule {
    fn is_same(&self, other: &Rule) -> bool {
        self.origin == other.origin && self.path == other.path
    }
}

impl Addresses {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an address of this origin is given instead of any.
    pub fn gives(&self, address: &str) -> bool {
        let Some((origin, _)) = Origin::of(address) else {
            return false;
        };
        let mut given = self.0.iter().filter_map(|rule| Origin::of(&rule.instead));
        given.any(|(other, _)| other == origin)
    }

    /// The address to give instead; `None` where it stays as it is.
    pub fn instead_of(&self, address: &str) -> Option<String> {
        let (origin, rest) = Origin::of(address.trim())?;
        let (rule, rest) = self.rule(&origin, rest)?;
        Some([&rule.instead, rest].concat())
    }

    /// The rule for an address, and what of its path, query and fragment goes on behind the rule's.
    fn rule<'a>(&self, origin: &Origin, path: &'a str) -> Option<(&Rule, &'a str)> {
        let of_origin = self.0.iter().filter(|rule| rule.origin == *origin);
        of_origin.into_iter().find_map(|rule| {
            let rest = path.strip_prefix(rule.path.as_str())?;
            let whole = rest.is_empty() || rest.starts_with(['/', '?', '#']);
            whole.then_some((rule, rest))
        })
    }
}

fn part(number: usize, side: Title, text: &str) -> Result<Parts, Broken> {
    match Parts::read(text, None) {
        Ok(parts) => Ok(parts),
        Err(why) => Broken::new("address", of_entry(number, side, why)),
    }
}

/// The rest of the sentence about one entry. Entries have numbers: what is wrong with one could be anything.
fn of_entry(number: usize, side: Title, why: impl Into<Said>) -> Said {
    let (side_zh, side_en) = (side.zh, side.en);
    let Said { zh, en } = why.into();
    said!(
        "第 {number} 项的{side_zh}{zh}",
        "the {side_en} of entry {number} {en}",
        number,
        side_zh,
        zh,
        side_en,
        en
    )
}

const KEY: Title = said!("原地址", "address");
const VALUE: Title = said!("替换地址", "replacement");
const NOT_AN_OBJECT: Title = said!(
    r#"应为 JSON 对象，如 {"http://platform.example:8686":"http://10.0.0.5:18080"}"#,
    r#"must be a JSON object such as {"http://platform.example:8686":"http://10.0.0.5:18080"}"#
);
const NOT_A_TEXT: Title = said!(
    "没有对应的替换地址（应为文本）",
    "has no replacement, which must be a text"
);
const TWICE: Title = said!(
    "与另一项相同（默认端口与大小写不算差别）",
    "is the same as another one's (default ports and case make no difference)"
);
const CHAIN: Title = said!(
    "本身又以某一项的原地址开头；每个地址只替换一次，请直接写最终地址",
    "begins with an address that is itself replaced; each is replaced once, so write the last one at once"
);

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Addresses, Broken> {
        AddressMap.read(text.to_owned())
    }

    #[test]
    fn whole_segments_and_the_longest_first() {
        let map = read(
            r#"{"http://p.example":"http://front:1/a/","http://p.example:80/doc":"https://front:2",
                "https://[::1]:8443/x":"http://front:3"}"#,
        );
        let map = map.ok().unwrap();
        for (address, instead) in [
            ("http://p.example", "http://front:1/a"),
            (
                "HTTP://P.example:80/s/Q?x=http://p.example#y",
                "http://front:1/a/s/Q?x=http://p.example#y",
            ),
            ("http://p.example/doc/1.pdf", "https://front:2/1.pdf"),
            ("http://p.example/doc?id=1", "https://front:2?id=1"),
            ("http://p.example/docs", "http://front:1/a/docs"),
            ("https://[0::1]:8443/x/y", "http://front:3/y"),
        ] {
            assert_eq!(
                map.instead_of(address).as_deref(),
                Some(instead),
                "{address}"
            );
        }
        for other in [
            "https://p.example/s",
            "http://p.example:81/s",
            "http://p.example.com/s",
            "http://u@p.example/s",
            "https://[::1]:8443/xy",
            "ftp://p.example/s",
            r"\\p.example\s",
            "/s",
            "",
        ] {
            assert_eq!(map.instead_of(other), None, "{other}");
        }
    }

    #[test]
    fn what_it_refuses() {
        for (text, rule, word) in [
            ("x", "type", "JSON object"),
            (r#"{"http://a":1}"#, "type", "entry 1"),
            (r#"{"http://a":null}"#, "type", "entry 1"),
            (
                r#"{"a:80":"http://b"}"#,
                "address",
                "address of entry 1 has no scheme",
            ),
            (
                r#"{"http://a":"http:/b"}"#,
                "address",
                "replacement of entry 1 must begin",
            ),
            (
                r#"{"http://a":"http://b","http://A:80/":"http://c"}"#,
                "twice",
                "entry 2",
            ),
            (
                r#"{"http://a":"http://b","http://b":"http://c"}"#,
                "chain",
                "entry 1",
            ),
            (
                r#"{"http://a":"http://b/x","http://b":"http://a"}"#,
                "chain",
                "entry 1",
            ),
            (r#"{"http://a":"http://A:80"}"#, "chain", "entry 1"),
        ] {
            let broken = read(text).err().unwrap();
            assert_eq!(broken.rule, rule, "{text}");
            assert!(broken.text.en.contains(word), "{text}: {}", broken.text.en);
        }
    }
}
