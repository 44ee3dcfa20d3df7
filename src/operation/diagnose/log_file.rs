//! The log file: whether it can be written, and who else may read it.

use std::fs::{self, OpenOptions};
use std::time::Instant;

use super::report::Report;
use crate::client::Client;
use crate::said;
use crate::said::Title;

/// Nothing is said where no log is configured.
pub fn check(client: &Client, report: &Report) {
    const STEP: &str = "log_file";

    let Some(path) = client.log.path() else {
        return;
    };
    let begun = Instant::now();
    let Ok(found) = fs::metadata(path) else {
        // It is made, for its owner alone, with the first line, which the report of this step is.
        match path
            .parent()
            .is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir())
        {
            true => report.ok(STEP, begun, NEW),
            false => report.wrong(STEP, begun, NO_FOLDER, CHECK_PATH),
        }
        return;
    };
    // A pipe would be waited for.
    if found.is_file() && OpenOptions::new().append(true).open(path).is_err() {
        report.wrong(STEP, begun, NOT_WRITABLE, CHECK_PATH);
    } else if let Some(mode) = open_to_others(&found) {
        let what = said!(
            "日志文件可写，但其他账户也能读取（权限 {mode}）。",
            "the log file can be written, but other accounts can read it, too (mode {mode}).",
            mode
        );
        report.ok_but(STEP, begun, what, TAKE_AWAY);
    } else if cfg!(windows) {
        report.ok_but(STEP, begun, WRITABLE, BY_FOLDER);
    } else {
        report.ok(STEP, begun, WRITABLE);
    }
}

/// The mode of a file that others than its owner may read.
#[cfg(unix)]
fn open_to_others(found: &fs::Metadata) -> Option<String> {
    use std::os::unix::fs::PermissionsExt;

    let mode = found.permissions().mode() & 0o777;
    (mode & 0o044 != 0).then(|| format!("{mode:04o}"))
}

#[cfg(not(unix))]
fn open_to_others(_: &fs::Metadata) -> Option<String> {
    None
}

const NEW: Title = said!(
    "日志文件尚不存在，写第一行时创建。",
    "there is no log file yet; it is created with the first line."
);
const WRITABLE: Title = said!("日志文件可写。", "the log file can be written.");
const NOT_WRITABLE: Title = said!("日志文件无法写入。", "the log file cannot be written.");
const NO_FOLDER: Title = said!(
    "日志文件所在的文件夹不存在，没有写日志。",
    "the log file's folder does not exist; nothing is logged."
);
const CHECK_PATH: Title = said!(
    "请检查 log_file 的路径，以及程序账户能否写入；调用不受影响。",
    "Check the path in log_file, and that the program's account may write there; calls are not affected."
);
const TAKE_AWAY: Title = said!(
    "文件在本库写入之前就有此权限，本库不会更改；若非有意，请执行 chmod 600。",
    "It had this mode before the library wrote to it, and keeps it; unless that is wanted, chmod 600 takes the right away."
);
const BY_FOLDER: Title = said!(
    "Windows 上谁能读取日志取决于所在文件夹的权限；请放在只有程序账户能读取的文件夹中。",
    "On Windows the rights of its folder decide who can read it; keep it where only the program's account may read."
);
