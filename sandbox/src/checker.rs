//! The rules of a chapter's parameter table.

use percent_encoding::percent_decode_str;
use time::{Date, PrimitiveDateTime};

use crate::clock;
use crate::fields::Fields;
use crate::said::{Said, said};

/// One thing that is wrong with a parameter. `id` is its name, or the name of a rule.
#[derive(Clone, Debug)]
pub struct Complaint {
    pub id: String,
    pub said: Said,
}

impl Complaint {
    pub fn new(id: &str, said: Said) -> Complaint {
        Complaint {
            id: id.to_owned(),
            said,
        }
    }

    /// A refusal that is not about one parameter.
    pub fn general(said: Said) -> Complaint {
        Complaint::new("params", said)
    }
}

/// Parameters of a query that are not percent-encoded UTF-8: mostly GBK or JavaScript's `escape` from older tools.
pub fn misencoded(query: &str) -> Vec<Complaint> {
    let pieces = query.split('&').filter_map(|piece| piece.split_once('='));
    let wrong = pieces.filter_map(|(name, value)| why_misencoded(name, value));
    wrong.map(|said| Complaint::new("encoding", said)).collect()
}

fn why_misencoded(name: &str, value: &str) -> Option<Said> {
    if percent_decode_str(value).decode_utf8().is_err() {
        return Some(said!(
            "参数 {name} 的 URL 编码不是基于 UTF-8（可能用了 GBK）",
            "{name} is not percent-encoded UTF-8 (it may be GBK)"
        ));
    }
    let digits = |text: &str, count| {
        let text = text.as_bytes().get(..count);
        text.is_some_and(|text| text.iter().all(u8::is_ascii_hexdigit))
    };
    let mut rests = value.split('%').skip(1);
    let wrong = rests.find(|rest| !digits(rest, 2))?;
    if wrong
        .strip_prefix(['u', 'U'])
        .is_some_and(|code| digits(code, 4))
    {
        return Some(said!(
            "参数 {name} 用 JavaScript 的 escape 编码（%uXXXX），应使用 UTF-8 的 URL 编码（encodeURIComponent）",
            "{name} was encoded with JavaScript's escape (%uXXXX), but must be percent-encoded UTF-8 (encodeURIComponent)"
        ));
    }
    Some(said!(
        "参数 {name} 中有单独的“%”，应编码为 %25",
        "{name} has a % that stands alone; it must be written %25"
    ))
}

/// Reads parameters and gathers every complaint, so that one refusal names them all.
pub struct Checker<'a> {
    fields: &'a Fields,
    complaints: Vec<Complaint>,
}

impl<'a> Checker<'a> {
    pub fn new(fields: &'a Fields) -> Checker<'a> {
        Checker {
            fields,
            complaints: Vec::new(),
        }
    }

    pub fn complain(&mut self, id: &str, said: Said) {
        self.complaints.push(Complaint::new(id, said));
    }

    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.fields.get(name)
    }

    pub fn required(&mut self, name: &str) -> &'a str {
        self.fields.get(name).unwrap_or_else(|| {
            self.complain(name, said!("缺少必填参数 {name}", "{name} is missing"));
            ""
        })
    }

    /// 其一必须
    pub fn one_of(&mut self, names: &[&str]) {
        if names.iter().all(|name| self.fields.get(name).is_none()) {
            let (zh, en) = (names.join("、"), names.join(", "));
            self.complain(
                "one-of",
                said!("参数 {zh} 至少填写一项", "at least one of {en} is required"),
            );
        }
    }

    /// 固定值; letter case does not matter, as the specification itself writes HIS and his.
    pub fn fixed(&mut self, name: &str, value: &str) {
        match self.fields.get(name) {
            None => self.complain(
                name,
                said!(
                    "缺少参数 {name}，应为固定值 {value}",
                    "{name} is missing; it must be {value}"
                ),
            ),
            Some(sent) if !sent.eq_ignore_ascii_case(value) => self.complain(
                name,
                said!(
                    "参数 {name} 应为固定值 {value}，实际为“{sent}”",
                    "{name} must be {value}, got \"{sent}\""
                ),
            ),
            Some(_) => {}
        }
    }

    /// A parameter with a list of values; letter case does not matter.
    pub fn choice(&mut self, name: &str, allowed: &[&str]) -> Option<&'a str> {
        let value = self.fields.get(name)?;
        if allowed.iter().any(|a| a.eq_ignore_ascii_case(value)) {
            return Some(value);
        }
        let allowed = allowed.join("/");
        self.complain(
            name,
            said!(
                "参数 {name} 的取值应为 {allowed} 之一，实际为“{value}”",
                "{name} must be one of {allowed}, got \"{value}\""
            ),
        );
        None
    }

    pub fn flag(&mut self, name: &str) -> Option<bool> {
        let value = self.choice(name, &["true", "false"])?;
        Some(value.eq_ignore_ascii_case("true"))
    }

    pub fn date(&mut self, name: &str) -> Option<Date> {
        let value = self.fields.get(name)?;
        let date = clock::parse_date(value);
        if date.is_none() {
            self.complain(
                name,
                said!(
                    "参数 {name} 应为有效日期，格式 yyyy-MM-dd，实际为“{value}”",
                    "{name} must be a valid date in the form yyyy-MM-dd, got \"{value}\""
                ),
            );
        }
        date
    }

    pub fn time(&mut self, name: &str) -> Option<PrimitiveDateTime> {
        let value = self.fields.get(name)?;
        let moment = clock::parse_time(value);
        if moment.is_none() {
            self.complain(
                name,
                said!(
                    "参数 {name} 应为有效时间，格式 yyyy-MM-dd HH:mm:ss，实际为“{value}”",
                    "{name} must be a valid time in the form yyyy-MM-dd HH:mm:ss, got \"{value}\""
                ),
            );
        }
        moment
    }

    /// Where a chapter gives no format, either of the specification's is accepted.
    pub fn date_or_time(&mut self, name: &str) {
        let dated = self.fields.get(name).and_then(clock::parse_date);
        if dated.is_none() {
            self.time(name);
        }
    }

    pub fn integer(&mut self, name: &str, low: i64, high: i64) -> Option<i64> {
        let value = self.fields.get(name)?;
        let number = value.parse::<i64>().ok();
        let number = number.filter(|number| (low..=high).contains(number));
        if number.is_none() {
            self.complain(
                name,
                said!(
                    "参数 {name} 应为 {low} 到 {high} 之间的整数，实际为“{value}”",
                    "{name} must be an integer from {low} to {high}, got \"{value}\""
                ),
            );
        }
        number
    }

    /// The specification's length column counts characters.
    pub fn length(&mut self, name: &str, most: usize) {
        let count = self.fields.get(name).map_or(0, |v| v.chars().count());
        if count > most {
            self.complain(
                name,
                said!(
                    "参数 {name} 长度为 {count} 个字符，最多 {most} 个",
                    "{name} is {count} characters long; at most {most} are allowed"
                ),
            );
        }
    }

    /// The start of a range is not after its end.
    pub fn ordered<T: PartialOrd>(&mut self, from: (&str, Option<T>), to: (&str, Option<T>)) {
        if let (Some(start), Some(end)) = (from.1, to.1)
            && start > end
        {
            let (from, to) = (from.0, to.0);
            self.complain(
                from,
                said!("参数 {from} 不能晚于 {to}", "{from} must not be after {to}"),
            );
        }
    }

    pub fn finish(self) -> Result<(), Vec<Complaint>> {
        match self.complaints.is_empty() {
            true => Ok(()),
            false => Err(self.complaints),
        }
    }
}
