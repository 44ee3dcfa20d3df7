//! The mistakes of texts that should be JSON, in words.

use super::marks::half_width;
use crate::said;
use crate::said::{Said, Title};

/// What stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// This character, which is not one of JSON's but looks like it.
    FullWidth(char),
    Blank,
    Invisible,
    SingleQuote,
    Comment,
    Separator(Separator),
    NoName,
    BareName,
    NoValue,
    BareValue,
    Word,
    Number,
    Stray,
    InText(InText),
    /// This bracket is missing at the end.
    NotClosed(char),
    OtherBracket,
    Behind,
    Whole(Whole),
}

/// Between names, values and members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    CommaAtEnd,
    CommaTooMany,
    NoComma,
    Semicolon,
    NoColon,
    Equals,
}

/// Between the quotation marks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InText {
    Quote,
    NotEnded,
    Tab,
    Control,
    Backslash,
}

/// The text is something else as a whole, so that no place in it is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    Array,
    Ini,
    Markup,
    Path,
    Twice,
    NoBraces,
    NotAnObject,
}

impl Wrong {
    /// What it is, as the end of a sentence.
    pub fn said(self) -> Said {
        match self {
            Wrong::FullWidth(c) => {
                let half = half_width(c).unwrap_or('"');
                said!(
                    "此处是全角（中文）符号 {c}，应为半角 {half}",
                    "there stands {c}, a full-width (Chinese) character, instead of {half}",
                    c,
                    half
                )
            }
            Wrong::NotClosed(c) => said!(
                "由此开始的部分没有结束，缺少 {c}",
                "what begins there does not end: {c} is missing",
                c
            ),
            wrong => wrong.title().into(),
        }
    }

    /// Whether no place in the text is wrong.
    pub const fn is_of_the_whole(self) -> bool {
        matches!(self, Wrong::Whole(_))
    }

    const fn title(self) -> Title {
        match self {
            Wrong::FullWidth(_) | Wrong::NotClosed(_) => said!("", ""),
            Wrong::Blank => said!(
                "此处是全角空格或不间断空格，应为普通空格",
                "there stands a full-width or no-break blank instead of a plain one"
            ),
            Wrong::Invisible => said!(
                "此处有看不见的字符（如零宽空格，可能是复制时带入的）",
                "there is an invisible character, such as a zero-width space that was copied along"
            ),
            Wrong::SingleQuote => said!(
                "此处是单引号，JSON 只用双引号",
                "there stands a single quotation mark; JSON has only double ones"
            ),
            Wrong::Comment => said!(
                "此处是注释，JSON 中不能有注释",
                "there stands a comment, and JSON has none"
            ),
            Wrong::NoName => said!("此处缺少名称", "a name is missing there"),
            Wrong::BareName => said!(
                "此处的名称没有加双引号",
                "the name there is not in double quotation marks"
            ),
            Wrong::NoValue => said!("此处缺少值", "there is no value"),
            Wrong::BareValue => said!(
                "此处的值没有加双引号",
                "the value there is not in double quotation marks"
            ),
            Wrong::Word => said!(
                "此处应为小写的 true、false 或 null，文本则加双引号",
                "true, false and null are written in lower case, and texts in double quotation marks"
            ),
            Wrong::Number => said!(
                "此处的数字不符合 JSON 的写法",
                "the number there is not written as JSON wants it"
            ),
            Wrong::Stray => said!(
                "此处的内容多余，应为逗号或结束的括号",
                "what stands there does not belong: a comma or the closing bracket is expected"
            ),
            Wrong::OtherBracket => said!(
                "此处的括号与开始的括号不配对",
                "the bracket there does not match the one that was opened"
            ),
            Wrong::Behind => said!(
                "结束的 } 之后还有内容",
                "something stands behind the closing }"
            ),
            Wrong::Separator(which) => which.title(),
            Wrong::InText(which) => which.title(),
            Wrong::Whole(which) => which.title(),
        }
    }

    /// What to do about it.
    pub const fn remedy(self) -> Title {
        match self {
            Wrong::FullWidth(_) | Wrong::Blank => said!(
                "请关闭中文输入法，在该处重新输入半角符号。",
                "Type it anew with the Chinese input method switched off."
            ),
            Wrong::Invisible => said!(
                "请删去该处前后的字符，用键盘重新输入。",
                "Delete what stands around that place, and type it anew."
            ),
            Wrong::SingleQuote
            | Wrong::BareName
            | Wrong::BareValue
            | Wrong::Word
            | Wrong::Number => said!(
                r#"名称和文本都写在双引号 " 中；数字与 true、false、null 不加引号。"#,
                r#"Write names and texts in double quotation marks ("), and numbers, true, false and null without."#
            ),
            Wrong::Comment => said!("请删去注释。", "Remove the comment."),
            Wrong::Separator(Separator::CommaAtEnd | Separator::CommaTooMany) => {
                said!("请删去多余的逗号。", "Remove the comma.")
            }
            Wrong::Separator(Separator::NoComma | Separator::Semicolon) => {
                said!("两项之间写一个逗号。", "Write a comma between two members.")
            }
            Wrong::Separator(Separator::NoColon | Separator::Equals)
            | Wrong::NoName
            | Wrong::NoValue => said!(
                r#"每一项写成 "名称": 值。"#,
                r#"Write each member as "name": value."#
            ),
            Wrong::Stray => said!(
                "请删去该处的内容；属于文本的，写在双引号之内。",
                "Remove it; what belongs to a text is written inside its quotation marks."
            ),
            Wrong::NotClosed(_) | Wrong::OtherBracket | Wrong::Behind => said!(
                "请检查括号是否成对，文本是否完整。",
                "Check that brackets come in pairs, and that the text is whole."
            ),
            Wrong::InText(which) => which.remedy(),
            Wrong::Whole(which) => which.remedy(),
        }
    }
}

