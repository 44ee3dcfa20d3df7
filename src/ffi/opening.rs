//! A client from its configuration: whose text it is, in which encoding the answer goes, where it is read from.

use std::borrow::Cow;
use std::ffi::c_char;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::answer;
use super::handle::CLIENTS;
use super::locale::{encoding_of, spoken, word};
use super::text::{self, Purpose, decode_any, decode_units};
use crate::client::Client;
use crate::config::{Config, Encoding, Spoken, language_of};
use crate::envelope::success;
use crate::error::{Code, Error, Fault, Language, Result, Said};
use crate::json::MAX_INPUT;
use crate::memory::{NoRoom, no_room_for_input, vec_for};
use crate::said;
use crate::said::Title;
use crate::secret::{wipe, wipe_own};

/// What an export answers: an envelope and the encoding it leaves in.
type Answer = (String, Encoding);

/// Which export opens a client, and in which encoding if the program names one.
pub struct Opening {
    operation: &'static str,
    encoding: Option<Encoding>,
    /// The language that the program names, whatever the configuration does.
    language: Option<Language>,
    /// The program has to say in which encoding its texts are.
    passes_encodings: bool,
}

impl Opening {
    pub fn new(operation: &'static str, encoding: Option<Encoding>) -> Opening {
        Opening {
            operation,
            encoding,
            language: None,
            passes_encodings: true,
        }
    }

    /// For a program whose texts have no encoding of their own.
    pub fn of_text(operation: &'static str) -> Opening {
        Opening {
            passes_encodings: false,
            ..Opening::new(operation, Some(Encoding::Utf8))
        }
    }

    /// For a program that speaks this language.
    pub fn speaking(mut self, language: Language) -> Opening {
        self.language = Some(language);
        self
    }

    /// With the encoding that the program names, or the answer where it is not known.
    ///
    /// # Safety
    /// `encoding` is as [`word`] wants it; `client` is NULL or writable.
    pub unsafe fn in_encoding(
        operation: &'static str,
        encoding: *const c_char,
        client: *mut i32,
    ) -> std::result::Result<Opening, Answer> {
        // SAFETY: the caller's promise.
        let word = unsafe { word(encoding) };
        let (name, wide) = word.unwrap_or((Some(String::new()), false));
        match name.as_deref().map(str::trim) {
            Some("") => return Ok(Opening::new(operation, None)),
            Some(name) => {
                if let Some(encoding) = encoding_of(name) {
                    return Ok(Opening::new(operation, Some(encoding)));
                }
            }
            None => {}
        }
        // SAFETY: the caller's promise.
        unsafe { write(client, 0) };
        let fault = Fault::new("encoding", "choice", unknown(name.as_deref()));
        let error = Error::from_faults(Code::InvalidConfig, vec![fault]);
        Err(Opening::new(operation, Some(spoken(wide))).fail(error, Encoding::Utf8, Language::Zh))
    }

    /// The answer in the encoding that the program names, else in the one given.
    fn fail(&self, error: Error, encoding: Encoding, language: Language) -> Answer {
        let encoding = self.encoding.unwrap_or(encoding);
        let language = self.language.unwrap_or(language);
        (error.envelope(self.operation, language), encoding)
    }
}

/// A name is shown only where it looks like one: the arguments may have been mixed up.
fn unknown(name: Option<&str>) -> Said {
    let name = name.map_or("", str::trim);
    let is_name = (1..=16).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    match is_name {
        true => said!(
            "encoding：不认识 {name}；只能是 utf-8、gbk、gb18030、utf-16",
            "encoding: {name} is not known; must be one of utf-8, gbk, gb18030, utf-16",
            name
        ),
        false => said!(
            "encoding：只能是 utf-8、gbk、gb18030、utf-16",
            "encoding: must be one of utf-8, gbk, gb18030, utf-16"
        )
        .into(),
    }
}

/// # Safety
/// `client` is NULL, or a writable int32_t.
unsafe fn write(client: *mut i32, handle: i32) {
    if !client.is_null() {
        // SAFETY: the caller's promise; Delphi's may be unaligned.
        unsafe { client.write_unaligned(handle) };
    }
}

/// Opens a client from a configuration.
///
/// # Safety
/// `config` is as [`text::read_any`] wants it; `client` is NULL or a writable int32_t.
pub unsafe fn from_text(opening: Opening, config: *const c_char, client: *mut i32) -> Answer {
    // SAFETY: the caller's promise.
    unsafe { write(client, 0) };
    // SAFETY: the caller's promise.
    match unsafe { text::read_any(config) } {
        Ok((Some(text), spoken)) => {
            // SAFETY: the caller's promise.
            let answer = unsafe { open(&opening, &text, spoken, client) };
            wipe_own(text);
            answer
        }
        Ok((None, spoken)) => opening.fail(answer::is_null("config_json"), spoken, Language::Zh),
        Err(error) => opening.fail(error, Encoding::Utf8, Language::Zh),
    }
}

