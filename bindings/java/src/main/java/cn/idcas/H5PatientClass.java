package cn.idcas;

/**
 * 患者就诊类型。 visit type.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum H5PatientClass implements ValueSet {
    /** 1 门诊 outpatient */
    OUTPATIENT(1, "门诊", "outpatient"),
    /** 2 住院 inpatient */
    INPATIENT(2, "住院", "inpatient"),
    /** 3 急诊 emergency */
    EMERGENCY(3, "急诊", "emergency"),
    /** 4 体检 health check */
    HEALTH_CHECK(4, "体检", "health check"),
    /** 9 其它 other */
    OTHER(9, "其它", "other");

    private final int value;
    private final String zh;
    private final String en;

    H5PatientClass(int value, String zh, String en) {
        this.value = value;
        this.zh = zh;
        this.en = en;
    }

    /**
     * 接口中的值。 The interface's value.
     *
     * @return 值 the value
     */
    public int value() {
        return value;
    }

    @Override
    public String text() {
        return Integer.toString(value);
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
    public static H5PatientClass of(String text) {
        Long number = Row.number(text);
        for (H5PatientClass each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
