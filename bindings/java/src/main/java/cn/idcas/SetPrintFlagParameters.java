package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 更新报告打印状态的参数。 Set a report's print state: parameters.
 * <br>placer_order_no、business_id、accession_number 至少填写一项。 At least one of placer_order_no,
 * business_id, accession_number.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class SetPrintFlagParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public SetPrintFlagParameters() {
    }

    @Override
    public SetPrintFlagParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 取消标记 cancel the mark.
     * True 是 yes; False 否 no
     * True：取消打印 True: not printed after all
     *
     * @param value cancel_flag
     * @return 本对象 this object
     */
    public SetPrintFlagParameters cancelFlag(boolean value) {
        put("cancel_flag", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public SetPrintFlagParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }

    /**
     * 检查唯一号 id of the archived exam.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public SetPrintFlagParameters businessId(long value) {
        put("business_id", Long.toString(value));
        return this;
    }

    /**
     * 检查唯一号 id of the archived exam.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public SetPrintFlagParameters businessId(String value) {
        put("business_id", value);
        return this;
    }

    /**
     * 检查编号 accession number.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public SetPrintFlagParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public SetPrintFlagParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution; 必填 required.
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public SetPrintFlagParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 用户Id user id.
     *
     * @param value user_id
     * @return 本对象 this object
     */
    public SetPrintFlagParameters userId(String value) {
        put("user_id", value);
        return this;
    }

    /**
     * 用户名 user name.
     *
     * @param value user_name
     * @return 本对象 this object
     */
    public SetPrintFlagParameters userName(String value) {
        put("user_name", value);
        return this;
    }

    /**
     * 打印时间 when it was printed; 必填 required.
     *
     * @param value print_time
     * @return 本对象 this object
     */
    public SetPrintFlagParameters printTime(LocalDateTime value) {
        put("print_time", value);
        return this;
    }

    /**
     * 打印时间 when it was printed; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value print_time
     * @return 本对象 this object
     */
    public SetPrintFlagParameters printTime(ZonedDateTime value) {
        put("print_time", value == null ? null : Times.inChina(value.toInstant()));
        return this;
    }

    /**
     * 打印时间 when it was printed; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value print_time
     * @return 本对象 this object
     */
    public SetPrintFlagParameters printTime(Date value) {
        put("print_time", value == null ? null : Times.inChina(value));
        return this;
    }

    /**
     * 打印时间 when it was printed; 必填 required.
     *
     * @param value print_time
     * @return 本对象 this object
     */
    public SetPrintFlagParameters printTime(String value) {
        put("print_time", value);
        return this;
    }

    /**
     * 客户端主机IP IP address of the workstation; 必填 required.
     *
     * @param value client_host
     * @return 本对象 this object
     */
    public SetPrintFlagParameters clientHost(String value) {
        put("client_host", value);
        return this;
    }

    /**
     * 客户端主机名 host name of the workstation; 必填 required.
     *
     * @param value client_name
     * @return 本对象 this object
     */
    public SetPrintFlagParameters clientName(String value) {
        put("client_name", value);
        return this;
    }
}
