//! `idcas call`: any operation, its answer as a table, as JSON or in a CSV file.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgMatches;
use idcas::catalogue::{ALL, Operation, Work};
use idcas::said;
use serde_json::Value;

use super::shown::{meant, members, rows_of, text};
use super::{Done, has_nul, named, resolved, save};
use crate::answer::{self, wrong_use};
use crate::output::Output;
use crate::status::Status;
use crate::{configuration, names, parameters, run, table};

pub fn call(matches: &ArgMatches, output: &Output) -> Done {
    let name = matches
        .get_one::<String>("operation")
        .map_or("", String::as_str);
    let mut operation = resolved(name, names::operation, output)?.operation;
    if matches.get_flag("all") {
        operation = of_all_pages(operation, output)?;
    }
    if matches.contains_id("csv") && !has_rows(operation) {
        let name = operation.name;
        let said = said!(
            "{name} 的结果不是列表，不能保存为 CSV，没有发送",
            "{name} answers no list that CSV could hold, so nothing was sent",
            name
        );
        return Err(wrong_use(output, &said));
    }
    let given: Vec<String> = matches
        .get_many("parameters")
        .map_or_else(Vec::new, |given| given.cloned().collect());
    let hours = matches.get_one::<u32>("max-age");
    let max_age = hours.map(|hours| Duration::from_secs(u64::from(*hours) * 3600));
    let parameters = parameters::read(&given, operation, max_age, output)
        .map_err(|said| wrong_use(output, &said))?;
    let client = configuration::client(named(matches), output)?;
    let parameters = Value::Object(parameters).to_string();
    let text = run::call(&client, operation.name, &parameters, output)
        .map_err(|fault| has_nul(fault, output))?;
    let answer = answer::parsed(&text);
    if matches.get_flag("json") {
        match output.width() {
            Some(_) => output.pretty(&answer),
            None => output.json(&text),
        }
        return Ok(Status::of(answer::code(&answer)));
    }
    if answer::code(&answer) != 0 {
        return Err(answer::failed(&answer, output));
    }
    match matches.get_one::<PathBuf>("csv") {
        Some(path) => csv(path, operation, &answer, &columns(matches), output),
        None => {
            show(operation, &answer, &columns(matches), output);
            Ok(Status::Done)
        }
    }
}

fn columns(matches: &ArgMatches) -> Vec<String> {
    let named = matches.get_many::<String>("columns");
    named.map_or_else(Vec::new, |named| named.cloned().collect())
}

/// The operation that asks for every page of this one's list.
fn of_all_pages(
    operation: &'static Operation,
    output: &Output,
) -> Result<&'static Operation, Status> {
    let is_all = |all: &Operation, of: &Operation| match all.work {
        Work::AllPages(on) => on.name == of.name || all.name == of.name,
        _ => false,
    };
    let mut all = ALL.iter().copied();
    all.find(|all| is_all(all, operation)).ok_or_else(|| {
        let paged = ALL.iter().filter_map(|all| match all.work {
            Work::AllPages(on) => Some(on.name),
            _ => None,
        });
        let (name, paged) = (operation.name, paged.collect::<Vec<_>>().join(", "));
        let said = said!(
            "{name} 没有取全部页的功能；有此功能的是 {paged}",
            "{name} cannot ask for every page; these can: {paged}",
            name,
            paged
        );
        wrong_use(output, &said)
    })
}

/// One column of a list.
struct Column {
    name: String,
    title: String,
    cells: Vec<String>,
}

/// The columns of a list of objects: the catalogue's first, in its order, then what else was sent.
fn columns_of(
    operation: &Operation,
    rows: &[Value],
    meaning: bool,
    output: &Output,
) -> Vec<Column> {
    let known = members(operation.name, "data[].");
    let mut columns: Vec<Column> = known
        .map(|(name, member)| Column {
            name: name.to_owned(),
            title: member.title.text(output.language).to_owned(),
            cells: rows
                .iter()
                .map(|row| match meaning {
                    true => meant(&row[name], member.choices, output.language),
                    false => text(&row[name]),
                })
                .collect(),
        })
        .collect();
    for (name, _) in rows.iter().filter_map(Value::as_object).flatten() {
        if !columns.iter().any(|column| column.name == *name) {
            columns.push(Column {
                name: name.clone(),
                title: name.clone(),
                cells: rows.iter().map(|row| text(&row[name])).collect(),
            });
        }
    }
    columns
}

fn show(operation: &Operation, answer: &Value, chosen: &[String], output: &Output) {
    match &answer["data"] {
        Value::Array(rows) if rows.iter().all(Value::is_object) => {
            list(operation, rows, chosen, output);
            page(&answer["page"], output);
        }
        Value::Object(_) => object(operation, &answer["data"], output),
        Value::Null => output.line(answer["msg"].as_str().unwrap_or_default()),
        Value::Array(values) => {
            for value in values {
                output.line(&text(value));
            }
        }
        other => output.line(&text(other)),
    }
    answer::warnings(answer, output);
}

