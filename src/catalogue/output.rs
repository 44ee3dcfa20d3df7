//! What an operation answers (输出参数).

use super::param::{Choice, Type};
use crate::said;
use crate::said::Title;

/// One member of the answer. `path` is from the envelope's root: `page.total_count`, `data[].id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    pub path: &'static str,
    pub kind: Type,
    pub title: Title,
    pub choices: &'static [Choice],
    /// An address that this hospital's workstations open: `address_map` applies to it.
    pub is_address: bool,
}

pub const fn output(path: &'static str, kind: Type, title: Title) -> Output {
    Output {
        path,
        kind,
        title,
        choices: &[],
        is_address: false,
    }
}

impl Output {
    pub const fn one_of(mut self, choices: &'static [Choice]) -> Output {
        self.choices = choices;
        self
    }

    pub const fn address(mut self) -> Output {
        self.is_address = true;
        self
    }

    /// The member's own name: `id` of `data[].id`.
    pub fn name(&self) -> &'static str {
        self.path.rsplit(['.', ']']).next().unwrap_or(self.path)
    }
}

pub const CODE: Output = output(
    "code",
    Type::Int,
    said!("响应结果", "0 success, otherwise refused"),
);

pub const MSG: Output = output("msg", Type::String, said!("响应描述", "description"));

/// Of every page.
pub const PAGE_OUTPUTS: &[Output] = &[
    output(
        "data",
        Type::String,
        said!(
            "页面的绝对地址，用浏览器打开",
            "the page's absolute URL; open it in a browser"
        ),
    ),
    output(
        "explain",
        Type::Object,
        said!(
            "仅在 explain 为 true 时：加密前的明文、token、待签名字符串（密钥已遮盖）与签名",
            "only if explain is true: the plaintext, the token, the string to sign (key masked), the signature"
        ),
    ),
];
