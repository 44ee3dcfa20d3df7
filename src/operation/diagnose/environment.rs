//! Where the diagnosis ran: library, program, system, times, proxy.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use time::{OffsetDateTime, UtcOffset};
use url::Url;

use crate::catalogue::Base;
use crate::client::Client;
use crate::clock::ServerTime;
use crate::os::module;
use crate::said;
use crate::said::{Language, Said, Title};

pub struct Environment {
    library_file: String,
    host_program: String,
    local_time: String,
    platform_time: String,
    proxy: Said,
}

impl Environment {
    /// After the servers were asked. `heard` is what any of them told, where the platform told no time.
    pub fn of(client: &Client, heard: Option<ServerTime>) -> Environment {
        let program = std::env::current_exe().ok();
        let program = program.as_deref().and_then(Path::file_name);
        let offset = client.config.utc_offset_minutes;
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0));
        let ahead = client
            .clock
            .told()
            .or(heard)
            .map(ServerTime::local_ahead_seconds);
        Environment {
            library_file: module::file().unwrap_or_default(),
            host_program: program
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            local_time: written(now, offset),
            platform_time: ahead.map_or_else(String::new, |ahead| written(now - ahead, offset)),
            proxy: proxy(client),
        }
    }

    fn members(&self, language: Language) -> [(&'static str, Title, String); 8] {
        let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
        [
            (
                "library_version",
                said!("动态库版本", "Library version"),
                env!("CARGO_PKG_VERSION").to_owned(),
            ),
            (
                "library_file",
                said!("动态库文件", "Library file"),
                self.library_file.clone(),
            ),
            ("bits", said!("位数", "Bits"), usize::BITS.to_string()),
            ("system", said!("系统", "System"), system),
            (
                "host_program",
                said!("宿主程序", "Program"),
                self.host_program.clone(),
            ),
            (
                "local_time",
                said!("本机时间", "Time of this machine"),
                self.local_time.clone(),
            ),
            (
                "platform_time",
                said!("平台时间", "Time of the platform"),
                self.platform_time.clone(),
            ),
            (
                "proxy",
                said!("代理", "Proxy"),
                self.proxy.text(language).to_owned(),
            ),
        ]
    }

    pub fn json(&self, language: Language) -> Value {
        let mut object = json!({});
        for (name, _, value) in self.members(language) {
            object[name] = match name {
                "bits" => json!(usize::BITS),
                _ => json!(value),
            };
        }
        object
    }

    /// Title and value of each, for a person.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let members = self.members(language).into_iter();
        let line = |(_, title, value): (_, Title, String)| {
            let value = match value.as_str() {
                "" => UNKNOWN.text(language),
                value => value,
            };
            match language {
                Language::Zh => format!("{}：{value}", title.zh),
                Language::En => format!("{}: {value}", title.en),
            }
        };
        members.map(line).collect()
    }
}

/// `yyyy-MM-dd HH:mm:ss +08:00` of the configured zone.
fn written(unix_seconds: i64, offset_minutes: i32) -> String {
    let offset = UtcOffset::from_whole_seconds(offset_minutes * 60).unwrap_or(UtcOffset::UTC);
    let at =
        OffsetDateTime::from_unix_timestamp(unix_seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let at = at.to_offset(offset);
    let (hours, minutes, _) = offset.as_hms();
    let sign = if offset_minutes < 0 { '-' } else { '+' };
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02} {sign}{:02}:{:02}",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
        hours.unsigned_abs(),
        minutes.unsigned_abs()
    )
}

/// By which way each address is asked.
fn proxy(client: &Client) -> Said {
    let mut ways: Vec<(Said, Vec<&str>)> = Vec::new();
    for base in Base::ALL {
        let url = client
            .config
            .configured(base)
            .and_then(|text| Url::parse(text).ok());
        let Some(url) = url else { continue };
        let way = match client.http.way(&url) {
            Ok(way) => way.proxy.map_or_else(|| NONE.into(), |hop| hop.title()),
            Err(error) => error.what.clone(),
        };
        match ways.iter_mut().find(|(known, _)| *known == way) {
            Some((_, keys)) => keys.push(base.key()),
            None => ways.push((way, vec![base.key()])),
        }
    }
    if ways.len() < 2 {
        return ways.pop().map_or_else(|| NONE.into(), |(way, _)| way);
    }
    let (mut zh, mut en) = (Vec::new(), Vec::new());
    for (way, keys) in ways {
        let keys = keys.join(", ");
        zh.push(format!("{keys}：{}", way.zh));
        en.push(format!("{keys}: {}", way.en));
    }
    Said {
        zh: zh.join("；").into(),
        en: en.join("; ").into(),
    }
}

const NONE: Title = said!("不经代理，直接连接", "none, connections are direct");
const UNKNOWN: Title = said!("未知", "unknown");
