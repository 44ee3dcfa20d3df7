package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取检查详情的一行结果。 Detail of an exam: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetExamDetailRow extends Row {
    GetExamDetailRow(Document document, String at) {
        super(document, at);
    }

    /**
     * 检查归档业务唯一号 id of the exam.
     *
     * @return id
     */
    public Long getId() {
        return id("id");
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
     * 患者姓名 patient's name.
     *
     * @return patient_name
     */
    public String getPatientName() {
        return text("patient_name");
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
     * 年龄单位 unit of the age.
     *
     * @return age_unit
     */
    public String getAgeUnit() {
        return text("age_unit");
    }

    /**
     * 患者性别 patient's sex.
     *
     * @return patient_sex
     */
    public DetailSex getPatientSex() {
        return DetailSex.of(text("patient_sex"));
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
     * 检查类型 exam type.
     *
     * @return exam_type
     */
    public String getExamType() {
        return text("exam_type");
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
     * 检查部位 body part.
     *
     * @return exam_body_part
     */
    public String getExamBodyPart() {
        return text("exam_body_part");
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
     * 检查时间 time of the exam.
     *
     * @return perform_time
     */
    public LocalDateTime getPerformTime() {
        return moment("perform_time");
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
     * 审核时间 time of the audit.
     *
     * @return audit_time
     */
    public LocalDateTime getAuditTime() {
        return moment("audit_time");
    }

    /**
     * 检查归档时间 time of archiving.
     *
     * @return archive_time
     */
    public LocalDateTime getArchiveTime() {
        return moment("archive_time");
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
     * 申请科室 requesting department.
     *
     * @return req_depart_name
     */
    public String getReqDepartName() {
        return text("req_depart_name");
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
     * 检查科室 performing department.
     *
     * @return perform_depart_name
     */
    public String getPerformDepartName() {
        return text("perform_depart_name");
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
     * 报告医生 reporting doctor.
     *
     * @return report_doctor_name
     */
    public String getReportDoctorName() {
        return text("report_doctor_name");
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
     * 病历号 medical record number.
     *
     * @return med_rec_no
     */
    public String getMedRecNo() {
        return text("med_rec_no");
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
     * 就诊类型 visit type.
     *
     * @return patient_class
     */
    public ArchivePatientClass getPatientClass() {
        return ArchivePatientClass.of(text("patient_class"));
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
     * 检查结果 result code.
     *
     * @return abnormal_flags
     */
    public DetailResult getAbnormalFlags() {
        return DetailResult.of(text("abnormal_flags"));
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
     * 住院病区 ward.
     *
     * @return in_patient_ward
     */
    public String getInPatientWard() {
        return text("in_patient_ward");
    }

    /**
     * 住院病房 room.
     *
     * @return in_patient_room
     */
    public String getInPatientRoom() {
        return text("in_patient_room");
    }

    /**
     * 住院病床 bed.
     *
     * @return in_patient_bed
     */
    public String getInPatientBed() {
        return text("in_patient_bed");
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
     * 注意事项 notes.
     *
     * @return attention
     */
    public String getAttention() {
        return text("attention");
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
     * 临床诊断 clinical diagnosis.
     *
     * @return clinic_diagnosis
     */
    public String getClinicDiagnosis() {
        return text("clinic_diagnosis");
    }

    /**
     * 病史临床信息 history and clinical information.
     *
     * @return relevant_clinical_info
     */
    public String getRelevantClinicalInfo() {
        return text("relevant_clinical_info");
    }

    /**
     * 影像所见 findings.
     *
     * @return image_sight
     */
    public String getImageSight() {
        return text("image_sight");
    }

    /**
     * 影像诊断 impression.
     *
     * @return image_diagnosis
     */
    public String getImageDiagnosis() {
        return text("image_diagnosis");
    }

    /**
     * 是否有报告 whether there is a report.
     *
     * @return has_report
     */
    public Boolean getHasReport() {
        return truth("has_report");
    }

    /**
     * 是否有影像 whether there are images.
     *
     * @return has_image
     */
    public Boolean getHasImage() {
        return truth("has_image");
    }

    /**
     * 是否有胶片 whether there is a film.
     *
     * @return has_film
     */
    public Boolean getHasFilm() {
        return truth("has_film");
    }

    /**
     * 标准项目编码 standard item code.
     *
     * @return standard_item_code
     */
    public String getStandardItemCode() {
        return text("standard_item_code");
    }

    /**
     * 标准项目名称 standard item name.
     *
     * @return standard_item_name
     */
    public String getStandardItemName() {
        return text("standard_item_name");
    }

    /**
     * 审核开始时间 start time of the audit.
     *
     * @return audit_start_time
     */
    public String getAuditStartTime() {
        return text("audit_start_time");
    }

    /**
     * 报告开始时间 start time of the report.
     *
     * @return report_start_time
     */
    public String getReportStartTime() {
        return text("report_start_time");
    }

    /**
     * 检查设备ID id of the equipment.
     *
     * @return equipment_id
     */
    public String getEquipmentId() {
        return text("equipment_id");
    }

    /**
     * 检查设备名称 name of the equipment.
     *
     * @return equipment_name
     */
    public String getEquipmentName() {
        return text("equipment_name");
    }

    /**
     * 检查设备型号 model of the equipment.
     *
     * @return equipment_model
     */
    public String getEquipmentModel() {
        return text("equipment_model");
    }

    /**
     * 检查医生身份证号 performing doctor's ID card number.
     *
     * @return perform_doctor_id_card
     */
    public String getPerformDoctorIdCard() {
        return text("perform_doctor_id_card");
    }

    /**
     * 报告医生身份证号 reporting doctor's ID card number.
     *
     * @return report_doctor_id_card
     */
    public String getReportDoctorIdCard() {
        return text("report_doctor_id_card");
    }

    /**
     * 审核医生身份证号 auditing doctor's ID card number.
     *
     * @return audit_doctor_id_card
     */
    public String getAuditDoctorIdCard() {
        return text("audit_doctor_id_card");
    }

    /**
     * 修订医生身份证号 revising doctor's ID card number.
     *
     * @return revise_doctor_id_card
     */
    public String getReviseDoctorIdCard() {
        return text("revise_doctor_id_card");
    }
}
