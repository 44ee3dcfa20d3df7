package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 保存打印文件的一行结果。 Save files to print: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class SavePrintFilesRow extends Row {
    SavePrintFilesRow(Document document, String at) {
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
     * 文件格式；内容是别的格式时为实际格式（Pdf、Jpg、Png、Tiff、Dicom、Bmp、Gif、Webp） file format as sent,
     * or what the file is where that is another: Pdf, Jpg, Png, Tiff, Dicom, Bmp, Gif, Webp.
     *
     * @return file_format
     */
    public String getFileFormat() {
        return text("file_format");
    }

    /**
     * 保存到的路径，扩展名按实际格式；空表示共享或FTP路径，须由宿主自行读取 where it was saved, with the
     * ending of what it is; empty for a share or FTP path, which the host must read itself.
     *
     * @return path
     */
    public String getPath() {
        return text("path");
    }

    /**
     * 字节数 bytes.
     *
     * @return bytes
     */
    public Long getBytes() {
        return id("bytes");
    }

    /**
     * SHA-256 SHA-256.
     *
     * @return sha256
     */
    public String getSha256() {
        return text("sha256");
    }

    /**
     * 平台给出的路径 the path that the platform gave.
     *
     * @return file_path
     */
    public String getFilePath() {
        return text("file_path");
    }
}
