//! How the signed text was put together: what deviates least from the specification and gives the signature.

use zeroize::Zeroizing;

use super::digest::Target;
use super::sign_forms::{Cause, Form, Parts};
use crate::mistake::{self, Mistake};

/// How the signed text was put together.
pub struct Found {
    pub causes: Vec<&'static Mistake>,
    /// What stood between the values.
    pub separator: &'static str,
}

/// With these two mistakes at once are looked for: keys of other names, not misspelt ones.
const LIKELY_KEYS: usize = 6;

/// Takes in what was found.
type Offer<'a> = &'a mut dyn FnMut(Vec<&'static Mistake>, &'static str);

impl Parts {
    /// What deviates least and gives the signature. One deviation is looked for before two.
    pub fn search(&self, target: &Target, most: usize) -> Option<Found> {
        let mut found = Vec::new();
        let mut offer = |causes: Vec<&'static Mistake>, separator: &'static str| {
            found.push(Found { causes, separator });
        };
        self.as_values(target, 1, &mut offer);
        if most > 1 {
            let encoded = [&mistake::SIGN_ENCODED, &mistake::SIGN_ENCODED_LOWER];
            let few = [None]
                .into_iter()
                .chain(encoded.map(Some))
                .collect::<Vec<_>>();
            self.in_other_order(target, &few, false, &mut offer);
            self.named(target, &[None], false, &mut offer);
        }
        if most > 1 && found.is_empty() {
            let mut offer = |causes: Vec<&'static Mistake>, separator: &'static str| {
                found.push(Found { causes, separator });
            };
            self.as_values(target, 2, &mut offer);
            if most > 2 {
                let all = self.causes();
                self.in_other_order(target, &all, true, &mut offer);
                self.named(target, &all, true, &mut offer);
            }
        }
        // Of equals the first.
        found.into_iter().min_by_key(|found| found.causes.len())
    }

    /// token, sev, timestamp and key in their order, each in any form.
    fn as_values(&self, target: &Target, most: usize, offer: Offer) {
        for token in &self.tokens {
            for sev in &self.sevs {
                let of_two = distinct(&[token.cause, sev.cause]);
                if of_two.len() > most {
                    continue;
                }
                for timestamp in &self.timestamps {
                    for key in &self.keys {
                        let more = usize::from(timestamp.cause.is_some())
                            + usize::from(key.cause.is_some());
                        if of_two.len() + more > most + 1 {
                            continue;
                        }
                        let causes =
                            distinct(&[token.cause, sev.cause, timestamp.cause, key.cause]);
                        if causes.len() > most {
                            continue;
                        }
                        let parts = [token, sev, timestamp, key].map(|form| form.text.as_str());
                        let text = Zeroizing::new(parts.concat());
                        if let Some(of_digest) = target.matches(&text, causes.len() < 2) {
                            offer([causes, of_digest].concat(), "");
                        }
                    }
                }
            }
        }
    }

    /// Every cause that a part may have, the key's excepted.
    fn causes(&self) -> Vec<Cause> {
        let mut all = vec![None];
        for form in self.tokens.iter().chain(&self.sevs).chain(&self.timestamps) {
            let same = |known: &Cause| match (known, form.cause) {
                (Some(known), Some(cause)) => std::ptr::eq(*known, cause),
                (known, cause) => known.is_none() && cause.is_none(),
            };
            if !all.iter().any(same) {
                all.push(form.cause);
            }
        }
        all
    }

    /// The values in other orders, as they are or with one of these causes, and with something between them. Two mistakes at
    /// once take longer, and are looked for where one explains nothing.
    fn in_other_order(&self, target: &Target, causes: &[Cause], two: bool, offer: Offer) {
        const SEPARATORS: [&str; 9] = ["&", "+", ",", "|", " ", "\n", "\r\n", "-", "_"];
        // Of two mistakes at once the likely ones.
        let separators = &SEPARATORS[..if two { 4 } else { SEPARATORS.len() }];
        for cause in causes {
            let keys = match (two, cause) {
                (true, None) => LIKELY_KEYS,
                (true, Some(_)) => 1,
                (false, _) => self.keys.len(),
            };
            for (number, key) in self.keys.iter().take(keys).enumerate() {
                let of_parts = distinct(&[*cause, key.cause]);
                let separated = two || (number < 2 && cause.is_none());
                for (parts, order) in self
                    .parts_of(*cause, two, key)
                    .iter()
                    .flat_map(|parts| orders().map(move |order| (parts, order)))
                {
                    let in_order = order.map(|index| parts[index]);
                    let of_order = order_cause(order);
                    let causes: Vec<&'static Mistake> =
                        of_parts.iter().copied().chain(of_order).collect();
                    let text = Zeroizing::new(in_order.concat());
                    if let Some(of_digest) = target.matches(&text, false) {
                        offer([causes.clone(), of_digest].concat(), "");
                    }
                    if !separated {
                        continue;
                    }
                    let present: Vec<&str> = in_order
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .collect();
                    for separator in separators.iter().copied() {
                        let text = Zeroizing::new(present.join(separator));
                        if let Some(of_digest) = target.matches(&text, false) {
                            let between = [vec![&mistake::SIGN_SEPARATOR], of_digest].concat();
                            offer([causes.clone(), between].concat(), separator);
                        }
                    }
                }
            }
        }
    }

