//! What is looked at on this machine: the configuration, the cryptography, the clock.

use std::time::Instant;

use super::report::Report;
use crate::client::Client;
use crate::clock::duration;
use crate::crypto::sign::sign;
use crate::crypto::triple_des::TripleDes;
use crate::said;
use crate::said::Title;

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
    let triple_des = TripleDes::new("eWorldTomTaw#7=*", *b"TomTaw#7");
    let signed = sign(
        "TokenValue",
        "SevValue",
        "2020-05-01 12:09:22",
        "TomtawMD5Key",
    );
    let whole = triple_des.encrypt("2470") == "vvw30jQ1sjE="
        && triple_des.decrypt("doH/Xf73VKJgK6QOJMvuWg==").as_deref() == Ok("SD-1601013025")
        && signed == "05459fbafa3d4d80f9f40b28b727b3ee";
    match whole {
        true => report.ok("crypto_self_test", begun, CRYPTO_RIGHT),
        false => report.wrong("crypto_self_test", begun, CRYPTO_WRONG, REPLACE_LIBRARY),
    }
}

/// This machine's clock beside the servers' that were seen.
pub fn clock(client: &Client, report: &Report) {
    let begun = Instant::now();
    let Some(ahead) = client.clock.local_ahead_seconds() else {
        report.skipped("clock", NO_SERVER_TIME);
        return;
    };
    let seconds = ahead.abs();
    if seconds <= CLOCK_SECONDS {
        let what = said!(
            "本机时钟与服务器相差 {seconds} 秒。",
            "this machine's clock and the server's differ by {seconds} seconds.",
            seconds
        );
        report.ok("clock", begun, what);
        return;
    }
    let apart = duration(seconds);
    let (zh, en) = (apart.zh, apart.en);
    let what = match ahead > 0 {
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
    };
    report.wrong("clock", begun, what, SYNCHRONISE);
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
const SYNCHRONISE: Title = said!(
    "请开启 Windows 时间同步。配置 clock 为 server 时，本库已按服务器时间签名。",
    "Turn on Windows time synchronisation. With clock set to server, links are signed by the server's time already."
);
