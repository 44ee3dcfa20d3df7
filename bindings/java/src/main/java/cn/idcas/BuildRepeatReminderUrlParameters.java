package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 重复检查检验提醒（PC端）的参数。 Repeated exam reminder (PC): parameters.
 * <br>clinic_type 为 0 时 exam_body_part 必填。 exam_body_part is required when clinic_type is 0.
 * <br>clinic_type 为 1 时 exam_item 必填。 exam_item is required when clinic_type is 1.
 * <br>exam_type 只在 clinic_type 为 1 时有效。 exam_type is used only when clinic_type is 1.
 * <br>start_perform_date 不得晚于 end_perform_date。 start_perform_date must not be after end_perform_date.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class BuildRepeatReminderUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public BuildRepeatReminderUrlParameters() {
    }

    @Override
    public BuildRepeatReminderUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 重复检查标识 exam or lab test; 必填 required.
     *
     * @param value clinic_type
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters clinicType(ClinicType value) {
        put("clinic_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 重复检查标识 exam or lab test; 必填 required.
     *
     * @param value clinic_type
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters clinicType(int value) {
        put("clinic_type", value);
        return this;
    }

    /**
     * 调阅方所属机构code code of the caller's institution; 必填 required.
     * 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
     *
     * @param value user_org_code
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters userOrgCode(String value) {
        put("user_org_code", value);
        return this;
    }

    /**
     * 调阅方所属机构名称 name of the caller's institution; 必填 required.
     *
     * @param value user_org_name
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters userOrgName(String value) {
        put("user_org_name", value);
        return this;
    }

    /**
     * 调阅人工号 the caller's staff number; 必填 required.
     *
     * @param value user_id
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters userId(String value) {
        put("user_id", value);
        return this;
    }

    /**
     * 调阅人姓名 the caller's name; 必填 required.
     *
     * @param value user_name
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters userName(String value) {
        put("user_name", value);
        return this;
    }

    /**
     * 患者姓名 patient's name; 必填 required.
     *
     * @param value patient_name
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters patientName(String value) {
        put("patient_name", value);
        return this;
    }

    /**
     * 身份证号 ID card number; 必填 required.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }

    /**
     * 联系方式 mobile phone.
     *
     * @param value mobile_phone
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters mobilePhone(String value) {
        put("mobile_phone", value);
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     *
     * @param value start_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters startPerformDate(LocalDate value) {
        put("start_perform_date", value);
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters startPerformDate(ZonedDateTime value) {
        put("start_perform_date", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters startPerformDate(Date value) {
        put("start_perform_date", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     *
     * @param value start_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters startPerformDate(String value) {
        put("start_perform_date", value);
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     *
     * @param value end_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters endPerformDate(LocalDate value) {
        put("end_perform_date", value);
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters endPerformDate(ZonedDateTime value) {
        put("end_perform_date", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters endPerformDate(Date value) {
        put("end_perform_date", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     *
     * @param value end_perform_date
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters endPerformDate(String value) {
        put("end_perform_date", value);
        return this;
    }

    /**
     * 检查部位 body part.
     * 用于匹配重复率的检查部位值 used to find repeated exams
     *
     * @param value exam_body_part
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters examBodyPart(String value) {
        put("exam_body_part", value);
        return this;
    }

    /**
     * 检查项目 exam item.
     * 用于匹配重复率的值，多个使用英文逗号分割，匹配到其中一个即为100%的重复率 used to find repeated lab
     * tests; join several with commas; one match counts as a full match
     *
     * @param value exam_item
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters examItem(String value) {
        put("exam_item", value);
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters examType(String value) {
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
    public BuildRepeatReminderUrlParameters sev(String value) {
        put("sev", value);
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters timestamp(LocalDateTime value) {
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
    public BuildRepeatReminderUrlParameters timestamp(ZonedDateTime value) {
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
    public BuildRepeatReminderUrlParameters timestamp(Date value) {
        put("timestamp", value == null ? null : Times.inChina(value));
        return this;
    }

    /**
     * 当前时间戳 current time in China.
     *
     * @param value timestamp
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters timestamp(String value) {
        put("timestamp", value);
        return this;
    }

    /**
     * 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.
     *
     * @param value sev_account_id
     * @return 本对象 this object
     */
    public BuildRepeatReminderUrlParameters sevAccountId(String value) {
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
    public BuildRepeatReminderUrlParameters explain(boolean value) {
        put("explain", value);
        return this;
    }
}
