//! The commands and their options, in the language of the user.

mod crypto;
mod upkeep;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, ArgGroup, Command, ValueHint};
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter};
use idcas::said;
use idcas::said::{Language, Title};

use self::crypto::crypto;
use self::upkeep::{code, completion, protect, register, schedule};
use crate::complete;

/// Texts are looked up here as commands are made.
struct Words(Language);

impl Words {
    fn of(&self, title: Title) -> &'static str {
        title.text(self.0)
    }

    /// With a capital at its beginning, where there are capitals.
    fn sentence(&self, title: Title) -> String {
        let text = self.of(title);
        let mut characters = text.chars();
        match characters.next() {
            Some(first) => first.to_uppercase().chain(characters).collect(),
            None => String::new(),
        }
    }

    fn command(&self, name: &'static str, about: Title) -> Command {
        Command::new(name)
            .about(self.sentence(about))
            .disable_help_flag(true)
            .max_term_width(100)
            .help_template(self.of(TEMPLATE))
            .next_help_heading(self.of(said!("选项", "Options")))
    }

    fn flag(&self, name: &'static str, help: Title) -> Arg {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(self.sentence(help))
    }

    fn option(&self, name: &'static str, value: Title, help: Title) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(self.of(value))
            .help(self.sentence(help))
    }

    fn argument(&self, name: &'static str, value: Title, help: Title) -> Arg {
        Arg::new(name)
            .value_name(self.of(value))
            .help(self.sentence(help))
            .help_heading(self.of(said!("参数", "Arguments")))
    }

    /// The configuration, where a command is about it.
    fn file(&self) -> Arg {
        self.argument(
            "file",
            FILE,
            said!(
                "配置文件；不写则同 --config",
                "the configuration; without it, as with --config"
            ),
        )
        .value_parser(ValueParser::path_buf())
        .value_hint(ValueHint::FilePath)
    }

    fn parameters(&self) -> Arg {
        self.argument(
            "parameters",
            said!("参数=值", "NAME=VALUE"),
            said!(
                "参数，名称同接口规范；值写成 @文件 时取自该文件（以 @ 开头的值写成 @@）。单独的 @文件 是一个含全部参数的 JSON 对象，@- 是标准输入",
                "a parameter, named as in the specification; @FILE as the value takes it from a file (@@ begins a value with @). @FILE alone is a JSON object of parameters, @- is the standard input"
            ),
        )
        .num_args(0..)
        .add(ArgValueCompleter::new(complete::parameters))
    }
}

const FILE: Title = said!("文件", "FILE");
const TEMPLATE: Title = said!(
    "{about}\n\n用法：{usage}\n\n{all-args}{after-help}\n",
    "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n"
);

/// The whole program.
pub fn program(language: Language) -> Command {
    let words = Words(language);
    let about = said!(
        "影像云存储共享系统（IDCAS）接口工具：检查配置、诊断、检查链接、生成链接、调用接口、核对加密，以及浏览器中的工作台。不带参数双击运行即为试用（try）。",
        "For the regional image archive IDCAS: checks a configuration, diagnoses, inspects and builds links, calls any operation, shows each step of the cryptography, and has a workbench in the browser. Double-clicked, it is `try`."
    );
    let mut program = words
        .command("idcas", about)
        .version(idcas::program::version())
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_value_name(words.of(said!("命令", "COMMAND")))
        .subcommand_help_heading(words.of(said!("命令", "Commands")))
        .after_help(words.of(AFTER))
        .arg(
            words
                .flag("version", said!("显示版本", "print the version"))
                .short('V')
                .action(ArgAction::Version),
        );
    for arg in global(&words) {
        program = program.arg(arg);
    }
    program.subcommands(commands(&words))
}

