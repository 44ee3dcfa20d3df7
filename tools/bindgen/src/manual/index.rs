//! The operations in the order of the specification's chapters, by what they are for.

use idcas::catalogue::{ALL, Group};
use idcas::said::Language;
use serde::Serialize;

use super::markdown::cell;

/// Operations that stand together in the index.
#[derive(Serialize)]
pub struct Section {
    title: &'static str,
    operations: Vec<Listed>,
}

#[derive(Serialize)]
pub struct Listed {
    name: &'static str,
    title: String,
    chapter: String,
    summary: String,
}

pub fn sections(language: Language) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for operation in ALL {
        let title = operation.group.title().text(language);
        let listed = Listed {
            name: operation.name,
            title: cell(operation.title.text(language)),
            chapter: match operation.group {
                Group::Beyond => String::new(),
                _ => cell(operation.chapter),
            },
            summary: cell(operation.summary.text(language)),
        };
        match sections.iter_mut().find(|section| section.title == title) {
            Some(section) => section.operations.push(listed),
            None => sections.push(Section {
                title,
                operations: vec![listed],
            }),
        }
    }
    sections
}
