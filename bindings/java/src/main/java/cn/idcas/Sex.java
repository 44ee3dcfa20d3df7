package cn.idcas;

/**
 * 患者性别。 patient's sex.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum Sex implements ValueSet {
    /** 0 未知 unknown */
    UNKNOWN(0, "未知", "unknown"),
    /** 1 男性 male */
    MALE(1, "男性", "male"),
    /** 2 女性 female */
    FEMALE(2, "女性", "female");

    private final int value;
    private final String zh;
    private final String en;

    Sex(int value, String zh, String en) {
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
    public static Sex of(String text) {
        Long number = Row.number(text);
        for (Sex each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
