//! What is looked at on this machine: the configuration, the cryptography, the clock.

use std::time::Instant;

use super::report::Report;
use crate::client::Client;
use crate::clock::{ServerTime, duration};
use crate::crypto::sign::sign;
use crate::crypto::triple_des::TripleDes;
use crate::crypto::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::said;
use crate::said::{Said, Title};

/// A clock further off than this makes signed links fail at platforms that check them closely.
const CLOCK_SECONDS: i64 = 60;

pub fn configuration(client: &Client, report: &Report) {
    let config = &client.config;
    let begun = Instant::now();
    let absent: Vec<&str> = [
        ("auth_center", config.auth_center.is_none()),
        ("gateway", config.gateway.is_none()),
        ("doc_gateway", config.doc_gateway.is_none()),
        ("domain", config.domain.is_none()),
        ("client_id", config.client_id.is_none()),
        ("client_secret", config.client_secret.is_none()),
        ("username", config.username.is_none()),
        ("password", config.password.is_none()),
        ("des_key", config.triple_des.is_none()),
        ("md5_key", config.md5_key.is_none()),
        (
            "sev",
            config.sev.is_none() && config.sev_account_id.is_none(),
        ),
    ]
    .into_iter()
    .filter_map(|(key, absent)| absent.then_some(key))
    .collect();
    if absent.is_empty() {
        report.ok("configuration", begun, COMPLETE);
    } else {
        // Not every program uses every operation, so this is not a failure.
        let list = absent.join(", ");
        let what = said!("未配置：{list}。", "not configured: {list}.", list);
        report.ok_but("configuration", begun, what, NEEDED_BY_SOME);
    }
}

/// The specification's own vectors: a build that fails here must not be used.
pub fn self_test(report: &Report) {
    let begun = Instant::now();
    let triple_des = TripleDes::new(TEST_DES_KEY, *b"TomTaw#7");
    let signed = sign(
        "TokenValue",
        "SevValue",
        "2020-05-01 12:09:22",
        TEST_MD5_KEY,
    );
    let whole = triple_des.encrypt("2470") == "vvw30jQ1sjE="
        && triple_des.decrypt("doH/Xf73VKJgK6QOJMvuWg==").as_deref() == Ok("SD-1601013025")
        && signed == "05459fbafa3d4d80f9f40b28b727b3ee";
    match whole {
        true => report.ok("crypto_self_test", begun, CRYPTO_RIGHT),
        false => report.wrong("crypto_self_test", begun, CRYPTO_WRONG, REPLACE_LIBRARY),
    }
}

/// This machine's clock beside the platform's, or beside `heard`, another server's, where the platform has not told
/// its time.
pub fn clock(client: &Client, report: &Report, heard: Option<ServerTime>) {
    let begun = Instant::now();
    let clock = &client.clock;
    if let Some(told) = clock.disbelieved() {
        let Said { zh, en } = difference(told.local_ahead_seconds());
        let what = said!(
            "{zh}相差超过 24 小时的时间不予采信，签名不以它为准。",
            "{en} A time that is more than 24 hours away is not believed, and links are not signed by it.",
            zh,
            en
        );
        report.wrong("clock", begun, what, SET_ONE_OF_THEM);
        return;
    }
    let told = clock.told();
    let Some(server) = told.or(heard) else {
        report.skipped("clock", NO_SERVER_TIME);
        return;
    };
    let ahead = server.local_ahead_seconds();
    if ahead.abs() > CLOCK_SECONDS {
        let advice = match clock.followed() {
            Some(_) => SIGNED_BY_SERVER,
            None => SYNCHRONISE,
        };
        report.wrong("clock", begun, difference(ahead), advice);
        return;
    }
    let seconds = ahead.abs();
    let what = said!(
        "本机时钟与服务器相差 {seconds} 秒。",
        "this machine's clock and the server's differ by {seconds} seconds.",
        seconds
    );
    report.ok("clock", begun, what);
}

/// How far this machine's clock is ahead of a server's, as a sentence.
pub fn difference(ahead: i64) -> Said {
    let Said { zh, en } = duration(ahead);
    match ahead > 0 {
        true => said!(
            "本机时钟比服务器快 {zh}。",
            "this machine's clock is {en} ahead of the server's.",
            zh,
            en
        ),
        false => said!(
            "本机时钟比服务器慢 {zh}。",
            "this machine's clock is {en} behind the server's.",
            zh,
            en
        ),
    }
}

const COMPLETE: Title = said!("配置完整。", "the configuration is complete.");
const NEEDED_BY_SOME: Title = said!(
    "需要它们的操作会返回 -1002；用不到则不必配置。",
    "Operations that need them answer -1002; leave them out if you use none."
);
const CRYPTO_RIGHT: Title = said!(
    "加密与签名和规范附录的示例一致。",
    "encryption and signature agree with the specification's examples."
);
const CRYPTO_WRONG: Title = said!(
    "加密或签名和规范附录的示例不一致。",
    "encryption or signature disagree with the specification's examples."
);
const REPLACE_LIBRARY: Title = said!("请更换动态库文件。", "Replace the library file.");
const NO_SERVER_TIME: Title = said!(
    "没有得到服务器时间，未检查。",
    "not checked: no server told its time."
);
const SIGNED_BY_SERVER: Title = said!(
    "请核对哪一个时钟正确，并开启 Windows 时间同步。链接按服务器时间签名。",
    "Check which of the two is right, and turn on Windows time synchronisation. Links are signed by the server's time."
);
const SYNCHRONISE: Title = said!(
    "请开启 Windows 时间同步。",
    "Turn on Windows time synchronisation."
);
const SET_ONE_OF_THEM: Title = said!(
    "请先核对本机的日期、时间与时区；若本机正确，请平台或前置机的管理员校正服务器时钟。",
    "Check this machine's date, time and time zone first; if they are right, have the platform's or the relay's operators set the server's clock."
);
