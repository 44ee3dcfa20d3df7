//! A call in the background: progress on the console meanwhile, and Ctrl+C ends it.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use idcas::program::{Client, HasNul, code_text};
use idcas::said;
use idcas::said::Language;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::{Value, json};

use crate::answer::parsed;
use crate::output::Output;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Quick calls show nothing.
const SHOW_AFTER: Duration = Duration::from_millis(500);

const LOOK_MS: i32 = 50;

/// The answer as it came.
pub fn call(
    client: &Client,
    operation: &str,
    parameters: &str,
    output: &Output,
) -> Result<String, HasNul> {
    let job = match client.start(operation, parameters)? {
        Ok(job) => job,
        Err(code) => return Ok(refused(code, output.language)),
    };
    // Where the system has no such thing, Ctrl+C ends the program.
    let _ = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed));
    let begun = Instant::now();
    let mut bar = None;
    let mut cancelled = false;
    while !job.wait(LOOK_MS) {
        if INTERRUPTED.load(Ordering::Relaxed) && !cancelled {
            cancelled = true;
            job.cancel();
        }
        if begun.elapsed() > SHOW_AFTER && std::io::stderr().is_terminal() {
            show(
                bar.get_or_insert_with(|| new_bar(operation)),
                &job.progress(),
                output,
            );
        }
    }
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    Ok(job.finish())
}

/// A job that could not begin has no answer of its own.
fn refused(code: i32, language: Language) -> String {
    let word = match language {
        Language::Zh => c"zh",
        Language::En => c"en",
    };
    let (msg, kind) = (code_text(code, word), "exhausted");
    json!({"code": code, "msg": msg, "error": {"kind": kind}}).to_string()
}

fn new_bar(operation: &str) -> ProgressBar {
    // It draws itself with each change, so it is hidden until it looks as it should.
    let bar = ProgressBar::hidden();
    bar.set_prefix(operation.to_owned());
    bar
}

fn show(bar: &ProgressBar, progress: &str, output: &Output) {
    const KNOWN: &str = "{prefix} [{bar:30}] {pos}/{len} {msg}";
    const UNKNOWN: &str = "{prefix} {spinner} {msg}";

    let progress = parsed(progress);
    let number = |name: &str| progress["data"][name].as_u64().unwrap_or(0);
    let (done, total) = (number("done"), number("total"));
    let template = if total > 0 { KNOWN } else { UNKNOWN };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("=> ").tick_chars("|/-\\ "));
    }
    let unit = progress["data"]["unit"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let stop = said!("{unit}（Ctrl+C 取消）", "{unit} (Ctrl+C cancels)", unit);
    bar.set_message(output.text(&stop));
    if total > 0 {
        bar.set_length(total);
        bar.set_position(done);
    }
    if bar.is_hidden() {
        bar.set_draw_target(ProgressDrawTarget::stderr());
    }
    bar.tick();
}

/// A whole answer: the same for what is not to be seen as it came.
pub fn answer(
    client: &Client,
    operation: &str,
    parameters: &Value,
    output: &Output,
) -> Result<Value, HasNul> {
    call(client, operation, &parameters.to_string(), output).map(|text| parsed(&text))
}
