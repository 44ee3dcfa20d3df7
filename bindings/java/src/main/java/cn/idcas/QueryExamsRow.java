package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取市平台检查列表的一行结果。 Exams in the city's archive: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryExamsRow extends Row {
    QueryExamsRow(Document document, String at) {
        super(document, at);
    }

    /**
     * 检查归档业务唯一号 id of the archived exam (business_id).
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
    public Sex getPatientSex() {
        return Sex.of(text("patient_sex"));
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
     * 检查结果 result.
     *
     * @return abnormal_flags
     */
    public Integer getAbnormalFlags() {
        return whole("abnormal_flags");
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
