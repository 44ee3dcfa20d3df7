//! Links made by hand, without the library: each part by a function that a mistake replaces.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::making::{access_token, cbc, encoded, json, md5, zero_padded};

pub const DES_KEY: &str = "N9v!rT2#kL7@xQ4m";
pub const IV: &[u8; 8] = b"TomTaw#7";
pub const MD5_KEY: &str = "Md5-Key_of-Production";
pub const ACCOUNT: &str = "doctor-880001";
pub const SECRET: &str = "s3cret-of-the-client";
pub const ORIGIN: &str = "https://portal.example.com";

/// The same numbers in each run.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    pub fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    pub fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'0' + self.below(10) as u8))
            .collect()
    }

    pub fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.below(256) as u8).collect()
    }
}

/// What a page's link carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `token` is encrypted JSON; signed.
    Token,
    /// Signed, without a token.
    Signed,
    /// Each value encrypted; the access token.
    Encrypted,
    /// All in the clear; the access token.
    Clear,
}

pub struct Page {
    pub path: &'static str,
    pub style: Style,
    /// Members in the clear that are always these.
    pub fixed: &'static [(&'static str, &'static str)],
}

pub const CLINIC: Page = Page {
    path: "/clinicview/index.html",
    style: Style::Token,
    fixed: &[("source", "his")],
};
pub const HEALTH: Page = Page {
    path: "/clinicview/exam-report.html",
    style: Style::Token,
    fixed: &[("from", "third"), ("clinic_type", "0")],
};
pub const RECOGNITION: Page = Page {
    path: "/clinicview/recognition.html",
    style: Style::Token,
    fixed: &[("source", "his")],
};
pub const REMINDER: Page = Page {
    path: "/clinicview/repeat-reminder.html",
    style: Style::Signed,
    fixed: &[("clinic_type", "1"), ("source", "his")],
};
pub const LIST: Page = Page {
    path: "/sharevisit/mobile/digitalimage/report-list",
    style: Style::Encrypted,
    fixed: &[("encrypt_type", "1"), ("nosearch", "true")],
};
pub const EXAM: Page = Page {
    path: "/sharevisit/mobile/digitalimage/exam-detail",
    style: Style::Encrypted,
    fixed: &[("from", "third"), ("encrypt_type", "1")],
};
pub const LAB: Page = Page {
    path: "/sharevisit/mobile/digitalimage/lab-detail",
    style: Style::Encrypted,
    fixed: &[("from", "third"), ("encrypt_type", "1")],
};
pub const PHONE_HEALTH: Page = Page {
    path: "/sharevisit/mobile/digitalimage/exam-report",
    style: Style::Clear,
    fixed: &[("from", "third"), ("clinic_type", "0")],
};
pub const PAGES: [&Page; 8] = [
    &CLINIC,
    &HEALTH,
    &RECOGNITION,
    &REMINDER,
    &LIST,
    &EXAM,
    &LAB,
    &PHONE_HEALTH,
];

pub type Values = Vec<(String, String)>;

type Encodes = Box<dyn Fn(&str) -> Vec<u8>>;
pub type Encrypts = Box<dyn Fn(&[u8]) -> Vec<u8>>;
type Writes = Box<dyn Fn(&[u8]) -> String>;
type Signs = Box<dyn Fn(&str, &str, &str) -> String>;
type Joins = Box<dyn Fn(&str, &str) -> String>;

/// A link in its parts, right as it is made.
pub struct Draft {
    pub page: &'static Page,
    pub origin: String,
    pub path: String,
    /// Members in the clear.
    pub clear: Values,
    /// What is encrypted: members of the token's JSON, or values by themselves.
    pub hidden: Values,
    pub json: Box<dyn Fn(&Values) -> String>,
    pub charset: Encodes,
    pub encrypt: Encrypts,
    pub text: Writes,
    pub sev: String,
    pub timestamp: String,
    /// Over token, sev and timestamp.
    pub sign: Signs,
    pub access: String,
    pub encode: Box<dyn Fn(&str) -> String>,
    /// `&`
    pub separator: &'static str,
    /// Of every member, at the end: name and encoded value.
    pub write: Joins,
}

impl Draft {
    pub fn new(page: &'static Page, now: &str, numbers: &mut Numbers) -> Draft {
        let (clear, hidden) = values(page, numbers);
        Draft {
            page,
            origin: ORIGIN.to_owned(),
            path: page.path.to_owned(),
            clear,
            hidden,
            json: Box::new(json),
            charset: Box::new(|text| text.as_bytes().to_vec()),
            encrypt: Box::new(|bytes| cbc(&zero_padded(DES_KEY.as_bytes()), IV, bytes)),
            text: Box::new(|bytes| STANDARD.encode(bytes)),
            sev: STANDARD.encode(numbers.bytes(256)),
            timestamp: now.to_owned(),
            sign: Box::new(|token, sev, timestamp| md5([token, sev, timestamp, MD5_KEY].concat())),
            access: access_token("880001", numbers),
            encode: Box::new(encoded),
            separator: "&",
            write: Box::new(|name, value| format!("{name}={value}")),
        }
    }

    /// A hidden value, changed.
    pub fn set(&mut self, name: &str, value: &str) {
        for (known, old) in self.clear.iter_mut().chain(&mut self.hidden) {
            if known == name {
                *old = value.to_owned();
            }
        }
    }

