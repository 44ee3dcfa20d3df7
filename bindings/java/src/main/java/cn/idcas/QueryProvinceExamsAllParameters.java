package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取省平台检查列表（全部页）的参数。 Exams in the province's platform, every page: parameters.
 * <br>start_time 不得晚于 end_time。 start_time must not be after end_time.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryProvinceExamsAllParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public QueryProvinceExamsAllParameters() {
    }

    @Override
    public QueryProvinceExamsAllParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 时间类型 which time the range applies to.
     *
     * @param value time_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters timeType(TimeType value) {
        put("time_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 时间类型 which time the range applies to.
     *
     * @param value time_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters timeType(int value) {
        put("time_type", value);
        return this;
    }

    /**
     * 开始时间 start date.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters startTime(LocalDate value) {
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
    public QueryProvinceExamsAllParameters startTime(ZonedDateTime value) {
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
    public QueryProvinceExamsAllParameters startTime(Date value) {
        put("start_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 开始时间 start date.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters startTime(String value) {
        put("start_time", value);
        return this;
    }

    /**
     * 结束时间 end date.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters endTime(LocalDate value) {
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
    public QueryProvinceExamsAllParameters endTime(ZonedDateTime value) {
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
    public QueryProvinceExamsAllParameters endTime(Date value) {
        put("end_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 结束时间 end date.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters endTime(String value) {
        put("end_time", value);
        return this;
    }

    /**
     * 证件类型 type of identity document.
     *
     * @param value identity_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters identityType(IdentityType value) {
        put("identity_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 证件类型 type of identity document.
     *
     * @param value identity_type
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters identityType(int value) {
        put("identity_type", value);
        return this;
    }

    /**
     * 证件号码 number of the identity document.
     *
     * @param value identity_no
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters identityNo(String value) {
        put("identity_no", value);
        return this;
    }

    /**
     * 分页页大小 rows per page; 默认 default 100.
     *
     * @param value page_size
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters pageSize(int value) {
        put("page_size", value);
        return this;
    }

    /**
     * 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000.
     *
     * @param value max_pages
     * @return 本对象 this object
     */
    public QueryProvinceExamsAllParameters maxPages(int value) {
        put("max_pages", value);
        return this;
    }
}
