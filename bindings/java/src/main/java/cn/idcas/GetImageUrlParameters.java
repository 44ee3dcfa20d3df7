package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取影像浏览地址的参数。 Image address (third party): parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetImageUrlParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetImageUrlParameters() {
    }

    @Override
    public GetImageUrlParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 检查唯一号 unique number of the exam.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public GetImageUrlParameters businessId(long value) {
        put("business_id", Long.toString(value));
        return this;
    }

    /**
     * 检查唯一号 unique number of the exam.
     *
     * @param value business_id
     * @return 本对象 this object
     */
    public GetImageUrlParameters businessId(String value) {
        put("business_id", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution; 必填 required.
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public GetImageUrlParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 检查编号 accession number; 必填 required.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public GetImageUrlParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 患者编号 patient number; 必填 required.
     *
     * @param value patient_id
     * @return 本对象 this object
     */
    public GetImageUrlParameters patientId(String value) {
        put("patient_id", value);
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value modality
     * @return 本对象 this object
     */
    public GetImageUrlParameters modality(ExamType value) {
        put("modality", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查类型 exam type; 必填 required.
     *
     * @param value modality
     * @return 本对象 this object
     */
    public GetImageUrlParameters modality(String value) {
        put("modality", value);
        return this;
    }

    /**
     * 是否免登陆 whether the link opens without login.
     * true 是 yes; false 否 no
     * 传true时返回长链地址，不需要再次登录即可直接打开浏览 if true, a long link that opens without another
     * login
     *
     * @param value need_sev
     * @return 本对象 this object
     */
    public GetImageUrlParameters needSev(boolean value) {
        put("need_sev", value);
        return this;
    }
}