/// Opens a client from a file.
///
/// # Safety
/// `path` is as [`text::read`] wants it; `client` is NULL or a writable int32_t.
pub unsafe fn from_file(opening: Opening, path: *const c_char, client: *mut i32) -> Answer {
    // SAFETY: the caller's promise.
    unsafe { write(client, 0) };
    let encoding = opening.encoding.unwrap_or(Encoding::Utf8);
    // SAFETY: the caller's promise.
    let path = match unsafe { text::read(path, encoding, Purpose::Path) } {
        Ok(path) => path.filter(|path| !path.text.is_empty()),
        Err(error) => return opening.fail(error, encoding, Language::Zh),
    };
    let Some(path) = path else {
        return opening.fail(answer::is_null("path"), encoding, Language::Zh);
    };
    let mut bytes = match contents(&path.text, opening.passes_encodings) {
        Ok(bytes) => bytes,
        Err(error) => return opening.fail(error, encoding, Language::Zh),
    };
    let answer = match decoded(&bytes) {
        Ok(text) => {
            // How the file is written says nothing about the program's own texts.
            // SAFETY: the caller's promise.
            let answer = unsafe { open(&opening, &text, Encoding::Utf8, client) };
            wipe_own(text);
            answer
        }
        Err(_) => opening.fail(unreadable(&path.text), encoding, Language::Zh),
    };
    wipe(&mut bytes);
    answer
}

/// # Safety
/// `client` is NULL, or a writable int32_t.
unsafe fn open(opening: &Opening, config: &str, spoken: Encoding, client: *mut i32) -> Answer {
    let host = match (opening.encoding, spoken) {
        (Some(encoding), _) => Spoken::Fixed(encoding),
        (None, Encoding::Utf16) => Spoken::Utf16,
        _ => Spoken::Utf8,
    };
    let (mut config, faults, (encoding, language)) = match Config::read_leniently(config, host) {
        Ok(read) => read,
        Err(error) => return opening.fail(error, spoken, language_of(config)),
    };
    let language = opening.language.unwrap_or(language);
    config.language = language;
    // `encoding` may be what is wrong: then the answer comes as the question came.
    let answer_in = match faults.iter().any(|fault| fault.name == "encoding") {
        true => spoken,
        false => encoding,
    };
    if !faults.is_empty() {
        let error = Error::from_faults(Code::InvalidConfig, faults);
        return opening.fail(error, answer_in, language);
    }
    if client.is_null() {
        return opening.fail(answer::is_null("client"), answer_in, language);
    }
    #[cfg(windows)]
    crate::os::pin::pin();
    crate::network::prepare();
    if matches!(encoding, Encoding::Gbk | Encoding::Gb18030) {
        text::prepare_gb();
    }
    let doubts = config.doubts();
    let Some(handle) = CLIENTS.insert(Client::new(config)) else {
        return opening.fail(too_many(), answer_in, language);
    };
    // SAFETY: the caller's promise.
    unsafe { write(client, handle) };
    let data = format!(r#"{{"client":{handle}}}"#);
    (
        answer::doubted(success(language, &data), &doubts, language),
        encoding,
    )
}

/// What [`from_file`] opens a client from.
pub fn text_of_file(path: &str) -> Result<String> {
    let mut bytes = contents(path, false)?;
    let text = decoded(&bytes).map(Cow::into_owned);
    wipe(&mut bytes);
    text.map_err(|_| unreadable(path))
}

/// The bytes of a configuration's file.
fn contents(path: &str, in_encoding: bool) -> Result<Vec<u8>> {
    let name = name_of(path);
    // In ASCII a path is the same in each encoding.
    let hint = match in_encoding && !path.is_ascii() {
        true => CHECK_PATH_AND_ENCODING,
        false => CHECK_PATH,
    };
    let unread = |what: fn(&str) -> Said, error: Option<std::io::Error>| {
        let failed = Error::new(Code::Io, what(name), hint);
        match error {
            Some(error) => failed.with_detail(error.kind().to_string()),
            None => failed,
        }
    };
    let found = Path::new(path)
        .metadata()
        .map_err(|error| match error.kind() {
            _ if !may_be_repeated(name) => Error::new(Code::Io, NO_PATH, PASS_A_PATH),
            std::io::ErrorKind::NotFound => unread(missing, Some(error)),
            _ => unread(closed, Some(error)),
        })?;
    // A pipe would be waited for.
    if !found.is_file() {
        return Err(unread(not_a_file, None));
    }
    if found.len() == 0 {
        return Err(unusable(empty(name)));
    }
    if found.len() > MAX_INPUT as u64 {
        return Err(unusable(too_large(name)));
    }
    let mut bytes = vec_for(found.len() as usize).map_err(|NoRoom| no_room_for_input())?;
    // It may grow meanwhile: what is read is JSON that ends too early.
    File::open(path)
        .and_then(|file| file.take(found.len()).read_to_end(&mut bytes))
        .map_err(|error| unread(closed, Some(error)))?;
    Ok(bytes)
}

/// The text of a file.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>> {
    let from: Option<fn([u8; 2]) -> u16> = match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    let Some(from) = from else {
        return decode_any(bytes).map(|(text, _)| text);
    };
    let mut units = vec_for(bytes.len() / 2).map_err(|NoRoom| no_room_for_input())?;
    units.extend(
        bytes[2..]
            .chunks_exact(2)
            .map(|pair| from([pair[0], pair[1]])),
    );
    let text = decode_units(&units);
    wipe(&mut units);
    text.map(Cow::Owned)
}

