package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 健康档案（PC端）的参数。 Health record page (PC): parameters.
 * <br>obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number,
 * placer_order_no.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class BuildHealthRecordUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public BuildHealthRecordUrlParameters() {
    }

    @Override
    public BuildHealthRecordUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查唯一号 unique number of the exam.
     *
     * @param value obs_id
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters obsId(String value) {
        put("obs_id", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution; 必填 required.
     * 平台提供 provided by the platform
     *
     * @param value perform_org_code
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters performOrgCode(String value) {
        put("perform_org_code", value);
        return this;
    }

    /**
     * 检查编号 accession number.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 患者编号 patient number.
     *
     * @param value patient_id
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters patientId(String value) {
        put("patient_id", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters examType(ExamType value) {
        put("exam_type", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 请求令牌 request token.
     * 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id
     * encrypted with RSA
     *
     * @param value sev
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters sev(String value) {
        put("sev", value);
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters timestamp(LocalDateTime value) {
        put("timestamp", value);
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters timestamp(ZonedDateTime value) {
        put("timestamp", value == null ? null : Times.inChina(value.toInstant()));
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters timestamp(Date value) {
        put("timestamp", value == null ? null : Times.inChina(value));
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters timestamp(String value) {
        put("timestamp", value);
        return this;
    }

    /**
     * 医生工号 the doctor's staff number.
     *
     * @param value work_no
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters workNo(String value) {
        put("work_no", value);
        return this;
    }

    /**
     * 医生所属机构代码 code of the doctor's institution.
     * 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 病历号 medical record number.
     *
     * @param value med_rec_no
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters medRecNo(String value) {
        put("med_rec_no", value);
        return this;
    }

    /**
     * 门诊号/住院号 outpatient or inpatient number.
     *
     * @param value visit_id
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters visitId(String value) {
        put("visit_id", value);
        return this;
    }

    /**
     * 身份证号 ID card number.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }

    /**
     * 患者姓名 patient's name.
     *
     * @param value patient_name
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters patientName(String value) {
        put("patient_name", value);
        return this;
    }

    /**
     * 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.
     *
     * @param value sev_account_id
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters sevAccountId(String value) {
        put("sev_account_id", value);
        return this;
    }

    /**
     * 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign
     * (without the key) to the result; 默认 default false.
     *
     * @param value explain
     * @return 本对象 this object
     */
    public BuildHealthRecordUrlParameters explain(boolean value) {
        put("explain", value);
        return this;
    }
}
