//! Who is let in: the browser that was shown the secret, from this machine, by the page itself and by no other.

use std::io;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::state::Workbench;

/// Sent by the page's own script. Another origin cannot send it without asking first, and is told no.
const OWN_HEADER: &str = "x-idcas-workbench";

/// Nothing but the page's own files; nobody frames it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

pub struct Guard {
    port: u16,
    /// In the first address.
    secret: String,
    /// In the cookie: another one, so that a browser's history does not hold it.
    cookie: String,
}

impl Guard {
    pub fn new(port: u16) -> io::Result<Guard> {
        Ok(Guard {
            port,
            secret: random()?,
            cookie: random()?,
        })
    }

    pub fn first_address(&self) -> String {
        format!("http://127.0.0.1:{}/enter/{}", self.port, self.secret)
    }

    pub fn is_secret(&self, given: &str) -> bool {
        same(given, &self.secret)
    }

    /// The names of this machine, so that a name of somebody else's that leads here (DNS rebinding) is refused.
    fn is_here(&self, host: &str) -> bool {
        let names = ["127.0.0.1", "localhost"];
        names
            .iter()
            .any(|name| host == format!("{name}:{}", self.port))
    }

    pub fn set_cookie(&self) -> String {
        let Guard { port, cookie, .. } = self;
        format!("idcas_workbench_{port}={cookie}; Path=/; HttpOnly; SameSite=Strict")
    }

    /// Cookies do not tell ports apart, so the port is in the name.
    fn has_cookie(&self, headers: &HeaderMap) -> bool {
        let name = format!("idcas_workbench_{}", self.port);
        let cookies = headers.get_all(header::COOKIE).into_iter();
        let mut pairs = cookies
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        pairs.any(|(key, value)| key == name && same(value, &self.cookie))
    }

    /// Why a request is refused.
    fn refuses(&self, request: &Request) -> Option<&'static str> {
        let headers = request.headers();
        let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or(""));
        let mut hosts = headers.get_all(header::HOST).into_iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        let Some(host) = host.filter(|host| hosts.next().is_none() && self.is_here(host)) else {
            return Some(WRONG_HOST);
        };
        let own = format!("http://{host}");
        if text(header::ORIGIN).is_some_and(|origin| origin != own) {
            return Some(WRONG_ORIGIN);
        }
        let path = request.uri().path();
        if path.starts_with("/enter/") {
            return (request.method() != Method::GET).then_some(WRONG_ORIGIN);
        }
        let is_call = path.starts_with("/api/");
        let site = text(HeaderName::from_static("sec-fetch-site"));
        if is_call && site.is_some_and(|site| site != "same-origin") {
            return Some(WRONG_ORIGIN);
        }
        if is_call && !headers.contains_key(OWN_HEADER) {
            return Some(WRONG_ORIGIN);
        }
        if !is_call && !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Some(WRONG_ORIGIN);
        }
        (!self.has_cookie(headers)).then_some(NO_COOKIE)
    }
}

/// Lets a request through or not. What leaves is never kept, framed, or read by another page.
pub async fn guarded(
    State(workbench): State<Arc<Workbench>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match workbench.guard.refuses(&request) {
        Some(why) => (StatusCode::FORBIDDEN, why).into_response(),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in [
        ("cache-control", "no-store"),
        ("content-security-policy", POLICY),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ] {
        let name = HeaderName::from_static(name);
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Takes as long whatever is alike.
fn same(a: &str, b: &str) -> bool {
    let differing = a
        .bytes()
        .zip(b.bytes())
        .fold(0, |all, (a, b)| all | (a ^ b));
    a.len() == b.len() && differing == 0
}

fn random() -> io::Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

const WRONG_HOST: &str = "工作台只在本机以 127.0.0.1 或 localhost 访问。\n\
    The workbench is reached on this machine only, as 127.0.0.1 or localhost.\n";
const WRONG_ORIGIN: &str = "工作台不接受其他网页的请求。\n\
    The workbench takes no requests of other pages.\n";
const NO_COOKIE: &str = "请用 idcas 启动时显示的完整地址打开工作台。\n\
    Open the workbench by the whole address that idcas showed when it started.\n";
