//! What the configuration holds that is seldom meant, and whether its log can be written.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

use super::report::Report;
use crate::call::Call;
use crate::client::Client;
use crate::said;
use crate::said::Title;

/// A log on a share whose server is gone is not waited for longer.
const PATIENCE: Duration = Duration::from_secs(2);

pub fn check(client: &Client, report: &Report) {
    let config = &client.config;
    for doubt in config.doubts() {
        // Looked at below.
        if doubt.key != "log_file" {
            let step = format!("configuration {}", doubt.key);
            report.ok_but(&step, Instant::now(), doubt.what, doubt.hint);
        }
    }
    if let Some(path) = config.log_file.clone() {
        let begun = Instant::now();
        let call = Call::new(config.timeout.min(PATIENCE));
        match call.run_apart(move || Ok(fault_of(Path::new(&path)))) {
            Ok(None) => report.ok("log log_file", begun, WRITABLE),
            Ok(Some((what, advice))) => report.wrong("log log_file", begun, what, advice),
            Err(_) => report.wrong("log log_file", begun, SLOW, CHECK_SHARE),
        }
    }
}

/// Nothing is created.
fn fault_of(path: &Path) -> Option<(Title, Title)> {
    let folder = path.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder {
        match std::fs::metadata(folder) {
            Ok(found) if !found.is_dir() => return Some((NO_FOLDER, MAKE_FOLDER)),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Some((NO_FOLDER, MAKE_FOLDER));
            }
            Err(_) => return Some((CLOSED, CHECK_RIGHTS)),
        }
    }
    if path.is_dir() {
        return Some((IS_FOLDER, NAME_FILE));
    }
    match OpenOptions::new().append(true).open(path) {
        Ok(_) => None,
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(_) => Some((CLOSED, CHECK_RIGHTS)),
    }
}

const WRITABLE: Title = said!("日志文件的位置可用。", "the log file's place can be used.");
const NO_FOLDER: Title = said!(
    "log_file 所在的文件夹不存在，日志没有写入。",
    "the folder of log_file does not exist: nothing is logged."
);
const MAKE_FOLDER: Title = said!(
    "请创建该文件夹，或修改 log_file；路径中的反斜杠须写成两个。",
    "Make the folder, or change log_file; the backslashes of a path are written twice."
);
const IS_FOLDER: Title = said!(
    "log_file 是文件夹，不是文件。",
    "log_file is a folder, not a file."
);
const NAME_FILE: Title = said!(
    "请在其后写上文件名，例如 idcas.log。",
    "Add the name of a file, such as idcas.log."
);
const CLOSED: Title = said!("log_file 无法写入。", "log_file cannot be written.");
const CHECK_RIGHTS: Title = said!(
    "请检查程序账户是否可以写入该文件夹与文件，以及文件是否被其他程序占用。",
    "Check that the program's account may write to the folder and the file, and that no other program holds it."
);
const SLOW: Title = said!(
    "log_file 所在的位置没有及时响应。",
    "the place of log_file does not respond in time."
);
const CHECK_SHARE: Title = said!(
    "请检查网络共享，或把日志写到本机磁盘。",
    "Check the network share, or write the log to a disk of this machine."
);
