package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取互认检查（或检验）记录WebApi的参数。 Recognised exams or lab tests (WebApi): parameters.
 * <br>req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is
 * 3103/3104.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryRecognitionParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public QueryRecognitionParameters() {
    }

    @Override
    public QueryRecognitionParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 就诊唯一号 unique number of the visit; 必填 required; 最长 64 个字符 up to 64 characters.
     *
     * @param value visit_id
     * @return 本对象 this object
     */
    public QueryRecognitionParameters visitId(String value) {
        put("visit_id", value);
        return this;
    }

    /**
     * 申请医生所属医院代码 code of the requesting doctor's hospital; 必填 required; 最长 64 个字符 up to 64 characters.
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public QueryRecognitionParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 申请医生所属科室代码 code of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters.
     *
     * @param value depart_code
     * @return 本对象 this object
     */
    public QueryRecognitionParameters departCode(String value) {
        put("depart_code", value);
        return this;
    }

    /**
     * 申请医生所属科室名称 name of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters.
     *
     * @param value depart_name
     * @return 本对象 this object
     */
    public QueryRecognitionParameters departName(String value) {
        put("depart_name", value);
        return this;
    }

    /**
     * 申请医生工号 the requesting doctor's staff number; 必填 required; 最长 64 个字符 up to 64 characters.
     *
     * @param value doctor_no
     * @return 本对象 this object
     */
    public QueryRecognitionParameters doctorNo(String value) {
        put("doctor_no", value);
        return this;
    }

    /**
     * 申请医生姓名 the requesting doctor's name; 必填 required; 最长 36 个字符 up to 36 characters.
     *
     * @param value doctor_name
     * @return 本对象 this object
     */
    public QueryRecognitionParameters doctorName(String value) {
        put("doctor_name", value);
        return this;
    }

    /**
     * 申请医生身份证号 the requesting doctor's ID card number; 必填 required; 最长 20 个字符 up to 20 characters.
     *
     * @param value doctor_id_card
     * @return 本对象 this object
     */
    public QueryRecognitionParameters doctorIdCard(String value) {
        put("doctor_id_card", value);
        return this;
    }

    /**
     * 患者诊疗卡类型 type of the patient's card; 必填 required.
     *
     * @param value card_type
     * @return 本对象 this object
     */
    public QueryRecognitionParameters cardType(CardType value) {
        put("card_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 患者诊疗卡类型 type of the patient's card; 必填 required.
     *
     * @param value card_type
     * @return 本对象 this object
     */
    public QueryRecognitionParameters cardType(int value) {
        put("card_type", value);
        return this;
    }

    /**
     * 患者诊疗卡号 number of the patient's card; 必填 required; 最长 20 个字符 up to 20 characters.
     *
     * @param value card_no
     * @return 本对象 this object
     */
    public QueryRecognitionParameters cardNo(String value) {
        put("card_no", value);
        return this;
    }

    /**
     * 患者身份证号 patient's ID card number; 必填 required; 最长 20 个字符 up to 20 characters.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public QueryRecognitionParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }

    /**
     * 患者姓名 patient's name; 必填 required; 最长 20 个字符 up to 20 characters.
     *
     * @param value patient_name
     * @return 本对象 this object
     */
    public QueryRecognitionParameters patientName(String value) {
        put("patient_name", value);
        return this;
    }

    /**
     * 患者性别 patient's sex; 必填 required.
     *
     * @param value patient_sex
     * @return 本对象 this object
     */
    public QueryRecognitionParameters patientSex(Sex value) {
        put("patient_sex", value == null ? null : value.value());
        return this;
    }

    /**
     * 患者性别 patient's sex; 必填 required.
     *
     * @param value patient_sex
     * @return 本对象 this object
     */
    public QueryRecognitionParameters patientSex(int value) {
        put("patient_sex", value);
        return this;
    }

    /**
     * 患者年龄 patient's age; 必填 required.
     *
     * @param value patient_age
     * @return 本对象 this object
     */
    public QueryRecognitionParameters patientAge(int value) {
        put("patient_age", value);
        return this;
    }

    /**
     * 年龄单位 unit of the age; 必填 required; 最长 10 个字符 up to 10 characters.
     *
     * @param value age_unit
     * @return 本对象 this object
     */
    public QueryRecognitionParameters ageUnit(AgeUnit value) {
        put("age_unit", value == null ? null : value.text());
        return this;
    }

    /**
     * 年龄单位 unit of the age; 必填 required; 最长 10 个字符 up to 10 characters.
     *
     * @param value age_unit
     * @return 本对象 this object
     */
    public QueryRecognitionParameters ageUnit(String value) {
        put("age_unit", value);
        return this;
    }

    /**
     * 医生工作站IP地址 IP address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters.
     *
     * @param value ip_address
     * @return 本对象 this object
     */
    public QueryRecognitionParameters ipAddress(String value) {
        put("ip_address", value);
        return this;
    }

    /**
     * 医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters.
     *
     * @param value ip_mac
     * @return 本对象 this object
     */
    public QueryRecognitionParameters ipMac(String value) {
        put("ip_mac", value);
        return this;
    }

    /**
     * 触发代码 what triggers the query; 必填 required.
     *
     * @param value req_type
     * @return 本对象 this object
     */
    public QueryRecognitionParameters reqType(RequestType value) {
        put("req_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 触发代码 what triggers the query; 必填 required.
     *
     * @param value req_type
     * @return 本对象 this object
     */
    public QueryRecognitionParameters reqType(int value) {
        put("req_type", value);
        return this;
    }

    /**
     * 检查（或检验）项目代码 codes of exam or lab items, the HIS's own; 最长 200 个字符 up to 200 characters.
     * 检查或检验项目HIS编码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas;
     * required for 3103 and 3104
     *
     * @param value observation_item
     * @return 本对象 this object
     */
    public QueryRecognitionParameters observationItem(String value) {
        put("observation_item", value);
        return this;
    }
}
