package cn.idcas;

/**
 * 调阅客户端类型。 client type.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum ClientKind implements ValueSet {
    /** 1 医生站 doctor's workstation */
    DOCTORS_WORKSTATION(1, "医生站", "doctor's workstation"),
    /** 2 APP app */
    APP(2, "APP", "app"),
    /** 3 微信 WeChat */
    WECHAT(3, "微信", "WeChat"),
    /** 4 网站 web site */
    WEB_SITE(4, "网站", "web site"),
    /** 5 H5 H5 */
    H5(5, "H5", "H5");

    private final int value;
    private final String zh;
    private final String en;

    ClientKind(int value, String zh, String en) {
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
    public static ClientKind of(String text) {
        Long number = Row.number(text);
        for (ClientKind each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
