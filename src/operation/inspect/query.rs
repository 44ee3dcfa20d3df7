//! What a link carries in the clear: its query as the platform reads it, its host.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use url::Url;

use super::inspection::Inspection;
use super::words;
use crate::catalogue::{Made, Origin};
use crate::names::printable;

impl Inspection<'_> {
    /// The query as the platform reads it, with what commonly goes wrong in encoding it.
    pub fn split(&mut self, query: &str) {
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, raw) = pair.split_once('=').unwrap_or((pair, ""));
            let name = percent_decode_str(name)
                .decode_utf8_lossy()
                .trim()
                .to_owned();
            let shown = printable(&name).unwrap_or("?").to_owned();
            if raw.contains('+') {
                self.find(&shown, "plus", words::bare_plus(&shown));
            }
            let Ok(value) = percent_decode_str(raw).decode_utf8() else {
                self.find(&shown, "utf8", words::not_utf8(&shown));
                continue;
            };
            let again = percent_decode_str(&value).decode_utf8().ok();
            let again = again.filter(|again| *again != value);
            let value = match again.map(Cow::into_owned) {
                Some(again) => {
                    self.find(&shown, "encoded_twice", words::encoded_twice(&shown));
                    again
                }
                None => value.into_owned(),
            };
            if self.get(&name).is_some() {
                self.find(&shown, "twice", words::given_twice(&shown));
                continue;
            }
            if self.operation.param(&name).is_none() {
                self.remark(&shown, "unknown", words::unknown(&shown));
            }
            self.query.push((name, value));
        }
    }

    pub fn host(&mut self, url: &Url) {
        let Some(domain) = self
            .client
            .config
            .domain
            .as_deref()
            .and_then(|domain| Url::parse(domain).ok())
        else {
            return;
        };
        if (url.host_str(), url.port_or_known_default())
            != (domain.host_str(), domain.port_or_known_default())
        {
            self.remark("domain", "other_host", words::ANOTHER_HOST);
        }
    }

    /// What the library would put in by itself, and a program by hand may forget.
    pub fn left_out(&mut self) {
        for param in self.operation.params {
            let forgettable = matches!(
                param.origin,
                Origin::Fixed(_) | Origin::Made(Made::AccessToken)
            );
            let name = param.name;
            if forgettable && param.required {
                self.required(name);
            }
        }
    }
}
