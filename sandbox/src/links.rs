//! Right links to the pages, as a HIS builds them: signed now, with a token issued now.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::data::exams::Exam;
use crate::tokens::TokenKind;

/// Everything but `A-Z a-z 0-9 - . _ ~`.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

type Pairs<'a> = Vec<(&'a str, String)>;

/// The link to a page of that name for an exam, without the domain; `None` for a name that no page has, or a page that
/// does not show exams of this kind.
pub fn ready(app: &App, page: &str, exam: &Exam) -> Option<String> {
    let lab = exam.clinic_type() == 1;
    let path = match page {
        "clinic" if !lab => signed_page(app, "index", his(), Some(doctor(exam))),
        "health-record" if !lab => {
            signed_page(app, "exam-report", record(exam), Some(doctor(exam)))
        }
        "repeat-reminder" => signed_page(app, "repeat-reminder", repeat(exam), None),
        "recognition" => signed_page(app, "recognition", his(), Some(visit(exam))),
        "h5-list" if !lab => h5(app, "report-list", list(app, exam)),
        "h5-exam" if !lab => h5(app, "exam-detail", detail(app, exam)),
        "h5-lab" if lab => h5(app, "lab-detail", detail(app, exam)),
        "h5-health-record" if !lab => h5(app, "exam-report", record(exam)),
        "h5-quality" => "/sharevisit/mobile/system/dataquality".to_owned(),
        "report" => app.viewer_path(exam, "report", true),
        "image" if exam.modality.has_image => app.viewer_path(exam, "image", true),
        _ => return None,
    };
    Some(path)
}

/// The page of 获取互认检查（或检验）记录WebView for these members of `token`.
pub fn recognition(app: &App, members: Map<String, Value>) -> String {
    signed_page(app, "recognition", his(), Some(Value::Object(members)))
}

fn signed_page(app: &App, page: &str, mut pairs: Pairs<'_>, token: Option<Value>) -> String {
    let token = token.map(|members| app.keys.encrypt(&members.to_string()));
    let sev = app.keys.rsa_encrypt(&app.options.sev_account_id);
    let sev = sev.unwrap_or_default();
    let timestamp = app.clock.china_now();
    let sign = app
        .keys
        .sign(token.as_deref().unwrap_or_default(), &sev, &timestamp);
    pairs.extend(token.map(|token| ("token", token)));
    pairs.extend([("sev", sev), ("timestamp", timestamp), ("sign", sign)]);
    address(&format!("/clinicview/{page}.html"), &pairs)
}

fn h5(app: &App, page: &str, mut pairs: Pairs<'_>) -> String {
    let (user, now) = (&app.options.username, app.clock.true_now());
    let lifetime = app.options.token_lifetime_s;
    let token = app.tokens.issue(TokenKind::User, user, now, lifetime);
    pairs.push(("token", token));
    address(&format!("/sharevisit/mobile/digitalimage/{page}"), &pairs)
}

fn address(path: &str, pairs: &[(&str, String)]) -> String {
    let pairs = pairs.iter().map(|(name, value)| {
        let value = utf8_percent_encode(value, VALUE);
        format!("{name}={value}")
    });
    format!("{path}?{}", pairs.collect::<Vec<_>>().join("&"))
}

fn his() -> Pairs<'static> {
    vec![("source", "his".to_owned())]
}

fn doctor(exam: &Exam) -> Value {
    json!({
        "work_no": "001",
        "org_code": exam.org.code,
        "med_rec_no": "",
        "visit_id": "",
        "accession_number": "",
        "id_card_no": exam.person.id_card_no,
        "patient_name": "",
        "placer_order_no": "",
    })
}

fn record(exam: &Exam) -> Pairs<'_> {
    vec![
        ("obs_id", exam.id.to_string()),
        ("perform_org_code", exam.org.code.to_owned()),
        ("accession_number", exam.accession_number.clone()),
        ("patient_id", exam.patient_id.clone()),
        ("placer_order_no", exam.placer_order_no.clone()),
        ("exam_type", exam.modality.code.to_owned()),
        ("from", "third".to_owned()),
        ("clinic_type", "0".to_owned()),
    ]
}

fn repeat(exam: &Exam) -> Pairs<'_> {
    let asked = match exam.clinic_type() {
        0 => ("exam_body_part", exam.item.body_part.to_owned()),
        _ => ("exam_item", exam.item.name.to_owned()),
    };
    vec![
        ("source", "his".to_owned()),
        ("clinic_type", exam.clinic_type().to_string()),
        ("user_org_code", exam.org.code.to_owned()),
        ("user_org_name", exam.org.name.to_owned()),
        ("user_id", exam.req_doctor.id.clone()),
        ("user_name", exam.req_doctor.name.clone()),
        ("patient_name", exam.person.name.clone()),
        ("id_card_no", exam.person.id_card_no.clone()),
        asked,
    ]
}

fn visit(exam: &Exam) -> Value {
    json!({
        "visit_id": exam.visit_id,
        "org_code": exam.org.code,
        "depart_code": exam.req_depart.0,
        "depart_name": exam.req_depart.1,
        "doctor_no": exam.req_doctor.id,
        "doctor_name": exam.req_doctor.name,
        "doctor_id_card": exam.req_doctor.id_card_no,
        "card_type": exam.person.card_type,
        "card_no": exam.person.card_no,
        "id_card_no": exam.person.id_card_no,
        "patient_name": exam.person.name,
        "patient_sex": exam.person.sex,
        "patient_age": exam.age,
        "age_unit": exam.age_unit,
        "ip_address": "192.0.2.15",
        "ip_mac": "00-00-5E-00-53-01",
        "req_type": 3101,
        "observation_item": "",
    })
}

/// Each value encrypted by itself.
fn list<'a>(app: &App, exam: &'a Exam) -> Pairs<'a> {
    let mut pairs = vec![("encrypt_type", "1".to_owned())];
    let clear = [
        ("identity_type", exam.person.identity_type.to_string()),
        ("identity_no", exam.person.identity_no.clone()),
        ("perform_org_code", exam.org.code.to_owned()),
        ("perform_time_start", "2021-01-01".to_owned()),
        ("perform_time_end", "2021-12-31".to_owned()),
    ];
    pairs.extend(clear.map(|(name, value)| (name, app.keys.encrypt(&value))));
    pairs
}

fn detail<'a>(app: &App, exam: &'a Exam) -> Pairs<'a> {
    let clear = [
        ("perform_org_code", exam.org.code),
        ("accession_number", &exam.accession_number),
        ("patient_id", &exam.patient_id),
        ("placer_order_no", &exam.placer_order_no),
        ("exam_type", exam.modality.code),
    ];
    let mut pairs: Pairs<'_> = clear
        .map(|(name, value)| (name, app.keys.encrypt(value)))
        .into();
    pairs.extend([
        ("from", "third".to_owned()),
        ("encrypt_type", "1".to_owned()),
    ]);
    pairs
}
