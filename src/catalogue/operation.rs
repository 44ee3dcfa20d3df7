//! An operation of the interface: what it is, which code performs it, and what it needs.

use super::output::{Output, PAGE_OUTPUTS};
use super::param::{Made, Origin, Param};
use super::rule::Rule;
use crate::said;
use crate::said::Title;

/// Whose address an operation's path hangs on: the configuration's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    AuthCenter,
    Gateway,
    DocGateway,
    Domain,
    /// Nothing is sent by the operation itself.
    None,
}

impl Base {
    /// Those that have an address.
    pub const ALL: [Base; 4] = [
        Base::AuthCenter,
        Base::Gateway,
        Base::DocGateway,
        Base::Domain,
    ];

    pub const fn key(self) -> &'static str {
        match self {
            Base::AuthCenter => "auth_center",
            Base::Gateway => "gateway",
            Base::DocGateway => "doc_gateway",
            Base::Domain => "domain",
            Base::None => "",
        }
    }
}

/// Which code performs an operation.
#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// The answer is a page's URL (接口形式 Web).
    Page,
    /// A request is sent and the reply passes through (接口形式 WebApi).
    Request,
    /// One of the three token steps (用户认证).
    Token(TokenStep),
    /// Every page of this operation's list, merged.
    AllPages(&'static Operation),
    InspectUrl,
    /// The files that this operation lists, saved to a directory.
    SavePrintFiles(&'static Operation),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenStep {
    ClientToken,
    RsaPublicKey,
    UserToken,
}

impl Work {
    /// `kind` of `idcas_describe`.
    pub const fn name(self) -> &'static str {
        match self {
            Work::Page => "page",
            Work::Request => "request",
            Work::Token(_) => "auth",
            Work::AllPages(_) | Work::InspectUrl | Work::SavePrintFiles(_) => "beyond",
        }
    }

    pub const fn is_page(self) -> bool {
        matches!(self, Work::Page)
    }

    /// The operation whose requests it sends, where that is another one.
    pub const fn built_on(self) -> Option<&'static Operation> {
        match self {
            Work::AllPages(on) | Work::SavePrintFiles(on) => Some(on),
            Work::Page | Work::Request | Work::Token(_) | Work::InspectUrl => None,
        }
    }
}

/// What an operation is for: the parts of the manual, in the order of the specification's chapters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Authentication,
    WorkstationPages,
    PhonePages,
    Sharing,
    Quality,
    Recognition,
    Archive,
    Printing,
    Beyond,
}

impl Group {
    pub const fn title(self) -> Title {
        match self {
            Group::Authentication => said!("用户认证", "Authentication"),
            Group::WorkstationPages => said!("检查调阅（PC端）", "Pages for workstations"),
            Group::PhonePages => said!("检查调阅（H5端）", "Pages for phones"),
            Group::Sharing => said!("二维码与影像地址", "QR codes and image addresses"),
            Group::Quality => said!("质量报告", "Quality report"),
            Group::Recognition => said!("检查互认", "Mutual recognition"),
            Group::Archive => said!("检查归档查询", "The archive"),
            Group::Printing => said!("报告打印", "Printing"),
            Group::Beyond => said!("本库扩展", "Beyond the interface"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

impl Method {
    pub const fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
        }
    }
}

/// The `Authorization` a request carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    None,
    ClientToken,
    UserToken,
}

/// What becomes of a successful reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It passes through as sent.
    AsSent,
    /// `data` is an address that may lack its domain (域名仍需自行拼接): made absolute.
    Url,
}

/// One operation of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub name: &'static str,
    pub title: Title,
    /// The specification's chapter.
    pub chapter: &'static str,
    pub summary: Title,
    pub group: Group,
    pub work: Work,
    pub method: Method,
    pub base: Base,
    pub path: &'static str,
    pub bearer: Bearer,
    pub answer: Answer,
    /// Changes something at the platform: never sent twice.
    pub writes: bool,
    /// Of a write, and only of one: how to find out whether it was carried out.
    pub look_up: Option<Title>,
    /// The configuration keys without which a call answers -1002. A page that carries `sev` needs `sev` or
    /// `sev_account_id` besides, from the call or the configuration.
    pub needs: &'static [&'static str],
    /// In the order of the chapter's "Url样式".
    pub params: &'static [Param],
    pub rules: &'static [Rule],
    /// The keys of the page token's JSON, in their order; every key is present even when empty.
    pub token_keys: &'static [&'static str],
    pub outputs: &'static [Output],
    /// A call that works, as JSON.
    pub example: &'static str,
    /// What it answers, as JSON.
    pub example_answer: &'static str,
}

const BLANK: Operation = Operation {
    name: "",
    title: said!("", ""),
    chapter: "",
    summary: said!("", ""),
    group: Group::Archive,
    work: Work::Request,
    method: Method::Get,
    base: Base::Gateway,
    path: "",
    bearer: Bearer::UserToken,
    answer: Answer::AsSent,
    writes: false,
    look_up: None,
    needs: &[],
    params: &[],
    rules: &[],
    token_keys: &[],
    outputs: &[],
    example: "{}",
    example_answer: "{}",
};

/// A GET to the gateway with the user token: fill in the rest.
pub const REQUEST: Operation = Operation {
    needs: &[
        "gateway",
        "auth_center",
        "client_id",
        "client_secret",
        "username",
        "password",
    ],
    ..BLANK
};

/// A page of `{domain}` that needs nothing but its address: fill in the rest.
pub const PAGE: Operation = Operation {
    work: Work::Page,
    base: Base::Domain,
    bearer: Bearer::None,
    needs: &["domain"],
    outputs: PAGE_OUTPUTS,
    ..BLANK
};

impl Operation {
    pub fn param(&self, name: &str) -> Option<&'static Param> {
        self.index(name).map(|index| &self.params[index])
    }

    pub fn index(&self, name: &str) -> Option<usize> {
        self.params.iter().position(|param| param.name == name)
    }

    pub fn makes(&self, made: Made) -> bool {
        self.params
            .iter()
            .any(|param| param.origin == Origin::Made(made))
    }
}
