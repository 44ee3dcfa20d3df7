//! A sentence in both languages, and the one way to write it.

use std::fmt;

use serde::Serialize;

/// What a person reads, in Chinese and in English: always together, so that neither is forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    pub zh: String,
    pub en: String,
}

/// `said!("参数 {name} 缺失", "{name} is missing")`: two format strings, the Chinese one first.
/// Names that follow are bilingual themselves: each format string shows its own side of them.
macro_rules! said {
    ($zh:literal, $en:literal $(, $part:ident)* $(,)?) => {
        $crate::said::Said {
            zh: {
                $(let $part = &$part.zh;)*
                ::std::format!($zh)
            },
            en: {
                $(let $part = &$part.en;)*
                ::std::format!($en)
            },
        }
    };
}
pub(crate) use said;

/// The Chinese sentence before the English one, on one line.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} / {}", self.zh, self.en)
    }
}

impl Said {
    /// The parts with a separator between them.
    pub fn join(parts: impl IntoIterator<Item = Said>, separator: &Said) -> Said {
        parts
            .into_iter()
            .reduce(|all, part| {
                said!(
                    "{all}{separator}{part}",
                    "{all}{separator}{part}",
                    all,
                    separator,
                    part
                )
            })
            .unwrap_or_else(|| said!("", ""))
    }
}
