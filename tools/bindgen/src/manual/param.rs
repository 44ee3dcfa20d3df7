//! A parameter as a row of the manual's tables.

use idcas::catalogue::{Made, Operation, Origin, Param, Place, Rule, Title};
use idcas::said;
use idcas::said::{Language, Said};

use super::markdown::{Row, cell, values};

pub fn row(operation: &Operation, param: &Param, language: Language) -> Row {
    let in_token = operation.token_keys.contains(&param.name);
    Row {
        name: param.name.to_owned(),
        title: cell(param.title.text(language)),
        kind: kind(param, language),
        required: required(operation, param).text(language),
        place: place(param, in_token).text(language),
        notes: notes(param, language).join("<br>"),
    }
}

fn kind(param: &Param, language: Language) -> String {
    let (name, most) = (param.kind.name(), param.max_len);
    match most {
        0 => name.to_owned(),
        _ => said!("{name}，最长 {most}", "{name}, up to {most}", name, most)
            .text(language)
            .to_owned(),
    }
}

fn required(operation: &Operation, param: &Param) -> Title {
    let conditional = operation.rules.iter().any(|rule| {
        let asks = match rule {
            Rule::AnyOf(_) | Rule::RequiredWhen { .. } | Rule::AnyRange(_) => true,
            Rule::Range { both, .. } => *both,
            Rule::OnlyWhen { .. } => false,
        };
        asks && rule.names(param.name)
    });
    match (param.required, param.origin) {
        (true, Origin::Caller) => said!("是", "yes"),
        _ if conditional => said!("见规则", "see rules"),
        _ => said!("", ""),
    }
}

fn place(param: &Param, in_token: bool) -> Title {
    match param.place {
        Place::Query if in_token => said!(
            "URL 参数，并加密在 `token` 内",
            "query, and inside the encrypted `token`"
        ),
        Place::Query => said!("URL 参数", "query"),
        Place::QueryIfGiven if param.required => said!("URL 参数", "query"),
        Place::QueryIfGiven => said!("URL 参数，不填则不带", "query, if given"),
        Place::Encrypted => said!("URL 参数，TripleDES 加密", "query, TripleDES-encrypted"),
        Place::Token => said!("加密在 `token` 内", "inside the encrypted `token`"),
        Place::Path => said!("URL 路径", "path"),
        Place::Body => said!("JSON 请求体", "JSON body"),
        Place::Form => said!("表单请求体", "form body"),
        Place::Library => said!("不发送，供本库使用", "not sent; for the library"),
    }
}

fn notes(param: &Param, language: Language) -> Vec<String> {
    let mut notes = Vec::new();
    if !param.choices.is_empty() {
        notes.push(values(param.choices, language));
    }
    notes.extend(origin(param.origin).map(|said| said.text(language).to_owned()));
    notes.extend(param.note.map(|note| cell(note.text(language))));
    notes
}

/// Where the value comes from when the caller gives none.
fn origin(origin: Origin) -> Option<Said> {
    Some(match origin {
        Origin::Caller | Origin::Made(Made::Sev | Made::AccessToken) => return None,
        Origin::Fixed(value) => said!("固定值 `{value}`。", "Always `{value}`.", value),
        Origin::Default(value) => said!("默认 `{value}`。", "Default `{value}`.", value),
        Origin::Config(key) => {
            said!(
                "不传则用配置的 `{key}`。",
                "Else the configured `{key}`.",
                key
            )
        }
        Origin::OnlyConfig(key) => said!("取自配置 `{key}`。", "The configured `{key}`.", key),
        Origin::Made(Made::PageToken) => PAGE_TOKEN.into(),
        Origin::Made(Made::Sign) => SIGN.into(),
        Origin::Made(Made::Timestamp) => TIMESTAMP.into(),
    })
}

const PAGE_TOKEN: Title = said!(
    "由本库生成：下列键组成 JSON，经 TripleDES 加密。",
    "Made by the library: the keys below as JSON, encrypted by TripleDES."
);
const SIGN: Title = said!(
    "由本库生成：MD5(token + sev + timestamp + md5_key)，小写十六进制。",
    "Made by the library: MD5(token + sev + timestamp + md5_key), lower-case hexadecimal."
);
const TIMESTAMP: Title = said!(
    "不传则为当前北京时间（按服务器时钟校正）。",
    "Else the current time in China, corrected by the server's clock."
);
