//! The host's values as JSON: what a call's parameters are made of.
#![deny(clippy::disallowed_methods)]

use windows_sys::Win32::Foundation::SYSTEMTIME;
use windows_sys::Win32::System::Variant::{
    VT_BOOL, VT_BSTR, VT_CY, VT_DATE, VT_DECIMAL, VT_DISPATCH, VT_EMPTY, VT_ERROR, VT_I1, VT_I2,
    VT_I4, VT_I8, VT_INT, VT_NULL, VT_R4, VT_R8, VT_UI1, VT_UI2, VT_UI4, VT_UI8, VT_UINT,
    VT_UNKNOWN, VariantTimeToSystemTime,
};

use super::failure::argument;
use super::foreign::{Broken, Foreign, ScriptObject, text_argument};
use super::list::{List, Unusable};
use super::object;
use super::params::Params;
use super::variant::{Variant, too_long};
use crate::catalogue::{self, Type};
use crate::error::{Error, Result};
use crate::json::{MAX_INPUT, MAX_MEMBERS, write_quoted};
use crate::memory::{NoRoom, extend, no_room_for_input};
use crate::said;
use crate::said::{Language, Title};

/// No parameter is nested at all; what is deeper contains itself.
const DEEPEST: usize = 8;
/// Objects of others that one value may have in it.
const MOST_OBJECTS: usize = 1000;
const MOST_ELEMENTS: usize = 10_000;

/// Writes one value after another.
#[derive(Default)]
pub struct Json {
    text: Vec<u8>,
    depth: usize,
    objects: usize,
}

/// A value as JSON; `None` where it stands for nothing: left out, Empty, Null.
pub fn value(name: &str, given: &Variant) -> Result<Option<String>> {
    let mut json = Json::default();
    Ok(match json.value(name, given)? {
        true => Some(json.finish()),
        false => None,
    })
}

impl Json {
    pub fn finish(self) -> String {
        // Nothing but text is written.
        String::from_utf8(self.text).unwrap_or_default()
    }

    fn push(&mut self, text: &str) -> Result<()> {
        extend(&mut self.text, text.as_bytes()).map_err(|NoRoom| no_room_for_input())?;
        self.no_longer_than_may_be()
    }

    fn quoted(&mut self, text: &str) -> Result<()> {
        write_quoted(text, &mut self.text).map_err(|NoRoom| no_room_for_input())?;
        self.no_longer_than_may_be()
    }

    fn no_longer_than_may_be(&self) -> Result<()> {
        match self.text.len() <= MAX_INPUT {
            true => Ok(()),
            false => Err(too_long()),
        }
    }

    /// One value; nothing is written, and the answer is false, where it stands for nothing.
    fn value(&mut self, name: &str, given: &Variant) -> Result<bool> {
        let inside = given.raw().Anonymous;
        // SAFETY: each branch reads the member that the type says.
        unsafe {
            let plain = inside.Anonymous.Anonymous;
            match given.kind() {
                VT_EMPTY | VT_NULL => return Ok(false),
                VT_ERROR if given.is_missing() => return Ok(false),
                VT_BSTR => match given.text() {
                    Some(text) => self.quoted(&text?)?,
                    None => return Ok(false),
                },
                VT_BOOL => self.push(if plain.boolVal == 0 { "false" } else { "true" })?,
                VT_I1 => self.display(plain.cVal)?,
                VT_I2 => self.display(plain.iVal)?,
                VT_I4 | VT_INT => self.display(plain.lVal)?,
                VT_I8 => self.display(plain.llVal)?,
                VT_UI1 => self.display(plain.bVal)?,
                VT_UI2 => self.display(plain.uiVal)?,
                VT_UI4 | VT_UINT => self.display(plain.ulVal)?,
                VT_UI8 => self.display(plain.ullVal)?,
                VT_R4 => {
                    let number = plain.fltVal;
                    exact(name, f64::from(number), f64::from(1 << 24))?;
                    // Of a zero without its sign, which is no value of any parameter.
                    self.display(number + 0.0)?;
                }
                VT_R8 => {
                    let number = plain.dblVal;
                    exact(name, number, (1_u64 << 53) as f64)?;
                    self.display(number + 0.0)?;
                }
                VT_CY | VT_DECIMAL => self.decimal(name, given)?,
                VT_DATE => self.date(name, plain.date)?,
                VT_DISPATCH | VT_UNKNOWN => return self.object(name, given),
                _ => match List::of(given) {
                    Some(list) => self.list(name, list)?,
                    None => return Err(wrong(name, OF_NO_USE)),
                },
            }
        }
        Ok(true)
    }

