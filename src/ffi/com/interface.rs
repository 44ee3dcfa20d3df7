//! What the COM object offers, as data: its type library, its manifests, its manual and the way to a member by its name are
//! read off these tables. The operations are not in them: [`operation_id`] numbers each by its name, so one that the
//! catalogue gets is a method of the client at once, and keeps its number for ever.

use std::fmt;

use crate::catalogue::{self, Operation};
use crate::names::is_same;
use crate::said;
use crate::said::Title;

/// The class that a host creates: `CreateObject("Idcas.Client")`.
pub const CLASS: &str = "CC8DA402-8263-43C8-AC70-171F8881E44A";
pub const PROGRAM_ID: &str = "Idcas.Client";
/// The type library.
pub const LIBRARY: &str = "BA5E5134-7FE1-4931-ACAE-CAE83C4E83D7";
/// The type library's version: the second number grows with what is added.
pub const LIBRARY_VERSION: (u16, u16) = (1, 0);

/// A failure's HRESULT is this, plus the code without its sign: -1001 is 0x800405E9, and `Err.Number - vbObjectError` 1513.
pub const FAILED: i32 = 0x8004_0200_u32 as i32;

/// The number of an operation's method. It depends on nothing but the operation's name.
pub fn operation_id(operation: &Operation) -> i32 {
    const FIRST: u32 = 0x0100_0000;

    // FNV-1a, of which 24 bits stay.
    let hash = operation.name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (FIRST | (hash & 0x00ff_ffff)) as i32
}

/// The operation whose method has this number.
pub fn operation_of(id: i32) -> Option<&'static Operation> {
    let mut all = catalogue::ALL.iter().copied();
    all.find(|operation| operation_id(operation) == id)
}

/// What a member takes or gives, as Automation knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing is given.
    Nothing,
    /// BSTR.
    Text,
    /// VT_I4.
    Number,
    /// VT_BOOL.
    Flag,
    /// VARIANT: a text, a number, true or false, Null, Empty or an object.
    Any,
    /// An object with this interface.
    Object(&'static Interface),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Method,
    Get,
    /// A property that can be read and set.
    GetPut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Argument {
    pub name: &'static str,
    pub kind: Kind,
    pub is_optional: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its DISPID.
    pub id: i32,
    pub name: &'static str,
    pub access: Access,
    pub arguments: &'static [Argument],
    pub gives: Kind,
    pub title: Title,
}

/// A `dispinterface`.
pub struct Interface {
    pub name: &'static str,
    pub id: &'static str,
    pub title: Title,
    pub members: &'static [Member],
    /// Any other name is a member of the data: `row.patient_name`, `params.org_code = "2470"`.
    pub is_open: bool,
}

/// By the name that no two have: their members lead to interfaces again.
impl PartialEq for Interface {
    fn eq(&self, other: &Interface) -> bool {
        self.id == other.id
    }
}

impl Eq for Interface {}

impl fmt::Debug for Interface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl Interface {
    /// A member by its name, written in any case and with or without underscores.
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        let mut members = self.members.iter();
        members.find(|member| is_same(member.name, name))
    }
}

pub static INTERFACES: &[&Interface] = &[&CLIENT, &PARAMS, &RESULT, &NODE, &JOB];

/// DISPID_VALUE: what an object is where a value is wanted.
pub const VALUE: i32 = 0;
/// DISPID_NEWENUM: what For Each asks for.
pub const NEW_ENUM: i32 = -4;

pub mod client {
    pub const OPEN: i32 = 1;
    pub const CLOSE: i32 = 2;
    pub const IS_OPEN: i32 = 3;
    pub const VERSION: i32 = 4;
    pub const NEW_PARAMS: i32 = 5;
    pub const CALL: i32 = 6;
    pub const START: i32 = 7;
    pub const DIAGNOSE: i32 = 8;
    pub const INSPECT: i32 = 9;
    pub const DESCRIBE: i32 = 10;
    pub const CODE_TEXT: i32 = 11;
    pub const RAISE_ERRORS: i32 = 12;
    pub const LAST_ERROR: i32 = 13;
}

pub mod params {
    pub const SET: i32 = 1;
    pub const REMOVE: i32 = 2;
    pub const CLEAR: i32 = 3;
    pub const EXISTS: i32 = 4;
    pub const COUNT: i32 = 5;
    pub const JSON: i32 = 6;
}

