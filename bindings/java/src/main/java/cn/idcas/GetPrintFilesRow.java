package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取打印文件列表的一行结果。 Files to print: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetPrintFilesRow extends Row {
    GetPrintFilesRow(Document document, String at) {
        super(document, at);
    }

    /**
     * 文件类型 file type.
     *
     * @return file_type
     */
    public String getFileType() {
        return text("file_type");
    }

    /**
     * 文件格式 file format.
     *
     * @return file_format
     */
    public FileFormat getFileFormat() {
        return FileFormat.of(text("file_format"));
    }

    /**
     * 文件字节Base64编码 the file's bytes in Base64.
     *
     * @return file_bytes
     */
    public String getFileBytes() {
        return text("file_bytes");
    }

    /**
     * 文件路径：共享、FTP、HTTP方式（大批量胶片文件以此方式提供） the file's path: share, FTP or HTTP (used
     * for large films).
     *
     * @return file_path
     */
    public String getFilePath() {
        return text("file_path");
    }
}
