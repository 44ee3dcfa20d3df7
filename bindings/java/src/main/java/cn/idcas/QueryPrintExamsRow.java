package cn.idcas;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 获取打印检查列表的一行结果。 Exams to print: a row.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryPrintExamsRow extends Row {
    QueryPrintExamsRow(Document document, String at) {
        super(document, at);
    }

    /**
     * 检查唯一号 id of the exam.
     *
     * @return id
     */
    public Long getId() {
        return id("id");
    }

    /**
     * 患者编号 patient number.
     *
     * @return patient_id
     */
    public String getPatientId() {
        return text("patient_id");
    }

    /**
     * 检查编号 accession number.
     *
     * @return accession_number
     */
    public String getAccessionNumber() {
        return text("accession_number");
    }

    /**
     * 申请单号 placer order number.
     *
     * @return placer_order_no
     */
    public String getPlacerOrderNo() {
        return text("placer_order_no");
    }

    /**
     * 检查项目名称 name of the exam item.
     *
     * @return service_text
     */
    public String getServiceText() {
        return text("service_text");
    }

    /**
     * 检查类型 exam type.
     *
     * @return exam_type
     */
    public String getExamType() {
        return text("exam_type");
    }

    /**
     * 检查部位 body part.
     *
     * @return procedure_name
     */
    public String getProcedureName() {
        return text("procedure_name");
    }

    /**
     * 检查状态 exam status.
     *
     * @return result_state
     */
    public String getResultState() {
        return text("result_state");
    }

    /**
     * 检查结果代码 result code.
     *
     * @return abnormal_flags
     */
    public MergedResult getAbnormalFlags() {
        return MergedResult.of(text("abnormal_flags"));
    }

    /**
     * 打印次数 print count.
     *
     * @return print_count
     */
    public Integer getPrintCount() {
        return whole("print_count");
    }
}
