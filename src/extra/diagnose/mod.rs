//! `idcas_diagnose`: from the configuration to a page that opens, step by step, each with its time and advice.

mod report;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use url::Url;

use crate::call::Call;
use crate::catalogue::{Method, pc};
use crate::check::check;
use crate::client::Client;
use crate::config::Proxy;
use crate::crypto::sign::{hex, sign};
use crate::crypto::triple_des::TripleDes;
use crate::envelope::success;
use crate::error::{Code, Error, Result, Said};
use crate::failure::server_of;
use crate::flight::Want;
use crate::http::{Body, Request};
use crate::said;
use crate::said::Title;

use report::{NO_ADVICE, Report, Status};

/// A clock further off than this makes signed links fail at platforms that check them closely.
const CLOCK_SECONDS: i64 = 60;

/// The whole report as an envelope. Steps that failed are data, not a failure of the call.
pub fn diagnose(client: &Arc<Client>) -> String {
    let language = client.config.language;
    let report = Arc::new(Report::default());
    configuration(client, &report);
    self_test(&report);
    let call = Call::new(client.config.timeout);
    let (asking, its_call, its_report) = (client.clone(), call.clone(), report.clone());
    let outcome = call.run(async move {
        network_steps(&asking, &its_call, &its_report).await;
        Ok(())
    });
    if let Err(error) = outcome {
        report.failed("time", Instant::now(), &error);
    }
    success(language, &report.json(language).to_string())
}

fn configuration(client: &Client, report: &Report) {
    let config = &client.config;
    let begun = Instant::now();
    let absent: Vec<&str> = [
        ("auth_center", config.auth_center.is_none()),
        ("gateway", config.gateway.is_none()),
        ("doc_gateway", config.doc_gateway.is_none()),
        ("domain", config.domain.is_none()),
        ("client_id", config.client_id.is_none()),
        ("client_secret", config.client_secret.is_none()),
        ("username", config.username.is_none()),
        ("password", config.password.is_none()),
        ("des_key", config.triple_des.is_none()),
        ("md5_key", config.md5_key.is_none()),
        (
            "sev",
            config.sev.is_none() && config.sev_account_id.is_none(),
        ),
    ]
    .into_iter()
    .filter_map(|(key, absent)| absent.then_some(key))
    .collect();
    if absent.is_empty() {
        report.add(
            "configuration",
            Status::Ok,
            begun,
            said!("配置完整。", "the configuration is complete."),
            NO_ADVICE,
        );
    } else {
        // Not every program uses every operation, so this is no failure.
        let list = absent.join(", ");
        report.add(
            "configuration",
            Status::Ok,
            begun,
            said!("未配置：{list}。", "not configured: {list}.", list),
            said!(
                "需要它们的操作会报 -1002；用不到则不必配置。",
                "Operations that need them answer -1002; leave them out if you use none."
            ),
        );
    }
}

/// The specification's own vectors: a build that fails here must not be used.
fn self_test(report: &Report) {
    let begun = Instant::now();
    let triple_des = TripleDes::new("eWorldTomTaw#7=*", *b"TomTaw#7");
    let whole = triple_des.encrypt("2470") == "vvw30jQ1sjE="
        && triple_des.decrypt("doH/Xf73VKJgK6QOJMvuWg==").as_deref() == Ok("SD-1601013025")
        && sign(
            "TokenValue",
            "SevValue",
            "2020-05-01 12:09:22",
            "TomtawMD5Key",
        ) == "05459fbafa3d4d80f9f40b28b727b3ee";
    let (status, said, advice) = match whole {
        true => (
            Status::Ok,
            said!(
                "加密与签名和规范附录的示例一致。",
                "encryption and signature agree with the specification's examples."
            ),
            NO_ADVICE,
        ),
        false => (
            Status::Failed,
            said!(
                "加密或签名和规范附录的示例不一致。",
                "encryption or signature disagree with the specification's examples."
            ),
            said!("请更换动态库文件。", "Replace the library file."),
        ),
    };
    report.add("crypto_self_test", status, begun, said, advice);
}

