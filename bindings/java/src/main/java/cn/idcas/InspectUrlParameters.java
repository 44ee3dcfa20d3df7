package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 检查链接的参数。 Inspect a link: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class InspectUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public InspectUrlParameters() {
    }

    @Override
    public InspectUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 要检查的链接 the link to inspect; 必填 required.
     * 可以带引号、换行、前面的“URL:”，也可以是一行日志、JSON 或 curl 命令 may have quotation marks, line
     * breaks or "URL:" around it, or stand in a line of a log, JSON or a curl command
     *
     * @param value url
     * @return 本对象 this object
     */
    public InspectUrlParameters url(String value) {
        put("url", value);
        return this;
    }
}
