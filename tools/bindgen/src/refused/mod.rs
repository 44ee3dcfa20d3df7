//! `docs/refused*.md`: why a platform refuses a link. The mistakes are the library's own catalogue; what is around them is
//! written here.

use std::error::Error;

use idcas::mistake::{Mistake, Part, TABLE};
use idcas::said::Language;
use minijinja::{Environment, context};
use serde::Serialize;

use crate::Generated;

#[derive(Serialize)]
struct Section {
    title: &'static str,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    rule: &'static str,
    remark: bool,
    what: String,
    remedy: String,
}

/// Both documents.
pub fn pages() -> Result<Vec<Generated>, Box<dyn Error>> {
    let mut environment = Environment::new();
    environment.set_keep_trailing_newline(true);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.add_template("en", include_str!("refused.en.md.jinja"))?;
    environment.add_template("zh", include_str!("refused.zh.md.jinja"))?;
    let mut files = Vec::new();
    for (language, template, path) in [
        (Language::En, "en", "docs/refused.md"),
        (Language::Zh, "zh", "docs/refused.zh-CN.md"),
    ] {
        let parts: Vec<Section> = Part::ALL.map(|part| section(part, language)).into();
        let text = environment
            .get_template(template)?
            .render(context! { parts })?;
        files.push(Generated {
            path: path.to_owned(),
            text,
        });
    }
    Ok(files)
}

fn section(part: Part, language: Language) -> Section {
    let (zh, en) = part.title();
    let rows = TABLE.iter().filter(|mistake| mistake.part == part);
    Section {
        title: if language == Language::Zh { zh } else { en },
        rows: rows.map(|mistake| row(mistake, language)).collect(),
    }
}

fn row(mistake: &Mistake, language: Language) -> Row {
    let (what, remedy) = match language {
        Language::Zh => (mistake.what.zh, mistake.remedy.zh),
        Language::En => (mistake.what.en, mistake.remedy.en),
    };
    // What is known only of a link at hand.
    let general = |text: &str| {
        text.replace("（{detail}）", "")
            .replace(" ({detail})", "")
            .replace("{detail}", "...")
            .replace('|', "\\|")
            .replace('<', "&lt;")
    };
    Row {
        name: mistake.name,
        rule: mistake.rule,
        remark: mistake.remark,
        what: general(what),
        remedy: general(remedy),
    }
}
