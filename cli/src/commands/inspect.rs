//! `idcas inspect`: why is this link refused?

use clap::ArgMatches;
use idcas::said;
use serde_json::{Value, json};

use super::shown::{member_titles, rows_of};
use super::{Done, has_nul, named};
use crate::answer::{self, wrong_use};
use crate::output::Output;
use crate::parameters;
use crate::status::Status;
use crate::{clipboard, configuration, run, table};

pub fn inspect(matches: &ArgMatches, output: &Output) -> Done {
    let link = link(matches, output)?;
    // Without keys much can be told already.
    let client = match configuration::found(named(matches), output) {
        Some(path) => configuration::opened(&path, output)?.0,
        None => configuration::opened_text("{}", output)?,
    };
    let answer = run::answer(&client, "inspect_url", &json!({ "url": link }), output)
        .map_err(|fault| has_nul(fault, output))?;
    if answer::code(&answer) != 0 {
        return Err(answer::failed(&answer, output));
    }
    match matches.get_flag("json") {
        true => output.pretty(&answer),
        false => show(&answer["data"], output),
    }
    Ok(match answer["data"]["ok"] == true {
        true => Status::Done,
        false => Status::Refused,
    })
}

fn link(matches: &ArgMatches, output: &Output) -> Result<String, Status> {
    let link = match matches.get_one::<String>("link") {
        Some(given) if given == "-" => {
            parameters::text("-", None).map_err(|said| wrong_use(output, &said))
        }
        Some(given) => Ok(given.clone()),
        None => clipboard::text().map_err(|error| {
            let said = said!(
                "无法读取剪贴板中的文本：{error}",
                "the clipboard has no text that can be read: {error}",
                error
            );
            wrong_use(output, &said)
        }),
    }?;
    match link.trim().is_empty() {
        true => Err(wrong_use(
            output,
            &said!("没有链接", "there is no link").into(),
        )),
        false => Ok(link),
    }
}

fn show(data: &Value, output: &Output) {
    let of = |name: &str| data[name].as_str().unwrap_or_default();
    output.line(&format!("{} ({})", of("chapter"), of("operation")));
    output.line(of("verdict"));
    for (at, fault) in data["faults"].as_array().into_iter().flatten().enumerate() {
        let msg = fault["msg"].as_str().unwrap_or_default();
        let cause = fault["cause"].as_str().unwrap_or_default();
        output.line(&format!("{}. {msg} [{cause}]", at + 1));
    }
    for remark in data["remarks"].as_array().into_iter().flatten() {
        output.line(&format!("- {}", remark["msg"].as_str().unwrap_or_default()));
    }
    let titles = member_titles("inspect_url", "data.", output.language);
    for name in ["token", "encrypted", "query", "timestamp", "signature"] {
        let rows = rows_of(&data[name]);
        if rows.is_empty() {
            continue;
        }
        let title = titles.iter().find(|(known, _)| *known == name);
        output.line("");
        output.line(&format!(
            "{name}: {}",
            title.map_or("", |(_, title)| *title)
        ));
        output.line(&table::of(None, rows, output.width()));
    }
}