    /// `token=...&sev=...`, with the key by name or at the end.
    fn named(&self, target: &Target, causes: &[Cause], two: bool, offer: Offer) {
        for cause in causes {
            let keys = match (two, cause) {
                (true, None) => LIKELY_KEYS,
                (true, Some(_)) => 1,
                (false, _) => 2,
            };
            for key in self.keys.iter().take(keys) {
                for (parts, order) in self
                    .parts_of(*cause, two, key)
                    .iter()
                    .flat_map(|parts| orders().map(move |order| (parts, order)))
                {
                    for text in with_names(*parts, order) {
                        if let Some(of_digest) = target.matches(&text, false) {
                            let of_parts =
                                distinct(&[*cause, key.cause, Some(&mistake::SIGN_NAMES)]);
                            offer([of_parts, of_digest].concat(), "");
                        }
                    }
                }
            }
        }
    }

    /// The four texts: as they are, or as this cause has them. Some are in several spellings.
    fn parts_of<'a>(&'a self, cause: Cause, all: bool, key: &'a Form) -> Vec<[&'a str; 4]> {
        const MOST: usize = 3;

        let of = |forms: &'a [Form], cause: Cause| -> Vec<&'a str> {
            let same = |form: &&Form| match (form.cause, cause) {
                (Some(own), Some(cause)) => std::ptr::eq(own, cause),
                (own, cause) => own.is_none() && cause.is_none(),
            };
            let found = forms.iter().filter(same).map(|form| form.text.as_str());
            let found: Vec<&str> = found.take(MOST).collect();
            match found.is_empty() {
                true => forms
                    .first()
                    .map(|form| form.text.as_str())
                    .into_iter()
                    .collect(),
                false => found,
            }
        };
        let is_encoded = [&mistake::SIGN_ENCODED, &mistake::SIGN_ENCODED_LOWER]
            .iter()
            .any(|encoded| cause.is_some_and(|cause| std::ptr::eq(cause, *encoded)));
        let is_lower = cause.is_some_and(|own| std::ptr::eq(own, &mistake::SIGN_ENCODED_LOWER));
        let (tokens, sevs) = (of(&self.tokens, cause), of(&self.sevs, cause));
        let mut timestamps = of(&self.timestamps, cause);
        let mut count = tokens.len().max(sevs.len()).max(timestamps.len());
        if is_encoded && all {
            // Who encodes the values encodes the time with them.
            let unfit = if is_lower { "%3A" } else { "%3a" };
            let encoded = self.timestamps.iter().filter(|form| {
                let of_time = &mistake::SIGN_ENCODED_TIMESTAMP;
                let fits = form.cause.is_some_and(|own| std::ptr::eq(own, of_time));
                fits && !form.text.contains(unfit)
            });
            timestamps.extend(encoded.map(|form| form.text.as_str()));
            count = timestamps.len().min(MOST + 1);
        }
        let at = |texts: &[&'a str], index: usize| texts.get(index).or(texts.first()).copied();
        let parts = (0..if all { count } else { 1 }).filter_map(|index| {
            let of_values = if is_encoded { 0 } else { index };
            let (token, sev) = (at(&tokens, of_values)?, at(&sevs, of_values)?);
            Some([token, sev, at(&timestamps, index)?, key.text.as_str()])
        });
        parts.collect()
    }
}

/// The values with their names before them, in the ways in which programs join them.
fn with_names(parts: [&str; 4], order: [usize; 4]) -> [Zeroizing<String>; 5] {
    const NAMES: [&str; 3] = ["token", "sev", "timestamp"];
    let pairs = |key: Option<&str>| {
        order.map(|index| {
            let name = NAMES.get(index).copied().or(key);
            Zeroizing::new(match name {
                Some(name) => [name, "=", parts[index]].concat(),
                None => parts[index].to_owned(),
            })
        })
    };
    let joined = |key: Option<&str>, separator: &str| {
        let pairs = pairs(key);
        Zeroizing::new(pairs.each_ref().map(|pair| pair.as_str()).join(separator))
    };
    let bare = pairs(None);
    let bare = bare.each_ref().map(|pair| pair.as_str());
    [
        joined(Some("key"), "&"),
        joined(Some("md5_key"), "&"),
        joined(None, "&"),
        Zeroizing::new([bare[..3].join("&").as_str(), bare[3]].concat()),
        joined(None, ""),
    ]
}

/// Every order of four, the right one first, then that with the key before the others.
fn orders() -> impl Iterator<Item = [usize; 4]> {
    let first = [[0, 1, 2, 3], [3, 0, 1, 2]];
    first.into_iter().chain((0..256usize).filter_map(|number| {
        let order = [
            number >> 6 & 3,
            number >> 4 & 3,
            number >> 2 & 3,
            number & 3,
        ];
        let mut seen = [false; 4];
        order.iter().for_each(|index| seen[*index] = true);
        seen.iter().all(|seen| *seen).then_some(order)
    }))
}

fn order_cause(order: [usize; 4]) -> Cause {
    match order {
        [0, 1, 2, 3] => None,
        [3, 0, 1, 2] => Some(&mistake::SIGN_KEY_FIRST),
        _ => Some(&mistake::SIGN_ORDER),
    }
}

/// Each cause once; a program that encodes the values encodes the timestamp with them.
fn distinct(causes: &[Cause]) -> Vec<&'static Mistake> {
    let mut found: Vec<&'static Mistake> = Vec::with_capacity(4);
    for cause in causes.iter().flatten() {
        if !found.iter().any(|known| std::ptr::eq(*known, *cause)) {
            found.push(cause);
        }
    }
    let has = |found: &[&'static Mistake], cause: &'static Mistake| {
        found.iter().any(|known| std::ptr::eq(*known, cause))
    };
    if has(&found, &mistake::SIGN_ENCODED) || has(&found, &mistake::SIGN_ENCODED_LOWER) {
        found.retain(|known| !std::ptr::eq(*known, &mistake::SIGN_ENCODED_TIMESTAMP));
    }
    if has(&found, &mistake::SIGN_ENCODED_LOWER) {
        found.retain(|known| !std::ptr::eq(*known, &mistake::SIGN_ENCODED));
    }
    found
}
