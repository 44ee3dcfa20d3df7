//! VARIANT: what the host passes is read through [`Variant`], and a [`Value`] is what it is given.

use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{
    SysAllocStringLen, SysFreeString, SysStringByteLen, SysStringLen, VARIANT_FALSE, VARIANT_TRUE,
};
use windows_sys::Win32::System::Ole::{
    SafeArrayCreateVector, SafeArrayDestroy, SafeArrayPtrOfIndex,
};
pub use windows_sys::Win32::System::Variant::VARIANT;
use windows_sys::Win32::System::Variant::{
    VARENUM, VARIANT_NOUSEROVERRIDE, VT_ARRAY, VT_BOOL, VT_BSTR, VT_BYREF, VT_DISPATCH, VT_EMPTY,
    VT_ERROR, VT_I4, VT_NULL, VT_R8, VT_RECORD, VT_TYPEMASK, VT_UNKNOWN, VT_VARIANT,
    VariantChangeTypeEx, VariantClear, VariantCopyInd,
};
use windows_sys::core::BSTR;

use super::foreign::Foreign;
use super::reference::Reference;
use super::tables::{DISP_E_PARAMNOTFOUND, E_OUTOFMEMORY, This};
use crate::error::{Code, Error, Result as Read};
use crate::ffi::text::decode_units;
use crate::json::MAX_INPUT;
use crate::memory::{NoRoom, no_room_for_input};
use crate::said;
use crate::secret::wipe;

/// What a member gives.
pub enum Value {
    Empty,
    Null,
    Text(String),
    Number(i32),
    Double(f64),
    Flag(bool),
    /// An IDispatch.
    Object(Reference),
    /// An enumerator.
    Unknown(Reference),
    Texts(Vec<String>),
}

impl Value {
    /// As the host takes it: what it holds is the host's to release.
    pub fn given(self) -> Result<VARIANT, NoRoom> {
        let mut variant = VARIANT::default();
        // SAFETY: each branch writes the member that its type says; a VARIANT is never a bare DECIMAL here.
        unsafe {
            let inside = &mut variant.Anonymous.Anonymous;
            inside.vt = match self {
                Value::Empty => VT_EMPTY,
                Value::Null => VT_NULL,
                Value::Text(text) => {
                    inside.Anonymous.bstrVal = bstr(&text)?;
                    VT_BSTR
                }
                Value::Number(number) => {
                    inside.Anonymous.lVal = number;
                    VT_I4
                }
                Value::Double(number) => {
                    inside.Anonymous.dblVal = number;
                    VT_R8
                }
                Value::Flag(flag) => {
                    inside.Anonymous.boolVal = if flag { VARIANT_TRUE } else { VARIANT_FALSE };
                    VT_BOOL
                }
                Value::Object(object) => {
                    inside.Anonymous.pdispVal = object.leave();
                    VT_DISPATCH
                }
                Value::Unknown(object) => {
                    inside.Anonymous.punkVal = object.leave();
                    VT_UNKNOWN
                }
                Value::Texts(texts) => {
                    inside.Anonymous.parray = array(texts)?;
                    VT_ARRAY | VT_VARIANT
                }
            };
        }
        Ok(variant)
    }
}

/// An array of VARIANT: scripts know no other.
fn array(texts: Vec<String>) -> Result<*mut windows_sys::Win32::System::Com::SAFEARRAY, NoRoom> {
    let count = u32::try_from(texts.len()).map_err(|_| NoRoom)?;
    // SAFETY: nothing is asked of a new array; NULL is where there is no memory for it.
    let array = unsafe { SafeArrayCreateVector(VT_VARIANT, 0, count) };
    if array.is_null() {
        return Err(NoRoom);
    }
    for (index, text) in (0_i32..).zip(texts) {
        let mut place = null_mut();
        // SAFETY: the index is one of the array's, and its elements are VARIANTs that are Empty until they are set.
        let set = unsafe {
            match SafeArrayPtrOfIndex(array, &raw const index, &raw mut place) {
                0.. => Value::Text(text)
                    .given()
                    .map(|value| place.cast::<VARIANT>().write(value)),
                _ => Err(NoRoom),
            }
        };
        if set.is_err() {
            // SAFETY: the array is this function's alone; its elements go with it.
            unsafe { SafeArrayDestroy(array) };
            return Err(NoRoom);
        }
    }
    Ok(array)
}

