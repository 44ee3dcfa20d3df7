//! The language and encoding that a host names in one word where it has no client: `zh`, `en.utf-16`, `zh_CN.GB18030`.

use std::ffi::c_char;

use crate::config::Encoding;
use crate::said;
use crate::said::{Language, Said};

/// Longer than any locale has: what goes on is not one, and is not read.
const MOST_UNITS: usize = 64;

#[derive(Debug, PartialEq, Eq)]
pub struct Locale {
    /// Of the answer.
    pub encoding: Encoding,
    /// `None` where the host named one that is not known.
    language: Option<Language>,
    knows_encoding: bool,
}

impl Locale {
    /// NULL or the empty text is Chinese in UTF-8.
    ///
    /// # Safety
    /// `text` is NULL, or points at readable memory up to and including a NUL or for [`MOST_UNITS`]. NUL and units have
    /// two bytes where the first byte is a letter and the second is NUL.
    pub unsafe fn read(text: *const c_char) -> Locale {
        // SAFETY: the caller's promise.
        match unsafe { word(text) } {
            Some((name, wide)) => Locale::of(name.as_deref(), spoken(wide)),
            None => Locale::of(Some(""), Encoding::Utf8),
        }
    }

    /// `spoken` is the encoding where none is named; a name of `None` is unreadable.
    fn of(name: Option<&str>, spoken: Encoding) -> Locale {
        let Some(name) = name else {
            return Locale {
                encoding: spoken,
                language: None,
                knows_encoding: true,
            };
        };
        let name = name.trim().to_ascii_lowercase();
        let (language, encoding) = match name.split_once('.') {
            Some((language, encoding)) => (language, Some(encoding)),
            None => (name.as_str(), None),
        };
        let named = match encoding {
            Some(encoding) => encoding_of(encoding),
            None => Some(spoken),
        };
        Locale {
            encoding: named.unwrap_or(spoken),
            // What follows is a country, or a script and a country.
            language: match language.split(['_', '-']).next() {
                Some("zh" | "") => Some(Language::Zh),
                Some("en") => Some(Language::En),
                _ => None,
            },
            knows_encoding: named.is_some(),
        }
    }

    /// A text in the language that was asked for. Where the host did not make itself understood, in both, English first:
    /// that is readable in whatever encoding it expects.
    pub fn say(&self, text: impl Fn(Language) -> String) -> String {
        let notes = self.notes();
        match self.language {
            Some(language) if notes.is_empty() => text(language),
            _ => [Language::En, Language::Zh]
                .map(|language| {
                    let mut whole = text(language);
                    for note in &notes {
                        whole.push('\n');
                        whole.push_str(note.text(language));
                    }
                    whole
                })
                .join("\n\n"),
        }
    }

    /// What was not understood.
    fn notes(&self) -> Vec<Said> {
        let mut notes = Vec::new();
        if self.language.is_none() {
            let note = said!(
                "（不认识 language 指定的语言，因此给出两种语言。请写 zh 或 en，其后可加编码，例如 zh.gbk。）",
                "(The language named is not known, so this text is in both. Write zh or en, with an encoding after it where wanted, such as zh.gbk.)"
            );
            notes.push(note.into());
        }
        if !self.knows_encoding {
            let encoding = match self.encoding {
                Encoding::Utf16 => "UTF-16",
                _ => "UTF-8",
            };
            notes.push(said!(
                "（不认识 language 指定的编码，因此用 {encoding} 并给出两种语言。可用的编码：utf-8、gbk、gb18030、utf-16。）",
                "(The encoding named is not known, so this text is in {encoding} and in both languages. Known are utf-8, gbk, gb18030 and utf-16.)",
                encoding
            ));
        }
        notes
    }
}

/// A short word in ASCII, in bytes or in UTF-16: that is told by its second byte. NULL is `None`; what is not such a word
/// is read as `None`, and whether it is in UTF-16.
///
/// # Safety
/// `text` is NULL, or points at readable memory up to and including a NUL or for [`MOST_UNITS`]. NUL and units have two
/// bytes where the first byte is a letter and the second is NUL.
pub unsafe fn word(text: *const c_char) -> Option<(Option<String>, bool)> {
    if text.is_null() {
        return None;
    }
    // SAFETY: as promised, for bytes: each is readable that follows one that is not NUL.
    let byte = |at: usize| unsafe { text.cast::<u8>().add(at).read() };
    // SAFETY: as promised, for units of two bytes; the host's may be unaligned.
    let unit = |at: usize| unsafe { text.cast::<u16>().add(at).read_unaligned() };
    let wide = byte(0).is_ascii_alphabetic() && byte(1) == 0;
    let mut word = String::new();
    for at in 0..MOST_UNITS {
        let read = if wide { unit(at) } else { byte(at).into() };
        match u8::try_from(read) {
            Ok(0) => return Some((Some(word), wide)),
            Ok(letter) if letter.is_ascii() => word.push(letter.into()),
            // No such word has it, and what is not a text may have no end.
            _ => break,
        }
    }
    Some((None, wide))
}