async fn network_steps(client: &Arc<Client>, call: &Call, report: &Report) {
    let config = &client.config;
    let mut seen = HashSet::new();
    let mut reachable = true;
    for (key, address) in [
        ("auth_center", &config.auth_center),
        ("gateway", &config.gateway),
        ("doc_gateway", &config.doc_gateway),
        ("domain", &config.domain),
    ] {
        let Some(url) = address
            .as_deref()
            .and_then(|address| Url::parse(address).ok())
        else {
            continue;
        };
        // Addresses often share one server: one look is enough.
        if seen.insert((url.scheme().to_owned(), server_of(&url))) {
            reachable &= server(client, report, key, &url).await;
        }
    }
    clock(client, report);
    if !reachable {
        for step in ["client_token", "rsa_public_key", "user_token", "page"] {
            report.skipped(
                step,
                said!(
                    "前面的步骤失败，未检查。",
                    "not checked: an earlier step failed."
                ),
            );
        }
        return;
    }
    let token = tokens(client, call, report).await;
    if token {
        page(client, call, report).await;
    } else {
        report.skipped(
            "page",
            said!(
                "前面的步骤失败，未检查。",
                "not checked: an earlier step failed."
            ),
        );
    }
}

/// Name, connection, TLS of one server.
async fn server(client: &Arc<Client>, report: &Report, key: &str, url: &Url) -> bool {
    let name = |step: &str| format!("{step} {key}");
    let host = url
        .host_str()
        .unwrap_or_default()
        .trim_matches(['[', ']'])
        .to_owned();
    let port = url.port_or_known_default().unwrap_or(443);
    let server = server_of(url);
    // Through a proxy, this machine need not reach the server itself.
    if !matches!(client.config.proxy, Proxy::Url(_)) {
        let begun = Instant::now();
        let found = tokio::net::lookup_host((host.as_str(), port)).await;
        let addresses: Vec<_> = match found {
            Ok(found) => found.collect(),
            Err(_) => Vec::new(),
        };
        if addresses.is_empty() {
            report.failed(
                &name("resolve"),
                begun,
                &crate::failure::unresolved(&server_of(url)),
            );
            return false;
        }
        let count = addresses.len();
        report.add(
            &name("resolve"),
            Status::Ok,
            begun,
            said!(
                "{host} 有 {count} 个地址。",
                "{host} has {count} addresses.",
                host,
                count
            ),
            NO_ADVICE,
        );
        let begun = Instant::now();
        let connecting = tokio::net::TcpStream::connect(addresses.as_slice());
        let connected = tokio::time::timeout(client.config.connect_timeout, connecting).await;
        match connected {
            Ok(Ok(_)) => report.add(
                &name("connect"),
                Status::Ok,
                begun,
                said!("已连接 {server}。", "connected to {server}.", server),
                NO_ADVICE,
            ),
            Ok(Err(error)) => {
                let error = crate::failure::unreachable(&server_of(url), &error);
                report.failed(&name("connect"), begun, &error);
                return false;
            }
            Err(_) => {
                report.failed(
                    &name("connect"),
                    begun,
                    &crate::failure::slow_connect(&server_of(url)),
                );
                return false;
            }
        }
    }
    let step = match url.scheme() {
        "https" => name("tls"),
        _ => name("http"),
    };
    let begun = Instant::now();
    match client.http.probe(&client.config, &client.clock, url).await {
        Ok(()) => {
            let pin = client.http.seen_fingerprint();
            let what = match pin.filter(|_| url.scheme() == "https") {
                Some(pin) => {
                    let pin = hex(&pin);
                    said!(
                        "TLS 正常；服务器证书指纹 tls_pin_sha256：{pin}。",
                        "TLS works; the server certificate's tls_pin_sha256: {pin}.",
                        pin
                    )
                }
                None => said!("服务器响应正常。", "the server answers.").into(),
            };
            report.add(&step, Status::Ok, begun, what, NO_ADVICE);
            true
        }
        Err(error) => {
            let mut error = error;
            if error.code == Code::Tls
                && let Some(pin) = client.http.seen_fingerprint()
            {
                error.detail = format!(
                    "tls_pin_sha256 of the server's certificate: {}; {}",
                    hex(&pin),
                    error.detail
                );
            }
            report.failed(&step, begun, &error);
            false
        }
    }
}

