//! `idcas schedule`: the line that uploads the statistics every night.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use idcas::said;

use super::{Done, named};
use crate::configuration;
use crate::output::Output;
use crate::status::Status;

/// 每日凌晨2点上报
const HOUR: u32 = 2;

/// What is scheduled, every path whole: a scheduler starts programs in a folder of its own.
struct Task {
    program: PathBuf,
    configuration: PathBuf,
    parameters: PathBuf,
    log: PathBuf,
}

pub fn schedule(matches: &ArgMatches, output: &Output) -> Done {
    let configuration = configuration::required(named(matches), output)?;
    let parameters = matches.get_one::<PathBuf>("parameters");
    let parameters = whole(parameters.map_or(Path::new(""), PathBuf::as_path));
    let task = Task {
        program: std::env::current_exe().map_err(|_| Status::Failed)?,
        configuration: whole(&configuration),
        log: parameters.with_file_name("idcas-upload.log"),
        parameters,
    };
    let system = matches.get_one::<String>("system").map(String::as_str);
    let is_windows = match system {
        Some(system) => system == "windows",
        None => cfg!(windows),
    };
    match is_windows {
        true => windows(&task, output),
        false => cron(&task, output),
    }
    let log = task.log.display();
    output.noted(&said!(
        "HIS 须在 {HOUR} 点之前把前一日的统计写入参数文件；文件超过 24 小时未更新则不发送。结果记入 {log}，退出状态 0 为成功；结果未知时请先向平台确认，不要重发。",
        "The HIS writes the day's statistics into that file before {HOUR}:00; a file older than 24 hours is not sent. What happened stands in {log}, and the exit status is 0 where it worked. Where the outcome is unknown, ask the platform before sending it again.",
        HOUR,
        log
    ));
    Ok(Status::Done)
}

fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

impl Task {
    /// The words behind the program's name.
    fn words(&self) -> [String; 8] {
        let path = |path: &Path| path.display().to_string();
        [
            "call".to_owned(),
            "upload_recognition_stats".to_owned(),
            format!("@{}", path(&self.parameters)),
            "--max-age=24".to_owned(),
            "--config".to_owned(),
            path(&self.configuration),
            "--append".to_owned(),
            path(&self.log),
        ]
    }
}

fn windows(task: &Task, output: &Output) {
    // schtasks takes no more.
    const LONGEST: usize = 261;

    let quoted = |word: &String| match word.contains(' ') {
        true => format!("\\\"{word}\\\""),
        false => word.clone(),
    };
    let program = format!("\\\"{}\\\"", task.program.display());
    let words: Vec<String> = task.words().iter().map(quoted).collect();
    let run = format!("{program} {}", words.join(" "));
    output.line(&format!(
        "schtasks /Create /F /TN \"idcas upload_recognition_stats\" /SC DAILY /ST {HOUR:02}:00 /RU SYSTEM /TR \"{run}\""
    ));
    if run.replace("\\\"", "\"").chars().count() > LONGEST {
        output.noted(&said!(
            "注意：/TR 超过 {LONGEST} 个字符，schtasks 会拒绝；请把程序和文件放到路径较短的文件夹。",
            "Note: /TR is longer than the {LONGEST} characters that schtasks takes; put the program and its files into a folder with a shorter path.",
            LONGEST
        ));
    }
    output.noted(&said!(
        "在“以管理员身份运行”的命令提示符中执行上面一行。",
        "Run the line above in a command prompt that was opened as administrator."
    ));
}

fn cron(task: &Task, output: &Output) {
    let program = task.program.display().to_string();
    let mut words = vec![shell_word(&program)];
    words.extend(task.words().iter().map(|word| shell_word(word)));
    // In a crontab a percent sign is the end of the line.
    let command = words.join(" ").replace('%', "\\%");
    output.line(&format!("0 {HOUR} * * * {command} >/dev/null 2>&1"));
    output.noted(&said!(
        "用 crontab -e 加入上面一行；时间按本机时区。",
        "Add the line above by crontab -e; the hour is the machine's own."
    ));
}

/// A word as a shell reads it.
fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-=@:+,%".contains(c);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_each_word_as_it_is() {
        assert_eq!(shell_word("/opt/idcas"), "/opt/idcas");
        assert_eq!(shell_word("a b"), "'a b'");
        assert_eq!(shell_word("a'b"), r"'a'\''b'");
        assert_eq!(shell_word("$x"), "'$x'");
    }
}