/// A BSTR of the caller's own.
pub fn bstr(text: &str) -> Result<BSTR, NoRoom> {
    let units = text.encode_utf16().count();
    let length = u32::try_from(units)
        .ok()
        .filter(|length| *length <= u32::MAX / 4)
        .ok_or(NoRoom)?;
    // SAFETY: with NULL it is allocated and not filled in; NULL comes back where there is no memory.
    let made = unsafe { SysAllocStringLen(null(), length) };
    if made.is_null() {
        return Err(NoRoom);
    }
    for (at, unit) in text.encode_utf16().enumerate() {
        // SAFETY: it has as many units.
        unsafe { made.cast_mut().add(at).write(unit) };
    }
    Ok(made)
}

/// The text of a BSTR; NULL is the empty text.
///
/// # Safety
/// It is NULL or a BSTR.
pub unsafe fn text_of(text: BSTR) -> Read<String> {
    if text.is_null() {
        return Ok(String::new());
    }
    // SAFETY: the caller's promise.
    let (units, bytes) = unsafe {
        let units = std::slice::from_raw_parts(text, SysStringLen(text) as usize);
        (units, SysStringByteLen(text))
    };
    if units.len() > MAX_INPUT {
        return Err(too_long());
    }
    if bytes % 2 != 0 {
        return Err(half_a_unit());
    }
    decode_units(units).map_err(|error| match error.code {
        Code::Encoding => half_a_character(),
        _ => error,
    })
}

/// A BSTR is UTF-16, whatever the configuration names.
fn half_a_character() -> Error {
    Error::new(
        Code::Encoding,
        said!(
            "传入的文本含有半个字符（不成对的 UTF-16 代理项）。",
            "the text passed in has half a character in it (an unpaired UTF-16 surrogate)."
        ),
        said!(
            "截取文本时可能把一个生僻字切成了两半：请按字符截取。",
            "A rare character may have been cut in two: cut texts between characters."
        ),
    )
}

/// Bytes of another encoding: a BSTR takes them too, and nothing says which they are.
fn half_a_unit() -> Error {
    Error::new(
        Code::Encoding,
        said!(
            "传入的文本有奇数个字节，不是 UTF-16 文本。",
            "the text passed in has an odd number of bytes, so it is not UTF-16."
        ),
        said!(
            "请直接传字符串，不要先转换成字节（VB：StrConv 的 vbFromUnicode）。",
            "Pass the string as it is, not converted to bytes (in VB by StrConv with vbFromUnicode)."
        ),
    )
}

pub fn too_long() -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "传入的文本超过 16 MB。",
            "the text passed in is longer than 16 MB."
        ),
        said!(
            "没有操作需要这么长的文本：请检查传入的内容。",
            "No operation takes one as long: check what is passed."
        ),
    )
}

/// A VARIANT of the host's, or a copy of one.
pub struct Variant(VARIANT);

impl Variant {
    /// What a VARIANT holds, followed where it is a reference to another one.
    ///
    /// # Safety
    /// It is a valid VARIANT.
    pub unsafe fn followed(given: &VARIANT) -> Read<Variant> {
        // SAFETY: the caller's promise.
        if !unsafe { leads_somewhere(given) } {
            return Ok(Variant::unreadable());
        }
        let mut copy = VARIANT::default();
        // SAFETY: the caller's promise; `copy` is Empty.
        match unsafe { VariantCopyInd(&raw mut copy, given) } {
            0.. => Ok(Variant(copy)),
            E_OUTOFMEMORY => Err(no_room_for_input()),
            _ => Ok(Variant::unreadable()),
        }
    }

    /// Empty, to be written to by a call.
    pub fn empty() -> Variant {
        Variant(VARIANT::default())
    }

    /// Of a type that nobody knows: a value that VariantClear leaves alone.
    fn unreadable() -> Variant {
        let mut variant = Variant::empty();
        variant.0.Anonymous.Anonymous.vt = VT_ERROR;
        variant
    }

    pub fn kind(&self) -> VARENUM {
        // SAFETY: every VARIANT has a type.
        unsafe { self.0.Anonymous.Anonymous.vt }
    }

    pub fn raw(&self) -> &VARIANT {
        &self.0
    }

