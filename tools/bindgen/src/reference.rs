//! `docs/reference`: the manual's pages, in both languages.

use std::error::Error;

use idcas::catalogue::{
    ALL, Base, Choice, Group, Made, Operation, Origin, Param, Place, Rule, Title,
};
use idcas::code::{self, IDCAS_OK, IDCAS_PLATFORM};
use idcas::configuration::EITHER;
use idcas::describe::{failures, sentence};
use idcas::said::Language;
use minijinja::{Environment, context};
use serde::Serialize;
use serde_json::Value;

use crate::Generated;
use crate::configuration;

/// A language, the folder of its pages and the word in its templates' names.
const LANGUAGES: [(Language, &str, &str); 2] = [
    (Language::En, "docs/reference", "en"),
    (Language::Zh, "docs/reference/zh", "zh"),
];

#[derive(Serialize)]
struct Page {
    name: &'static str,
    title: &'static str,
    chapter: &'static str,
    summary: &'static str,
    kind: &'static str,
    method: &'static str,
    address: String,
    built_on: Option<&'static str>,
    writes: bool,
    look_up: &'static str,
    network: bool,
    fetches: bool,
    needs: &'static [&'static str],
    sev: bool,
    params: Vec<Row>,
    made: Vec<Row>,
    token_keys: &'static [&'static str],
    rules: Vec<String>,
    call: String,
    example: String,
    answer: String,
    outputs: Vec<Row>,
    codes: Vec<CodeRow>,
}

/// A row of a table; every cell is Markdown.
#[derive(Serialize)]
struct Row {
    name: String,
    title: String,
    kind: String,
    required: &'static str,
    place: &'static str,
    notes: String,
}

#[derive(Serialize)]
struct CodeRow {
    number: i32,
    name: &'static str,
    meaning: String,
    cause: String,
    remedy: String,
}

/// Operations that stand together in the index.
#[derive(Serialize)]
struct Section {
    title: &'static str,
    operations: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    name: &'static str,
    title: String,
    chapter: String,
    summary: String,
}

/// Every page of the manual.
pub fn pages() -> Result<Vec<Generated>, Box<dyn Error>> {
    let environment = environment()?;
    let mut files = Vec::new();
    for (language, folder, word) in LANGUAGES {
        let mut add = |file: &str, template: &str, values: minijinja::Value| {
            let text = environment
                .get_template(&format!("{template}.{word}"))?
                .render(values)?;
            files.push(Generated {
                path: format!("{folder}/{file}.md"),
                text,
            });
            Ok::<(), minijinja::Error>(())
        };
        for operation in ALL.iter().copied() {
            let page = page(operation, language)?;
            add(operation.name, "operation", context! { page })?;
        }
        let groups = groups(language);
        add("README", "index", context! { groups })?;
        let keys = configuration::rows(language);
        let needs = configuration::needs();
        let either = EITHER.map(|key| key.name());
        let values = context! { keys, needs, either };
        add("configuration", "configuration", values)?;
        let codes: Vec<CodeRow> = code::TABLE
            .iter()
            .map(|code| code_row(code, language))
            .collect();
        add("codes", "codes", context! { codes })?;
    }
    Ok(files)
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_keep_trailing_newline(true);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    macro_rules! templates {
        ($($name:literal)*) => {$(
            environment.add_template($name, include_str!(concat!("../templates/manual/", $name, ".md.jinja")))?;
        )*};
    }
    templates!("operation.en" "operation.zh" "index.en" "index.zh" "configuration.en" "configuration.zh" "codes.en" "codes.zh");
    Ok(environment)
}

/// A text as a table's cell: on one line, with nothing in it that Markdown takes for its own.
pub fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '|' => cell.push_str("\\|"),
            '*' => cell.push_str("\\*"),
            '<' => cell.push_str("&lt;"),
            '\n' => cell.push_str("<br>"),
            other => cell.push(other),
        }
    }
    cell
}

