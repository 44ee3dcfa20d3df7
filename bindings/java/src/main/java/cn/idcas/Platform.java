package cn.idcas;

/**
 * 数据来源。 data source.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum Platform implements ValueSet {
    /** 0 本平台数据 this platform */
    THIS_PLATFORM(0, "本平台数据", "this platform"),
    /** 1 上级平台数据 the higher-level platform */
    THE_HIGHER_LEVEL_PLATFORM(1, "上级平台数据", "the higher-level platform");

    private final int value;
    private final String zh;
    private final String en;

    Platform(int value, String zh, String en) {
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
    public static Platform of(String text) {
        Long number = Row.number(text);
        for (Platform each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
