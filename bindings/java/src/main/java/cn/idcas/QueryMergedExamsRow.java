package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取市平台+省平台检查列表的一行结果。 Exams of city and province: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryMergedExamsRow extends Row {
    QueryMergedExamsRow(Document document, String at) {
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
     * 检查医院名称 performing hospital.
     *
     * @return perform_org_name
     */
    public String getPerformOrgName() {
        return text("perform_org_name");
    }

    /**
     * 书写医生 reporting doctor.
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
     * 检查检验状态代码 status code.
     *
     * @return result_state_code
     */
    public String getResultStateCode() {
        return text("result_state_code");
    }

    /**
     * 检查检验状态 exam status.
     *
     * @return result_state
     */
    public String getResultState() {
        return text("result_state");
    }

    /**
     * 阴阳性 result code.
     *
     * @return abnormal_flags
     */
    public MergedResult getAbnormalFlags() {
        return MergedResult.of(text("abnormal_flags"));
    }

    /**
     * 检查检验标志 exam, lab test or health check.
     *
     * @return clinic_type
     */
    public RecordKind getClinicType() {
        return RecordKind.of(text("clinic_type"));
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
     * 申请时间 time of the request.
     *
     * @return req_time
     */
    public LocalDateTime getReqTime() {
        return moment("req_time");
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
     * 申请医生ID id of the requesting doctor.
     *
     * @return req_doctor_id
     */
    public String getReqDoctorId() {
        return text("req_doctor_id");
    }

    /**
     * 申请科室ID id of the requesting department.
     *
     * @return req_depart_id
     */
    public String getReqDepartId() {
        return text("req_depart_id");
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
     * 存在原始影像 whether there are images.
     *
     * @return has_image
     */
    public Boolean getHasImage() {
        return truth("has_image");
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
     * 客观所见-影像所见 findings.
     *
     * @return image_sight
     */
    public String getImageSight() {
        return text("image_sight");
    }

    /**
     * 检查医院代码 code of the performing hospital.
     *
     * @return perform_org_code
     */
    public String getPerformOrgCode() {
        return text("perform_org_code");
    }

    /**
     * 主观提示-影像诊断 impression.
     *
     * @return image_diagnosis
     */
    public String getImageDiagnosis() {
        return text("image_diagnosis");
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
     * 检查医生 performing doctor.
     *
     * @return perform_doctor_name
     */
    public String getPerformDoctorName() {
        return text("perform_doctor_name");
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
     * 患者性别 patient's sex.
     *
     * @return patient_sex
     */
    public Sex getPatientSex() {
        return Sex.of(text("patient_sex"));
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
     * 患者手机号 patient's mobile phone.
     *
     * @return mobile_phone
     */
    public String getMobilePhone() {
        return text("mobile_phone");
    }

    /**
     * 身份证号 ID card number.
     *
     * @return id_card_no
     */
    public String getIdCardNo() {
        return text("id_card_no");
    }

    /**
     * 检查号或检验号 accession number.
     *
     * @return accession_number
     */
    public String getAccessionNumber() {
        return text("accession_number");
    }

    /**
     * 检查或检验类型 exam type.
     *
     * @return exam_type
     */
    public String getExamType() {
        return text("exam_type");
    }

    /**
     * 检查或检验项目 exam item.
     *
     * @return exam_item
     */
    public String getExamItem() {
        return text("exam_item");
    }

    /**
     * 检查或检验部位 body part.
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
     * 检查或检验时间 time of the exam.
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
     * 归档时间 time of archiving.
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
     * 申请医院代码 code of the requesting hospital.
     *
     * @return req_org_code
     */
    public String getReqOrgCode() {
        return text("req_org_code");
    }

    /**
     * 申请医院名称 requesting hospital.
     *
     * @return req_org_name
     */
    public String getReqOrgName() {
        return text("req_org_name");
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
     * 数据来源 data source.
     *
     * @return table_type
     */
    public Platform getTableType() {
        return Platform.of(text("table_type"));
    }
}
