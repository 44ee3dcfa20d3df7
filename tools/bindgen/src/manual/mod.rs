//! `docs/reference`: the manual's pages, in both languages.

mod codes;
mod configuration;
mod index;
mod markdown;
mod operation;
mod param;

use std::error::Error;

use idcas::catalogue::ALL;
use idcas::code;
use idcas::configuration::EITHER;
use idcas::said::Language;
use minijinja::{Environment, context};

use crate::Generated;

/// A language, the folder of its pages and the word in its templates' names.
const LANGUAGES: [(Language, &str, &str); 2] = [
    (Language::En, "docs/reference", "en"),
    (Language::Zh, "docs/reference/zh", "zh"),
];

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
            let page = operation::page(operation, language)?;
            add(operation.name, "operation", context! { page })?;
        }
        let groups = index::sections(language);
        add("README", "index", context! { groups })?;
        let keys = configuration::rows(language);
        let needs = configuration::needs();
        let either = EITHER.map(|key| key.name());
        let values = context! { keys, needs, either };
        add("configuration", "configuration", values)?;
        let codes: Vec<_> = code::TABLE
            .iter()
            .map(|code| codes::row(code, language))
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
            environment.add_template($name, include_str!(concat!("templates/", $name, ".md.jinja")))?;
        )*};
    }
    templates!("operation.en" "operation.zh" "index.en" "index.zh" "configuration.en" "configuration.zh" "codes.en" "codes.zh");
    Ok(environment)
}
