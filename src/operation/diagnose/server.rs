//! One server: its name, a connection, TLS, an answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use url::Url;

use super::report::Report;
use crate::client::Client;
use crate::clock::ServerTime;
use crate::crypto::sign::hex;
use crate::error::{Code, Error};
use crate::failure::{
    Hop, server_of, slow_connect, slow_proxy, unknown_proxy, unreachable, unreachable_proxy,
    unresolved,
};
use crate::http::look_up;
use crate::said;
use crate::said::{Said, Title};

/// What a look at a server brought.
#[derive(Clone, Copy)]
pub struct Found {
    pub reachable: bool,
    /// The time that it tells, where nobody stands between.
    pub told: Option<ServerTime>,
}

const UNREACHABLE: Found = Found {
    reachable: false,
    told: None,
};
/// For an answer of any kind, where connecting may not take longer.
const PATIENCE: Duration = Duration::from_secs(8);

/// Whether it can be reached, by the way that calls go.
pub async fn check(client: &Arc<Client>, report: &Report, key: &str, url: &Url) -> Found {
    let way = match client.http.way(url) {
        Ok(way) => way,
        Err(error) => {
            report.failed(&format!("proxy {key}"), Instant::now(), &error);
            return UNREACHABLE;
        }
    };
    let reached = match &way.proxy {
        // This machine need not reach the server itself.
        Some(hop) => proxy(client, report, key, hop).await,
        None => match resolve(report, key, url).await {
            Some(addresses) => connect(client, report, key, &way.server, &addresses).await,
            None => false,
        },
    };
    match reached {
        true => answer(client, report, key, url, way.proxy.as_ref()).await,
        false => UNREACHABLE,
    }
}

async fn proxy(client: &Client, report: &Report, key: &str, hop: &Hop) -> bool {
    let step = format!("proxy {key}");
    let begun = Instant::now();
    let connecting = async {
        let addresses = addresses(&hop.host, hop.port).await;
        if addresses.is_empty() {
            return Err(unknown_proxy(hop));
        }
        let connected = tokio::net::TcpStream::connect(addresses.as_slice()).await;
        connected.map_err(|error| unreachable_proxy(hop, &error))
    };
    let error = match tokio::time::timeout(client.config.connect_timeout, connecting).await {
        Ok(Ok(_)) => {
            let Said { zh, en } = hop.title();
            let what = said!(
                "经{zh}访问，已连接该代理。",
                "requests go through {en}; connected to it.",
                zh,
                en
            );
            report.ok(&step, begun, what);
            return true;
        }
        Ok(Err(error)) => error,
        Err(_) => slow_proxy(hop),
    };
    report.failed(&step, begun, &error);
    false
}

/// None where there are none, or where it cannot be known.
async fn addresses(host: &str, port: u16) -> Vec<SocketAddr> {
    let found = look_up(host, port).await;
    found
        .ok()
        .and_then(std::result::Result::ok)
        .unwrap_or_default()
}

async fn resolve(report: &Report, key: &str, url: &Url) -> Option<Vec<SocketAddr>> {
    let step = format!("resolve {key}");
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or(443);
    let begun = Instant::now();
    let addresses = addresses(host, port).await;
    let count = addresses.len();
    if count == 0 {
        report.failed(&step, begun, &unresolved(&server_of(url)));
        return None;
    }
    let plural = if count == 1 { "" } else { "es" };
    let what = said!(
        "{host} 有 {count} 个地址。",
        "{host} has {count} address{plural}.",
        host,
        count,
        plural
    );
    report.ok(&step, begun, what);
    Some(addresses)
}

async fn connect(
    client: &Client,
    report: &Report,
    key: &str,
    server: &str,
    addresses: &[SocketAddr],
) -> bool {
    let step = format!("connect {key}");
    let begun = Instant::now();
    let connecting = tokio::net::TcpStream::connect(addresses);
    let error = match tokio::time::timeout(client.config.connect_timeout, connecting).await {
        Ok(Ok(_)) => {
            let what = said!("已连接 {server}。", "connected to {server}.", server);
            report.ok(&step, begun, what);
            return true;
        }
        Ok(Err(error)) => unreachable(server, &error),
        Err(_) => slow_connect(server),
    };
    report.failed(&step, begun, &error);
    false
}

async fn answer(
    client: &Client,
    report: &Report,
    key: &str,
    url: &Url,
    proxy: Option<&Hop>,
) -> Found {
    let secure = url.scheme() == "https";
    let step = match secure {
        true => format!("tls {key}"),
        false => format!("http {key}"),
    };
    let begun = Instant::now();
    let probing = client.http.probe(&client.config, &client.clock, url);
    let patience = (client.config.timeout / 3).min(PATIENCE);
    // Where one server takes all the time, nobody says which one it was.
    let most = client.config.timeout / 2;
    let patience = patience.max(client.config.connect_timeout).min(most);
    let probed = match tokio::time::timeout(patience, probing).await {
        Ok(probed) => probed,
        Err(_) => Err(silent(&server_of(url), patience.as_millis())),
    };
    let pin = client.http.seen_fingerprint().map(|pin| hex(&pin));
    match probed {
        Ok(told) => {
            report.ok(&step, begun, answered(secure, pin, proxy));
            Found {
                reachable: true,
                told: told.filter(|_| proxy.is_none()),
            }
        }
        Err(mut error) => {
            if error.code == Code::Tls
                && let Some(pin) = pin
            {
                let detail = &error.detail;
                error.detail =
                    format!("tls_pin_sha256 of the server's certificate: {pin}; {detail}");
            }
            report.failed(&step, begun, &error);
            UNREACHABLE
        }
    }
}

/// Connected, and nothing came.
fn silent(server: &str, ms: u128) -> Error {
    Error::new(
        Code::Timeout,
        said!(
            "{server} 接受了连接，但 {ms} 毫秒内没有应答。",
            "{server} takes connections, and did not answer within {ms} ms.",
            server,
            ms
        ),
        said!(
            "请确认该端口是平台的，并请平台检查该服务；防火墙也可能只放行连接而丢弃其后的数据。",
            "Make sure that the port is the platform's, and have the platform check that service; a firewall may let connections pass and drop what follows."
        ),
    )
    .with_detail("answer")
}

fn answered(secure: bool, pin: Option<String>, proxy: Option<&Hop>) -> Said {
    let answered = match pin {
        _ if !secure => ANSWERS.into(),
        Some(pin) => said!(
            "TLS 正常；服务器证书指纹 tls_pin_sha256：{pin}。",
            "TLS works; the server certificate's tls_pin_sha256: {pin}.",
            pin
        ),
        None => BY_SYSTEM.into(),
    };
    let Some(hop) = proxy else {
        return answered;
    };
    let (by, Said { zh, en }) = (hop.title(), answered);
    let (by_zh, by_en) = (by.zh, by.en);
    said!(
        "经{by_zh}：{zh}",
        "through {by_en}: {en}",
        by_zh,
        zh,
        by_en,
        en
    )
}

const ANSWERS: Title = said!("服务器响应正常。", "the server answers.");
// `tls` = `system` shows no certificate.
const BY_SYSTEM: Title = said!(
    "TLS 正常，由 Windows 完成（不提供证书指纹）。",
    "TLS works, by Windows, which does not show the certificate's fingerprint."
);