fn clock(client: &Client, report: &Report) {
    let begun = Instant::now();
    let Some(ahead) = client.clock.local_ahead_seconds() else {
        report.skipped(
            "clock",
            said!(
                "没有得到服务器时间，未检查。",
                "not checked: no server told its time."
            ),
        );
        return;
    };
    let seconds = ahead.abs();
    if seconds <= CLOCK_SECONDS {
        report.add(
            "clock",
            Status::Ok,
            begun,
            said!(
                "本机时钟与服务器相差 {seconds} 秒。",
                "this machine's clock and the server's differ by {seconds} seconds.",
                seconds
            ),
            NO_ADVICE,
        );
        return;
    }
    let (zh, en) = if ahead > 0 {
        ("快", "ahead of")
    } else {
        ("慢", "behind")
    };
    report.add(
        "clock",
        Status::Failed,
        begun,
        said!("本机时钟比服务器{zh} {seconds} 秒。", "this machine's clock is {seconds} seconds {en} the server's.", zh, seconds, en),
        said!("请开启 Windows 时间同步。配置 clock 为 server 时，本库已按服务器时间签名。", "Turn on Windows time synchronisation. With clock set to server, links are signed by the server's time already."),
    );
}

/// The three steps of 用户认证; whether all that are configured worked.
async fn tokens(client: &Arc<Client>, call: &Call, report: &Report) -> bool {
    let config = &client.config;
    if config.auth_center.is_none() || config.client_id.is_none() || config.client_secret.is_none()
    {
        for step in ["client_token", "rsa_public_key", "user_token"] {
            report.skipped(
                step,
                said!("未配置，未检查。", "not checked: not configured."),
            );
        }
        return true;
    }
    let begun = Instant::now();
    match client.client_token(call, Want::Fresh).await {
        Ok(_) => said_ok(
            report,
            "client_token",
            begun,
            said!("已取得客户端令牌。", "got a client token."),
        ),
        Err(error) => {
            report.failed("client_token", begun, &error);
            for step in ["rsa_public_key", "user_token"] {
                report.skipped(
                    step,
                    said!(
                        "前面的步骤失败，未检查。",
                        "not checked: an earlier step failed."
                    ),
                );
            }
            return false;
        }
    }
    let begun = Instant::now();
    match rsa_key(client).await {
        Ok(bits) => report.add(
            "rsa_public_key",
            Status::Ok,
            begun,
            said!(
                "RSA公钥可用（{bits} 位）。",
                "the RSA public key is usable ({bits} bits).",
                bits
            ),
            NO_ADVICE,
        ),
        Err(error) => {
            report.failed("rsa_public_key", begun, &error);
            report.skipped(
                "user_token",
                said!(
                    "前面的步骤失败，未检查。",
                    "not checked: an earlier step failed."
                ),
            );
            return false;
        }
    }
    let Ok(user) = client.user("", "", "diagnose") else {
        report.skipped(
            "user_token",
            said!(
                "未配置用户，未检查。",
                "not checked: no user is configured."
            ),
        );
        return true;
    };
    let begun = Instant::now();
    match client.user_token(call, &user, Want::Fresh).await {
        Ok(_) => {
            said_ok(
                report,
                "user_token",
                begun,
                said!("已取得用户访问令牌。", "got a user access token."),
            );
            true
        }
        Err(error) => {
            report.failed("user_token", begun, &error);
            false
        }
    }
}

fn said_ok(report: &Report, step: &str, begun: Instant, what: Title) {
    report.add(step, Status::Ok, begun, what, NO_ADVICE);
}

