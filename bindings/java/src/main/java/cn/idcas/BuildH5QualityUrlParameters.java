package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 质量报告（H5）的参数。 Quality report (H5): parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class BuildH5QualityUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public BuildH5QualityUrlParameters() {
    }

    @Override
    public BuildH5QualityUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign
     * (without the key) to the result; 默认 default false.
     *
     * @param value explain
     * @return 本对象 this object
     */
    public BuildH5QualityUrlParameters explain(boolean value) {
        put("explain", value);
        return this;
    }
}
