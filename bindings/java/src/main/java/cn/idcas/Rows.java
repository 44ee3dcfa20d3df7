package cn.idcas;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.BiFunction;

/**
 * 结果行，只读的列表。 The rows of an answer, a list that is only read.
 *
 * @param <T> 行的类型 the type of a row
 */
public final class Rows<T extends Row> extends AbstractList<T> implements RandomAccess {
    private final Answer answer;
    private final BiFunction<Document, String, T> read;
    private final int size;

    Rows(Answer answer, BiFunction<Document, String, T> read) {
        this.answer = answer;
        this.read = read;
        this.size = Math.max(0, answer.count("/data"));
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " / " + size);
        }
        return read.apply(answer.document, "/data/" + index);
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * 整个返回结果。 The whole answer.
     *
     * @return 返回结果 the answer
     */
    public Answer answer() {
        return answer;
    }

    /**
     * 分页。 Paging.
     *
     * @return 分页 the page
     */
    public Page page() {
        return new Page(answer.document, "/page");
    }

    /**
     * 总行数，平台没有给出时为 null。 The number of rows in total; null where the platform does not give it.
     *
     * @return 行数 the number
     */
    public Integer totalCount() {
        return page().getTotalCount();
    }

    /**
     * 行数，不含患者信息。 How many rows there are, without the patient's data.
     *
     * @return 文本 the text
     */
    @Override
    public String toString() {
        return "Rows of " + answer.operation() + ": " + size;
    }
}
