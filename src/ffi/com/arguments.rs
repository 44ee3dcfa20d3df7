//! A call's arguments: DISPPARAMS has those without a name from the last to the first, behind those that have one.

use windows_sys::Win32::System::Com::DISPPARAMS;
use windows_sys::Win32::System::Variant::{VT_BSTR, VT_EMPTY, VT_NULL};

use super::failure::{Failure, Outcome};
use super::interface::{Argument, Kind, Member};
use super::tables::{DISP_E_PARAMNOTFOUND, DISPID_PROPERTYPUT, E_INVALIDARG};
use super::variant::Variant;
use crate::said;
use crate::said::Title;

/// A member has far fewer.
const MOST: usize = 512;

pub struct Arguments {
    /// In their order. What was left out is `None`.
    positional: Vec<Option<Variant>>,
    /// By the number of the name.
    named: Vec<(i32, Variant)>,
    /// What a property is set to.
    pub value: Option<Variant>,
}

impl Arguments {
    pub fn none() -> Arguments {
        Arguments {
            positional: Vec::new(),
            named: Vec::new(),
            value: None,
        }
    }

    /// # Safety
    /// `params` is NULL or valid, and so are the VARIANTs in it.
    pub unsafe fn read(params: *const DISPPARAMS) -> Outcome<Arguments> {
        let mut arguments = Arguments::none();
        if params.is_null() {
            return Ok(arguments);
        }
        // SAFETY: the caller's promise. A compiler for 32 bits may align neither it nor the VARIANTs.
        let params = unsafe { params.read_unaligned() };
        let (count, names) = (params.cArgs as usize, params.cNamedArgs as usize);
        let lacks = |list: bool, length: usize| list && length > 0;
        if names > count
            || lacks(params.rgvarg.is_null(), count)
            || lacks(params.rgdispidNamedArgs.is_null(), names)
        {
            return Err(Failure::Status(E_INVALIDARG));
        }
        if count > MOST {
            return Err(too_many(MOST, count));
        }
        // SAFETY: the caller's promise: there are so many.
        let given = |at: usize| unsafe {
            let given = params.rgvarg.add(at).read_unaligned();
            Variant::followed(&given)
        };
        for at in 0..names {
            // SAFETY: the caller's promise: there are so many.
            let id = unsafe { params.rgdispidNamedArgs.add(at).read_unaligned() };
            let value = given(at)?;
            let is_to_set = id == DISPID_PROPERTYPUT;
            let is_there = match is_to_set {
                true => arguments.value.is_some(),
                false => arguments.named.iter().any(|(known, _)| *known == id),
            };
            if is_there {
                return Err(Failure::argument("arguments", TWICE));
            } else if is_to_set {
                arguments.value = Some(value);
            } else if !value.is_missing() {
                arguments.named.push((id, value));
            }
        }
        for at in (names..count).rev() {
            let value = given(at)?;
            arguments
                .positional
                .push(Some(value).filter(|value| !value.is_missing()));
        }
        let passed = |at: usize| matches!(arguments.positional.get(at), Some(Some(_)));
        let mut both = arguments.named.iter();
        if both.any(|(id, _)| usize::try_from(*id).is_ok_and(passed)) {
            return Err(Failure::argument("arguments", TWICE));
        }
        Ok(arguments)
    }

    /// The argument at a position, however it was passed.
    pub fn at(&self, position: usize) -> Option<&Variant> {
        let positional = self.positional.get(position).and_then(Option::as_ref);
        let named = || {
            let mut named = self.named.iter();
            named.find(|(id, _)| usize::try_from(*id) == Ok(position))
        };
        positional.or_else(|| named().map(|(_, value)| value))
    }

    /// Those from this position on that were passed without a name, with their positions.
    pub fn after(&self, position: usize) -> impl Iterator<Item = (usize, &Variant)> {
        let positional = self.positional.iter().enumerate().skip(position);
        positional.filter_map(|(at, value)| Some((at, value.as_ref()?)))
    }

    pub fn named(&self) -> impl Iterator<Item = (i32, &Variant)> {
        self.named.iter().map(|(id, value)| (*id, value))
    }

