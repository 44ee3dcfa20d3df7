package cn.idcas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 返回结果中的一个对象。平台没有给出、或格式与类型不符的成员为 null（文本为 ""）；原文用 {@link #text} 读取。
 * An object of an answer. A member that the platform has not sent, or not in the form of its type, is null (a text is "");
 * {@link #text} is what was sent. It may be kept as long as you like, and be read from any thread.
 */
public class Row {
    private final Document document;
    private final String at;

    Row(Document document, String at) {
        this.document = document;
        this.at = at;
    }

    /**
     * 按接口文档中的名称读取成员的原文，不存在时为 ""。 A member's text by its name in the interface; "" where there is none.
     *
     * @param name 名称 the name
     * @return 文本；数组或对象则为其 JSON the text, or the JSON of an array or object
     */
    public final String text(String name) {
        return document.get(at + Texts.member(name));
    }

    /**
     * 整个对象的 JSON，含患者信息：不要写入日志。 All of it in JSON, with the patient's data: do not log it.
     *
     * @return JSON
     */
    public final String json() {
        return document.get(at);
    }

    final Integer whole(String name) {
        Long value = id(name);
        return value == null || value.intValue() != value ? null : Integer.valueOf(value.intValue());
    }

    final Long id(String name) {
        return number(text(name));
    }

    static Long number(String text) {
        String trimmed = text.trim();
        // No number that a long holds is longer.
        if (trimmed.isEmpty() || trimmed.length() > 40) {
            return null;
        }
        try {
            return new BigDecimal(trimmed).longValueExact();
        } catch (ArithmeticException | NumberFormatException other) {
            return null;
        }
    }

    final Boolean truth(String name) {
        String value = text(name).trim();
        return value.equalsIgnoreCase("true") ? Boolean.TRUE : value.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    final LocalDateTime moment(String name) {
        return Times.read(text(name));
    }

    final LocalDate day(String name) {
        LocalDateTime moment = moment(name);
        return moment == null ? null : moment.toLocalDate();
    }

    /**
     * 只有类名，不含患者信息。 The class's name alone, without the patient's data.
     *
     * @return 类名 the name
     */
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
