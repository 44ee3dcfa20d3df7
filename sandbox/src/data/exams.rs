//! One archived exam (or laboratory test), and how it is generated.

use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha20Rng;
use time::macros::datetime;
use time::{Duration, PrimitiveDateTime};

use super::labs::{LabValue, values};
use super::modality::{Item, Modality};
use super::orgs::{Org, REQUEST_DEPARTMENTS};
use super::people::{Person, id_card};

#[derive(Clone, Debug)]
pub struct Doctor {
    pub id: String,
    pub name: String,
    pub id_card_no: String,
}

/// Everything the platform knows about one exam; each chapter returns a part of it.
#[derive(Clone, Debug)]
pub struct Exam {
    /// Above 2^53, as on the real platform: a client that reads it as a float gets another id.
    pub id: i64,
    pub person: Person,
    pub org: &'static Org,
    pub modality: &'static Modality,
    pub item: &'static Item,
    pub accession_number: String,
    pub placer_order_no: String,
    pub patient_id: String,
    pub med_rec_no: String,
    pub clinic_no: String,
    pub visit_id: String,
    /// 0 门诊 1 住院 2 急诊 3 体检 4 普通/其它
    pub patient_class: i64,
    pub age: i64,
    pub age_unit: &'static str,
    pub req_depart: (&'static str, &'static str),
    pub ward: Option<(String, String, String)>,
    pub req_doctor: Doctor,
    pub perform_doctor: Doctor,
    pub report_doctor: Option<Doctor>,
    pub audit_doctor: Option<Doctor>,
    pub revise_doctor: Option<Doctor>,
    pub req_time: PrimitiveDateTime,
    pub reg_time: PrimitiveDateTime,
    pub perform_time: PrimitiveDateTime,
    pub report_time: Option<PrimitiveDateTime>,
    pub audit_time: Option<PrimitiveDateTime>,
    pub archive_time: PrimitiveDateTime,
    pub positive: bool,
    /// Measured values, of laboratory tests only.
    pub lab: Vec<LabValue>,
}

impl Exam {
    /// 检查状态代码 and 检查状态
    pub fn state(&self) -> (&'static str, &'static str) {
        match (self.report_time, self.audit_time) {
            (_, Some(_)) => ("60", "已审核"),
            (Some(_), None) => ("50", "已报告"),
            (None, None) => ("40", "已检查"),
        }
    }

    /// 0 阴性 1 阳性; unknown while there is no report.
    pub fn abnormal_flags(&self) -> Option<i64> {
        self.report_time.map(|_| i64::from(self.positive))
    }

    /// 影像所见 and 影像诊断
    pub fn findings(&self) -> (&'static str, &'static str) {
        match (self.report_time, self.positive) {
            (None, _) => ("", ""),
            (_, true) => self.item.abnormal,
            (_, false) => self.item.normal,
        }
    }

    pub fn critical_value(&self) -> Option<&'static str> {
        let diagnosis = self.findings().1;
        diagnosis.contains("危急值").then_some(diagnosis)
    }

    /// 0 检查 1 检验
    pub fn clinic_type(&self) -> i64 {
        i64::from(self.modality.depart_code == "LIS")
    }

    pub fn has_film(&self) -> bool {
        self.modality.has_image && self.modality.depart_code == "RIS" && self.report_time.is_some()
    }

    pub fn report_start_time(&self) -> Option<PrimitiveDateTime> {
        self.report_time.map(|time| time - Duration::minutes(12))
    }

    pub fn audit_start_time(&self) -> Option<PrimitiveDateTime> {
        self.audit_time.map(|time| time - Duration::minutes(4))
    }
}

/// The differences between the archives.
pub struct Plan<'a> {
    pub first_id: i64,
    pub people: &'a [Person],
    pub orgs: &'static [Org],
    pub modalities: &'static [Modality],
}

