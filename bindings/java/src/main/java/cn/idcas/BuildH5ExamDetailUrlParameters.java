package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 检查详情（H5端）的参数。 Exam detail (H5): parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class BuildH5ExamDetailUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public BuildH5ExamDetailUrlParameters() {
    }

    @Override
    public BuildH5ExamDetailUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查唯一号 unique number of the exam.
     *
     * @param value obs_id
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters obsId(String value) {
        put("obs_id", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution; 必填 required.
     *
     * @param value perform_org_code
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters performOrgCode(String value) {
        put("perform_org_code", value);
        return this;
    }

    /**
     * 检查编号 accession number; 必填 required.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 患者编号 patient number; 必填 required.
     *
     * @param value patient_id
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters patientId(String value) {
        put("patient_id", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters examType(ExamType value) {
        put("exam_type", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 请求用户令牌 user access token.
     * 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
     *
     * @param value token
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters token(String value) {
        put("token", value);
        return this;
    }

    /**
     * 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign
     * (without the key) to the result; 默认 default false.
     *
     * @param value explain
     * @return 本对象 this object
     */
    public BuildH5ExamDetailUrlParameters explain(boolean value) {
        put("explain", value);
        return this;
    }
}
