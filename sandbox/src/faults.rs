//! Faults that a real platform may show, switched on as needed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FaultKind {
    /// Responds `delay_ms` later; can be combined with any other.
    Delay,
    /// Responds with `status` (500 by default), `headers` and `body`.
    Reply,
    /// Status 200 with an HTML page instead of JSON, as a proxy or a captive portal sends.
    Html,
    /// Closes the connection without a response.
    Cut,
    /// Sends half of a JSON document with the `Content-Length` of the whole, then closes.
    Half,
    /// Accepts the request and never responds.
    Hang,
    /// Shifts the platform's clock by `minutes`: the `Date` header and the timestamp checks.
    Clock,
}

/// One fault. Without `path` it applies to every platform path; without `count`, until it is cleared.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub kind: FaultKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
}

impl Fault {
    fn of(kind: FaultKind) -> Fault {
        Fault {
            kind,
            path: None,
            count: None,
            delay_ms: None,
            status: None,
            headers: BTreeMap::new(),
            body: None,
            minutes: None,
        }
    }

    pub fn delay(ms: u64) -> Fault {
        Fault {
            delay_ms: Some(ms),
            ..Fault::of(FaultKind::Delay)
        }
    }

    /// A status with an empty body; see [`Fault::with_body`] and [`Fault::with_header`].
    pub fn status(status: u16) -> Fault {
        Fault {
            status: Some(status),
            ..Fault::of(FaultKind::Reply)
        }
    }

    pub fn html() -> Fault {
        Fault::of(FaultKind::Html)
    }

    pub fn cut() -> Fault {
        Fault::of(FaultKind::Cut)
    }

    pub fn half() -> Fault {
        Fault::of(FaultKind::Half)
    }

    pub fn hang() -> Fault {
        Fault::of(FaultKind::Hang)
    }

    pub fn clock(minutes: i64) -> Fault {
        Fault {
            minutes: Some(minutes),
            ..Fault::of(FaultKind::Clock)
        }
    }

    pub fn with_body(mut self, body: impl Into<String>) -> Fault {
        self.body = Some(body.into());
        self
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Fault {
        self.headers.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Only for paths with this prefix.
    pub fn on(mut self, prefix: &str) -> Fault {
        self.path = Some(prefix.to_owned());
        self
    }

    /// Only for the next `count` matching requests.
    pub fn times(mut self, count: u32) -> Fault {
        self.count = Some(count);
        self
    }

    /// The name in the journal and in the control API.
    pub fn name(&self) -> String {
        format!("{:?}", self.kind).to_lowercase()
    }

    fn matches(&self, path: &str) -> bool {
        let prefix = self.path.as_deref().unwrap_or("");
        path.starts_with(prefix) && self.count != Some(0)
    }
}

/// The faults that are on.
#[derive(Default)]
pub struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    /// Adds a fault, or replaces the one of the same kind on the same path.
    pub fn set(&self, fault: Fault) {
        let mut active = self.0.lock().unwrap();
        active.retain(|old| old.kind != fault.kind || old.path != fault.path);
        active.push(fault);
    }

    pub fn replace(&self, faults: Vec<Fault>) {
        *self.0.lock().unwrap() = faults;
    }

    /// Switches off one kind, or all.
    pub fn clear(&self, kind: Option<FaultKind>) {
        self.0
            .lock()
            .unwrap()
            .retain(|fault| kind.is_some_and(|kind| fault.kind != kind));
    }

    pub fn all(&self) -> Vec<Fault> {
        self.0.lock().unwrap().clone()
    }

    pub fn clock_skew_s(&self) -> i64 {
        let active = self.0.lock().unwrap();
        let skews = active.iter().filter(|f| f.kind == FaultKind::Clock);
        skews.map(|fault| fault.minutes.unwrap_or(0) * 60).sum()
    }

    /// The faults that apply to this request: the delays, and the first that decides the response.
    /// Only faults that are used count down.
    pub fn take(&self, path: &str) -> Vec<Fault> {
        let mut hits = Vec::new();
        let mut decided = false;
        for fault in self.0.lock().unwrap().iter_mut() {
            let decides = !matches!(fault.kind, FaultKind::Delay | FaultKind::Clock);
            if !fault.matches(path) || (decides && decided) {
                continue;
            }
            decided |= decides;
            if fault.kind != FaultKind::Clock {
                fault.count = fault.count.map(|count| count - 1);
            }
            hits.push(fault.clone());
        }
        self.0
            .lock()
            .unwrap()
            .retain(|fault| fault.count != Some(0));
        hits
    }
}