    pub fn raw_mut(&mut self) -> *mut VARIANT {
        &raw mut self.0
    }

    /// Whether it stands for an argument that was left out.
    pub fn is_missing(&self) -> bool {
        // SAFETY: the type says which member there is.
        self.kind() == VT_ERROR
            && unsafe { self.0.Anonymous.Anonymous.Anonymous.scode } == DISP_E_PARAMNOTFOUND
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<Read<String>> {
        // SAFETY: the type says which member there is.
        (self.kind() == VT_BSTR)
            .then(|| unsafe { text_of(self.0.Anonymous.Anonymous.Anonymous.bstrVal) })
    }

    /// The object, where it is one: inside, `None` is Nothing.
    pub fn object(&self) -> Option<Option<Reference>> {
        let inside = &self.0.Anonymous;
        // SAFETY: the type says which member there is, and the object lives while the VARIANT does.
        unsafe {
            let this: This = match self.kind() {
                VT_DISPATCH => inside.Anonymous.Anonymous.pdispVal,
                VT_UNKNOWN => inside.Anonymous.Anonymous.punkVal,
                _ => return None,
            };
            Some(Reference::to(this))
        }
    }

    /// As another type, by Windows' own rules and the same in every country; `None` where it cannot be that.
    pub fn changed(&self, kind: VARENUM) -> Option<Variant> {
        const AMERICAN: u32 = 0x0409;

        // Windows would take an object's value, and that of an object which is its value, without an end.
        if let Some(object) = self.object() {
            let value = Foreign::of(&object?)?.value()?;
            return match value.object() {
                Some(_) => None,
                None => value.changed(kind),
            };
        }
        let mut changed = Variant::empty();
        // SAFETY: both are valid VARIANTs.
        let status = unsafe {
            VariantChangeTypeEx(
                changed.raw_mut(),
                &raw const self.0,
                AMERICAN,
                VARIANT_NOUSEROVERRIDE,
                kind,
            )
        };
        (status >= 0).then_some(changed)
    }

    pub fn number(&self) -> Option<i32> {
        let changed = self.changed(VT_I4)?;
        // SAFETY: it is of that type now.
        Some(unsafe { changed.0.Anonymous.Anonymous.Anonymous.lVal })
    }

    pub fn flag(&self) -> Option<bool> {
        let changed = self.changed(VT_BOOL)?;
        // SAFETY: it is of that type now.
        Some(unsafe { changed.0.Anonymous.Anonymous.Anonymous.boolVal } != VARIANT_FALSE)
    }
}

impl Drop for Variant {
    fn drop(&mut self) {
        // SAFETY: it is valid, and what it holds is its own: a copy of a text, which may be a secret, is wiped.
        unsafe {
            if self.kind() == VT_BSTR {
                let text = self.0.Anonymous.Anonymous.Anonymous.bstrVal.cast_mut();
                if !text.is_null() {
                    let length = SysStringLen(text) as usize;
                    wipe(std::slice::from_raw_parts_mut(text, length));
                }
            }
            VariantClear(&raw mut self.0);
        }
    }
}

/// Whether a VARIANT can be copied: Windows reads what a reference leads to without asking whether that is there.
///
/// # Safety
/// It is a valid VARIANT, but for references to nothing.
unsafe fn leads_somewhere(given: &VARIANT) -> bool {
    let inside = given.Anonymous;
    // SAFETY: the type says which member there is, and a reference that is not NULL leads to a value.
    unsafe {
        let (kind, to) = (inside.Anonymous.vt, inside.Anonymous.Anonymous.byref);
        match kind {
            kind if kind & VT_TYPEMASK == VT_RECORD => false,
            kind if kind & VT_BYREF == 0 => true,
            _ if to.is_null() => false,
            kind if kind == VT_BYREF | VT_VARIANT => {
                let other = to.cast::<VARIANT>().read_unaligned();
                other.Anonymous.Anonymous.vt != VT_BYREF | VT_VARIANT && leads_somewhere(&other)
            }
            _ => true,
        }
    }
}

/// A BSTR that is released when it is dropped.
pub struct Text(pub BSTR);

impl Drop for Text {
    fn drop(&mut self) {
        // SAFETY: it is NULL or a BSTR of this value's own.
        unsafe { SysFreeString(self.0) };
    }
}
