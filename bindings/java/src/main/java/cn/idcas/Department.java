package cn.idcas;

/**
 * 检查科室代码。 department code.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum Department implements ValueSet {
    /** RIS 放射科 radiology */
    RIS("RIS", "放射科", "radiology"),
    /** UIS 超声科 ultrasound */
    UIS("UIS", "超声科", "ultrasound"),
    /** EIS 内镜科 endoscopy */
    EIS("EIS", "内镜科", "endoscopy"),
    /** PIS 病理科 pathology */
    PIS("PIS", "病理科", "pathology"),
    /** ECG 心电科 electrocardiography */
    ECG("ECG", "心电科", "electrocardiography"),
    /** LIS 检验科 laboratory */
    LIS("LIS", "检验科", "laboratory");

    private final String value;
    private final String zh;
    private final String en;

    Department(String value, String zh, String en) {
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
    public static Department of(String text) {
        String trimmed = text.trim();
        for (Department each : values()) {
            if (each.value.equals(trimmed)) {
                return each;
            }
        }
        return null;
    }
}
