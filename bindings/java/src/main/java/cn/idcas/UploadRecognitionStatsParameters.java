package cn.idcas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * 上传互认统计信息的参数。 Upload recognition statistics: parameters.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class UploadRecognitionStatsParameters extends Parameters {
    /** 没有参数。 No parameters yet. */
    public UploadRecognitionStatsParameters() {
    }

    @Override
    public UploadRecognitionStatsParameters set(String name, Object value) {
        put(name, value);
        return this;
    }

    /**
     * 所属医院代码 code of the hospital; 必填 required; 最长 64 个字符 up to 64 characters.
     *
     * @param value org_code
     * @return 本对象 this object
     */
    public UploadRecognitionStatsParameters orgCode(String value) {
        put("org_code", value);
        return this;
    }

    /**
     * 就诊人数 visits; 必填 required.
     *
     * @param value patients_cnt
     * @return 本对象 this object
     */
    public UploadRecognitionStatsParameters patientsCnt(int value) {
        put("patients_cnt", value);
        return this;
    }

    /**
     * 医生工作站数量 doctors' workstations; 必填 required.
     *
     * @param value work_stations
     * @return 本对象 this object
     */
    public UploadRecognitionStatsParameters workStations(int value) {
        put("work_stations", value);
        return this;
    }
}