const AFTER: Title = said!(
    "退出状态：\n  0  成功\n  1  平台拒绝，或链接、签名不对\n  2  用法不对，什么也没有发送\n  3  本库失败：配置、网络、文件\n\n各命令的说明：idcas 命令 --help",
    "Exit status:\n  0  done\n  1  the platform refuses, or a link or signature is wrong\n  2  wrong use, nothing was sent\n  3  the library failed: configuration, network, file\n\nMore about a command: idcas COMMAND --help"
);

fn global(words: &Words) -> [Arg; 5] {
    let everywhere = |arg: Arg| {
        arg.global(true)
            .help_heading(words.of(said!("通用选项", "Options everywhere")))
    };
    let config = words.option(
        "config",
        FILE,
        said!(
            "配置文件；不写则依次找当前文件夹、本程序所在文件夹中的 idcas.json、配置.json",
            "the configuration; without it, idcas.json or 配置.json in the current folder, then beside the program"
        ),
    );
    let language = words.option(
        "language",
        said!("语言", "LANGUAGE"),
        said!(
            "所用的语言：zh 或 en；默认随系统",
            "language, zh or en; the system's without it"
        ),
    );
    let append = words.option(
        "append",
        FILE,
        said!(
            "把显示的内容同时追加到该文件（UTF-8），用于计划任务",
            "writes what is shown to the end of this file too, in UTF-8; for scheduled tasks"
        ),
    );
    [
        everywhere(
            config
                .short('c')
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        ),
        everywhere(
            language
                .value_parser(PossibleValuesParser::new(["zh", "en"]))
                .hide_possible_values(true),
        ),
        everywhere(words.flag(
            "utf8",
            said!(
                "重定向到文件或管道时用 UTF-8，而不用系统的编码",
                "files and pipes get UTF-8 instead of the system's encoding"
            ),
        )),
        everywhere(
            append
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        ),
        everywhere(
            words
                .flag("help", said!("显示说明", "print this help"))
                .short('h')
                .action(ArgAction::Help),
        ),
    ]
}

fn commands(words: &Words) -> Vec<Command> {
    vec![
        sandbox(words),
        workbench(words),
        words
            .command(
                "check",
                said!(
                    "检查配置：一次列出全部问题，不使用网络",
                    "checks a configuration: every fault at once, without the network"
                ),
            )
            .arg(words.file()),
        diagnose(words),
        inspect(words),
        link(words),
        call(words),
        describe(words),
        crypto(words),
        code(words),
        protect(words),
        register(words),
        schedule(words),
        completion(words),
    ]
}

fn port(words: &Words) -> Arg {
    words
        .option(
            "port",
            said!("端口", "PORT"),
            said!(
                "工作台的端口；默认任意空闲端口",
                "the workbench's port; any free one without it"
            ),
        )
        .value_parser(clap::value_parser!(u16))
        .default_value("0")
        .hide_default_value(true)
}

fn no_browser(words: &Words) -> Arg {
    words.flag(
        "no-browser",
        said!(
            "不打开浏览器，只显示地址",
            "opens no browser, only shows the address"
        ),
    )
}

fn sandbox(words: &Words) -> Command {
    words
        .command(
            "try",
            said!(
                "试用：在本机启动模拟平台并打开工作台，不需要任何配置",
                "starts a sandbox of the platform on this machine and opens the workbench: nothing to configure"
            ),
        )
        .arg(port(words))
        .arg(no_browser(words))
}

fn workbench(words: &Words) -> Command {
    words
        .command(
            "workbench",
            said!("在浏览器中打开工作台", "opens the workbench in the browser"),
        )
        .arg(words.file())
        .arg(port(words))
        .arg(no_browser(words))
}

fn diagnose(words: &Words) -> Command {
    words
        .command(
            "diagnose",
            said!(
                "逐步检查本机到平台的每一环：配置、解析、连接、TLS、时钟、令牌、地址、页面",
                "checks everything between this machine and the platform, step by step"
            ),
        )
        .arg(words.file())
        .arg(
            words
                .option(
                    "report",
                    FILE,
                    said!(
                        "另存一份可发给他人的报告，不含密钥和患者信息",
                        "saves a report to send to somebody, without secrets and patients"
                    ),
                )
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        )
        .arg(json(words))
}

