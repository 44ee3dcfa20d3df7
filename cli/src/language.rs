//! Which language the program speaks: what `--language` says, else the system's.

use std::ffi::OsString;

use idcas::said::Language;

use crate::os;

/// Read before the arguments themselves are, since their help and their faults are in it too.
pub fn of_arguments(arguments: &[OsString]) -> Language {
    let mut named = None;
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--language") {
            Some("") => named = arguments.next().and_then(of_name),
            Some(value) => named = value.strip_prefix('=').and_then(of_name),
            None if argument == "--" => break,
            None => {}
        }
    }
    named.unwrap_or_else(|| match os::speaks_chinese() {
        true => Language::Zh,
        false => Language::En,
    })
}

fn of_name(name: &str) -> Option<Language> {
    match name {
        "zh" => Some(Language::Zh),
        "en" => Some(Language::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str]) -> Language {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        of_arguments(&arguments)
    }

    #[test]
    fn the_option_decides() {
        assert_eq!(of(&["idcas", "check", "--language", "zh"]), Language::Zh);
        assert_eq!(of(&["idcas", "--language=en", "check"]), Language::En);
        assert_eq!(
            of(&["idcas", "--language=zh", "--language=en"]),
            Language::En
        );
    }
}
