//! `Idcas.Client`: what a host creates.

use std::sync::{Arc, Mutex};

use super::arguments::Arguments;
use super::failure::{Failure, Outcome};
use super::interface::{CLIENT, Kind, Member, RESULT, client, operation_of};
use super::job::Job;
use super::member_names;
use super::object::{self, Kind as ObjectKind, Wanted};
use super::opened::{self, Opened};
use super::params::Params;
use super::result::Answer;
use super::tables::{DISP_E_MEMBERNOTFOUND, DISP_E_PARAMNOTFOUND};
use super::to_json;
use super::variant::Value;
use super::words::for_objects;
use crate::catalogue::Operation;
use crate::code;
use crate::error::{Code, Error, Result as Read, Said};
use crate::memory::NO_ROOM_ENVELOPE;
use crate::said;
use crate::said::{Language, Title};

/// What a client and its jobs share.
pub struct Shared {
    state: Mutex<State>,
}

struct State {
    opened: Option<Arc<Opened>>,
    raises: bool,
    /// How the last call failed.
    failed: Option<Answer>,
    language: Language,
}

pub struct Client(Arc<Shared>);

impl Client {
    pub fn new() -> Client {
        Client(Arc::new(Shared {
            state: Mutex::new(State {
                opened: None,
                raises: true,
                failed: None,
                language: Language::Zh,
            }),
        }))
    }

    pub fn language(&self) -> Language {
        self.0.language()
    }

    /// A member; what it refuses is the last error too.
    pub fn invoke(&self, member: &Member, wanted: Wanted, given: &Arguments) -> Outcome<Value> {
        match given.fit_member(member) {
            Err(failure) => self.refused(member, failure),
            Ok(()) => match self.member(member, wanted, given) {
                Err(Failure::Error(error)) => self.noted_and_raised(member.name, error),
                outcome => outcome,
            },
        }
    }

    /// A call whose arguments cannot be read.
    pub fn refuse(&self, id: i32, failure: Failure) -> Outcome<Value> {
        if let Some(operation) = operation_of(id) {
            return self.0.concluded(operation.name, || Err(failure));
        }
        let mut members = CLIENT.members.iter();
        match members.find(|member| member.id == id) {
            Some(member) => self.refused(member, failure),
            None => Err(failure),
        }
    }

    /// Where errors are not raised, a member that gives a result gives one all the same.
    fn refused(&self, member: &Member, failure: Failure) -> Outcome<Value> {
        match failure {
            Failure::Error(error) if member.gives == Kind::Object(&RESULT) => {
                self.0.concluded(member.name, || Err(error.into()))
            }
            Failure::Error(error) => self.noted_and_raised(member.name, error),
            other => Err(other),
        }
    }

    fn noted_and_raised(&self, name: &str, error: Error) -> Outcome<Value> {
        self.0.noted(error.envelope(name, self.language()))?;
        Err(Failure::Error(error))
    }

    fn member(&self, member: &Member, wanted: Wanted, given: &Arguments) -> Outcome<Value> {
        let shared = &self.0;
        match member.id {
            client::OPEN => shared.concluded("open", || self.open(member, given)),
            client::CLOSE => {
                let opened = crate::lock(&shared.state).opened.take();
                // Not under the lock: the log is written to its end.
                drop(opened);
                Ok(Value::Empty)
            }
            client::IS_OPEN => Ok(Value::Flag(crate::lock(&shared.state).opened.is_some())),
            client::VERSION => Ok(Value::Text(env!("CARGO_PKG_VERSION").to_owned())),
            client::NEW_PARAMS => self.new_params(given),
            client::CALL => {
                let (answer, _) = shared.noted(self.call(member, given))?;
                Ok(Value::Object(object::make(ObjectKind::Result(answer))))
            }
            client::START => self.start(member, given),
            client::DIAGNOSE => shared.concluded("diagnose", || Ok(shared.opened()?.diagnose())),
            client::INSPECT => shared.concluded("inspect_url", || {
                let params = Params::new(shared.language());
                params.put("url", given.at(0))?;
                Ok(shared.opened()?.call("inspect_url", &params.json()?))
            }),
            client::DESCRIBE => shared.concluded("describe", || {
                let operation = given.text(member, 0)?.unwrap_or_default();
                Ok(shared.opened()?.describe(&operation))
            }),
            client::CODE_TEXT => {
                let code = given.number(member, 0)?.unwrap_or(0);
                let language = shared.language();
                Ok(Value::Text(match code::find(code) {
                    Some(entry) if code == Code::InvalidHandle.number() => {
                        format!(
                            "{} ({code}): {}",
                            entry.constant,
                            opened::not_open().msg(language)
                        )
                    }
                    Some(_) => for_objects(code::explain(code, language)),
                    None => not_of_the_library(code).text(language).to_owned(),
                }))
            }
            client::RAISE_ERRORS if wanted.sets() => {
                let raises = given.flag_to_set(member)?;
                crate::lock(&shared.state).raises = raises;
                Ok(Value::Empty)
            }
            client::RAISE_ERRORS => Ok(Value::Flag(crate::lock(&shared.state).raises)),
            client::LAST_ERROR => {
                let state = crate::lock(&shared.state);
                let answer = match &state.failed {
                    Some(answer) => answer.again(),
                    None => Answer::success(state.language),
                };
                Ok(Value::Object(object::make(ObjectKind::Result(answer))))
            }
            _ => Err(Failure::Status(DISP_E_MEMBERNOTFOUND)),
        }
    }

