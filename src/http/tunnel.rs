//! What a proxy answers to CONNECT. Only asked after it has refused once: the HTTP library keeps the answer for itself.

use std::io;

use hyper_util::client::proxy::matcher::Intercept;
use tokio::net::TcpStream;
use url::Url;
use zeroize::Zeroizing;

use super::look_up::look_up;
use crate::failure::{ProxyReply, RefusedTunnel};

/// The longest head that is read.
const MOST: usize = 16 * 1024;

/// The proxy's answer; `None` where there is none, or where the proxy itself is reached by TLS. Credentials that it has
/// refused are not sent again: that may lock an account.
pub async fn ask(proxy: &Intercept, url: &Url, how: RefusedTunnel) -> Option<ProxyReply> {
    if proxy.uri().scheme_str() != Some("http") {
        return None;
    }
    let host = proxy.uri().host()?.trim_matches(['[', ']']);
    let port = proxy.uri().port_u16().unwrap_or(80);
    let (server, server_port) = (url.host_str()?, url.port_or_known_default()?);
    let mut request = Zeroizing::new(Vec::with_capacity(1024));
    let line = format!("CONNECT {server}:{server_port} HTTP/1.1\r\n");
    request.extend([line.as_bytes(), b"Host: ", server.as_bytes()].concat());
    request.extend(format!(":{server_port}\r\n").as_bytes());
    if let Some(credentials) = proxy.basic_auth()
        && how != RefusedTunnel::Unauthorized
    {
        request.extend([b"Proxy-Authorization: ", credentials.as_bytes(), b"\r\n"].concat());
    }
    request.extend(b"\r\n");
    exchange(host, port, &request).await
}

async fn exchange(host: &str, port: u16, request: &[u8]) -> Option<ProxyReply> {
    let addresses = look_up(host, port).await.ok()?.ok()?;
    let stream = TcpStream::connect(addresses.as_slice()).await.ok()?;
    let mut rest = request;
    while !rest.is_empty() {
        stream.writable().await.ok()?;
        match stream.try_write(rest) {
            Ok(count) => rest = &rest[count..],
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(_) => return None,
        }
    }
    let mut head = vec![0; MOST];
    let mut length = 0;
    loop {
        stream.readable().await.ok()?;
        match stream.try_read(&mut head[length..]) {
            Ok(0) => return None,
            Ok(count) => length += count,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => continue,
            Err(_) => return None,
        }
        if let Some(reply) = read(&head[..length]) {
            return reply;
        }
    }
}

/// `None` while the head is not whole; within it `None` where it is not HTTP.
fn read(head: &[u8]) -> Option<Option<ProxyReply>> {
    let mut headers = [httparse::EMPTY_HEADER; 100];
    let mut response = httparse::Response::new(&mut headers);
    match response.parse(head) {
        Ok(httparse::Status::Partial) => None,
        Err(_) => Some(None),
        Ok(httparse::Status::Complete(_)) => Some(response.code.map(|status| {
            let schemes = response
                .headers
                .iter()
                .filter(|header| header.name.eq_ignore_ascii_case("proxy-authenticate"));
            let schemes = schemes.filter_map(|header| std::str::from_utf8(header.value).ok());
            ProxyReply::new(status, schemes)
        })),
    }
}
