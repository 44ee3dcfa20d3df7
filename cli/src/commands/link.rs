//! `idcas link`: a page's link.

use clap::ArgMatches;
use idcas::said;
use serde_json::{Value, json};

use super::shown::rows_of;
use super::{Done, has_nul, named, resolved};
use crate::answer::{self, wrong_use};
use crate::output::Output;
use crate::status::Status;
use crate::{browser, clipboard, configuration, names, parameters, run, table};

pub fn link(matches: &ArgMatches, output: &Output) -> Done {
    let page = matches.get_one::<String>("page").map_or("", String::as_str);
    if names::page(page).is_err()
        && let Some(operation) = idcas::catalogue::find(page)
    {
        let name = operation.name;
        let said = said!(
            "{name} 不是页面，没有链接；请用 idcas call {name}",
            "{name} is no page and has no link; idcas call {name} calls it",
            name
        );
        return Err(wrong_use(output, &said));
    }
    let operation = resolved(page, names::page, output)?.operation;
    let given: Vec<String> = matches
        .get_many("parameters")
        .map_or_else(Vec::new, |given| given.cloned().collect());
    let mut parameters = parameters::read(&given, operation, None, output)
        .map_err(|said| wrong_use(output, &said))?;
    let explains = matches.get_flag("explain") && operation.param("explain").is_some();
    if explains {
        parameters.insert("explain".to_owned(), json!(true));
    }
    let client = configuration::client(named(matches), output)?;
    let answer = run::answer(&client, operation.name, &Value::Object(parameters), output)
        .map_err(|fault| has_nul(fault, output))?;
    if answer::code(&answer) != 0 {
        return Err(answer::failed(&answer, output));
    }
    let Some(address) = answer["data"]
        .as_str()
        .filter(|address| !address.is_empty())
    else {
        output.noted(&said!("平台没有给出地址", "The platform gave no address"));
        return Ok(Status::Refused);
    };
    output.line(address);
    if explains {
        output.line(&table::of(
            None,
            explained(&answer["explain"]),
            output.width(),
        ));
    }
    after(matches, address, output)
}

fn explained(explain: &Value) -> Vec<Vec<String>> {
    let mut rows = rows_of(explain);
    rows.retain(|row| row[0] != "encrypted");
    rows.extend(rows_of(&explain["encrypted"]));
    rows
}

/// What is to be done with it. That it cannot be is said; the link is there all the same.
fn after(matches: &ArgMatches, address: &str, output: &Output) -> Done {
    let mut status = Status::Done;
    if matches.get_flag("copy") {
        match clipboard::copy(address) {
            Ok(()) => output.noted(&said!("已复制到剪贴板", "Copied to the clipboard")),
            Err(error) => {
                output.noted(&said!(
                    "无法写入剪贴板：{error}",
                    "The clipboard cannot be written: {error}",
                    error
                ));
                status = Status::Failed;
            }
        }
    }
    if matches.get_flag("open")
        && let Err(said) = browser::open(address)
    {
        output.noted(&said);
        status = Status::Failed;
    }
    Ok(status)
}
