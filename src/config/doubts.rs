//! What is allowed in a configuration and yet seldom meant. `idcas_init` warns of it, and the diagnosis repeats it.

use std::path::Path;

use super::form::{SecretText, has_outer_blanks};
use super::key::Key;
use super::reader::Reader;
use super::{Config, keys};
use crate::crypto::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::said;
use crate::said::{Said, Title};
use crate::secret::Secret;

/// A warning about one key.
pub struct Doubt {
    pub key: &'static str,
    /// A stable word, as the rule of a fault is one.
    pub kind: &'static str,
    pub what: Said,
    pub hint: Title,
}

impl Config {
    pub fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = self.test_keys();
        let password = self.password.as_ref();
        if password.is_some_and(|password| has_outer_blanks(password.expose())) {
            doubts.push(Doubt {
                key: keys::PASSWORD.name,
                kind: "blank",
                what: PASSWORD_BLANKS.into(),
                hint: REMOVE_BLANKS,
            });
        }
        let log = self.log_file.as_deref().filter(|path| has_no_folder(path));
        if log.is_some() {
            doubts.push(Doubt {
                key: keys::LOG_FILE.name,
                kind: "folder",
                what: NO_FOLDER.into(),
                hint: MAKE_FOLDER,
            });
        }
        doubts
    }

    fn test_keys(&self) -> Vec<Doubt> {
        let Some(host) = self.domain.as_deref().and_then(host_of) else {
            return Vec::new();
        };
        if is_for_tests(&host) {
            return Vec::new();
        }
        let used = self.test_keys.into_iter().flatten();
        let doubts = used.map(|key| Doubt {
            key,
            kind: "test_key",
            what: said!(
                "{key} 是规范中印出的测试密钥，而 domain 是 {host}。",
                "{key} is the test key that the specification prints, and domain is {host}.",
                key,
                host
            ),
            hint: TEST_KEY,
        });
        doubts.collect()
    }
}

pub fn is_test_key(
    key: &'static Key<SecretText>,
    value: Option<&Secret>,
    known: &str,
) -> Option<&'static str> {
    value
        .filter(|value| value.expose() == known)
        .map(|_| key.name)
}

/// Which of two keys is which shows where they are the specification's.
pub fn check_exchange(des_key: Option<&Secret>, md5_key: Option<&Secret>, reader: &mut Reader) {
    let is =
        |value: Option<&Secret>, known: &str| value.is_some_and(|value| value.expose() == known);
    for (key, exchanged) in [
        (keys::DES_KEY.name, is(des_key, TEST_MD5_KEY)),
        (keys::MD5_KEY.name, is(md5_key, TEST_DES_KEY)),
    ] {
        if exchanged {
            reader.fault(key, "exchanged", EXCHANGED);
        }
    }
}

fn host_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    url.host_str().map(str::to_ascii_lowercase)
}

/// This machine, a name that is reserved for tests, or one that says what it is.
fn is_for_tests(host: &str) -> bool {
    const WORDS: [&str; 7] = [
        "test",
        "demo",
        "uat",
        "dev",
        "sandbox",
        "staging",
        "localhost",
    ];

    let bare = host.trim_matches(['[', ']']);
    if let Ok(address) = bare.parse::<std::net::IpAddr>() {
        return address.is_loopback();
    }
    let mut words = host.split(['.', '-', '_']);
    words.any(|word| WORDS.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// Whether the folder of a file is missing. That of a share is not looked for: its server may be gone, which takes long.
fn has_no_folder(path: &str) -> bool {
    if path.starts_with(r"\\") || path.starts_with("//") {
        return false;
    }
    let folder = Path::new(path).parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.is_some_and(|folder| {
        let found = std::fs::metadata(folder);
        found.is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
    })
}

const EXCHANGED: Title = said!(
    "是规范中另一个密钥（des_key 与 md5_key 写反了）",
    "is the other of the specification's keys: des_key and md5_key are exchanged"
);

const PASSWORD_BLANKS: Title = said!(
    "password 的开头或结尾有空格。",
    "password begins or ends with a blank."
);
const REMOVE_BLANKS: Title = said!(
    "若不是有意的（可能是复制时带入的），请删去。",
    "If that is not meant, and was copied along, remove it."
);
const NO_FOLDER: Title = said!(
    "log_file 所在的文件夹不存在，日志不会写入。",
    "the folder of log_file does not exist: nothing will be logged."
);
const MAKE_FOLDER: Title = said!(
    r"请创建该文件夹，或修改 log_file；路径中的反斜杠须写成两个。",
    r"Make the folder, or change log_file; the backslashes of a path are written twice."
);
const TEST_KEY: Title = said!(
    "正式环境不接受测试密钥，链接会被拒绝：请换成平台提供的正式密钥。这是测试环境时可不理会。",
    "Production refuses links that are made with it: use the production key, which the platform provides. In a test environment all is well."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_for_tests() {
        for host in [
            "127.0.0.1",
            "[::1]",
            "localhost",
            "test.hospital.cn",
            "portal-uat2.x.cn",
            "a.test",
        ] {
            assert!(is_for_tests(host), "{host}");
        }
        for host in ["10.0.0.5", "portal.hospital.cn", "latest.cn", "devon.cn"] {
            assert!(!is_for_tests(host), "{host}");
        }
    }
}
