package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取用户访问令牌的参数。 Get a user access token: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetTokenParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetTokenParameters() {
    }

    @Override
    public GetTokenParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 用户名明文 user name, in plain text; 默认取自配置 default from the configuration: username.
     *
     * @param value username
     * @return 本对象 this object
     */
    public GetTokenParameters username(String value) {
        put("username", value);
        return this;
    }

    /**
     * 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library
     * encrypts it with RSA. Required where username is not the configured user; 默认取自配置 default from the configuration: password.
     *
     * @param value password
     * @return 本对象 this object
     */
    public GetTokenParameters password(String value) {
        put("password", value);
        return this;
    }

    /**
     * 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false.
     *
     * @param value force
     * @return 本对象 this object
     */
    public GetTokenParameters force(boolean value) {
        put("force", value);
        return this;
    }
}
