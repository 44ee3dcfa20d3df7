//! The clipboard.

#[cfg(not(windows))]
use std::io::{BufRead as _, Read as _, Write as _};
#[cfg(not(windows))]
use std::process::{Command, Stdio};

use arboard::Clipboard;

/// The hidden command that keeps a text on the clipboard where its owner must stay for that.
pub const HOLD: &str = "hold-clipboard";

pub fn text() -> Result<String, String> {
    let clipboard = Clipboard::new();
    let text = clipboard.and_then(|mut clipboard| clipboard.get_text());
    text.map_err(|error| error.to_string())
}

/// On Windows the system keeps the text.
#[cfg(windows)]
pub fn copy(text: &str) -> Result<(), String> {
    let clipboard = Clipboard::new();
    let set = clipboard.and_then(|mut clipboard| clipboard.set_text(text));
    set.map_err(|error| error.to_string())
}

/// On X11 and Wayland a text is gone with the program that owns it: another process of this one stays, until something
/// else is copied.
#[cfg(not(windows))]
pub fn copy(text: &str) -> Result<(), String> {
    let said = |error: std::io::Error| error.to_string();
    let program = std::env::current_exe().map_err(said)?;
    let mut holder = Command::new(program)
        .arg(HOLD)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(said)?;
    if let Some(mut input) = holder.stdin.take() {
        input.write_all(text.as_bytes()).map_err(said)?;
    }
    let mut answer = String::new();
    if let Some(output) = holder.stdout.take() {
        std::io::BufReader::new(output)
            .read_line(&mut answer)
            .map_err(said)?;
    }
    match answer.trim() {
        READY => Ok(()),
        failed => Err(failed.to_owned()),
    }
}

/// What the process that stays says when it can.
#[cfg(not(windows))]
const READY: &str = "ready";

/// What [`HOLD`] does. Its first line is [`READY`], or why it cannot.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn hold() {
    use arboard::SetExtLinux as _;

    let mut text = String::new();
    let _ = std::io::stdin().read_to_string(&mut text);
    let opened = Clipboard::new();
    let said = match &opened {
        Ok(_) => READY.to_owned(),
        Err(error) => error.to_string().replace('\n', " "),
    };
    let _ = writeln!(std::io::stdout(), "{said}");
    if let Ok(mut clipboard) = opened {
        // It comes back when something else is copied.
        let _ = clipboard.set().wait().text(text);
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn hold() {}
