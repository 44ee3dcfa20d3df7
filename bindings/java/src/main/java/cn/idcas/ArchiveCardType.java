package cn.idcas;

/**
 * 卡类型。 card type.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum ArchiveCardType implements ValueSet {
    /** 0 社保卡 social security card */
    SOCIAL_SECURITY_CARD(0, "社保卡", "social security card"),
    /** 1 医保卡 medical insurance card */
    MEDICAL_INSURANCE_CARD(1, "医保卡", "medical insurance card"),
    /** 2 健康卡 health card */
    HEALTH_CARD(2, "健康卡", "health card"),
    /** 3 就诊卡 hospital card */
    HOSPITAL_CARD(3, "就诊卡", "hospital card"),
    /** 4 其它 other */
    OTHER(4, "其它", "other");

    private final int value;
    private final String zh;
    private final String en;

    ArchiveCardType(int value, String zh, String en) {
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
    public static ArchiveCardType of(String text) {
        Long number = Row.number(text);
        for (ArchiveCardType each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
