//! One of a few names.

use super::{Broken, Chosen, Form, Reads};
use crate::said;
use crate::said::Title;

/// One of these names, in any case.
pub struct Choice<T: 'static> {
    pub default: T,
    pub choices: &'static [Choosable<T>],
}

/// A name and the value that it stands for.
pub struct Choosable<T> {
    pub value: T,
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    pub title: Title,
}

/// A choice whose name says enough.
pub const fn choosable<T: Copy>(value: T, name: &'static str) -> Choosable<T> {
    Choosable {
        value,
        name,
        aliases: &[],
        title: said!("", ""),
    }
}

impl<T: Copy> Choosable<T> {
    pub const fn or(mut self, aliases: &'static [&'static str]) -> Choosable<T> {
        self.aliases = aliases;
        self
    }

    pub const fn titled(mut self, title: Title) -> Choosable<T> {
        self.title = title;
        self
    }

    fn is_called(&self, text: &str) -> bool {
        let mut names = self.aliases.iter().chain([&self.name]);
        names.any(|name| name.eq_ignore_ascii_case(text))
    }
}

impl<T: Copy + PartialEq + Sync> Reads for Choice<T> {
    type Value = T;

    fn absent(&self) -> T {
        self.default
    }

    fn read(&self, text: String) -> Result<T, Broken> {
        let text = text.trim();
        let found = self.choices.iter().find(|choice| choice.is_called(text));
        if let Some(choice) = found {
            return Ok(choice.value);
        }
        let names: Vec<&str> = self.choices.iter().map(|choice| choice.name).collect();
        let (zh, en) = (names.join("、"), names.join(", "));
        Broken::new(
            "choice",
            said!("只能是 {zh}", "must be one of {en}", zh, en),
        )
    }

    fn form(&self) -> Form {
        let is_default = |choice: &&Choosable<T>| choice.value == self.default;
        let default = self.choices.iter().find(is_default);
        let choices = self.choices.iter().map(|choice| Chosen {
            name: choice.name,
            aliases: choice.aliases,
            title: choice.title,
        });
        Form::Choice {
            default: default.map_or("", |choice| choice.name),
            choices: choices.collect(),
        }
    }
}
