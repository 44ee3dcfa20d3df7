//! Objects of others that are passed as parameters or values: a script's own, a dictionary, a collection, a database
//! field, a cell.

use std::ptr::null_mut;

use windows_sys::Win32::System::Com::{DISPATCH_METHOD, DISPATCH_PROPERTYGET, DISPPARAMS};
use windows_sys::Win32::System::Variant::{VARIANT, VT_BSTR};

use super::interface::{NEW_ENUM, NODE, PARAMS, RESULT, VALUE};
use super::reference::Reference;
use super::tables::{
    DispatchExTable, DispatchTable, EnumVariantTable, GUID, IID_DISPATCH, IID_DISPATCH_EX,
    IID_ENUM_VARIANT, S_FALSE, S_OK, guid,
};
use super::variant::{Text, Variant, bstr, text_of};
use super::wide::wide;
use crate::error::Result as Read;
use crate::memory::NoRoom;

/// No language: names and values are not the country's.
const NEUTRAL: u32 = 0;
const NO_INTERFACE: GUID = GUID::from_u128(0);

/// An IDispatch.
pub struct Foreign(Reference);

impl Foreign {
    pub fn of(object: &Reference) -> Option<Foreign> {
        object.query(&IID_DISPATCH).map(Foreign)
    }

    /// The number of a member.
    pub fn number(&self, name: &str) -> Option<i32> {
        let units = wide(name);
        let (names, mut number) = ([units.as_ptr()], 0);
        // SAFETY: one name that ends with NUL, and room for its number.
        let status = unsafe {
            let table: &DispatchTable = self.0.table();
            let (first, number) = (names.as_ptr(), &raw mut number);
            (table.get_ids_of_names)(self.0.this(), &NO_INTERFACE, first, 1, NEUTRAL, number)
        };
        (status >= 0).then_some(number)
    }

    /// A property, or what a method gives.
    pub fn get(&self, number: i32, argument: Option<&Variant>) -> Option<Variant> {
        self.invoke(number, DISPATCH_METHOD | DISPATCH_PROPERTYGET, argument)
    }

    /// A property alone: a script takes the other for a call of what the property holds.
    pub fn property(&self, number: i32) -> Option<Variant> {
        self.invoke(number, DISPATCH_PROPERTYGET, None)
    }

    fn invoke(&self, number: i32, flags: u16, argument: Option<&Variant>) -> Option<Variant> {
        let mut given = argument.map(|argument| *argument.raw());
        let mut params = DISPPARAMS {
            rgvarg: given
                .as_mut()
                .map_or(null_mut(), |given| given as *mut VARIANT),
            rgdispidNamedArgs: null_mut(),
            cArgs: u32::from(argument.is_some()),
            cNamedArgs: 0,
        };
        let mut found = Variant::empty();
        // SAFETY: the argument lives while the call does and stays this side's; what is given is taken over.
        let status = unsafe {
            let table: &DispatchTable = self.0.table();
            (table.invoke)(
                self.0.this(),
                number,
                &NO_INTERFACE,
                NEUTRAL,
                flags,
                &raw mut params,
                found.raw_mut(),
                null_mut(),
                null_mut(),
            )
        };
        if status < 0 {
            return None;
        }
        // SAFETY: what a call has given is valid.
        unsafe { Variant::followed(found.raw()) }.ok()
    }

    /// What it is where a value is wanted: a database field's value, a cell's.
    pub fn value(&self) -> Option<Variant> {
        self.get(VALUE, None)
    }

    /// Each of a collection's elements, until `body` wants no more; `None` where it is no collection. Of one that does not give
    /// all its elements `body` gets an error as the last.
    pub fn each<E>(
        &self,
        mut body: impl FnMut(Result<Variant, Broken>) -> Result<(), E>,
    ) -> Option<Result<(), E>> {
        let found = self.get(NEW_ENUM, None)?;
        let enumerator = found.object()??.query(&IID_ENUM_VARIANT)?;
        loop {
            let (mut element, mut count) = (Variant::empty(), 0);
            // SAFETY: room for one element, which is taken over.
            let status = unsafe {
                let table: &EnumVariantTable = enumerator.table();
                (table.next)(enumerator.this(), 1, element.raw_mut(), &raw mut count)
            };
            if status > S_OK {
                return Some(Ok(()));
            }
            // SAFETY: what an enumerator has given is valid.
            let element = (status == S_OK).then(|| unsafe { Variant::followed(element.raw()) });
            let element = element.and_then(Read::ok).ok_or(Broken);
            let is_last = element.is_err();
            if let Err(error) = body(element) {
                return Some(Err(error));
            }
            if is_last {
                return Some(Ok(()));
            }
        }
    }

    /// Whether it is one of this library's own that belongs to another thread or another copy of the library. Its interface
    /// says so: it has a member of any name, and so those of a dictionary.
    pub fn is_own(&self) -> bool {
        let mut own = [&PARAMS, &RESULT, &NODE].into_iter();
        own.any(|own| self.0.query(&guid(own.id)).is_some())
    }

    /// The JSON that it tells.
    pub fn json(&self) -> Option<Read<String>> {
        self.get(self.number("Json")?, None)?.text()
    }

    /// A script's own object, which can tell its members.
    pub fn script(&self) -> Option<ScriptObject> {
        self.0.query(&IID_DISPATCH_EX).map(ScriptObject)
    }
}

/// It has not told all that is in it.
pub struct Broken;

/// An IDispatchEx.
pub struct ScriptObject(Reference);

impl ScriptObject {
    /// The member after this one: its number and name; `None` after the last.
    pub fn after(&self, number: Option<i32>) -> Result<Option<(i32, String)>, Broken> {
        const FIRST: i32 = -1;
        const ENUMERATED: u32 = 1;

        let (mut next, mut name) = (0, null_mut());
        // SAFETY: a number and a place for a BSTR of this side's own.
        unsafe {
            let table: &DispatchExTable = self.0.table();
            let from = number.unwrap_or(FIRST);
            let status = (table.get_next_disp_id)(self.0.this(), ENUMERATED, from, &raw mut next);
            match status {
                S_OK => {}
                S_FALSE.. => return Ok(None),
                _ => return Err(Broken),
            }
            if (table.get_member_name)(self.0.this(), next, &raw mut name) < 0 {
                return Err(Broken);
            }
            let name = Text(name);
            Ok(Some((next, text_of(name.0).map_err(|_| Broken)?)))
        }
    }
}

/// A text as an argument for an object of others.
pub fn text_argument(text: &str) -> Result<Variant, NoRoom> {
    let mut argument = Variant::empty();
    let text = bstr(text)?;
    // SAFETY: it is Empty, and takes the BSTR over.
    unsafe {
        let place = &mut (*argument.raw_mut()).Anonymous.Anonymous;
        place.Anonymous.bstrVal = text;
        place.vt = VT_BSTR;
    }
    Ok(argument)
}
