//! What is wrong with an address, in words, and the characters that have no place in one.

use crate::said;
use crate::said::{Said, Title};

pub fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '＂'
            | '＇'
    )
}

pub fn is_full_width(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}' | '。' | '、' | '｡')
}

/// `path` is one of the interface.
pub fn doubled(path: &str) -> Said {
    said!(
        "已含有接口路径 {path}，本库会自行拼接；请只写到它之前，例如 http://10.222.23.65:8888/api",
        "has {path} of the interface in it already, which the library appends itself; write only what stands before it, such as http://10.222.23.65:8888/api",
        path
    )
}

pub const QUOTES: Title = said!(
    "含有引号；请只写地址本身，例如 http://10.222.23.65:8888/api",
    "has quotation marks in it; write the address alone, such as http://10.222.23.65:8888/api"
);
pub const PLACEHOLDER: Title = said!(
    "仍含有规范中的占位符（花括号），如 {gateway}；请换成平台给出的真实地址，例如 http://10.222.23.65:8888/api",
    "still has a placeholder of the specification (braces) in it, such as {gateway}; write the platform's real address, such as http://10.222.23.65:8888/api"
);
pub const ANGLES: Title = said!(
    "含有尖括号 < >；请换成平台给出的真实地址，不带尖括号，例如 http://10.222.23.65:8888/api",
    "has angle brackets < > in it; write the platform's real address without them, such as http://10.222.23.65:8888/api"
);
pub const BLANK: Title = said!(
    "中间有空格、换行或制表符；请删去，例如 http://10.222.23.65:8888/api",
    "has a blank, line break or tab in it; remove it: http://10.222.23.65:8888/api has none"
);
pub const INVISIBLE: Title = said!(
    "含有看不见的字符（如零宽空格，可能是复制时带入的）；请用键盘重新输入",
    "has an invisible character in it, such as a zero-width space that was copied along; type the address anew"
);
pub const FULL_WIDTH: Title = said!(
    "含有全角字符（如 ：／．。）；请改用半角 : / .",
    "has full-width characters in it, such as ：／．。; type : / . in half width"
);
pub const BACKSLASH: Title = said!(
    r"含有反斜杠 \；地址用斜杠 /，例如 http://10.222.23.65:8888/api",
    r"has a backslash \ in it; addresses have slashes /, as in http://10.222.23.65:8888/api"
);
pub const NOT_HTTP: Title = said!(
    "须以 http:// 或 https:// 开头（一个冒号、两个斜杠）",
    "must begin with http:// or https://, one colon and two slashes"
);
pub const NO_SCHEME: Title = said!(
    "没有写协议；须以 http:// 或 https:// 开头",
    "has no scheme; it must begin with http:// or https://"
);
pub const TWO_SCHEMES: Title = said!(
    "出现了两次 ://；请只写一个地址",
    "has :// in it twice; write one address only"
);
pub const THREE_SLASHES: Title = said!(
    ":// 后面多了斜杠；应紧接主机名，例如 http://10.222.23.65:8888/api",
    "has too many slashes behind ://; the host follows at once, as in http://10.222.23.65:8888/api"
);
pub const NO_HOST: Title = said!(
    "没有主机名；应如 http://10.222.23.65:8888/api",
    "has no host; write it like http://10.222.23.65:8888/api"
);
pub const USER_NAME: Title = said!(
    "含有用户名或密码（@ 之前的部分）；请删去，账号写在各自的配置项中",
    "has a user name or password in it (what stands before @); leave it out: accounts have keys of their own"
);
pub const QUERY: Title = said!(
    "含有参数（? 及其后的部分）；请删去，参数由本库填写",
    "has a query in it (from ? on); leave it out: the library writes the parameters"
);
pub const FRAGMENT: Title = said!(
    "含有 # 及其后的部分；请删去",
    "has a fragment in it (from # on); leave it out"
);
pub const COLONS: Title = said!(
    "主机与端口之间只应有一个冒号，如 10.222.23.65:8888",
    "must have one colon between host and port, as in 10.222.23.65:8888"
);
pub const NO_PORT: Title = said!(
    "有冒号而没有端口；请写上端口，或删去冒号",
    "has a colon without a port; write the port, or leave out the colon"
);
pub const PORT_NO_NUMBER: Title = said!(
    "端口不是数字；应如 http://10.222.23.65:8888/api",
    "has a port that is not a number; write it like http://10.222.23.65:8888/api"
);
pub const PORT_RANGE: Title = said!(
    "端口应为 1 到 65535",
    "has a port out of range; ports are from 1 to 65535"
);
pub const IPV6: Title = said!(
    "IPv6 地址须写在方括号内，例如 http://[::1]:8080/api",
    "must have its IPv6 address in brackets, as in http://[::1]:8080/api"
);
pub const IPV6_WRONG: Title = said!(
    "方括号内的 IPv6 地址不完整或不正确；应如 http://[::1]:8080/api",
    "has something in brackets that is no whole IPv6 address; write it like http://[::1]:8080/api"
);
pub const IPV6_ZONE: Title = said!(
    "含有 IPv6 链路本地地址的区域标识（% 及其后的部分），不能使用；请写平台的其他地址，例如 http://10.222.23.65:8888/api",
    "has the zone of a link-local IPv6 address in it (from % on), which cannot be used; write another address of the platform, such as http://10.222.23.65:8888/api"
);
pub const IPV4: Title = said!(
    "IP 地址不完整或不正确；应为四个 0 到 255 的数，不带前导零，如 10.222.23.65",
    "has an IP address that is incomplete or wrong; it has four numbers from 0 to 255 without leading zeros, such as 10.222.23.65"
);
pub const DOTS: Title = said!(
    "主机名以点开头，或有连续的点；应如 portal.example.com",
    "has a host that begins with a dot or has two in a row; write it like portal.example.com"
);
pub const PUNYCODE: Title = said!(
    "主机名含有中文与英文以外的字符；请写成 Punycode（xn-- 开头的形式）",
    "has characters other than Chinese and English ones in its host; write the host in Punycode, the form that begins with xn--"
);
pub const UNUSABLE: Title = said!(
    "不是可用的地址；应如 http://10.222.23.65:8888/api",
    "is not a usable address; write it like http://10.222.23.65:8888/api"
);
