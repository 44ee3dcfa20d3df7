//! What the lists and details of the archive answer (输出参数), field by field.

use super::terms::*;
use super::value_sets::*;

/// 获取省平台检查列表
pub(super) const PROVINCE_EXAMS: &[Output] = &[
    CODE,
    MSG,
    output("page", Type::Object, said!("分页", "paging")),
    output(
        "page.page_index",
        Type::Int,
        said!("当前页", "current page"),
    ),
    output(
        "page.page_size",
        Type::Int,
        said!("每页数", "rows per page"),
    ),
    output(
        "page.total_count",
        Type::Int,
        said!("总数量", "total number of rows"),
    ),
    output(
        "page.total_pages",
        Type::Int,
        said!("总页数", "total number of pages"),
    ),
    output(
        "page.eof",
        Type::Int,
        said!("是否最后一页", "whether this is the last page"),
    )
    .one_of(YES_NO),
    output("data", Type::List, said!("检查列表", "the exams")),
    output("data[].id", Type::Long, said!("检查id", "id of the exam")),
    output(
        "data[].perform_org_code",
        Type::String,
        said!("检查医院ID", "code of the performing hospital"),
    ),
    output(
        "data[].perform_system_name",
        Type::String,
        said!("检查系统名称", "name of the performing system"),
    ),
    output(
        "data[].perform_system_code",
        Type::String,
        said!("检查系统代码", "code of the performing system"),
    ),
    output(
        "data[].perform_depart_name",
        Type::String,
        said!("检查科室名称", "performing department"),
    ),
    output(
        "data[].perform_depart_code",
        Type::String,
        said!("检查科室代码", "code of the performing department"),
    ),
    output(
        "data[].perform_doctor_name",
        Type::String,
        said!("检查医生", "performing doctor"),
    ),
    output(
        "data[].perform_org_name",
        Type::String,
        said!("检查医院", "performing hospital"),
    ),
    output(
        "data[].exam_body_part",
        Type::String,
        said!("检查部位", "body part"),
    ),
    output(
        "data[].exam_item",
        Type::String,
        said!("检查项目", "exam item"),
    ),
    output(
        "data[].exam_code",
        Type::String,
        said!("检查项目ID", "id of the exam item"),
    ),
    output(
        "data[].exam_type",
        Type::String,
        said!("检查类型", "exam type"),
    ),
    output(
        "data[].accession_number",
        Type::String,
        said!("检查编号", "accession number"),
    ),
    output(
        "data[].reg_doctor_name",
        Type::String,
        said!("登记人员", "registrar"),
    ),
    output(
        "data[].reg_doctor_id",
        Type::String,
        said!("登记人员ID", "id of the registrar"),
    ),
    output(
        "data[].exam_body_part_code",
        Type::String,
        said!("检查部位代码", "body part code"),
    ),
    output(
        "data[].report_doctor_id",
        Type::String,
        said!("报告医生ID", "id of the reporting doctor"),
    ),
    output(
        "data[].report_doctor_name",
        Type::String,
        said!("报告医生", "reporting doctor"),
    ),
    output(
        "data[].audit_doctor_id",
        Type::String,
        said!("审核医生ID", "id of the auditing doctor"),
    ),
    output(
        "data[].audit_time",
        Type::DateTime,
        said!("审核时间", "time of the audit"),
    ),
    output(
        "data[].report_time",
        Type::DateTime,
        said!("报告时间", "time of the report"),
    ),
    output(
        "data[].perform_time",
        Type::DateTime,
        said!("检查时间", "time of the exam"),
    ),
    output(
        "data[].reg_time",
        Type::DateTime,
        said!("登记时间", "time of registration"),
    ),
    output(
        "data[].req_time",
        Type::DateTime,
        said!("申请时间", "time of the request"),
    ),
    output(
        "data[].has_image",
        Type::Bool,
        said!("影像标记", "whether there are images"),
    ),
    output(
        "data[].result_state",
        Type::String,
        said!("检查状态", "exam status"),
    ),
    output(
        "data[].abnormal_flags",
        Type::Short,
        said!("检查结果代码", "result code"),
    )
    .one_of(PROVINCE_RESULTS),
    output(
        "data[].result_state_code",
        Type::String,
        said!("检查状态代码", "status code"),
    ),
    output(
        "data[].critical_value",
        Type::String,
        said!("危急值", "critical value"),
    ),
    output(
        "data[].image_diagnosis",
        Type::String,
        said!("主观提示", "impression"),
    ),
    output(
        "data[].imagesight",
        Type::String,
        said!("客观所见", "findings"),
    ),
    output(
        "data[].revise_doctor_name",
        Type::String,
        said!("修订医生", "revising doctor"),
    ),
    output(
        "data[].revise_doctor_id",
        Type::String,
        said!("修订医生ID", "id of the revising doctor"),
    ),
    output(
        "data[].audit_doctor_name",
        Type::String,
        said!("审核医生", "auditing doctor"),
    ),
    output(
        "data[].archiat_name",
        Type::String,
        said!("主任医生姓名", "name of the chief physician"),
    ),
    output(
        "data[].revise_time",
        Type::DateTime,
        said!("修订时间", "time of the revision"),
    ),
    output(
        "data[].archiat_id",
        Type::String,
        said!("主任医师ID", "id of the chief physician"),
    ),
    output(
        "data[].attend_id",
        Type::String,
        said!("主治医师ID", "id of the attending physician"),
    ),
    output(
        "data[].clinic_no",
        Type::String,
        said!("门诊号或住院号", "outpatient or inpatient number"),
    ),
    output(
        "data[].med_rec_no",
        Type::String,
        said!("病历号", "medical record number"),
    ),
    output(
        "data[].patient_master_id",
        Type::Long,
        said!("患者主索引", "the patient's master index"),
    ),
    output(
        "data[].mobile_phone",
        Type::String,
        said!("患者手机号", "patient's mobile phone"),
    ),
    output("data[].card_no", Type::String, said!("卡号", "card number")),
    output(
        "data[].card_type",
        Type::Short,
        said!("卡类型", "card type"),
    )
    .one_of(CARD_TYPES),
    output(
        "data[].visit_id",
        Type::String,
        said!("就诊号", "visit number"),
    ),
    output(
        "data[].relevant_clinical_info",
        Type::String,
        said!("病史及临床信息", "history and clinical information"),
    ),
    output(
        "data[].age_unit",
        Type::String,
        said!("年龄单位", "unit of the age"),
    ),
    output(
        "data[].patient_age",
        Type::Int,
        said!("患者年龄", "patient's age"),
    ),
    output(
        "data[].patient_sex",
        Type::Short,
        said!("患者性别", "patient's sex"),
    )
    .one_of(SEXES),
    output(
        "data[].patient_name",
        Type::String,
        said!("患者姓名", "patient's name"),
    ),
    output(
        "data[].patient_id",
        Type::String,
        said!("患者编号", "patient number"),
    ),
    output(
        "data[].identity_type",
        Type::Short,
        said!("证件类型", "type of identity document"),
    )
    .one_of(IDENTITY_TYPES),
    output(
        "data[].identity_no",
        Type::String,
        said!("证件号码", "number of the identity document"),
    ),
    output(
        "data[].in_patient_ward",
        Type::String,
        said!("病区", "ward"),
    ),
    output(
        "data[].in_patient_room",
        Type::String,
        said!("病房", "room"),
    ),
    output("data[].in_patient_bed", Type::String, said!("病床", "bed")),
    output(
        "data[].accept_name",
        Type::String,
        said!("接诊医生姓名", "name of the receiving doctor"),
    ),
    output(
        "data[].accept_id",
        Type::String,
        said!("接诊医生ID", "id of the receiving doctor"),
    ),
    output(
        "data[].disease_code",
        Type::String,
        said!("诊断疾病代码", "code of the diagnosed disease"),
    ),
    output(
        "data[].clinic_diagnosis",
        Type::String,
        said!("临床诊断", "clinical diagnosis"),
    ),
    output(
        "data[].adverse_reaction",
        Type::String,
        said!("过敏及不良反应", "allergies and adverse reactions"),
    ),
    output(
        "data[].symptom",
        Type::String,
        said!("主诉症状体征", "complaints and symptoms"),
    ),
    output("data[].attention", Type::String, said!("注意事项", "notes")),
    output(
        "data[].reason",
        Type::String,
        said!("申请目的", "purpose of the request"),
    ),
    output(
        "data[].req_org_name",
        Type::String,
        said!("申请医院", "requesting hospital"),
    ),
    output(
        "data[].req_org_code",
        Type::String,
        said!("申请医院代码", "code of the requesting hospital"),
    ),
    output(
        "data[].req_depart_name",
        Type::String,
        said!("申请科室", "requesting department"),
    ),
    output(
        "data[].req_doctor_name",
        Type::String,
        said!("申请医生", "requesting doctor"),
    ),
    output(
        "data[].placer_order_no",
        Type::String,
        said!("申请单号", "placer order number"),
    ),
    output(
        "data[].patient_class",
        Type::String,
        said!("患者分类", "visit type"),
    ),
    output(
        "data[].attend_name",
        Type::String,
        said!("主治医师姓名", "name of the attending physician"),
    ),
    output(
        "data[].archive_date",
        Type::DateTime,
        said!("归档时间", "time of archiving"),
    ),
];

