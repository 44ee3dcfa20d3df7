package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取用户访问令牌的返回结果。 Get a user access token: the answer.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetTokenAnswer extends Row {
    private final Answer answer;

    GetTokenAnswer(Answer answer) {
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
     * 访问令牌 the token.
     *
     * @return access_token
     */
    public String getAccessToken() {
        return text("access_token");
    }

    /**
     * 令牌类型 token type, usually Bearer.
     *
     * @return token_type
     */
    public String getTokenType() {
        return text("token_type");
    }

    /**
     * 剩余有效时间(单位:秒) seconds that remain until it expires.
     *
     * @return expires_in
     */
    public Integer getExpiresIn() {
        return whole("expires_in");
    }

    /**
     * 应用域范围 scope.
     *
     * @return scope
     */
    public String getScope() {
        return text("scope");
    }
}
