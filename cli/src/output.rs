//! What the program says: to a console as it is, into a file or a pipe in the system's encoding, and into the file of
//! `--append` besides.

use std::fs::OpenOptions;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use idcas::said;
use idcas::said::{Bilingual, Language};
use serde_json::Value;

/// Where and how the program speaks.
pub struct Output {
    pub language: Language,
    /// Files and pipes are in UTF-8 whatever the system's encoding is.
    pub utf8: bool,
    pub append: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stream {
    Out,
    Error,
}

/// What stands for a character that the encoding lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lacking {
    Mark,
    Escape,
}

impl Output {
    pub fn text<T: Into<String> + Clone>(&self, said: &Bilingual<T>) -> String {
        match self.language {
            Language::Zh => said.zh.clone().into(),
            Language::En => said.en.clone().into(),
        }
    }

    /// The result.
    pub fn line(&self, text: &str) {
        self.write(Stream::Out, &plain(text), Lacking::Mark);
    }

    pub fn said<T: Into<String> + Clone>(&self, said: &Bilingual<T>) {
        self.line(&self.text(said));
    }

    /// What is said beside the result.
    pub fn note(&self, text: &str) {
        self.write(Stream::Error, &plain(text), Lacking::Mark);
    }

    pub fn noted<T: Into<String> + Clone>(&self, said: &Bilingual<T>) {
        self.note(&self.text(said));
    }

    /// JSON, which has a way to write any character.
    pub fn json(&self, text: &str) {
        let text: String = text.chars().fold(String::new(), |mut text, c| {
            match c {
                '\u{7f}'..='\u{9f}' => text.push_str(&escaped(c)),
                c => text.push(c),
            }
            text
        });
        self.write(Stream::Out, &text, Lacking::Escape);
    }

    pub fn pretty(&self, value: &Value) {
        self.json(&serde_json::to_string_pretty(value).unwrap_or_default());
    }

    /// How many columns the console has; none where the result goes elsewhere.
    pub fn width(&self) -> Option<usize> {
        let (width, _) = terminal_size::terminal_size()?;
        std::io::stdout().is_terminal().then_some(width.0.into())
    }

    /// Said once, and not into the file itself.
    fn unwritten(&self, path: &Path, error: &std::io::Error) {
        let (path, error) = (path.display(), error.to_string());
        let said = self.text(&said!(
            "--append 的文件 {path} 无法写入：{error}",
            "the file of --append, {path}, cannot be written: {error}",
            path,
            error
        ));
        let other = Output {
            append: None,
            ..*self
        };
        other.note(&said);
    }

    fn write(&self, stream: Stream, text: &str, lacking: Lacking) {
        let line = [text.trim_end_matches('\n'), "\n"].concat();
        if let Some(path) = &self.append {
            // A log that cannot be written must not keep the work from being done.
            let file = OpenOptions::new().create(true).append(true).open(path);
            let written = file.and_then(|mut file| file.write_all(line.as_bytes()));
            if let Err(error) = written
                && !UNWRITTEN.swap(true, Ordering::Relaxed)
            {
                self.unwritten(path, &error);
            }
        }
        let is_console = match stream {
            Stream::Out => std::io::stdout().is_terminal(),
            Stream::Error => std::io::stderr().is_terminal(),
        };
        let bytes = match is_console || self.utf8 {
            true => line.into_bytes(),
            false => encoded(line, lacking),
        };
        // Who reads may have gone; that is no fault of ours.
        let _ = match stream {
            Stream::Out => {
                let mut out = std::io::stdout().lock();
                out.write_all(&bytes).and_then(|()| out.flush())
            }
            Stream::Error => std::io::stderr().lock().write_all(&bytes),
        };
    }
}

static UNWRITTEN: AtomicBool = AtomicBool::new(false);

#[cfg(not(windows))]
fn encoded(line: String, _: Lacking) -> Vec<u8> {
    line.into_bytes()
}

#[cfg(windows)]
fn encoded(line: String, lacking: Lacking) -> Vec<u8> {
    crate::os::to_code_page(&line, |c| match lacking {
        Lacking::Mark => "?".to_owned(),
        Lacking::Escape => escaped(c),
    })
}

/// A character as JSON writes any.
fn escaped(c: char) -> String {
    let units = c.encode_utf16(&mut [0; 2]).to_vec();
    units.iter().map(|unit| format!("\\u{unit:04x}")).collect()
}

/// What a server sent may hold characters that steer a console: each is shown as a blank.
pub fn plain(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' => '\n',
        c if c.is_control() => ' ',
        c => c,
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_shown_steers_the_console() {
        assert_eq!(plain("a\u{1b}[2Jb\u{9b}\r\nc"), "a [2Jb  \nc");
    }

    #[test]
    fn json_writes_any_character() {
        assert_eq!(escaped('\u{9b}'), "\\u009b");
        assert_eq!(escaped('𠮷'), "\\ud842\\udfb7");
    }
}