    fn display(&mut self, number: impl std::fmt::Display) -> Result<()> {
        #[expect(clippy::disallowed_methods, reason = "a number")]
        self.push(&number.to_string())
    }

    /// As Windows writes it, the same in every country.
    fn decimal(&mut self, name: &str, given: &Variant) -> Result<()> {
        let text = given.changed(VT_BSTR).and_then(|changed| changed.text());
        let text = text.ok_or_else(|| wrong(name, OF_NO_USE))??;
        let is_number = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
        match is_number && !text.is_empty() {
            true => self.quoted(&text),
            false => Err(wrong(name, OF_NO_USE)),
        }
    }

    /// `yyyy-MM-dd`, with the time of day where the parameter has one, or where none is known of it and it is not midnight.
    fn date(&mut self, name: &str, date: f64) -> Result<()> {
        let mut time = SYSTEMTIME::default();
        // SAFETY: `time` is writable.
        let read = unsafe { VariantTimeToSystemTime(date, &raw mut time) };
        // NaN is within every limit.
        if !date.is_finite() || read == 0 || time.wYear > 9999 {
            return Err(wrong(name, NOT_A_DATE));
        }
        let (hour, minute, second) = (time.wHour, time.wMinute, time.wSecond);
        let mut text = format!("{:04}-{:02}-{:02}", time.wYear, time.wMonth, time.wDay);
        let with_time = match kind_of(name) {
            Some(Type::Date) => false,
            Some(Type::DateTime) => true,
            _ => (hour, minute, second) != (0, 0, 0),
        };
        if with_time {
            text = format!("{text} {hour:02}:{minute:02}:{second:02}");
        }
        self.quoted(&text)
    }

    fn list(&mut self, name: &str, list: std::result::Result<List, Unusable>) -> Result<()> {
        let list = list.map_err(|Unusable| wrong(name, NOT_A_LIST))?;
        if list.count > MOST_ELEMENTS {
            return Err(wrong(name, TOO_MANY));
        }
        self.deeper(name)?;
        self.push("[")?;
        for at in 0..list.count {
            if at > 0 {
                self.push(",")?;
            }
            let element = list.at(at).ok_or_else(|| wrong(name, OF_NO_USE))??;
            self.element(name, &element)?;
        }
        self.depth -= 1;
        self.push("]")
    }

    /// In a list, what stands for nothing has its place all the same.
    fn element(&mut self, name: &str, given: &Variant) -> Result<()> {
        match self.value(name, given)? {
            true => Ok(()),
            false => self.push("null"),
        }
    }

    /// One of this library's own, or whatever another's object is good for.
    fn object(&mut self, name: &str, given: &Variant) -> Result<bool> {
        let Some(Some(object)) = given.object() else {
            return Err(wrong(name, NOTHING));
        };
        if let Some(json) = object::json_of(&object)? {
            self.push(&json)?;
            return Ok(true);
        }
        let foreign = Foreign::of(&object).ok_or_else(|| wrong(name, NO_VALUE))?;
        self.objects += 1;
        if self.objects > MOST_OBJECTS {
            return Err(wrong(name, TOO_MANY));
        }
        self.deeper(name)?;
        let written = self.foreign(name, &foreign)?;
        self.depth -= 1;
        Ok(written)
    }

