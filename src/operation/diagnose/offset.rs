//! A clock that is off by a time zone or half a day: that is no drift, and has causes of its own.

use super::report::Report;
use crate::client::Client;
use crate::clock::ServerTime;
use crate::said;
use crate::said::{Said, Title};

/// A clock that was set by hand is off by a little more.
const NEARLY: i64 = 15 * 60;

const HALF_A_DAY: i64 = 12 * 3600;

/// What the step `clock` found is explained, where it is one of these. `heard` counts where the platform told no time.
pub fn explain(client: &Client, report: &Report, heard: Option<ServerTime>) {
    let Some(ahead) = client
        .clock
        .told()
        .or(heard)
        .map(ServerTime::local_ahead_seconds)
    else {
        return;
    };
    let zone = i64::from(client.config.utc_offset_minutes) * 60;
    let is = |seconds: i64| seconds != 0 && (ahead - seconds).abs() <= NEARLY;
    let hours = zone / 3600;
    let advice: Said = if is(zone) {
        said!(
            "相差正好是时区（{hours} 小时）：本机的时间按本地时间设置，而时区设成了 UTC。请先把时区设为 UTC+{hours}，再校正时间。",
            "That is the time zone, {hours} hours: this machine's clock is set to local time while its zone is UTC. Set the zone to UTC+{hours} first, then the time.",
            hours
        )
    } else if is(-zone) {
        said!(
            "相差正好是时区（{hours} 小时）。若本机显示的时间正确，则是服务器把本地时间当作 GMT 写入 Date：请配置 clock 为 local，并告知平台；若本机显示的时间慢 {hours} 小时，请校正本机的时间与时区。",
            "That is the time zone, {hours} hours. If this machine shows the right time, the server sends its local time as GMT in Date: configure clock as local, and tell the platform. If this machine is {hours} hours slow, set its time and zone.",
            hours
        )
    } else if is(HALF_A_DAY) || is(-HALF_A_DAY) {
        HALF_DAY.into()
    } else {
        return;
    };
    report.advise("clock", advice, "");
}

const HALF_DAY: Title = said!(
    "相差正好 12 小时：设置时间时上午与下午弄反了。请校正本机时间（24 小时制）。",
    "That is 12 hours: morning and afternoon were mixed up when the time was set. Set this machine's time by 24 hours."
);
