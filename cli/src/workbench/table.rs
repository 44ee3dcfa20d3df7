//! An answer as tables: the catalogue's titles, values with what they mean, and whatever else was sent under its own name.
//! Numbers stay texts: an exam's id has more digits than a script's number.

use idcas::catalogue::{ALL, Operation, Output};
use idcas::said;
use idcas::said::{Language, Title};
use serde_json::{Map, Value, json};

pub fn answer(operation: &Operation, envelope: &Value, language: Language) -> Value {
    let mut blocks = Vec::new();
    let reader = Reader {
        operation,
        language,
    };
    let empty = Map::new();
    let members = envelope.as_object().unwrap_or(&empty);
    // What was asked for comes first.
    let asked_for = members.get_key_value("data").into_iter();
    let others = members.iter().filter(|(name, _)| *name != "data");
    for (name, value) in asked_for.chain(others) {
        let is_told = matches!(name.as_str(), "code" | "msg" | "error" | "warnings");
        if !is_told && !value.is_null() {
            reader.block(name, value, &mut blocks);
        }
    }
    json!({
        "code": envelope["code"],
        "msg": envelope["msg"],
        "hint": envelope["error"]["hint"],
        "kind": envelope["error"]["kind"],
        "detail": envelope["error"]["detail"],
        "faults": envelope["error"]["faults"],
        "warnings": envelope["warnings"],
        "link": link(envelope),
        "blocks": blocks,
    })
}

fn link(envelope: &Value) -> Option<&str> {
    let text = envelope["data"].as_str()?;
    let is_link = text.starts_with("http://") || text.starts_with("https://");
    is_link.then_some(text)
}

struct Reader<'a> {
    operation: &'a Operation,
    language: Language,
}

impl Reader<'_> {
    /// What the operation answers, or what it passes on.
    fn outputs(&self) -> impl Iterator<Item = &'static Output> {
        let passed_on = self.operation.work.built_on();
        let passed_on = passed_on.map_or(&[][..], |operation| operation.outputs);
        self.operation.outputs.iter().chain(passed_on)
    }

    fn output(&self, path: &str) -> Option<&'static Output> {
        let own = self.outputs().find(|output| output.path == path);
        // Every list has the same page, though not every chapter lists its members.
        let mut others = ALL.iter().flat_map(|operation| operation.outputs);
        let is_page = path == "page" || path.starts_with("page.");
        own.or_else(|| others.find(|output| is_page && output.path == path))
    }

    fn title(&self, path: &str) -> &'static str {
        self.output(path)
            .map_or("", |output| output.title.text(self.language))
    }

    /// A value as a cell's text.
    fn cell(&self, path: &str, value: &Value) -> String {
        let text = match value {
            Value::Null => return String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let choices = self.output(path).map_or(&[][..], |output| output.choices);
        let choice = choices
            .iter()
            .find(|choice| choice.value.eq_ignore_ascii_case(&text));
        match choice.map(|choice| choice.title.text(self.language)) {
            Some(title) if !title.is_empty() => format!("{text} {title}"),
            _ => text,
        }
    }

    fn block(&self, path: &str, value: &Value, blocks: &mut Vec<Value>) {
        match value {
            Value::Array(rows) if rows.iter().any(Value::is_object) => {
                blocks.push(self.rows(path, rows));
            }
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.cell(path, item)).collect();
                let (title, count) = (self.title(path), items.len());
                let rows: Vec<Vec<String>> = items.into_iter().map(|item| vec![item]).collect();
                let columns = json!([{"name": path, "title": title}]);
                blocks.push(json!({
                    "kind": "table", "name": path, "title": title, "count": count, "columns": columns, "rows": rows,
                }));
            }
            Value::Object(members) => self.facts(path, members, blocks),
            scalar => blocks.push(json!({
                "kind": "facts", "name": path, "title": "",
                "rows": [[path, self.title(path), self.cell(path, scalar)]],
            })),
        }
    }

    /// Plain members as one list, and behind it whatever has members itself.
    fn facts(&self, path: &str, members: &Map<String, Value>, blocks: &mut Vec<Value>) {
        let below = |name: &str| format!("{path}.{name}");
        let (large, plain): (Vec<_>, Vec<_>) = members
            .iter()
            .partition(|(_, value)| value.is_object() || value.is_array());
        let rows = plain.iter().map(|(name, value)| {
            let path = below(name);
            json!([name, self.title(&path), self.cell(&path, value)])
        });
        let rows: Vec<Value> = rows.collect();
        if !rows.is_empty() {
            blocks.push(json!({
                "kind": "facts", "name": path, "title": self.title(path), "rows": rows,
            }));
        }
        for (name, value) in large {
            self.block(&below(name), value, blocks);
        }
    }

    /// Columns in the catalogue's order, then those that it does not know.
    fn rows(&self, path: &str, rows: &[Value]) -> Value {
        let begin = format!("{path}[].");
        let known = self.outputs();
        let known = known.filter_map(|output| output.path.strip_prefix(&begin));
        let mut names: Vec<&str> = known.filter(|name| !name.contains(['.', '['])).collect();
        let has = |name: &str| rows.iter().any(|row| row.get(name).is_some());
        names.retain(|name| has(name));
        let mut others: Vec<&str> = Vec::new();
        for row in rows {
            for name in row.as_object().into_iter().flat_map(Map::keys) {
                if !names.contains(&name.as_str()) && !others.contains(&name.as_str()) {
                    others.push(name);
                }
            }
        }
        names.extend(others);
        let paths: Vec<String> = names.iter().map(|name| [&begin, *name].concat()).collect();
        let columns = names.iter().zip(&paths);
        let columns: Vec<Value> = columns
            .map(|(name, path)| json!({"name": name, "title": self.title(path)}))
            .collect();
        let cells = rows.iter().map(|row| {
            let cells = names.iter().zip(&paths);
            let texts = cells.map(|(name, path)| self.cell(path, &row[*name]));
            texts.collect::<Vec<_>>()
        });
        let title = match self.title(path) {
            "" => ROWS.text(self.language),
            title => title,
        };
        json!({
            "kind": "table", "name": path, "title": title, "count": rows.len(),
            "columns": columns, "rows": cells.collect::<Vec<_>>(),
        })
    }
}

const ROWS: Title = said!("列表", "rows");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_titles_meanings_and_whole_numbers() {
        let operation = idcas::catalogue::find("query_exams").unwrap();
        let envelope = r#"{"code":0,"msg":"成功","page":{"total_count":2},"data":[
            {"id":1394827364510000001,"patient_sex":2,"newer":{"a":[1]}},{"id":2,"patient_name":"张示例"}]}"#;
        let envelope: Value = serde_json::from_str(envelope).unwrap();
        let shown = answer(operation, &envelope, Language::Zh);
        assert_eq!(shown["blocks"][1]["rows"][0][0], "total_count");
        let table = &shown["blocks"][0];
        let names: Vec<&str> = table["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["name"].as_str().unwrap())
            .collect();
        assert_eq!(names.last(), Some(&"newer"));
        let at = |row: usize, name: &str| {
            let column = names.iter().position(|known| *known == name).unwrap();
            table["rows"][row][column].as_str().unwrap().to_owned()
        };
        assert_eq!(at(0, "id"), "1394827364510000001");
        assert_eq!(at(0, "patient_sex"), "2 女性");
        assert_eq!(
            (at(0, "newer"), at(1, "newer"), at(1, "patient_name")),
            (r#"{"a":[1]}"#.into(), String::new(), "张示例".into())
        );
        assert!(table["columns"][0]["title"].as_str().unwrap() != "");
    }
}
