package cn.idcas;

/**
 * 证件类型。 type of identity document.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum IdentityType implements ValueSet {
    /** 1 身份证 identity card */
    IDENTITY_CARD(1, "身份证", "identity card"),
    /** 2 军人证 military identity card */
    MILITARY_IDENTITY_CARD(2, "军人证", "military identity card"),
    /** 3 护照 passport */
    PASSPORT(3, "护照", "passport"),
    /** 4 学生证 student card */
    STUDENT_CARD(4, "学生证", "student card"),
    /** 5 回乡证 home return permit */
    HOME_RETURN_PERMIT(5, "回乡证", "home return permit"),
    /** 6 驾驶证 driver's licence */
    DRIVERS_LICENCE(6, "驾驶证", "driver's licence"),
    /** 7 台胞证 Taiwan compatriot permit */
    TAIWAN_COMPATRIOT_PERMIT(7, "台胞证", "Taiwan compatriot permit"),
    /** 9 其他 other */
    OTHER(9, "其他", "other");

    private final int value;
    private final String zh;
    private final String en;

    IdentityType(int value, String zh, String en) {
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
    public static IdentityType of(String text) {
        Long number = Row.number(text);
        for (IdentityType each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
