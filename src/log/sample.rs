//! One line of each kind, as the guide shows it. A test holds the guide against these.

use std::time::Duration;

use super::event::{Event, Outcome, StepStatus, Why};
use crate::call::Stage;
use crate::error::{Code, Error, Fault};
use crate::said;
use crate::said::Title;

/// A kind of line.
pub struct Sample {
    /// Without its time and the number of its process.
    pub line: String,
    pub meaning: Title,
}

const AUTH: &str = "auth.example:5000";
const GATEWAY: &str = "gateway.example:8888";

/// In the order of their levels.
pub fn samples() -> Vec<Sample> {
    let mut samples = of_calls();
    samples.extend(of_failures());
    samples.push(refused());
    samples.extend(of_warnings());
    samples.extend(of_details());
    samples
}

fn sample(event: &Event, meaning: Title) -> Sample {
    let line = format!("{} {}", event.level().word(), event.text());
    Sample { line, meaning }
}

fn of_calls() -> Vec<Sample> {
    vec![
        sample(
            &Event::Start {
                version: "1.2.3",
                system: "windows x86",
                servers: vec![("auth_center", AUTH.into()), ("gateway", GATEWAY.into())],
            },
            said!(
                "客户端的第一行：版本、系统、配置的各服务器；任何级别都写",
                "a client's first line: version, system, the configured servers; at every level"
            ),
        ),
        sample(
            &Event::Call {
                operation: "query_exams",
                outcome: Outcome::Ok {
                    bytes: 15_020,
                    status: Some(200),
                },
                server: Some(GATEWAY),
                took: Duration::from_millis(84),
            },
            said!(
                "成功的调用：服务器、HTTP 状态、耗时、结果的长度",
                "a call that succeeded: server, HTTP status, duration, length of the result"
            ),
        ),
    ]
}

fn of_failures() -> Vec<Sample> {
    let took = Duration::from_millis(84);
    let fault = Fault::new("start_time", "date", said!("", ""));
    let wrong = Error::from_faults(Code::InvalidArgument, vec![fault]);
    let refused = Error::new(Code::HttpStatus, said!("", ""), said!("", "")).with_status(503);
    let mut cut = Error::new(Code::Network, said!("", ""), said!("", ""));
    cut.outcome_unknown = true;
    cut.detail = "body: connection reset".into();
    let failed = |operation, error, stage, server| Event::Call {
        operation,
        outcome: Outcome::failed(error, stage),
        server,
        took,
    };
    vec![
        sample(
            &failed("query_exams", &refused, Stage::Request, Some(GATEWAY)),
            said!(
                "失败的调用：错误码、步骤、服务器、HTTP 状态、耗时",
                "a call that failed: code, step, server, HTTP status, duration"
            ),
        ),
        sample(
            &failed("set_print_flag", &cut, Stage::Request, Some(GATEWAY)),
            said!(
                "写操作失败且结果未知；末尾是技术细节",
                "a write that failed with an unknown outcome; a technical detail at the end"
            ),
        ),
        sample(
            &Event::unread("query_exams", &wrong),
            said!(
                "没有发送的调用：哪个参数违反哪条规则",
                "a call that was not sent: which parameter breaks which rule"
            ),
        ),
        sample(
            &Event::Step {
                name: "user_token",
                status: StepStatus::Failed,
                server: Some(AUTH),
                http_status: Some(400),
                detail: "",
                ms: 31,
            },
            said!(
                "idcas_diagnose 的每个步骤：ok、failed（ERROR）或 skipped",
                "each step of idcas_diagnose: ok, failed (ERROR) or skipped"
            ),
        ),
    ]
}

fn refused() -> Sample {
    sample(
        &Event::Call {
            operation: "query_exams",
            outcome: Outcome::Refused {
                code: -1,
                status: Some(200),
            },
            server: Some(GATEWAY),
            took: Duration::from_millis(84),
        },
        said!(
            "平台拒绝的调用：平台的 code、服务器、HTTP 状态、耗时",
            "a call that the platform refused: its code, server, HTTP status, duration"
        ),
    )
}

fn of_warnings() -> Vec<Sample> {
    let (server, attempt) = (GATEWAY, 1);
    vec![
        sample(
            &Event::Again {
                stage: Stage::Request,
                server,
                attempt,
                why: Why::Status(503),
            },
            said!(
                "重试：步骤、服务器、第几次、原因",
                "sent again: step, server, which attempt, why"
            ),
        ),
        sample(
            &Event::Renewed {
                stage: Stage::UserToken,
                server,
            },
            said!(
                "平台不再接受令牌，重新获取",
                "the platform no longer accepts a token, and a new one is requested"
            ),
        ),
        sample(
            &Event::HeldBack,
            said!(
                "密码此前被拒绝，为免锁定账号而没有发送",
                "a password that was refused before is not sent, so that the account is not locked"
            ),
        ),
        sample(
            &Event::Clock { ahead: 3_600 },
            said!(
                "本机时钟与平台的差；60 秒以内为 DEBUG",
                "this machine's clock against the platform's; DEBUG up to 60 seconds"
            ),
        ),
        sample(
            &Event::DateNotFollowed,
            said!(
                "平台返回的 Date 与本机相差超过一天，没有采用",
                "a Date of the platform's that is more than a day away from this machine's clock is not followed"
            ),
        ),
        sample(
            &Event::Doubtful,
            said!(
                "参数的编码有两种可能",
                "the encoding of the parameters may be either of two"
            ),
        ),
        sample(
            &Event::Lost { lines: 12 },
            said!(
                "日志文件长时间无法写入，丢失的行数",
                "so many lines were lost because the file could not be written for long"
            ),
        ),
    ]
}

fn of_details() -> Vec<Sample> {
    vec![
        sample(
            &Event::Exchange {
                stage: Stage::UserToken,
                server: AUTH,
                status: Some(200),
                took: Duration::from_millis(31),
            },
            said!(
                "每次请求：步骤、服务器、HTTP 状态或 no reply、耗时",
                "each request: step, server, HTTP status or no reply, duration"
            ),
        ),
        sample(
            &Event::Token {
                stage: Stage::UserToken,
                refreshed: true,
                seconds: 43_200,
            },
            said!(
                "收到令牌：是否由 refresh_token 换得、有效期",
                "a token was received: whether by refresh_token, its lifetime"
            ),
        ),
    ]
}