/// 获取市平台+省平台检查列表
pub(super) const MERGED_EXAMS: &[Output] = &[
    CODE,
    MSG,
    output("data", Type::List, said!("检查列表", "the exams")),
    output("data[].id", Type::Long, said!("检查id", "id of the exam")),
    output(
        "data[].perform_org_name",
        Type::String,
        said!("检查医院名称", "performing hospital"),
    ),
    output(
        "data[].report_doctor_name",
        Type::String,
        said!("书写医生", "reporting doctor"),
    ),
    output(
        "data[].audit_doctor_name",
        Type::String,
        said!("审核医生", "auditing doctor"),
    ),
    output(
        "data[].med_rec_no",
        Type::String,
        said!("病历号", "medical record number"),
    ),
    output(
        "data[].clinic_no",
        Type::String,
        said!("门诊号或住院号", "outpatient or inpatient number"),
    ),
    output(
        "data[].patient_class",
        Type::Short,
        said!("就诊类型", "visit type"),
    )
    .one_of(ARCHIVE_PATIENT_CLASSES),
    output(
        "data[].result_state_code",
        Type::String,
        said!("检查检验状态代码", "status code"),
    ),
    output(
        "data[].result_state",
        Type::String,
        said!("检查检验状态", "exam status"),
    ),
    output(
        "data[].abnormal_flags",
        Type::Short,
        said!("阴阳性", "result code"),
    )
    .one_of(MERGED_RESULTS),
    output(
        "data[].clinic_type",
        Type::Short,
        said!("检查检验标志", "exam, lab test or health check"),
    )
    .one_of(RECORD_KINDS),
    output(
        "data[].critical_value",
        Type::String,
        said!("危急值", "critical value"),
    ),
    output(
        "data[].req_time",
        Type::DateTime,
        said!("申请时间", "time of the request"),
    ),
    output(
        "data[].reg_time",
        Type::DateTime,
        said!("登记时间", "time of registration"),
    ),
    output(
        "data[].req_doctor_id",
        Type::String,
        said!("申请医生ID", "id of the requesting doctor"),
    ),
    output(
        "data[].req_depart_id",
        Type::String,
        said!("申请科室ID", "id of the requesting department"),
    ),
    output(
        "data[].in_patient_ward",
        Type::String,
        said!("病区", "ward"),
    ),
    output(
        "data[].in_patient_room",
        Type::String,
        said!("病房", "room"),
    ),
    output("data[].in_patient_bed", Type::String, said!("病床", "bed")),
    output(
        "data[].has_image",
        Type::Bool,
        said!("存在原始影像", "whether there are images"),
    ),
    output(
        "data[].reg_doctor_name",
        Type::String,
        said!("登记人员", "registrar"),
    ),
    output(
        "data[].image_sight",
        Type::String,
        said!("客观所见-影像所见", "findings"),
    ),
    output(
        "data[].perform_org_code",
        Type::String,
        said!("检查医院代码", "code of the performing hospital"),
    ),
    output(
        "data[].image_diagnosis",
        Type::String,
        said!("主观提示-影像诊断", "impression"),
    ),
    output(
        "data[].perform_depart_name",
        Type::String,
        said!("检查科室名称", "performing department"),
    ),
    output(
        "data[].perform_doctor_name",
        Type::String,
        said!("检查医生", "performing doctor"),
    ),
    output(
        "data[].patient_id",
        Type::String,
        said!("患者编号", "patient number"),
    ),
    output(
        "data[].patient_name",
        Type::String,
        said!("患者姓名", "patient's name"),
    ),
    output(
        "data[].patient_sex",
        Type::Short,
        said!("患者性别", "patient's sex"),
    )
    .one_of(SEXES),
    output(
        "data[].patient_age",
        Type::Int,
        said!("患者年龄", "patient's age"),
    ),
    output(
        "data[].age_unit",
        Type::String,
        said!("年龄单位", "unit of the age"),
    ),
    output(
        "data[].mobile_phone",
        Type::String,
        said!("患者手机号", "patient's mobile phone"),
    ),
    output(
        "data[].id_card_no",
        Type::String,
        said!("身份证号", "ID card number"),
    ),
    output(
        "data[].accession_number",
        Type::String,
        said!("检查号或检验号", "accession number"),
    ),
    output(
        "data[].exam_type",
        Type::String,
        said!("检查或检验类型", "exam type"),
    ),
    output(
        "data[].exam_item",
        Type::String,
        said!("检查或检验项目", "exam item"),
    ),
    output(
        "data[].exam_body_part",
        Type::String,
        said!("检查或检验部位", "body part"),
    ),
    output(
        "data[].placer_order_no",
        Type::String,
        said!("申请单号", "placer order number"),
    ),
    output(
        "data[].perform_time",
        Type::DateTime,
        said!("检查或检验时间", "time of the exam"),
    ),
    output(
        "data[].report_time",
        Type::DateTime,
        said!("报告时间", "time of the report"),
    ),
    output(
        "data[].audit_time",
        Type::DateTime,
        said!("审核时间", "time of the audit"),
    ),
    output(
        "data[].archive_time",
        Type::DateTime,
        said!("归档时间", "time of archiving"),
    ),
    output(
        "data[].req_doctor_name",
        Type::String,
        said!("申请医生", "requesting doctor"),
    ),
    output(
        "data[].req_depart_name",
        Type::String,
        said!("申请科室", "requesting department"),
    ),
    output(
        "data[].req_org_code",
        Type::String,
        said!("申请医院代码", "code of the requesting hospital"),
    ),
    output(
        "data[].req_org_name",
        Type::String,
        said!("申请医院名称", "requesting hospital"),
    ),
    output(
        "data[].perform_depart_code",
        Type::String,
        said!("检查科室代码", "code of the performing department"),
    ),
    output(
        "data[].table_type",
        Type::Short,
        said!("数据来源", "data source"),
    )
    .one_of(PLATFORMS),
];