/// A path without its folders, which may name a person.
fn name_of(path: &str) -> &str {
    path.trim_end_matches(['/', '\\'])
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
}

/// Whether a name that leads to no file looks like a file's: it may be a configuration's text, with the secrets in it.
fn may_be_repeated(name: &str) -> bool {
    /// No file system has longer ones.
    const LONGEST: usize = 255;

    let is_of_a_text = |c: char| c.is_control() || matches!(c, '"' | '{' | '}' | '=' | ':');
    let without_drive = match name.as_bytes() {
        [letter, b':', ..] if letter.is_ascii_alphabetic() => &name[2..],
        _ => name,
    };
    name.chars().count() <= LONGEST && !without_drive.contains(is_of_a_text)
}

fn missing(name: &str) -> Said {
    said!(
        "找不到配置文件 {name}。",
        "there is no configuration file {name}.",
        name
    )
}

fn closed(name: &str) -> Said {
    said!(
        "无法读取配置文件 {name}。",
        "the configuration file {name} cannot be read.",
        name
    )
}

fn not_a_file(name: &str) -> Said {
    said!("{name} 不是文件。", "{name} is not a file.", name)
}

fn empty(name: &str) -> Said {
    said!(
        "配置文件 {name} 是空的。",
        "the configuration file {name} is empty.",
        name
    )
}

fn too_large(name: &str) -> Said {
    let mb = MAX_INPUT >> 20;
    said!(
        "配置文件 {name} 超过 {mb} MB。",
        "the configuration file {name} is larger than {mb} MB.",
        name,
        mb
    )
}

fn unusable(what: Said) -> Error {
    Error::new(Code::InvalidConfig, what, CHECK_FILE)
}

fn unreadable(path: &str) -> Error {
    let name = name_of(path);
    Error::new(
        Code::Encoding,
        said!(
            "配置文件 {name} 既不是 UTF-8、带字节顺序标记的 UTF-16，也不是 GB18030。",
            "the configuration file {name} is not UTF-8, UTF-16 with a byte order mark or GB18030.",
            name
        ),
        CHECK_FILE,
    )
}

fn too_many() -> Error {
    Error::new(
        Code::Exhausted,
        said!("打开的客户端过多。", "too many clients are open."),
        said!(
            "一个客户端可供所有线程使用；不再使用的请用 idcas_close 关闭。",
            "One client serves all threads; close those not in use with idcas_close."
        ),
    )
}

const CHECK_PATH: Title = said!(
    "请检查路径，以及程序账户是否可以读取该文件；相对路径从程序的当前目录算起。",
    "Check the path, and that the program's account may read the file; a relative path begins at the program's current directory."
);
const CHECK_PATH_AND_ENCODING: Title = said!(
    "请检查路径，以及程序账户是否可以读取该文件；相对路径从程序的当前目录算起。path 的编码须与 encoding 参数一致。",
    "Check the path, and that the program's account may read the file; a relative path begins at the program's current directory. path is in the encoding that the argument encoding names."
);
const NO_PATH: Title = said!(
    "传入的不是文件的路径，像是配置的文本；其中可能有密钥，这里不重复。",
    "what was passed leads to no file, and looks like a configuration's text; it may hold secrets, so it is not repeated here."
);
const PASS_A_PATH: Title = said!(
    "请传入文件的路径；配置的文本请传给 idcas_init 或 idcas_init_text。",
    "Pass the path of the file; a configuration's text goes to idcas_init or idcas_init_text."
);
const CHECK_FILE: Title = said!(
    "请检查该文件是否为 JSON 格式的配置。",
    "Check that this file is the configuration in JSON."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_without_its_folder() {
        for (path, name) in [
            ("/home/zhang/idcas.json", "idcas.json"),
            (r"C:\Users\zhang\配置.json", "配置.json"),
            ("idcas.json", "idcas.json"),
            ("/etc/", "etc"),
            ("/", ""),
        ] {
            assert_eq!(name_of(path), name);
        }
    }

    #[test]
    fn what_looks_like_a_text_is_not_repeated() {
        for (name, is_name) in [
            ("idcas.json", true),
            ("配置 (2)-副本.json", true),
            (r#"api","client_secret":"s"}"#, false),
            ("{client_secret:s}", false),
            ("C:idcas.json", true),
            ("client_secret=s", false),
            ("client_secret: s", false),
            ("a\nb", false),
            (&"x".repeat(256), false),
        ] {
            assert_eq!(may_be_repeated(name), is_name, "{name}");
        }
    }

    #[test]
    fn an_encoding_that_is_not_known_is_named_where_it_is_a_name() {
        assert!(unknown(Some("big5")).en.contains("big5"));
        for other in [
            None,
            Some("C:\\Users\\zhang"),
            Some("a very long text indeed"),
        ] {
            assert!(unknown(other).en.starts_with("encoding: must"));
        }
    }
}
