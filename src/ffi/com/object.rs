//! An object as a host holds it: IUnknown, IDispatch and ISupportErrorInfo for every class of this library.

use std::mem::offset_of;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicU32, Ordering, fence};

use windows_sys::Win32::System::Com::{
    DISPATCH_METHOD, DISPATCH_PROPERTYGET, DISPATCH_PROPERTYPUT, DISPATCH_PROPERTYPUTREF,
    DISPPARAMS, EXCEPINFO,
};

use super::arguments::Arguments;
use super::client::Client;
use super::failure::{Failure, Outcome};
use super::interface::{self, Access, Interface, Member};
use super::job::Job;
use super::member_names;
use super::node::Node;
use super::params::Params;
use super::reference::Reference;
use super::result::Answer;
use super::tables::{
    DISP_E_BADINDEX, DISP_E_MEMBERNOTFOUND, DISP_E_UNKNOWNNAME, DISPID_UNKNOWN, DispatchTable,
    E_INVALIDARG, E_NOINTERFACE, E_OUTOFMEMORY, E_POINTER, E_UNEXPECTED, GUID, HRESULT,
    IID_DISPATCH, IID_OWN, IID_SUPPORT_ERROR_INFO, IID_UNKNOWN, S_FALSE, S_OK,
    SupportErrorInfoTable, This, UnknownTable, guid, is_same,
};
use super::type_library;
use super::variant::{VARIANT, Value};
use crate::catalogue::Operation;
use crate::error::Result as Read;
use crate::ffi::boundary::boundary;
use crate::memory::NoRoom;
use crate::names;
use crate::said;
use crate::said::Language;

/// What an object is. Each may be used by any thread.
pub enum Kind {
    Client(Client),
    Params(Params),
    Result(Answer),
    Node(Node),
    Job(Job),
}

#[repr(C)]
pub struct Object {
    dispatch: &'static DispatchTable,
    support: &'static SupportErrorInfoTable,
    references: AtomicU32,
    kind: Kind,
}

// SAFETY: a host may use it from any thread: the count is atomic, and what the kinds hold is behind locks.
const _: () = {
    const fn any_thread<T: Send + Sync>() {}
    any_thread::<Kind>();
};

/// Objects that hosts hold, of all classes.
static LIVE: AtomicU32 = AtomicU32::new(0);

pub fn live() -> u32 {
    LIVE.load(Ordering::Acquire)
}

pub fn one_more() {
    LIVE.fetch_add(1, Ordering::AcqRel);
}

pub fn one_less() {
    LIVE.fetch_sub(1, Ordering::AcqRel);
}

/// What a host wants of a member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Wanted(u16);

impl Wanted {
    pub fn sets(self) -> bool {
        self.0 & (DISPATCH_PROPERTYPUT | DISPATCH_PROPERTYPUTREF) != 0
    }

    fn calls(self) -> bool {
        self.0 & DISPATCH_METHOD != 0
    }

    /// A value, as `object(argument)` wants it.
    const GET: Wanted = Wanted(DISPATCH_PROPERTYGET);
}

/// An object for a host: its first reference.
pub fn make(kind: Kind) -> Reference {
    let object = Box::new(Object {
        dispatch: &DISPATCH,
        support: &SUPPORT,
        references: AtomicU32::new(1),
        kind,
    });
    one_more();
    // SAFETY: never NULL, and the first reference is the caller's.
    unsafe { Reference::owning(Box::into_raw(object).cast()) }.unwrap_or_else(|| unreachable!())
}

/// The JSON of one of this library's own objects; `None` where it is another's.
pub fn json_of(object: &Reference) -> Read<Option<String>> {
    let Some(own) = object.query(&IID_OWN) else {
        return Ok(None);
    };
    // SAFETY: an interface's table begins with IUnknown's. Another copy of the library has a table of its own.
    let table: *const DispatchTable = unsafe { own.table() };
    if !std::ptr::eq(table, &DISPATCH) {
        return Ok(None);
    }
    // SAFETY: only this copy's objects have this table, and the reference keeps it alive.
    let object = unsafe { &*own.this().cast::<Object>() };
    match &object.kind {
        Kind::Params(params) => params.json().map(Some),
        Kind::Result(answer) => answer.root().json().map(Some),
        Kind::Node(node) => node.json().map(Some),
        Kind::Client(_) | Kind::Job(_) => Ok(None),
    }
}

