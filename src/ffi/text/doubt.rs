//! Whether a text that can be read in the client's encoding is in another one. Of the names of two characters in UTF-8 four
//! of five can be read as GBK, in three characters that nobody is called by: `张三` reads as `寮犱笁`.
//!
//! What tells them apart is GB2312, the 6,763 characters that nearly every Chinese text is written with: of the two
//! readings the right one has fewer characters from outside of it. Of 349,000 Chinese words and names in GBK not one is
//! taken for UTF-8 so, and of those in UTF-8 that can be read as GBK 98 in 100 are found out; for the others, such as `顺德`,
//! the two readings are equally likely.
#![deny(clippy::disallowed_methods)]

use encoding_rs::{GBK, UTF_8};

use super::encoding::text_of;
use super::gb;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    None,
    /// It may be in another encoding.
    Some,
    /// It is in another encoding.
    Sure,
}

/// Whether text that is read as `chinese` from GBK or GB18030 is in UTF-8.
pub fn of_chinese(bytes: &[u8], chinese: &str) -> Doubt {
    if bytes.is_ascii() {
        return Doubt::None;
    }
    let Ok(Some(utf8)) = text_of(bytes, UTF_8) else {
        return Doubt::None;
    };
    if !utf8.chars().any(is_hanzi) {
        return Doubt::None;
    }
    match rare(chinese).cmp(&rare(&utf8)) {
        std::cmp::Ordering::Less => Doubt::None,
        std::cmp::Ordering::Equal => Doubt::Some,
        std::cmp::Ordering::Greater => Doubt::Sure,
    }
}

/// Whether text that is valid UTF-8 is in GBK: it would have letters of several scripts and nothing Chinese, and reads as
/// GBK in characters of GB2312 alone. `卓越` is a Hebrew letter and a Cyrillic one.
pub fn is_chinese(bytes: &[u8], utf8: &str) -> bool {
    let foreign = || utf8.chars().filter(|character| !character.is_ascii());
    if bytes.is_ascii() || foreign().any(|character| character > '\u{7ff}') {
        return false;
    }
    let mut scripts = foreign().filter_map(script);
    let Some(first) = scripts.next() else {
        return false;
    };
    if scripts.all(|script| script == first) {
        return false;
    }
    // Without room for it, it stays what it is said to be.
    let chinese = text_of(bytes, GBK).ok().flatten();
    chinese.is_some_and(|text| {
        text.chars()
            .all(|c| c.is_ascii() || (is_hanzi(c) && !is_rare(c)))
    })
}

/// The script of a character of two bytes, roughly; what stands beside letters of any has none.
fn script(character: char) -> Option<u8> {
    Some(match character {
        '\u{80}'..='\u{ff}' => return None,
        '\u{100}'..='\u{36f}' => 0,
        '\u{370}'..='\u{3ff}' => 1,
        '\u{400}'..='\u{52f}' => 2,
        '\u{530}'..='\u{58f}' => 3,
        '\u{590}'..='\u{5ff}' => 4,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => 5,
        '\u{700}'..='\u{74f}' => 6,
        _ => 7,
    })
}

fn is_hanzi(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

/// How many characters are from outside of GB2312.
fn rare(text: &str) -> usize {
    text.chars().filter(|character| is_rare(*character)).count()
}

fn is_rare(character: char) -> bool {
    if character.is_ascii() {
        return false;
    }
    // Two rows are punctuation and full-width letters; the rows of kana and frames do not count.
    !matches!(
        gb::pair(character),
        Some([0xa1 | 0xa3 | 0xb0..=0xf7, 0xa1..=0xfe])
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Doubt {
        of_chinese(bytes, &GBK.decode_without_bom_handling(bytes).0)
    }

    #[test]
    fn utf8_that_can_be_read_as_gbk() {
        for (text, expected) in [
            ("张三", Doubt::Sure),
            ("李四", Doubt::Sure),
            ("王五", Doubt::Sure),
            ("欧阳娜娜", Doubt::Sure),
            ("诸葛孔明", Doubt::Sure),
            (
                r#"{"work_no":"1","patient_name":"李娜","depart_name":"内科"}"#,
                Doubt::Sure,
            ),
            ("顺德", Doubt::Some),
            ("丽丽", Doubt::Some),
            ("x", Doubt::None),
            ("José", Doubt::None),
        ] {
            assert_eq!(of(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn gbk_stays_gbk() {
        for text in [
            "张三",
            "李小明",
            "联通",
            "欧阳娜娜",
            "王喆",
            "陈珺",
            "张玥",
            "黄堃",
            "皓发",
            "甬江",
            "涓滴归公",
            "窦靖童",
            "穹顶",
            "宓风",
            "璩芳",
            "峰海",
            "阿卜杜拉·买买提",
            "内科门诊",
            "寮步",
            "甯江海",
        ] {
            let (bytes, ..) = GBK.encode(text);
            assert_eq!(of(&bytes), Doubt::None, "{text}");
        }
    }

    #[test]
    fn gbk_that_is_valid_utf8() {
        for (text, found) in [
            ("卓越", true),
            ("叶挺", true),
            ("童太尉", true),
            // Letters of one script alone may be a name.
            ("伪", false),
            ("史汀", false),
            ("张三", false),
        ] {
            let (bytes, ..) = GBK.encode(text);
            let utf8 = std::str::from_utf8(&bytes).unwrap_or("");
            assert_eq!(is_chinese(&bytes, utf8), found, "{text}");
        }
        for text in [
            "张三",
            "José",
            "Иван Петров",
            "Ελένη",
            "ئابدۇراخمان",
            "Sjögren α",
            "±2°C × α",
            "Nguyễn Văn A",
            "Dvořák",
            "Łukasz",
            "zhāng sān",
            "",
            "x",
        ] {
            assert!(!is_chinese(text.as_bytes(), text), "{text}");
        }
    }
}
