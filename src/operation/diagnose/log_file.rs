//! The log file: whether it can be written, and who else may read it.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::time::{Duration, Instant};

use super::report::Report;
use crate::call::Call;
use crate::client::Client;
use crate::log::file as log_file;
use crate::said;
use crate::said::Title;

/// A share whose server is gone takes minutes to say so.
const PATIENCE: Duration = Duration::from_secs(2);

enum Found {
    /// There was no such file, and it could be made.
    New,
    NoFolder,
    IsFolder,
    NotWritable,
    Writable,
    /// A pipe or a device: what becomes of a line there cannot be told.
    NoFile,
    /// The mode of a file that others than its owner may read.
    OpenToOthers(String),
    /// The same of the one before it.
    OldOpenToOthers(String),
}

impl Found {
    /// Whether lines can go there, by all that is to be seen from outside.
    fn is_there(&self) -> bool {
        match self {
            Found::Writable
            | Found::OpenToOthers(_)
            | Found::OldOpenToOthers(_)
            | Found::NoFile => true,
            Found::New | Found::NoFolder | Found::IsFolder | Found::NotWritable => false,
        }
    }
}

/// Nothing is said where no log is configured.
pub fn check(client: &Client, report: &Report) {
    const STEP: &str = "log_file";

    let Some(path) = client.log.path().map(Path::to_path_buf) else {
        return;
    };
    let begun = Instant::now();
    let call = Call::new(client.config.timeout.min(PATIENCE));
    match call.run_apart(move || Ok(look(&path))) {
        Ok(Found::New) => report.ok(STEP, begun, NEW),
        Ok(Found::NoFolder) => report.wrong(STEP, begun, NO_FOLDER, CHECK_PATH),
        Ok(Found::IsFolder) => report.wrong(STEP, begun, IS_FOLDER, NAME_FILE),
        Ok(Found::NotWritable) => report.wrong(STEP, begun, NOT_WRITABLE, CHECK_PATH),
        Ok(found)
            if found.is_there()
                && let Some(kind) = client.log.trouble() =>
        {
            let why = kind.to_string();
            let what = said!(
                "最近的日志行未能写入日志文件（{why}）。",
                "the last lines could not be written to the log file ({why}).",
                why
            );
            report.wrong(STEP, begun, what, CHECK_SPACE);
        }
        Ok(Found::Writable) if cfg!(windows) => report.ok_but(STEP, begun, WRITABLE, BY_FOLDER),
        Ok(Found::Writable) => report.ok(STEP, begun, WRITABLE),
        Ok(Found::OpenToOthers(mode)) => {
            let what = said!(
                "日志文件可写，但其他账户也能读取（权限 {mode}）。",
                "the log file can be written, but other accounts can read it, too (mode {mode}).",
                mode
            );
            report.ok_but(STEP, begun, what, TAKE_AWAY);
        }
        Ok(Found::OldOpenToOthers(mode)) => {
            let what = said!(
                "日志文件可写，但其他账户能读取上一个日志文件（.1，权限 {mode}）。",
                "the log file can be written, but other accounts can read the one before it (.1, mode {mode}).",
                mode
            );
            report.ok_but(STEP, begun, what, TAKE_AWAY);
        }
        Ok(Found::NoFile) => report.ok_but(STEP, begun, NO_FILE, NAME_ORDINARY),
        Err(_) => report.wrong(STEP, begun, SILENT, CHECK_PATH),
    }
}

fn look(path: &Path) -> Found {
    let Ok(found) = fs::metadata(path) else {
        let folder = path.parent();
        let is_there = folder.is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir());
        // The lines of this diagnosis follow: it is only made a moment earlier.
        return match is_there {
            false => Found::NoFolder,
            true if log_file::open(path).is_ok() => Found::New,
            true => Found::NotWritable,
        };
    };
    if found.is_dir() {
        return Found::IsFolder;
    }
    // A pipe would be waited for.
    if !found.is_file() {
        return Found::NoFile;
    }
    if OpenOptions::new().append(true).open(path).is_err() {
        return Found::NotWritable;
    }
    if let Some(mode) = open_to_others(&found) {
        return Found::OpenToOthers(mode);
    }
    let old = fs::metadata(log_file::old(path));
    let old = old.ok().and_then(|old| open_to_others(&old));
    old.map_or(Found::Writable, Found::OldOpenToOthers)
}

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
const SILENT: Title = said!(
    "日志文件所在的位置没有及时响应。",
    "the place of the log file did not answer in time."
);
const NO_FOLDER: Title = said!(
    "日志文件所在的文件夹不存在，没有写日志。",
    "the log file's folder does not exist; nothing is logged."
);
const IS_FOLDER: Title = said!(
    "log_file 是文件夹，不是文件。",
    "log_file is a folder, not a file."
);
const NO_FILE: Title = said!(
    "log_file 不是普通文件（是管道或设备），无法判断日志行是否写入。",
    "log_file is a pipe or a device and no ordinary file: whether lines arrive there cannot be told."
);
const NAME_ORDINARY: Title = said!(
    "若非有意，请改用普通文件的路径。",
    "Unless that is meant, name an ordinary file."
);
const NAME_FILE: Title = said!(
    "请在其后写上文件名，例如 idcas.log。",
    "Add the name of a file, such as idcas.log."
);
const CHECK_PATH: Title = said!(
    "请检查 log_file 的路径（反斜杠须写成两个），以及程序账户能否写入；调用不受影响。",
    "Check the path in log_file, whose backslashes are written twice, and that the program's account may write there; calls are not affected."
);
const CHECK_SPACE: Title = said!(
    "请检查磁盘是否已满、账户的配额与文件大小限制；调用不受影响。",
    "Check whether the disk is full, and the account's quota and limit on file sizes; calls are not affected."
);
const TAKE_AWAY: Title = said!(
    "文件在本库写入之前就有此权限，本库不会更改；若非有意，请执行 chmod 600。",
    "It had this mode before the library wrote to it, and keeps it; unless that is wanted, chmod 600 takes the right away."
);
const BY_FOLDER: Title = said!(
    "Windows 上谁能读取日志取决于所在文件夹的权限；请放在只有程序账户能读取的文件夹中。",
    "On Windows the rights of its folder decide who can read it; keep it where only the program's account may read."
);