impl Object {
    fn interface(&self) -> &'static Interface {
        match self.kind {
            Kind::Client(_) => &interface::CLIENT,
            Kind::Params(_) => &interface::PARAMS,
            Kind::Result(_) => &interface::RESULT,
            Kind::Node(_) => &interface::NODE,
            Kind::Job(_) => &interface::JOB,
        }
    }

    fn language(&self) -> Language {
        match &self.kind {
            Kind::Client(client) => client.language(),
            Kind::Params(params) => params.language,
            Kind::Result(answer) => answer.root().language,
            Kind::Node(node) => node.language,
            Kind::Job(job) => job.language(),
        }
    }

    fn interface_id(&self) -> GUID {
        guid(self.interface().id)
    }

    /// The number of a member, and those of its arguments.
    fn numbers(&self, name: &str) -> Option<(i32, Names)> {
        let interface = self.interface();
        if let Some(member) = interface.member(name) {
            return Some((member.id, Names::Member(member)));
        }
        if matches!(self.kind, Kind::Client(_)) {
            let mut all = crate::catalogue::ALL.iter().copied();
            let operation = all.find(|operation| names::is_same(operation.name, name))?;
            return Some((
                interface::operation_id(operation),
                Names::Operation(operation),
            ));
        }
        let number = interface.is_open.then(|| member_names::number(name));
        number.flatten().map(|number| (number, Names::None))
    }

    /// Does what is wanted of a member.
    fn invoke(&self, this: This, id: i32, wanted: Wanted, given: &Arguments) -> Outcome<Value> {
        let mut members = self.interface().members.iter();
        let Some(member) = members.find(|member| member.id == id) else {
            return self.invoke_other(id, wanted, given);
        };
        match member.access {
            Access::Method if !wanted.calls() => {
                return Err(Failure::Status(DISP_E_MEMBERNOTFOUND));
            }
            Access::Get if wanted.sets() => {
                return Err(Failure::argument(
                    member.name,
                    said!("是只读的，不能设置", "can only be read"),
                ));
            }
            _ => {}
        }
        // `result.Data(0)`: what is in it, of a property that takes no argument itself.
        if member.access == Access::Get && member.arguments.is_empty() && !given.is_empty() {
            return inside(self.fixed(this, member, wanted, &Arguments::none())?, given);
        }
        self.fixed(this, member, wanted, given)
    }

    /// A member of the table.
    fn fixed(
        &self,
        this: This,
        member: &Member,
        wanted: Wanted,
        given: &Arguments,
    ) -> Outcome<Value> {
        if let Kind::Client(client) = &self.kind {
            return client.invoke(member, wanted, given);
        }
        given.fit_member(member)?;
        let id = member.id;
        match &self.kind {
            Kind::Client(_) => Err(Failure::Status(DISP_E_MEMBERNOTFOUND)),
            // SAFETY: the host's reference to this object lives while it is called.
            Kind::Params(params) => {
                params.invoke(id, wanted, given, || unsafe { Reference::to(this) })
            }
            Kind::Result(answer) => answer.invoke(id, given),
            Kind::Node(node) => node.invoke(id, given),
            Kind::Job(job) => job.invoke(id, given),
        }
    }

    /// An operation, or a member of the data.
    fn invoke_other(&self, id: i32, wanted: Wanted, given: &Arguments) -> Outcome<Value> {
        let not_found = Failure::Status(DISP_E_MEMBERNOTFOUND);
        if let Kind::Client(client) = &self.kind {
            return match interface::operation_of(id).filter(|_| wanted.calls()) {
                Some(operation) => client.operate(operation, given),
                None => Err(not_found),
            };
        }
        let name = member_names::name(id).ok_or(not_found)?;
        let node = match &self.kind {
            Kind::Params(params) => return params.invoke_member(&name, wanted, given),
            Kind::Result(answer) => answer.root(),
            Kind::Node(node) => node,
            Kind::Client(_) | Kind::Job(_) => return Err(Failure::Status(DISP_E_MEMBERNOTFOUND)),
        };
        if wanted.sets() {
            return Err(Failure::argument(
                &name,
                said!(
                    "结果是只读的，不能设置",
                    "belongs to a result, which can only be read"
                ),
            ));
        }
        let found = node.named(&name)?;
        match given.is_empty() {
            true => Ok(found),
            false => inside(found, given),
        }
    }
}

