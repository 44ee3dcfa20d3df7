//! As what an address answers: auth center, gateway, document gateway, web site. Nothing is sent along, no credentials
//! and no token, and whoever answers is told apart by how it answers a path that nobody has.

use std::time::Duration;

use url::Url;

use crate::call::Call;
use crate::catalogue::auth::{GET_CLIENT_TOKEN, GET_RSA_PUBLIC_KEY};
use crate::catalogue::pc::BUILD_CLINIC_URL;
use crate::catalogue::print::GET_PRINT_FILES;
use crate::catalogue::{Base, Method};
use crate::client::Client;
use crate::credential::read_rsa_key;
use crate::http::{Body, HttpReply, Request};
use crate::secret::Secret;
use crate::token_reply::{Access, TokenReply};

/// For one answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// A path that no platform has.
const NOWHERE: &str = "/idcas-diagnosis/no-such-path";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// As what it should.
    Rightly,
    /// As to any path, or as something else; with this HTTP status.
    Otherwise(u16),
    /// In a way that tells nothing.
    Unclearly(u16),
    /// Not at all.
    Not,
}

/// What of an answer counts here.
#[derive(PartialEq, Eq)]
struct Reply {
    status: u16,
    is_page: bool,
    is_refusal_page: bool,
    is_of_oauth: bool,
    is_key: bool,
}

/// The path by which an address of this kind is known.
pub const fn path_of(base: Base) -> &'static str {
    match base {
        Base::AuthCenter => GET_CLIENT_TOKEN.path,
        Base::Gateway => GET_RSA_PUBLIC_KEY.path,
        Base::DocGateway => GET_PRINT_FILES.path,
        Base::Domain | Base::None => BUILD_CLINIC_URL.path,
    }
}

pub async fn ask(client: &Client, base: Base, address: &str) -> Answers {
    let Some(real) = reply(client, base, address, path_of(base)).await else {
        return Answers::Not;
    };
    let status = real.status;
    // A token endpoint takes nothing but POST, and refuses one that brings nothing.
    if base == Base::AuthCenter {
        return match status {
            _ if real.is_of_oauth => Answers::Rightly,
            400 | 404 | 405 | 410 | 501 => Answers::Otherwise(status),
            _ if real.is_page => Answers::Otherwise(status),
            _ => Answers::Unclearly(status),
        };
    }
    if real.is_key || (base == Base::Domain && real.is_refusal_page) {
        return Answers::Rightly;
    }
    let Some(nowhere) = reply(client, base, address, NOWHERE).await else {
        return Answers::Unclearly(status);
    };
    let page_for_json = real.is_page && base != Base::Domain;
    match status {
        400 | 404 | 405 | 410 | 501 if real == nowhere => Answers::Otherwise(status),
        404 | 410 => Answers::Otherwise(status),
        200..=299 if page_for_json => Answers::Otherwise(status),
        300..=399 | 500.. => Answers::Unclearly(status),
        _ if real == nowhere || page_for_json => Answers::Unclearly(status),
        _ => Answers::Rightly,
    }
}

async fn reply(client: &Client, base: Base, address: &str, path: &str) -> Option<Reply> {
    let mut url = Url::parse(&format!("{address}{path}")).ok()?;
    let posts = base == Base::AuthCenter;
    if base == Base::Gateway && path != NOWHERE {
        url.set_query(Some("key=TransmissionSecurity.RSA.PublicKey"));
    }
    let mut request = Request::get(url);
    if posts {
        request.method = Method::Post;
        request.body = Body::Form {
            fields: Secret::default(),
            basic: None,
        };
    }
    let call = Call::shared(PATIENCE);
    let sending = client
        .http
        .send(&call, &client.config, &client.clock, &request);
    match tokio::time::timeout(PATIENCE, sending).await.ok()? {
        Ok(reply) => Some(Reply {
            status: reply.status,
            is_page: reply.text.trim_start().starts_with('<'),
            // Of a link; a path that there is not has a page too.
            is_refusal_page: !matches!(reply.status, 404 | 405 | 410)
                && reply.text.contains("data-fault"),
            is_of_oauth: posts && is_of_oauth(&reply),
            is_key: base == Base::Gateway && reply.status == 200 && read_rsa_key(reply).is_ok(),
        }),
        // A redirect, or a status whose page tells more.
        Err(error) => error.http_status.map(|status| Reply {
            status,
            is_page: false,
            is_refusal_page: false,
            is_of_oauth: false,
            is_key: false,
        }),
    }
}

/// A token, or a refusal in the words of OAuth, which is what an auth center gives to an empty request.
fn is_of_oauth(reply: &HttpReply) -> bool {
    let Some(read) = TokenReply::read(&reply.text) else {
        return false;
    };
    let begins = ["invalid_", "unsupported_", "unauthorized"];
    let is_word = |word: &String| begins.iter().any(|begin| word.starts_with(begin));
    match reply.status {
        200..=299 => matches!(read.bearer().access, Access::Token(_)),
        400 | 401 => read.error.as_ref().is_some_and(is_word),
        _ => false,
    }
}
