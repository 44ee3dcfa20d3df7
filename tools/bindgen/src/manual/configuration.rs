//! The manual's page about the configuration.

use idcas::catalogue::ALL;
use idcas::configuration::{Chosen, EITHER, Form, KEYS, Unit};
use idcas::describe::needed_by;
use idcas::said;
use idcas::said::{Language, Said, Title};
use serde::Serialize;

use super::markdown::cell;

/// A key as a row of the table; every cell but the name is Markdown.
#[derive(Serialize)]
pub struct KeyRow {
    name: &'static str,
    form: String,
    secret: bool,
    default: Option<String>,
    title: String,
}

/// Operations that need the same keys.
#[derive(Serialize)]
pub struct NeedRow {
    operations: Vec<&'static str>,
    /// One of each.
    keys: Vec<Vec<&'static str>>,
}

pub fn rows(language: Language) -> Vec<KeyRow> {
    let rows = KEYS.iter().map(|key| {
        let form = key.form();
        KeyRow {
            name: key.name(),
            form: words(&form).text(language).to_owned(),
            secret: form.is_secret(),
            default: form.default(),
            title: cell(key.title().text(language)),
        }
    });
    rows.collect()
}

pub fn needs() -> Vec<NeedRow> {
    let either = EITHER.map(|key| key.name());
    let mut rows: Vec<NeedRow> = Vec::new();
    for operation in ALL {
        let mut keys: Vec<Vec<&str>> = Vec::new();
        for key in KEYS.iter().map(|key| key.name()) {
            let one_of = match either.contains(&key) {
                true => either.to_vec(),
                false => vec![key],
            };
            if needed_by(key).contains(&operation.name) && !keys.contains(&one_of) {
                keys.push(one_of);
            }
        }
        match rows.iter_mut().find(|row| row.keys == keys) {
            Some(row) => row.operations.push(operation.name),
            None => rows.push(NeedRow {
                operations: vec![operation.name],
                keys,
            }),
        }
    }
    rows
}

/// What may be configured, in words; Markdown.
fn words(form: &Form) -> Said {
    match form {
        Form::Text | Form::Secret => said!("文本", "text").into(),
        Form::Base64 => said!("Base64 原文，或其 URL 编码", "Base64, raw or URL-encoded").into(),
        Form::Address { scheme } => said!(
            "http 或 https 地址；不写协议时为 {scheme}",
            "http or https address; {scheme} if no scheme is written",
            scheme
        ),
        Form::Proxy => said!(
            "地址，如 `http://10.0.0.1:3128`；`none` 表示不用代理",
            "address such as `http://10.0.0.1:3128`, or `none`"
        )
        .into(),
        Form::Addresses => said!(
            "JSON 对象：`{\"原地址\":\"替换为\"}`，均以 `http://` 或 `https://` 开头",
            "JSON object `{\"address\":\"instead\"}`, each beginning with `http://` or `https://`"
        )
        .into(),
        Form::Number(number) => {
            let (least, most) = (number.least, number.most);
            let Title { zh, en } = unit(number.unit);
            said!(
                "{least} 到 {most} 的整数{zh}",
                "whole number from {least} to {most}{en}",
                least,
                most,
                zh,
                en
            )
        }
        Form::Choice { choices, .. } => Said {
            zh: listed(choices, Language::Zh).into(),
            en: listed(choices, Language::En).into(),
        },
        Form::Bytes { length, .. } => said!(
            "正好 {length} 字节的文本",
            "text of exactly {length} bytes",
            length
        ),
        Form::File => said!("文件路径", "path of a file").into(),
        Form::Certificates { most_megabytes } => said!(
            "PEM 文件的路径，文件不大于 {most_megabytes} MB",
            "path of a PEM file of {most_megabytes} MB at most",
            most_megabytes
        ),
        Form::Fingerprint => said!(
            "64 位十六进制的 SHA-256，可带 `:`、`-` 或空格",
            "SHA-256 as 64 hexadecimal digits, `:`, `-` and spaces allowed"
        )
        .into(),
        Form::RsaPublicKey => said!(
            "X.509 或 PKCS#1 的 Base64 或 PEM、证书、.NET 的 `<RSAKeyValue>`、JWK",
            "Base64 or PEM of X.509 or PKCS#1, a certificate, .NET's `<RSAKeyValue>`, a JWK"
        )
        .into(),
        Form::Texts { most, longest } => said!(
            "JSON 对象，至多 {most} 个成员，值为文本，各不超过 {longest} 字节",
            "JSON object of at most {most} texts, each of at most {longest} bytes",
            most,
            longest
        ),
    }
}

fn unit(unit: Unit) -> Title {
    match unit {
        Unit::Milliseconds => said!("，单位毫秒", ", in milliseconds"),
        Unit::Minutes => said!("，单位分钟", ", in minutes"),
        Unit::Bytes => said!("，单位字节", ", in bytes"),
        Unit::Times => said!("", ""),
    }
}

/// Each choice, with what it means and how else it may be written.
fn listed(choices: &[Chosen], language: Language) -> String {
    let (or, comma, [open, close]) = match language {
        Language::Zh => ("也可写", "、", ["（", "）"]),
        Language::En => ("or", ", ", [" (", ")"]),
    };
    let choices: Vec<String> = choices
        .iter()
        .map(|choice| {
            let aliases: Vec<String> = choice.aliases.iter().map(|alias| code(alias)).collect();
            let mut notes = Vec::new();
            if !choice.title.zh.is_empty() {
                notes.push(cell(choice.title.text(language)));
            }
            if !aliases.is_empty() {
                notes.push(format!("{or} {}", aliases.join(comma)));
            }
            let name = code(choice.name);
            match notes.is_empty() {
                true => name,
                false => format!("{name}{open}{}{close}", notes.join(comma)),
            }
        })
        .collect();
    choices.join(comma)
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
