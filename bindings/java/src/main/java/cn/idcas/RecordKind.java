package cn.idcas;

/**
 * 检查检验标志。 exam, lab test or health check.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum RecordKind implements ValueSet {
    /** 0 检查 exam */
    EXAM(0, "检查", "exam"),
    /** 1 检验 lab test */
    LAB_TEST(1, "检验", "lab test"),
    /** 2 体检 health check */
    HEALTH_CHECK(2, "体检", "health check");

    private final int value;
    private final String zh;
    private final String en;

    RecordKind(int value, String zh, String en) {
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
    public static RecordKind of(String text) {
        Long number = Row.number(text);
        for (RecordKind each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
