//! The configuration's file: read in whichever encoding it is, written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use idcas::program::{Client, configuration_text};
use idcas::said::Language;
use serde_json::Value;

use super::reply::{Members, parsed};

pub enum Read {
    Members {
        members: Members,
        text: String,
    },
    /// An envelope that says why not.
    Wrong(Value),
}

pub fn read(path: &Path, language: Language) -> Read {
    match configuration_text(&path.to_string_lossy(), language) {
        Ok(text) => of_text(&text, language),
        Err(envelope) => Read::Wrong(parsed(&envelope)),
    }
}

pub fn of_text(text: &str, language: Language) -> Read {
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => Read::Members {
            members,
            text: text.to_owned(),
        },
        _ => Read::Wrong(unread(text, language)),
    }
}

/// The library's own words about a text that holds no configuration.
fn unread(text: &str, language: Language) -> Value {
    let answer = Client::open_in(language, text).map(|(_, answer)| parsed(&answer));
    let told = answer.unwrap_or_default();
    if told["code"] != 0 {
        return told;
    }
    let msg = match language {
        Language::Zh => "配置不是 JSON 对象。",
        Language::En => "the configuration is not a JSON object.",
    };
    serde_json::json!({"code": -1002, "msg": msg})
}

/// Writes beside the file and then over it, so that no program reads half of it. What others may do with the file stays.
pub fn write(path: &Path, members: &Members) -> io::Result<String> {
    let mut text = serde_json::to_string_pretty(members)?;
    text.push('\n');
    // A link stays a link.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target);
    let written = private(&beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let written = written.and_then(|()| {
        if let Ok(found) = fs::metadata(&target) {
            fs::set_permissions(&beside, found.permissions())?;
        }
        fs::rename(&beside, &target)
    });
    if let Err(error) = written {
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    Ok(text)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

/// It holds secrets: for this user alone.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}