/// The encoding of an answer where none is named.
pub fn spoken(wide: bool) -> Encoding {
    match wide {
        true => Encoding::Utf16,
        false => Encoding::Utf8,
    }
}

/// The names that the configuration takes, and as locales write them: `utf8`, `GB-18030`.
pub fn encoding_of(name: &str) -> Option<Encoding> {
    let name = name.trim().to_ascii_lowercase();
    match name.replace(['-', '_'], "").as_str() {
        "utf8" => Some(Encoding::Utf8),
        "gbk" | "cp936" => Some(Encoding::Gbk),
        "gb18030" => Some(Encoding::Gb18030),
        "utf16" | "utf16le" => Some(Encoding::Utf16),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<u16> {
        text.encode_utf16().chain([0]).collect()
    }

    fn bytes(text: &str) -> Locale {
        let text = std::ffi::CString::new(text).unwrap();
        // SAFETY: it ends with NUL.
        unsafe { Locale::read(text.as_ptr()) }
    }

    fn wide(text: &str) -> Locale {
        // SAFETY: it ends with NUL.
        unsafe { Locale::read(units(text).as_ptr().cast()) }
    }

    #[test]
    fn a_locale_is_read_as_hosts_write_it() {
        for (name, language, encoding) in [
            ("", Language::Zh, Encoding::Utf8),
            ("zh", Language::Zh, Encoding::Utf8),
            (" EN ", Language::En, Encoding::Utf8),
            ("zh.gbk", Language::Zh, Encoding::Gbk),
            ("zh_CN.GBK", Language::Zh, Encoding::Gbk),
            ("zh-Hans-CN.cp936", Language::Zh, Encoding::Gbk),
            (".gb18030", Language::Zh, Encoding::Gb18030),
            ("zh_CN.GB-18030", Language::Zh, Encoding::Gb18030),
            ("en_US.utf8", Language::En, Encoding::Utf8),
            ("En-us.UTF-16LE", Language::En, Encoding::Utf16),
        ] {
            let read = bytes(name);
            assert_eq!((read.language, read.encoding), (Some(language), encoding));
            assert!(read.notes().is_empty(), "{name}");
        }
    }

    #[test]
    fn what_is_not_understood_is_told() {
        for (name, notes) in [
            ("chinese", 1),
            ("zhs", 1),
            ("z", 1),
            ("zh.", 1),
            ("zh.big5", 1),
            ("en.gbk.gbk", 1),
            ("fr_FR.latin1", 2),
            ("中文", 1),
            (&"zh".repeat(1000), 1),
        ] {
            // A single letter may not be passed alone.
            let read = bytes(&format!("{name}\0").replace('\0', " "));
            assert_eq!(read.notes().len(), notes, "{name}");
            assert_eq!(read.encoding, Encoding::Utf8);
            let said = read.say(|language| format!("{language:?}"));
            assert!(said.starts_with("En\n(") && said.contains("\n\nZh\n（"));
        }
    }

    #[test]
    fn who_asks_in_utf_16_is_answered_in_it() {
        for (name, language, encoding) in [
            ("zh", Language::Zh, Encoding::Utf16),
            ("en_US", Language::En, Encoding::Utf16),
            // What is named counts more.
            ("en.gbk", Language::En, Encoding::Gbk),
        ] {
            let read = wide(name);
            assert_eq!((read.language, read.encoding), (Some(language), encoding));
        }
        let read = wide("fr.latin1");
        assert_eq!((read.notes().len(), read.encoding), (2, Encoding::Utf16));
        assert!(read.notes()[1].en.contains("UTF-16"));
    }

    #[test]
    fn no_more_than_its_length_is_read() {
        // No NUL at all.
        let endless = [b'z'; MOST_UNITS];
        // SAFETY: as many units as are read.
        let read = unsafe { Locale::read(endless.as_ptr().cast()) };
        assert_eq!((read.language, read.encoding), (None, Encoding::Utf8));
        let endless = [u16::from(b'z'); MOST_UNITS];
        // SAFETY: as many units as are read.
        let read = unsafe { Locale::read(endless.as_ptr().cast()) };
        assert_eq!((read.language, read.encoding), (None, Encoding::Utf16));
        // SAFETY: NULL needs no promise.
        let read = unsafe { Locale::read(std::ptr::null()) };
        assert_eq!(
            (read.language, read.encoding),
            (Some(Language::Zh), Encoding::Utf8)
        );
    }
}
