//! An answer of the library, as a person reads it.

use idcas::said;
use serde_json::Value;

use crate::output::Output;
use crate::status::Status;

pub fn parsed(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap_or(Value::Null)
}

pub fn code(answer: &Value) -> i64 {
    // Every answer of the library has one.
    answer["code"].as_i64().unwrap_or(-1999)
}

/// Says why a call did not work, and which status that is.
pub fn failed(answer: &Value, output: &Output) -> Status {
    let (code, msg) = (code(answer), answer["msg"].as_str().unwrap_or_default());
    let kind = answer["error"]["kind"].as_str();
    let what = match kind {
        Some(kind) => format!("{code} {kind}"),
        None => code.to_string(),
    };
    output.noted(&match kind {
        Some(_) => said!("错误（{what}）：{msg}", "Error ({what}): {msg}", what, msg),
        None => said!(
            "平台拒绝（{what}）：{msg}",
            "The platform refused ({what}): {msg}",
            what,
            msg
        ),
    });
    Status::of(code)
}

/// What the library doubts, though it goes on.
pub fn warnings(answer: &Value, output: &Output) {
    let warnings = answer["warnings"].as_array();
    for warning in warnings.into_iter().flatten() {
        let text = |name: &str| warning[name].as_str().unwrap_or_default().to_owned();
        let (msg, hint) = (text("msg"), text("hint"));
        output.noted(&said!("注意：{msg}{hint}", "Note: {msg} {hint}", msg, hint));
    }
}

/// Says what is wrong with how the program is used.
pub fn wrong_use(output: &Output, said: &idcas::said::Said) -> Status {
    output.noted(said);
    Status::WrongUse
}
