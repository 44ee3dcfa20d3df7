package cn.idcas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * 一次调用的返回结果，可随意保留，可在任何线程中读取。
 * What a call has answered. It may be kept as long as you like, and be read from any thread.
 */
public final class Answer {
    private final String operation;
    final Document document;

    Answer(String operation, String json) {
        this.operation = operation;
        this.document = new Document(json);
    }

    /**
     * 操作名。 The operation's name.
     *
     * @return 名称 the name
     */
    public String operation() {
        return operation;
    }

    /**
     * 返回码，0 为成功。 The code; 0 is success.
     *
     * @return 返回码 the code
     */
    public int code() {
        Long code = Row.number(at("/code"));
        return code == null ? Code.INTERNAL : code.intValue();
    }

    /**
     * 消息。 The message.
     *
     * @return 消息 the message
     */
    public String msg() {
        return at("/msg");
    }

    /**
     * data：单个文本（地址、密钥）的内容，否则为其 JSON。 data: the content of a single text (an address, a key), else its JSON.
     *
     * @return data
     */
    public String data() {
        return at("/data");
    }

    /**
     * 完整的返回结果，JSON，未作改动。 The whole answer in JSON, unchanged.
     *
     * @return JSON
     */
    public String json() {
        return document.json;
    }

    /**
     * 按 RFC 6901 指针读取任意内容，如 /page/total_count；不存在时为 ""。
     * Anything, by its RFC 6901 pointer, such as /page/total_count; "" where there is nothing.
     *
     * @param pointer 指针 the pointer
     * @return 文本；数组或对象则为其 JSON the text, or the JSON of an array or object
     */
    public String at(String pointer) {
        return document.get(pointer);
    }

    /**
     * 数组或对象的个数；不存在时为 -1。 How many elements or members there are; -1 where there is nothing.
     *
     * @param pointer 指针 the pointer
     * @return 个数 the number
     */
    public int count(String pointer) {
        return document.count(pointer);
    }

    /**
     * 被允许但多半不是本意的内容，每项为一句话。 What is allowed and seldom meant, a sentence for each.
     *
     * @return 各项 the warnings
     */
    public List<String> warnings() {
        List<String> found = new ArrayList<>();
        for (int index = 0, count = count("/warnings"); index < count; index++) {
            String at = "/warnings/" + index;
            String msg = at(at + "/msg");
            String hint = at(at + "/hint");
            found.add(hint.isEmpty() || msg.contains(hint) ? msg : msg + " " + hint);
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * 操作名与返回码，不含患者信息。 The operation and the code, without the patient's data.
     *
     * @return 文本 the text
     */
    @Override
    public String toString() {
        return "Answer of " + operation + ": code " + code() + ", " + json().length() + " characters";
    }
}