    fn foreign(&mut self, name: &str, foreign: &Foreign) -> Result<bool> {
        if foreign.is_own()
            && let Some(json) = foreign.json()
        {
            return self.members(&json?);
        }
        let script = foreign.script();
        if let Some(script) = &script
            && self.script(name, foreign, script)?
        {
            return Ok(true);
        }
        if let (Some(keys), Some(item)) = (foreign.number("Keys"), foreign.number("Item")) {
            return self.dictionary(name, foreign, keys, item).map(|()| true);
        }
        if script.is_some() {
            return self.push("{}").map(|()| true);
        }
        if let Some(json) = foreign.json() {
            return self.members(&json?);
        }
        if let Some(value) = foreign.value() {
            return self.value(name, &value);
        }
        match self.collection(name, foreign)? {
            true => Ok(true),
            false => Err(wrong(name, NO_VALUE)),
        }
    }

    /// A JSON object, which may be another's, with whatever text.
    fn members(&mut self, json: &str) -> Result<bool> {
        let members = Params::of(json, Language::Zh)?;
        self.push(&members.json()?).map(|()| true)
    }

    /// `{...}` of a script, `[...]`, which has a length, or a date. The answer is false where it tells no members.
    fn script(&mut self, name: &str, foreign: &Foreign, script: &ScriptObject) -> Result<bool> {
        let date = foreign.number("getVarDate");
        if let Some(date) = date.and_then(|date| foreign.get(date, None)) {
            return self.value(name, &date);
        }
        let length = foreign
            .number("length")
            .and_then(|length| foreign.property(length))
            .and_then(|length| length.number());
        if let Some(length) = length {
            if usize::try_from(length).is_ok_and(|length| length > MOST_ELEMENTS) {
                return Err(wrong(name, TOO_MANY));
            }
            self.push("[")?;
            for at in 0..length {
                if at > 0 {
                    self.push(",")?;
                }
                #[expect(clippy::disallowed_methods, reason = "a number")]
                let element = foreign.number(&at.to_string());
                match element.and_then(|element| foreign.property(element)) {
                    Some(element) => self.element(name, &element)?,
                    None => self.push("null")?,
                }
            }
            return self.push("]").map(|()| true);
        }
        let before = self.text.len();
        self.push("{")?;
        let (mut number, mut count) = (None, 0);
        while let Some((next, member)) =
            script.after(number).map_err(|Broken| wrong(name, BROKEN))?
        {
            number = Some(next);
            count = self.no_more(name, count)?;
            let value = foreign.property(next);
            let value = value.ok_or_else(|| wrong(&member, NO_VALUE))?;
            self.member(&member, &value)?;
        }
        if count == 0 {
            self.text.truncate(before);
            return Ok(false);
        }
        self.push("}").map(|()| true)
    }

    /// A dictionary: its keys, and an item for each.
    fn dictionary(&mut self, name: &str, foreign: &Foreign, keys: i32, item: i32) -> Result<()> {
        let keys = foreign
            .get(keys, None)
            .ok_or_else(|| wrong(name, NO_VALUE))?;
        let Some(Ok(keys)) = List::of(&keys) else {
            return Err(wrong(name, NO_VALUE));
        };
        self.push("{")?;
        let mut count = 0;
        for at in 0..keys.count {
            let key = keys.at(at).ok_or_else(|| wrong(name, NO_VALUE))?;
            count = self.no_more(name, count)?;
            let key = key?;
            let Some(text) = key.text() else {
                return Err(wrong(name, NAMES_ARE_TEXTS));
            };
            let text = text?;
            let argument = text_argument(&text).map_err(|NoRoom| no_room_for_input())?;
            let value = foreign.get(item, Some(&argument));
            let value = value.ok_or_else(|| wrong(&text, NO_VALUE))?;
            self.member(&text, &value)?;
        }
        self.push("}")
    }

    fn no_more(&self, name: &str, count: usize) -> Result<usize> {
        match count < MAX_MEMBERS {
            true => Ok(count + 1),
            false => Err(wrong(name, TOO_MANY)),
        }
    }

