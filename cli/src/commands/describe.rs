//! `idcas describe` and `idcas code`: the catalogue, and what a code means.

use clap::ArgMatches;
use idcas::catalogue::ALL;
use idcas::program::{Client, code_text};
use idcas::said;
use idcas::said::Language;
use serde_json::Value;

use super::{Done, resolved};
use crate::answer;
use crate::configuration::opened_text;
use crate::output::Output;
use crate::status::Status;
use crate::{names, table};

const CONFIGURATION: &str = "configuration";

pub fn describe(matches: &ArgMatches, output: &Output) -> Done {
    let client = opened_text("{}", output)?;
    let name = match matches.get_one::<String>("name").map(String::as_str) {
        None => "",
        Some(CONFIGURATION) => CONFIGURATION,
        Some(name) => {
            let either = |name: &str| {
                names::operation(name).or_else(|not| names::page(name).map_err(|_| not))
            };
            resolved(name, either, output)?.operation.name
        }
    };
    let data = described(&client, name);
    match name {
        _ if matches.get_flag("json") => output.pretty(&data),
        "" => operations(output),
        CONFIGURATION => keys(&data, output),
        _ => operation(&data, output),
    }
    Ok(Status::Done)
}

fn described(client: &Client, name: &str) -> Value {
    // A name of the catalogue has no NUL.
    let answer = client.describe(name).unwrap_or_default();
    answer::parsed(&answer)["data"].take()
}

fn operations(output: &Output) {
    let header = [
        said!("操作", "Operation"),
        said!("link 中的名称", "In link"),
        said!("说明", "What"),
    ];
    let rows = ALL.iter().map(|operation| {
        let mut pages = names::pages();
        let page = pages.find(|page| page.name == operation.name);
        vec![
            operation.name.to_owned(),
            page.map_or(String::new(), |page| names::short(page.name).to_owned()),
            operation.title.text(output.language).to_owned(),
        ]
    });
    let header = header.map(|title| output.text(&title)).to_vec();
    output.line(&table::of(Some(header), rows.collect(), output.width()));
}

fn of(value: &Value, name: &str) -> String {
    super::shown::text(&value[name])
}

/// `1 男性, 2 女性`
fn values(described: &Value) -> String {
    let values = described["values"].as_array().into_iter().flatten();
    let values = values.map(|value| {
        let whole = format!("{} {}", of(value, "value"), of(value, "title"));
        whole.trim().to_owned()
    });
    values.collect::<Vec<_>>().join(", ")
}

fn keys(data: &Value, output: &Output) {
    let header = [
        said!("配置项", "Key"),
        said!("默认值", "Default"),
        said!("含义", "Meaning"),
    ];
    let keys = data.as_array().into_iter().flatten();
    let rows = keys.map(|key| {
        let meaning = [of(key, "title"), values(key)].join(" ");
        vec![
            of(key, "name"),
            of(key, "default"),
            meaning.trim().to_owned(),
        ]
    });
    let header = header.map(|title| output.text(&title)).to_vec();
    output.line(&table::of(Some(header), rows.collect(), output.width()));
}

fn operation(data: &Value, output: &Output) {
    output.line(&format!("{}: {}", of(data, "name"), of(data, "title")));
    output.line(&of(data, "summary"));
    output.line("");
    let header = [
        said!("参数", "Parameter"),
        said!("必填", "Required"),
        said!("类型", "Type"),
        said!("含义", "Meaning"),
    ];
    let params = data["params"].as_array().into_iter().flatten();
    let rows = params.map(|param| {
        let meaning = [
            of(param, "title"),
            values(param),
            of(param, "rule"),
            of(param, "note"),
        ];
        let meaning: Vec<_> = meaning
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let required = match param["required"] == true {
            true => output.text(&said!("是", "yes")),
            false => String::new(),
        };
        vec![
            of(param, "name"),
            required,
            of(param, "type"),
            meaning.join("; "),
        ]
    });
    let header = header.map(|title| output.text(&title)).to_vec();
    output.line(&table::of(Some(header), rows.collect(), output.width()));
    output.line("");
    let header = [
        said!("输出", "Output"),
        said!("类型", "Type"),
        said!("含义", "Meaning"),
    ];
    let outputs = data["outputs"].as_array().into_iter().flatten();
    let rows = outputs.map(|member| {
        let meaning = [of(member, "title"), values(member)].join(" ");
        vec![
            of(member, "name"),
            of(member, "type"),
            meaning.trim().to_owned(),
        ]
    });
    let header = header.map(|title| output.text(&title)).to_vec();
    output.line(&table::of(Some(header), rows.collect(), output.width()));
}

pub fn code(matches: &ArgMatches, output: &Output) -> Done {
    let number = matches.get_one::<i32>("number").copied().unwrap_or(0);
    let language = match output.language {
        Language::Zh => c"zh",
        Language::En => c"en",
    };
    output.line(&code_text(number, language));
    Ok(Status::Done)
}