/// Of a result, and of what stands in it.
pub mod result {
    pub const VALUE_AT: i32 = 1;
    pub const EXISTS: i32 = 2;
    pub const COUNT: i32 = 3;
    pub const JSON: i32 = 4;
    pub const NAMES: i32 = 5;
    pub const CODE: i32 = 6;
    pub const MSG: i32 = 7;
    pub const HINT: i32 = 8;
    pub const DATA: i32 = 9;
    pub const REPORT: i32 = 10;
}

pub mod job {
    pub const DONE: i32 = 1;
    pub const WAIT: i32 = 2;
    pub const PROGRESS: i32 = 3;
    pub const CANCEL: i32 = 4;
    pub const FINISH: i32 = 5;
}

const fn argument(name: &'static str, kind: Kind) -> Argument {
    Argument {
        name,
        kind,
        is_optional: false,
    }
}

const fn optional(name: &'static str, kind: Kind) -> Argument {
    Argument {
        name,
        kind,
        is_optional: true,
    }
}

/// A path is an RFC 6901 pointer, `/data/0/patient_name`; the first slash may be left out.
const PATH: &[Argument] = &[argument("path", Kind::Text)];
/// The parameters of an operation: a parameter object, JSON, a dictionary.
const OPERATION_AND_PARAMS: &[Argument] = &[
    argument("operation", Kind::Text),
    optional("params", Kind::Any),
];

const fn method(
    id: i32,
    name: &'static str,
    arguments: &'static [Argument],
    gives: Kind,
    title: Title,
) -> Member {
    Member {
        id,
        name,
        access: Access::Method,
        arguments,
        gives,
        title,
    }
}

const fn property(id: i32, name: &'static str, gives: Kind, title: Title) -> Member {
    Member {
        id,
        name,
        access: Access::Get,
        arguments: &[],
        gives,
        title,
    }
}

impl Member {
    const fn can_be_set(mut self) -> Member {
        self.access = Access::GetPut;
        self
    }

    const fn with(mut self, arguments: &'static [Argument]) -> Member {
        self.arguments = arguments;
        self
    }
}

pub static CLIENT: Interface = Interface {
    name: "IIdcasClient",
    id: "9E9817E5-01A3-4EC3-AB36-852C69379FEB",
    title: said!(
        "与影像云平台的连接",
        "a connection to the image cloud archive"
    ),
    is_open: false,
    members: &[
        method(
            client::OPEN,
            "Open",
            &[argument("config", Kind::Text)],
            Kind::Object(&RESULT),
            said!(
                "打开：配置文本（JSON），或配置文件的路径",
                "opens it: the configuration as JSON text, or the path of its file"
            ),
        ),
        method(
            client::CLOSE,
            "Close",
            &[],
            Kind::Nothing,
            said!(
                "关闭；释放对象时自动关闭",
                "closes it; releasing the object does so too"
            ),
        ),
        property(
            client::IS_OPEN,
            "IsOpen",
            Kind::Flag,
            said!("是否已打开", "whether it is open"),
        ),
        property(
            client::VERSION,
            "Version",
            Kind::Text,
            said!("本库的版本", "the library's version"),
        ),
        method(
            client::NEW_PARAMS,
            "NewParams",
            &[optional("params", Kind::Any)],
            Kind::Object(&PARAMS),
            said!("新建参数对象", "a new parameter object"),
        ),
        method(
            client::CALL,
            "Call",
            OPERATION_AND_PARAMS,
            Kind::Object(&RESULT),
            said!(
                "按名称调用任一操作；失败也返回结果对象，不引发错误",
                "runs any operation by its name; a failure is a result too, and raises no error"
            ),
        ),
        method(
            client::START,
            "Start",
            OPERATION_AND_PARAMS,
            Kind::Object(&JOB),
            said!(
                "在后台开始一个操作，界面不停顿",
                "starts an operation in the background; the host's windows go on"
            ),
        ),
        method(
            client::DIAGNOSE,
            "Diagnose",
            &[],
            Kind::Object(&RESULT),
            said!(
                "逐步检查到平台的每个环节；Report 是可读的报告",
                "checks everything up to the platform, step by step; Report is a text to read and send"
            ),
        ),
        method(
            client::INSPECT,
            "Inspect",
            &[argument("url", Kind::Text)],
            Kind::Object(&RESULT),
            said!(
                "分析一个页面链接；Report 是可读的报告",
                "takes a page's link apart; Report is a text to read and send"
            ),
        ),
        method(
            client::DESCRIBE,
            "Describe",
            &[optional("operation", Kind::Text)],
            Kind::Object(&RESULT),
            said!(
                "一个操作的参数、返回内容和示例；不带参数时列出全部操作",
                "an operation's parameters, answer and example; without a name, the list of all"
            ),
        ),
        method(
            client::CODE_TEXT,
            "CodeText",
            &[argument("code", Kind::Number)],
            Kind::Text,
            said!(
                "返回码的含义、原因和处理方法",
                "a code's meaning, cause and remedy"
            ),
        ),
        property(
            client::RAISE_ERRORS,
            "RaiseErrors",
            Kind::Flag,
            said!(
                "失败时是否引发错误；默认 True。设为 False 后改为检查结果的 Code",
                "whether a failure raises an error; True unless set. Where False, look at the result's Code"
            ),
        )
        .can_be_set(),
        property(
            client::LAST_ERROR,
            "LastError",
            Kind::Object(&RESULT),
            said!(
                "最近一次调用的失败；成功时 Code 为 0",
                "how the last call failed; its Code is 0 where it did not"
            ),
        ),
    ],
};

