//! A stdcall twin for each export. Written by `make bindings` from the exports; do not edit.
//!
//! On 32-bit Windows PowerBuilder, VB6 and Delphi call `idcas_x_std` as their own `stdcall`, and C calls `idcas_x` as
//! `cdecl`. 64-bit Windows has one convention and both names, so that one declaration serves programs of either width:
//! `extern "system"` is the one and the other.

use std::ffi::c_char;

use super::{clients, documents, jobs, library, operations};

/// [`library::idcas_version`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_version_std(
) -> *const c_char {
    library::idcas_version()
}

/// [`library::idcas_abi_version`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_abi_version_std(
) -> i32 {
    library::idcas_abi_version()
}

/// [`library::idcas_free_string`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_free_string_std(
    text: *mut c_char,
) -> i32 {
    library::idcas_free_string(text)
}

/// [`library::idcas_text_length`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_text_length_std(
    text: *const c_char,
) -> i32 {
    library::idcas_text_length(text)
}

/// [`library::idcas_copy_text`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_copy_text_std(
    text: *const c_char,
    buffer: *mut c_char,
    capacity: i32,
) -> i32 {
    // SAFETY: the caller's promise is the same.
    unsafe { library::idcas_copy_text(text, buffer, capacity) }
}

/// [`library::idcas_code_text`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_code_text_std(
    code: i32,
    language: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { library::idcas_code_text(code, language) }
}

/// [`clients::idcas_init`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_init_std(
    config_json: *const c_char,
    client: *mut i32,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { clients::idcas_init(config_json, client) }
}

/// [`clients::idcas_init_text`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_init_text_std(
    config_json: *const c_char,
    encoding: *const c_char,
    client: *mut i32,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { clients::idcas_init_text(config_json, encoding, client) }
}

/// [`clients::idcas_init_file`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_init_file_std(
    path: *const c_char,
    encoding: *const c_char,
    client: *mut i32,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { clients::idcas_init_file(path, encoding, client) }
}

/// [`clients::idcas_close`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_close_std(
    client: i32,
) -> *mut c_char {
    clients::idcas_close(client)
}

/// [`clients::idcas_describe`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_describe_std(
    client: i32,
    operation: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { clients::idcas_describe(client, operation) }
}

/// [`clients::idcas_call`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_call_std(
    client: i32,
    operation: *const c_char,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { clients::idcas_call(client, operation, params_json) }
}

/// [`clients::idcas_diagnose`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_diagnose_std(
    client: i32,
) -> *mut c_char {
    clients::idcas_diagnose(client)
}

/// [`operations::idcas_get_client_token`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_client_token_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_client_token(client, params_json) }
}

/// [`operations::idcas_get_rsa_public_key`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_rsa_public_key_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_rsa_public_key(client, params_json) }
}

/// [`operations::idcas_get_token`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_token_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_token(client, params_json) }
}

/// [`operations::idcas_build_clinic_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_clinic_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_clinic_url(client, params_json) }
}

/// [`operations::idcas_build_health_record_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_health_record_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_health_record_url(client, params_json) }
}

/// [`operations::idcas_build_repeat_reminder_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_repeat_reminder_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_repeat_reminder_url(client, params_json) }
}

/// [`operations::idcas_build_h5_exam_list_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_h5_exam_list_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_h5_exam_list_url(client, params_json) }
}

/// [`operations::idcas_build_h5_exam_detail_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_h5_exam_detail_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_h5_exam_detail_url(client, params_json) }
}

/// [`operations::idcas_build_h5_lab_detail_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_h5_lab_detail_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_h5_lab_detail_url(client, params_json) }
}

/// [`operations::idcas_build_h5_health_record_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_h5_health_record_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_h5_health_record_url(client, params_json) }
}

/// [`operations::idcas_get_report_qrcode`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_report_qrcode_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_report_qrcode(client, params_json) }
}

/// [`operations::idcas_get_image_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_image_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_image_url(client, params_json) }
}

/// [`operations::idcas_build_h5_quality_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_h5_quality_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_h5_quality_url(client, params_json) }
}

/// [`operations::idcas_query_recognition`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_recognition_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_recognition(client, params_json) }
}

