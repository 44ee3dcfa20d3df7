package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 获取市平台检查列表的参数。 Exams in the city's archive: parameters.
 * <br>start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or
 * neither.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class QueryExamsParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public QueryExamsParameters() {
    }

    @Override
    public QueryExamsParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 查询时间类型 which time the range applies to; 必填 required.
     *
     * @param value time_type
     * @return 本对象 this object
     */
    public QueryExamsParameters timeType(TimeType value) {
        put("time_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 查询时间类型 which time the range applies to; 必填 required.
     *
     * @param value time_type
     * @return 本对象 this object
     */
    public QueryExamsParameters timeType(int value) {
        put("time_type", value);
        return this;
    }

    /**
     * 查询开始时间 start date; 必填 required.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryExamsParameters startTime(LocalDate value) {
        put("start_time", value);
        return this;
    }

    /**
     * 查询开始时间 start date; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryExamsParameters startTime(ZonedDateTime value) {
        put("start_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 查询开始时间 start date; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryExamsParameters startTime(Date value) {
        put("start_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 查询开始时间 start date; 必填 required.
     *
     * @param value start_time
     * @return 本对象 this object
     */
    public QueryExamsParameters startTime(String value) {
        put("start_time", value);
        return this;
    }

    /**
     * 查询结束时间 end date; 必填 required.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryExamsParameters endTime(LocalDate value) {
        put("end_time", value);
        return this;
    }

    /**
     * 查询结束时间 end date; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryExamsParameters endTime(ZonedDateTime value) {
        put("end_time", value == null ? null : Times.inChina(value.toInstant()).toLocalDate());
        return this;
    }

    /**
     * 查询结束时间 end date; 必填 required.
     * 换算为中国时间。 It is told in China time.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryExamsParameters endTime(Date value) {
        put("end_time", value == null ? null : Times.inChina(value).toLocalDate());
        return this;
    }

    /**
     * 查询结束时间 end date; 必填 required.
     *
     * @param value end_time
     * @return 本对象 this object
     */
    public QueryExamsParameters endTime(String value) {
        put("end_time", value);
        return this;
    }

    /**
     * 检查科室代码 department code.
     *
     * @param value depart_code
     * @return 本对象 this object
     */
    public QueryExamsParameters departCode(ArchiveDepartment value) {
        put("depart_code", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查科室代码 department code.
     *
     * @param value depart_code
     * @return 本对象 this object
     */
    public QueryExamsParameters departCode(String value) {
        put("depart_code", value);
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public QueryExamsParameters examType(ArchiveExamType value) {
        put("exam_type", value == null ? null : value.text());
        return this;
    }

    /**
     * 检查类型 exam type.
     *
     * @param value exam_type
     * @return 本对象 this object
     */
    public QueryExamsParameters examType(String value) {
        put("exam_type", value);
        return this;
    }

    /**
     * 就诊类型 visit type.
     *
     * @param value patient_class
     * @return 本对象 this object
     */
    public QueryExamsParameters patientClass(ArchivePatientClass value) {
        put("patient_class", value == null ? null : value.value());
        return this;
    }

    /**
     * 就诊类型 visit type.
     *
     * @param value patient_class
     * @return 本对象 this object
     */
    public QueryExamsParameters patientClass(int value) {
        put("patient_class", value);
        return this;
    }

    /**
     * 检查机构代码 code of the performing institution.
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public QueryExamsParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 检查编号 accession number.
     *
     * @param value accession_number
     * @return 本对象 this object
     */
    public QueryExamsParameters accessionNumber(String value) {
        put("accession_number", value);
        return this;
    }

    /**
     * 患者编号 patient number.
     *
     * @param value patient_id
     * @return 本对象 this object
     */
    public QueryExamsParameters patientId(String value) {
        put("patient_id", value);
        return this;
    }

    /**
     * 患者姓名 patient's name.
     *
     * @param value patient_name
     * @return 本对象 this object
     */
    public QueryExamsParameters patientName(String value) {
        put("patient_name", value);
        return this;
    }

    /**
     * 病历号 medical record number.
     *
     * @param value med_rec_no
     * @return 本对象 this object
     */
    public QueryExamsParameters medRecNo(String value) {
        put("med_rec_no", value);
        return this;
    }

    /**
     * 卡号 card number.
     *
     * @param value card_no
     * @return 本对象 this object
     */
    public QueryExamsParameters cardNo(String value) {
        put("card_no", value);
        return this;
    }

    /**
     * 卡类型 card type.
     *
     * @param value card_type
     * @return 本对象 this object
     */
    public QueryExamsParameters cardType(ArchiveCardType value) {
        put("card_type", value == null ? null : value.value());
        return this;
    }

    /**
     * 卡类型 card type.
     *
     * @param value card_type
     * @return 本对象 this object
     */
    public QueryExamsParameters cardType(int value) {
        put("card_type", value);
        return this;
    }

    /**
     * 身份证号 ID card number.
     *
     * @param value id_card_no
     * @return 本对象 this object
     */
    public QueryExamsParameters idCardNo(String value) {
        put("id_card_no", value);
        return this;
    }

    /**
     * 申请单号 placer order number.
     *
     * @param value placer_order_no
     * @return 本对象 this object
     */
    public QueryExamsParameters placerOrderNo(String value) {
        put("placer_order_no", value);
        return this;
    }

    /**
     * 住院号或门诊号 inpatient or outpatient number.
     * 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number
     * is searched
     *
     * @param value clinic_no
     * @return 本对象 this object
     */
    public QueryExamsParameters clinicNo(String value) {
        put("clinic_no", value);
        return this;
    }

    /**
     * 就诊流水号 visit serial number.
     *
     * @param value visit_id
     * @return 本对象 this object
     */
    public QueryExamsParameters visitId(String value) {
        put("visit_id", value);
        return this;
    }

    /**
     * 分页索引页 page number.
     *
     * @param value page_index
     * @return 本对象 this object
     */
    public QueryExamsParameters pageIndex(int value) {
        put("page_index", value);
        return this;
    }

    /**
     * 分页页大小 rows per page.
     *
     * @param value page_size
     * @return 本对象 this object
     */
    public QueryExamsParameters pageSize(int value) {
        put("page_size", value);
        return this;
    }
}