    /// No more than a member takes.
    pub fn fit(&self, most: usize) -> Outcome<()> {
        match self.positional.len() <= most {
            true => Ok(()),
            false => Err(too_many(most, self.positional.len())),
        }
    }

    /// A member's arguments: no more than it takes, none missing that it needs.
    pub fn fit_member(&self, member: &Member) -> Outcome<()> {
        self.fit(member.arguments.len())?;
        let is_known = |id: i32| usize::try_from(id).is_ok_and(|at| at < member.arguments.len());
        if !self.named().all(|(id, _)| is_known(id)) {
            // One of a later version's, for instance: what it was to do would not be done.
            return Err(Failure::Status(DISP_E_PARAMNOTFOUND));
        }
        for (position, argument) in member.arguments.iter().enumerate() {
            if !argument.is_optional && self.at(position).is_none() {
                return Err(wrong(argument, MISSING));
            }
        }
        Ok(())
    }

    /// A text.
    pub fn text(&self, member: &Member, position: usize) -> Outcome<Option<String>> {
        let argument = &member.arguments[position];
        let Some(given) = self.at(position) else {
            return Ok(None);
        };
        if matches!(given.kind(), VT_EMPTY | VT_NULL) {
            return match argument.is_optional {
                true => Ok(None),
                false => Err(wrong(argument, MISSING)),
            };
        }
        if matches!(given.object(), Some(None)) {
            return Err(wrong(argument, NOTHING));
        }
        let as_text = || given.changed(VT_BSTR)?.text();
        match given.text().or_else(as_text) {
            Some(text) => Ok(Some(text?)),
            None => Err(wrong(argument, NOT_A_TEXT)),
        }
    }

    /// A text that is needed.
    pub fn required_text(&self, member: &Member, position: usize) -> Outcome<String> {
        let text = self.text(member, position)?;
        text.ok_or_else(|| wrong(&member.arguments[position], MISSING))
    }

    pub fn number(&self, member: &Member, position: usize) -> Outcome<Option<i32>> {
        let argument = &member.arguments[position];
        match self.at(position) {
            None => Ok(None),
            Some(given) => match given.number() {
                Some(number) => Ok(Some(number)),
                None => Err(wrong(argument, NOT_A_NUMBER)),
            },
        }
    }

    /// Whether anything was passed, but for what a property is set to.
    pub fn is_empty(&self) -> bool {
        self.positional.is_empty() && self.named.is_empty()
    }

    /// What a property is set to.
    pub fn to_set(&self) -> Outcome<&Variant> {
        let value = self.value.as_ref();
        value.ok_or_else(|| Failure::argument("value", MISSING))
    }

    /// What a property is set to, as true or false.
    pub fn flag_to_set(&self, member: &Member) -> Outcome<bool> {
        let flag = self.value.as_ref().and_then(Variant::flag);
        let argument = Argument {
            name: member.name,
            kind: Kind::Flag,
            is_optional: false,
        };
        flag.ok_or_else(|| wrong(&argument, NOT_A_FLAG))
    }
}

fn wrong(argument: &Argument, what: Title) -> Failure {
    Failure::argument(argument.name, what)
}

fn too_many(most: usize, given: usize) -> Failure {
    Failure::argument(
        "arguments",
        said!(
            "最多 {most} 个，传入了 {given} 个",
            "are {given}, and at most {most} are taken",
            most,
            given
        ),
    )
}

const TWICE: Title = said!("同一个参数传了两次", "have one that is passed twice");
const MISSING: Title = said!("必填，没有传入", "is needed and was not passed");
const NOTHING: Title = said!(
    "传入的是 Nothing（空对象）；应为文本",
    "is Nothing, and should be a text"
);
const NOT_A_TEXT: Title = said!(
    "应为文本，传入的是对象、数组或其他类型",
    "should be a text, and is an object, an array or of another type"
);
const NOT_A_NUMBER: Title = said!("应为 32 位整数", "should be a whole number of 32 bits");
const NOT_A_FLAG: Title = said!("应为 True 或 False", "should be True or False");
