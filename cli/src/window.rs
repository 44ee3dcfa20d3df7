//! A window that a double-click opened: what that means, and that it stays until it was read.

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use idcas::said;

use crate::os;
use crate::output::Output;

/// The window that the program runs in, where nobody else would keep it open.
pub struct Window {
    is_own: bool,
    /// It may be a scheduled task's, where nobody presses a key.
    closes_itself: bool,
}

const MINUTES: u64 = 5;

pub fn of_this_program(has_arguments: bool) -> Window {
    let is_seen = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    Window {
        is_own: is_seen && os::is_own_window(),
        closes_itself: has_arguments,
    }
}

impl Window {
    /// Waits for Enter, so that what it shows can be read.
    pub fn wait(&self, output: &Output) {
        if !self.is_own {
            return;
        }
        let (pressed, enter) = mpsc::channel();
        std::thread::spawn(move || {
            let _ = std::io::stdin().read_line(&mut String::new());
            let _ = pressed.send(());
        });
        if self.closes_itself {
            let minutes = MINUTES;
            output.noted(&said!(
                "\n按 Enter 键关闭窗口（{minutes} 分钟后自动关闭）",
                "\nPress Enter to close this window; it closes itself after {minutes} minutes",
                minutes
            ));
            let _ = enter.recv_timeout(Duration::from_secs(MINUTES * 60));
        } else {
            output.noted(&said!(
                "\n按 Enter 键关闭窗口",
                "\nPress Enter to close this window"
            ));
            let _ = enter.recv();
        }
    }
}

/// The arguments that are meant: a double-click has none and means `try`; a configuration that is dropped on the program
/// is opened in the workbench.
pub fn meant(mut given: Vec<OsString>) -> Vec<OsString> {
    let is_double_click = given.len() == 1 && os::is_own_window();
    let is_dropped = given.len() == 2 && is_configuration(Path::new(&given[1]));
    if is_double_click {
        given.push("try".into());
    } else if is_dropped {
        given.insert(1, "workbench".into());
    }
    given
}

fn is_configuration(path: &Path) -> bool {
    let is_json = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("json"));
    is_json && path.is_file()
}

/// Each run of a scheduled task begins with its time.
pub fn begin_log(path: &Path) {
    let file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path);
    let now = idcas::program::china_time();
    let _ = file.and_then(|mut file| writeln!(file, "== {now}"));
}
