//! A clinic page of a patient who does not exist is opened, to see whether the platform takes the link.

use std::sync::Arc;
use std::time::{Instant, SystemTime};

use serde_json::{Value, json};
use url::Url;

use super::here::difference;
use super::report::Report;
use crate::call::Call;
use crate::catalogue::pc;
use crate::client::Client;
use crate::clock::ServerTime;
use crate::error::{Error, Result};
use crate::failure::refused;
use crate::http::{HttpReply, Request};
use crate::operation::link;
use crate::said;
use crate::said::{Said, Title};

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
    let reply = match open(client, call, None).await {
        Ok(reply) => reply,
        Err(error) => return report.failed("page", begun, &error),
    };
    if is_taken(&reply) {
        report.ok_but("page", begun, TAKEN, INSPECT);
        return;
    }
    if tells_nothing_of_link(reply.status) {
        let error = refused(&reply, &[]);
        return report.failed("page", begun, &error);
    }
    if may_be_the_time(&reply.text)
        && let Some(other) = OtherClock::of(client, reply.told)
        && let Ok(second) = open(client, call, Some(other.now())).await
        && is_taken(&second)
    {
        other.report(client, report, begun);
        return;
    }
    let status = reply.status;
    let what = said!(
        "平台拒绝了临床调阅页面的链接（HTTP {status}）。",
        "the platform refuses a link to the clinic page (HTTP {status}).",
        status
    );
    report.wrong("page", begun, what, advice(&reply.text));
}

fn is_taken(reply: &HttpReply) -> bool {
    (200..300).contains(&reply.status)
}

/// Whoever answers so has not looked at the link.
fn tells_nothing_of_link(status: u16) -> bool {
    matches!(status, 407 | 408 | 429 | 502..=504)
}

/// A clock by which a link is tried that was refused by the one in use.
enum OtherClock {
    /// This machine's, where the platform's `Date` is followed: somebody on the way may have written it.
    Local(ServerTime),
    /// The server's, where this machine's clock is in use.
    Server(ServerTime),
}

impl OtherClock {
    /// The one that is not in use, where it shows another time. `told` comes from whoever refused the page.
    fn of(client: &Client, told: Option<ServerTime>) -> Option<OtherClock> {
        /// Nothing is refused for less.
        const APART: u64 = 5;

        let clock = &client.clock;
        let (server, other) = match clock.followed() {
            Some(followed) => (followed, OtherClock::Local(followed)),
            None => {
                let server = clock.told().or(clock.disbelieved()).or(told)?;
                (server, OtherClock::Server(server))
            }
        };
        (server.local_ahead_seconds().unsigned_abs() >= APART).then_some(other)
    }

    fn now(&self) -> SystemTime {
        match self {
            OtherClock::Local(_) => SystemTime::now(),
            OtherClock::Server(server) => server.now(),
        }
    }

    /// The platform took a link by this clock and refused one by that in use.
    fn report(&self, client: &Client, report: &Report, begun: Instant) {
        let (OtherClock::Local(server) | OtherClock::Server(server)) = self;
        let Said { zh, en } = difference(server.local_ahead_seconds());
        match self {
            OtherClock::Local(_) => {
                let what = said!(
                    "{zh}平台拒绝按响应头 Date 签名的链接，接受按本机时钟签名的链接：Date 不准，可能是前置机（如 nginx）写入了自己的时间。",
                    "{en} The platform refuses a link that is signed by the Date of the replies, and takes one by this machine's clock: that Date is wrong. A relay such as nginx may have written its own.",
                    zh,
                    en
                );
                report.wrong("page", begun, what, LOCAL_OR_PASS_DATE);
            }
            OtherClock::Server(server) => {
                let what = said!(
                    "{zh}平台拒绝按本机时钟签名的链接，接受按服务器时间签名的链接：本机时钟不准。",
                    "{en} The platform refuses a link that is signed by this machine's clock, and takes one by the server's: this machine's clock is wrong.",
                    zh,
                    en
                );
                // The platform itself has proved it.
                client.observe_time(Some(*server));
                let advice = match (server.is_believable(), client.clock.follows_server()) {
                    (false, _) => SET_CLOCK,
                    (true, true) => FOLLOWED_FROM_NOW_ON,
                    (true, false) => SET_CLOCK_OR_FOLLOW,
                };
                report.wrong("page", begun, what, advice);
            }
        }
    }
}

/// A link that is signed at this moment, or now.
async fn open(
    client: &Arc<Client>,
    call: &Call,
    signed_at: Option<SystemTime>,
) -> Result<HttpReply> {
    // A number that no hospital gives.
    let mut params =
        json!({"work_no": "0", "org_code": "0", "accession_number": "IDCAS-SELF-TEST"});
    if let Some(at) = signed_at {
        params["timestamp"] = Value::from(client.clock.timestamp_of(at));
    }
    let params = params.to_string();
    let checked = crate::check::check(&pc::BUILD_CLINIC_URL, &params)?;
    let sev = link::sev_value(client, call, &checked).await?;
    let url = link::build_from(client, &checked, &sev, "")?.url;
    let url = Url::parse(&url).map_err(|_| Error::internal("a page that is no URL"))?;
    let request = Request::get(url);
    let sending = client
        .http
        .send(call, &client.config, &client.clock, &request);
    sending.await
}

/// Whether a refusal page names one of the checks that it shows.
fn names(page: &str, check: &str) -> bool {
    page.contains(&format!("data-fault=\"{check}"))
}

/// Whether a refusal may be about the timestamp: it says so, or says nothing.
fn may_be_the_time(page: &str) -> bool {
    names(page, "timestamp") || !names(page, "")
}

/// By what the refusal page names.
fn advice(page: &str) -> Title {
    let fault = |name| names(page, name);
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
const LOCAL_OR_PASS_DATE: Title = said!(
    "请在前置机的 nginx 中加入 proxy_pass_header Date 以传递平台的 Date，或把 clock 设为 local（须保持本机时间同步）。",
    "Let the relay pass the platform's Date on (nginx: proxy_pass_header Date), or set clock to local and keep this machine's time synchronised."
);
const SET_CLOCK: Title = said!(
    "请校正本机的日期、时间与时区；相差超过 24 小时的时钟不会自动校正。",
    "Set this machine's date, time and time zone: a clock that is more than 24 hours off is not corrected."
);
const SET_CLOCK_OR_FOLLOW: Title = said!(
    "请校正本机时钟并开启时间同步，或把 clock 设为 server。",
    "Set this machine's clock and turn on time synchronisation, or set clock to server."
);
const FOLLOWED_FROM_NOW_ON: Title = said!(
    "请校正本机时钟并开启时间同步。本客户端从现在起按服务器时间签名，直到关闭。",
    "Set this machine's clock and turn on time synchronisation. From now on, until it is closed, this client signs by the server's time."
);
const CHECK_ALL: Title = said!(
    "请核对 des_key、md5_key、sev 与 domain。",
    "Check des_key, md5_key, sev and domain."
);
