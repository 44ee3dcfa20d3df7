//! One server: its name, a connection, TLS, an answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use url::Url;

use super::report::Report;
use crate::client::Client;
use crate::config::Proxy;
use crate::crypto::sign::hex;
use crate::error::Code;
use crate::failure::{server_of, slow_connect, unreachable, unresolved};
use crate::said;
use crate::said::{Said, Title};

/// Whether it can be reached.
pub async fn check(client: &Arc<Client>, report: &Report, key: &str, url: &Url) -> bool {
    // Through a proxy, this machine need not reach the server itself.
    let direct = !matches!(client.config.proxy, Proxy::Url(_));
    if direct {
        let Some(addresses) = resolve(report, key, url).await else {
            return false;
        };
        if !connect(client, report, key, url, &addresses).await {
            return false;
        }
    }
    answer(client, report, key, url).await
}

async fn resolve(report: &Report, key: &str, url: &Url) -> Option<Vec<SocketAddr>> {
    let step = format!("resolve {key}");
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or(443);
    let begun = Instant::now();
    let found = tokio::net::lookup_host((host, port)).await;
    let addresses: Vec<_> = found.map_or_else(|_| Vec::new(), Iterator::collect);
    let count = addresses.len();
    if count == 0 {
        report.failed(&step, begun, &unresolved(&server_of(url)));
        return None;
    }
    let what = said!(
        "{host} 有 {count} 个地址。",
        "{host} has {count} addresses.",
        host,
        count
    );
    report.ok(&step, begun, what);
    Some(addresses)
}

async fn connect(
    client: &Client,
    report: &Report,
    key: &str,
    url: &Url,
    addresses: &[SocketAddr],
) -> bool {
    let step = format!("connect {key}");
    let server = server_of(url);
    let begun = Instant::now();
    let connecting = tokio::net::TcpStream::connect(addresses);
    let error = match tokio::time::timeout(client.config.connect_timeout, connecting).await {
        Ok(Ok(_)) => {
            let what = said!("已连接 {server}。", "connected to {server}.", server);
            report.ok(&step, begun, what);
            return true;
        }
        Ok(Err(error)) => unreachable(&server, &error),
        Err(_) => slow_connect(&server),
    };
    report.failed(&step, begun, &error);
    false
}

async fn answer(client: &Client, report: &Report, key: &str, url: &Url) -> bool {
    let secure = url.scheme() == "https";
    let step = match secure {
        true => format!("tls {key}"),
        false => format!("http {key}"),
    };
    let begun = Instant::now();
    let probed = client.http.probe(&client.config, &client.clock, url).await;
    let pin = client.http.seen_fingerprint().map(|pin| hex(&pin));
    match probed {
        Ok(()) => {
            report.ok(&step, begun, answered(secure, pin));
            true
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
            false
        }
    }
}

fn answered(secure: bool, pin: Option<String>) -> Said {
    match pin {
        _ if !secure => ANSWERS.into(),
        Some(pin) => said!(
            "TLS 正常；服务器证书指纹 tls_pin_sha256：{pin}。",
            "TLS works; the server certificate's tls_pin_sha256: {pin}.",
            pin
        ),
        None => BY_SYSTEM.into(),
    }
}

const ANSWERS: Title = said!("服务器响应正常。", "the server answers.");
// `tls` = `system` shows no certificate.
const BY_SYSTEM: Title = said!(
    "TLS 正常，由 Windows 完成（不提供证书指纹）。",
    "TLS works, by Windows, which does not show the certificate's fingerprint."
);
