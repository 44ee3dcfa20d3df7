//! Commands around a configuration and a machine, and the meaning of a code.

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Command, ValueHint};
use idcas::said;

use super::{FILE, Words};

pub(super) fn code(words: &Words) -> Command {
    let number = words
        .argument(
            "number",
            said!("返回码", "CODE"),
            said!("返回码，如 -1101", "the code, such as -1101"),
        )
        .required(true)
        .allow_negative_numbers(true)
        .value_parser(clap::value_parser!(i32));
    words
        .command(
            "code",
            said!(
                "一个返回码的含义、原因与处理方法",
                "what a code means, and what to do"
            ),
        )
        .arg(number)
}

pub(super) fn protect(words: &Words) -> Command {
    words
        .command(
            "protect",
            said!(
                "加密保护配置中的密钥，只有本机能用（仅限 Windows）；文件其余内容不变",
                "protects the secrets of a configuration for this machine (Windows only); all else in the file stays as it is"
            ),
        )
        .arg(words.file())
        .arg(
            words
                .option("output", FILE, said!("写入另一个文件，原文件不变", "writes another file, and leaves this one as it is"))
                .short('o')
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        )
}

pub(super) fn schedule(words: &Words) -> Command {
    words
        .command(
            "schedule",
            said!(
                "显示每日凌晨2点上传互认统计信息（upload_recognition_stats）的计划任务命令",
                "prints the line that schedules upload_recognition_stats daily at 2:00"
            ),
        )
        .arg(
            words
                .argument("parameters", said!("文件", "FILE"), said!("HIS 每日写入统计的 JSON 文件，如 {\"org_code\":\"2470\",\"patients_cnt\":1203,\"work_stations\":86}", "the JSON file that the HIS writes every day, such as {\"org_code\":\"2470\",\"patients_cnt\":1203,\"work_stations\":86}"))
                .required(true)
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        )
        .arg(
            words
                .option("system", said!("系统", "SYSTEM"), said!("windows 或 cron；默认为本机所用的", "for windows or for cron; this machine's without it"))
                .value_parser(PossibleValuesParser::new(["windows", "cron"]))
                .hide_possible_values(true),
        )
}

pub(super) fn register(words: &Words) -> Command {
    words
        .command(
            "register",
            said!(
                "为当前用户注册 COM 对象 Idcas.Client（仅限 Windows）；不用 COM 的程序不需要",
                "registers the COM object Idcas.Client for this user (Windows only); programs that use no COM need none of it"
            ),
        )
        .arg(words.flag(
            "machine",
            said!(
                "为本机所有用户注册；须以管理员身份运行",
                "for all users of this machine; run it as administrator"
            ),
        ))
        .arg(words.flag(
            "remove",
            said!("取消注册", "takes the registration away again"),
        ))
        .arg(
            words
                .option(
                    "dll",
                    FILE,
                    said!(
                        "要注册的 idcas.dll；默认为本程序所在文件夹中的",
                        "the idcas.dll to register; without it, the one beside this program"
                    ),
                )
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        )
}

pub(super) fn completion(words: &Words) -> Command {
    words
        .command(
            "completion",
            said!(
                "输出命令行补全脚本",
                "prints the script that completes names in a shell"
            ),
        )
        .arg(
            words
                .argument(
                    "shell",
                    said!("外壳", "SHELL"),
                    said!(
                        "bash、zsh、fish、elvish 或 powershell",
                        "bash, zsh, fish, elvish or powershell"
                    ),
                )
                .required(true)
                .value_parser(PossibleValuesParser::new([
                    "bash",
                    "zsh",
                    "fish",
                    "elvish",
                    "powershell",
                ]))
                .hide_possible_values(true),
        )
}