fn page(operation: &'static Operation, language: Language) -> Result<Page, Box<dyn Error>> {
    let built_on = operation.work.built_on().map(|on| on.name);
    let failures = failures(operation);
    let codes = code::TABLE.iter().filter(|code| match code.number {
        IDCAS_OK => true,
        IDCAS_PLATFORM => !operation.work.is_page(),
        number => failures.iter().any(|failure| failure.number() == number),
    });
    let (settable, made): (Vec<&Param>, Vec<&Param>) =
        operation.params.iter().partition(|param| param.settable());
    let row = |param: &&Param| param_row(operation, param, language);
    Ok(Page {
        name: operation.name,
        title: operation.title.text(language),
        chapter: operation.chapter,
        summary: operation.summary.text(language),
        kind: operation.work.name(),
        method: operation.method.name(),
        address: address(operation),
        built_on,
        writes: operation.writes,
        look_up: operation
            .look_up
            .map_or("", |look_up| look_up.text(language)),
        network: failures.contains(&idcas::error::Code::Network),
        fetches: !operation.work.is_page(),
        needs: operation.needs,
        sev: operation.makes(Made::Sev),
        params: settable.iter().map(row).collect(),
        made: made.iter().map(row).collect(),
        token_keys: operation.token_keys,
        rules: operation
            .rules
            .iter()
            .map(|rule| sentence(rule, language))
            .collect(),
        call: c_call(operation)?,
        example: pretty(operation.example)?,
        answer: pretty(operation.example_answer)?,
        outputs: operation
            .outputs
            .iter()
            .map(|output| Row {
                name: output.path.to_owned(),
                title: cell(output.title.text(language)),
                kind: output.kind.name().to_owned(),
                required: "",
                place: "",
                notes: values(output.choices, language),
            })
            .collect(),
        codes: codes.map(|code| code_row(code, language)).collect(),
    })
}

fn address(operation: &Operation) -> String {
    let base = match operation.base {
        Base::AuthCenter => "{auth-center}",
        Base::Gateway => "{gateway}",
        Base::DocGateway => "{doc-gateway}",
        Base::Domain => "{domain}",
        Base::None => return String::new(),
    };
    format!("{base}{}", operation.path)
}

fn param_row(operation: &Operation, param: &Param, language: Language) -> Row {
    let zh = language == Language::Zh;
    let pick = |in_zh: &'static str, in_en: &'static str| {
        Title {
            zh: in_zh,
            en: in_en,
        }
        .text(language)
    };
    let mut kind = param.kind.name().to_owned();
    if param.max_len > 0 {
        kind.push_str(&match zh {
            true => format!("，最长 {}", param.max_len),
            false => format!(", up to {}", param.max_len),
        });
    }
    let conditional = operation.rules.iter().any(|rule| {
        let asks = match rule {
            Rule::AnyOf(_) | Rule::RequiredWhen { .. } | Rule::AnyRange(_) => true,
            Rule::Range { both, .. } => *both,
            Rule::OnlyWhen { .. } => false,
        };
        asks && rule.names(param.name)
    });
    let required = match (param.required, param.origin) {
        (true, Origin::Caller) => pick("是", "yes"),
        _ if conditional => pick("见规则", "see rules"),
        _ => "",
    };
    let in_token = operation.token_keys.contains(&param.name);
    let place = match param.place {
        Place::Query if in_token => pick(
            "URL 参数，并加密在 `token` 内",
            "query, and inside the encrypted `token`",
        ),
        Place::Query => pick("URL 参数", "query"),
        Place::QueryIfGiven if param.required => pick("URL 参数", "query"),
        Place::QueryIfGiven => pick("URL 参数，不填则不带", "query, if given"),
        Place::Encrypted => pick("URL 参数，TripleDES 加密", "query, TripleDES-encrypted"),
        Place::Token => pick("加密在 `token` 内", "inside the encrypted `token`"),
        Place::Path => pick("URL 路径", "path"),
        Place::Body => pick("JSON 请求体", "JSON body"),
        Place::Form => pick("表单请求体", "form body"),
        Place::Library => pick("不发送，供本库使用", "not sent; for the library"),
    };
    let mut notes = Vec::new();
    if !param.choices.is_empty() {
        notes.push(values(param.choices, language));
    }
    let stop = pick("。", ".");
    notes.extend(match param.origin {
        Origin::Caller => None,
        Origin::Fixed(value) => Some(format!("{} `{value}`{stop}", pick("固定值", "Always"))),
        Origin::Default(value) => Some(format!("{} `{value}`{stop}", pick("默认", "Default"))),
        Origin::Config(key) => Some(match zh {
            true => format!("不传则用配置的 `{key}`。"),
            false => format!("Else the configured `{key}`."),
        }),
        Origin::OnlyConfig(key) => Some(match zh {
            true => format!("取自配置 `{key}`。"),
            false => format!("The configured `{key}`."),
        }),
        Origin::Made(Made::PageToken) => Some(
            pick(
                "由本库生成：下列键组成 JSON，经 TripleDES 加密。",
                "Made by the library: the keys below as JSON, encrypted by TripleDES.",
            )
            .to_owned(),
        ),
        Origin::Made(Made::Sign) => Some(
            pick(
                "由本库生成：MD5(token + sev + timestamp + md5_key)，小写十六进制。",
                "Made by the library: MD5(token + sev + timestamp + md5_key), lower-case hexadecimal.",
            )
            .to_owned(),
        ),
        Origin::Made(Made::Timestamp) => Some(
            pick(
                "不传则为当前中国时间（按服务器时钟校正）。",
                "Else the present China time, corrected by the server's clock.",
            )
            .to_owned(),
        ),
        Origin::Made(Made::Sev | Made::AccessToken) => None,
    });
    if let Some(note) = param.note {
        notes.push(cell(note.text(language)));
    }
    Row {
        name: param.name.to_owned(),
        title: cell(param.title.text(language)),
        kind,
        required,
        place,
        notes: notes.join("<br>"),
    }
}

