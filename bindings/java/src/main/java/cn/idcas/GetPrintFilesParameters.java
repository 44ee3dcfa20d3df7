package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取打印文件列表的参数。 Files to print: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetPrintFilesParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetPrintFilesParameters() {
    }

    @Override
    public GetPrintFilesParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public GetPrintFilesParameters businessId(long value) {
        put("business_id", Long.toString(value));
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public GetPrintFilesParameters businessId(String value) {
        put("business_id", value);
        return this;
    }

    /**
     * 文件格式 file format.
     *
     * @param value file_format
     * @return 本对象 this object
     */
    public GetPrintFilesParameters fileFormat(FileFormat value) {
        put("file_format", value == null ? null : value.text());
        return this;
    }

    /**
     * 文件格式 file format.
     *
     * @param value file_format
     * @return 本对象 this object
     */
    public GetPrintFilesParameters fileFormat(String value) {
        put("file_format", value);
        return this;
    }
}
