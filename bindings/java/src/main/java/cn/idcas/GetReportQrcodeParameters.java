package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 报告单二维码地址的参数。 QR code of a report: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class GetReportQrcodeParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public GetReportQrcodeParameters() {
    }

    @Override
    public GetReportQrcodeParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 客户唯一号 unique number of the customer.
     * 联系运营人员获取 ask the platform's operators for it
     *
     * @param value tenancy_id
     * @return 本对象 this object
     */
    public GetReportQrcodeParameters tenancyId(String value) {
        put("tenancy_id", value);
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public GetReportQrcodeParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution.
     *
     * @param value perform_org_code
     * @return 本对象 this object
     */
    public GetReportQrcodeParameters performOrgCode(String value) {
        put("perform_org_code", value);
        return this;
    }

    /**
     * 检查编号 accession number.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public GetReportQrcodeParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public GetReportQrcodeParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }
}