/// The key in use; a configured one must be the platform's present one.
async fn rsa_key(client: &Arc<Client>) -> Result<usize> {
    let fetched = client.fetch_rsa_key().await;
    let Some((configured, _)) = &client.config.rsa_public_key else {
        return fetched.map(|key| key.key.bits());
    };
    match fetched {
        Ok(key) if !key.key.is_same(configured) => Err(Error::new(
            Code::Crypto,
            said!(
                "配置的 rsa_public_key 不是平台当前的公钥。",
                "the configured rsa_public_key is not the platform's present key."
            ),
            said!(
                "请删除配置 rsa_public_key（由本库自动获取），或换成平台当前的公钥。",
                "Remove rsa_public_key from the configuration (the library fetches it), or replace it by the platform's present key."
            ),
        )),
        // A platform that does not hand out its key is why it was configured.
        _ => Ok(configured.bits()),
    }
}

/// Opens a clinic page of nobody, to see whether the platform takes the link.
async fn page(client: &Arc<Client>, call: &Call, report: &Report) {
    let config = &client.config;
    let whole = config.domain.is_some()
        && config.triple_des.is_some()
        && config.md5_key.is_some()
        && (config.sev.is_some() || config.sev_account_id.is_some());
    if !whole {
        report.skipped(
            "page",
            said!(
                "domain、des_key、md5_key、sev 未配全，未检查。",
                "not checked: domain, des_key, md5_key or sev is not configured."
            ),
        );
        return;
    }
    let begun = Instant::now();
    match open_page(client, call).await {
        Ok(None) => report.add(
            "page",
            Status::Ok,
            begun,
            said!(
                "平台接受了临床调阅页面的链接。",
                "the platform took a link to the clinic page."
            ),
            said!(
                "若页面在浏览器中仍报错，请用 inspect_url 检查该链接。",
                "If the page still complains in a browser, let inspect_url look at the link."
            ),
        ),
        Ok(Some((said, advice))) => report.add("page", Status::Failed, begun, said, advice),
        Err(error) => report.failed("page", begun, &error),
    }
}

async fn open_page(client: &Arc<Client>, call: &Call) -> Result<Option<(Said, Title)>> {
    // Nobody's: a number that no hospital gives.
    let checked = check(
        &pc::BUILD_CLINIC_URL,
        r#"{"work_no":"0","org_code":"0","accession_number":"IDCAS-SELF-TEST"}"#,
    )?;
    let sev = client.sev_value(call, &checked).await?;
    let url = client.page_with(&checked, &sev, "")?.url;
    let request = Request {
        method: Method::Get,
        url: Url::parse(&url).map_err(|_| Error::internal("a page that is no URL"))?,
        bearer: None,
        body: Body::None,
        writes: false,
    };
    let reply = client
        .http
        .send(call, &client.config, &client.clock, &request)
        .await?;
    if (200..300).contains(&reply.status) {
        return Ok(None);
    }
    let fault = |name: &str| reply.text.contains(&format!("data-fault=\"{name}"));
    let advice = if fault("token") {
        said!(
            "平台不能解密 token：请核对 des_key（与 des_iv），测试密钥与正式密钥不同。",
            "The platform cannot decrypt token: check des_key (and des_iv); the test key is not the production key."
        )
    } else if fault("sign") {
        said!(
            "签名不符：请核对 md5_key，测试密钥与正式密钥不同。",
            "The signature does not hold: check md5_key; the test key is not the production key."
        )
    } else if fault("sev") {
        said!(
            "请求令牌不被接受：请核对 sev 或 sev_account_id。",
            "The request token is not accepted: check sev or sev_account_id."
        )
    } else if fault("timestamp") {
        said!(
            "时间戳不被接受：请校正时钟，或配置 clock 为 server。",
            "The timestamp is not accepted: set the clock, or configure clock as server."
        )
    } else {
        said!(
            "请核对 des_key、md5_key、sev 与 domain。",
            "Check des_key, md5_key, sev and domain."
        )
    };
    let status = reply.status;
    let said = said!(
        "平台拒绝了临床调阅页面的链接（HTTP {status}）。",
        "the platform refuses a link to the clinic page (HTTP {status}).",
        status
    );
    Ok(Some((said, advice)))
}