    pub fn token(&self) -> String {
        let json = (self.json)(&self.hidden);
        (self.text)(&(self.encrypt)(&(self.charset)(&json)))
    }

    /// Name and value of each member, before URL encoding.
    pub fn members(&self) -> Values {
        let mut members = self.clear.clone();
        let signed = matches!(self.page.style, Style::Token | Style::Signed);
        match self.page.style {
            Style::Token => members.push(("token".to_owned(), self.token())),
            Style::Encrypted => {
                for (name, value) in &self.hidden {
                    let sent = match value.is_empty() {
                        true => String::new(),
                        false => (self.text)(&(self.encrypt)(&(self.charset)(value))),
                    };
                    members.push((name.clone(), sent));
                }
            }
            Style::Signed | Style::Clear => {}
        }
        if signed {
            let token = match self.page.style {
                Style::Token => self.token(),
                _ => String::new(),
            };
            let sign = (self.sign)(&token, &self.sev, &self.timestamp);
            for (name, value) in [
                ("sev", &self.sev),
                ("timestamp", &self.timestamp),
                ("sign", &sign),
            ] {
                members.push((name.to_owned(), value.clone()));
            }
        } else {
            members.push(("token".to_owned(), self.access.clone()));
        }
        members
    }

    pub fn link(&self) -> String {
        self.link_of(&self.members())
    }

    pub fn link_of(&self, members: &Values) -> String {
        let members = members
            .iter()
            .map(|(name, value)| (self.write)(name, &(self.encode)(value)));
        let query = members.collect::<Vec<_>>().join(self.separator);
        format!("{}{}?{query}", self.origin, self.path)
    }
}

const NAMES: [&str; 8] = [
    "张示例",
    "李诚",
    "欧阳示例",
    "王·阿卜杜拉",
    "Li Ming",
    "O'Neil",
    "乗示例",
    "𠮷示例",
];

/// In the clear, and to be encrypted.
fn values(page: &Page, numbers: &mut Numbers) -> (Values, Values) {
    let name = numbers.one_of(&NAMES);
    let org = format!("{}0", numbers.digits(3));
    let number = format!("SD-{}", numbers.digits(6 + 4));
    let card = format!("9901011990010{}", numbers.digits(5));
    let doctor = numbers.digits(4);
    let exam = numbers.one_of(&["CT", "DX", "MR", "US", "ECG"]);
    let mut clear = own(page.fixed);
    let token = [
        ("work_no", doctor.as_str()),
        ("org_code", &org),
        ("med_rec_no", ""),
        ("visit_id", ""),
        ("accession_number", &number),
        ("id_card_no", &card),
        ("patient_name", name),
        ("placer_order_no", ""),
    ];
    let hidden = match page.path {
        path if path == CLINIC.path => own(&token),
        path if path == HEALTH.path || path == PHONE_HEALTH.path => {
            clear.extend(own(&[
                ("obs_id", ""),
                ("perform_org_code", &org),
                ("accession_number", &number),
                ("patient_id", ""),
                ("placer_order_no", ""),
                ("exam_type", exam),
            ]));
            own(&token)
        }
        path if path == RECOGNITION.path => {
            let card_type = numbers.one_of(&["0", "3", "9"]);
            recognition(&org, &number, &doctor, &card, name, card_type)
        }
        path if path == REMINDER.path => {
            clear.extend(own(&[
                ("user_org_code", &org),
                ("user_org_name", "示例医院"),
                ("user_id", &doctor),
                ("user_name", "李示例"),
                ("patient_name", name),
                ("id_card_no", &card),
                (
                    "exam_item",
                    numbers.one_of(&["微量元素六项", "50%20ml", "A+B", "50%25", "血常规,尿常规"]),
                ),
            ]));
            Values::new()
        }
        path if path == LIST.path => own(&[
            ("identity_type", "1"),
            ("identity_no", &card),
            ("card_type", ""),
            ("card_no", ""),
            ("clinic_no", &number),
            ("med_rec_no", ""),
            ("perform_org_code", &org),
            ("exam_type", exam),
            ("perform_time_start", "2021-05-01"),
            ("perform_time_end", "2021-05-31"),
        ]),
        path => own(&[
            ("obs_id", ""),
            ("perform_org_code", &org),
            ("accession_number", &number),
            ("patient_id", &card),
            ("placer_order_no", ""),
            ("exam_type", if path == LAB.path { "血常规" } else { exam }),
        ]),
    };
    (clear, hidden)
}

fn own(pairs: &[(&str, &str)]) -> Values {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn recognition(
    org: &str,
    number: &str,
    doctor: &str,
    card: &str,
    name: &str,
    card_type: &str,
) -> Values {
    own(&[
        ("visit_id", number),
        ("org_code", org),
        ("depart_code", "0101"),
        ("depart_name", "放射科"),
        ("doctor_no", doctor),
        ("doctor_name", "李示例"),
        ("doctor_id_card", card),
        ("card_type", card_type),
        ("card_no", doctor),
        ("id_card_no", card),
        ("patient_name", name),
        ("patient_sex", "1"),
        ("patient_age", "34"),
        ("age_unit", "岁"),
        ("ip_address", "10.0.0.7"),
        ("ip_mac", "00-11-22-33-44-55"),
        ("req_type", "3103"),
        ("observation_item", "CT01,CT02"),
    ])
}
