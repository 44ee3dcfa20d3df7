//! Each kind of line. What an event holds is the library's own words, names of operations and parameters, hosts, numbers.

use std::fmt::{Display, Write};
use std::time::{Duration, Instant};

use super::Level;
use crate::call::Stage;
use crate::error::{Code, Error};

/// What a line tells.
pub enum Event<'a> {
    /// A client's first line.
    Start {
        version: &'a str,
        system: &'a str,
        /// Key and host.
        servers: Vec<(&'static str, String)>,
    },
    /// A call that ended.
    Call {
        operation: &'a str,
        outcome: Outcome<'a>,
        /// Where it went.
        server: Option<&'a str>,
        took: Duration,
    },
    /// A step of the diagnosis.
    Step {
        name: &'a str,
        status: StepStatus,
        server: Option<&'a str>,
        http_status: Option<u16>,
        detail: &'a str,
        ms: u128,
    },
    /// A request and the status that came back; none where no reply came.
    Exchange {
        stage: Stage,
        server: &'a str,
        status: Option<u16>,
        took: Duration,
    },
    /// A request is sent again.
    Again {
        stage: Stage,
        server: &'a str,
        attempt: u32,
        why: Why<'a>,
    },
    /// The platform no longer takes a token, and another is asked for.
    Renewed { stage: Stage, server: &'a str },
    /// A token that was given out.
    Token {
        stage: Stage,
        refreshed: bool,
        seconds: u64,
    },
    /// A password that is not sent, since it was refused before.
    HeldBack,
    /// How far this machine's clock is ahead of the platform's, in seconds.
    Clock { ahead: i64 },
    /// The platform tells a time that is too far off to be followed.
    DateNotFollowed,
    /// Parameters that can be read in two encodings.
    Doubtful,
    /// So many lines found no room before the file could be written.
    Lost { lines: u64 },
}

pub enum Outcome<'a> {
    /// The answer's bytes, and the status of the platform's reply where there was one.
    Ok { bytes: usize, status: Option<u16> },
    /// The platform took the request and refused it, by this code.
    Refused { code: i64, status: Option<u16> },
    /// What failed, and in which step; none where nothing was sent.
    Failed {
        error: &'a Error,
        stage: Option<Stage>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StepStatus {
    Ok,
    Failed,
    Skipped,
}

impl StepStatus {
    pub const fn name(self) -> &'static str {
        match self {
            StepStatus::Ok => "ok",
            StepStatus::Failed => "failed",
            StepStatus::Skipped => "skipped",
        }
    }
}

/// Why a request is sent again.
pub enum Why<'a> {
    Status(u16),
    Failed(&'a Error),
}

impl<'a> Why<'a> {
    pub fn of(error: &'a Error) -> Why<'a> {
        match error.http_status {
            Some(status) => Why::Status(status),
            None => Why::Failed(error),
        }
    }
}

/// A clock further off than this is worth a warning.
const FAR_OFF: u64 = 60;

impl<'a> Event<'a> {
    /// A call whose texts could not be read.
    pub fn unread(operation: &'a str, error: &'a Error) -> Event<'a> {
        Event::Call {
            operation,
            outcome: Outcome::Failed { error, stage: None },
            server: None,
            took: Duration::ZERO,
        }
    }

    pub fn token(stage: Stage, refreshed: bool, expires: Instant) -> Event<'a> {
        let left = expires.saturating_duration_since(Instant::now());
        Event::Token {
            stage,
            refreshed,
            seconds: left.as_secs(),
        }
    }

    pub fn level(&self) -> Level {
        match self {
            Event::Call {
                outcome: Outcome::Failed { .. },
                ..
            }
            | Event::Step {
                status: StepStatus::Failed,
                ..
            } => Level::Error,
            Event::Call {
                outcome: Outcome::Refused { .. },
                ..
            }
            | Event::Again { .. }
            | Event::Renewed { .. }
            | Event::HeldBack
            | Event::DateNotFollowed
            | Event::Doubtful
            | Event::Lost { .. } => Level::Warn,
            Event::Clock { ahead } if ahead.unsigned_abs() > FAR_OFF => Level::Warn,
            Event::Start { .. } | Event::Call { .. } | Event::Step { .. } => Level::Info,
            Event::Exchange { .. } | Event::Token { .. } | Event::Clock { .. } => Level::Debug,
        }
    }

    pub fn text(&self) -> String {
        match self {
            Event::Start {
                version,
                system,
                servers,
            } => start(version, system, servers),
            Event::Call {
                operation,
                outcome,
                server,
                took,
            } => call(operation, outcome, *server, took.as_millis()),
            Event::Step {
                name,
                status,
                server,
                http_status,
                detail,
                ms,
            } => {
                let (status, place) = (status.name(), place(*server, *http_status));
                let detail = behind_colon(detail);
                format!("diagnose {name} {status}{place} {ms} ms{detail}")
            }
            Event::Exchange {
                stage,
                server,
                status,
                took,
            } => exchange(*stage, server, *status, took.as_millis()),
            Event::Again {
                stage,
                server,
                attempt,
                why,
            } => {
                let step = step_word(*stage);
                format!("{step} at {server} sent again ({attempt}){}", because(why))
            }
            Event::Renewed { stage, server } => {
                let token = step_word(*stage);
                format!("{token} refused at {server} http 401, another is asked for")
            }
            Event::Token {
                stage,
                refreshed,
                seconds,
            } => token(*stage, *refreshed, *seconds),
            Event::HeldBack => HELD_BACK.into(),
            Event::Clock { ahead } => clock(*ahead),
            Event::DateNotFollowed => DATE_NOT_FOLLOWED.into(),
            Event::Doubtful => DOUBTFUL.into(),
            Event::Lost { lines } => {
                format!("{lines} lines lost: the file could not be written in time")
            }
        }
    }
}

