package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取省平台检查列表的参数。 Exams in the province's platform: parameters.
 * <br>start_time 不得晚于 end_time。 start_time must not be after end_time.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryProvinceExamsParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public QueryProvinceExamsParameters() {
    }

    @Override
    public QueryProvinceExamsParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 时间类型 which time the range applies to.
     *
     * @param value time_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters timeType(TimeType value) {
        put("time_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 时间类型 which time the range applies to.
     *
     * @param value time_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters timeType(int value) {
        put("time_type", value);
        return this;
    }

    /**
     * 开始时间 start date.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters startTime(LocalDate value) {
        put("start_time", value);
        return this;
    }

    /**
     * 开始时间 start date.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters startTime(ZonedDateTime value) {
        put("start_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 开始时间 start date.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters startTime(Date value) {
        put("start_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 开始时间 start date.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters startTime(String value) {
        put("start_time", value);
        return this;
    }

    /**
     * 结束时间 end date.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters endTime(LocalDate value) {
        put("end_time", value);
        return this;
    }

    /**
     * 结束时间 end date.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters endTime(ZonedDateTime value) {
        put("end_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 结束时间 end date.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters endTime(Date value) {
        put("end_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 结束时间 end date.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters endTime(String value) {
        put("end_time", value);
        return this;
    }

    /**
     * 证件类型 type of identity document.
     *
     * @param value identity_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters identityType(IdentityType value) {
        put("identity_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 证件类型 type of identity document.
     *
     * @param value identity_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters identityType(int value) {
        put("identity_type", value);
        return this;
    }

    /**
     * 证件号码 number of the identity document.
     *
     * @param value identity_no
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters identityNo(String value) {
        put("identity_no", value);
        return this;
    }

    /**
     * 分页索引页 page number.
     *
     * @param value page_index
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters pageIndex(int value) {
        put("page_index", value);
        return this;
    }

    /**
     * 分页页大小 rows per page.
     *
     * @param value page_size
     * @return 本对象 this object
     */
    public QueryProvinceExamsParameters pageSize(int value) {
        put("page_size", value);
        return this;
    }
}
