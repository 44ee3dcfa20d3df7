package cn.idcas;

/**
 * 检查类型。 exam type.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum ExamType implements ValueSet {
    /** CT 放射系统 radiology */
    CT("CT", "放射系统", "radiology"),
    /** CR 放射系统 radiology */
    CR("CR", "放射系统", "radiology"),
    /** DX 放射系统 radiology */
    DX("DX", "放射系统", "radiology"),
    /** MR 放射系统 radiology */
    MR("MR", "放射系统", "radiology"),
    /** MG 放射系统 radiology */
    MG("MG", "放射系统", "radiology"),
    /** NM 放射系统 radiology */
    NM("NM", "放射系统", "radiology"),
    /** XA 放射系统 radiology */
    XA("XA", "放射系统", "radiology"),
    /** RF 放射系统 radiology */
    RF("RF", "放射系统", "radiology"),
    /** US 超声系统 ultrasound */
    US("US", "超声系统", "ultrasound"),
    /** ES 内镜系统 endoscopy */
    ES("ES", "内镜系统", "endoscopy"),
    /** ECG 心电系统 electrocardiography */
    ECG("ECG", "心电系统", "electrocardiography"),
    /** PS 病理系统 pathology */
    PS("PS", "病理系统", "pathology");

    private final String value;
    private final String zh;
    private final String en;

    ExamType(String value, String zh, String en) {
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
    public static ExamType of(String text) {
        String trimmed = text.trim();
        for (ExamType each : values()) {
            if (each.value.equals(trimmed)) {
                return each;
            }
        }
        return null;
    }
}
