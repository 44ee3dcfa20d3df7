//! What a configuration key is.

use super::form::{Form, Reads};
use crate::said::Title;

/// A key whose value has the form `F`.
pub struct Key<F> {
    pub name: &'static str,
    pub title: Title,
    pub form: F,
}

impl<F> Key<F> {
    pub const fn new(name: &'static str, title: Title, form: F) -> Key<F> {
        Key { name, title, form }
    }
}

/// A key of any form, as it is told to people and to programs.
pub trait Entry: Sync {
    fn name(&self) -> &'static str;
    fn title(&self) -> Title;
    fn form(&self) -> Form;
}

impl<F: Reads> Entry for Key<F> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn title(&self) -> Title {
        self.title
    }

    fn form(&self) -> Form {
        self.form.form()
    }
}
