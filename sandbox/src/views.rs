//! An exam as each chapter returns it: the members differ, and so do their forms.

use serde_json::{Map, Value, json};
use time::PrimitiveDateTime;

use crate::clock::{format_iso, format_time};
use crate::data::exams::{Doctor, Exam};

fn stamp(time: Option<PrimitiveDateTime>) -> Value {
    time.map(format_time).into()
}

fn iso(time: Option<PrimitiveDateTime>) -> Value {
    time.map(format_iso).into()
}

fn name(doctor: &Option<Doctor>) -> Option<&str> {
    doctor.as_ref().map(|doctor| doctor.name.as_str())
}

fn id(doctor: &Option<Doctor>) -> Option<&str> {
    doctor.as_ref().map(|doctor| doctor.id.as_str())
}

fn id_card(doctor: &Option<Doctor>) -> Option<&str> {
    doctor.as_ref().map(|doctor| doctor.id_card_no.as_str())
}

fn ward(exam: &Exam) -> [&str; 3] {
    match &exam.ward {
        Some((ward, room, bed)) => [ward, room, bed],
        None => ["", "", ""],
    }
}

fn merge(mut into: Value, more: Value) -> Value {
    if let (Value::Object(into), Value::Object(more)) = (&mut into, more) {
        into.extend(more);
    }
    into
}

/// What 获取市平台检查列表, 获取检查详情 and 市平台+省平台 share.
fn common(exam: &Exam) -> Value {
    json!({
        "id": exam.id,
        "patient_id": exam.patient_id,
        "patient_name": exam.person.name,
        "patient_age": exam.age,
        "age_unit": exam.age_unit,
        "patient_sex": exam.person.sex,
        "accession_number": exam.accession_number,
        "exam_type": exam.modality.code,
        "exam_item": exam.item.name,
        "exam_body_part": exam.item.body_part,
        "placer_order_no": exam.placer_order_no,
        "perform_time": stamp(Some(exam.perform_time)),
        "report_time": stamp(exam.report_time),
        "audit_time": stamp(exam.audit_time),
        "archive_time": stamp(Some(exam.archive_time)),
        "req_doctor_name": exam.req_doctor.name,
        "req_depart_name": exam.req_depart.1,
        "perform_doctor_name": exam.perform_doctor.name,
        "perform_depart_name": exam.modality.depart_name,
        "perform_org_name": exam.org.name,
        "report_doctor_name": name(&exam.report_doctor),
        "audit_doctor_name": name(&exam.audit_doctor),
        "med_rec_no": exam.med_rec_no,
        "clinic_no": exam.clinic_no,
        "patient_class": exam.patient_class,
        "result_state": exam.state().1,
        "abnormal_flags": exam.abnormal_flags(),
        "critical_value": exam.critical_value(),
    })
}

/// The tail of 获取市平台检查列表 and 获取检查详情.
fn standard(exam: &Exam) -> Value {
    json!({
        "standard_item_code": exam.item.code,
        "standard_item_name": exam.item.name,
        "audit_start_time": stamp(exam.audit_start_time()),
        "report_start_time": stamp(exam.report_start_time()),
        "perform_doctor_id_card": exam.perform_doctor.id_card_no,
        "report_doctor_id_card": id_card(&exam.report_doctor),
        "audit_doctor_id_card": id_card(&exam.audit_doctor),
        "revise_doctor_id_card": id_card(&exam.revise_doctor),
    })
}

/// 获取市平台检查列表
pub fn city_row(exam: &Exam) -> Value {
    let mut row = merge(common(exam), standard(exam));
    // The chapter does not give the type; institutions with an older interface send text.
    if exam.org.code == "2402" {
        row["patient_age"] = exam.age.to_string().into();
    }
    row
}

/// 获取检查详情: times with a `T`, and the report's text.
pub fn detail(exam: &Exam) -> Value {
    let [in_ward, room, bed] = ward(exam);
    let (sight, diagnosis) = exam.findings();
    let mut detail = merge(common(exam), standard(exam));
    for (member, time) in [
        ("perform_time", Some(exam.perform_time)),
        ("report_time", exam.report_time),
        ("audit_time", exam.audit_time),
        ("archive_time", Some(exam.archive_time)),
    ] {
        detail[member] = iso(time);
    }
    merge(
        detail,
        json!({
            "in_patient_ward": in_ward,
            "in_patient_room": room,
            "in_patient_bed": bed,
            "reason": "明确诊断",
            "attention": "",
            "adverse_reaction": "否认药物过敏史",
            "clinic_diagnosis": "待查",
            "relevant_clinical_info": "患者因不适就诊，无特殊病史。",
            "image_sight": sight,
            "image_diagnosis": diagnosis,
            "has_report": exam.report_time.is_some(),
            "has_image": exam.modality.has_image,
            "has_film": exam.has_film(),
            "equipment_id": format!("{}-{}-01", exam.org.code, exam.modality.code),
            "equipment_name": exam.modality.equipment_name,
            "equipment_model": exam.modality.equipment_model,
        }),
    )
}

/// 获取市平台+省平台检查列表; `table_type` 0 this platform, 1 the one above.
pub fn merged_row(exam: &Exam, table_type: i64) -> Value {
    let [in_ward, room, bed] = ward(exam);
    let (sight, diagnosis) = exam.findings();
    merge(
        common(exam),
        json!({
            "result_state_code": exam.state().0,
            // 0:阴性 1：阳性 9未知
            "abnormal_flags": exam.abnormal_flags().unwrap_or(9),
            "clinic_type": exam.clinic_type(),
            "req_time": stamp(Some(exam.req_time)),
            "reg_time": stamp(Some(exam.reg_time)),
            "req_doctor_id": exam.req_doctor.id,
            "req_depart_id": exam.req_depart.0,
            "in_patient_ward": in_ward,
            "in_patient_room": room,
            "in_patient_bed": bed,
            "has_image": exam.modality.has_image,
            "reg_doctor_name": exam.req_doctor.name,
            "image_sight": sight,
            "perform_org_code": exam.org.code,
            "image_diagnosis": diagnosis,
            "mobile_phone": exam.person.mobile_phone,
            "id_card_no": exam.person.id_card_no,
            "req_org_code": exam.org.code,
            "req_org_name": exam.org.name,
            "perform_depart_code": exam.modality.depart_code,
            "table_type": table_type,
        }),
    )
}

