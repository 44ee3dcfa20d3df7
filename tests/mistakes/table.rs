//! The kinds of wrong links: what is done to a right one, on which pages, and what must be found. Each is one mistake, or
//! several where several are listed.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use crate::draft::*;
use crate::making::*;

/// Changes a draft; the text is what somebody pastes, where it is not just the link.
pub type Make = fn(&mut Draft) -> Option<String>;

pub struct Kind {
    pub name: &'static str,
    pub on: fn(&Page) -> bool,
    pub make: Make,
    pub faults: &'static [&'static str],
    pub remarks: &'static [&'static str],
}

fn token(page: &Page) -> bool {
    page.style == Style::Token
}

fn signed(page: &Page) -> bool {
    matches!(page.style, Style::Token | Style::Signed)
}

fn phone(page: &Page) -> bool {
    !signed(page)
}

fn list(page: &Page) -> bool {
    page.path == LIST.path
}

fn encrypted(page: &Page) -> bool {
    matches!(page.style, Style::Token | Style::Encrypted)
}

fn values(page: &Page) -> bool {
    page.style == Style::Encrypted
}

fn any(_: &Page) -> bool {
    true
}

fn clinic(page: &Page) -> bool {
    page.path == CLINIC.path
}

fn reminder(page: &Page) -> bool {
    page.path == REMINDER.path
}

fn key() -> [u8; 24] {
    zero_padded(DES_KEY.as_bytes())
}

fn with_key(d: &mut Draft, key: [u8; 24]) {
    d.encrypt = Box::new(move |bytes| cbc(&key, IV, bytes));
}

fn with_iv(d: &mut Draft, iv: [u8; 8]) {
    d.encrypt = Box::new(move |bytes| cbc(&key(), &iv, bytes));
}

/// Blocks filled up by `fill`.
fn padded_by(d: &mut Draft, fill: fn(&mut Vec<u8>)) {
    d.encrypt = Box::new(move |bytes| {
        let mut bytes = bytes.to_vec();
        fill(&mut bytes);
        cbc_of_blocks(&key(), IV, &bytes)
    });
}

fn signing(d: &mut Draft, of: impl Fn(&str, &str, &str) -> String + 'static) {
    d.sign = Box::new(of);
}

/// Only one member's encoded value is written otherwise.
fn writing(d: &mut Draft, what: &'static str, how: fn(&str) -> String) {
    d.write = Box::new(move |name, value| match name == what {
        true => format!("{name}={}", how(value)),
        false => format!("{name}={value}"),
    });
}

fn without(d: &mut Draft, what: &'static str) -> Option<String> {
    let mut members = d.members();
    members.retain(|(name, _)| name != what);
    Some(d.link_of(&members))
}

/// A member of the finished link with another value.
fn with_value(d: &mut Draft, what: &str, change: impl Fn(&str) -> String) -> Option<String> {
    let mut members = d.members();
    for (name, value) in &mut members {
        if name == what {
            *value = change(value);
        }
    }
    Some(d.link_of(&members))
}

fn named(d: &mut Draft, from: &'static str, to: &'static str) -> Option<String> {
    let mut members = d.members();
    members
        .iter_mut()
        .filter(|(name, _)| name == from)
        .for_each(|(name, _)| *name = to.to_owned());
    Some(d.link_of(&members))
}

/// The parts of the draft's timestamp: year, month, day, hour, minute, second.
fn parts(d: &Draft) -> [String; 6] {
    let mut parts = d.timestamp.split(['-', ' ', ':']).map(str::to_owned);
    std::array::from_fn(|_| parts.next().unwrap())
}

fn moved(d: &mut Draft, hours: i64) {
    let at = seconds_of(d) + hours * 3600;
    d.timestamp = crate::written(at);
}

