package cn.idcas;

/**
 * 进度。 How far a call is.
 */
public final class Progress {
    private final int done;
    private final int total;
    private final String unit;

    Progress(Answer told) {
        this.done = number(told, "/data/done");
        this.total = number(told, "/data/total");
        this.unit = told.at("/data/unit");
    }

    private static int number(Answer told, String pointer) {
        Long value = Row.number(told.at(pointer));
        return value == null ? 0 : value.intValue();
    }

    /**
     * 已完成的数量。 How much is done.
     *
     * @return 数量 the number
     */
    public int getDone() {
        return done;
    }

    /**
     * 总量，尚不知道时为 0。 How much there is; 0 while that is not known.
     *
     * @return 数量 the number
     */
    public int getTotal() {
        return total;
    }

    /**
     * 单位，如 page。 What is counted, such as page.
     *
     * @return 单位 the unit
     */
    public String getUnit() {
        return unit;
    }

    @Override
    public String toString() {
        return done + "/" + total + " " + unit;
    }
}