/// 获取省平台检查列表
pub fn province_row(exam: &Exam) -> Value {
    let patient = merge(province_exam(exam), province_patient(exam));
    merge(patient, province_request(exam))
}

fn province_request(exam: &Exam) -> Value {
    let [in_ward, room, bed] = ward(exam);
    json!({
        "in_patient_ward": in_ward,
        "in_patient_room": room,
        "in_patient_bed": bed,
        "accept_name": exam.req_doctor.name,
        "accept_id": exam.req_doctor.id,
        "disease_code": "R69.x00",
        "clinic_diagnosis": "待查",
        "adverse_reaction": "否认药物过敏史",
        "symptom": "不适待查",
        "attention": "",
        "reason": "明确诊断",
        "req_org_name": exam.org.name,
        "req_org_code": exam.org.code,
        "req_depart_name": exam.req_depart.1,
        "req_doctor_name": exam.req_doctor.name,
        "placer_order_no": exam.placer_order_no,
        "patient_class": exam.patient_class.to_string(),
        "attend_name": exam.req_doctor.name,
        "archive_date": stamp(Some(exam.archive_time)),
    })
}

fn province_patient(exam: &Exam) -> Value {
    let person = &exam.person;
    json!({
        "archiat_name": name(&exam.audit_doctor),
        "revise_time": stamp(exam.revise_doctor.as_ref().and(exam.audit_time)),
        "archiat_id": id(&exam.audit_doctor),
        "attend_id": exam.req_doctor.id,
        "clinic_no": exam.clinic_no,
        "med_rec_no": exam.med_rec_no,
        "patient_master_id": person.master_id,
        "mobile_phone": person.mobile_phone,
        "card_no": person.card_no,
        "card_type": person.card_type,
        "visit_id": exam.visit_id,
        "relevant_clinical_info": "患者因不适就诊，无特殊病史。",
        "age_unit": exam.age_unit,
        "patient_age": exam.age,
        "patient_sex": person.sex,
        "patient_name": person.name,
        "patient_id": exam.patient_id,
        "identity_type": person.identity_type,
        "identity_no": person.identity_no,
    })
}

fn province_exam(exam: &Exam) -> Value {
    let (sight, diagnosis) = exam.findings();
    json!({
        "id": exam.id,
        "perform_org_code": exam.org.code,
        "perform_system_name": format!("{}信息系统", exam.modality.depart_name),
        "perform_system_code": exam.modality.depart_code,
        "perform_depart_name": exam.modality.depart_name,
        "perform_depart_code": exam.modality.depart_code,
        "perform_doctor_name": exam.perform_doctor.name,
        "perform_org_name": exam.org.name,
        "exam_body_part": exam.item.body_part,
        "exam_item": exam.item.name,
        "exam_code": exam.item.code,
        "exam_type": exam.modality.code,
        "accession_number": exam.accession_number,
        "reg_doctor_name": exam.req_doctor.name,
        "reg_doctor_id": exam.req_doctor.id,
        "exam_body_part_code": format!("{}B", exam.item.code),
        "report_doctor_id": id(&exam.report_doctor),
        "report_doctor_name": name(&exam.report_doctor),
        "audit_doctor_id": id(&exam.audit_doctor),
        "audit_time": stamp(exam.audit_time),
        "report_time": stamp(exam.report_time),
        "perform_time": stamp(Some(exam.perform_time)),
        "reg_time": stamp(Some(exam.reg_time)),
        "req_time": stamp(Some(exam.req_time)),
        "has_image": exam.modality.has_image,
        "result_state": exam.state().1,
        // 0: 阴性 1: 阳性 2: 未知
        "abnormal_flags": exam.abnormal_flags().unwrap_or(2),
        "result_state_code": exam.state().0,
        "critical_value": exam.critical_value(),
        "image_diagnosis": diagnosis,
        "imagesight": sight,
        "revise_doctor_name": name(&exam.revise_doctor),
        "revise_doctor_id": id(&exam.revise_doctor),
        "audit_doctor_name": name(&exam.audit_doctor),
    })
}

/// 获取打印检查列表
pub fn print_row(exam: &Exam, print_count: u32) -> Value {
    json!({
        "id": exam.id,
        "patient_id": exam.patient_id,
        "accession_number": exam.accession_number,
        "placer_order_no": exam.placer_order_no,
        "service_text": exam.item.name,
        "exam_type": exam.modality.code,
        "procedure_name": exam.item.body_part,
        "result_state": exam.state().1,
        "abnormal_flags": exam.abnormal_flags().unwrap_or(9).to_string(),
        "print_count": print_count,
    })
}

/// For the pages: everything of 获取检查详情, and what only a page shows.
pub fn page_row(exam: &Exam) -> Map<String, Value> {
    let mut row = detail(exam);
    row = merge(row, merged_row(exam, 0));
    row["id"] = exam.id.to_string().into();
    row["id_card_no"] = exam.person.id_card_no.as_str().into();
    row["sex_text"] = match exam.person.sex {
        1 => "男",
        2 => "女",
        _ => "未知",
    }
    .into();
    row["lab"] = json!(exam.lab);
    match row {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
