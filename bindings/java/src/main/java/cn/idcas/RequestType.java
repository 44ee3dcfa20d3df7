package cn.idcas;

/**
 * 触发代码。 what triggers the query.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum RequestType implements ValueSet {
    /** 3101 医生接诊 the doctor receives the patient */
    THE_DOCTOR_RECEIVES_THE_PATIENT(3101, "医生接诊", "the doctor receives the patient"),
    /** 3103 医生开处方 the doctor writes an order */
    THE_DOCTOR_WRITES_AN_ORDER(3103, "医生开处方", "the doctor writes an order"),
    /** 3104 医生保存处方 the doctor saves an order */
    THE_DOCTOR_SAVES_AN_ORDER(3104, "医生保存处方", "the doctor saves an order");

    private final int value;
    private final String zh;
    private final String en;

    RequestType(int value, String zh, String en) {
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
    public static RequestType of(String text) {
        Long number = Row.number(text);
        for (RequestType each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
