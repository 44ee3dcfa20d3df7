package cn.idcas;

/**
 * 检查类型。 exam type.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum ArchiveExamType implements ValueSet {
    /** CT */
    CT("CT", "", ""),
    /** CR */
    CR("CR", "", ""),
    /** DT */
    DT("DT", "", ""),
    /** DX */
    DX("DX", "", ""),
    /** MG */
    MG("MG", "", ""),
    /** MR */
    MR("MR", "", ""),
    /** NM */
    NM("NM", "", ""),
    /** RE */
    RE("RE", "", ""),
    /** XS */
    XS("XS", "", ""),
    /** US */
    US("US", "", ""),
    /** ES */
    ES("ES", "", ""),
    /** PS */
    PS("PS", "", ""),
    /** ECG */
    ECG("ECG", "", "");

    private final String value;
    private final String zh;
    private final String en;

    ArchiveExamType(String value, String zh, String en) {
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
    public static ArchiveExamType of(String text) {
        String trimmed = text.trim();
        for (ArchiveExamType each : values()) {
            if (each.value.equals(trimmed)) {
                return each;
            }
        }
        return null;
    }
}
