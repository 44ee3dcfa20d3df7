package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取市平台+省平台检查列表的参数。 Exams of city and province: parameters.
 * <br>start_time 不得晚于 end_time。 start_time must not be after end_time.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryMergedExamsParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public QueryMergedExamsParameters() {
    }

    @Override
    public QueryMergedExamsParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查机构Code code of the performing institution.
     *
     * @param value perform_org_code
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters performOrgCode(String value) {
        put("perform_org_code", value);
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters startTime(LocalDate value) {
        put("start_time", value);
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters startTime(ZonedDateTime value) {
        put("start_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters startTime(Date value) {
        put("start_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 检查开始时间 start date of the exam.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters startTime(String value) {
        put("start_time", value);
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters endTime(LocalDate value) {
        put("end_time", value);
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters endTime(ZonedDateTime value) {
        put("end_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters endTime(Date value) {
        put("end_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 检查结束时间 end date of the exam.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters endTime(String value) {
        put("end_time", value);
        return this;
    }

    /**
     * 患者身份证号 patient's ID card number; 必填 required.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public QueryMergedExamsParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }
}
