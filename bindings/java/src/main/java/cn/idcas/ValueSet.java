package cn.idcas;

/**
 * 值域中的一个值。 A value of one of the interface's value sets.
 */
public interface ValueSet {
    /**
     * 接口中的值，总是文本。 The interface's value, as a text in every case.
     *
     * @return 值 the value
     */
    String text();

    /**
     * 中文含义，没有时为 ""。 What it means in Chinese; "" where the interface does not say.
     *
     * @return 含义 the meaning
     */
    String zh();

    /**
     * 英文含义，没有时为 ""。 What it means in English; "" where the interface does not say.
     *
     * @return 含义 the meaning
     */
    String en();
}
