//! The diagnosis as a text that can be saved and sent to somebody.

use super::environment::Environment;
use super::step::{Status, Step, title};
use crate::said;
use crate::said::{Language, Title};

/// Line by line, with the line ends that every editor on Windows shows.
pub fn written(environment: &Environment, steps: &[Step], language: Language) -> String {
    let failed = steps.iter().filter(|step| step.status == Status::Failed);
    let (failed, count) = (failed.count(), steps.len());
    let result = said!(
        "结果：共 {count} 步，{failed} 步失败",
        "Result: {failed} of {count} steps failed",
        count,
        failed
    );
    let mut lines = vec![HEADING.text(language).to_owned()];
    lines.extend(environment.lines(language));
    lines.push(result.text(language).to_owned());
    lines.push(String::new());
    for (at, step) in steps.iter().enumerate() {
        lines.extend(lines_of(at + 1, step, language));
    }
    lines.join("\r\n") + "\r\n"
}

fn lines_of(number: usize, step: &Step, language: Language) -> Vec<String> {
    let status = match step.status {
        Status::Ok => said!("正常", "ok"),
        Status::Failed => said!("失败", "failed"),
        Status::Skipped => said!("未检查", "skipped"),
    };
    let (status, title) = (status.text(language), title(step.word()).text(language));
    let name = format!("{title} {}", step.target());
    let (name, ms) = (name.trim_end(), step.ms);
    let what = step.what.text(language);
    let mut lines = vec![match language {
        Language::Zh => format!("{number}. [{status}] {name}：{what}（{ms} 毫秒）"),
        Language::En => format!("{number}. [{status}] {name}: {what} ({ms} ms)"),
    }];
    let more = [
        (ADVICE, step.advice.text(language)),
        (DETAIL, step.detail.as_str()),
    ];
    for (title, text) in more {
        if !text.is_empty() {
            lines.push(format!("   {}{text}", title.text(language)));
        }
    }
    lines
}

const HEADING: Title = said!("idcas 诊断报告", "idcas diagnosis");
const ADVICE: Title = said!("建议：", "Advice: ");
const DETAIL: Title = said!("详情：", "Detail: ");
