package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 临床调阅（PC端）的参数。 Clinic page (PC): parameters.
 * <br>med_rec_no、visit_id、accession_number、id_card_no、patient_name、placer_order_no 至少填写一项。 At
 * least one of med_rec_no, visit_id, accession_number, id_card_no, patient_name, placer_order_no.
 * <br>start_time 不得晚于 end_time。 start_time must not be after end_time.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class BuildClinicUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public BuildClinicUrlParameters() {
    }

    @Override
    public BuildClinicUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 是否自定义查询 whether query conditions are given.
     * true 指定查询条件 by the given conditions
     * 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user
     * enter conditions
     *
     * @param value nosearch
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters nosearch(boolean value) {
        put("nosearch", value);
        return this;
    }

    /**
     * 申请起始日期 start date of the request.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters startTime(LocalDate value) {
        put("start_time", value);
        return this;
    }

    /**
     * 申请起始日期 start date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters startTime(ZonedDateTime value) {
        put("start_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 申请起始日期 start date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters startTime(Date value) {
        put("start_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 申请起始日期 start date of the request.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters startTime(String value) {
        put("start_time", value);
        return this;
    }

    /**
     * 申请结束日期 end date of the request.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters endTime(LocalDate value) {
        put("end_time", value);
        return this;
    }

    /**
     * 申请结束日期 end date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters endTime(ZonedDateTime value) {
        put("end_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 申请结束日期 end date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters endTime(Date value) {
        put("end_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 申请结束日期 end date of the request.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters endTime(String value) {
        put("end_time", value);
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
    public BuildClinicUrlParameters sev(String value) {
        put("sev", value);
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters timestamp(LocalDateTime value) {
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
    public BuildClinicUrlParameters timestamp(ZonedDateTime value) {
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
    public BuildClinicUrlParameters timestamp(Date value) {
        put("timestamp", value == null ? null : Times.inChina(value));
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters timestamp(String value) {
        put("timestamp", value);
        return this;
    }

    /**
     * 医生所属机构代码 code of the doctor's institution; 必填 required.
     * 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 医生工号 the doctor's staff number; 必填 required.
     *
     * @param value work_no
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters workNo(String value) {
        put("work_no", value);
        return this;
    }

    /**
     * 病历号 medical record number.
     *
     * @param value med_rec_no
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters medRecNo(String value) {
        put("med_rec_no", value);
        return this;
    }

    /**
     * 门诊号/住院号 outpatient or inpatient number.
     *
     * @param value visit_id
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters visitId(String value) {
        put("visit_id", value);
        return this;
    }

    /**
     * 检查编号 accession number.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 身份证号 ID card number.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }

    /**
     * 患者姓名 patient's name.
     *
     * @param value patient_name
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters patientName(String value) {
        put("patient_name", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }

    /**
     * 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.
     *
     * @param value sev_account_id
     * @return 本对象 this object
     */
    public BuildClinicUrlParameters sevAccountId(String value) {
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
    public BuildClinicUrlParameters explain(boolean value) {
        put("explain", value);
        return this;
    }
}
