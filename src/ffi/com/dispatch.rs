//! The tables by which hosts call an object: IUnknown, IDispatch and ISupportErrorInfo, the same for every class.

use std::mem::offset_of;
use std::ptr::null_mut;

use windows_sys::Win32::System::Com::{DISPPARAMS, EXCEPINFO};

use super::arguments::Arguments;
use super::counted;
use super::object::{Object, Wanted};
use super::tables::{
    DISP_E_BADINDEX, DISP_E_UNKNOWNNAME, DISPID_UNKNOWN, DispatchTable, E_INVALIDARG,
    E_OUTOFMEMORY, E_POINTER, E_UNEXPECTED, GUID, HRESULT, IID_DISPATCH, IID_OWN,
    IID_SUPPORT_ERROR_INFO, IID_UNKNOWN, S_FALSE, S_OK, SupportErrorInfoTable, This, UnknownTable,
    is_same, queried,
};
use super::type_library;
use super::variant::VARIANT;
use super::wide;
use crate::ffi::boundary::boundary;
use crate::memory::NoRoom;

pub static DISPATCH: DispatchTable = DispatchTable {
    unknown: UnknownTable {
        query_interface,
        add_ref,
        release,
    },
    get_type_info_count,
    get_type_info,
    get_ids_of_names,
    invoke,
};

pub static SUPPORT: SupportErrorInfoTable = SupportErrorInfoTable {
    unknown: UnknownTable {
        query_interface: support_query_interface,
        add_ref: support_add_ref,
        release: support_release,
    },
    interface_supports_error_info,
};

/// # Safety
/// `this` is an object of this library's, which every host promises that calls through its table.
unsafe fn object<'a>(this: This) -> &'a Object {
    // SAFETY: the caller's promise.
    unsafe { &*this.cast::<Object>() }
}

unsafe extern "system" fn query_interface(
    this: This,
    interface: *const GUID,
    found: *mut This,
) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes what COM says, or NULL.
        || unsafe {
            queried(interface, found, |asked| {
                let own = object(this);
                let is = |known: &GUID| is_same(asked, known);
                let is_whole = is(&IID_UNKNOWN)
                    || is(&IID_DISPATCH)
                    || is(&IID_OWN)
                    || is(&own.interface_id());
                let answer = match is_whole {
                    true => Some(this),
                    false => is(&IID_SUPPORT_ERROR_INFO)
                        .then(|| this.byte_add(offset_of!(Object, support))),
                };
                answer.inspect(|_| {
                    own.references.add();
                })
            })
        },
    )
}

unsafe extern "system" fn add_ref(this: This) -> u32 {
    // SAFETY: a host passes its object.
    unsafe { object(this) }.references.add()
}

unsafe extern "system" fn release(this: This) -> u32 {
    // SAFETY: a host passes its object, to which it has a reference.
    unsafe { counted::release(this, |object: &Object| &object.references) }
}

unsafe extern "system" fn get_type_info_count(_: This, count: *mut u32) -> HRESULT {
    if count.is_null() {
        return E_POINTER;
    }
    // SAFETY: a host passes what COM says.
    unsafe { count.write_unaligned(1) };
    S_OK
}

unsafe extern "system" fn get_type_info(
    this: This,
    which: u32,
    _: u32,
    found: *mut This,
) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes what COM says, or NULL.
        || unsafe {
            if found.is_null() {
                return E_POINTER;
            }
            found.write_unaligned(null_mut());
            if which != 0 {
                return DISP_E_BADINDEX;
            }
            match type_library::of_interface(&object(this).interface_id()) {
                Ok(info) => {
                    found.write_unaligned(info.leave());
                    S_OK
                }
                Err(status) => status,
            }
        },
    )
}

unsafe extern "system" fn get_ids_of_names(
    this: This,
    _: *const GUID,
    names: *const *const u16,
    count: u32,
    _: u32,
    numbers: *mut i32,
) -> HRESULT {
    /// Names are shorter.
    const LONGEST: usize = 256;

    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes so many names and room for as many numbers.
        || unsafe {
            if count == 0 || names.is_null() || numbers.is_null() {
                return E_INVALIDARG;
            }
            let mut status = S_OK;
            let mut put = |at: usize, number: Option<i32>| {
                if number.is_none() {
                    status = DISP_E_UNKNOWNNAME;
                }
                numbers
                    .add(at)
                    .write_unaligned(number.unwrap_or(DISPID_UNKNOWN));
            };
            let first = wide::read(names.read_unaligned(), LONGEST);
            let member = first.and_then(|name| object(this).numbers(&name));
            put(0, member.as_ref().map(|(number, _)| *number));
            for at in 1..count as usize {
                let name = wide::read(names.add(at).read_unaligned(), LONGEST);
                let number = member
                    .as_ref()
                    .zip(name)
                    .and_then(|((_, names), name)| names.number(&name));
                put(at, number);
            }
            status
        },
    )
}

#[allow(clippy::too_many_arguments, reason = "IDispatch has them")]
unsafe extern "system" fn invoke(
    this: This,
    id: i32,
    _: *const GUID,
    _: u32,
    flags: u16,
    params: *mut DISPPARAMS,
    result: *mut VARIANT,
    exception: *mut EXCEPINFO,
    _: *mut u32,
) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes what COM says, or NULL.
        || unsafe {
            if !result.is_null() {
                result.write_unaligned(VARIANT::default());
            }
            let own = object(this);
            let given = Arguments::read(params);
            let outcome = match given {
                Ok(given) => own.invoke(this, id, Wanted(flags), &given),
                Err(failure) => own.refuse(id, failure),
            };
            let value = match outcome {
                Ok(value) => value,
                Err(failure) => {
                    return failure.raise(own.language(), &own.interface_id(), exception);
                }
            };
            if result.is_null() {
                return S_OK;
            }
            match value.given() {
                Ok(given) => {
                    result.write_unaligned(given);
                    S_OK
                }
                Err(NoRoom) => E_OUTOFMEMORY,
            }
        },
    )
}

/// # Safety
/// As for [`object`], by the pointer to its second table.
unsafe fn whole(this: This) -> This {
    // SAFETY: the caller's promise.
    unsafe { this.byte_sub(offset_of!(Object, support)) }
}

unsafe extern "system" fn support_query_interface(
    this: This,
    interface: *const GUID,
    found: *mut This,
) -> HRESULT {
    // SAFETY: a host passes its object.
    unsafe { query_interface(whole(this), interface, found) }
}

unsafe extern "system" fn support_add_ref(this: This) -> u32 {
    // SAFETY: a host passes its object.
    unsafe { add_ref(whole(this)) }
}

unsafe extern "system" fn support_release(this: This) -> u32 {
    // SAFETY: a host passes its object.
    unsafe { release(whole(this)) }
}

unsafe extern "system" fn interface_supports_error_info(
    this: This,
    interface: *const GUID,
) -> HRESULT {
    // SAFETY: a host passes its object and what COM says, or NULL.
    unsafe {
        if interface.is_null() {
            return E_POINTER;
        }
        let asked = interface.read_unaligned();
        let own = object(whole(this));
        match is_same(&asked, &own.interface_id()) || is_same(&asked, &IID_DISPATCH) {
            true => S_OK,
            false => S_FALSE,
        }
    }
}
