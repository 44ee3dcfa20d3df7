package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取检查图文报告浏览地址的参数。 Address of a report: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetReportViewUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetReportViewUrlParameters() {
    }

    @Override
    public GetReportViewUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public GetReportViewUrlParameters businessId(long value) {
        put("business_id", Long.toString(value));
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public GetReportViewUrlParameters businessId(String value) {
        put("business_id", value);
        return this;
    }

    /**
     * 是否需要令牌 whether the link carries a token.
     * true 是 yes; false 否 no
     *
     * @param value need_token
     * @return 本对象 this object
     */
    public GetReportViewUrlParameters needToken(boolean value) {
        put("need_token", value);
        return this;
    }
}
