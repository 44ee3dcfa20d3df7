//! A file that could not be had from the address that the platform gave for it, in words. That address is the platform's
//! and not the configuration's: no hint sends anybody to look there.

use reqwest::header::HeaderMap;
use url::Url;

use super::status::redirected;
use super::words_of_server::{quotable, words_in};
use crate::error::{Code, Error, Said};
use crate::said;
use crate::said::Title;

/// A status that does not stand for a whole file.
pub fn file_status(status: u16, words: Option<String>) -> Error {
    let what: Said = match status {
        204 | 205 => said!(
            "服务器没有给出内容（HTTP {status}）。",
            "the server gave no content (HTTP {status}).",
            status
        ),
        206 => said!(
            "服务器只给出了文件的一部分（HTTP {status}），而请求的是整个文件。",
            "the server gave a part of the file only (HTTP {status}), though all of it was asked for.",
            status
        ),
        200..=299 => said!(
            "服务器返回 HTTP {status}，不能确定内容是完整的文件。",
            "the server answered HTTP {status}, by which it is not certain that the content is the whole file.",
            status
        ),
        _ => match &words {
            Some(words) => said!(
                "文件服务器返回 HTTP {status}：{words}",
                "the file's server answered HTTP {status}: {words}",
                status,
                words
            ),
            None => said!(
                "文件服务器返回 HTTP {status}。",
                "the file's server answered HTTP {status}.",
                status
            ),
        },
    };
    Error::new(Code::HttpStatus, what, hint_for(status)).with_status(status)
}

fn hint_for(status: u16) -> Title {
    match status {
        200..=299 => SERVER_OR_CACHE,
        401 | 403 => LOGIN_WANTED,
        404 | 410 => NOT_THERE,
        407 => said!(
            "代理要求认证：请在 proxy 中写入用户名和密码。",
            "The proxy asks for credentials: put user name and password into proxy."
        ),
        429 => said!(
            "请求过于频繁，请稍后再试。",
            "Too many requests; try again later."
        ),
        500..=599 => said!(
            "文件服务器（或中间的代理）有故障，请稍后再试或联系平台运维。",
            "The file's server, or a proxy on the way, has an error; try again later or tell the platform's operators."
        ),
        _ => ASK_OPERATORS,
    }
}

pub fn file_redirected(status: u16, headers: &HeaderMap, url: &Url) -> Error {
    let mut error = redirected(status, headers, url, None);
    error.hint = said!(
        "该地址由平台在 file_path 中给出，重定向往往是去登录页：请平台给出可直接下载的地址。",
        "The platform gave this address in file_path, and a redirect often leads to a login page: ask the platform for one that the file can be fetched from."
    )
    .into();
    error
}

/// `coding` is the header's, as this library knows it.
pub fn coded(coding: &'static str) -> Error {
    Error::new(
        Code::BadResponse,
        said!(
            "文件以 {coding} 压缩（Content-Encoding: {coding}），而请求要求不压缩。",
            "the file is compressed (Content-Encoding: {coding}), though the request asked for it as it is.",
            coding
        ),
        said!(
            "请在文件服务器或中间的代理上关闭对文件的压缩。",
            "Turn off compression of files at their server or at the proxy on the way."
        ),
    )
}

pub fn file_too_large(most: usize) -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "文件超过 {most} 字节。",
            "the file is larger than {most} bytes.",
            most
        ),
        said!(
            "确实有这么大的文件时，请调大 max_response_bytes。",
            "If files really are that large, raise max_response_bytes."
        ),
    )
}

/// The server's own words in a reply that stands in a file's place, where nothing of the address is in them: that is all
/// that this server was sent.
pub fn file_words(reply: &[u8], url: &Url) -> Option<String> {
    let reply = reply.strip_prefix(b"\xef\xbb\xbf").unwrap_or(reply);
    let text = match std::str::from_utf8(reply) {
        Ok(text) => text.into(),
        Err(_) => {
            encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(reply)?
        }
    };
    let decoded = |part: &str| {
        percent_encoding::percent_decode_str(part)
            .decode_utf8_lossy()
            .into_owned()
    };
    let path = url.path_segments().into_iter().flatten();
    let mut sent: Vec<String> = path.map(decoded).collect();
    sent.extend(url.query_pairs().map(|(_, value)| value.into_owned()));
    sent.extend([url.username(), url.password().unwrap_or_default()].map(decoded));
    let sent: Vec<&str> = sent.iter().map(String::as_str).collect();
    quotable(&words_in(&text)?, &sent)
}

const SERVER_OR_CACHE: Title = said!(
    "请让平台检查文件服务器，以及中间的缓存或代理；没有保存任何文件。",
    "Ask the platform to check the file's server and any cache or proxy on the way; no file was saved."
);
const LOGIN_WANTED: Title = said!(
    "文件服务器要求登录或不允许本机访问；令牌不会发往文件地址。请平台给出可直接下载的地址，或开放访问。",
    "The file's server wants a login or does not let this machine in; a token is never sent to a file's address. Ask the platform for an address that the file can be fetched from."
);
const NOT_THERE: Title = said!(
    "平台列出的这个文件已不在它给出的地址上：请稍后重新调用，仍如此请联系平台核对 file_path。",
    "The file is not at the address that the platform lists for it: call again later, and if it is still missing ask the platform about its file_path."
);
const ASK_OPERATORS: Title = said!(
    "该地址由平台在 file_path 中给出，请联系平台核对。",
    "The platform gave this address in file_path; ask the platform about it."
);
