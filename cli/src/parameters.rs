//! `name=value`, `name=@file`, `@file`: the parameters of a call.

use std::io::Read as _;
use std::path::Path;
use std::time::{Duration, SystemTime};

use idcas::catalogue::Operation;
use idcas::program::text_of;
use idcas::said;
use idcas::said::Said;
use serde_json::{Map, Value};

use crate::names;
use crate::output::Output;

/// No parameter is nearly as long.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Files that are older than this are refused.
pub type MaxAge = Option<Duration>;

pub fn read(
    given: &[String],
    operation: &Operation,
    max_age: MaxAge,
    output: &Output,
) -> Result<Map<String, Value>, Said> {
    let mut parameters = Map::new();
    for one in given {
        if let Some(path) = one.strip_prefix('@') {
            for (name, value) in object(path, max_age)? {
                add(&mut parameters, name, value)?;
            }
            continue;
        }
        let Some((name, value)) = one.split_once('=') else {
            // It may be a patient's name: it is not repeated.
            return Err(said!("参数应写成 名称=值", "a parameter is written NAME=VALUE").into());
        };
        let value = match value.strip_prefix('@') {
            Some(literal) if literal.starts_with('@') => literal.to_owned(),
            Some(path) => text(path, max_age)?
                .trim_end_matches(['\r', '\n'])
                .to_owned(),
            None => value.to_owned(),
        };
        let name = completed(name.trim(), operation, output);
        add(&mut parameters, name, Value::from(value))?;
    }
    Ok(parameters)
}

fn add(parameters: &mut Map<String, Value>, name: String, value: Value) -> Result<(), Said> {
    let shown = name.clone();
    match parameters.insert(name, value) {
        None => Ok(()),
        Some(_) => Err(said!("{shown} 写了两次", "{shown} is given twice", shown)),
    }
}

/// A name that is not written in full. What is not known stays: the library says so, and what may have been meant.
fn completed(name: &str, operation: &Operation, output: &Output) -> String {
    let known = operation.params.iter().map(|param| param.name);
    match names::chosen(name, known) {
        Ok((whole, completed)) => {
            if completed {
                output.note(&format!("{name} -> {whole}"));
            }
            whole.to_owned()
        }
        Err(_) => name.to_owned(),
    }
}

fn object(path: &str, max_age: MaxAge) -> Result<Map<String, Value>, Said> {
    let text = text(path, max_age)?;
    serde_json::from_str(&text).map_err(|error| {
        let (path, line, column) = (shown(path), error.line(), error.column());
        said!(
            "{path} 不是 JSON 对象（第 {line} 行第 {column} 列）",
            "{path} is not a JSON object (line {line}, column {column})",
            path,
            line,
            column
        )
    })
}

/// The text of a file, or of the standard input.
pub fn text(path: &str, max_age: MaxAge) -> Result<String, Said> {
    let bytes = match path {
        "-" => standard_input(),
        path => of_file(Path::new(path), max_age)?,
    };
    let bytes = bytes.map_err(|error| {
        let (path, error) = (shown(path), error.to_string());
        said!(
            "无法读取 {path}：{error}",
            "{path} cannot be read: {error}",
            path,
            error
        )
    })?;
    let path = shown(path);
    if bytes.len() as u64 > MOST_BYTES {
        return Err(said!(
            "{path} 超过 16 MB",
            "{path} is larger than 16 MB",
            path
        ));
    }
    text_of(&bytes).ok_or_else(|| {
        said!(
            "{path} 既不是 UTF-8、带字节顺序标记的 UTF-16，也不是 GB18030",
            "{path} is not UTF-8, UTF-16 with a byte order mark or GB18030",
            path
        )
    })
}

fn shown(path: &str) -> String {
    match path {
        "-" => "stdin".to_owned(),
        path => path.to_owned(),
    }
}

fn standard_input() -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(MOST_BYTES + 1);
    input.read_to_end(&mut bytes).map(|_| bytes)
}

fn of_file(path: &Path, max_age: MaxAge) -> Result<std::io::Result<Vec<u8>>, Said> {
    let read = || {
        let file = std::fs::File::open(path)?;
        let changed = file.metadata()?.modified()?;
        let mut bytes = Vec::new();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok((bytes, changed))
    };
    let (bytes, changed) = match read() {
        Ok(read) => read,
        Err(error) => return Ok(Err(error)),
    };
    let age = SystemTime::now()
        .duration_since(changed)
        .unwrap_or_default();
    match max_age {
        Some(most) if age > most => {
            let (path, hours) = (path.display(), age.as_secs() / 3600);
            Err(said!(
                "{path} 已有 {hours} 小时没有更新，没有发送；请检查写入该文件的程序",
                "{path} was written {hours} hours ago, so nothing was sent; look after the program that writes it",
                path,
                hours
            ))
        }
        _ => Ok(Ok(bytes)),
    }
}

/// The words that an answer to a person may begin with.
pub fn value(given: &str) -> Result<String, Said> {
    match given.strip_prefix('@') {
        Some(literal) if literal.starts_with('@') => Ok(literal.to_owned()),
        Some(path) => text(path, None).map(|text| text.trim_end_matches(['\r', '\n']).to_owned()),
        None if given == "-" => {
            text("-", None).map(|text| text.trim_end_matches(['\r', '\n']).to_owned())
        }
        None => Ok(given.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use idcas::catalogue::find;
    use idcas::said::Language;

    const OUTPUT: Output = Output {
        language: Language::En,
        utf8: false,
        append: None,
    };

    fn read_all(given: &[&str]) -> Result<String, String> {
        let given: Vec<String> = given.iter().map(ToString::to_string).collect();
        let operation = find("upload_recognition_stats").unwrap();
        let read = super::read(&given, operation, None, &OUTPUT);
        read.map(|read| Value::Object(read).to_string())
            .map_err(|said| said.en.into_owned())
    }

    #[test]
    fn names_are_completed_and_values_kept() {
        assert_eq!(
            read_all(&["org=2470", "PatientsCnt=1=2", "work-stations=@@x", "nam=1"]),
            Ok(r#"{"org_code":"2470","patients_cnt":"1=2","work_stations":"@x","nam":"1"}"#.into())
        );
    }

    #[test]
    fn what_cannot_be_read_is_said_without_its_value() {
        assert_eq!(
            read_all(&["黄娟"]),
            Err("a parameter is written NAME=VALUE".into())
        );
        assert_eq!(
            read_all(&["org=1", "org_code=2"]),
            Err("org_code is given twice".into())
        );
        assert!(
            read_all(&["@/nowhere.json"])
                .unwrap_err()
                .contains("cannot be read")
        );
    }
}
