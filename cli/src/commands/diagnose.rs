//! `idcas diagnose`: every step as a table, and a report to send to somebody.

use std::path::PathBuf;

use clap::ArgMatches;
use idcas::program::step_title;
use idcas::said;
use serde_json::Value;

use super::{Done, named, save};
use crate::answer;
use crate::configuration;
use crate::output::Output;
use crate::status::Status;
use crate::table;

pub fn diagnose(matches: &ArgMatches, output: &Output) -> Done {
    let path = configuration::required(named(matches), output)?;
    let (client, opened) = configuration::opened(&path, output)?;
    answer::warnings(&opened, output);
    let answer = answer::parsed(&client.diagnose());
    if answer::code(&answer) != 0 {
        return Err(answer::failed(&answer, output));
    }
    let data = &answer["data"];
    match matches.get_flag("json") {
        true => output.pretty(&answer),
        false => steps(data, output),
    }
    if let Some(path) = matches.get_one::<PathBuf>("report") {
        let report = data["report"].as_str().unwrap_or_default();
        // The mark tells old editors that it is UTF-8.
        save(path, ["\u{feff}", report].concat().as_bytes(), output)?;
    }
    Ok(match data["ok"] == true {
        true => Status::Done,
        false => Status::Failed,
    })
}

fn steps(data: &Value, output: &Output) {
    let text = |title| output.text(&title);
    let header = [
        said!("", ""),
        said!("步骤", "Step"),
        said!("配置项", "Key"),
        said!("结果", "Result"),
        said!("毫秒", "ms"),
        said!("说明", "What"),
    ];
    let steps = data["steps"].as_array().map_or(&[][..], Vec::as_slice);
    let rows = steps.iter().map(|step| {
        let of = |name: &str| step[name].as_str().unwrap_or_default().to_owned();
        vec![
            step["number"].to_string(),
            text(step_title(&of("step"))),
            of("target"),
            status(&of("status"), output),
            step["ms"].to_string(),
            of("msg"),
        ]
    });
    let header = header.map(text).to_vec();
    output.line(&table::of(Some(header), rows.collect(), output.width()));
    output.line("");
    for step in steps {
        advice(step, output);
    }
    let (all, failed) = (steps.len(), data["failed"].to_string());
    output.said(&match data["ok"] == true {
        true => said!("共 {all} 步，全部正常。", "All {all} steps are right.", all),
        false => said!(
            "共 {all} 步，{failed} 步失败。",
            "{failed} of {all} steps failed.",
            all,
            failed
        ),
    });
}

fn status(name: &str, output: &Output) -> String {
    output.text(&match name {
        "ok" => said!("正常", "ok"),
        "failed" => said!("失败", "FAILED"),
        _ => said!("未检查", "skipped"),
    })
}

/// What to do, and what a support call needs.
fn advice(step: &Value, output: &Output) {
    let number = step["number"].to_string();
    let of = |name: &str| step[name].as_str().unwrap_or_default();
    let (advice, detail) = (of("advice"), of("detail"));
    if !advice.is_empty() {
        output.said(&said!(
            "第 {number} 步：{advice}",
            "Step {number}: {advice}",
            number,
            advice
        ));
    }
    if !detail.is_empty() {
        output.said(&said!(
            "第 {number} 步的详情：{detail}",
            "Detail of step {number}: {detail}",
            number,
            detail
        ));
    }
}
