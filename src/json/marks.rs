//! Characters that look like those of JSON, or like none.

/// What a character in full width, or a curly quotation mark, stands for in JSON.
pub fn half_width(c: char) -> Option<char> {
    Some(match c {
        '：' | '︰' | '﹕' => ':',
        '，' | '、' | '﹐' | '；' => ',',
        '“' | '”' | '„' | '‟' | '＂' | '‘' | '’' | '＇' | '「' | '」' | '『' | '』' | '〝'
        | '〞' => '"',
        '｛' => '{',
        '｝' => '}',
        '［' | '【' => '[',
        '］' | '】' => ']',
        _ => return None,
    })
}

pub fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}
