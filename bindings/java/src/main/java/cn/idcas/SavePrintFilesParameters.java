package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 保存打印文件的参数。 Save files to print: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class SavePrintFilesParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public SavePrintFilesParameters() {
    }

    @Override
    public SavePrintFilesParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public SavePrintFilesParameters businessId(long value) {
        put("business_id", Long.toString(value));
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public SavePrintFilesParameters businessId(String value) {
        put("business_id", value);
        return this;
    }

    /**
     * 文件格式 file format.
     *
     * @param value file_format
     * @return 本对象 this object
     */
    public SavePrintFilesParameters fileFormat(FileFormat value) {
        put("file_format", value == null ? null : value.text());
        return this;
    }

    /**
     * 文件格式 file format.
     *
     * @param value file_format
     * @return 本对象 this object
     */
    public SavePrintFilesParameters fileFormat(String value) {
        put("file_format", value);
        return this;
    }

    /**
     * 保存目录，须已存在 directory to save to; it must exist; 必填 required.
     *
     * @param value directory
     * @return 本对象 this object
     */
    public SavePrintFilesParameters directory(Path value) {
        put("directory", value);
        return this;
    }

    /**
     * 保存目录，须已存在 directory to save to; it must exist; 必填 required.
     *
     * @param value directory
     * @return 本对象 this object
     */
    public SavePrintFilesParameters directory(String value) {
        put("directory", value);
        return this;
    }
}
