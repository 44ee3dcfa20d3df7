package cn.idcas;

import com.sun.jna.Pointer;

/**
 * The C functions of idcas, one by one. Texts are passed as bytes in UTF-8 with their NUL, so that no setting of Java's or
 * JNA's changes them.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
final class Functions {
    private Functions() {
    }

    static native Pointer idcas_version();

    static native int idcas_abi_version();

    static native int idcas_free_string(Pointer text);

    static native int idcas_text_length(Pointer text);

    static native int idcas_copy_text(Pointer text, byte[] buffer, int capacity);

    static native Pointer idcas_code_text(int code, byte[] language);

    static native Pointer idcas_init(byte[] config_json, int[] client);

    static native Pointer idcas_init_text(byte[] config_json, byte[] encoding, int[] client);

    static native Pointer idcas_init_file(byte[] path, byte[] encoding, int[] client);

    static native Pointer idcas_close(int client);

    static native Pointer idcas_describe(int client, byte[] operation);

    static native Pointer idcas_call(int client, byte[] operation, byte[] params_json);

    static native Pointer idcas_diagnose(int client);

    static native Pointer idcas_get_client_token(int client, byte[] params_json);

    static native Pointer idcas_get_rsa_public_key(int client, byte[] params_json);

    static native Pointer idcas_get_token(int client, byte[] params_json);

    static native Pointer idcas_build_clinic_url(int client, byte[] params_json);

    static native Pointer idcas_build_health_record_url(int client, byte[] params_json);

    static native Pointer idcas_build_repeat_reminder_url(int client, byte[] params_json);

    static native Pointer idcas_build_h5_exam_list_url(int client, byte[] params_json);

    static native Pointer idcas_build_h5_exam_detail_url(int client, byte[] params_json);

    static native Pointer idcas_build_h5_lab_detail_url(int client, byte[] params_json);

    static native Pointer idcas_build_h5_health_record_url(int client, byte[] params_json);

    static native Pointer idcas_get_report_qrcode(int client, byte[] params_json);

    static native Pointer idcas_get_image_url(int client, byte[] params_json);

    static native Pointer idcas_build_h5_quality_url(int client, byte[] params_json);

    static native Pointer idcas_query_recognition(int client, byte[] params_json);

    static native Pointer idcas_upload_recognition_stats(int client, byte[] params_json);

    static native Pointer idcas_build_recognition_url(int client, byte[] params_json);

    static native Pointer idcas_query_exams(int client, byte[] params_json);

    static native Pointer idcas_query_province_exams(int client, byte[] params_json);

    static native Pointer idcas_query_merged_exams(int client, byte[] params_json);

    static native Pointer idcas_get_exam_detail(int client, byte[] params_json);

    static native Pointer idcas_get_report_view_url(int client, byte[] params_json);

    static native Pointer idcas_get_image_view_url(int client, byte[] params_json);

    static native Pointer idcas_query_print_exams(int client, byte[] params_json);

    static native Pointer idcas_get_print_files(int client, byte[] params_json);

    static native Pointer idcas_set_print_flag(int client, byte[] params_json);

    static native Pointer idcas_query_exams_all(int client, byte[] params_json);

    static native Pointer idcas_query_province_exams_all(int client, byte[] params_json);

    static native Pointer idcas_inspect_url(int client, byte[] params_json);

    static native Pointer idcas_save_print_files(int client, byte[] params_json);

    static native int idcas_start(int client, byte[] operation, byte[] params_json);

    static native int idcas_wait(int job, int timeout_ms);

    static native Pointer idcas_progress(int job);

    static native Pointer idcas_finish(int job);

    static native int idcas_cancel(int job);

    static native int idcas_json_new(int client);

    static native int idcas_json_parse(int client, byte[] json);

    static native int idcas_json_set(int doc, byte[] pointer, byte[] text);

    static native Pointer idcas_json_get(int doc, byte[] pointer);

    static native int idcas_json_count(int doc, byte[] pointer);

    static native Pointer idcas_json_text(int doc);

    static native int idcas_json_close(int doc);
}
