package cn.idcas;

/**
 * 文件格式。 file format.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum FileFormat implements ValueSet {
    /** Jpg */
    JPG("Jpg", "", ""),
    /** Pdf */
    PDF("Pdf", "", "");

    private final String value;
    private final String zh;
    private final String en;

    FileFormat(String value, String zh, String en) {
        this.value = value;
        this.zh = zh;
        this.en = en;
    }

    /**
     * 接口中的值。 The interface's value.
     *
     * @return 值 the value
     */
    public String value() {
        return value;
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /**
     * 接口中的值所对应的枚举，没有则为 null。 The member for a value of the interface; null where there is none.
     *
     * @param text 值 the value
     * @return 枚举 the member, or null
     */
    public static FileFormat of(String text) {
        String trimmed = text.trim();
        for (FileFormat each : values()) {
            if (each.value.equals(trimmed)) {
                return each;
            }
        }
        return null;
    }
}
