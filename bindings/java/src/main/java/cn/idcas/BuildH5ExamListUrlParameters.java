package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 检查列表（H5端）的参数。 Exam list (H5): parameters.
 * <br>req_time_start~req_time_end、perform_time_start~perform_time_end、report_time_start~report_time_end
 * 至少填写一个时间段。 At least one of the ranges req_time_start~req_time_end,
 * perform_time_start~perform_time_end, report_time_start~report_time_end.
 * <br>req_time_start 不得晚于 req_time_end，两者须成对填写。 req_time_start must not be after req_time_end;
 * give both or neither.
 * <br>perform_time_start 不得晚于 perform_time_end，两者须成对填写。 perform_time_start must not be after
 * perform_time_end; give both or neither.
 * <br>report_time_start 不得晚于 report_time_end，两者须成对填写。 report_time_start must not be after
 * report_time_end; give both or neither.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class BuildH5ExamListUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public BuildH5ExamListUrlParameters() {
    }

    @Override
    public BuildH5ExamListUrlParameters set(String name, Object value) {
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
    public BuildH5ExamListUrlParameters nosearch(boolean value) {
        put("nosearch", value);
        return this;
    }

    /**
     * 证件类型 type of identity document; 必填 required.
     *
     * @param value identity_type
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters identityType(IdentityType value) {
        put("identity_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 证件类型 type of identity document; 必填 required.
     *
     * @param value identity_type
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters identityType(int value) {
        put("identity_type", value);
        return this;
    }

    /**
     * 证件号码 number of the identity document; 必填 required.
     *
     * @param value identity_no
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters identityNo(String value) {
        put("identity_no", value);
        return this;
    }

    /**
     * 卡类型 card type.
     *
     * @param value card_type
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters cardType(CardType value) {
        put("card_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 卡类型 card type.
     *
     * @param value card_type
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters cardType(int value) {
        put("card_type", value);
        return this;
    }

    /**
     * 卡号 card number.
     *
     * @param value card_no
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters cardNo(String value) {
        put("card_no", value);
        return this;
    }

    /**
     * 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number.
     *
     * @param value clinic_no
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters clinicNo(String value) {
        put("clinic_no", value);
        return this;
    }

    /**
     * 病历号 medical record number.
     *
     * @param value med_rec_no
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters medRecNo(String value) {
        put("med_rec_no", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution; 必填 required.
     *
     * @param value perform_org_code
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performOrgCode(String value) {
        put("perform_org_code", value);
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters examType(ExamType value) {
        put("exam_type", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 检查科室代码 department code.
     *
     * @param value perform_depart_code
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performDepartCode(Department value) {
        put("perform_depart_code", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查科室代码 department code.
     *
     * @param value perform_depart_code
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performDepartCode(String value) {
        put("perform_depart_code", value);
        return this;
    }

    /**
     * 申请时间开始 start date of the request.
     *
     * @param value req_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeStart(LocalDate value) {
        put("req_time_start", value);
        return this;
    }

    /**
     * 申请时间开始 start date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value req_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeStart(ZonedDateTime value) {
        put("req_time_start", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 申请时间开始 start date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value req_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeStart(Date value) {
        put("req_time_start", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 申请时间开始 start date of the request.
     *
     * @param value req_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeStart(String value) {
        put("req_time_start", value);
        return this;
    }

    /**
     * 申请时间结束 end date of the request.
     *
     * @param value req_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeEnd(LocalDate value) {
        put("req_time_end", value);
        return this;
    }

    /**
     * 申请时间结束 end date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value req_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeEnd(ZonedDateTime value) {
        put("req_time_end", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 申请时间结束 end date of the request.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value req_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeEnd(Date value) {
        put("req_time_end", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 申请时间结束 end date of the request.
     *
     * @param value req_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reqTimeEnd(String value) {
        put("req_time_end", value);
        return this;
    }

    /**
     * 检查时间开始 start date of the exam.
     *
     * @param value perform_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeStart(LocalDate value) {
        put("perform_time_start", value);
        return this;
    }

    /**
     * 检查时间开始 start date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value perform_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeStart(ZonedDateTime value) {
        put("perform_time_start", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 检查时间开始 start date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value perform_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeStart(Date value) {
        put("perform_time_start", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 检查时间开始 start date of the exam.
     *
     * @param value perform_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeStart(String value) {
        put("perform_time_start", value);
        return this;
    }

    /**
     * 检查时间结束 end date of the exam.
     *
     * @param value perform_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeEnd(LocalDate value) {
        put("perform_time_end", value);
        return this;
    }

    /**
     * 检查时间结束 end date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value perform_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeEnd(ZonedDateTime value) {
        put("perform_time_end", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 检查时间结束 end date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value perform_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeEnd(Date value) {
        put("perform_time_end", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 检查时间结束 end date of the exam.
     *
     * @param value perform_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters performTimeEnd(String value) {
        put("perform_time_end", value);
        return this;
    }

    /**
     * 报告时间开始 start date of the report.
     *
     * @param value report_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeStart(LocalDate value) {
        put("report_time_start", value);
        return this;
    }

    /**
     * 报告时间开始 start date of the report.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value report_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeStart(ZonedDateTime value) {
        put("report_time_start", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 报告时间开始 start date of the report.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value report_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeStart(Date value) {
        put("report_time_start", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 报告时间开始 start date of the report.
     *
     * @param value report_time_start
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeStart(String value) {
        put("report_time_start", value);
        return this;
    }

    /**
     * 报告时间结束 end date of the report.
     *
     * @param value report_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeEnd(LocalDate value) {
        put("report_time_end", value);
        return this;
    }

    /**
     * 报告时间结束 end date of the report.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value report_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeEnd(ZonedDateTime value) {
        put("report_time_end", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 报告时间结束 end date of the report.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value report_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeEnd(Date value) {
        put("report_time_end", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 报告时间结束 end date of the report.
     *
     * @param value report_time_end
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters reportTimeEnd(String value) {
        put("report_time_end", value);
        return this;
    }

    /**
     * 患者就诊类型 visit type.
     *
     * @param value patient_class
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters patientClass(H5PatientClass value) {
        put("patient_class", value == null ? null : value.value());
        return this;
    }

    /**
     * 患者就诊类型 visit type.
     *
     * @param value patient_class
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters patientClass(int value) {
        put("patient_class", value);
        return this;
    }

    /**
     * 检查状态代码 status code of the exam.
     *
     * @param value result_state_code
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters resultStateCode(String value) {
        put("result_state_code", value);
        return this;
    }

    /**
     * 请求用户令牌 user access token.
     * 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
     *
     * @param value token
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters token(String value) {
        put("token", value);
        return this;
    }

    /**
     * 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign
     * (without the key) to the result; 默认 default false.
     *
     * @param value explain
     * @return 本对象 this object
     */
    public BuildH5ExamListUrlParameters explain(boolean value) {
        put("explain", value);
        return this;
    }
}