pub static PARAMS: Interface = Interface {
    name: "IIdcasParams",
    id: "A5213011-99A3-4370-BA6F-BFDFCABC1989",
    title: said!("操作的参数", "an operation's parameters"),
    is_open: true,
    members: &[
        property(
            VALUE,
            "Item",
            Kind::Any,
            said!("一个参数的值", "a parameter's value"),
        )
        .with(&[argument("name", Kind::Text)])
        .can_be_set(),
        method(
            params::SET,
            "Set",
            &[argument("name", Kind::Text), argument("value", Kind::Any)],
            Kind::Object(&PARAMS),
            said!(
                "设置一个参数；返回本对象，可连写",
                "sets a parameter; gives this object, so that calls can be chained"
            ),
        ),
        method(
            params::REMOVE,
            "Remove",
            &[argument("name", Kind::Text)],
            Kind::Nothing,
            said!("去掉一个参数", "takes a parameter out"),
        ),
        method(
            params::CLEAR,
            "Clear",
            &[],
            Kind::Nothing,
            said!("去掉全部参数", "takes all parameters out"),
        ),
        method(
            params::EXISTS,
            "Exists",
            &[argument("name", Kind::Text)],
            Kind::Flag,
            said!("是否有这个参数", "whether there is such a parameter"),
        ),
        property(
            params::COUNT,
            "Count",
            Kind::Number,
            said!("参数个数", "how many parameters there are"),
        ),
        property(
            params::JSON,
            "Json",
            Kind::Text,
            said!("全部参数的 JSON", "all of them as JSON"),
        ),
        property(
            NEW_ENUM,
            "_NewEnum",
            Kind::Any,
            said!("For Each：各参数名", "For Each: the names"),
        ),
    ],
};

pub static RESULT: Interface = Interface {
    name: "IIdcasResult",
    id: "B2F1591B-283A-46DF-A2B3-2190C2A43980",
    title: said!("一次调用的结果", "a call's result"),
    is_open: true,
    members: &[
        property(
            VALUE,
            "Item",
            Kind::Any,
            said!(
                "第几行（从 0 起）或某个路径处的值；不带参数时为 JSON",
                "a row by its number, from 0, or what stands at a path; without an argument, the JSON"
            ),
        )
        .with(&[optional("which", Kind::Any)]),
        method(result::VALUE_AT, "Value", PATH, Kind::Any, AT),
        method(result::EXISTS, "Exists", PATH, Kind::Flag, IS_THERE),
        property(
            result::COUNT,
            "Count",
            Kind::Number,
            said!(
                "行数：data 是列表时的元素个数，否则为 0",
                "how many rows: the elements of data where that is a list, else 0"
            ),
        ),
        property(result::JSON, "Json", Kind::Text, AS_JSON),
        property(result::NAMES, "Names", Kind::Any, NAMES_OF),
        property(
            result::CODE,
            "Code",
            Kind::Number,
            said!("返回码，0 为成功", "the code, 0 where it is done"),
        ),
        property(
            result::MSG,
            "Msg",
            Kind::Text,
            said!("说明，含处理方法", "what it says, with what to do"),
        ),
        property(
            result::HINT,
            "Hint",
            Kind::Text,
            said!("处理方法", "what to do next"),
        ),
        property(
            result::DATA,
            "Data",
            Kind::Any,
            said!(
                "结果内容：链接等单个值，或列表、对象",
                "what was asked for: a single value such as a link, or a list or an object"
            ),
        ),
        property(
            result::REPORT,
            "Report",
            Kind::Text,
            said!(
                "Diagnose、Inspect 的可读报告",
                "the readable report of Diagnose and Inspect"
            ),
        ),
        property(
            NEW_ENUM,
            "_NewEnum",
            Kind::Any,
            said!("For Each：各行", "For Each: the rows"),
        ),
    ],
};

