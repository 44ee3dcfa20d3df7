package cn.idcas;

/**
 * 是否最后一页。 whether this is the last page.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum YesNo implements ValueSet {
    /** 0 不是 no */
    NO(0, "不是", "no"),
    /** 1 是 yes */
    YES(1, "是", "yes");

    private final int value;
    private final String zh;
    private final String en;

    YesNo(int value, String zh, String en) {
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
    public static YesNo of(String text) {
        Long number = Row.number(text);
        for (YesNo each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