impl Separator {
    const fn title(self) -> Title {
        match self {
            Separator::CommaAtEnd => said!(
                "此处的逗号后面没有内容，最后一项之后不能有逗号",
                "nothing follows the comma there: none stands behind the last member"
            ),
            Separator::CommaTooMany => said!("此处多了一个逗号", "there is a comma too many"),
            Separator::NoComma => said!("此处之前缺少逗号", "a comma is missing before that place"),
            Separator::Semicolon => said!(
                "此处是分号，应为逗号",
                "there stands a semicolon instead of a comma"
            ),
            Separator::NoColon => said!("此处之前缺少冒号", "a colon is missing before that place"),
            Separator::Equals => said!("此处是等号，应为冒号", "there stands = instead of a colon"),
        }
    }
}

impl InText {
    const fn title(self) -> Title {
        match self {
            InText::Quote => said!(
                "此处之前的双引号结束了文本，而后面还有内容：缺少逗号，或文本中的双引号没有写成 \\\"",
                "the quotation mark before that place ends the text, and more follows: a comma is missing, or a mark inside the text is not written \\\""
            ),
            InText::NotEnded => said!(
                "由此开始的文本没有结束，缺少双引号",
                "the text that begins there is not closed: its quotation mark is missing"
            ),
            InText::Tab => said!("文本中有制表符（Tab）", "there is a tab inside a text"),
            InText::Control => said!(
                "文本中有控制字符",
                "there is a control character inside a text"
            ),
            InText::Backslash => said!(
                "此处是单个反斜杠，文本中的反斜杠须写成两个",
                "there stands a single backslash; inside a text it is written twice"
            ),
        }
    }

    const fn remedy(self) -> Title {
        match self {
            InText::Quote | InText::NotEnded => said!(
                r#"文本以双引号开始和结束，其中的双引号写成 \"。"#,
                r#"A text begins and ends with a double quotation mark; one inside of it is written \"."#
            ),
            InText::Tab | InText::Control => said!(
                r"请删去该字符；确需制表符时写成 \t。",
                r"Remove it; where a tab is really meant, write \t."
            ),
            InText::Backslash => said!(
                r"Windows 路径中的反斜杠须写成两个，例如 C:\\his\\idcas.log，或改用 /。",
                r"Write the backslashes of Windows paths twice, as in C:\\his\\idcas.log, or use / instead."
            ),
        }
    }
}

impl Whole {
    const fn title(self) -> Title {
        match self {
            Whole::Array => said!(
                "是数组（以 [ 开头），不是 JSON 对象",
                "is not a JSON object but an array, which begins with ["
            ),
            Whole::Ini => said!(
                "是 INI 格式（名称=值），不是 JSON 对象",
                "is not a JSON object but in INI form, name=value"
            ),
            Whole::Markup => said!(
                "是 XML 或网页，不是 JSON 对象",
                "is not a JSON object but XML or a web page"
            ),
            Whole::Path => said!(
                "是文件路径，不是 JSON 对象",
                "is not a JSON object but the path of a file"
            ),
            Whole::Twice => said!(
                "是一个 JSON 文本，不是 JSON 对象：内容被转换了两次",
                "is not a JSON object but a JSON text: it was made JSON twice"
            ),
            Whole::NoBraces => said!(
                "不是 JSON 对象：缺少外层的花括号 { }",
                "is not a JSON object: the braces { } around it are missing"
            ),
            Whole::NotAnObject => said!("不是 JSON 对象", "is not a JSON object"),
        }
    }

    const fn remedy(self) -> Title {
        match self {
            Whole::Path => said!(
                "请传入文件的内容；从文件读取配置请用 idcas_init_file。",
                "Pass what the file holds; idcas_init_file reads a configuration from a file."
            ),
            Whole::Twice => said!(
                "请直接传入 JSON 对象，不要再次转换或加引号。",
                "Pass the object itself: do not convert or quote it once more."
            ),
            Whole::Array | Whole::Ini | Whole::Markup | Whole::NoBraces | Whole::NotAnObject => {
                said!(
                    r#"请传入一个 JSON 对象，如 {"名称": "值"}。"#,
                    r#"Pass one JSON object, such as {"name": "value"}."#
                )
            }
        }
    }
}