fn json(words: &Words) -> Arg {
    words.flag("json", said!("显示返回的 JSON", "prints the answer's JSON"))
}

fn inspect(words: &Words) -> Command {
    let group = ArgGroup::new("source")
        .args(["link", "clipboard"])
        .required(true);
    words
        .command(
            "inspect",
            said!(
                "这个链接为什么被拒绝：解开链接，逐项指出问题；不使用网络",
                "why is this link refused: takes it apart and names each fault, without the network"
            ),
        )
        .arg(words.argument(
            "link",
            said!("链接", "LINK"),
            said!(
                "页面链接，或含有链接的一段文字；- 表示标准输入",
                "a page's link, or a text that it stands in; - is the standard input"
            ),
        ))
        .arg(words.flag(
            "clipboard",
            said!("检查剪贴板中的链接", "takes the link from the clipboard"),
        ))
        .arg(json(words))
        .group(group)
}

fn link(words: &Words) -> Command {
    words
        .command("link", said!("生成页面链接", "builds a page's link"))
        .arg(
            words
                .argument(
                    "page",
                    said!("页面", "PAGE"),
                    said!(
                        "页面，如 clinic；idcas describe 列出全部",
                        "the page, such as clinic; idcas describe lists all"
                    ),
                )
                .required(true)
                .add(ArgValueCandidates::new(complete::pages)),
        )
        .arg(words.parameters())
        .arg(words.flag("open", said!("在浏览器中打开", "opens it in the browser")))
        .arg(words.flag("copy", said!("复制到剪贴板", "copies it to the clipboard")))
        .arg(words.flag(
            "explain",
            said!(
                "显示明文、token、待签名字符串与签名",
                "shows plaintext, token, signed text and signature"
            ),
        ))
}

fn call(words: &Words) -> Command {
    let columns = said!(
        "只显示这些列，以逗号分隔",
        "only these columns, with commas between them"
    );
    let age = said!(
        "参数文件超过这么多小时未更新则不发送",
        "sends nothing if a file of parameters is older than this many hours"
    );
    words
        .command("call", said!("调用任一操作", "calls any operation"))
        .arg(
            words
                .argument(
                    "operation",
                    said!("操作", "OPERATION"),
                    said!("操作，如 query_exams", "the operation, such as query_exams"),
                )
                .required(true)
                .add(ArgValueCandidates::new(complete::operations)),
        )
        .arg(words.parameters())
        .arg(json(words))
        .arg(words.flag(
            "table",
            said!("显示为表格（默认）", "prints a table, which is the default"),
        ))
        .arg(
            words
                .option(
                    "csv",
                    FILE,
                    said!(
                        "把结果列表存为 CSV（UTF-8，可用 Excel 打开）",
                        "saves the list as CSV, in UTF-8 as Excel reads it"
                    ),
                )
                .value_parser(ValueParser::path_buf())
                .value_hint(ValueHint::FilePath),
        )
        .arg(
            words
                .option("columns", said!("列", "COLUMNS"), columns)
                .value_delimiter(','),
        )
        .arg(words.flag("all", said!("取全部页", "asks for every page")))
        .arg(
            words
                .option("max-age", said!("小时", "HOURS"), age)
                .value_parser(clap::value_parser!(u32).range(1..)),
        )
        .group(ArgGroup::new("shape").args(["json", "table", "csv"]))
}

fn describe(words: &Words) -> Command {
    words
        .command(
            "describe",
            said!(
                "列出全部操作，或一个操作的参数、值域与输出",
                "lists all operations, or one's parameters, values and outputs"
            ),
        )
        .arg(
            words
                .argument(
                    "name",
                    said!("操作", "OPERATION"),
                    said!(
                        "操作，或 configuration（配置项）",
                        "an operation, or configuration"
                    ),
                )
                .add(ArgValueCandidates::new(complete::described)),
        )
        .arg(json(words))
}
