//! What a link carries encrypted: single values, and the text inside `token`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::base64_text::{self, Ciphertext};
use super::inspection::Inspection;
use super::plain::Generosity;
use super::token_json;
use super::ways::{Reading, TEST_DES_KEY, Way, Ways};
use crate::catalogue::{Made, Origin, Param, Place};
use crate::check::takes;
use crate::crypto::modes::BLOCK;
use crate::crypto::triple_des::{TripleDes, is_unusual};
use crate::mistake::{self, Mistake};
use crate::said;
use crate::said::Said;

/// An encrypted value, and the ways that read it.
struct Single {
    param: &'static Param,
    sent: String,
    /// Of the Base64.
    of_text: Vec<&'static Mistake>,
    /// As the platform reads it.
    right: Option<String>,
    readings: Vec<Reading>,
    /// What it is where no way reads it.
    otherwise: &'static Mistake,
}

impl Inspection<'_> {
    /// What the page will read, decrypted, as the parameters of a call.
    pub(super) fn values(&mut self) -> Map<String, Value> {
        let mut values = Map::new();
        for param in self.operation.params {
            let (Place::Query | Place::QueryIfGiven, false) = (param.place, is_own(param)) else {
                continue;
            };
            if self.is_lost(param.name) {
                continue;
            }
            if let Some(value) = self.get(param.name) {
                values.insert(param.name.to_owned(), value.into());
            }
        }
        let single = self.single_values();
        if !single.is_empty() {
            self.report.insert("encrypted".to_owned(), single.clone().into());
        }
        values.extend(single);
        if self.operation.makes(Made::PageToken) {
            for (name, value) in self.token() {
                // 健康档案 has two of these in the clear as well: those are the ones that its rules speak of.
                if self.operation.param(&name).map(|param| param.place) == Some(Place::Token) {
                    values.insert(name, value);
                }
            }
            self.in_clear(&mut values);
        }
        values
    }

    /// Parameters of the token that stand beside it.
    fn in_clear(&mut self, values: &mut Map<String, Value>) {
        let members = self.members.iter();
        let clear: Vec<(String, String)> = members
            .filter(|member| self.operation.param(&member.name).is_some_and(|param| param.place == Place::Token))
            .map(|member| (member.name.clone(), member.value.clone()))
            .collect();
        for (name, value) in clear {
            let has = values.get(&name).is_some_and(|value| *value != "");
            if has || value.is_empty() || self.is_lost("token") {
                self.find(&name, &mistake::UNKNOWN);
            } else {
                self.find(&name, &mistake::IN_CLEAR);
                values.insert(name, value.into());
            }
        }
    }

    /// H5: every value is encrypted by itself; an empty one stays empty.
    fn single_values(&mut self) -> Map<String, Value> {
        let mut singles = Vec::new();
        let ways = Ways::new(&self.client.config);
        let params = self.operation.params.iter();
        for param in params.filter(|param| param.place == Place::Encrypted) {
            let Some(value) = self.get(param.name).filter(|value| !value.is_empty()) else {
                continue;
            };
            if self.is_lost(param.name) {
                continue;
            }
            let value = value.to_owned();
            let (Some(triple_des), Some(_)) = (self.client.config.triple_des.as_ref(), &ways) else {
                self.find(param.name, &mistake::NO_DES_KEY);
                self.unread.push(param.name.to_owned());
                continue;
            };
            singles.push(read_single(triple_des, param, value));
        }
        let all_right = singles.iter().all(|single| single.right.as_ref().is_some_and(|text| takes(single.param, text)));
        if let (Some(ways), false) = (&ways, all_right) {
            singles.iter_mut().for_each(|single| single.search(ways));
        }
        self.explain(&singles)
    }

    /// One program encrypted all values of a link: the way that reads the most of them is what happened.
    fn explain(&mut self, singles: &[Single]) -> Map<String, Value> {
        let some_clear = singles.iter().any(|single| std::ptr::eq(single.otherwise, &mistake::NOT_ENCRYPTED));
        let url_safe = singles.iter().any(|single| has(&single.of_text, &mistake::BASE64_URL));
        let common = common_way(singles);
        let mut found = Map::new();
        for single in singles {
            let name = single.param.name;
            let is_clear = some_clear && base64_text::looks_clear(&single.sent) && takes(single.param, &single.sent);
            let by_common = single.readings.iter().find(|reading| Some(reading.way) == common);
            let (text, causes): (&str, &[&'static Mistake]) = match (by_common, &single.right) {
                _ if is_clear && single.right.is_none() => (&single.sent, &[&mistake::NOT_ENCRYPTED]),
                (Some(reading), _) => (&reading.text, &reading.causes),
                (None, Some(right)) => (right, &[]),
                (None, None) => {
                    self.find_all(name, &single.of_text);
                    let detail = self.about_key();
                    self.find_with(name, single.otherwise, detail);
                    self.unread.push(name.to_owned());
                    continue;
                }
            };
            if !has(causes, &mistake::NOT_ENCRYPTED) {
                // Without its end, too, URL-safe Base64 is that one mistake.
                let of_text = single.of_text.iter().filter(|cause| !(url_safe && std::ptr::eq(**cause, &mistake::BASE64_UNPADDED)));
                of_text.for_each(|cause| self.find(name, cause));
            }
            self.find_all(name, causes);
            found.insert(name.to_owned(), text.into());
        }
        found
    }

    /// What the configuration itself may have to do with it.
    fn about_key(&self) -> Said {
        let triple_des = self.client.config.triple_des.as_ref();
        match triple_des.is_some_and(|triple_des| triple_des.key() == TEST_DES_KEY) {
            true => said!(
                "；配置的 des_key 是规范中的测试密钥，正式环境的链接须用正式密钥检查",
                "; the configured des_key is the specification's test key, and a link of production is checked with the production key"
            )
            .into(),
            false => said!("", "").into(),
        }
    }

    /// The members of the JSON inside `token`.
    fn token(&mut self) -> Map<String, Value> {
        let lost = self.is_lost("token");
        let Some(token) = self.required("token") else {
            return Map::new();
        };
        let text = match lost {
            true => None,
            false => self.token_text(&token),
        };
        let members = text.and_then(|text| self.token_members(&text));
        if members.is_none() && !self.is_lost("token") {
            self.unread.push("token".to_owned());
        }
        members.unwrap_or_default()
    }

    /// The text inside `token`, whatever was done to it.
    fn token_text(&mut self, token: &str) -> Option<String> {
        let Some(ways) = Ways::new(&self.client.config) else {
            self.find("token", &mistake::NO_DES_KEY);
            return None;
        };
        if is_jwt(token) {
            self.find("token", &mistake::ACCESS_TOKEN_HERE);
            return None;
        }
        let triple_des = self.client.config.triple_des.as_ref()?;
        if let Some(text) = self.swapped(triple_des, &ways) {
            return Some(text);
        }
        let ciphertext = match base64_text::read(token) {
            Ok(ciphertext) => ciphertext,
            Err(cause) => {
                self.find("token", cause);
                let clear = std::ptr::eq(cause, &mistake::NOT_ENCRYPTED);
                return clear.then(|| token.to_owned());
            }
        };
        let reading = read_token(triple_des, &ways, &ciphertext);
        match reading {
            Ok((text, causes)) => {
                self.find_all("token", &ciphertext.causes);
                self.find_all("token", &causes);
                Some(text)
            }
            Err(cause) => {
                self.find_all("token", &ciphertext.causes);
                let detail = self.about_key();
                self.find_with("token", cause, detail);
                None
            }
        }
    }

    /// Whether `sev` holds what `token` should.
    fn swapped(&mut self, triple_des: &TripleDes, ways: &Ways) -> Option<String> {
        let sev = base64_text::read(self.get("sev")?).ok()?;
        let token = base64_text::read(self.get("token")?).ok()?;
        let is_token = |ciphertext: &Ciphertext| {
            let reading = read_token(triple_des, ways, ciphertext).ok()?;
            token_json::is_of_a_page(&reading.0).then_some(reading)
        };
        if is_token(&token).is_some() {
            return None;
        }
        let (text, causes) = is_token(&sev)?;
        self.find("token", &mistake::SWAPPED);
        self.find_all("token", &causes);
        let values = ["sev", "token"].map(|name| self.get(name).unwrap_or("").to_owned());
        for (name, value) in ["token", "sev"].into_iter().zip(values) {
            if let Some(member) = self.members.iter_mut().find(|member| member.name == name) {
                member.value = value;
            }
        }
        Some(text)
    }
}

