//! A clinic page of a patient who does not exist is opened, to see whether the platform takes the link.

use std::sync::Arc;
use std::time::Instant;

use url::Url;

use super::report::Report;
use crate::call::Call;
use crate::catalogue::{Method, pc};
use crate::client::Client;
use crate::error::{Error, Result};
use crate::http::{Body, HttpReply, Request};
use crate::operation::link;
use crate::said;
use crate::said::Title;

pub async fn check(client: &Arc<Client>, call: &Call, report: &Report) {
    let config = &client.config;
    let whole = config.domain.is_some()
        && config.triple_des.is_some()
        && config.md5_key.is_some()
        && (config.sev.is_some() || config.sev_account_id.is_some());
    if !whole {
        report.skipped("page", NOT_CONFIGURED);
        return;
    }
    let begun = Instant::now();
    match open(client, call).await {
        Ok(reply) if (200..300).contains(&reply.status) => {
            report.ok_but("page", begun, TAKEN, INSPECT);
        }
        Ok(reply) => {
            let status = reply.status;
            let what = said!(
                "平台拒绝了临床调阅页面的链接（HTTP {status}）。",
                "the platform refuses a link to the clinic page (HTTP {status}).",
                status
            );
            report.wrong("page", begun, what, advice(&reply.text));
        }
        Err(error) => report.failed("page", begun, &error),
    }
}

async fn open(client: &Arc<Client>, call: &Call) -> Result<HttpReply> {
    // A number that no hospital gives.
    let checked = crate::check::check(
        &pc::BUILD_CLINIC_URL,
        r#"{"work_no":"0","org_code":"0","accession_number":"IDCAS-SELF-TEST"}"#,
    )?;
    let sev = link::sev_value(client, call, &checked).await?;
    let url = link::build_from(client, &checked, &sev, "")?.url;
    let request = Request {
        method: Method::Get,
        url: Url::parse(&url).map_err(|_| Error::internal("a page that is no URL"))?,
        bearer: None,
        body: Body::None,
        writes: false,
    };
    let sending = client
        .http
        .send(call, &client.config, &client.clock, &request);
    sending.await
}

/// By what the refusal page names.
fn advice(page: &str) -> Title {
    let fault = |name: &str| page.contains(&format!("data-fault=\"{name}"));
    if fault("token") {
        CHECK_DES_KEY
    } else if fault("sign") {
        CHECK_MD5_KEY
    } else if fault("sev") {
        CHECK_SEV
    } else if fault("timestamp") {
        CHECK_CLOCK
    } else {
        CHECK_ALL
    }
}

const NOT_CONFIGURED: Title = said!(
    "domain、des_key、md5_key、sev 未配全，未检查。",
    "not checked: domain, des_key, md5_key or sev is not configured."
);
const TAKEN: Title = said!(
    "平台接受了临床调阅页面的链接。",
    "the platform took a link to the clinic page."
);
const INSPECT: Title = said!(
    "若页面在浏览器中仍报错，请用 inspect_url 检查该链接。",
    "If the page still complains in a browser, let inspect_url look at the link."
);
const CHECK_DES_KEY: Title = said!(
    "平台不能解密 token：请核对 des_key（与 des_iv），测试密钥与正式密钥不同。",
    "The platform cannot decrypt token: check des_key (and des_iv); the test key is not the production key."
);
const CHECK_MD5_KEY: Title = said!(
    "验签不通过：请核对 md5_key，测试密钥与正式密钥不同。",
    "The signature is wrong: check md5_key; the test key is not the production key."
);
const CHECK_SEV: Title = said!(
    "请求令牌不被接受：请核对 sev 或 sev_account_id。",
    "The request token is not accepted: check sev or sev_account_id."
);
const CHECK_CLOCK: Title = said!(
    "时间戳不被接受：请校正时钟，或配置 clock 为 server。",
    "The timestamp is not accepted: set the clock, or configure clock as server."
);
const CHECK_ALL: Title = said!(
    "请核对 des_key、md5_key、sev 与 domain。",
    "Check des_key, md5_key, sev and domain."
);
