package cn.idcas;

/**
 * 检查结果。 result code.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum DetailResult implements ValueSet {
    /** 0 阴性 negative */
    NEGATIVE(0, "阴性", "negative"),
    /** 1 阳性 positive */
    POSITIVE(1, "阳性", "positive");

    private final int value;
    private final String zh;
    private final String en;

    DetailResult(int value, String zh, String en) {
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
    public static DetailResult of(String text) {
        Long number = Row.number(text);
        for (DetailResult each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