pub static NODE: Interface = Interface {
    name: "IIdcasNode",
    id: "5AC0BAB6-CBC6-4E35-B0B6-9CEBD0EF410F",
    title: said!(
        "结果中的一行、一个对象或一个列表",
        "a row, an object or a list of a result"
    ),
    is_open: true,
    members: &[
        property(
            VALUE,
            "Item",
            Kind::Any,
            said!(
                "按名称、路径或序号（从 0 起）取值；不带参数时为 JSON",
                "a value by its name, path or number, from 0; without an argument, the JSON"
            ),
        )
        .with(&[optional("which", Kind::Any)]),
        method(result::VALUE_AT, "Value", PATH, Kind::Any, AT),
        method(result::EXISTS, "Exists", PATH, Kind::Flag, IS_THERE),
        property(
            result::COUNT,
            "Count",
            Kind::Number,
            said!("元素或成员的个数", "how many elements or members there are"),
        ),
        property(result::JSON, "Json", Kind::Text, AS_JSON),
        property(result::NAMES, "Names", Kind::Any, NAMES_OF),
        property(
            NEW_ENUM,
            "_NewEnum",
            Kind::Any,
            said!(
                "For Each：列表的各元素，对象的各成员名",
                "For Each: a list's elements, an object's names"
            ),
        ),
    ],
};

pub static JOB: Interface = Interface {
    name: "IIdcasJob",
    id: "374E759D-D31B-4128-9400-F9433DE2E13D",
    title: said!("后台任务", "a call in the background"),
    is_open: false,
    members: &[
        property(
            job::DONE,
            "Done",
            Kind::Flag,
            said!("是否已结束", "whether it has ended"),
        ),
        method(
            job::WAIT,
            "Wait",
            &[optional("timeout_ms", Kind::Number)],
            Kind::Flag,
            said!(
                "最多等待这么多毫秒；返回是否已结束",
                "waits for it, so many milliseconds at most; gives whether it has ended"
            ),
        ),
        property(
            job::PROGRESS,
            "Progress",
            Kind::Object(&NODE),
            said!(
                "进度：done、total（未知时为 0）、unit",
                "how far it is: done, total (0 while unknown), unit"
            ),
        ),
        method(
            job::CANCEL,
            "Cancel",
            &[],
            Kind::Nothing,
            said!("请求停止", "asks it to stop"),
        ),
        method(
            job::FINISH,
            "Finish",
            &[],
            Kind::Object(&RESULT),
            said!(
                "等待结束并取结果；可重复调用",
                "waits until it has ended and gives its result; may be called again"
            ),
        ),
    ],
};

const AT: Title = said!(
    "路径处的值，如 /data/0/patient_name",
    "what stands at a path such as /data/0/patient_name"
);
const IS_THERE: Title = said!("路径处是否有内容", "whether anything stands at a path");
const AS_JSON: Title = said!("JSON 文本", "the JSON text");
const NAMES_OF: Title = said!("对象的各成员名", "an object's names");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_member_has_a_number_and_a_name_of_its_own() {
        for interface in INTERFACES {
            let ids = interface.members.iter().map(|member| member.id);
            let names = interface
                .members
                .iter()
                .map(|member| member.name.to_lowercase());
            let count = interface.members.len();
            assert_eq!(ids.collect::<BTreeSet<_>>().len(), count);
            assert_eq!(names.collect::<BTreeSet<_>>().len(), count);
        }
        let operations = catalogue::ALL
            .iter()
            .map(|operation| operation_id(operation));
        assert_eq!(
            operations.collect::<BTreeSet<_>>().len(),
            catalogue::ALL.len()
        );
        // A compiled program has this number in it.
        let first = catalogue::find("query_exams").unwrap();
        assert_eq!(operation_id(first), 0x0166_d76c);
        assert_eq!(operation_of(operation_id(first)).unwrap().name, first.name);
        for operation in catalogue::ALL {
            let name = operation.name.replace('_', "");
            assert_eq!(CLIENT.member(&name), None, "{name}");
        }
    }
}
