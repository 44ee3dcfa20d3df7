//! A text in both languages. They travel together: no function takes two loose texts that could be swapped.
//!
//! `build.rs` reads this file too, for the header: it uses nothing but the standard library.

use std::borrow::Cow;

/// The language of `msg` and `hint` (configuration key `language`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Zh,
    En,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bilingual<T> {
    pub zh: T,
    pub en: T,
}

/// A text that is fixed. Where the specification has a word for it, `zh` is the specification's own wording.
pub type Title = Bilingual<&'static str>;

/// A sentence for a person. Which of the two leaves is known only where the client is.
pub type Said = Bilingual<Cow<'static, str>>;

impl Title {
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.zh,
            Language::En => self.en,
        }
    }
}

impl Said {
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

impl From<Title> for Said {
    fn from(title: Title) -> Said {
        Bilingual {
            zh: Cow::Borrowed(title.zh),
            en: Cow::Borrowed(title.en),
        }
    }
}

/// `said!("中文", "English")` is a [`Title`]; `said!("有 {n} 个", "there are {n}", n)` is a [`Said`], and names the values
/// that both languages are filled with.
#[macro_export]
macro_rules! said {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::said::Bilingual { zh: $zh, en: $en }
    };
    ($zh:literal, $en:literal, $($filled:ident),+ $(,)?) => {{
        $(let _ = &$filled;)+
        $crate::said::Bilingual::<::std::borrow::Cow<'static, str>> {
            zh: ::std::borrow::Cow::Owned(::std::format!($zh)),
            en: ::std::borrow::Cow::Owned(::std::format!($en)),
        }
    }};
}
