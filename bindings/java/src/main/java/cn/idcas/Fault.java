package cn.idcas;

import java.io.Serializable;

/**
 * 一个参数或配置项的问题。 What is wrong with one parameter or key of the configuration.
 */
public final class Fault implements Serializable {
    private static final long serialVersionUID = 1;
    private final String param;
    private final String rule;
    private final String msg;

    Fault(String param, String rule, String msg) {
        this.param = param;
        this.rule = rule;
        this.msg = msg;
    }

    /**
     * 参数名或配置项。 The parameter or key.
     *
     * @return 名称 the name
     */
    public String getParam() {
        return param;
    }

    /**
     * 违反的规则，如 required。 The rule that is broken, such as required.
     *
     * @return 规则 the rule
     */
    public String getRule() {
        return rule;
    }

    /**
     * 说明。 What is wrong, in words.
     *
     * @return 说明 the sentence
     */
    public String getMsg() {
        return msg;
    }

    @Override
    public String toString() {
        return param + ": " + msg;
    }
}
