//! The mistakes that links are made with: a name, which part of a link it is about, what is wrong and what to do, in both
//! languages. `inspect_url` finds them; the manual's page on refused links lists them; the sandbox, which judges links by its own
//! reading of the specification, includes this file for the words alone. It uses nothing but the language.

/// Which part of a link a mistake is about, in the order in which a link is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Address,
    Query,
    Encryption,
    PageToken,
    Signature,
    Timestamp,
    RequestToken,
    AccessToken,
    Values,
}

impl Part {
    pub const ALL: [Part; 9] = [
        Part::Address,
        Part::Query,
        Part::Encryption,
        Part::PageToken,
        Part::Signature,
        Part::Timestamp,
        Part::RequestToken,
        Part::AccessToken,
        Part::Values,
    ];

    /// Chinese and English.
    pub const fn title(self) -> (&'static str, &'static str) {
        match self {
            Part::Address => ("地址", "The address"),
            Part::Query => ("参数名与 URL 编码", "Names and URL encoding"),
            Part::Encryption => ("TripleDES 加密", "TripleDES encryption"),
            Part::PageToken => (
                "token 的内容（PC 端）",
                "What token holds (pages for workstations)",
            ),
            Part::Signature => ("签名 sign", "The signature, sign"),
            Part::Timestamp => ("时间戳 timestamp", "The timestamp"),
            Part::RequestToken => ("请求令牌 sev", "The request token, sev"),
            Part::AccessToken => (
                "用户访问令牌 token（H5 端）",
                "The user access token (pages for phones)",
            ),
            Part::Values => ("参数的值", "The values"),
        }
    }
}

/// One mistake. The sentences begin after the parameter's name and have no full stop; `{detail}` stands for what is known of
/// the link at hand and may be shown.
#[derive(Debug)]
pub struct Mistake {
    /// Stable, for programs.
    pub name: &'static str,
    pub part: Part,
    /// Its kind, stable too.
    pub rule: &'static str,
    /// No reason for the platform to refuse the link.
    pub remark: bool,
    pub what: Words,
    /// Empty where `what` says it.
    pub remedy: Words,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub zh: &'static str,
    pub en: &'static str,
}

impl Mistake {
    /// Both sentences as one, with `detail` filled in: Chinese and English.
    pub fn sentences(&self, detail: (&str, &str)) -> (String, String) {
        let join = |what: &str, remedy: &str, separator: &str, detail: &str| {
            let whole = match remedy.is_empty() {
                true => what.to_owned(),
                false => [what, separator, remedy].concat(),
            };
            whole.replace("{detail}", detail)
        };
        (
            join(self.what.zh, self.remedy.zh, "；", detail.0),
            join(self.what.en, self.remedy.en, "; ", detail.1),
        )
    }
}

macro_rules! mistakes {
    ($($constant:ident $name:literal $part:ident $rule:literal $($remark:ident)? {
        $zh:literal $(=> $zh_remedy:literal)?,
        $en:literal $(=> $en_remedy:literal)?,
    })*) => {
        $(pub static $constant: Mistake = Mistake {
            name: $name,
            part: Part::$part,
            rule: $rule,
            remark: mistakes!(@remark $($remark)?),
            what: Words { zh: $zh, en: $en },
            remedy: Words {
                zh: concat!($($zh_remedy)?),
                en: concat!($($en_remedy)?),
            },
        };)*

        /// All of them, in the order of the manual.
        pub static TABLE: &[&Mistake] = &[$(&$constant),*];
    };
    (@remark remark) => { true };
    (@remark) => { false };
}

