package cn.idcas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * code 不为 0 的返回结果。 An answer whose code is not 0: a failure of the library, or the platform's refusal
 * ({@link PlatformException}).
 */
public class IdcasException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String operation;
    private final int code;
    private final String kind;
    private final String msg;
    private final String hint;
    private final String detail;
    private final int httpStatus;
    private final String authError;
    private final String outcome;
    private final ArrayList<Fault> faults = new ArrayList<>();

    IdcasException(String operation, int code, String kind, String msg, String hint, String detail) {
        super(words(operation, code, kind, msg, hint));
        this.operation = operation;
        this.code = code;
        this.kind = kind;
        this.msg = msg;
        this.hint = hint;
        this.detail = detail;
        this.httpStatus = 0;
        this.authError = "";
        this.outcome = "";
    }

    IdcasException(Answer answer) {
        super(words(answer.operation(), answer.code(), kind(answer), answer.msg(), answer.at("/error/hint")));
        this.operation = answer.operation();
        this.code = answer.code();
        this.kind = kind(answer);
        this.msg = answer.msg();
        this.hint = answer.at("/error/hint");
        this.detail = answer.at("/error/detail");
        Long status = Row.number(answer.at("/error/http_status"));
        this.httpStatus = status == null ? 0 : status.intValue();
        this.authError = answer.at("/error/auth_error");
        this.outcome = answer.at("/error/outcome");
        for (int index = 0, count = answer.count("/error/faults"); index < count; index++) {
            String at = "/error/faults/" + index;
            faults.add(new Fault(answer.at(at + "/param"), answer.at(at + "/rule"), answer.at(at + "/msg")));
        }
    }

    /** The exception that stands for an answer. */
    static IdcasException of(Answer answer) {
        return answer.code() == Code.PLATFORM ? new PlatformException(answer) : new IdcasException(answer);
    }

    /** Of a function that answers a number alone. */
    static IdcasException ofNumber(String operation, int code) {
        String said = Texts.taken(Functions.idcas_code_text(code, Texts.passed("zh.utf-8"))) + " / "
                + Texts.taken(Functions.idcas_code_text(code, Texts.passed("en.utf-8")));
        return new IdcasException(operation, code, Code.name(code), said, "", "");
    }

    private static String kind(Answer answer) {
        return answer.code() == Code.PLATFORM ? "platform" : answer.at("/error/kind");
    }

    private static String words(String operation, int code, String kind, String msg, String hint) {
        String words = operation + ": " + code + " " + kind + ": " + msg;
        // Most sentences end with their hint.
        return hint.isEmpty() || msg.contains(hint) ? words : words + " " + hint;
    }

    /**
     * 操作名。 The operation's name.
     *
     * @return 名称 the name
     */
    public final String getOperation() {
        return operation;
    }

    /**
     * 返回码，见 {@link Code}。 The code, see {@link Code}.
     *
     * @return 返回码 the code
     */
    public final int getCode() {
        return code;
    }

    /**
     * 种类：timeout、tls 等；平台拒绝时为 platform。 The kind: timeout, tls, ...; platform where the platform refused.
     *
     * @return 种类 the kind
     */
    public final String getKind() {
        return kind;
    }

    /**
     * 可以显示给用户的一句话。 A sentence to show.
     *
     * @return 消息 the sentence
     */
    public final String getMsg() {
        return msg;
    }

    /**
     * 怎么办。 What to do about it.
     *
     * @return 办法 the hint
     */
    public final String getHint() {
        return hint;
    }

    /**
     * 技术细节。 Technical details.
     *
     * @return 细节 the details
     */
    public final String getDetail() {
        return detail;
    }

    /**
     * HTTP 状态，没有则为 0。 The HTTP status where that is the failure, else 0.
     *
     * @return 状态 the status
     */
    public final int getHttpStatus() {
        return httpStatus;
    }

    /**
     * 认证中心的 error，如 invalid_grant。 The auth center's error, such as invalid_grant.
     *
     * @return error
     */
    public final String getAuthError() {
        return authError;
    }

    /**
     * unknown：写操作已发出而结果未知。 unknown: a write has left, and it is not known whether it was carried out.
     *
     * @return unknown 或 or ""
     */
    public final String getOutcome() {
        return outcome;
    }

    /**
     * 参数或配置的全部问题。 Everything that is wrong with the parameters or the configuration.
     *
     * @return 各项 the faults
     */
    public final List<Fault> getFaults() {
        return Collections.unmodifiableList(faults);
    }
}
