package cn.idcas;

/**
 * 查询时间类型。 which time the range applies to.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public enum TimeType implements ValueSet {
    /** 0 检查时间 exam time */
    EXAM_TIME(0, "检查时间", "exam time"),
    /** 1 报告时间 report time */
    REPORT_TIME(1, "报告时间", "report time"),
    /** 2 审核时间 audit time */
    AUDIT_TIME(2, "审核时间", "audit time"),
    /** 3 归档时间 archive time */
    ARCHIVE_TIME(3, "归档时间", "archive time"),
    /** 6 登记时间 registration time */
    REGISTRATION_TIME(6, "登记时间", "registration time"),
    /** 7 申请时间 request time */
    REQUEST_TIME(7, "申请时间", "request time");

    private final int value;
    private final String zh;
    private final String en;

    TimeType(int value, String zh, String en) {
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
    public static TimeType of(String text) {
        Long number = Row.number(text);
        for (TimeType each : values()) {
            if (number != null && each.value == number) {
                return each;
            }
        }
        return null;
    }
}