/// [`operations::idcas_upload_recognition_stats`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_upload_recognition_stats_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_upload_recognition_stats(client, params_json) }
}

/// [`operations::idcas_build_recognition_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_build_recognition_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_build_recognition_url(client, params_json) }
}

/// [`operations::idcas_query_exams`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_exams_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_exams(client, params_json) }
}

/// [`operations::idcas_query_province_exams`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_province_exams_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_province_exams(client, params_json) }
}

/// [`operations::idcas_query_merged_exams`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_merged_exams_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_merged_exams(client, params_json) }
}

/// [`operations::idcas_get_exam_detail`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_exam_detail_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_exam_detail(client, params_json) }
}

/// [`operations::idcas_get_report_view_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_report_view_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_report_view_url(client, params_json) }
}

/// [`operations::idcas_get_image_view_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_image_view_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_image_view_url(client, params_json) }
}

/// [`operations::idcas_query_print_exams`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_print_exams_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_print_exams(client, params_json) }
}

/// [`operations::idcas_get_print_files`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_get_print_files_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_get_print_files(client, params_json) }
}

/// [`operations::idcas_set_print_flag`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_set_print_flag_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_set_print_flag(client, params_json) }
}

/// [`operations::idcas_query_exams_all`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_exams_all_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_exams_all(client, params_json) }
}

/// [`operations::idcas_query_province_exams_all`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_query_province_exams_all_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_query_province_exams_all(client, params_json) }
}

/// [`operations::idcas_inspect_url`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_inspect_url_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_inspect_url(client, params_json) }
}

/// [`operations::idcas_save_print_files`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_save_print_files_std(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { operations::idcas_save_print_files(client, params_json) }
}

/// [`jobs::idcas_start`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_start_std(
    client: i32,
    operation: *const c_char,
    params_json: *const c_char,
) -> i32 {
    // SAFETY: the caller's promise is the same.
    unsafe { jobs::idcas_start(client, operation, params_json) }
}

/// [`jobs::idcas_wait`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_wait_std(
    job: i32,
    timeout_ms: i32,
) -> i32 {
    jobs::idcas_wait(job, timeout_ms)
}

/// [`jobs::idcas_progress`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_progress_std(
    job: i32,
) -> *mut c_char {
    jobs::idcas_progress(job)
}

/// [`jobs::idcas_finish`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_finish_std(
    job: i32,
) -> *mut c_char {
    jobs::idcas_finish(job)
}

/// [`jobs::idcas_cancel`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_cancel_std(
    job: i32,
) -> i32 {
    jobs::idcas_cancel(job)
}

/// [`documents::idcas_json_new`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_json_new_std(
    client: i32,
) -> i32 {
    documents::idcas_json_new(client)
}

/// [`documents::idcas_json_parse`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_json_parse_std(
    client: i32,
    json: *const c_char,
) -> i32 {
    // SAFETY: the caller's promise is the same.
    unsafe { documents::idcas_json_parse(client, json) }
}

/// [`documents::idcas_json_set`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_json_set_std(
    doc: i32,
    pointer: *const c_char,
    text: *const c_char,
) -> i32 {
    // SAFETY: the caller's promise is the same.
    unsafe { documents::idcas_json_set(doc, pointer, text) }
}

/// [`documents::idcas_json_get`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_json_get_std(
    doc: i32,
    pointer: *const c_char,
) -> *mut c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { documents::idcas_json_get(doc, pointer) }
}

/// [`documents::idcas_json_count`]
#[unsafe(no_mangle)]
pub unsafe extern "system" fn idcas_json_count_std(
    doc: i32,
    pointer: *const c_char,
) -> i32 {
    // SAFETY: the caller's promise is the same.
    unsafe { documents::idcas_json_count(doc, pointer) }
}

/// [`documents::idcas_json_text`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_json_text_std(
    doc: i32,
) -> *mut c_char {
    documents::idcas_json_text(doc)
}

/// [`documents::idcas_json_close`]
#[unsafe(no_mangle)]
pub extern "system" fn idcas_json_close_std(
    doc: i32,
) -> i32 {
    documents::idcas_json_close(doc)
}
