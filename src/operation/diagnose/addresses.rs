//! Whether each address is the one that its key is for.

use std::time::Instant;

use super::neighbours;
use super::report::Report;
use super::roles::{self, Answers};
use crate::call::Call;
use crate::catalogue::Base;
use crate::client::Client;
use crate::said;
use crate::said::{Said, Title};

/// The step of a token failed at somebody who does not know it: where the right address is. The other key that is wrong
/// along with it.
pub async fn explain(client: &Client, call: &Call, report: &Report) -> Option<Base> {
    for (step, base) in [
        ("client_token", Base::AuthCenter),
        ("user_token", Base::AuthCenter),
        ("rsa_public_key", Base::Gateway),
    ] {
        let Some(address) = client.config.configured(base) else {
            continue;
        };
        if report.failed_at_address(step) {
            // Right is what answers rightly, whatever else it refused.
            if roles::ask(client, base, address).await != Answers::Rightly {
                let patience = call.remaining() / 2;
                let found = neighbours::search(client, base, address, patience).await;
                report.advise(step, found.advice, &found.detail);
                return found.other;
            }
        }
    }
    None
}

/// Whether an address answers as what it should, where no other step has shown it. Where it does not: the other key that
/// is wrong along with it, if one is.
pub async fn check(
    client: &Client,
    call: &Call,
    report: &Report,
    base: Base,
) -> Result<(), Option<Base>> {
    let step = format!("address {}", base.key());
    let Some(address) = client.config.configured(base) else {
        report.skipped(&step, NOT_CONFIGURED);
        return Ok(());
    };
    let begun = Instant::now();
    let (status, is_wrong) = match roles::ask(client, base, address).await {
        Answers::Rightly => {
            report.ok(&step, begun, right(base.key()));
            return Ok(());
        }
        // As a site does whose pages are made in the browser.
        Answers::Unclearly(status @ 200..=299) => {
            report.ok(&step, begun, answered(status));
            return Ok(());
        }
        Answers::Otherwise(status) => (status, true),
        Answers::Unclearly(status) => (status, false),
        Answers::Not => {
            report.ok_but(&step, begun, SILENT, LATER);
            return Ok(());
        }
    };
    let asked = format!("{address}{}", roles::path_of(base));
    let found = neighbours::search(client, base, address, call.remaining() / 2).await;
    if is_wrong || found.is_certain {
        let key = base.key();
        let what = said!(
            "{asked} 返回 HTTP {status}：该地址没有 {key} 的接口。",
            "{asked} answers HTTP {status}: it is not an address of {key}.",
            asked,
            status,
            key
        );
        report.wrong(&step, begun, what, found.advice.clone());
        report.advise("address", found.advice, &found.detail);
        return Err(found.other);
    }
    let what = said!(
        "{asked} 返回 HTTP {status}，由此不能判断地址是否正确。",
        "{asked} answers HTTP {status}, which does not tell whether the address is right.",
        asked,
        status
    );
    report.ok_but(&step, begun, what, LATER);
    Ok(())
}

fn right(key: &str) -> Said {
    said!(
        "该地址有 {key} 的接口。",
        "the address answers as {key} should.",
        key
    )
}

fn answered(status: u16) -> Said {
    said!(
        "该地址返回 HTTP {status}。",
        "the address answers HTTP {status}.",
        status
    )
}

const NOT_CONFIGURED: Title = said!(
    "未配置，因此未检查。",
    "not checked, because it is not configured."
);
const SILENT: Title = said!(
    "该地址没有及时应答。",
    "the address did not answer in time."
);
const LATER: Title = said!(
    "第一次调用时会知道；届时失败，请核对该地址。",
    "The first call will show; if it fails, check the address."
);
