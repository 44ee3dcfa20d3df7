//! A failure on its way to the host: as EXCEPINFO, which a language makes its error of, and as IErrorInfo, which is left
//! for hosts in C.

use std::ptr::{null, null_mut};

use windows_sys::Win32::System::Com::{EXCEPINFO, SetErrorInfo};
use windows_sys::Win32::System::Ole::CreateErrorInfo;

use super::interface::{FAILED, PROGRAM_ID};
use super::reference::Reference;
use super::tables::{
    CreateErrorInfoTable, DISP_E_EXCEPTION, E_OUTOFMEMORY, GUID, HRESULT, IID_ERROR_INFO,
};
use super::variant::bstr;
use super::wide::wide;
use super::words::for_objects;
use crate::error::{Error, Said};
use crate::memory::NoRoom;
use crate::names::printable;
use crate::said::Language;

pub enum Failure {
    /// A wrong use of an object, or something that it could not do.
    Error(Error),
    /// A call's own failure: the code, which may be the platform's, and what it says.
    Raised(i64, String),
    /// A status that every host has words for.
    Status(HRESULT),
}

pub type Outcome<T> = Result<T, Failure>;

/// One fault in one argument, whose name its text begins with, as an operation's faults do.
pub fn argument(name: &str, rule: &'static str, what: impl Into<Said>) -> Error {
    let (name, what) = (printable(name).unwrap_or("params"), what.into());
    let text = Said {
        zh: format!("{name}：{}", what.zh).into(),
        en: format!("{name} {}", what.en).into(),
    };
    Error::argument(name, rule, text)
}

impl From<NoRoom> for Failure {
    fn from(_: NoRoom) -> Failure {
        Failure::Status(E_OUTOFMEMORY)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Error(error)
    }
}

impl Failure {
    /// What is wrong with an argument.
    pub fn argument(name: &str, said: impl Into<Said>) -> Failure {
        Failure::Error(argument(name, "type", said))
    }

    /// As an operation's answer; a status stays one.
    pub fn envelope(self, operation: &str, language: Language) -> Result<String, HRESULT> {
        match self {
            Failure::Error(error) => Ok(error.envelope(operation, language)),
            Failure::Raised(code, msg) => {
                Ok(serde_json::json!({ "code": code, "msg": msg, "data": null }).to_string())
            }
            Failure::Status(status) => Err(status),
        }
    }

    /// Tells the host, and answers what its call answers.
    ///
    /// # Safety
    /// `exception` is NULL or writable.
    pub unsafe fn raise(
        self,
        language: Language,
        interface: &GUID,
        exception: *mut EXCEPINFO,
    ) -> HRESULT {
        let (code, msg) = match self {
            Failure::Status(status) => {
                // What an earlier failure has left is not this one's.
                // SAFETY: without an object the thread has none any more.
                unsafe { SetErrorInfo(0, null_mut()) };
                return status;
            }
            Failure::Raised(code, msg) => (code, msg),
            Failure::Error(error) => (
                i64::from(error.code.number()),
                for_objects(error.msg(language)),
            ),
        };
        leave_error_info(interface, &msg);
        if exception.is_null() {
            return number(code);
        }
        let told = EXCEPINFO {
            bstrSource: bstr(PROGRAM_ID).unwrap_or(null()),
            bstrDescription: bstr(&msg).unwrap_or(null()),
            scode: number(code),
            ..EXCEPINFO::default()
        };
        // SAFETY: the caller's promise. What was there is not this library's to release.
        unsafe { exception.write_unaligned(told) };
        DISP_E_EXCEPTION
    }
}

/// The HRESULT of a code: the library's own have one each, the platform's further ones share one.
fn number(code: i64) -> HRESULT {
    match i32::try_from(code) {
        Ok(code @ -9999..=-1) => FAILED - code,
        _ => FAILED,
    }
}

/// Leaves it for this thread's GetErrorInfo. Where there is no memory for it, the status alone is told.
fn leave_error_info(interface: &GUID, msg: &str) {
    let mut created = null_mut();
    // SAFETY: `created` is writable.
    if unsafe { CreateErrorInfo(&raw mut created) } < 0 {
        return;
    }
    // SAFETY: a reference that was just given.
    let Some(created) = (unsafe { Reference::owning(created) }) else {
        return;
    };
    // SAFETY: it is an ICreateErrorInfo.
    let table: &CreateErrorInfoTable = unsafe { created.table() };
    let (source, description) = (wide(PROGRAM_ID), wide(msg));
    // SAFETY: both texts end with NUL and are copied; the object lives.
    unsafe {
        (table.set_guid)(created.this(), interface);
        (table.set_source)(created.this(), source.as_ptr());
        (table.set_description)(created.this(), description.as_ptr());
    }
    if let Some(error) = created.query(&IID_ERROR_INFO) {
        // SAFETY: an IErrorInfo, to which the thread gets a reference of its own.
        unsafe { SetErrorInfo(0, error.this()) };
    }
}
