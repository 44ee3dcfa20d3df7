package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取省平台检查列表的一行结果。 Exams in the province's platform: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryProvinceExamsRow extends Row {
    QueryProvinceExamsRow(Document document, String at) {
        super(document, at);
    }

    /**
     * 检查id id of the exam.
     *
     * @return id
     */
    public Long getId() {
        return id("id");
    }

    /**
     * 检查医院ID code of the performing hospital.
     *
     * @return perform_org_code
     */
    public String getPerformOrgCode() {
        return text("perform_org_code");
    }

    /**
     * 检查系统名称 name of the performing system.
     *
     * @return perform_system_name
     */
    public String getPerformSystemName() {
        return text("perform_system_name");
    }

    /**
     * 检查系统代码 code of the performing system.
     *
     * @return perform_system_code
     */
    public String getPerformSystemCode() {
        return text("perform_system_code");
    }

    /**
     * 检查科室名称 performing department.
     *
     * @return perform_depart_name
     */
    public String getPerformDepartName() {
        return text("perform_depart_name");
    }

    /**
     * 检查科室代码 code of the performing department.
     *
     * @return perform_depart_code
     */
    public String getPerformDepartCode() {
        return text("perform_depart_code");
    }

    /**
     * 检查医生 performing doctor.
     *
     * @return perform_doctor_name
     */
    public String getPerformDoctorName() {
        return text("perform_doctor_name");
    }

    /**
     * 检查医院 performing hospital.
     *
     * @return perform_org_name
     */
    public String getPerformOrgName() {
        return text("perform_org_name");
    }

    /**
     * 检查部位 body part.
     *
     * @return exam_body_part
     */
    public String getExamBodyPart() {
        return text("exam_body_part");
    }

    /**
     * 检查项目 exam item.
     *
     * @return exam_item
     */
    public String getExamItem() {
        return text("exam_item");
    }

    /**
     * 检查项目ID id of the exam item.
     *
     * @return exam_code
     */
    public String getExamCode() {
        return text("exam_code");
    }

    /**
     * 检查类型 exam type.
     *
     * @return exam_type
     */
    public String getExamType() {
        return text("exam_type");
    }

    /**
     * 检查编号 accession number.
     *
     * @return accession_number
     */
    public String getAccessionNumber() {
        return text("accession_number");
    }

    /**
     * 登记人员 registrar.
     *
     * @return reg_doctor_name
     */
    public String getRegDoctorName() {
        return text("reg_doctor_name");
    }

    /**
     * 登记人员ID id of the registrar.
     *
     * @return reg_doctor_id
     */
    public String getRegDoctorId() {
        return text("reg_doctor_id");
    }

    /**
     * 检查部位代码 body part code.
     *
     * @return exam_body_part_code
     */
    public String getExamBodyPartCode() {
        return text("exam_body_part_code");
    }

    /**
     * 报告医生ID id of the reporting doctor.
     *
     * @return report_doctor_id
     */
    public String getReportDoctorId() {
        return text("report_doctor_id");
    }

    /**
     * 报告医生 reporting doctor.
     *
     * @return report_doctor_name
     */
    public String getReportDoctorName() {
        return text("report_doctor_name");
    }

    /**
     * 审核医生ID id of the auditing doctor.
     *
     * @return audit_doctor_id
     */
    public String getAuditDoctorId() {
        return text("audit_doctor_id");
    }

    /**
     * 审核时间 time of the audit.
     *
     * @return audit_time
     */
    public LocalDateTime getAuditTime() {
        return moment("audit_time");
    }

    /**
     * 报告时间 time of the report.
     *
     * @return report_time
     */
    public LocalDateTime getReportTime() {
        return moment("report_time");
    }

    /**
     * 检查时间 time of the exam.
     *
     * @return perform_time
     */
    public LocalDateTime getPerformTime() {
        return moment("perform_time");
    }

    /**
     * 登记时间 time of registration.
     *
     * @return reg_time
     */
    public LocalDateTime getRegTime() {
        return moment("reg_time");
    }

    /**
     * 申请时间 time of the request.
     *
     * @return req_time
     */
    public LocalDateTime getReqTime() {
        return moment("req_time");
    }

    /**
     * 影像标记 whether there are images.
     *
     * @return has_image
     */
    public Boolean getHasImage() {
        return truth("has_image");
    }

    /**
     * 检查状态 exam status.
     *
     * @return result_state
     */
    public String getResultState() {
        return text("result_state");
    }

    /**
     * 检查结果代码 result code.
     *
     * @return abnormal_flags
     */
    public ProvinceResult getAbnormalFlags() {
        return ProvinceResult.of(text("abnormal_flags"));
    }

    /**
     * 检查状态代码 status code.
     *
     * @return result_state_code
     */
    public String getResultStateCode() {
        return text("result_state_code");
    }

    /**
     * 危急值 critical value.
     *
     * @return critical_value
     */
    public String getCriticalValue() {
        return text("critical_value");
    }

    /**
     * 主观提示 impression.
     *
     * @return image_diagnosis
     */
    public String getImageDiagnosis() {
        return text("image_diagnosis");
    }

    /**
     * 客观所见 findings.
     *
     * @return imagesight
     */
    public String getImagesight() {
        return text("imagesight");
    }

    /**
     * 修订医生 revising doctor.
     *
     * @return revise_doctor_name
     */
    public String getReviseDoctorName() {
        return text("revise_doctor_name");
    }

    /**
     * 修订医生ID id of the revising doctor.
     *
     * @return revise_doctor_id
     */
    public String getReviseDoctorId() {
        return text("revise_doctor_id");
    }

    /**
     * 审核医生 auditing doctor.
     *
     * @return audit_doctor_name
     */
    public String getAuditDoctorName() {
        return text("audit_doctor_name");
    }

    /**
     * 主任医生姓名 name of the chief physician.
     *
     * @return archiat_name
     */
    public String getArchiatName() {
        return text("archiat_name");
    }

    /**
     * 修订时间 time of the revision.
     *
     * @return revise_time
     */
    public LocalDateTime getReviseTime() {
        return moment("revise_time");
    }

    /**
     * 主任医师ID id of the chief physician.
     *
     * @return archiat_id
     */
    public String getArchiatId() {
        return text("archiat_id");
    }

    /**
     * 主治医师ID id of the attending physician.
     *
     * @return attend_id
     */
    public String getAttendId() {
        return text("attend_id");
    }

    /**
     * 门诊号或住院号 outpatient or inpatient number.
     *
     * @return clinic_no
     */
    public String getClinicNo() {
        return text("clinic_no");
    }

    /**
     * 病历号 medical record number.
     *
     * @return med_rec_no
     */
    public String getMedRecNo() {
        return text("med_rec_no");
    }

    /**
     * 患者主索引 the patient's master index.
     *
     * @return patient_master_id
     */
    public Long getPatientMasterId() {
        return id("patient_master_id");
    }

    /**
     * 患者手机号 patient's mobile phone.
     *
     * @return mobile_phone
     */
    public String getMobilePhone() {
        return text("mobile_phone");
    }

    /**
     * 卡号 card number.
     *
     * @return card_no
     */
    public String getCardNo() {
        return text("card_no");
    }

    /**
     * 卡类型 card type.
     *
     * @return card_type
     */
    public CardType getCardType() {
        return CardType.of(text("card_type"));
    }

    /**
     * 就诊号 visit number.
     *
     * @return visit_id
     */
    public String getVisitId() {
        return text("visit_id");
    }

    /**
     * 病史及临床信息 history and clinical information.
     *
     * @return relevant_clinical_info
     */
    public String getRelevantClinicalInfo() {
        return text("relevant_clinical_info");
    }

    /**
     * 年龄单位 unit of the age.
     *
     * @return age_unit
     */
    public String getAgeUnit() {
        return text("age_unit");
    }

    /**
     * 患者年龄 patient's age.
     *
     * @return patient_age
     */
    public Integer getPatientAge() {
        return whole("patient_age");
    }

    /**
     * 患者性别 patient's sex.
     *
     * @return patient_sex
     */
    public Sex getPatientSex() {
        return Sex.of(text("patient_sex"));
    }

    /**
     * 患者姓名 patient's name.
     *
     * @return patient_name
     */
    public String getPatientName() {
        return text("patient_name");
    }

    /**
     * 患者编号 patient number.
     *
     * @return patient_id
     */
    public String getPatientId() {
        return text("patient_id");
    }

    /**
     * 证件类型 type of identity document.
     *
     * @return identity_type
     */
    public IdentityType getIdentityType() {
        return IdentityType.of(text("identity_type"));
    }

    /**
     * 证件号码 number of the identity document.
     *
     * @return identity_no
     */
    public String getIdentityNo() {
        return text("identity_no");
    }

    /**
     * 病区 ward.
     *
     * @return in_patient_ward
     */
    public String getInPatientWard() {
        return text("in_patient_ward");
    }

    /**
     * 病房 room.
     *
     * @return in_patient_room
     */
    public String getInPatientRoom() {
        return text("in_patient_room");
    }

    /**
     * 病床 bed.
     *
     * @return in_patient_bed
     */
    public String getInPatientBed() {
        return text("in_patient_bed");
    }

    /**
     * 接诊医生姓名 name of the receiving doctor.
     *
     * @return accept_name
     */
    public String getAcceptName() {
        return text("accept_name");
    }

    /**
     * 接诊医生ID id of the receiving doctor.
     *
     * @return accept_id
     */
    public String getAcceptId() {
        return text("accept_id");
    }

    /**
     * 诊断疾病代码 code of the diagnosed disease.
     *
     * @return disease_code
     */
    public String getDiseaseCode() {
        return text("disease_code");
    }

    /**
     * 临床诊断 clinical diagnosis.
     *
     * @return clinic_diagnosis
     */
    public String getClinicDiagnosis() {
        return text("clinic_diagnosis");
    }

    /**
     * 过敏及不良反应 allergies and adverse reactions.
     *
     * @return adverse_reaction
     */
    public String getAdverseReaction() {
        return text("adverse_reaction");
    }

    /**
     * 主诉症状体征 complaints and symptoms.
     *
     * @return symptom
     */
    public String getSymptom() {
        return text("symptom");
    }

    /**
     * 注意事项 notes.
     *
     * @return attention
     */
    public String getAttention() {
        return text("attention");
    }

    /**
     * 申请目的 purpose of the request.
     *
     * @return reason
     */
    public String getReason() {
        return text("reason");
    }

    /**
     * 申请医院 requesting hospital.
     *
     * @return req_org_name
     */
    public String getReqOrgName() {
        return text("req_org_name");
    }

    /**
     * 申请医院代码 code of the requesting hospital.
     *
     * @return req_org_code
     */
    public String getReqOrgCode() {
        return text("req_org_code");
    }

    /**
     * 申请科室 requesting department.
     *
     * @return req_depart_name
     */
    public String getReqDepartName() {
        return text("req_depart_name");
    }

    /**
     * 申请医生 requesting doctor.
     *
     * @return req_doctor_name
     */
    public String getReqDoctorName() {
        return text("req_doctor_name");
    }

    /**
     * 申请单号 placer order number.
     *
     * @return placer_order_no
     */
    public String getPlacerOrderNo() {
        return text("placer_order_no");
    }

    /**
     * 患者分类 visit type.
     *
     * @return patient_class
     */
    public String getPatientClass() {
        return text("patient_class");
    }

    /**
     * 主治医师姓名 name of the attending physician.
     *
     * @return attend_name
     */
    public String getAttendName() {
        return text("attend_name");
    }

    /**
     * 归档时间 time of archiving.
     *
     * @return archive_date
     */
    public LocalDateTime getArchiveDate() {
        return moment("archive_date");
    }
}
