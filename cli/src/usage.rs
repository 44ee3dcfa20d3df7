//! What is wrong with the arguments, in words. clap says it in English; this says the same in Chinese.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use idcas::said::Language;

use crate::output::Output;
use crate::status::Status;

/// Prints what clap has to say: help, the version, or what is wrong.
pub fn say(error: &Error, output: &Output) -> Status {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output.line(&in_language(&error.render().to_string(), output.language));
            Status::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let text = error.render().to_string();
            output.note(&match output.language {
                Language::Zh => in_chinese(error),
                Language::En => text,
            });
            Status::WrongUse
        }
        _ => {
            output.note(&match output.language {
                Language::Zh => in_chinese(error),
                Language::En => error.render().to_string(),
            });
            Status::WrongUse
        }
    }
}

/// clap writes these two words itself.
pub fn in_language(text: &str, language: Language) -> String {
    match language {
        Language::Zh => text
            .replace("[OPTIONS]", "[选项]")
            .replace("Usage: ", "用法：")
            .replace("命令:\n", "命令：\n")
            .replace("参数:\n", "参数：\n")
            .replace("选项:\n", "选项：\n"),
        Language::En => text.to_owned(),
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("、"),
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join("、")
        }
        _ => String::new(),
    }
}

fn in_chinese(error: &Error) -> String {
    let of = |kind| context(error, kind);
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("没有 {argument} 这个选项或参数"),
        ErrorKind::InvalidSubcommand => {
            format!("没有 {} 这个命令", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "缺少命令".to_owned()
        }
        ErrorKind::MissingRequiredArgument => format!("缺少 {argument}"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 缺少值"),
        ErrorKind::InvalidValue => match of(ContextKind::ValidValue) {
            choices if choices.is_empty() => format!("{argument} 的值 {value} 不对"),
            choices => format!("{argument} 的值 {value} 不对；可选：{choices}"),
        },
        ErrorKind::ValueValidation => format!("{argument} 的值 {value} 不对"),
        ErrorKind::NoEquals => format!("{argument} 的值前须写等号"),
        ErrorKind::TooManyValues => format!("{argument} 的值过多：{value}"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} 的值的个数不对")
        }
        ErrorKind::ArgumentConflict => match of(ContextKind::PriorArg) {
            other if other.is_empty() || other == argument => format!("{argument} 只能写一次"),
            other => format!("{argument} 与 {other} 不能同时使用"),
        },
        ErrorKind::InvalidUtf8 => "参数不是有效的文本".to_owned(),
        _ => "参数有误".to_owned(),
    };
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let suggested = suggested.map(of).into_iter().find(|text| !text.is_empty());
    let suggested = suggested.map_or(String::new(), |near| format!("；是否想写 {near}"));
    let usage = of(ContextKind::Usage);
    let usage = in_language(usage.trim(), Language::Zh);
    format!("错误：{what}{suggested}。\n\n{usage}\n\n更多说明请用 --help。")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments;

    fn error(arguments: &[&str]) -> Error {
        let program = arguments::program(Language::Zh);
        program.try_get_matches_from(arguments).unwrap_err()
    }

    #[test]
    fn each_fault_is_named_in_chinese() {
        for (arguments, words) in [
            (&["idcas"][..], "缺少命令"),
            (&["idcas", "chekc"], "没有 chekc 这个命令；是否想写 check"),
            (&["idcas", "check", "--jsno"], "没有 --jsno 这个选项"),
            (&["idcas", "call"], "缺少 <操作>"),
            (&["idcas", "inspect"], "缺少"),
            (
                &["idcas", "call", "x", "--json", "--table"],
                "--json 与 --table 不能同时使用",
            ),
            (
                &["idcas", "check", "--language", "fr"],
                "的值 fr 不对；可选：zh、en",
            ),
            (&["idcas", "check", "--language"], "缺少值"),
            (&["idcas", "try", "--port", "x"], "的值 x 不对"),
            (&["idcas", "check", "a", "b"], "没有 b 这个"),
        ] {
            let said = in_chinese(&error(arguments));
            assert!(said.contains(words), "{arguments:?}: {said}");
            let english = said.contains("Usage") || said.contains("OPTIONS");
            assert!(!english, "{arguments:?}: {said}");
        }
    }

    #[test]
    fn the_commands_are_well_formed_in_both_languages() {
        for language in [Language::Zh, Language::En] {
            arguments::program(language).debug_assert();
        }
    }
}