/// The order of the draws decides the data of a seed.
pub fn exam(random: &mut ChaCha20Rng, plan: &Plan<'_>, index: usize) -> Exam {
    let drawn = random.random_range(0..plan.orgs.len());
    // The first two are those that the specification's examples name.
    let org = &plan.orgs[if index < 2 { index } else { drawn }];
    let modality = &plan.modalities[index % plan.modalities.len()];
    let person = patient(random, plan, modality, index);
    let item = modality.items.choose(random).unwrap_or(&modality.items[0]);
    let patient_class = (index % 5) as i64;
    let serial = index + 1;
    let times = times(random, index);
    let (age, age_unit) = age(person, times.perform);
    let day = times.perform.date();
    let date = format!("{}{:02}{:02}", day.year(), u8::from(day.month()), day.day());
    let chart = person.master_id % 1_000_000;
    Exam {
        // A step of 3, so that an id that is off by one or two is not the id of another exam.
        id: plan.first_id + index as i64 * 3,
        org,
        modality,
        item,
        accession_number: format!("{}{}{date}{serial:04}", org.prefix, modality.items[0].code),
        placer_order_no: format!("{}R{date}{:05}", org.prefix, serial + 10_000),
        patient_id: format!("{}P{chart:06}", org.prefix),
        med_rec_no: format!("{}-{chart:08}", org.prefix),
        clinic_no: match patient_class {
            0 => format!("MZ{date}{serial:04}"),
            1 => format!("ZY{chart:06}{serial:03}"),
            2 => format!("JZ{date}{serial:04}"),
            3 => format!("TJ{date}{serial:04}"),
            _ => format!("PT{date}{serial:04}"),
        },
        visit_id: format!("V{}{serial:06}", org.code),
        patient_class,
        age,
        age_unit,
        req_depart: *REQUEST_DEPARTMENTS
            .choose(random)
            .unwrap_or(&("0101", "呼吸内科")),
        ward: (patient_class == 1).then(|| ward(random)),
        req_doctor: doctor(random, org, "Q"),
        perform_doctor: doctor(random, org, "J"),
        report_doctor: times.report.map(|_| doctor(random, org, "B")),
        audit_doctor: times.audit.map(|_| doctor(random, org, "S")),
        revise_doctor: (index % 13 == 12).then(|| doctor(random, org, "X")),
        req_time: times.req,
        reg_time: times.reg,
        perform_time: times.perform,
        report_time: times.report,
        audit_time: times.audit,
        archive_time: times.archive,
        positive: index % 3 == 1,
        lab: match modality.depart_code {
            "LIS" => values(random, modality.code, index % 3 == 1),
            _ => Vec::new(),
        },
        person: person.clone(),
    }
}

/// About three exams each, so that a patient has a history across institutions.
fn patient<'a>(
    random: &mut ChaCha20Rng,
    plan: &Plan<'a>,
    modality: &Modality,
    index: usize,
) -> &'a Person {
    let start = index * 7 + random.random_range(0..3);
    let people = plan.people.iter().cycle().skip(start % plan.people.len());
    let mut people = people.take(plan.people.len());
    people
        .find(|person| modality.code != "MG" || person.sex == 2)
        .unwrap_or(&plan.people[0])
}

struct Times {
    req: PrimitiveDateTime,
    reg: PrimitiveDateTime,
    perform: PrimitiveDateTime,
    report: Option<PrimitiveDateTime>,
    audit: Option<PrimitiveDateTime>,
    archive: PrimitiveDateTime,
}

fn times(random: &mut ChaCha20Rng, index: usize) -> Times {
    let minute = random.random_range(0..360 * 24 * 60);
    let perform = datetime!(2021-01-02 00:00) + Duration::minutes(minute);
    let reg = perform - Duration::minutes(random.random_range(5..180));
    let req = reg - Duration::minutes(random.random_range(10..2880));
    let reported = perform + Duration::minutes(random.random_range(25..600));
    let audited = reported + Duration::minutes(random.random_range(5..240));
    // Most are finished; a few still wait for their report or their audit.
    let report = (index % 29 != 28).then_some(reported);
    let audit = (index % 29 != 28 && index % 17 != 16).then_some(audited);
    Times {
        req,
        reg,
        perform,
        report,
        audit,
        archive: audit.unwrap_or(reported) + Duration::minutes(7),
    }
}

/// 病区, 房, 床
fn ward(random: &mut ChaCha20Rng) -> (String, String, String) {
    let room = random.random_range(1..20);
    (
        format!("{}病区", random.random_range(1..12)),
        format!("{room:02}房"),
        format!("{:02}床", random.random_range(1..7)),
    )
}

/// Infants are counted in months and days (年龄单位: 岁、月、天).
fn age(person: &Person, on: PrimitiveDateTime) -> (i64, &'static str) {
    let days = (on.date() - person.birth).whole_days().max(0);
    match days {
        0..=30 => (days, "天"),
        31..=1095 => (days / 30, "月"),
        _ => (days * 4 / 1461, "岁"),
    }
}

const DOCTORS: &[&str] = &[
    "沈叙白",
    "顾知遥",
    "陆明谦",
    "宋琬",
    "裴景行",
    "薛晴川",
    "闻人朔",
    "温如玉",
    "谢霁",
    "戚㵾",
];

fn doctor(random: &mut ChaCha20Rng, org: &Org, role: &str) -> Doctor {
    let number = random.random_range(0..DOCTORS.len());
    let birth = time::macros::date!(1970 - 01 - 01) + Duration::days(number as i64 * 400);
    Doctor {
        id: format!("{}{role}{:03}", org.code, number + 1),
        name: DOCTORS[number].to_owned(),
        id_card_no: id_card(birth, 700 + number, 1),
    }
}