/// What the library makes itself.
fn is_own(param: &Param) -> bool {
    matches!(param.origin, Origin::Made(_) | Origin::Fixed(_))
}

pub fn is_jwt(text: &str) -> bool {
    text.starts_with("eyJ") && text.matches('.').count() >= 1
}

fn has(causes: &[&'static Mistake], cause: &'static Mistake) -> bool {
    causes.iter().any(|known| std::ptr::eq(*known, cause))
}

fn read_single(triple_des: &TripleDes, param: &'static Param, sent: String) -> Single {
    let mut single = Single {
        param,
        sent,
        of_text: Vec::new(),
        right: None,
        readings: Vec::new(),
        otherwise: &mistake::ENCRYPTED_OTHERWISE,
    };
    let ciphertext = match base64_text::read(&single.sent) {
        Ok(ciphertext) => ciphertext,
        Err(cause) => {
            single.otherwise = cause;
            return single;
        }
    };
    let plain = |base64: &str| {
        let text = triple_des.decrypt(base64).ok()?;
        (!text.contains(is_unusual) && !text.starts_with('\u{feff}')).then_some(text)
    };
    single.of_text = ciphertext.causes;
    let whole = !ciphertext.bytes.is_empty() && ciphertext.bytes.len().is_multiple_of(BLOCK);
    single.right = plain(&ciphertext.base64);
    if let Some(text) = &single.right {
        let inner = match plain(text).filter(|inner| text.len() > 11 && !inner.is_empty()) {
            Some(inner) => Some((inner, &mistake::ENCRYPTED_TWICE)),
            None => encoded_inside(param, text).map(|inner| (inner, &mistake::URL_ENCODED_BEFORE)),
        };
        if let Some((inner, cause)) = inner {
            single.of_text.push(cause);
            single.right = Some(inner);
        }
    } else if let Ok(text) = std::str::from_utf8(&ciphertext.bytes)
        && !text.contains(is_unusual)
        && takes(param, text)
        && single.sent.ends_with('=')
        // Eight bytes of ciphertext are a text by chance.
        && (!whole || text.is_ascii())
    {
        single.of_text = vec![&mistake::ONLY_BASE64];
        single.right = Some(text.to_owned());
    } else if !whole {
        single.otherwise = match base64_text::looks_clear(&single.sent) && takes(param, &single.sent) {
            true => &mistake::NOT_ENCRYPTED,
            false => &mistake::NOT_BLOCKS,
        };
    }
    single
}

/// A value that was URL-encoded before it was encrypted.
fn encoded_inside(param: &Param, text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    let is_encoded = text.contains('%') && text.is_ascii();
    let gains = !decoded.is_ascii() || (!takes(param, text) && takes(param, &decoded));
    (is_encoded && gains).then(|| decoded.into_owned())
}

impl Single {
    fn search(&mut self, ways: &Ways) {
        let Ok(ciphertext) = base64_text::read(&self.sent) else {
            return;
        };
        if has(&self.of_text, &mistake::ONLY_BASE64) || has(&self.of_text, &mistake::ENCRYPTED_TWICE) {
            return;
        }
        let accept = |text: &str| takes(self.param, text) && !text.starts_with('\u{feff}');
        self.readings = ways.readings(&ciphertext.bytes, Generosity::Marked, &accept);
        // Letters of GBK are found by chance where much else is tried, and so is any text where nothing marks its end.
        self.readings.retain(|reading| {
            let chance = has(&reading.causes, &mistake::GBK_BEFORE) || has(&reading.causes, &mistake::MODE_STREAM);
            !chance || reading.causes.len() < 2
        });
    }
}

/// The way that reads the most values; of several, that which deviates least. A single value is read by chance by some of
/// those that deviate much.
fn common_way(singles: &[Single]) -> Option<Way> {
    let misread = |single: &&Single| match &single.right {
        Some(text) => !takes(single.param, text),
        None => true,
    };
    let unread: Vec<&Single> = singles.iter().filter(misread).collect();
    let readable = unread.iter().filter(|single| std::ptr::eq(single.otherwise, &mistake::ENCRYPTED_OTHERWISE)).count();
    let mut best: Option<(Way, usize, usize)> = None;
    for reading in unread.iter().flat_map(|single| &single.readings) {
        let way = reading.way;
        let by_way = unread.iter().filter_map(|single| single.readings.iter().find(|reading| reading.way == way));
        let (mut count, mut causes) = (0, 0);
        for reading in by_way {
            count += 1;
            causes = causes.max(reading.causes.len());
        }
        let likely = count == readable && (count > 1 || causes == 1) || count > 2;
        let better = best.is_none_or(|(_, most, least)| (count, least) > (most, causes));
        if likely && better {
            best = Some((way, count, causes));
        }
    }
    best.map(|(way, ..)| way)
}

type Read = Result<(String, Vec<&'static Mistake>), &'static Mistake>;

/// What is inside a token, and what was done to it.
fn read_token(triple_des: &TripleDes, ways: &Ways, ciphertext: &Ciphertext) -> Read {
    let bytes = ciphertext.bytes.as_slice();
    if bytes.starts_with(b"Salted__") {
        return Err(&mistake::KEY_PASSPHRASE);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if token_json::is_of_a_page(text) {
            return Ok((text.to_owned(), vec![&mistake::ONLY_BASE64]));
        }
        if let Ok(inner) = STANDARD.decode(text.trim()) {
            let inner = Ciphertext { base64: text.to_owned(), bytes: inner, causes: Vec::new() };
            let (text, mut causes) = read_token(triple_des, ways, &inner)?;
            causes.insert(0, &mistake::BASE64_TWICE);
            return Ok((text, causes));
        }
    }
    let right = triple_des.decrypt(&ciphertext.base64);
    if let Ok(text) = &right
        && token_json::is_of_a_page(text)
        && !text.contains(is_unusual)
        && !text.starts_with('\u{feff}')
    {
        return Ok((text.clone(), Vec::new()));
    }
    if let Some(reading) = ways.readings(bytes, Generosity::Any, &token_json::is_of_a_page).into_iter().next() {
        return Ok(cut_off(reading, bytes));
    }
    if let Ok(text) = right {
        return inside(triple_des, ways, &text).map_or_else(
            || match text.contains(is_unusual) {
                true => other_iv(ways, bytes).ok_or(&mistake::NOTHING_READABLE),
                false => Ok((text.clone(), Vec::new())),
            },
            Ok,
        );
    }
    if let Some(reading) = other_iv(ways, bytes) {
        return Ok(reading);
    }
    Err(match bytes.len().is_multiple_of(BLOCK) && !bytes.is_empty() {
        true => &mistake::ENCRYPTED_OTHERWISE,
        false => &mistake::NOT_BLOCKS,
    })
}

/// A text inside the decrypted one.
fn inside(triple_des: &TripleDes, ways: &Ways, text: &str) -> Option<(String, Vec<&'static Mistake>)> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    if decoded != text && token_json::is_of_a_page(&decoded) {
        return Some((decoded.into_owned(), vec![&mistake::URL_ENCODED_BEFORE]));
    }
    let bytes = STANDARD.decode(text.trim()).ok()?;
    if let Ok(inner) = std::str::from_utf8(&bytes)
        && token_json::is_of_a_page(inner)
    {
        return Some((inner.to_owned(), vec![&mistake::BASE64_BEFORE]));
    }
    let plain = triple_des.decrypt(text.trim()).ok().filter(|plain| token_json::is_of_a_page(plain));
    if let Some(plain) = plain {
        return Some((plain, vec![&mistake::ENCRYPTED_TWICE]));
    }
    let reading = ways.readings(&bytes, Generosity::Any, &token_json::is_of_a_page).into_iter().next()?;
    let mut causes: Vec<&'static Mistake> = vec![&mistake::ENCRYPTED_TWICE];
    causes.extend(reading.causes);
    Some((reading.text, causes))
}

/// Without padding and without its end, a text was not left unpadded but cut off.
fn cut_off(reading: Reading, bytes: &[u8]) -> (String, Vec<&'static Mistake>) {
    let Reading { text, mut causes, .. } = reading;
    let ends = text.trim_end().ends_with(['}', ']', '>', '"']);
    for cause in &mut causes {
        let unpadded = std::ptr::eq(*cause, &mistake::PADDING_NONE);
        if unpadded && (!ends || !bytes.len().is_multiple_of(BLOCK)) {
            *cause = &mistake::CUT_OFF;
        }
    }
    (text, causes)
}

/// A token of which all but the first block decrypts. The first one begins as the page's JSON does.
fn other_iv(ways: &Ways, bytes: &[u8]) -> Option<(String, Vec<&'static Mistake>)> {
    let whole = &bytes[..bytes.len() - bytes.len() % BLOCK];
    ways.tails(whole).into_iter().find_map(|(tail, causes)| {
        let texts = super::plain::texts(&tail, false, Generosity::Any);
        let tail = texts.into_iter().find(|tail| tail.causes.is_empty() && token_json::names_in(&tail.text) > 1)?;
        let beginning = token_json::beginning(&tail.text)?;
        let mut causes = causes.to_vec();
        causes.push(&mistake::IV_UNKNOWN);
        Some(([&beginning, tail.text.as_str()].concat(), causes))
    })
}
