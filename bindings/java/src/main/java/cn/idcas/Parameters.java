package cn.idcas;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 一次调用的参数，未写的不发送，0 和 false 会发送。每个操作另有带类型的参数类。
 * The parameters of a call; what is not set is not sent, 0 and false are. Each operation has a class of its own with types.
 */
public class Parameters {
    private final Map<String, Object> values = new LinkedHashMap<>();
    /** Null unless the parameters are a text already. */
    private final String given;

    /** 没有参数。 No parameters yet. */
    public Parameters() {
        this.given = null;
    }

    private Parameters(String given) {
        this.given = given;
    }

    /**
     * 已经是 JSON 的参数。 Parameters that are JSON already.
     *
     * @param json JSON 对象 a JSON object
     * @return 参数 the parameters
     */
    public static Parameters ofJson(String json) {
        return new Parameters(json == null ? "{}" : json);
    }

    /**
     * 按接口文档中的名称设置参数；null 表示去掉。 Sets a parameter by its name in the interface; null removes it.
     *
     * @param name 名称 the name
     * @param value 文本、整数、布尔、日期时间（java.time 或 java.util.Date）或枚举 a text, whole number, truth, date, time or enum
     * @return 本对象 this object
     */
    public Parameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    final void put(String name, Object value) {
        if (given != null) {
            throw new IllegalStateException("ofJson() 得到的参数不能再更改。 / parameters of ofJson() cannot be changed.");
        }
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    final String json() {
        return given != null ? given : Json.of(values);
    }

    /**
     * 参数的名称，不含值（值可能是患者信息）。 The names of the parameters, without their values, which may be a patient's.
     *
     * @return 名称 the names
     */
    @Override
    public String toString() {
        return getClass().getSimpleName() + values.keySet();
    }
}
