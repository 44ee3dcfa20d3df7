//! Values that are encrypted one by one, on the pages for phones.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::base64_text;
use super::inspection::Inspection;
use super::plain::Generosity;
use super::ways::{Reading, Way, Ways};
use crate::catalogue::{Param, Place};
use crate::check::takes;
use crate::crypto::modes::BLOCK;
use crate::crypto::triple_des::{TripleDes, is_unusual};
use crate::mistake::{self, Mistake};

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
    /// H5: every value is encrypted by itself; an empty one stays empty.
    pub(super) fn single_values(&mut self) -> Map<String, Value> {
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
            let (Some(triple_des), Some(_)) = (self.client.config.triple_des.as_ref(), &ways)
            else {
                self.find(param.name, &mistake::NO_DES_KEY);
                self.unread.push(param.name.to_owned());
                continue;
            };
            singles.push(read_single(triple_des, param, value));
        }
        if self.is_in_clear(&singles) {
            let values = singles.into_iter();
            return values
                .map(|single| (single.param.name.to_owned(), single.sent.into()))
                .collect();
        }
        let all_right = singles.iter().all(|single| {
            single
                .right
                .as_ref()
                .is_some_and(|text| takes(single.param, text))
        });
        if let (Some(ways), false) = (&ways, all_right) {
            singles.iter_mut().for_each(|single| single.search(ways));
        }
        self.explain(&singles)
    }

    /// Where `encrypt_type` may be left out (检查详情、检验详情), the values are then taken as they are.
    fn is_in_clear(&mut self, singles: &[Single]) -> bool {
        const NAME: &str = "encrypt_type";
        let optional = self
            .operation
            .param(NAME)
            .is_some_and(|param| !param.required);
        if !optional || self.get(NAME).is_some_and(|value| !value.is_empty()) {
            return false;
        }
        let encrypted = singles.iter().any(|single| single.right.is_some());
        if encrypted {
            self.find(NAME, &mistake::NO_ENCRYPT_TYPE);
        }
        !encrypted
    }

    /// One program encrypted all values of a link: the way that reads the most of them is what happened.
    fn explain(&mut self, singles: &[Single]) -> Map<String, Value> {
        let some_clear = singles
            .iter()
            .any(|single| std::ptr::eq(single.otherwise, &mistake::NOT_ENCRYPTED));
        let url_safe = singles
            .iter()
            .any(|single| has(&single.of_text, &mistake::BASE64_URL));
        let common = common_way(singles);
        let mut found = Map::new();
        for single in singles {
            let name = single.param.name;
            let is_clear = some_clear
                && (base64_text::looks_clear(&single.sent)
                    || std::ptr::eq(single.otherwise, &mistake::NOT_BLOCKS))
                && takes(single.param, &single.sent);
            let by_common = single
                .readings
                .iter()
                .find(|reading| Some(reading.way) == common);
            let (text, causes): (&str, &[&'static Mistake]) = match (by_common, &single.right) {
                _ if is_clear && single.right.is_none() => {
                    (&single.sent, &[&mistake::NOT_ENCRYPTED])
                }
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
                let of_text = single.of_text.iter().filter(|cause| {
                    !(url_safe && std::ptr::eq(**cause, &mistake::BASE64_UNPADDED))
                });
                of_text.for_each(|cause| self.find(name, cause));
            }
            self.find_all(name, causes);
            found.insert(name.to_owned(), text.into());
        }
        found
    }
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
        single.otherwise =
            match base64_text::looks_clear(&single.sent) && takes(param, &single.sent) {
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
        if has(&self.of_text, &mistake::ONLY_BASE64)
            || has(&self.of_text, &mistake::ENCRYPTED_TWICE)
        {
            return;
        }
        let accept = |text: &str| takes(self.param, text) && !text.starts_with('\u{feff}');
        self.readings = ways.readings(&ciphertext.bytes, Generosity::Marked, &accept);
    }
}

/// Letters of GBK are found by chance where much else is tried, and so is any text where nothing marks its end. It takes
/// other values to show the way.
fn is_chance(reading: &Reading) -> bool {
    let chance =
        has(&reading.causes, &mistake::GBK_BEFORE) || has(&reading.causes, &mistake::MODE_STREAM);
    let wide = has(&reading.causes, &mistake::UTF16_BEFORE) && !reading.text.is_ascii();
    chance && reading.causes.len() > 1 || wide
}

/// The way that reads the most values; of several, that which deviates least. A single value is read by chance by some of
/// those that deviate much.
fn common_way(singles: &[Single]) -> Option<Way> {
    let misread = |single: &&Single| match &single.right {
        Some(text) => !takes(single.param, text),
        None => true,
    };
    let unread: Vec<&Single> = singles.iter().filter(misread).collect();
    let readable = unread
        .iter()
        .filter(|single| std::ptr::eq(single.otherwise, &mistake::ENCRYPTED_OTHERWISE))
        .count();
    let mut best: Option<(Way, usize, usize)> = None;
    let sure = |single: &Single, way: Way| {
        let mut readings = single.readings.iter();
        let found = readings.find(|reading| reading.way == way && !is_chance(reading));
        found.map(|reading| reading.causes.len())
    };
    for reading in unread.iter().flat_map(|single| &single.readings) {
        let way = reading.way;
        let by_way = unread.iter().filter_map(|single| sure(single, way));
        let (mut count, mut causes) = (0, 0);
        for reading in by_way {
            count += 1;
            causes = causes.max(reading);
        }
        let whole = unread
            .iter()
            .all(|single| single.readings.iter().any(|reading| reading.way == way));
        let likely =
            (count == readable || whole && count > 0) && (count > 1 || causes == 1) || count > 2;
        let better = best.is_none_or(|(_, most, least)| (count, least) > (most, causes));
        if likely && better {
            best = Some((way, count, causes));
        }
    }
    best.map(|(way, ..)| way)
}