/// A value set on one line; values of one meaning stand together.
fn values(choices: &[Choice], language: Language) -> String {
    let mut parts: Vec<(Vec<String>, &str)> = Vec::new();
    for choice in choices {
        let words = choice.title.text(language);
        let value = format!("`{}`", choice.value);
        match parts.last_mut() {
            Some((together, same)) if *same == words => together.push(value),
            _ => parts.push((vec![value], words)),
        }
    }
    let separator = match language {
        Language::Zh => "；",
        Language::En => "; ",
    };
    let parts: Vec<String> = parts
        .iter()
        .map(|(together, words)| {
            format!("{} {}", together.join(" "), cell(words))
                .trim_end()
                .to_owned()
        })
        .collect();
    parts.join(separator)
}

fn code_row(code: &code::Entry, language: Language) -> CodeRow {
    // These texts are Markdown already, but for what a table would trip over.
    let text = |title: Title| title.text(language).replace('|', "\\|");
    CodeRow {
        number: code.number,
        name: code.name,
        meaning: text(code.meaning),
        cause: text(code.cause),
        remedy: text(code.remedy),
    }
}

fn pretty(json: &str) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&serde_json::from_str::<Value>(json)?)
}

/// The example as a C programmer writes it: one member to a line.
fn c_call(operation: &Operation) -> Result<String, Box<dyn Error>> {
    let Value::Object(members) = serde_json::from_str(operation.example)? else {
        return Err(format!("{}: the example is no object", operation.name).into());
    };
    if members.is_empty() {
        return Ok(format!("idcas_{}(client, NULL)", operation.name));
    }
    let mut lines = Vec::new();
    for (name, value) in &members {
        let member = format!("{}:{value}", Value::from(name.as_str()));
        lines.push(member.replace('\\', "\\\\").replace('"', "\\\""));
    }
    Ok(format!(
        "idcas_{}(client,\n    \"{{{}}}\")",
        operation.name,
        lines.join(",\"\n    \"")
    ))
}

/// The operations in the order of the specification's chapters, by what they are for.
fn groups(language: Language) -> Vec<Section> {
    let mut groups: Vec<Section> = Vec::new();
    for operation in ALL {
        let title = operation.group.title().text(language);
        let listed = Listed {
            name: operation.name,
            title: cell(operation.title.text(language)),
            chapter: match operation.group {
                Group::Beyond => String::new(),
                _ => cell(operation.chapter),
            },
            summary: cell(operation.summary.text(language)),
        };
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.operations.push(listed),
            None => groups.push(Section {
                title,
                operations: vec![listed],
            }),
        }
    }
    groups
}
