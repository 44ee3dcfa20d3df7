package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取打印检查列表的参数。 Exams to print: parameters.
 * <br>accession_number、placer_order_no、id_card_no 至少填写一项。 At least one of accession_number,
 * placer_order_no, id_card_no.
 * <br>reg_time_begin 不得晚于 reg_time_end，两者须成对填写。 reg_time_begin must not be after reg_time_end;
 * give both or neither.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryPrintExamsParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public QueryPrintExamsParameters() {
    }

    @Override
    public QueryPrintExamsParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查编号 accession number.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }

    /**
     * 身份证号 ID card number.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters examType(ExamType value) {
        put("exam_type", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution; 必填 required.
     * 平台提供 provided by the platform
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 检查登记时间开始 start time of registration; 必填 required.
     *
     * @param value reg_time_begin
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeBegin(LocalDateTime value) {
        put("reg_time_begin", value);
        return this;
    }

    /**
     * 检查登记时间开始 start time of registration; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value reg_time_begin
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeBegin(ZonedDateTime value) {
        put("reg_time_begin", value == null ? null : Times.inChina(value.toInstant()));
        return this;
    }

    /**
     * 检查登记时间开始 start time of registration; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value reg_time_begin
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeBegin(Date value) {
        put("reg_time_begin", value == null ? null : Times.inChina(value));
        return this;
    }

    /**
     * 检查登记时间开始 start time of registration; 必填 required.
     *
     * @param value reg_time_begin
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeBegin(String value) {
        put("reg_time_begin", value);
        return this;
    }

    /**
     * 检查登记时间结束 end time of registration; 必填 required.
     *
     * @param value reg_time_end
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeEnd(LocalDateTime value) {
        put("reg_time_end", value);
        return this;
    }

    /**
     * 检查登记时间结束 end time of registration; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value reg_time_end
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeEnd(ZonedDateTime value) {
        put("reg_time_end", value == null ? null : Times.inChina(value.toInstant()));
        return this;
    }

    /**
     * 检查登记时间结束 end time of registration; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value reg_time_end
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeEnd(Date value) {
        put("reg_time_end", value == null ? null : Times.inChina(value));
        return this;
    }

    /**
     * 检查登记时间结束 end time of registration; 必填 required.
     *
     * @param value reg_time_end
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters regTimeEnd(String value) {
        put("reg_time_end", value);
        return this;
    }

    /**
     * 打印标记 printed or not.
     * True 是 yes; False 否 no
     * True：返回已打印；False：返回未打印 True: those printed; False: those not printed
     *
     * @param value print_flag
     * @return 本对象 this object
     */
    public QueryPrintExamsParameters printFlag(boolean value) {
        put("print_flag", value);
        return this;
    }
}
