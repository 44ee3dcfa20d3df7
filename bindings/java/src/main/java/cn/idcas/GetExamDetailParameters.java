package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取检查详情的参数。 Detail of an exam: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetExamDetailParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetExamDetailParameters() {
    }

    @Override
    public GetExamDetailParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value id
     * @return 本对象 this object
     */
    public GetExamDetailParameters id(long value) {
        put("id", value);
        return this;
    }

    /**
     * 检查归档业务唯一号 id of the archived exam; 必填 required.
     *
     * @param value id
     * @return 本对象 this object
     */
    public GetExamDetailParameters id(String value) {
        put("id", value);
        return this;
    }

    /**
     * 调阅客户端类型 client type.
     *
     * @param value client_kind
     * @return 本对象 this object
     */
    public GetExamDetailParameters clientKind(ClientKind value) {
        put("client_kind", value == null ? null : value.value());
        return this;
    }

    /**
     * 调阅客户端类型 client type.
     *
     * @param value client_kind
     * @return 本对象 this object
     */
    public GetExamDetailParameters clientKind(int value) {
        put("client_kind", value);
        return this;
    }
}