    /// An operation's own method.
    pub fn operate(&self, operation: &'static Operation, given: &Arguments) -> Outcome<Value> {
        self.0.concluded(operation.name, || {
            let params = self.params_of(operation, given)?;
            Ok(self.0.opened()?.call(operation.name, &params))
        })
    }

    fn open(&self, member: &Member, given: &Arguments) -> Outcome<String> {
        let config = given.required_text(member, 0)?;
        if config.trim().is_empty() {
            return Err(Failure::argument("config", NO_TEXT));
        }
        let (opened, envelope) = Opened::from(&config)?;
        crate::secret::wipe_text(config);
        if let Some(opened) = opened {
            let mut state = crate::lock(&self.0.state);
            state.language = opened.language();
            let before = state.opened.replace(Arc::new(opened));
            drop(state);
            drop(before);
        }
        Ok(envelope)
    }

    fn new_params(&self, given: &Arguments) -> Outcome<Value> {
        let language = self.language();
        let params = Params::of(&params_at(given, 0)?, language)?;
        Ok(Value::Object(object::make(ObjectKind::Params(params))))
    }

    /// An operation by its name. Whatever fails is its answer.
    fn call(&self, member: &Member, given: &Arguments) -> String {
        let called = || -> Outcome<String> {
            let operation = given.required_text(member, 0)?;
            let params = params_at(given, 1)?;
            Ok(self.0.opened()?.call(&operation, &params))
        };
        called().unwrap_or_else(|failure| {
            let envelope = failure.envelope("call", self.language());
            envelope.unwrap_or_else(|_| NO_ROOM_ENVELOPE.to_owned())
        })
    }

    fn start(&self, member: &Member, given: &Arguments) -> Outcome<Value> {
        let operation = given.required_text(member, 0)?;
        let params = params_at(given, 1)?;
        let opened = self.0.opened()?;
        let started = opened.start(&operation, &params)?;
        crate::lock(&self.0.state).failed = None;
        let job = Job::new(started, opened, self.0.clone());
        Ok(Value::Object(object::make(ObjectKind::Job(job))))
    }

    /// The parameters of an operation's method: its first argument, and those that were passed one by one.
    fn params_of(&self, operation: &Operation, given: &Arguments) -> Outcome<String> {
        given.fit(operation.params.len() + 1)?;
        let whole = params_at(given, 0)?;
        // No more were passed than there are.
        let by_position = given
            .after(1)
            .map(|(at, value)| Ok((operation.params[at - 1].name.to_owned(), value)));
        let by_name = given.named().filter(|(number, _)| *number != 0);
        let by_name = by_name.map(|(number, value)| Ok((name_of(operation, number)?, value)));
        let single: Vec<_> = by_position.chain(by_name).collect::<Outcome<_>>()?;
        if single.is_empty() {
            return Ok(whole);
        }
        let params = Params::of(&whole, self.language())?;
        for (name, value) in single {
            params.put(&name, Some(value))?;
        }
        Ok(params.json()?)
    }
}

impl Shared {
    fn language(&self) -> Language {
        crate::lock(&self.state).language
    }

    fn opened(&self) -> Read<Arc<Opened>> {
        let opened = crate::lock(&self.state).opened.clone();
        opened.ok_or_else(opened::not_open)
    }

    /// What a call has answered: an error of the host's where it failed and errors are raised, else a result.
    pub fn concluded(
        &self,
        operation: &str,
        call: impl FnOnce() -> Outcome<String>,
    ) -> Outcome<Value> {
        let envelope = match call() {
            Ok(envelope) => envelope,
            Err(failure) => failure
                .envelope(operation, self.language())
                .map_err(Failure::Status)?,
        };
        let (answer, code) = self.noted(envelope)?;
        match code != 0 && crate::lock(&self.state).raises {
            true => Err(Failure::Raised(code, answer.msg()?)),
            false => Ok(Value::Object(object::make(ObjectKind::Result(answer)))),
        }
    }

    /// An answer and its code, which is the last error where it is one.
    fn noted(&self, envelope: String) -> Outcome<(Answer, i64)> {
        let answer = Answer::of(envelope, self.language());
        let code = answer.code()?;
        crate::lock(&self.state).failed = (code != 0).then(|| answer.again());
        Ok((answer, code))
    }
}

/// The parameter that a number stands for: its place, or a name that the operation's check refuses.
fn name_of(operation: &Operation, number: i32) -> Outcome<String> {
    let place = usize::try_from(number)
        .ok()
        .and_then(|at| at.checked_sub(1));
    if let Some(param) = place.and_then(|at| operation.params.get(at)) {
        return Ok(param.name.to_owned());
    }
    let name = member_names::name(number).ok_or(Failure::Status(DISP_E_PARAMNOTFOUND))?;
    Ok(name.to_string())
}

const NO_TEXT: Title = said!(
    "文本为空；请传入配置文件的路径，或配置的 JSON 文本",
    "is an empty text; pass the path of the configuration's file, or its JSON text"
);

/// An object gives no handles or counts, of which a function's number may be one.
fn not_of_the_library(code: i32) -> Said {
    said!(
        "返回码 {code} 不是本库的：它来自平台，含义见该结果的 Msg。",
        "{code} is no code of this library: it is the platform's own, and the Msg of its result says what it means.",
        code
    )
}

/// Parameters as JSON: a text is JSON itself, an object becomes it; nothing is the empty text.
fn params_at(given: &Arguments, position: usize) -> Read<String> {
    let Some(given) = given.at(position) else {
        return Ok(String::new());
    };
    match given.text() {
        Some(text) => text,
        None => Ok(to_json::value("params", given)?.unwrap_or_default()),
    }
}