const HELD_BACK: &str =
    "user_token not asked for: the password was refused before and is held back";
const DATE_NOT_FOLLOWED: &str = "the platform's Date is more than a day off and is not followed";
const DOUBTFUL: &str = "parameters can be read in the client's encoding and as UTF-8";

fn start(version: &str, system: &str, servers: &[(&'static str, String)]) -> String {
    let mut text = format!("start idcas {version} {system}");
    for (key, server) in servers {
        // Writing to a String cannot fail.
        let _ = write!(text, ", {key} {server}");
    }
    text
}

fn call(operation: &str, outcome: &Outcome, server: Option<&str>, ms: u128) -> String {
    match outcome {
        Outcome::Ok { bytes, status } => {
            let place = place(server, *status);
            format!("{operation} ok{place} {ms} ms, {bytes} bytes")
        }
        Outcome::Refused { code, status } => {
            let place = place(server, *status);
            format!("{operation} refused by the platform with code {code}{place} {ms} ms")
        }
        Outcome::Failed { error, stage } => failure(operation, error, *stage, server, ms),
    }
}

fn exchange(stage: Stage, server: &str, status: Option<u16>, ms: u128) -> String {
    let (step, place) = (step_word(stage), place(Some(server), status));
    match status {
        Some(_) => format!("{step}{place} {ms} ms"),
        None => format!("{step}{place} no reply, {ms} ms"),
    }
}

fn token(stage: Stage, refreshed: bool, seconds: u64) -> String {
    let token = step_word(stage);
    let by = if refreshed { " by refresh_token" } else { "" };
    format!("{token} received{by}, valid for {seconds} s")
}

fn clock(ahead: i64) -> String {
    let side = if ahead < 0 { "behind" } else { "ahead of" };
    let seconds = ahead.unsigned_abs();
    format!("clock of this machine {seconds} s {side} the platform's")
}

fn failure(
    operation: &str,
    error: &Error,
    stage: Option<Stage>,
    server: Option<&str>,
    ms: u128,
) -> String {
    let (number, name) = (error.code.number(), error.code.name());
    let step = stage.map_or("", step_word);
    let step = spaced(if step.is_empty() { "" } else { "in" }, step);
    let place = place(server, error.http_status);
    let unknown = match error.outcome_unknown {
        true => ", outcome unknown",
        false => "",
    };
    let detail = behind_colon(&error.detail);
    let faults = error.faults.iter();
    let broken: String = faults
        .map(|fault| format!(" {}:{}", fault.name, fault.rule))
        .collect();
    format!("{operation} {number} {name}{step}{place} {ms} ms{unknown}{detail}{broken}")
}

fn spaced(first: &str, second: &str) -> String {
    match second {
        "" => String::new(),
        second => format!(" {first} {second}"),
    }
}

/// ` at HOST http STATUS`, as far as they are known.
fn place(server: Option<&str>, status: Option<u16>) -> String {
    let part = |word: &str, value: Option<&dyn Display>| {
        value.map_or(String::new(), |value| format!(" {word} {value}"))
    };
    let server = server.as_ref().map(|server| server as &dyn Display);
    let status = status.as_ref().map(|status| status as &dyn Display);
    part("at", server) + &part("http", status)
}

fn behind_colon(detail: &str) -> String {
    match detail {
        "" => String::new(),
        detail => format!(": {detail}"),
    }
}

fn because(why: &Why) -> String {
    match why {
        Why::Status(status) => format!(": http {status}"),
        Why::Failed(error) if error.detail.is_empty() => format!(": {}", error.code.name()),
        Why::Failed(error) => behind_colon(&error.detail),
    }
}

/// A step as lines and the diagnosis name it.
pub const fn step_word(stage: Stage) -> &'static str {
    match stage {
        Stage::ClientToken => "client_token",
        Stage::RsaKey => "rsa_public_key",
        Stage::UserToken => "user_token",
        Stage::Request => "request",
        Stage::Turn => "turn",
        Stage::Files => "files",
    }
}

impl<'a> Outcome<'a> {
    /// A failure, and the step it belongs to: what is wrong with parameters or the configuration is found before any.
    pub fn failed(error: &'a Error, stage: Stage) -> Outcome<'a> {
        let before = matches!(
            error.code,
            Code::InvalidArgument | Code::InvalidConfig | Code::Encoding | Code::InvalidHandle
        );
        Outcome::Failed {
            error,
            stage: (!before).then_some(stage),
        }
    }

    /// The step of a failure.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Outcome::Ok { .. } | Outcome::Refused { .. } => None,
            Outcome::Failed { stage, .. } => *stage,
        }
    }
}