/// What stands in an object at an argument.
fn inside(found: Value, given: &Arguments) -> Outcome<Value> {
    let Value::Object(object) = found else {
        return given.fit(0).map(|()| found);
    };
    // SAFETY: what a member gives is an object of this library's own, and it lives as long as the reference.
    let own = unsafe { &*object.this().cast::<Object>() };
    own.invoke(object.this(), interface::VALUE, Wanted::GET, given)
}

/// Which arguments may be named.
enum Names {
    Member(&'static Member),
    Operation(&'static Operation),
    None,
}

impl Names {
    fn number(&self, name: &str) -> Option<i32> {
        let position = |mut names: Box<dyn Iterator<Item = &'static str>>| {
            let at = names.position(|known| names::is_same(known, name))?;
            i32::try_from(at).ok()
        };
        match self {
            Names::Member(member) => {
                position(Box::new(member.arguments.iter().map(|known| known.name)))
            }
            Names::Operation(operation) => {
                if let Some(exact) = operation
                    .params
                    .iter()
                    .position(|param| param.name.eq_ignore_ascii_case(name))
                {
                    return i32::try_from(exact + 1).ok();
                }
                let params = operation.params.iter().map(|param| param.name);
                // The operation's check says that there is no such parameter.
                position(Box::new(["params"].into_iter().chain(params)))
                    .or_else(|| member_names::number(name))
            }
            Names::None => None,
        }
    }
}

static DISPATCH: DispatchTable = DispatchTable {
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

static SUPPORT: SupportErrorInfoTable = SupportErrorInfoTable {
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
            if found.is_null() || interface.is_null() {
                return E_POINTER;
            }
            let interface = interface.read_unaligned();
            let own = object(this);
            let asked = |known: &GUID| is_same(&interface, known);
            let answer: This = if asked(&IID_UNKNOWN)
                || asked(&IID_DISPATCH)
                || asked(&IID_OWN)
                || asked(&own.interface_id())
            {
                this
            } else if asked(&IID_SUPPORT_ERROR_INFO) {
                this.byte_add(offset_of!(Object, support))
            } else {
                found.write_unaligned(null_mut());
                return E_NOINTERFACE;
            };
            add_ref(this);
            found.write_unaligned(answer);
            S_OK
        },
    )
}

unsafe extern "system" fn add_ref(this: This) -> u32 {
    // SAFETY: a host passes its object.
    unsafe { object(this) }
        .references
        .fetch_add(1, Ordering::Relaxed)
        + 1
}

unsafe extern "system" fn release(this: This) -> u32 {
    // SAFETY: a host passes its object, to which it has a reference.
    let left = unsafe { object(this) }
        .references
        .fetch_sub(1, Ordering::Release)
        - 1;
    if left == 0 {
        fence(Ordering::Acquire);
        boundary(
            || (),
            // SAFETY: it was the last reference.
            || drop(unsafe { Box::from_raw(this.cast::<Object>()) }),
        );
        one_less();
    }
    left
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
            let first = text_of_name(names.read_unaligned());
            let member = first.and_then(|name| object(this).numbers(&name));
            put(0, member.as_ref().map(|(number, _)| *number));
            for at in 1..count as usize {
                let name = text_of_name(names.add(at).read_unaligned());
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

/// A name as a host passes it; `None` where it is longer than any.
///
/// # Safety
/// It is NULL or ends with NUL.
unsafe fn text_of_name(name: *const u16) -> Option<String> {
    const LONGEST: usize = 256;

    if name.is_null() {
        return None;
    }
    // SAFETY: the caller's promise.
    let length = (0..LONGEST).find(|at| unsafe { name.add(*at).read_unaligned() } == 0)?;
    // SAFETY: so many were just read.
    let units: Vec<u16> = (0..length)
        .map(|at| unsafe { name.add(at).read_unaligned() })
        .collect();
    String::from_utf16(&units).ok()
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
            let outcome = given.and_then(|given| own.invoke(this, id, Wanted(flags), &given));
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
