package cn.idcas;

/**
 * 就诊类型。 visit type.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum ArchivePatientClass implements ValueSet {
    /** 0 门诊 outpatient */
    OUTPATIENT(0, "门诊", "outpatient"),
    /** 1 住院 inpatient */
    INPATIENT(1, "住院", "inpatient"),
    /** 2 急诊 emergency */
    EMERGENCY(2, "急诊", "emergency"),
    /** 3 体检 health check */
    HEALTH_CHECK(3, "体检", "health check"),
    /** 4 普通/其它 general or other */
    GENERAL_OR_OTHER(4, "普通/其它", "general or other");

    private final int value;
    private final String zh;
    private final String en;

    ArchivePatientClass(int value, String zh, String en) {
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
    public static ArchivePatientClass of(String text) {
        Long number = Row.number(text);
        for (ArchivePatientClass each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
