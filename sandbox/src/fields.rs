//! What a request carries: query, form or JSON members as text, and the checks on them.

use percent_encoding::percent_decode_str;
use serde_json::Value;
use time::{Date, PrimitiveDateTime};

use crate::clock;

/// Names and values in the order sent.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// A query string or a form body. `+` is a space, as every web server reads it.
    pub fn parse(text: &str) -> Fields {
        Fields(
            form_urlencoded::parse(text.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    pub fn from_pairs(pairs: Vec<(String, String)>) -> Fields {
        Fields(pairs)
    }

    /// The members of a JSON object; `None` where it is no object.
    pub fn from_json(body: &[u8]) -> Option<Fields> {
        let Value::Object(members) = serde_json::from_slice(body).ok()? else {
            return None;
        };
        let text = |value: Value| match value {
            Value::String(text) => text,
            Value::Null => String::new(),
            other => other.to_string(),
        };
        Some(Fields(
            members.into_iter().map(|(k, v)| (k, text(v))).collect(),
        ))
    }

    /// An empty or blank parameter counts as not given.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.raw(name).filter(|value| !value.trim().is_empty())
    }

    pub fn raw(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }
}

/// Parameters of a query whose percent-encoding is not UTF-8: mostly GBK from older tools.
pub fn not_utf8(query: &str) -> Vec<Complaint> {
    let pieces = query.split('&').filter_map(|piece| piece.split_once('='));
    pieces
        .filter(|(_, value)| percent_decode_str(value).decode_utf8().is_err())
        .map(|(name, _)| {
            Complaint::new(
                "encoding",
                format!("参数 {name} 不是 UTF-8 的百分号编码（是否用了 GBK？）"),
                format!("{name} is not percent-encoded UTF-8 (GBK perhaps?)"),
            )
        })
        .collect()
}

/// One thing that is wrong with a parameter. `id` is its name, or the name of a rule.
#[derive(Clone, Debug)]
pub struct Complaint {
    pub id: String,
    pub zh: String,
    pub en: String,
}

impl Complaint {
    pub fn new(id: &str, zh: impl Into<String>, en: impl Into<String>) -> Complaint {
        Complaint {
            id: id.to_owned(),
            zh: zh.into(),
            en: en.into(),
        }
    }
}

/// A refusal that is not about one parameter.
impl From<String> for Complaint {
    fn from(zh: String) -> Complaint {
        let en = format!("refused: {zh}");
        Complaint::new("params", zh, en)
    }
}

impl From<&str> for Complaint {
    fn from(zh: &str) -> Complaint {
        zh.to_owned().into()
    }
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

    pub fn complain(&mut self, complaint: impl Into<Complaint>) {
        self.complaints.push(complaint.into());
    }

    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.fields.get(name)
    }

    pub fn required(&mut self, name: &str) -> &'a str {
        self.fields.get(name).unwrap_or_else(|| {
            self.complain(Complaint::new(
                name,
                format!("缺少必填参数 {name}"),
                format!("{name} is missing"),
            ));
            ""
        })
    }

    /// 其一必须
    pub fn one_of(&mut self, names: &[&str]) {
        if names.iter().all(|name| self.fields.get(name).is_none()) {
            self.complain(Complaint::new(
                "one-of",
                format!("参数 {} 其一必填", names.join("、")),
                format!("one of {} is needed", names.join(", ")),
            ));
        }
    }

    /// 固定值; letter case does not matter, as the specification itself writes HIS and his.
    pub fn fixed(&mut self, name: &str, value: &str) {
        let sent = self.fields.get(name).unwrap_or_default();
        if !sent.eq_ignore_ascii_case(value) {
            self.complain(Complaint::new(
                name,
                format!("参数 {name} 应为固定值 {value}，收到“{sent}”"),
                format!("{name} must be {value}, got \"{sent}\""),
            ));
        }
    }

    /// A parameter with a list of values; letter case does not matter.
    pub fn choice(&mut self, name: &str, allowed: &[&str]) -> Option<&'a str> {
        let value = self.fields.get(name)?;
        if allowed.iter().any(|a| a.eq_ignore_ascii_case(value)) {
            return Some(value);
        }
        let allowed = allowed.join("/");
        self.complain(Complaint::new(
            name,
            format!("参数 {name} 的值“{value}”不在值域内，应为 {allowed}"),
            format!("{name} must be one of {allowed}, got \"{value}\""),
        ));
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
            self.misshapen(name, value, "yyyy-MM-dd");
        }
        date
    }

    pub fn time(&mut self, name: &str) -> Option<PrimitiveDateTime> {
        let value = self.fields.get(name)?;
        let moment = clock::parse_time(value);
        if moment.is_none() {
            self.misshapen(name, value, "yyyy-MM-dd HH:mm:ss");
        }
        moment
    }

    pub fn integer(&mut self, name: &str, low: i64, high: i64) -> Option<i64> {
        let value = self.fields.get(name)?;
        let number = value.parse::<i64>().ok();
        let number = number.filter(|number| (low..=high).contains(number));
        if number.is_none() {
            self.complain(Complaint::new(
                name,
                format!("参数 {name} 的值“{value}”应为 {low} 到 {high} 的整数"),
                format!("{name} must be an integer from {low} to {high}, got \"{value}\""),
            ));
        }
        number
    }

    /// The specification's length column counts characters.
    pub fn length(&mut self, name: &str, most: usize) {
        let count = self.fields.get(name).map_or(0, |v| v.chars().count());
        if count > most {
            self.complain(Complaint::new(
                name,
                format!("参数 {name} 长度 {count} 超过 {most}"),
                format!("{name} is {count} characters long, {most} are allowed"),
            ));
        }
    }

    /// The start of a range is not after its end.
    pub fn ordered<T: PartialOrd>(&mut self, from: (&str, Option<T>), to: (&str, Option<T>)) {
        if let (Some(start), Some(end)) = (from.1, to.1)
            && start > end
        {
            self.complain(Complaint::new(
                from.0,
                format!("参数 {} 不能晚于 {}", from.0, to.0),
                format!("{} must not be after {}", from.0, to.0),
            ));
        }
    }

    pub fn misshapen(&mut self, name: &str, value: &str, shape: &str) {
        self.complain(Complaint::new(
            name,
            format!("参数 {name} 的值“{value}”格式应为 {shape}"),
            format!("{name} must look like {shape}, got \"{value}\""),
        ));
    }

    pub fn finish(self) -> Result<(), Vec<Complaint>> {
        match self.complaints.is_empty() {
            true => Ok(()),
            false => Err(self.complaints),
        }
    }
}
