package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取RSA公钥的参数。 Get the RSA public key: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetRsaPublicKeyParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetRsaPublicKeyParameters() {
    }

    @Override
    public GetRsaPublicKeyParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false.
     *
     * @param value force
     * @return 本对象 this object
     */
    public GetRsaPublicKeyParameters force(boolean value) {
        put("force", value);
        return this;
    }
}