fn list(operation: &Operation, rows: &[Value], chosen: &[String], output: &Output) {
    if rows.is_empty() {
        output.said(&said!("结果为空。", "The list is empty."));
        return;
    }
    let mut columns = columns_of(operation, rows, true, output);
    match chosen.is_empty() {
        true => columns.retain(|column| column.cells.iter().any(|cell| !cell.is_empty())),
        false => columns = picked(columns, chosen, output),
    }
    let hidden = match (output.width(), chosen.is_empty()) {
        (Some(width), true) => columns.split_off(fitting(&columns, width)),
        _ => Vec::new(),
    };
    let header = columns.iter().map(|column| column.title.clone()).collect();
    let lines = (0..rows.len()).map(|at| {
        let cells = columns
            .iter()
            .map(|column| table::one_line(&column.cells[at]));
        cells.collect()
    });
    output.line(&table::of(Some(header), lines.collect(), None));
    if !hidden.is_empty() {
        let (count, names) = (hidden.len(), joined(&hidden));
        output.noted(&said!(
            "窗口宽度不够，另有 {count} 列：{names}。--columns 选择列，--csv 保存全部。",
            "The window has no room for {count} more: {names}. --columns chooses, --csv saves all.",
            count,
            names
        ));
    }
}

fn joined(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| &*column.name).collect();
    names.join(", ")
}

/// The columns that were asked for, in that order.
fn picked(mut columns: Vec<Column>, chosen: &[String], output: &Output) -> Vec<Column> {
    let mut picked = Vec::with_capacity(chosen.len());
    for name in chosen {
        let name = name.trim();
        match columns
            .iter()
            .position(|column| column.name == name || column.title == name)
        {
            Some(at) => picked.push(columns.remove(at)),
            None => {
                let all = joined(&columns);
                output.noted(&said!(
                    "没有列 {name}；有：{all}",
                    "There is no column {name}; there are: {all}",
                    name,
                    all
                ));
            }
        }
    }
    picked
}

/// How many columns there is room for; one at least.
fn fitting(columns: &[Column], width: usize) -> usize {
    const BETWEEN: usize = 3;

    let mut taken = 0;
    let fitting = columns.iter().take_while(|column| {
        let cells = column.cells.iter().map(|cell| table::width_of(cell));
        let widest = cells.max().unwrap_or(0).max(table::width_of(&column.title));
        taken += widest + BETWEEN;
        taken <= width
    });
    fitting.count().max(1)
}

fn object(operation: &Operation, data: &Value, output: &Output) {
    let known: Vec<_> = members(operation.name, "data.").collect();
    let rows = data.as_object().into_iter().flatten().map(|(name, value)| {
        let member = known.iter().find(|(known, _)| known == name);
        match member {
            Some((_, member)) => vec![
                name.clone(),
                member.title.text(output.language).to_owned(),
                meant(value, member.choices, output.language),
            ],
            None => vec![name.clone(), String::new(), text(value)],
        }
    });
    output.line(&table::of(None, rows.collect(), output.width()));
}

fn page(page: &Value, output: &Output) {
    let rows = rows_of(page);
    if !rows.is_empty() {
        let shown: Vec<String> = rows.iter().map(|row| row.join("=")).collect();
        output.note(&format!("page: {}", shown.join(" ")));
    }
}

/// Whether the catalogue knows of an answer's rows, or of the members of its one object.
fn has_rows(operation: &Operation) -> bool {
    let of = match operation.work {
        Work::AllPages(on) => on,
        _ => operation,
    };
    let has = |start| members(of.name, start).next().is_some();
    has("data[].") || has("data.")
}

/// Excel computes a cell that begins as a formula does, whoever has written it into a report; behind an apostrophe it is text.
fn inert(cell: &str) -> Cow<'_, str> {
    let is_formula = match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => cell.len() > 1 && cell.parse::<f64>().is_err(),
        _ => false,
    };
    match is_formula {
        true => Cow::Owned(["'", cell].concat()),
        false => Cow::Borrowed(cell),
    }
}

/// Every column as it was sent, under its name.
fn csv(
    path: &Path,
    operation: &Operation,
    answer: &Value,
    chosen: &[String],
    output: &Output,
) -> Done {
    let one;
    let rows = match &answer["data"] {
        Value::Array(rows) => rows.as_slice(),
        Value::Object(_) => {
            one = [answer["data"].clone()];
            &one
        }
        _ => {
            let said = said!(
                "结果不是列表，没有保存",
                "The answer is no list, so nothing was saved"
            );
            output.noted(&said);
            return Ok(Status::Failed);
        }
    };
    let mut columns = columns_of(operation, rows, false, output);
    if !chosen.is_empty() {
        columns = picked(columns, chosen, output);
    }
    // By the mark Excel knows that it is UTF-8.
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let header = writer.write_record(columns.iter().map(|column| &column.name));
    let written = header.and_then(|()| {
        (0..rows.len()).try_for_each(|at| {
            writer.write_record(
                columns
                    .iter()
                    .map(|column| inert(&column.cells[at]).into_owned()),
            )
        })
    });
    let Some(bytes) = written.ok().and_then(|()| writer.into_inner().ok()) else {
        return Err(Status::Failed);
    };
    save(path, &bytes, output)?;
    let count = rows.len();
    output.said(&said!("{count} 行", "{count} rows", count));
    Ok(Status::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
            ("-2+3", "'-2+3"),
            ("\t=1", "'\t=1"),
            ("-", "-"),
            ("-1.5", "-1.5"),
            ("+86", "+86"),
            ("张=三", "张=三"),
            ("", ""),
        ] {
            assert_eq!(inert(cell), written);
        }
    }

    #[test]
    fn what_has_no_rows_is_known_before_it_is_sent() {
        let rows = |name| has_rows(idcas::catalogue::find(name).unwrap());
        for name in [
            "query_exams",
            "query_exams_all",
            "get_exam_detail",
            "get_print_files",
        ] {
            assert!(rows(name), "{name}");
        }
        for name in [
            "upload_recognition_stats",
            "set_print_flag",
            "build_clinic_url",
        ] {
            assert!(!rows(name), "{name}");
        }
    }
}
