//! An object as a host holds it: what it is, and the way from a member's number to what does it.

use windows_sys::Win32::System::Com::{
    DISPATCH_METHOD, DISPATCH_PROPERTYGET, DISPATCH_PROPERTYPUT, DISPATCH_PROPERTYPUTREF,
};

use super::arguments::Arguments;
use super::client::Client;
use super::counted::{References, boxed};
use super::dispatch::{DISPATCH, SUPPORT};
use super::failure::{Failure, Outcome};
use super::interface::{self, Access, Interface, Member};
use super::job::Job;
use super::member_names;
use super::node::Node;
use super::params::Params;
use super::reference::Reference;
use super::result::Answer;
use super::tables::{
    DISP_E_MEMBERNOTFOUND, DispatchTable, GUID, IID_OWN, SupportErrorInfoTable, This, guid,
};
use super::variant::Value;
use crate::catalogue::Operation;
use crate::error::Result as Read;
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
    pub support: &'static SupportErrorInfoTable,
    kind: Kind,
    pub references: References,
}

// SAFETY: a host may use it from any thread: the count is atomic, and what the kinds hold is behind locks.
const _: () = {
    const fn any_thread<T: Send + Sync>() {}
    any_thread::<Kind>();
};

/// What a host wants of a member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Wanted(pub u16);

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

pub fn make(kind: Kind) -> Reference {
    boxed(Object {
        dispatch: &DISPATCH,
        support: &SUPPORT,
        kind,
        references: References::first(),
    })
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

    pub fn language(&self) -> Language {
        match &self.kind {
            Kind::Client(client) => client.language(),
            Kind::Params(params) => params.language,
            Kind::Result(answer) => answer.root().language,
            Kind::Node(node) => node.language,
            Kind::Job(job) => job.language(),
        }
    }

    pub fn interface_id(&self) -> GUID {
        guid(self.interface().id)
    }

    /// The number of a member, and those of its arguments.
    pub fn numbers(&self, name: &str) -> Option<(i32, Names)> {
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
    pub fn invoke(&self, this: This, id: i32, wanted: Wanted, given: &Arguments) -> Outcome<Value> {
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

    /// What was passed cannot be read: a client tells it as it tells any other failure.
    pub fn refuse(&self, id: i32, failure: Failure) -> Outcome<Value> {
        match &self.kind {
            Kind::Client(client) => client.refuse(id, failure),
            _ => Err(failure),
        }
    }

    /// A member of the table.
    fn fixed(
        &self,
        this: This,
        member: &Member,
        wanted: Wanted,
        given: &Arguments,
    ) -> Outcome<Value> {
        if !matches!(self.kind, Kind::Client(_)) {
            given.fit_member(member)?;
        }
        match &self.kind {
            // It looks whether they fit by itself: what it refuses is its last error.
            Kind::Client(client) => client.invoke(member, wanted, given),
            // SAFETY: the host's reference to this object lives while it is called.
            Kind::Params(params) => {
                params.invoke(member, wanted, given, || unsafe { Reference::to(this) })
            }
            Kind::Result(answer) => answer.invoke(member, given),
            Kind::Node(node) => node.invoke(member, given),
            Kind::Job(job) => job.invoke(member, given),
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
pub enum Names {
    Member(&'static Member),
    Operation(&'static Operation),
    None,
}

impl Names {
    pub fn number(&self, name: &str) -> Option<i32> {
        match self {
            Names::Member(member) => {
                let arguments = member.arguments.iter().map(|argument| argument.name);
                i32::try_from(names::meant(name, arguments)?).ok()
            }
            Names::Operation(operation) => {
                let params = operation.params.iter().map(|param| param.name);
                match names::meant(name, ["params"].into_iter().chain(params)) {
                    Some(place) => i32::try_from(place).ok(),
                    // The operation's check says that there is no such parameter.
                    None => member_names::number(name),
                }
            }
            Names::None => None,
        }
    }
}