mistakes! {
    // The address.
    NO_SCHEME "no_scheme" Address "address" remark {
        "链接开头没有 https:// 或 http://" => "由程序打开时应写完整地址",
        "has no https:// or http:// at its beginning" => "a program that opens it needs the whole address",
    }
    LINK_ENCODED "link_encoded" Address "encoded_twice" {
        "整个链接都做了 URL 编码" => "只对各参数的值编码，地址和 ? & = 保持原样",
        "is URL-encoded as a whole" => "encode the parameters' values alone, not the address and not ? & =",
    }
    HTML_AMPERSAND "html_ampersand" Address "separator" {
        "参数之间写成了 HTML 转义 &amp;" => "应写 &",
        "has the HTML escape &amp; between parameters" => "write &",
    }
    HTML_TIMES "html_times" Address "separator" {
        "链接中的 &timestamp 成了 ×tamp：HTML 把 &times 读作乘号" => "HTML 中的 & 应写 &amp;，程序打开的链接中写 &",
        "has ×tamp where &timestamp was: HTML reads &times as the sign ×" => "write &amp; for & in HTML, and & in the link that a program opens",
    }
    FULL_WIDTH "full_width" Address "separator" {
        "链接中的符号用了全角字符（？、＆、＝ 等）" => "改用半角 ? & =",
        "has full-width characters (？ ＆ ＝) for its marks" => "write ? & =",
    }
    SECOND_QUESTION_MARK "second_question_mark" Address "separator" {
        "参数之间用了 ? 分隔" => "只有第一个参数前写 ?，其余写 &",
        "has a ? between parameters" => "only the first parameter follows a ?, the others an &",
    }
    NO_QUESTION_MARK "no_question_mark" Address "separator" {
        "路径与参数之间缺少 ?" => "第一个参数前应写 ?",
        "has no ? between the path and the parameters" => "write ? before the first one",
    }
    SEMICOLONS "semicolons" Address "separator" {
        "参数之间用了分号" => "应写 &",
        "has semicolons between parameters" => "write &",
    }
    SCHEME_SLASHES "scheme_slashes" Address "address" {
        "https: 之后的斜杠数目不对" => "应为 https:// 或 http://",
        "has another number of slashes than two after https:" => "write https:// or http://",
    }
    RAW_HASH "raw_hash" Query "percent" {
        "值中有未编码的 #，其后的内容浏览器不会发送" => "写成 %23",
        "contains a bare #, and a browser sends nothing of what follows it" => "write %23",
    }
    PATH_CASE "path_case" Address "path" {
        "路径的大小写不对" => "应为 {detail}",
        "has a path in other letter case" => "it is {detail}",
    }
    PATH_SLASHES "path_slashes" Address "path" {
        "路径中有多余的斜杠" => "应为 {detail}",
        "has a slash too many in its path" => "it is {detail}",
    }
    PATH_CUT "path_cut" Address "path" {
        "路径不完整" => "应为 {detail}",
        "has a path that is not complete" => "it is {detail}",
    }
    PATH_MISSPELT "path_misspelt" Address "path" {
        "路径拼写不对" => "最接近的页面是 {detail}",
        "has a path that is misspelt" => "the nearest page is {detail}",
    }
    PATH_PREFIX "path_prefix" Address "path" {
        "路径前的部分与配置的 domain 不同" => "按 domain 应为 {detail}",
        "has something else before the page's path than the configured domain has" => "by domain it is {detail}",
    }
    OTHER_SCHEME "other_scheme" Address "address" {
        "http 与 https 写反，与配置的 domain 不同" => "应为 {detail}",
        "has http and https mixed up against the configured domain" => "it is {detail}",
    }
    OTHER_PORT "other_port" Address "address" {
        "端口与配置的 domain 不同" => "应为 {detail}",
        "has another port than the configured domain" => "it is {detail}",
    }
    OTHER_HOST "other_host" Address "other_host" remark {
        "链接的主机与配置的 domain 不同（{detail}）" => "请确认链接要打开的是哪个平台",
        "has another host than the configured domain ({detail})" => "make sure which platform it is to open",
    }
    ANOTHER_PAGE "another_page" Address "path" {
        "路径是一个页面，参数却是另一个页面的（{detail}）" => "改用与参数相应的路径",
        "has the path of one page and the parameters of another ({detail})" => "use the path that the parameters belong to",
    }

    // Names and URL encoding.
    NAME_CASE "name_case" Query "name" {
        "的参数名写法不对（{detail}）" => "参数名区分大小写和下划线，须与规范一致",
        "is spelt differently ({detail})" => "names keep the specification's letter case and underscores",
    }
    NAME_MISSPELT "name_misspelt" Query "name" {
        "的参数名拼写不对（{detail}）" => "按规范改正",
        "is misspelt ({detail})" => "spell it as the specification does",
    }
    NAME_BLANK "name_blank" Query "name" {
        "的参数名前后有空格，平台认不出" => "去掉空格（问号、& 与参数名之间也不能有）",
        "has a blank beside its name, so that the platform does not know it" => "remove it, also after ? and &",
    }
    BARE_PLUS "bare_plus" Query "plus" {
        "的值中有未编码的 +，平台会读成空格" => "+ 应写成 %2B（空格写成 %20）",
        "contains a bare +, which the platform reads as a space" => "write %2B (and %20 for a space)",
    }
    PLUS_BECAME_BLANK "plus_became_blank" Query "plus" {
        "的 Base64 中有空格：原来的 + 没有编码" => "+ 应写成 %2B",
        "has spaces in its Base64: each was a + that was not encoded" => "write %2B",
    }
    PLUS_AS_BLANK "plus_as_blank" Query "plus" remark {
        "的空格写成了 +，按表单规则读作空格" => "写成 %20 更稳妥；若本意是加号，应写 %2B",
        "has + for a space, as forms write it" => "%20 is safer; a plus sign is written %2B",
    }
    ENCODED_TWICE "encoded_twice" Query "encoded_twice" {
        "被 URL 编码了两次" => "只编码一次（平台提供的 sev 可能已编码过，浏览器控件也可能再次编码）",
        "was URL-encoded twice" => "encode it once; a sev that was handed out may be encoded already, and a browser control may encode again",
    }
    JS_ESCAPE "js_escape" Query "percent" {
        "是用 JavaScript 的 escape() 编码的（%uXXXX）" => "改用 encodeURIComponent()",
        "was encoded by JavaScript's escape() (%uXXXX)" => "use encodeURIComponent()",
    }
    BROKEN_PERCENT "broken_percent" Query "percent" {
        "的值中有不完整的 % 编码" => "% 后须有两位十六进制数；百分号本身写成 %25",
        "contains a % without two hexadecimal digits after it" => "write %25 for a percent sign",
    }
    GBK_PERCENT "gbk_percent" Query "utf8" {
        "是按 GBK 做的 URL 编码" => "先把文本转换为 UTF-8，再做 URL 编码",
        "was encoded as GBK" => "convert the text to UTF-8, then URL-encode it",
    }
    NOT_UTF8 "not_utf8" Query "utf8" {
        "的 URL 编码不是 UTF-8，也不是 GBK" => "先把文本转换为 UTF-8，再做 URL 编码",
        "is not percent-encoded UTF-8, nor GBK" => "convert the text to UTF-8, then URL-encode it",
    }
    QUESTION_MARKS "question_marks" Query "utf8" {
        "的文字已变成问号" => "文字在转换编码时丢失：请从源头用 UTF-8 或 UTF-16 传递",
        "has question marks where letters were" => "they were lost in a conversion: pass the text as UTF-8 or UTF-16 from where it comes",
    }
    REPLACEMENT "replacement_characters" Query "utf8" {
        "的文字已变成乱码替换符（U+FFFD）" => "文字在转换编码时丢失：请从源头用正确的编码读取",
        "has replacement characters (U+FFFD) where letters were" => "they were lost in a conversion: read the text in the encoding that it is in",
    }
    MOJIBAKE "mojibake" Query "utf8" remark {
        "可能是把 UTF-8 文本当作 GBK 读取后的乱码" => "请核对文字",
        "may be UTF-8 that was read as GBK" => "compare the text",
    }
    QUOTED "quoted" Query "mark" {
        "的值带着引号" => "去掉引号",
        "has quotation marks around its value" => "leave them out",
    }
    BLANKS "blanks" Query "mark" {
        "的值前后有空格或换行" => "去掉空白字符",
        "has blanks or line breaks around its value" => "remove them",
    }
    PLACEHOLDER "placeholder" Query "mark" {
        "的值是没有替换的占位符或空对象" => "填入实际的值",
        "holds a placeholder or what an empty object prints as" => "put the value in its place",
    }
    TWICE "twice" Query "twice" {
        "重复出现" => "只保留一个",
        "is given twice" => "keep one of them",
    }
    IN_CLEAR "in_clear" Query "place" {
        "是明文参数，平台只在 token 里读取它" => "放进 token 的 JSON 再加密",
        "stands in the link in the clear, where the platform does not read it" => "put it into the JSON of token",
    }
    BARE_AMPERSAND "bare_ampersand" Query "unknown" remark {
        "没有等号，也不是此页面的参数" => "若前一个值中有 &，应写成 %26",
        "has no equals sign and is not a parameter of this page" => "if the value before it has an &, write %26",
    }
    UNKNOWN "unknown" Query "unknown" remark {
        "不是此页面的参数，平台会忽略",
        "is not a parameter of this page; the platform ignores it",
    }
    UNKNOWN_NEAR "unknown_near" Query "unknown" remark {
        "不是此页面的参数，平台会忽略" => "是否想写 {detail}",
        "is not a parameter of this page; the platform ignores it" => "did you mean {detail}?",
    }

    // TripleDES.
    NO_DES_KEY "no_des_key" Encryption "unchecked" remark {
        "未配置 des_key，无法解密检查",
        "cannot be decrypted: des_key is not configured",
    }
    NOT_ENCRYPTED "not_encrypted" Encryption "decrypt" {
        "没有加密" => "先用 TripleDES 加密，再转为 Base64 并做 URL 编码",
        "is not encrypted" => "encrypt it by TripleDES, write Base64, URL-encode that",
    }
    ONLY_BASE64 "only_base64" Encryption "decrypt" {
        "只做了 Base64，没有加密" => "先用 TripleDES 加密，再转为 Base64",
        "is Base64 of the text itself: it was not encrypted" => "encrypt it by TripleDES, then write Base64",
    }
    NOT_BASE64 "not_base64" Encryption "decrypt" {
        "不是 Base64 文本" => "加密结果应以标准 Base64 传输",
        "is not Base64" => "the encrypted bytes travel as standard Base64",
    }
    BASE64_URL "base64_url" Encryption "decrypt" {
        "用了 URL 安全的 Base64（- 和 _）" => "改用标准 Base64（+ 和 /），再做 URL 编码",
        "is URL-safe Base64 (- and _)" => "write standard Base64 (+ and /) and URL-encode it",
    }
    BASE64_UNPADDED "base64_unpadded" Encryption "decrypt" {
        "的 Base64 末尾缺少 =" => "保留末尾的 =（写成 %3D），勿按 = 拆分参数",
        "lacks the = at the end of its Base64" => "keep it (written %3D), and do not split the link at =",
    }
    BASE64_LINES "base64_lines" Encryption "decrypt" {
        "的 Base64 中有换行（Delphi 的 TNetEncoding、Java 的 MIME 编码器每 76 个字符换行）" => "去掉换行后再签名、编码",
        "has line breaks in its Base64 (Delphi's TNetEncoding and Java's MIME encoder break at 76 characters)" => "remove them before signing and encoding",
    }
    BASE64_TWICE "base64_twice" Encryption "decrypt" {
        "做了两次 Base64" => "只做一次",
        "is Base64 of Base64" => "do it once",
    }
    HEX "hex" Encryption "decrypt" {
        "的密文是十六进制" => "改为标准 Base64",
        "has its ciphertext in hexadecimal" => "write standard Base64",
    }
    URL_ENCODED_BEFORE "url_encoded_before" Encryption "decrypt" {
        "在加密前做了 URL 编码" => "先加密原文，再对 Base64 做 URL 编码",
        "was URL-encoded before encryption" => "encrypt the text as it is and URL-encode the Base64",
    }
    BASE64_BEFORE "base64_before" Encryption "decrypt" {
        "在加密前做了 Base64" => "直接加密 UTF-8 原文",
        "was written in Base64 before encryption" => "encrypt the text itself, as UTF-8",
    }
    ENCRYPTED_TWICE "encrypted_twice" Encryption "decrypt" {
        "加密了两次" => "只加密一次",
        "was encrypted twice" => "encrypt it once",
    }
    NOT_BLOCKS "not_blocks" Encryption "decrypt" {
        "的密文不是 8 字节的整数倍" => "密文被截断，或不是 TripleDES",
        "is not a whole number of 8-byte blocks" => "it was cut off, or is not TripleDES",
    }
    CUT_OFF "cut_off" Encryption "decrypt" {
        "的密文被截断，后面的部分丢失" => "检查变量、字段或缓冲区的长度",
        "was cut off: its end is missing" => "look at the length of the variable, column or buffer that held it",
    }
    KEY_REPEATED "key_repeated" Encryption "decrypt" {
        "加密时把不足 24 字节的密钥循环补足（K1 K2 K1，.NET、OpenSSL 的做法）" => "应在末尾补零字节至 24 字节",
        "was encrypted with the 16-byte key repeated (K1 K2 K1), as .NET and OpenSSL do" => "pad the key with zero bytes to 24",
    }
    KEY_PADDED "key_padded" Encryption "decrypt" {
        "加密时用空格或字符 0 把密钥补足到 24 字节" => "应补零字节（0x00）",
        "was encrypted with the key padded by blanks or the character 0" => "pad it with zero bytes (0x00) to 24",
    }
    KEY_SINGLE "key_single" Encryption "decrypt" {
        "加密时只用了密钥的前 8 字节（单 DES）" => "应使用 TripleDES 和补零至 24 字节的整个密钥",
        "was encrypted with the first 8 bytes of the key (single DES)" => "use TripleDES and the whole key, padded with zero bytes to 24",
    }
    KEY_CUT "key_cut" Encryption "decrypt" {
        "加密时密钥被截短" => "应使用整个密钥，补零至 24 字节",
        "was encrypted with the key cut short" => "use the whole key, padded with zero bytes to 24",
    }
    KEY_MD5 "key_md5" Encryption "decrypt" {
        "加密时用密钥的 MD5 作密钥（网上 C# 示例常见）" => "应直接使用密钥文本的字节，补零至 24 字节",
        "was encrypted with MD5 of the key as the key, as examples in C# do" => "use the key's own bytes, padded with zero bytes to 24",
    }
    KEY_HEX "key_hex" Encryption "decrypt" {
        "加密时把密钥按十六进制转换了" => "应直接使用密钥文本的字节，补零至 24 字节",
        "was encrypted with the key converted from or to hexadecimal" => "use the key's own bytes, padded with zero bytes to 24",
    }
    KEY_BASE64 "key_base64" Encryption "decrypt" {
        "加密时把密钥按 Base64 转换了" => "应直接使用密钥文本的字节，补零至 24 字节",
        "was encrypted with the key converted from or to Base64" => "use the key's own bytes, padded with zero bytes to 24",
    }
    KEY_UTF16 "key_utf16" Encryption "decrypt" {
        "加密时密钥按 UTF-16 取字节（Delphi、C# 的 Unicode）" => "密钥应取 UTF-8 字节，补零至 24 字节",
        "was encrypted with the key's UTF-16 bytes (Unicode of Delphi or C#)" => "take its UTF-8 bytes, padded with zero bytes to 24",
    }
    KEY_CASE "key_case" Encryption "decrypt" {
        "加密所用密钥的大小写与 des_key 不同" => "密钥区分大小写",
        "was encrypted with des_key in other letter case" => "keys keep their case",
    }
    KEY_BLANK "key_blank" Encryption "decrypt" {
        "加密所用的密钥末尾多了空格或换行" => "去掉后再加密",
        "was encrypted with a blank or line break at the end of the key" => "remove it",
    }
    KEY_IS_MD5_KEY "key_is_md5_key" Encryption "decrypt" {
        "加密用了 md5_key" => "加密用 des_key，签名才用 md5_key",
        "was encrypted with md5_key" => "encrypt with des_key; md5_key is for the signature",
    }
    KEY_TEST "key_test" Encryption "decrypt" {
        "加密用了规范中的测试密钥，不是配置的 des_key" => "正式环境用平台提供的正式密钥",
        "was encrypted with the specification's test key, not the configured des_key" => "production takes the key that the platform gives",
    }
    KEY_PASSPHRASE "key_passphrase" Encryption "decrypt" {
        "是 CryptoJS 或 OpenSSL 以口令方式加密的（Salted__）" => "密钥和向量须以字节传入，例如 CryptoJS.enc.Utf8.parse()",
        "was encrypted by CryptoJS or OpenSSL with a passphrase (Salted__)" => "pass key and IV as bytes, such as CryptoJS.enc.Utf8.parse()",
    }
    MODE_ECB "mode_ecb" Encryption "decrypt" {
        "是以 ECB 模式加密的" => "应使用 CBC 模式和 des_iv",
        "was encrypted in ECB mode" => "the platform uses CBC with des_iv",
    }
    MODE_STREAM "mode_stream" Encryption "decrypt" {
        "是以 CFB 或 OFB 模式加密的" => "应使用 CBC 模式和 des_iv",
        "was encrypted in CFB or OFB mode" => "the platform uses CBC with des_iv",
    }
    IV_ZERO "iv_zero" Encryption "decrypt" {
        "加密时初始向量为全零" => "应使用 des_iv",
        "was encrypted with an IV of zero bytes" => "use des_iv",
    }
    IV_KEY "iv_key" Encryption "decrypt" {
        "加密时用密钥的前 8 字节作初始向量" => "应使用 des_iv",
        "was encrypted with the first 8 bytes of the key as the IV" => "use des_iv",
    }
    IV_DEFAULT "iv_default" Encryption "decrypt" {
        "加密时用了规范示例的初始向量，不是配置的 des_iv" => "应使用配置的 des_iv",
        "was encrypted with the IV of the specification's examples, not the configured des_iv" => "use the configured one",
    }
    IV_COMMON "iv_common" Encryption "decrypt" {
        "加密时用了示例代码中的初始向量（如 12345678）" => "应使用 des_iv",
        "was encrypted with an IV from sample code, such as 12345678" => "use des_iv",
    }
    IV_PREPENDED "iv_prepended" Encryption "decrypt" {
        "的密文前带着初始向量" => "使用固定的 des_iv，密文前不加向量",
        "carries its IV before the ciphertext" => "use the fixed des_iv and put nothing before the ciphertext",
    }
    IV_UNKNOWN "iv_unknown" Encryption "decrypt" {
        "的第一个分组不对，其余能解密：密钥和模式正确，初始向量不同" => "应使用 des_iv",
        "decrypts but for its first block: key and mode are right, and the IV is another" => "use des_iv",
    }
    PADDING_ZERO "padding_zero" Encryption "decrypt" {
        "加密前以零字节填充" => "应使用 PKCS#7（PKCS#5）填充",
        "was padded with zero bytes" => "pad by PKCS#7 (PKCS#5)",
    }
    PADDING_BLANK "padding_blank" Encryption "decrypt" {
        "加密前以空格填充" => "应使用 PKCS#7（PKCS#5）填充",
        "was padded with blanks" => "pad by PKCS#7 (PKCS#5)",
    }
    PADDING_NONE "padding_none" Encryption "decrypt" {
        "加密前没有填充" => "长度正好是 8 的倍数时也须有 PKCS#7（PKCS#5）填充",
        "was not padded" => "pad by PKCS#7 (PKCS#5), also where the length is a multiple of 8",
    }
    PADDING_OTHER "padding_other" Encryption "decrypt" {
        "用了其他填充方式（ISO 10126、ANSI X.923 或 ISO 7816-4）" => "应使用 PKCS#7（PKCS#5）填充",
        "was padded by ISO 10126, ANSI X.923 or ISO 7816-4" => "pad by PKCS#7 (PKCS#5)",
    }
    GBK_BEFORE "gbk_before" Encryption "decrypt" {
        "加密前的文本是 GBK 编码" => "先转换为 UTF-8，再加密",
        "is GBK inside: the text was GBK before encryption" => "convert it to UTF-8, then encrypt it",
    }
    UTF16_BEFORE "utf16_before" Encryption "decrypt" {
        "加密前的文本是 UTF-16 编码" => "先转换为 UTF-8，再加密",
        "is UTF-16 inside: the text was UTF-16 before encryption" => "convert it to UTF-8, then encrypt it",
    }
    BOM_BEFORE "bom_before" Encryption "decrypt" {
        "加密前的文本开头有 BOM（EF BB BF）" => "去掉 BOM 再加密",
        "has a byte order mark (EF BB BF) inside, before the text" => "remove it before encryption",
    }
    NUL_INSIDE "nul_inside" Encryption "decrypt" {
        "加密的文本末尾有零字节（把字符串结尾的 NUL 也加密了）" => "只加密文本本身的字节",
        "has a NUL inside, after the text (the string's end was encrypted with it)" => "encrypt the text's own bytes alone",
    }
    SWAPPED "swapped" Encryption "decrypt" {
        "token 与 sev 写反了" => "互换两个参数的值",
        "has the values of token and sev in each other's place" => "exchange them",
    }
    ENCRYPTED_OTHERWISE "encrypted_otherwise" Encryption "decrypt" {
        "不能用配置的 des_key 与 des_iv 解密，原因不明（已试过：其他密钥、密钥的其他写法、其他向量、模式、填充与字符编码）" => "请核对密钥，或密文被改动{detail}",
        "does not decrypt with the configured des_key and des_iv, and the cause is not known (tried: the other known keys, other forms of the key, other IVs, modes, paddings and character sets)" => "compare the keys; or it was altered{detail}",
    }
    NOTHING_READABLE "nothing_readable" Encryption "decrypt" {
        "能解密，但内容不是文本，原因不明" => "请核对 des_key、des_iv 与加密前的字符编码（UTF-8）",
        "decrypts, but not to text, and the cause is not known" => "compare des_key, des_iv and the character set before encryption (UTF-8)",
    }

    // What token holds.
    JSON_SINGLE_QUOTES "json_single_quotes" PageToken "json" {
        "解密后的 JSON 用了单引号" => "JSON 只用双引号",
        "holds JSON with single quotes" => "JSON has double quotes only",
    }
    JSON_IN_TEXT "json_in_text" PageToken "json" {
        "解密后是一个 JSON 字符串，对象在字符串里（序列化了两次）" => "只序列化一次",
        "holds a JSON string with the object inside: it was serialised twice" => "serialise it once",
    }
    JSON_ARRAY "json_array" PageToken "json" {
        "解密后是数组" => "应为一个 JSON 对象",
        "holds an array" => "it must be one JSON object",
    }
    JSON_FULL_WIDTH "json_full_width" PageToken "json" {
        "解密后的 JSON 用了全角的引号、冒号或逗号" => "改为半角",
        "holds JSON with full-width quotes, colons or commas" => "write \" : ,",
    }
    JSON_COMMA "json_comma" PageToken "json" {
        "解密后的 JSON 末尾多了一个逗号" => "去掉最后一项后的逗号",
        "holds JSON with a comma after its last member" => "remove it",
    }
    JSON_UNQUOTED "json_unquoted" PageToken "json" {
        "解密后的 JSON 的键没有双引号" => "键和值都加双引号",
        "holds JSON whose keys have no quotes" => "put double quotes around keys and values",
    }
    JSON_ESCAPE "json_escape" PageToken "json" {
        "解密后的 JSON 中，值里的引号、反斜杠或换行没有转义" => "用 JSON 库生成，或写成 \\\" \\\\ \\n",
        "holds JSON with a quote, backslash or line break that is not escaped in a value" => "build it by a JSON library, or write \\\" \\\\ \\n",
    }
    JSON_FORM "json_form" PageToken "json" {
        "解密后是 a=1&b=2 形式的文本" => "应为 JSON 对象",
        "holds text like a=1&b=2" => "it must be a JSON object",
    }
    JSON_XML "json_xml" PageToken "json" {
        "解密后是 XML" => "应为 JSON 对象",
        "holds XML" => "it must be a JSON object",
    }
    JSON_OTHERWISE "json_otherwise" PageToken "json" {
        "能解密，但内容不是 JSON 对象" => "按规范附录生成 JSON",
        "decrypts, but not to a JSON object" => "build the JSON as the appendix does",
    }
    KEY_SPELLING "key_spelling" PageToken "token_key" {
        "的 JSON 中键名的写法不对（{detail}）" => "键名区分大小写和下划线，须与规范一致",
        "holds JSON with keys that are spelt differently ({detail})" => "keys keep the specification's letter case and underscores",
    }
    KEYS_LEFT_OUT "keys_left_out" PageToken "token_key" {
        "在 token 的 JSON 中缺少" => "值为空时键也须保留",
        "is missing in the JSON of token" => "keys stay even when empty",
    }
    UNKNOWN_IN_TOKEN "unknown_in_token" PageToken "unknown" remark {
        "在 token 的 JSON 中，不是此页面的参数",
        "is in the JSON of token and not a parameter of this page",
    }
    TOKEN_OF_ANOTHER_PAGE "token_of_another_page" PageToken "token" {
        "里是另一个页面的参数（{detail}）" => "按此页面的章节生成 token",
        "holds the parameters of another page ({detail})" => "build it as this page's chapter says",
    }
    ACCESS_TOKEN_HERE "access_token_here" PageToken "token" {
        "是用户访问令牌" => "此页面的 token 是加密后的参数 JSON；访问令牌用于 H5 页面",
        "is a user access token" => "on this page token is the encrypted JSON of parameters; the access token is for phone pages",
    }

    // The signature.
    NO_MD5_KEY "no_md5_key" Signature "unchecked" remark {
        "未配置 md5_key，无法核对签名",
        "cannot be checked: md5_key is not configured",
    }
    SIGN_UPPER_CASE "sign_upper_case" Signature "sign" {
        "用了大写十六进制" => "应为小写十六进制",
        "is in upper case" => "it must be lower-case hexadecimal",
    }
    SIGN_DASHES "sign_dashes" Signature "sign" {
        "的十六进制中有分隔符（C# 的 BitConverter）" => "应为 32 位小写十六进制，不带分隔符",
        "has separators between its digits (BitConverter of C#)" => "it is 32 lower-case hexadecimal digits and nothing else",
    }
    SIGN_16 "sign_16" Signature "sign" {
        "是 16 位的 MD5" => "应为完整的 32 位小写十六进制",
        "is the 16-digit form of MD5" => "it is all 32 lower-case hexadecimal digits",
    }
    SIGN_BASE64 "sign_base64" Signature "sign" {
        "是 MD5 的 Base64" => "应为 32 位小写十六进制",
        "is MD5 in Base64" => "it is 32 lower-case hexadecimal digits",
    }
    SIGN_ZEROS_LOST "sign_zeros_lost" Signature "sign" {
        "的十六进制丢了前导零" => "每个字节写两位（C# 用 x2，Delphi 用 IntToHex(b, 2)）",
        "lost zeros of its hexadecimal" => "write two digits for each byte (x2 in C#, IntToHex(b, 2) in Delphi)",
    }
    SIGN_CUT "sign_cut" Signature "sign" {
        "被截断，只剩签名的一部分" => "应为完整的 32 位十六进制",
        "was cut off: it is a part of the right one" => "it is all 32 hexadecimal digits",
    }
    SIGN_NOT_MD5 "sign_not_md5" Signature "sign" {
        "不是 MD5，长度是另一种摘要算法的（{detail}）" => "使用 MD5",
        "is not MD5: its length is that of another digest ({detail})" => "use MD5",
    }
    SIGN_NOT_HEX "sign_not_hex" Signature "sign" {
        "不是 32 位十六进制" => "应为 MD5 的 32 位小写十六进制",
        "is not 32 hexadecimal digits" => "it is MD5 in lower-case hexadecimal",
    }
    SIGN_OF_SIGN "sign_of_sign" Signature "sign" {
        "做了两次 MD5" => "只做一次",
        "is MD5 of MD5" => "do it once",
    }
    SIGN_UTF16 "sign_utf16" Signature "sign" {
        "是对 UTF-16 字节计算的（C#、Delphi 的 Unicode 字符串）" => "取 UTF-8 字节计算",
        "was computed over UTF-16 bytes (Unicode strings of C# or Delphi)" => "compute it over the UTF-8 bytes",
    }
    SIGN_ENCODED "sign_encoded" Signature "sign" {
        "是按 URL 编码后的值计算的" => "应先签名，再编码",
        "was computed over URL-encoded values" => "sign first, encode afterwards",
    }
    SIGN_ENCODED_LOWER "sign_encoded_lower" Signature "sign" {
        "是按 URL 编码后（小写 %2b，如 HttpUtility.UrlEncode）的值计算的" => "应先签名，再编码",
        "was computed over URL-encoded values (with %2b in lower case, as HttpUtility.UrlEncode writes)" => "sign first, encode afterwards",
    }
    SIGN_ENCODED_TIMESTAMP "sign_encoded_timestamp" Signature "sign" {
        "是按编码后的 timestamp 计算的" => "应使用原文 yyyy-MM-dd HH:mm:ss",
        "was computed over an encoded timestamp" => "use it raw, yyyy-MM-dd HH:mm:ss",
    }
    SIGN_OTHER_TIMESTAMP "sign_other_timestamp" Signature "sign" {
        "所用 timestamp 的写法与链接中的不同" => "签名与链接使用同一个文本 yyyy-MM-dd HH:mm:ss",
        "was computed over the timestamp in another spelling than the link's" => "use one text for both, yyyy-MM-dd HH:mm:ss",
    }
    SIGN_PLUS_LOST "sign_plus_lost" Signature "sign" {
        "是按 + 已变成空格的值计算的" => "应使用 Base64 原文",
        "was computed over values whose + had become spaces" => "use the Base64 itself",
    }
    SIGN_OTHER_BASE64 "sign_other_base64" Signature "sign" {
        "所用 token 或 sev 的 Base64 写法与链接中的不同（换行、末尾的 = 等）" => "签名与链接使用同一个文本",
        "was computed over Base64 in another spelling than the link's (line breaks, = at the end)" => "use one text for both",
    }
    SIGN_WITHOUT_TOKEN "sign_without_token" Signature "sign" {
        "计算时漏了 token" => "按 token+sev+timestamp+md5_key 的顺序拼接",
        "was computed without token" => "join token, sev, timestamp and md5_key",
    }
    SIGN_WITHOUT_SEV "sign_without_sev" Signature "sign" {
        "计算时漏了 sev" => "按 token+sev+timestamp+md5_key 的顺序拼接",
        "was computed without sev" => "join token, sev, timestamp and md5_key",
    }
    SIGN_WITHOUT_TIMESTAMP "sign_without_timestamp" Signature "sign" {
        "计算时漏了 timestamp" => "按 token+sev+timestamp+md5_key 的顺序拼接",
        "was computed without timestamp" => "join token, sev, timestamp and md5_key",
    }
    SIGN_WITHOUT_KEY "sign_without_key" Signature "sign" {
        "计算时没有拼接 md5_key" => "在末尾拼接 md5_key",
        "was computed without the key" => "append md5_key",
    }
    SIGN_PLAIN_TOKEN "sign_plain_token" Signature "sign" {
        "是按加密前的 token（JSON 原文）计算的" => "应使用加密后的 Base64",
        "was computed over the JSON before encryption" => "use the encrypted token's Base64",
    }
    SIGN_ACCOUNT "sign_account" Signature "sign" {
        "计算时用账号 ID 代替了 sev" => "应使用加密后的 sev",
        "was computed over the account id instead of sev" => "use the encrypted sev",
    }
    SIGN_WITH_TOKEN "sign_with_token" Signature "sign" {
        "计算时拼接了 token，而此页面没有 token" => "token 按空文本参与签名：sev+timestamp+md5_key",
        "was computed with a token, which this page does not have" => "join sev, timestamp and md5_key",
    }
    SIGN_ORDER "sign_order" Signature "sign" {
        "计算时各值的顺序不对" => "顺序为 token、sev、timestamp、md5_key",
        "was computed over the values in another order" => "the order is token, sev, timestamp, md5_key",
    }
    SIGN_KEY_FIRST "sign_key_first" Signature "sign" {
        "计算时把 md5_key 放在了最前面" => "md5_key 应在末尾",
        "was computed with the key first" => "md5_key comes last",
    }
    SIGN_SEPARATOR "sign_separator" Signature "sign" {
        "计算时各值之间加了分隔符（{detail}）" => "直接相连，不加任何字符",
        "was computed with something between the values ({detail})" => "join them with nothing between",
    }
    SIGN_NAMES "sign_names" Signature "sign" {
        "计算时用了 名=值 的形式" => "只拼接各值，不带参数名",
        "was computed over name=value pairs" => "join the values alone, without names",
    }
    SIGN_KEY_DES "sign_key_des" Signature "sign" {
        "计算时用了 des_key" => "签名用 md5_key",
        "was computed with des_key" => "sign with md5_key",
    }
    SIGN_KEY_TEST "sign_key_test" Signature "sign" {
        "计算时用了规范中的测试密钥，不是配置的 md5_key" => "正式环境用平台提供的正式密钥",
        "was computed with the specification's test key, not the configured md5_key" => "production takes the key that the platform gives",
    }
    SIGN_KEY_CASE "sign_key_case" Signature "sign" {
        "所用密钥的大小写与 md5_key 不同" => "密钥区分大小写",
        "was computed with md5_key in other letter case" => "keys keep their case",
    }
    SIGN_KEY_BLANK "sign_key_blank" Signature "sign" {
        "所用的密钥末尾多了空格或换行" => "去掉后再计算",
        "was computed with a blank or line break after the key" => "remove it",
    }
    SIGN_KEY_SECRET "sign_key_secret" Signature "sign" {
        "计算时用了 client_secret" => "签名用 md5_key",
        "was computed with client_secret" => "sign with md5_key",
    }
    SIGN_OTHERWISE "sign_otherwise" Signature "sign" {
        "验签不通过，原因不明（已试过：URL 编码、顺序、分隔符、其他密钥与摘要写法）" => "可能 md5_key 不同，签名后改动了 token、sev 或 timestamp，或同时有几处错误{detail}",
        "is wrong, and the cause is not known (tried: URL encoding, order, separators, other keys, forms of the digest)" => "it may be another md5_key, token, sev or timestamp altered after signing, or several mistakes at once{detail}",
    }

    // The timestamp.
    TIME_ISO "time_iso" Timestamp "datetime" {
        "用了 ISO 8601 写法（T、Z 或时区）" => "应为 yyyy-MM-dd HH:mm:ss",
        "is written by ISO 8601 (a T, a Z or a zone)" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_SEPARATORS "time_separators" Timestamp "datetime" {
        "的日期或时间用了其他分隔符（系统区域设置）" => "应为 yyyy-MM-dd HH:mm:ss",
        "has other separators (the locale's)" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_COMPACT "time_compact" Timestamp "datetime" {
        "没有分隔符（yyyyMMddHHmmss）" => "应为 yyyy-MM-dd HH:mm:ss",
        "has no separators (yyyyMMddHHmmss)" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_FRACTION "time_fraction" Timestamp "datetime" {
        "带有毫秒" => "应为 yyyy-MM-dd HH:mm:ss",
        "has fractions of a second" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_DIGITS "time_digits" Timestamp "datetime" {
        "的月、日、时、分、秒不足两位" => "补足前导零：yyyy-MM-dd HH:mm:ss",
        "has numbers of one digit" => "write leading zeros: yyyy-MM-dd HH:mm:ss",
    }
    TIME_NO_SECONDS "time_no_seconds" Timestamp "datetime" {
        "没有秒" => "应为 yyyy-MM-dd HH:mm:ss",
        "has no seconds" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_DATE_ONLY "time_date_only" Timestamp "datetime" {
        "只有日期，没有时间" => "应为 yyyy-MM-dd HH:mm:ss",
        "is a date without a time" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_AM_PM "time_am_pm" Timestamp "datetime" {
        "带有上午、下午（AM、PM）" => "应为 24 小时制 yyyy-MM-dd HH:mm:ss",
        "has AM or PM" => "write yyyy-MM-dd HH:mm:ss, 24-hour clock",
    }
    TIME_SECONDS "time_seconds" Timestamp "datetime" {
        "是 1970 年以来的秒数" => "应为 yyyy-MM-dd HH:mm:ss",
        "counts seconds since 1970" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_MILLISECONDS "time_milliseconds" Timestamp "datetime" {
        "是 1970 年以来的毫秒数" => "应为 yyyy-MM-dd HH:mm:ss",
        "counts milliseconds since 1970" => "write yyyy-MM-dd HH:mm:ss",
    }
    TIME_DAYS "time_days" Timestamp "datetime" {
        "是以天数表示的日期数值（Delphi 的 TDateTime）" => "用 FormatDateTime('yyyy-mm-dd hh:nn:ss', Now)",
        "is a number of days (TDateTime of Delphi)" => "use FormatDateTime('yyyy-mm-dd hh:nn:ss', Now)",
    }
    TIME_OTHERWISE "time_otherwise" Timestamp "datetime" {
        "不是有效的时间" => "应为 yyyy-MM-dd HH:mm:ss（24 小时制）",
        "is not a valid time" => "write yyyy-MM-dd HH:mm:ss (24-hour clock)",
    }
    TIME_UTC "time_utc" Timestamp "stale" {
        "比现在早 8 小时，是 UTC 时间" => "应为北京时间（UTC+8）",
        "is 8 hours old: it is UTC" => "it must be the time in China (UTC+8)",
    }
    TIME_EIGHT_AHEAD "time_eight_ahead" Timestamp "stale" {
        "比现在晚 8 小时（加了两次时区）" => "应为北京时间（UTC+8），只加一次 8 小时",
        "is 8 hours ahead: the zone was added twice" => "it must be the time in China (UTC+8); add 8 hours once",
    }
    TIME_TWELVE "time_twelve" Timestamp "stale" {
        "与现在相差 12 小时，用了 12 小时制（hh）" => "应为 24 小时制（HH）",
        "is 12 hours off: it has the 12-hour clock (hh)" => "write the 24-hour clock (HH)",
    }
    TIME_ZONE "time_zone" Timestamp "stale" {
        "与现在正好相差 {detail}，可能是另一时区的时间" => "应为北京时间（UTC+8），且每次打开都重新生成链接",
        "is off by exactly {detail}, perhaps the time of another zone" => "it must be the current time in China (UTC+8), and the link built anew each time",
    }
    TIME_MINUTES_FOR_MONTH "time_minutes_for_month" Timestamp "stale" {
        "的月份处是分钟（格式串中 MM 与 mm 写混）" => "月用 MM，分用 mm（Delphi 中分用 nn）",
        "has minutes where the month is (MM and mm mixed up in the format)" => "MM is the month and mm the minute (nn in Delphi)",
    }
    TIME_EXAMPLE "time_example" Timestamp "stale" {
        "是规范示例中的时间" => "每次打开都用当前的北京时间生成链接",
        "is the one of the specification's example" => "build the link anew each time, with the current time in China",
    }
    TIME_OLD "time_old" Timestamp "stale" {
        "比现在早 {detail}" => "应为当前的北京时间：请校正时钟与时区，且每次打开都重新生成链接",
        "is {detail} old" => "it must be the current time in China: set the clock and its zone, and build the link anew each time",
    }
    TIME_AHEAD "time_ahead" Timestamp "stale" {
        "比现在晚 {detail}" => "应为当前的北京时间：请校正时钟",
        "is {detail} ahead" => "it must be the current time in China: set the clock",
    }

    // The request token.
    SEV_CLEAR "sev_clear" RequestToken "sev" {
        "是账号的明文，不是 RSA 密文" => "用平台的 RSA 公钥加密账号 ID，或使用平台提供的 sev",
        "is the account in the clear, not RSA ciphertext" => "encrypt the account id with the platform's RSA key, or use the sev that the platform gives",
    }
    SEV_HEX "sev_hex" RequestToken "sev" {
        "的 RSA 密文是十六进制" => "改为标准 Base64",
        "has its RSA ciphertext in hexadecimal" => "write standard Base64",
    }
    SEV_CUT "sev_cut" RequestToken "sev" {
        "长度不对，RSA 密文被截断或丢了字符" => "2048 位密钥应为 344 个 Base64 字符，请重新复制",
        "is of a wrong length: not RSA ciphertext, but cut off or short of characters" => "344 Base64 characters with a 2048-bit key; copy it again",
    }
    SEV_OTHER_LENGTH "sev_other_length" RequestToken "sev" {
        "是另一长度的 RSA 密钥加密的（{detail}）" => "使用平台当前的 RSA 公钥，或平台提供的 sev",
        "was encrypted by an RSA key of another length ({detail})" => "use the platform's current RSA key, or the sev that it gives",
    }
    SEV_EXAMPLE "sev_example" RequestToken "sev" {
        "是规范示例中的值" => "使用平台为本机构提供的 sev",
        "is copied from the specification's example" => "use the one that the platform gives you",
    }
    SEV_TRIPLE_DES "sev_triple_des" RequestToken "sev" {
        "是用 TripleDES 加密的" => "sev 用 RSA 公钥加密",
        "was encrypted by TripleDES" => "sev is encrypted by RSA",
    }
    SEV_MD5 "sev_md5" RequestToken "sev" {
        "是 MD5 摘要，不是 RSA 密文" => "用平台的 RSA 公钥加密账号 ID",
        "is an MD5 digest, not RSA ciphertext" => "encrypt the account id with the platform's RSA key",
    }
    SEV_ACCESS_TOKEN "sev_access_token" RequestToken "sev" {
        "是访问令牌，不是 RSA 密文" => "用平台的 RSA 公钥加密账号 ID，或使用平台提供的 sev",
        "is an access token, not RSA ciphertext" => "encrypt the account id with the platform's RSA key, or use the sev that the platform gives",
    }
    SEV_OTHERWISE "sev_otherwise" RequestToken "sev" {
        "不是 RSA 密文" => "2048 位密钥应为 344 个 Base64 字符；应由平台提供，或由账号 ID 加密而来",
        "is not RSA ciphertext (344 Base64 characters with a 2048-bit key)" => "the platform gives it, or the account id is encrypted into it",
    }
    OTHER_SEV "other_sev" RequestToken "other_sev" remark {
        "与配置的 sev 不同",
        "is not the configured one",
    }

    // The access token of phone pages.
    BEARER "bearer" AccessToken "token" {
        "的值带着 Bearer 前缀" => "只写令牌本身",
        "has Bearer before the token" => "write the token alone",
    }
    CLIENT_TOKEN "client_token" AccessToken "token" {
        "是客户端令牌" => "应使用用户访问令牌（grant_type=password）",
        "is a client token" => "use the user access token (grant_type=password)",
    }
    TOKEN_EXPIRED "token_expired" AccessToken "token" {
        "已过期（{detail} 前）" => "重新获取用户访问令牌",
        "expired {detail} ago" => "get a user access token again",
    }
    TOKEN_EXAMPLE "token_example" AccessToken "token" {
        "是规范示例中的令牌" => "使用自己获取的用户访问令牌",
        "is copied from the specification's example" => "use a user access token of your own",
    }
    TOKEN_REPLY "token_reply" AccessToken "token" {
        "是认证中心的整个返回内容" => "只取其中的 access_token",
        "is the auth center's whole reply" => "take the access_token out of it",
    }
    TOKEN_ENCRYPTED "token_encrypted" AccessToken "token" {
        "被 TripleDES 加密了" => "此页面的 token 是用户访问令牌本身，不加密",
        "was encrypted by TripleDES" => "on this page token is the user access token itself",
    }
    PAGE_TOKEN_HERE "page_token_here" AccessToken "token" {
        "是 PC 端页面的加密参数" => "H5 页面的 token 是用户访问令牌",
        "is the encrypted JSON of a workstation's page" => "a phone page takes the user access token",
    }
    TOKEN_CUT "token_cut" AccessToken "token" {
        "不完整：JWT 应有三段，以点分隔" => "检查变量或字段的长度",
        "is not complete: a JWT has three parts" => "look at the length of the variable or column that held it",
    }

    // The values.
    REQUIRED "required" Values "required" {
        "缺少或为空",
        "is missing or has no value",
    }
    NO_ENCRYPT_TYPE "no_encrypt_type" Values "required" {
        "缺少，而各值已加密：没有它，平台按明文读取" => "加上 encrypt_type=1",
        "is missing, and the values are encrypted: without it the platform takes them as they are" => "add encrypt_type=1",
    }
    FIXED "fixed" Values "fixed" {
        "的固定值不对" => "应为 {detail}",
        "is not its fixed value" => "it is {detail}",
    }
    ANY_OF "any_of" Values "any_of" {
        "至少填写一项" => "见该章节",
        "at least one of them is required" => "see the chapter",
    }
    ANY_RANGE "any_range" Values "any_range" {
        "至少填写一个时间段" => "见该章节",
        "at least one range of dates is required" => "see the chapter",
    }
    REQUIRED_WHEN "required_when" Values "required_when" {
        "在另一参数取某值时必填" => "见该章节",
        "is required by the value of another parameter" => "see the chapter",
    }
    ONLY_WHEN "only_when" Values "only_when" {
        "只在另一参数取某值时有效" => "见该章节",
        "is used only with a certain value of another parameter" => "see the chapter",
    }
    CHOICE "choice" Values "choice" {
        "不在值域内" => "从列出的值中选用",
        "is not in its value set" => "use one of the listed values",
    }
    DATE "date" Values "date" {
        "不是有效日期" => "应为 yyyy-MM-dd",
        "is not a valid date" => "write yyyy-MM-dd",
    }
    INTEGER "integer" Values "integer" {
        "不是整数" => "只写数字",
        "is not a whole number" => "write digits alone",
    }
    LENGTH "length" Values "length" {
        "过长" => "不超过规范的长度",
        "is too long" => "keep the specification's length",
    }
    RANGE "range" Values "range" {
        "起止日期颠倒，或只有一端" => "开始不晚于结束，且成对填写",
        "begins after its end, or has one end alone" => "the start is not after the end, and both are given",
    }
    TYPE "type" Values "type" {
        "的类型不对" => "应为文本",
        "is of a wrong type" => "give a text",
    }
    CONTROL "control" Values "control" {
        "含有控制字符" => "检查文本来源与编码",
        "contains control characters" => "check where the text comes from and its encoding",
    }
}

/// The mistake of this name.
pub fn find(name: &str) -> Option<&'static Mistake> {
    TABLE.iter().copied().find(|mistake| mistake.name == name)
}
