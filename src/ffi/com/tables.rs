//! What Automation's interfaces look like in memory, and their names.

use std::ffi::c_void;
use std::ptr::null_mut;

use windows_sys::Win32::System::Com::{DISPPARAMS, EXCEPINFO};
use windows_sys::Win32::System::Variant::VARIANT;
pub use windows_sys::core::{GUID, HRESULT};

/// A pointer to an object: to a pointer to its table.
pub type This = *mut c_void;

pub const S_OK: HRESULT = 0;
pub const S_FALSE: HRESULT = 1;
pub const E_NOINTERFACE: HRESULT = status(0x8000_4002);
pub const E_POINTER: HRESULT = status(0x8000_4003);
pub const E_FAIL: HRESULT = status(0x8000_4005);
pub const E_UNEXPECTED: HRESULT = status(0x8000_FFFF);
pub const E_OUTOFMEMORY: HRESULT = status(0x8007_000E);
pub const E_INVALIDARG: HRESULT = status(0x8007_0057);
pub const CLASS_E_NOAGGREGATION: HRESULT = status(0x8004_0110);
pub const CLASS_E_CLASSNOTAVAILABLE: HRESULT = status(0x8004_0111);
pub const DISP_E_MEMBERNOTFOUND: HRESULT = status(0x8002_0003);
pub const DISP_E_PARAMNOTFOUND: HRESULT = status(0x8002_0004);
pub const DISP_E_UNKNOWNNAME: HRESULT = status(0x8002_0006);
pub const DISP_E_EXCEPTION: HRESULT = status(0x8002_0009);
pub const DISP_E_BADINDEX: HRESULT = status(0x8002_000B);
pub const DISPID_UNKNOWN: i32 = -1;
pub const DISPID_PROPERTYPUT: i32 = -3;

const fn status(number: u32) -> HRESULT {
    number as HRESULT
}

pub const IID_UNKNOWN: GUID = GUID::from_u128(0x00000000_0000_0000_c000_000000000046);
pub const IID_CLASS_FACTORY: GUID = GUID::from_u128(0x00000001_0000_0000_c000_000000000046);
pub const IID_DISPATCH: GUID = GUID::from_u128(0x00020400_0000_0000_c000_000000000046);
pub const IID_ENUM_VARIANT: GUID = GUID::from_u128(0x00020404_0000_0000_c000_000000000046);
pub const IID_ERROR_INFO: GUID = GUID::from_u128(0x1cf2b120_547d_101b_8e65_08002b2bd119);
pub const IID_SUPPORT_ERROR_INFO: GUID = GUID::from_u128(0xdf0b3d60_548f_101b_8e65_08002b2bd119);
/// What a script engine's own objects have.
pub const IID_DISPATCH_EX: GUID = GUID::from_u128(0xa6ef9860_c720_11d0_9337_00a0c90dcaa9);
/// Known to this library alone: by it an object of its own is told from any other.
pub const IID_OWN: GUID = GUID::from_u128(0x3f0a1c52_9f0e_4d0c_8a6b_6a52d1f5c7e4);

/// A GUID as it is written.
pub const fn guid(text: &str) -> GUID {
    let (bytes, mut number, mut at) = (text.as_bytes(), 0_u128, 0);
    while at < bytes.len() {
        let digit = match bytes[at] {
            digit @ b'0'..=b'9' => digit - b'0',
            letter @ b'A'..=b'F' => letter - b'A' + 10,
            _ => {
                at += 1;
                continue;
            }
        };
        number = number << 4 | digit as u128;
        at += 1;
    }
    GUID::from_u128(number)
}

pub fn is_same(one: &GUID, other: &GUID) -> bool {
    let fields = |guid: &GUID| (guid.data1, guid.data2, guid.data3, guid.data4);
    fields(one) == fields(other)
}

/// QueryInterface: `answer` says which pointer an interface has, and takes the reference that goes with it.
///
/// # Safety
/// `interface` and `found` are as COM says, or NULL.
pub unsafe fn queried(
    interface: *const GUID,
    found: *mut This,
    answer: impl FnOnce(&GUID) -> Option<This>,
) -> HRESULT {
    // SAFETY: the caller's promise.
    unsafe {
        if found.is_null() || interface.is_null() {
            return E_POINTER;
        }
        let answer = answer(&interface.read_unaligned());
        found.write_unaligned(answer.unwrap_or(null_mut()));
        if answer.is_some() {
            S_OK
        } else {
            E_NOINTERFACE
        }
    }
}

#[repr(C)]
pub struct UnknownTable {
    pub query_interface: unsafe extern "system" fn(This, *const GUID, *mut This) -> HRESULT,
    pub add_ref: unsafe extern "system" fn(This) -> u32,
    pub release: unsafe extern "system" fn(This) -> u32,
}

#[repr(C)]
pub struct DispatchTable {
    pub unknown: UnknownTable,
    pub get_type_info_count: unsafe extern "system" fn(This, *mut u32) -> HRESULT,
    pub get_type_info: unsafe extern "system" fn(This, u32, u32, *mut This) -> HRESULT,
    pub get_ids_of_names: unsafe extern "system" fn(
        This,
        *const GUID,
        *const *const u16,
        u32,
        u32,
        *mut i32,
    ) -> HRESULT,
    pub invoke: unsafe extern "system" fn(
        This,
        i32,
        *const GUID,
        u32,
        u16,
        *mut DISPPARAMS,
        *mut VARIANT,
        *mut EXCEPINFO,
        *mut u32,
    ) -> HRESULT,
}

/// As far as it is used: a script's object tells its members by it.
#[repr(C)]
pub struct DispatchExTable {
    pub dispatch: DispatchTable,
    /// Getting a member's number, calling, deleting, its properties.
    others: [*const c_void; 5],
    pub get_member_name: unsafe extern "system" fn(This, i32, *mut *mut u16) -> HRESULT,
    pub get_next_disp_id: unsafe extern "system" fn(This, u32, i32, *mut i32) -> HRESULT,
}

#[repr(C)]
pub struct SupportErrorInfoTable {
    pub unknown: UnknownTable,
    pub interface_supports_error_info: unsafe extern "system" fn(This, *const GUID) -> HRESULT,
}

#[repr(C)]
pub struct EnumVariantTable {
    pub unknown: UnknownTable,
    pub next: unsafe extern "system" fn(This, u32, *mut VARIANT, *mut u32) -> HRESULT,
    pub skip: unsafe extern "system" fn(This, u32) -> HRESULT,
    pub reset: unsafe extern "system" fn(This) -> HRESULT,
    pub clone: unsafe extern "system" fn(This, *mut This) -> HRESULT,
}

#[repr(C)]
pub struct ClassFactoryTable {
    pub unknown: UnknownTable,
    pub create_instance: unsafe extern "system" fn(This, This, *const GUID, *mut This) -> HRESULT,
    pub lock_server: unsafe extern "system" fn(This, i32) -> HRESULT,
}

#[repr(C)]
pub struct CreateErrorInfoTable {
    pub unknown: UnknownTable,
    pub set_guid: unsafe extern "system" fn(This, *const GUID) -> HRESULT,
    pub set_source: unsafe extern "system" fn(This, *const u16) -> HRESULT,
    pub set_description: unsafe extern "system" fn(This, *const u16) -> HRESULT,
}

/// As far as it is used.
#[repr(C)]
pub struct TypeLibTable {
    pub unknown: UnknownTable,
    /// Counting types, getting one by its number, its kind.
    others: [*const c_void; 3],
    pub get_type_info_of_guid: unsafe extern "system" fn(This, *const GUID, *mut This) -> HRESULT,
}
