package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 检查链接的返回结果。 Inspect a link: the answer.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class InspectUrlAnswer extends Row {
    private final Answer answer;

    InspectUrlAnswer(Answer answer) {
        super(answer.document, "/data");
        this.answer = answer;
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
     * 生成该页面的操作 the operation that builds this page.
     *
     * @return operation
     */
    public String getOperation() {
        return text("operation");
    }

    /**
     * 所属章节 the page's chapter.
     *
     * @return chapter
     */
    public String getChapter() {
        return text("chapter");
    }

    /**
     * 是否没有发现问题 whether no problem was found.
     *
     * @return ok
     */
    public Boolean getOk() {
        return truth("ok");
    }

    /**
     * 结论 the verdict in words.
     *
     * @return verdict
     */
    public String getVerdict() {
        return text("verdict");
    }

    /**
     * 平台会拒绝的原因 reasons for the platform to refuse it.
     * 为 JSON。 In JSON.
     *
     * @return faults
     */
    public String getFaults() {
        return text("faults");
    }

    /**
     * 不影响打开的提示 remarks that do not prevent it from opening.
     * 为 JSON。 In JSON.
     *
     * @return remarks
     */
    public String getRemarks() {
        return text("remarks");
    }

    /**
     * 未加密的参数 parameters that are not encrypted.
     * 为 JSON。 In JSON.
     *
     * @return query
     */
    public String getQuery() {
        return text("query");
    }

    /**
     * token 解密后的参数 what token decrypts to.
     * 为 JSON。 In JSON.
     *
     * @return token
     */
    public String getToken() {
        return text("token");
    }

    /**
     * 逐个加密的参数解密后的值 what the encrypted parameters decrypt to.
     * 为 JSON。 In JSON.
     *
     * @return encrypted
     */
    public String getEncrypted() {
        return text("encrypted");
    }

    /**
     * 待签名字符串（密钥以***代替）、应有的签名与实际的签名 the string to sign (key masked), the expected and
     * the actual signature.
     * 为 JSON。 In JSON.
     *
     * @return signature
     */
    public String getSignature() {
        return text("signature");
    }

    /**
     * 时间戳与距今秒数 the timestamp and its age in seconds.
     * 为 JSON。 In JSON.
     *
     * @return timestamp
     */
    public String getTimestamp() {
        return text("timestamp");
    }
}
