//! A failure that may be the configured address's: which key it is of, and what was asked.

use crate::error::{Code, Error};
use crate::said;
use crate::said::Said;

/// Whether somebody answered who does not know the request, as at a wrong address.
pub fn is_about_address(error: &Error) -> bool {
    match error.code {
        Code::BadResponse => true,
        Code::HttpStatus => matches!(
            error.http_status,
            Some(300..=399 | 400 | 404 | 405 | 410 | 415 | 501)
        ),
        // Not one of OAuth's refusals.
        Code::AuthRejected => {
            error.auth_error.as_deref() == Some("unknown") && error.http_status != Some(401)
        }
        _ => false,
    }
}

/// With the address and its key. `asked` is without what a call puts into it.
pub fn at_address(mut error: Error, key: &str, asked: &str) -> Error {
    if !is_about_address(&error) {
        return error;
    }
    let advice = std::mem::take(&mut error.hint);
    let place = said!(
        "请求的地址是 {asked}（由配置项 {key} 而来）；该地址不对时，idcas_diagnose 会试探相邻的地址。",
        "The address asked was {asked}, by the configuration key {key}; if it is wrong, idcas_diagnose tries its neighbours.",
        asked,
        key
    );
    // A refusal that is not in the words of an auth center is rather the address's than the client's.
    let (first, second) = match error.code {
        Code::AuthRejected => (place, advice),
        _ => (advice, place),
    };
    error.hint = Said {
        zh: format!("{}{}", first.zh, second.zh).into(),
        en: format!("{} {}", first.en, second.en).into(),
    };
    if error.detail.is_empty() {
        error.detail = format!("{key}: {asked}");
    }
    error
}