fn seconds_of(d: &Draft) -> i64 {
    crate::seconds(&d.timestamp)
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn lines(base64: &str) -> String {
    let lines: Vec<&str> = base64
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    lines.join("\r\n")
}

fn respelt(values: &Values, how: fn(&str) -> String) -> Values {
    values
        .iter()
        .map(|(name, value)| (how(name), value.clone()))
        .collect()
}

fn pascal(name: &str) -> String {
    let parts = name
        .split('_')
        .map(|part| part[..1].to_uppercase() + &part[1..]);
    parts.collect()
}

macro_rules! kinds {
    ($($name:literal on $on:ident: $make:expr => [$($fault:literal),*] $([$($remark:literal),*])?;)*) => {
        /// Every kind.
        pub const KINDS: &[Kind] = &[$(Kind {
            name: $name,
            on: $on,
            make: $make,
            faults: &[$($fault),*],
            remarks: &[$($($remark),*)?],
        }),*];
    };
}

kinds! {
    // The address.
    "HTML ampersands" on any: |d| { d.separator = "&amp;"; None } => ["html_ampersand"];
    "full-width marks" on any: |d| { d.separator = "＆"; Some(d.link().replacen('?', "？", 1)) } => ["full_width"];
    "question marks between" on any: |d| { d.separator = "?"; None } => ["second_question_mark"];
    "semicolons" on any: |d| { d.separator = ";"; None } => ["semicolons"];
    "one slash" on any: |d| { d.origin = d.origin.replace("//", "/"); None } => ["scheme_slashes"];
    "four slashes" on any: |d| { d.origin = d.origin.replace("//", "////"); None } => ["scheme_slashes"];
    "a sign of HTML" on signed: |d| Some(d.link().replace("&timestamp", "×tamp")) => ["html_times"];
    "a sign of HTML by name" on signed: |d| Some(d.link().replace("&timestamp", "&times;tamp")) => ["html_times"];
    "an ampersand of HTML twice" on any: |d| { d.separator = "&amp;amp;"; None } => ["html_ampersand"];
    "ampersands encoded" on any: |d| { d.separator = "%26"; None } => ["link_encoded"];
    "question mark encoded" on any: |d| Some(d.link().replacen('?', "%3F", 1)) => ["link_encoded"];
    "query encoded as a whole" on any: |d| { let link = d.link(); let (before, query) = link.split_once('?').unwrap(); Some(format!("{before}?{}", encoded(query))) } => ["link_encoded"];
    "numeric HTML ampersands" on any: |d| { d.separator = "&#38;"; None } => ["html_ampersand"];
    "no question mark" on any: |d| Some(d.link().replacen('?', "&", 1)) => ["no_question_mark"];
    "path in capitals" on any: |d| { d.path = d.path.replacen("view", "View", 1).replacen("visit", "Visit", 1); None } => ["path_case"];
    "slash twice" on any: |d| { d.path = format!("/{}", d.path); None } => ["path_slashes"];
    "slash at the end" on any: |d| { d.path.push('/'); None } => ["path_slashes"];
    "below another path" on any: |d| { d.path = format!("/web{}", d.path); None } => ["path_prefix"];
    "no page" on clinic: |d| { d.path = "/clinicview/".into(); None } => ["path_cut"];
    "no folder" on token: |d| { d.path = d.path.replace("/clinicview", ""); None } => ["path_cut"];
    "misspelt path" on any: |d| { d.path = d.path.replacen('i', "l", 1); None } => ["path_misspelt"];
    "htm" on signed: |d| { d.path = d.path.replace(".html", ".htm"); None } => ["path_misspelt"];
    "http for https" on any: |d| { d.origin = d.origin.replace("https", "http"); None } => ["other_scheme"];
    "another port" on any: |d| { d.origin.push_str(":8443"); None } => ["other_port"];
    "another host" on any: |d| { d.origin = "https://portal-test.example.com".into(); None } => [] ["other_host"];
    "no scheme" on any: |d| { d.origin = d.origin.replace("https://", ""); None } => [] ["no_scheme"];
    "blank after the question mark" on any: |d| Some(d.link().replacen('?', "? ", 1)) => ["name_blank"];
    "encoded as a whole" on any: |d| Some(encoded(&d.link())) => ["link_encoded"];
    "the health record's parameters on the clinic page" on token: |d| {
        if d.page.path == HEALTH.path { d.path = CLINIC.path.into() } else { return Some(String::new()) }
        None
    } => ["another_page"];

    // Names and URL encoding.
    "a name in capitals" on any: |d| if d.page.path == REMINDER.path { Some(String::new()) } else { named(d, "token", "Token") } => ["name_case"];
    "timeStamp" on signed: |d| named(d, "timestamp", "timeStamp") => ["name_case"];
    "a name that is misspelt" on signed: |d| named(d, "sign", "sgin") => ["name_misspelt"];
    "access_token" on phone: |d| named(d, "token", "access_token") => ["name_misspelt"];
    "given twice" on any: |d| { let link = d.link(); let last = link.rsplit('&').next().unwrap().to_owned(); Some(format!("{link}&{last}")) } => ["twice"];
    "Base64 not encoded" on encrypted: |d| { d.encrypt = plus(); d.encode = Box::new(|text| match text.is_ascii() { true => text.replace(' ', "%20").replace('#', "%23"), false => encoded(text) }); with_plus(d.link(), "+") } => ["bare_plus"];
    "plus became blank" on encrypted: |d| { d.encrypt = plus(); let link = d.link(); d.write = Box::new(|name, value| format!("{name}={}", if name == "sev" { value.to_owned() } else { value.replace("%2B", "%20") })); with_plus(link, "%2B").map(|link| if link.is_empty() { link } else { d.link() }) } => ["plus_became_blank"];
    "plus for blank" on signed: |d| { writing(d, "timestamp", |value| value.replace("%20", "+")); None } => [] ["plus_as_blank"];
    "encoded twice" on any: |d| { d.encode = Box::new(|text| encoded(&encoded(text))); d.access = format!("{}=", STANDARD.encode(&d.access[..11])); None } => ["encoded_twice"];
    "sev encoded twice" on signed: |d| { writing(d, "sev", encoded); None } => ["encoded_twice"];
    "timestamp encoded twice" on signed: |d| { writing(d, "timestamp", encoded); None } => ["encoded_twice"];
    "a name encoded twice" on reminder: |d| { writing(d, "user_org_name", encoded); None } => ["encoded_twice"];
    "escape()" on reminder: |d| { d.encode = Box::new(js_escape); d.set("exam_item", "血常规"); None } => ["js_escape"];
    "a percent sign alone" on reminder: |d| { d.set("exam_item", "5"); writing(d, "exam_item", |value| format!("{value}%")); None } => ["broken_percent"];
    "%zz" on reminder: |d| { writing(d, "exam_item", |_| "%zz".into()); None } => ["broken_percent"];
    "GBK percent-encoding" on reminder: |d| { d.set("patient_name", "张示例"); d.encode = Box::new(gbk_encoded); None } => ["gbk_percent"];
    "Latin-1 percent-encoding" on reminder: |d| { writing(d, "patient_name", |_| "%E9%FF".into()); None } => ["not_utf8"];
    "question marks for a name" on reminder: |d| { d.set("patient_name", "???"); None } => ["question_marks"];
    "replacement characters" on reminder: |d| { d.set("patient_name", "张\u{fffd}\u{fffd}"); None } => ["replacement_characters"];
    "quotation marks" on signed: |d| with_value(d, "sign", |value| format!("\"{value}\"")) => ["quoted"];
    "a line break behind" on signed: |d| with_value(d, "sign", |value| format!("{value}\r\n")) => ["blanks"];
    "a placeholder" on signed: |d| with_value(d, "sev", |_| "{sev}".into()) => ["placeholder"];
    "undefined" on phone: |d| with_value(d, "token", |_| "undefined".into()) => ["placeholder"];
    "an ampersand in a name" on reminder: |d| { writing(d, "user_org_name", |_| "A&B".into()); None } => [] ["bare_ampersand"];
    "UTF-8 read as GBK" on reminder: |d| { d.set("patient_name", "寮犱笁"); None } => [] ["mojibake"];
    "a name nearly known" on reminder: |d| { d.clear.push(("exam_tipe".into(), "x".into())); None } => [] ["unknown_near"];
    "a bare hash" on reminder: |d| { d.set("exam_item", "A1"); writing(d, "exam_item", |value| format!("{value}#2")); None } => ["raw_hash"];
    "beside the token" on clinic: |d| {
        let org = d.hidden.iter().find(|(name, _)| name == "org_code").unwrap().1.clone();
        d.set("org_code", "");
        d.clear.push(("org_code".into(), org));
        None
    } => ["in_clear"];

    // Keys.
    "K1 K2 K1" on encrypted: |d| { with_key(d, repeated(DES_KEY.as_bytes())); None } => ["key_repeated"];
    "padded with blanks" on encrypted: |d| { with_key(d, std::array::from_fn(|i| *DES_KEY.as_bytes().get(i).unwrap_or(&b' '))); None } => ["key_padded"];
    "single DES" on encrypted: |d| { with_key(d, repeated(&DES_KEY.as_bytes()[..8])); None } => ["key_single"];
    "MD5 of the key" on encrypted: |d| { with_key(d, repeated(&digest(DES_KEY))); None } => ["key_md5"];
    "MD5 of the key as text" on encrypted: |d| { with_key(d, zero_padded(&md5(DES_KEY).as_bytes()[..24])); None } => ["key_md5"];
    "hexadecimal of the key" on encrypted: |d| { with_key(d, zero_padded(hex(DES_KEY.as_bytes()).as_bytes())); None } => ["key_hex"];
    "Base64 of the key" on encrypted: |d| { with_key(d, zero_padded(STANDARD.encode(DES_KEY).as_bytes())); None } => ["key_base64"];
    "UTF-16 of the key" on encrypted: |d| { with_key(d, zero_padded(&wide(DES_KEY))); None } => ["key_utf16"];
    "the key in small letters" on encrypted: |d| { with_key(d, zero_padded(DES_KEY.to_lowercase().as_bytes())); None } => ["key_case"];
    "md5_key" on encrypted: |d| { with_key(d, zero_padded(MD5_KEY.as_bytes())); None } => ["key_is_md5_key"];
    "the test key" on encrypted: |d| { with_key(d, zero_padded(b"eWorldTomTaw#7=*")); None } => ["key_test"];
    "an unknown key" on encrypted: |d| { with_key(d, zero_padded(b"nobody knows it")); None } => ["encrypted_otherwise"];
    "a passphrase" on token: |d| { d.encrypt = Box::new(|bytes| [b"Salted__12345678".to_vec(), cbc(&repeated(b"derived"), IV, bytes)].concat()); None } => ["key_passphrase"];

    "a line break after the key for encryption" on encrypted: |d| { with_key(d, zero_padded(format!("{DES_KEY}\n").as_bytes())); None } => ["key_blank"];

    // Modes and IVs.
    "ECB" on encrypted: |d| { d.encrypt = Box::new(|bytes| ecb(&key(), bytes)); None } => ["mode_ecb"];
    "CFB" on token: |d| { d.encrypt = Box::new(|bytes| cfb(&key(), IV, bytes)); None } => ["mode_stream"];
    "ECB with K1 K2 K1" on encrypted: |d| { d.encrypt = Box::new(|bytes| ecb(&repeated(DES_KEY.as_bytes()), bytes)); None } => ["key_repeated", "mode_ecb"];
    "zero IV" on encrypted: |d| { with_iv(d, [0; 8]); None } => ["iv_zero"];
    "zero IV with K1 K2 K1" on encrypted: |d| { d.encrypt = Box::new(|bytes| cbc(&repeated(DES_KEY.as_bytes()), &[0; 8], bytes)); None } => ["key_repeated", "iv_zero"];
    "MD5 of the key and ECB" on token: |d| { d.encrypt = Box::new(|bytes| ecb(&repeated(&digest(DES_KEY)), bytes)); None } => ["key_md5", "mode_ecb"];
    "the key's first block as IV" on encrypted: |d| { with_iv(d, *b"N9v!rT2#"); None } => ["iv_key"];
    "IV 12345678" on encrypted: |d| { with_iv(d, *b"12345678"); None } => ["iv_common"];
    "another IV" on clinic: |d| { with_iv(d, *b"qW#9zzKp"); None } => ["iv_unknown"];
    "IV before the ciphertext" on token: |d| { d.encrypt = Box::new(|bytes| [b"randomIV".to_vec(), cbc(&key(), b"randomIV", bytes)].concat()); None } => ["iv_prepended"];

    // Paddings and character sets.
    "zero padding" on token: |d| { padded_by(d, |bytes| { let more = 8 - bytes.len() % 8; bytes.resize(bytes.len() + more % 8, 0); if more == 8 { bytes.extend([0; 0]) } }); d.json = Box::new(|v| odd(json(v))); None } => ["padding_zero"];
    "blank padding" on token: |d| { padded_by(d, |bytes| { while bytes.len() % 8 != 0 { bytes.push(b' ') } }); d.json = Box::new(|v| odd(json(v))); None } => ["padding_blank"];
    "blank padding of a=1&b=2" on token: |d| { padded_by(d, |bytes| { bytes.push(b' '); while bytes.len() % 8 != 0 { bytes.push(b' ') } }); d.json = Box::new(|v| { let mut text = v.iter().map(|(n, x)| format!("{n}={x}")).collect::<Vec<_>>().join("&"); while text.len() % 8 != 3 { text.push('0') } text }); d.set("patient_name", "张示例"); None } => ["json_form", "padding_blank"];
    "no padding" on token: |d| { padded_by(d, |_| ()); d.json = Box::new(|v| even(json(v))); None } => ["padding_none"];
    "ISO 10126" on token: |d| { padded_by(d, |bytes| { let more = 8 - bytes.len() % 8; bytes.extend((1..more).map(|i| 0x91 + i as u8)); bytes.push(more as u8) }); d.json = Box::new(|v| odd(odd(json(v)) + " ")); None } => ["padding_other"];
    "GBK before encryption" on token: |d| { d.set("patient_name", "张示例"); d.charset = Box::new(gbk); None } => ["gbk_before"];
    "UTF-16 before encryption" on encrypted: |d| { if d.page.path == LAB.path { d.set("exam_type", "CBC") } d.charset = Box::new(wide); None } => ["utf16_before"];
    "a byte order mark" on encrypted: |d| { d.charset = Box::new(|text| format!("\u{feff}{text}").into_bytes()); None } => ["bom_before"];
    "a NUL at the end" on encrypted: |d| { d.charset = Box::new(|text| format!("{text}\0").into_bytes()); None } => ["nul_inside"];

    // How ciphertext is written.
    "not encrypted" on encrypted: |d| { d.encrypt = Box::new(<[u8]>::to_vec); d.text = Box::new(|bytes| String::from_utf8(bytes.to_vec()).unwrap()); None } => ["not_encrypted"];
    "Base64 alone" on token: |d| { d.encrypt = Box::new(<[u8]>::to_vec); None } => ["only_base64"];
    "URL-safe Base64" on encrypted: |d| { d.encrypt = plus(); let right = d.link(); d.text = Box::new(|bytes| URL_SAFE.encode(bytes)); Some(if d.link() == right { String::new() } else { d.link() }) } => ["base64_url"];
    "URL-safe Base64 without padding" on encrypted: |d| { d.encrypt = plus(); d.text = Box::new(|bytes| URL_SAFE.encode(bytes)); let padded = d.link(); d.text = Box::new(|bytes| STANDARD.encode(bytes)); let right = d.link(); d.text = Box::new(|bytes| URL_SAFE_NO_PAD.encode(bytes)); Some(if padded == right { String::new() } else { d.link() }) } => ["base64_url"];
    "Base64 without padding" on encrypted: |d| { d.encrypt = odd_blocks(); d.text = Box::new(|bytes| STANDARD_NO_PAD.encode(bytes)); None } => ["base64_unpadded"];
    "Base64 in lines" on token: |d| { d.text = Box::new(|bytes| lines(&STANDARD.encode(bytes))); None } => ["base64_lines"];
    "Base64 twice" on token: |d| { d.text = Box::new(|bytes| STANDARD.encode(STANDARD.encode(bytes))); None } => ["base64_twice"];
    "hexadecimal" on encrypted: |d| { d.text = Box::new(hex); None } => ["hex"];
    "encrypted twice" on encrypted: |d| { d.encrypt = Box::new(|bytes| cbc(&key(), IV, STANDARD.encode(cbc(&key(), IV, bytes)).as_bytes())); None } => ["encrypted_twice"];
    "URL-encoded before encryption" on token: |d| { d.charset = Box::new(|text| encoded(text).into_bytes()); None } => ["url_encoded_before"];
    "Base64 before encryption" on token: |d| { d.charset = Box::new(|text| STANDARD.encode(text).into_bytes()); None } => ["base64_before"];
    "no Base64 at all" on token: |d| with_token(d, format!("~{}~", d.token())) => ["not_base64"];
    "not whole blocks" on encrypted: |d| { d.text = Box::new(|bytes| STANDARD.encode([bytes, &[7; 30]].concat())); None } => ["not_blocks"];
    "bytes that are no text" on token: |d| { d.charset = Box::new(|_| vec![1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9]); None } => ["nothing_readable"];
    "cut off" on token: |d| { let token = d.token(); with_value(d, "token", move |_| token[..160].to_owned()) } => ["cut_off"];
    "token and sev exchanged" on token: |d| {
        let mut members = d.members();
        members.iter_mut().for_each(|(name, _)| match name.as_str() { "token" => *name = "sev".into(), "sev" => *name = "token".into(), _ => () });
        Some(d.link_of(&members))
    } => ["swapped"];

    // What the token holds.
    "single quotes" on token: |d| { d.set("patient_name", "张示例"); d.json = Box::new(|v| json(v).replace('"', "'")); None } => ["json_single_quotes"];
    "JSON in a string" on token: |d| { d.json = Box::new(|v| serde_json::json!(json(v)).to_string()); None } => ["json_in_text"];
    "a list" on token: |d| { d.json = Box::new(|v| format!("[{}]", json(v))); None } => ["json_array"];
    "full-width marks in JSON" on token: |d| { d.set("patient_name", "张示例"); d.json = Box::new(|v| json(v).replace("\":\"", "\"：\"")); None } => ["json_full_width"];
    "other marks of Chinese in JSON" on token: |d| { d.set("patient_name", "张示例"); d.json = Box::new(|v| json(v).replace("\":\"", "】：“").replace("\",\"", "”；“").replace('】', "”").replace("{\"", "｛“")); None } => ["json_full_width"];
    "a comma at the end" on token: |d| { d.json = Box::new(|v| json(v).replace('}', ",}")); None } => ["json_comma"];
    "keys without quotes" on token: |d| { d.json = Box::new(|v| v.iter().fold(json(v), |text, (name, _)| text.replace(&format!("\"{name}\":"), &format!("{name}:")))); None } => ["json_unquoted"];
    "a text" on token: |d| { d.json = Box::new(|_| "hello, world".into()); None } => ["json_otherwise"];
    "a key too many" on token: |d| { d.hidden.push(("ward".into(), "3".into())); None } => [] ["unknown_in_token"];
    "a quote that is not escaped" on token: |d| { d.set("patient_name", "张\"示例"); d.json = Box::new(|v| json(v).replace("\\\"", "\"")); None } => ["json_escape"];
    "a=1&b=2" on token: |d| { d.set("patient_name", "张示例"); d.json = Box::new(|v| v.iter().map(|(n, x)| format!("{n}={x}")).collect::<Vec<_>>().join("&")); None } => ["json_form"];
    "XML" on token: |d| { d.json = Box::new(|v| format!("<root>{}</root>", v.iter().map(|(n, x)| format!("<{n}>{x}</{n}>")).collect::<String>())); None } => ["json_xml"];
    "keys in other case" on token: |d| { d.json = Box::new(|v| json(&respelt(v, pascal))); None } => ["key_spelling"];
    "keys with capitals" on token: |d| { d.json = Box::new(|v| json(&respelt(v, str::to_uppercase))); None } => ["key_spelling"];
    "empty keys left out" on clinic: |d| { d.hidden.retain(|(_, value)| !value.is_empty()); None } => ["keys_left_out"];
    "the clinic page's token" on token: |d| {
        if d.page.path != RECOGNITION.path { return Some(String::new()) }
        d.json = Box::new(|_| r#"{"work_no":"1","org_code":"2","med_rec_no":"3","visit_id":"","accession_number":"","id_card_no":"","patient_name":"","placer_order_no":""}"#.into());
        None
    } => ["token_of_another_page"];
    "an access token for the page's" on token: |d| { let access = jwt(&serde_json::json!({"sub": "1"})); with_token(d, access) } => ["access_token_here"];

    // The signature.
    "capitals" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, MD5_KEY].concat()).to_uppercase()); None } => ["sign_upper_case"];
    "dashes" on signed: |d| { signing(d, |t, s, at| digest([t, s, at, MD5_KEY].concat()).iter().map(|b| format!("{b:02X}")).collect::<Vec<_>>().join("-")); None } => ["sign_dashes"];
    "16 digits" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, MD5_KEY].concat())[8..24].to_owned()); None } => ["sign_16"];
    "Base64 of MD5" on signed: |d| { signing(d, |t, s, at| STANDARD.encode(digest([t, s, at, MD5_KEY].concat()))); None } => ["sign_base64"];
    "zeros lost" on signed: |d| { signing(d, |t, s, at| digest([t, s, at, MD5_KEY].concat()).iter().map(|b| format!("{b:x}")).collect()); d.timestamp = with_zeros(d); None } => ["sign_zeros_lost"];
    "cut signature" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, MD5_KEY].concat())[..30].to_owned()); None } => ["sign_cut"];
    "a word for a signature" on signed: |d| { signing(d, |_, _, _| "signature-of-the-link".into()); None } => ["sign_not_hex"];
    "over values whose plus was lost" on token: |d| { d.encrypt = plus(); signing(d, |t, s, at| md5([&t.replace('+', " "), &s.replace('+', " "), at, MD5_KEY].concat())); None } => ["sign_plus_lost"];
    "over Base64 in lines" on token: |d| { signing(d, |t, s, at| md5([&lines(t), s, at, MD5_KEY].concat())); None } => ["sign_other_base64"];
    "SHA-1" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, MD5_KEY].concat()) + "01234567"); None } => ["sign_not_md5"];
    "MD5 of MD5" on signed: |d| { signing(d, |t, s, at| md5(md5([t, s, at, MD5_KEY].concat()))); None } => ["sign_of_sign"];
    "MD5 over UTF-16" on signed: |d| { signing(d, |t, s, at| md5(wide(&[t, s, at, MD5_KEY].concat()))); None } => ["sign_utf16"];
    "over encoded values" on signed: |d| { signing(d, |t, s, at| md5([&encoded(t), &encoded(s), at, MD5_KEY].concat())); None } => ["sign_encoded"];
    "over values encoded in small letters" on signed: |d| { signing(d, |t, s, at| md5([&lower(t), &lower(s), at, MD5_KEY].concat())); None } => ["sign_encoded_lower"];
    "over all encoded as forms do" on signed: |d| { signing(d, |t, s, at| md5([&form(t), &form(s), &form(at), MD5_KEY].concat())); None } => ["sign_encoded_lower"];
    "over an encoded timestamp" on signed: |d| { signing(d, |t, s, at| md5([t, s, &encoded(at), MD5_KEY].concat())); None } => ["sign_encoded_timestamp"];
    "over another spelling of the timestamp" on signed: |d| { signing(d, |t, s, at| md5([t, s, &at.replace(' ', "T"), MD5_KEY].concat())); None } => ["sign_other_timestamp"];
    "without token" on token: |d| { signing(d, |_, s, at| md5([s, at, MD5_KEY].concat())); None } => ["sign_without_token"];
    "without sev" on signed: |d| { signing(d, |t, _, at| md5([t, at, MD5_KEY].concat())); None } => ["sign_without_sev"];
    "without timestamp" on signed: |d| { signing(d, |t, s, _| md5([t, s, MD5_KEY].concat())); None } => ["sign_without_timestamp"];
    "without key" on signed: |d| { signing(d, |t, s, at| md5([t, s, at].concat())); None } => ["sign_without_key"];
    "over the JSON" on token: |d| { let text = json(&d.hidden); signing(d, move |_, s, at| md5([&text, s, at, MD5_KEY].concat())); None } => ["sign_plain_token"];
    "over the account" on signed: |d| { signing(d, |t, _, at| md5([t, ACCOUNT, at, MD5_KEY].concat())); None } => ["sign_account"];
    "with null for the token" on reminder: |d| { signing(d, |_, s, at| md5(["null", s, at, MD5_KEY].concat())); None } => ["sign_with_token"];
    "key first" on signed: |d| { signing(d, |t, s, at| md5([MD5_KEY, t, s, at].concat())); None } => ["sign_key_first"];
    "sev before token" on token: |d| { signing(d, |t, s, at| md5([s, t, at, MD5_KEY].concat())); None } => ["sign_order"];
    "timestamp before sev" on signed: |d| { signing(d, |t, s, at| md5([t, at, s, MD5_KEY].concat())); None } => ["sign_order"];
    "ampersands between" on token: |d| { signing(d, |t, s, at| md5([t, s, at, MD5_KEY].join("&"))); None } => ["sign_separator"];
    "names and values" on token: |d| { signing(d, |t, s, at| md5(format!("token={t}&sev={s}&timestamp={at}&key={MD5_KEY}"))); None } => ["sign_names"];
    "des_key" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, DES_KEY].concat())); None } => ["sign_key_des"];
    "the test key for signing" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, "TomtawMD5Key"].concat())); None } => ["sign_key_test"];
    "the key in other case" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, &MD5_KEY.to_uppercase()].concat())); None } => ["sign_key_case"];
    "a line break after the key" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, MD5_KEY, "\n"].concat())); None } => ["sign_key_blank"];
    "client_secret" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, SECRET].concat())); None } => ["sign_key_secret"];
    // Two at once.
    "encoded values with ampersands between" on token: |d| { signing(d, |t, s, at| md5([&encoded(t), &encoded(s), at, MD5_KEY].join("&"))); None } => ["sign_encoded", "sign_separator"];
    "encoded values by name" on token: |d| { signing(d, |t, s, at| md5(format!("token={}&sev={}&timestamp={}&key={MD5_KEY}", encoded(t), encoded(s), encoded(at)))); None } => ["sign_encoded", "sign_names"];
    "des_key with ampersands between" on token: |d| { signing(d, |t, s, at| md5([t, s, at, DES_KEY].join("&"))); None } => ["sign_key_des", "sign_separator"];
    "without token, the key first" on token: |d| { signing(d, |_, s, at| md5([MD5_KEY, s, at].concat())); None } => ["sign_key_first", "sign_without_token"];
    "the test key by name" on token: |d| { signing(d, |t, s, at| md5(format!("token={t}&sev={s}&timestamp={at}&key=TomtawMD5Key"))); None } => ["sign_key_test", "sign_names"];
    "a zone whose plus is not encoded" on signed: |d| { d.timestamp = d.timestamp.replace(' ', "T") + "+08:00"; writing(d, "timestamp", |value| value.replace("%2B", "+")); None } => ["time_iso"];
    "lines in Base64, and the signature over them encoded" on token: |d| { d.text = Box::new(|bytes| lines(&STANDARD.encode(bytes))); signing(d, |t, s, at| md5([&lower(t), &lower(s), at, MD5_KEY].concat())); None } => ["base64_lines", "sign_encoded_lower"];
    "another IV and other keys" on clinic: |d| { with_iv(d, *b"qW#9zzKp"); d.json = Box::new(|v| json(&respelt(v, pascal))); None } => ["nothing_readable"];
    "K1 K2 K1 with GBK" on values: |d| { if d.page.path != LAB.path { return Some(String::new()) } d.set("exam_type", "血常规"); with_key(d, repeated(DES_KEY.as_bytes())); d.charset = Box::new(gbk); None } => ["gbk_before", "key_repeated"];
    "UTF-16 of Chinese" on values: |d| { if d.page.path != LAB.path { return Some(String::new()) } d.set("exam_type", "血常规"); d.charset = Box::new(wide); None } => ["utf16_before"];
    "an unknown key for signing" on signed: |d| { signing(d, |t, s, at| md5([t, s, at, "who knows"].concat())); None } => ["sign_otherwise"];
    "altered after signing" on clinic: |d| { signing(d, |t, s, at| md5([&t.replace('A', "B"), s, at, MD5_KEY, "x"].concat())); None } => ["sign_otherwise"];
    "no signature" on signed: |d| without(d, "sign") => ["required"];

    // The timestamp.
    "with a T" on signed: |d| { d.timestamp = d.timestamp.replace(' ', "T"); None } => ["time_iso"];
    "UTC by ISO 8601" on signed: |d| { moved(d, -8); d.timestamp = d.timestamp.replace(' ', "T") + "Z"; None } => ["time_iso"];
    "with its zone" on signed: |d| { d.timestamp = d.timestamp.replace(' ', "T") + "+08:00"; None } => ["time_iso"];
    "slashes" on signed: |d| { d.timestamp = d.timestamp.replace('-', "/"); None } => ["time_separators"];
    "Chinese" on signed: |d| { let [y, m, day, h, i, s] = parts(d); d.timestamp = format!("{y}年{m}月{day}日 {h}:{i}:{s}"); None } => ["time_separators"];
    "numbers of one digit" on signed: |d| { let [y, m, day, h, i, s] = parts(d); let short = |text: &str| text.parse::<u32>().unwrap().to_string(); let at = format!("{y}-{}-{} {}:{}:{}", short(&m), short(&day), short(&h), short(&i), short(&s)); if at.len() == 19 { return Some(String::new()) } d.timestamp = at; None } => ["time_digits"];
    "minutes for the month" on signed: |d| { let [y, m, day, h, _, s] = parts(d); let minute = if m == "01" { "02" } else { "01" }; let at = crate::seconds(&format!("{y}-{m}-{day} {h}:{m}:{s}")); if (at - seconds_of(d)).abs() > 250 { return Some(String::new()) } d.timestamp = format!("{y}-{minute}-{day} {h}:{m}:{s}"); None } => ["time_minutes_for_month"];
    "compact" on signed: |d| { d.timestamp = d.timestamp.replace(['-', ' ', ':'], ""); None } => ["time_compact"];
    "milliseconds" on signed: |d| { d.timestamp.push_str(".123"); None } => ["time_fraction"];
    "no seconds" on signed: |d| { d.timestamp.truncate(16); None } => ["time_no_seconds"];
    "a date alone" on signed: |d| { d.timestamp.truncate(10); None } => ["time_date_only"];
    "AM and PM" on signed: |d| { let [y, m, day, h, i, s] = parts(d); let h: u32 = h.parse().unwrap(); d.timestamp = format!("{y}-{m}-{day} {:02}:{i}:{s} {}", (h + 11) % 12 + 1, if h < 12 { "AM" } else { "PM" }); None } => ["time_am_pm"];
    "seconds since 1970" on signed: |d| { d.timestamp = seconds_of(d).to_string(); None } => ["time_seconds"];
    "milliseconds since 1970" on signed: |d| { d.timestamp = format!("{}789", seconds_of(d)); None } => ["time_milliseconds"];
    "days" on signed: |d| { d.timestamp = format!("{:.6}", (seconds_of(d) + 28_800) as f64 / 86_400.0 + 25_569.0); None } => ["time_days"];
    "no time at all" on signed: |d| { d.timestamp = "now".into(); None } => ["time_otherwise"];
    "UTC" on signed: |d| { moved(d, -8); None } => ["time_utc"];
    "8 hours twice" on signed: |d| { moved(d, 8); None } => ["time_eight_ahead"];
    // Between 1 and 12 o'clock both clocks agree.
    "the clock of 12 hours" on signed: |d| { let hour: i64 = parts(d)[3].parse().unwrap(); match hour { 0 => moved(d, 12), 13.. => moved(d, -12), _ => return Some(String::new()) } None } => ["time_twelve"];
    "Moscow" on signed: |d| { moved(d, -5); None } => ["time_zone"];
    "yesterday's link" on signed: |d| { moved(d, -27); None } => ["time_old"];
    "a clock ahead" on signed: |d| { d.timestamp = crate::written(seconds_of(d) + 1234); None } => ["time_ahead"];
    "the example's time" on signed: |d| { d.timestamp = "2021-05-19 00:00:00".into(); None } => ["time_example"];
    "no timestamp" on signed: |d| without(d, "timestamp") => ["required"];

    // sev.
    "the account in the clear" on signed: |d| { d.sev = "880001".into(); None } => ["sev_clear"];
    "the configured account in the clear" on signed: |d| { d.sev = ACCOUNT.into(); None } => ["sev_clear"];
    "sev in hexadecimal" on signed: |d| { d.sev = hex(&STANDARD.decode(&d.sev).unwrap()); None } => ["sev_hex"];
    "sev cut off" on signed: |d| { d.sev.truncate(256); None } => ["sev_cut"];
    "sev short of a character" on signed: |d| { d.sev.remove(7); None } => ["sev_cut"];
    "sev of another key" on signed: |d| { d.sev = STANDARD.encode([9; 128]); None } => ["sev_other_length"];
    "sev of the specification" on signed: |d| { d.sev = SPECIFIED.into(); None } => ["sev_example"];
    "sev by TripleDES" on signed: |d| { d.sev = STANDARD.encode(cbc(&key(), IV, b"880001")); None } => ["sev_triple_des"];
    "sev by MD5" on signed: |d| { d.sev = md5("880001"); None } => ["sev_md5"];
    "an access token for sev" on signed: |d| { d.sev = jwt(&serde_json::json!({"sub": "1"})); None } => ["sev_access_token"];
    "something else for sev" on signed: |d| { d.sev = "~".repeat(60); None } => ["sev_otherwise"];
    "URL-safe sev" on signed: |d| { d.sev = URL_SAFE.encode([251; 256]); None } => ["base64_url"];
    "no sev" on signed: |d| without(d, "sev") => ["required"];

    // The access token.
    "Bearer" on phone: |d| { d.access = format!("Bearer {}", d.access); None } => ["bearer"];
    "bearer+" on phone: |d| { writing(d, "token", |value| format!("bearer+{value}")); None } => ["bearer"];
    "a client token" on phone: |d| { d.access = jwt(&serde_json::json!({"client_id": "his", "exp": 4_102_444_800u64})); None } => ["client_token"];
    "an expired token" on phone: |d| { d.access = jwt(&serde_json::json!({"sub": "1", "exp": 1_600_000_000})); None } => ["token_expired"];
    "the reply" on phone: |d| { d.access = r#"{"access_token":"abc","expires_in":3600}"#.into(); None } => ["token_reply"];
    "an encrypted access token" on phone: |d| { d.access = STANDARD.encode(cbc(&key(), IV, d.access.as_bytes())); None } => ["token_encrypted"];
    "a page's token" on phone: |d| { d.access = STANDARD.encode(cbc(&key(), IV, br#"{"work_no":"1","org_code":"2"}"#)); None } => ["page_token_here"];
    "the specification's access token" on phone: |d| { d.access = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjIzYTE0MmQ0ZTk3NGNhODFmNWNhNzZlYWZkYmQ1MTJhIiwidHlwIjoiYXQrand0In0._.K_Kzjrk".into(); None } => ["token_example"];
    "half a JWT" on phone: |d| { let jwt = jwt(&serde_json::json!({"sub": "1"})); d.access = jwt[..jwt.rfind('.').unwrap()].to_owned(); None } => ["token_cut"];
    "no access token" on phone: |d| without(d, "token") => ["required"];

    // Values.
    "no encrypt_type" on list: |d| without(d, "encrypt_type") => ["required"];
    "encrypted without encrypt_type" on values: |d| if list(d.page) { Some(String::new()) } else { without(d, "encrypt_type") } => ["no_encrypt_type"];
    "in the clear without encrypt_type" on values: |d| {
        if list(d.page) { return Some(String::new()) }
        d.encrypt = Box::new(<[u8]>::to_vec);
        d.text = Box::new(|bytes| String::from_utf8(bytes.to_vec()).unwrap());
        without(d, "encrypt_type")
    } => [];
    "encrypt_type=0" on values: |d| { d.set("encrypt_type", "0"); None } => ["fixed"];
    "another source" on clinic: |d| { d.set("source", "pacs"); None } => ["fixed"];
    "nobody" on clinic: |d| { for name in ["accession_number", "id_card_no", "patient_name"] { d.set(name, "") } None } => ["any_of"];
    "a date with slashes" on clinic: |d| { d.clear.push(("start_time".into(), "2021/05/01".into())); None } => ["date"];
    "an encrypted date with slashes" on list: |d| { d.set("perform_time_start", "2021/05/01"); None } => ["date"];
    "no range" on list: |d| { d.set("perform_time_start", ""); d.set("perform_time_end", ""); None } => ["any_range"];
    "no item" on reminder: |d| { d.set("exam_item", ""); None } => ["required_when"];
    "a type where there is none" on reminder: |d| { d.set("clinic_type", "0"); d.clear.push(("exam_body_part".into(), "头部".into())); d.clear.push(("exam_type".into(), "x".into())); None } => ["only_when"];
    "an age in words" on token: |d| { if d.page.path != RECOGNITION.path { return Some(String::new()) } d.set("patient_age", "34岁"); None } => ["integer"];
    "a list for a value" on clinic: |d| { d.json = Box::new(|v| json(v).replacen("\"work_no\":", "\"work_no\":[1],\"x\":", 1)); None } => ["type"] ["unknown_in_token"];
    "a control character" on reminder: |d| { d.set("exam_item", "a\u{1}b"); None } => ["control"];
    "ends exchanged" on list: |d| { d.set("perform_time_end", "2021-04-01"); None } => ["range"];
    "another exam type" on values: |d| { if d.page.path == LAB.path { return Some(String::new()) } d.set("exam_type", "ZZ"); None } => ["choice"];

    // Several.
    "capitals and UTC" on signed: |d| { moved(d, -8); signing(d, |t, s, at| md5([t, s, at, MD5_KEY].concat()).to_uppercase()); None } => ["time_utc", "sign_upper_case"];
    "ECB, T and no key" on token: |d| {
        d.encrypt = Box::new(|bytes| ecb(&key(), bytes));
        d.timestamp = d.timestamp.replace(' ', "T");
        signing(d, |t, s, at| md5([t, s, at].concat()));
        None
    } => ["mode_ecb", "time_iso", "sign_without_key"];
    "K1 K2 K1, GBK and HTML" on clinic: |d| {
        d.set("patient_name", "张示例");
        d.charset = Box::new(gbk);
        with_key(d, repeated(DES_KEY.as_bytes()));
        d.separator = "&amp;";
        None
    } => ["html_ampersand", "key_repeated", "gbk_before"];
    "two that are missing" on values: |d| { d.set("perform_org_code", ""); without(d, "token") } => ["required", "required"];

    // No mistakes.
    "lower-case escapes" on any: |d| { d.encode = Box::new(lower); None } => [];
    "unknown parameters" on any: |d| { d.clear.push(("ward".into(), "3".into())); d.clear.push(("_".into(), "1732500000".into())); None } => [] ["unknown"];
    "another order" on any: |d| { let mut m = d.members(); m.reverse(); Some(d.link_of(&m)) } => [];
    "an equals sign as it is" on any: |d| { d.write = Box::new(|name, value| format!("{name}={}", value.replace("%3D", "=").replace("%2F", "/"))); None } => [];
    "JSON with blanks, in another order" on token: |d| { d.hidden.reverse(); d.json = Box::new(|v| serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&json(v)).unwrap()).unwrap()); None } => [];
    "HIS in capitals" on any: |d| { d.set("source", "HIS"); None } => [];
    "a name beyond the BMP" on encrypted: |d| { d.set("patient_name", "𠮷𡃁乗䶮"); d.set("med_rec_no", "𠮷1"); None } => [];
    "a fragment" on any: |d| Some(d.link() + "#top") => [];
    "an empty optional value" on any: |d| { d.clear.push(("start_time".into(), String::new())); None } => [];
    "a port that goes without saying" on any: |d| { d.origin.push_str(":443"); None } => [];
}

const SPECIFIED: &str = "itTbK+INTLuZji4vrvuJNQrk7SZRTF+q4xNG3pqoTjfP5NXfhIh5InU0CTjBdjYlhGIroV1sPVSvpLdwdHwtSA997SYHsyQFZ1mMgqHzNXlNP4wSz2WFXqB5RWJk48YVD4F7StEdOVi5kBb60UeX6a5HNOkfl65iBfMywoXvsMw8mAD2cfOlGdCR4RfNEM6CuN/5w6eNNQdqPcQWb6g8lZ0x3nCQTvNBFodHqS3JxCix1JTWuXSD6kIB7cWhWYBo5GtBjH6aR+Hwd5U52s73SZYyQIAhpwTrxeAmyxeULfWzfVoTohATIg4lnnZga1Dro7SIQcT4lOk/5+AgLD6tRQ==";

/// The link, where something in it is a plus sign.
fn with_plus(link: String, plus: &str) -> Option<String> {
    let query = link.split_once('?').unwrap().1;
    let members = query
        .split('&')
        .filter(|member| !member.starts_with("sev="));
    Some(
        match members.into_iter().any(|member| member.contains(plus)) {
            true => link.clone(),
            false => String::new(),
        },
    )
}

/// Encryption of texts whose ciphertext has a `+`: blanks at the end are added until it has one.
fn plus() -> Encrypts {
    Box::new(|bytes| {
        let mut text = bytes.to_vec();
        for _ in 0..400 {
            let sent = cbc(&key(), IV, &text);
            let base64 = STANDARD.encode(&sent);
            if base64.contains('+') || !bytes.starts_with(b"{") {
                return sent;
            }
            text.insert(1, b' ');
        }
        unreachable!()
    })
}

/// Of a text whose Base64 ends with `=`.
fn odd_blocks() -> Encrypts {
    Box::new(|bytes| {
        let mut text = bytes.to_vec();
        while bytes.starts_with(b"{") && (text.len() / 8 + 1) % 3 == 0 {
            text.insert(1, b' ');
        }
        cbc(&key(), IV, &text)
    })
}

/// Not a whole number of blocks.
fn odd(mut json: String) -> String {
    while json.len().is_multiple_of(8) {
        json.insert(1, ' ');
    }
    json
}

fn even(mut json: String) -> String {
    while !json.len().is_multiple_of(8) {
        json.insert(1, ' ');
    }
    json
}

fn js_escape(text: &str) -> String {
    let escape = |unit: u16| match char::from_u32(unit.into()) {
        Some(c) if c.is_ascii_alphanumeric() || "@*_+-./".contains(c) => c.to_string(),
        _ if unit < 256 => format!("%{unit:02X}"),
        _ => format!("%u{unit:04X}"),
    };
    // `escape()` leaves a plus sign: that would be a second mistake.
    text.encode_utf16()
        .map(escape)
        .collect::<String>()
        .replace('+', "%2B")
}

fn gbk_encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b if b.is_ascii_alphanumeric() || b"-._~".contains(&b) => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    gbk(text).into_iter().map(encode).collect()
}

fn with_token(d: &mut Draft, token: String) -> Option<String> {
    let sign = md5([token.as_str(), &d.sev, &d.timestamp, MD5_KEY].concat());
    let mut members = d.members();
    for (name, value) in &mut members {
        match name.as_str() {
            "token" => *value = token.clone(),
            "sign" => *value = sign.clone(),
            _ => {}
        }
    }
    Some(d.link_of(&members))
}

/// A time of these minutes whose signature has a byte below 16, but not the first one.
fn with_zeros(d: &Draft) -> String {
    let token = match d.page.style {
        Style::Token => d.token(),
        _ => String::new(),
    };
    let at = seconds_of(d);
    let times = (0..200).map(|second| crate::written(at - second));
    let mut fitting = times.filter(|at| {
        let digest = digest([token.as_str(), &d.sev, at, MD5_KEY].concat());
        digest.iter().filter(|byte| **byte < 16).count() > 0
    });
    fitting.next().unwrap()
}