    /// `"name":value`; nothing where the value stands for nothing.
    fn member(&mut self, name: &str, value: &Variant) -> Result<()> {
        let before = self.text.len();
        if !self.text.ends_with(b"{") {
            self.push(",")?;
        }
        self.quoted(name)?;
        self.push(":")?;
        if !self.value(name, value)? {
            self.text.truncate(before);
        }
        Ok(())
    }

    fn collection(&mut self, name: &str, foreign: &Foreign) -> Result<bool> {
        let before = self.text.len();
        self.push("[")?;
        let mut count = 0;
        let each = foreign.each(|element| {
            if count == MOST_ELEMENTS {
                return Err(wrong(name, TOO_MANY));
            }
            if count > 0 {
                self.push(",")?;
            }
            count += 1;
            let element = element.map_err(|Broken| wrong(name, BROKEN))?;
            self.element(name, &element)
        });
        match each {
            Some(done) => done.and_then(|()| self.push("]")).map(|()| true),
            None => {
                self.text.truncate(before);
                Ok(false)
            }
        }
    }

    fn deeper(&mut self, name: &str) -> Result<()> {
        self.depth += 1;
        match self.depth <= DEEPEST {
            true => Ok(()),
            false => Err(wrong(name, TOO_DEEP)),
        }
    }
}

/// A whole number that a floating-point number may have rounded is refused: an exam's id has 19 digits.
fn exact(name: &str, number: f64, most: f64) -> Result<()> {
    match number {
        _ if !number.is_finite() => Err(wrong(name, NOT_FINITE)),
        _ if number.abs() > most => Err(wrong(name, ROUNDED)),
        _ => Ok(()),
    }
}

/// What the catalogue says of a parameter of this name; in all operations it is of one type.
fn kind_of(name: &str) -> Option<Type> {
    let params = catalogue::ALL.iter().flat_map(|operation| operation.params);
    let mut named = params.filter(|param| param.name.eq_ignore_ascii_case(name));
    named.next().map(|param| param.kind)
}

fn wrong(name: &str, what: Title) -> Error {
    argument(name, "type", what)
}

const NOTHING: Title = said!(
    "传入的是 Nothing（空对象）；不需要时请省略",
    "is Nothing; leave it out where it is not needed"
);
const NO_VALUE: Title = said!(
    "传入的对象不是参数对象、字典、集合或脚本对象，也没有默认值",
    "is an object that is no parameter object, dictionary, collection or script object, and has no value of its own"
);
const BROKEN: Title = said!(
    "传入的对象没有给出全部内容（枚举中途出错，或有一个名称不是文本）",
    "is an object that fails before it has told all that is in it, or has a name that is no text"
);
const OF_NO_USE: Title = said!(
    "类型不可用；请传文本、数字、布尔值或日期",
    "is of a type that cannot be used; pass a text, a number, a Boolean or a date"
);
const NOT_A_DATE: Title = said!(
    "不是有效日期（0100 年至 9999 年）",
    "is not a date between the years 100 and 9999"
);
const NOT_A_LIST: Title = said!(
    "数组只能是一维的，且不能由记录组成",
    "is an array of several dimensions or of records; only a list can be used"
);
const NOT_FINITE: Title = said!(
    "不是有效数字（NaN 或无穷大）",
    "is not a number (NaN or infinite)"
);
const ROUNDED: Title = said!(
    "数字的位数超过浮点数的精度，末位可能已不准；ID 有 19 位，请作为文本传入",
    "has more digits than a floating-point number holds, so the last ones may be wrong; ids have 19 digits: pass a text"
);
const TOO_DEEP: Title = said!(
    "嵌套超过 8 层，或包含自身",
    "is nested more than 8 levels deep, or contains itself"
);
const TOO_MANY: Title = said!("内容过多", "has too many parts");
const NAMES_ARE_TEXTS: Title = said!(
    "字典的键必须是文本（参数名）",
    "is a dictionary with a key that is not a text; keys are parameter names"
);
