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
            self.in_other_order(target, &mut offer);
            self.named(target, &mut offer);
        }
        if most > 1 && found.is_empty() {
            self.as_values(target, 2, &mut |causes, separator| {
                found.push(Found { causes, separator })
            });
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

    /// The values in other orders, as they are or all of them encoded, and with something between them.
    fn in_other_order(&self, target: &Target, offer: Offer) {
        const SEPARATORS: [&str; 9] = ["&", "+", ",", "|", " ", "\n", "\r\n", "-", "_"];
        for cause in [
            None,
            Some(&mistake::SIGN_ENCODED),
            Some(&mistake::SIGN_ENCODED_LOWER),
        ] {
            for (number, key) in self.keys.iter().enumerate() {
                let Some(parts) = self.parts_of(cause, key) else {
                    return;
                };
                let of_parts = distinct(&[cause, key.cause]);
                for order in orders() {
                    let in_order = order.map(|index| parts[index]);
                    let of_order = order_cause(order);
                    let causes: Vec<&'static Mistake> =
                        of_parts.iter().copied().chain(of_order).collect();
                    let text = Zeroizing::new(in_order.concat());
                    if let Some(of_digest) = target.matches(&text, false) {
                        offer([causes.clone(), of_digest].concat(), "");
                    }
                    if number > 1 || cause.is_some() {
                        continue;
                    }
                    let present: Vec<&str> = in_order
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .collect();
                    for separator in SEPARATORS {
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
    fn named(&self, target: &Target, offer: Offer) {
        const NAMES: [&str; 3] = ["token", "sev", "timestamp"];
        for key in self.keys.iter().take(2) {
            let Some(parts) = self.parts_of(None, key) else {
                return;
            };
            for order in orders() {
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
                let texts = [
                    joined(Some("key"), "&"),
                    joined(Some("md5_key"), "&"),
                    joined(None, "&"),
                    Zeroizing::new([bare[..3].join("&").as_str(), bare[3]].concat()),
                    joined(None, ""),
                ];
                for text in texts {
                    if let Some(of_digest) = target.matches(&text, false) {
                        let causes = key.cause.into_iter().chain([&mistake::SIGN_NAMES]);
                        offer(causes.chain(of_digest).collect(), "");
                    }
                }
            }
        }
    }

    /// The four texts: as they are, or as this cause has them.
    fn parts_of<'a>(&'a self, cause: Cause, key: &'a Form) -> Option<[&'a str; 4]> {
        let of = |forms: &'a [Form]| {
            let same = |form: &&Form| match (form.cause, cause) {
                (Some(own), Some(cause)) => std::ptr::eq(own, cause),
                _ => false,
            };
            let form = forms.iter().find(same).or(forms.first())?;
            Some(form.text.as_str())
        };
        let timestamp = self.timestamps.first()?.text.as_str();
        Some([
            of(&self.tokens)?,
            of(&self.sevs)?,
            timestamp,
            key.text.as_str(),
        ])
    }
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