/// 获取检查详情
pub(super) const EXAM_DETAIL: &[Output] = &[
    CODE,
    MSG,
    output("data", Type::List, said!("检查详情", "the exam's detail")),
    output(
        "data[].id",
        Type::Long,
        said!("检查归档业务唯一号", "id of the exam"),
    ),
    output(
        "data[].patient_id",
        Type::String,
        said!("患者编号", "patient number"),
    ),
    output(
        "data[].patient_name",
        Type::String,
        said!("患者姓名", "patient's name"),
    ),
    output(
        "data[].patient_age",
        Type::Int,
        said!("患者年龄", "patient's age"),
    ),
    output(
        "data[].age_unit",
        Type::String,
        said!("年龄单位", "unit of the age"),
    ),
    output(
        "data[].patient_sex",
        Type::Short,
        said!("患者性别", "patient's sex"),
    )
    .one_of(DETAIL_SEXES),
    output(
        "data[].accession_number",
        Type::String,
        said!("检查编号", "accession number"),
    ),
    output(
        "data[].exam_type",
        Type::String,
        said!("检查类型", "exam type"),
    ),
    output(
        "data[].exam_item",
        Type::String,
        said!("检查项目", "exam item"),
    ),
    output(
        "data[].exam_body_part",
        Type::String,
        said!("检查部位", "body part"),
    ),
    output(
        "data[].placer_order_no",
        Type::String,
        said!("申请单号", "placer order number"),
    ),
    output(
        "data[].perform_time",
        Type::DateTime,
        said!("检查时间", "time of the exam"),
    ),
    output(
        "data[].report_time",
        Type::DateTime,
        said!("报告时间", "time of the report"),
    ),
    output(
        "data[].audit_time",
        Type::DateTime,
        said!("审核时间", "time of the audit"),
    ),
    output(
        "data[].archive_time",
        Type::DateTime,
        said!("检查归档时间", "time of archiving"),
    ),
    output(
        "data[].req_doctor_name",
        Type::String,
        said!("申请医生", "requesting doctor"),
    ),
    output(
        "data[].req_depart_name",
        Type::String,
        said!("申请科室", "requesting department"),
    ),
    output(
        "data[].perform_doctor_name",
        Type::String,
        said!("检查医生", "performing doctor"),
    ),
    output(
        "data[].perform_depart_name",
        Type::String,
        said!("检查科室", "performing department"),
    ),
    output(
        "data[].perform_org_name",
        Type::String,
        said!("检查医院", "performing hospital"),
    ),
    output(
        "data[].report_doctor_name",
        Type::String,
        said!("报告医生", "reporting doctor"),
    ),
    output(
        "data[].audit_doctor_name",
        Type::String,
        said!("审核医生", "auditing doctor"),
    ),
    output(
        "data[].med_rec_no",
        Type::String,
        said!("病历号", "medical record number"),
    ),
    output(
        "data[].clinic_no",
        Type::String,
        said!("门诊号或住院号", "outpatient or inpatient number"),
    ),
    output(
        "data[].patient_class",
        Type::Short,
        said!("就诊类型", "visit type"),
    )
    .one_of(ARCHIVE_PATIENT_CLASSES),
    output(
        "data[].result_state",
        Type::String,
        said!("检查状态", "exam status"),
    ),
    output(
        "data[].abnormal_flags",
        Type::Short,
        said!("检查结果", "result code"),
    )
    .one_of(DETAIL_RESULTS),
    output(
        "data[].critical_value",
        Type::String,
        said!("危急值", "critical value"),
    ),
    output(
        "data[].in_patient_ward",
        Type::String,
        said!("住院病区", "ward"),
    ),
    output(
        "data[].in_patient_room",
        Type::String,
        said!("住院病房", "room"),
    ),
    output(
        "data[].in_patient_bed",
        Type::String,
        said!("住院病床", "bed"),
    ),
    output(
        "data[].reason",
        Type::String,
        said!("申请目的", "purpose of the request"),
    ),
    output("data[].attention", Type::String, said!("注意事项", "notes")),
    output(
        "data[].adverse_reaction",
        Type::String,
        said!("过敏及不良反应", "allergies and adverse reactions"),
    ),
    output(
        "data[].clinic_diagnosis",
        Type::String,
        said!("临床诊断", "clinical diagnosis"),
    ),
    output(
        "data[].relevant_clinical_info",
        Type::String,
        said!("病史临床信息", "history and clinical information"),
    ),
    output(
        "data[].image_sight",
        Type::String,
        said!("影像所见", "findings"),
    ),
    output(
        "data[].image_diagnosis",
        Type::String,
        said!("影像诊断", "impression"),
    ),
    output(
        "data[].has_report",
        Type::Bool,
        said!("是否有报告", "whether there is a report"),
    ),
    output(
        "data[].has_image",
        Type::Bool,
        said!("是否有影像", "whether there are images"),
    ),
    output(
        "data[].has_film",
        Type::Bool,
        said!("是否有胶片", "whether there is a film"),
    ),
    output(
        "data[].standard_item_code",
        Type::String,
        said!("标准项目编码", "standard item code"),
    ),
    output(
        "data[].standard_item_name",
        Type::String,
        said!("标准项目名称", "standard item name"),
    ),
    output(
        "data[].audit_start_time",
        Type::String,
        said!("审核开始时间", "start time of the audit"),
    ),
    output(
        "data[].report_start_time",
        Type::String,
        said!("报告开始时间", "start time of the report"),
    ),
    output(
        "data[].equipment_id",
        Type::String,
        said!("检查设备ID", "id of the equipment"),
    ),
    output(
        "data[].equipment_name",
        Type::String,
        said!("检查设备名称", "name of the equipment"),
    ),
    output(
        "data[].equipment_model",
        Type::String,
        said!("检查设备型号", "model of the equipment"),
    ),
    output(
        "data[].perform_doctor_id_card",
        Type::String,
        said!("检查医生身份证号", "performing doctor's ID card number"),
    ),
    output(
        "data[].report_doctor_id_card",
        Type::String,
        said!("报告医生身份证号", "reporting doctor's ID card number"),
    ),
    output(
        "data[].audit_doctor_id_card",
        Type::String,
        said!("审核医生身份证号", "auditing doctor's ID card number"),
    ),
    output(
        "data[].revise_doctor_id_card",
        Type::String,
        said!("修订医生身份证号", "revising doctor's ID card number"),
    ),
];
