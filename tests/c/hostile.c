/* Bad input of every kind gets a code and a sentence, and nothing breaks. No network. */
#define _GNU_SOURCE
#include <fenv.h>
#include <sys/mman.h>
#include <unistd.h>

#include "check.h"

typedef char *(*operation)(int32_t, const char *);

static const operation OPERATIONS[] = {
    idcas_get_client_token, idcas_get_rsa_public_key, idcas_get_token, idcas_build_clinic_url,
    idcas_build_health_record_url, idcas_build_repeat_reminder_url, idcas_build_recognition_url,
    idcas_build_h5_exam_list_url, idcas_build_h5_exam_detail_url, idcas_build_h5_lab_detail_url,
    idcas_build_h5_health_record_url, idcas_build_h5_quality_url, idcas_get_report_qrcode,
    idcas_get_image_url, idcas_query_recognition, idcas_upload_recognition_stats,
    idcas_query_exams, idcas_query_province_exams, idcas_query_merged_exams,
    idcas_get_exam_detail, idcas_get_report_view_url, idcas_get_image_view_url,
    idcas_query_print_exams, idcas_get_print_files, idcas_set_print_flag, idcas_query_exams_all,
    idcas_query_province_exams_all, idcas_inspect_url, idcas_save_print_files};

static const int32_t WRONG_HANDLES[] = {0, -1, 1, 2147483647, -2147483647 - 1, 536870913, 1073741825};

static void handles(int32_t live) {
    size_t i, j;
    int32_t closed = open_client("{}");
    idcas_free_string(idcas_close(closed));
    for (i = 0; i < sizeof WRONG_HANDLES / sizeof *WRONG_HANDLES + 1; i++) {
        int32_t wrong = i == 0 ? closed : WRONG_HANDLES[i - 1];
        for (j = 0; j < sizeof OPERATIONS / sizeof *OPERATIONS; j++) {
            ANSWER(OPERATIONS[j](wrong, "{}"), "\"code\":-1003");
        }
        ANSWER(idcas_call(wrong, "query_exams", NULL), "-1003");
        ANSWER(idcas_describe(wrong, NULL), "-1003");
        ANSWER(idcas_diagnose(wrong), "-1003");
        ANSWER(idcas_close(wrong), "-1003");
        ANSWER(idcas_progress(wrong), "-1003");
        ANSWER(idcas_finish(wrong), "-1003");
        CHECK(idcas_start(wrong, "query_exams", "{}") == IDCAS_INVALID_HANDLE);
        CHECK(idcas_wait(wrong, 0) == IDCAS_INVALID_HANDLE);
        CHECK(idcas_cancel(wrong) == IDCAS_INVALID_HANDLE);
        CHECK(idcas_json_new(wrong) == IDCAS_INVALID_HANDLE);
        CHECK(idcas_json_parse(wrong, "{}") == IDCAS_INVALID_HANDLE);
        CHECK(idcas_json_set(wrong, "/a", "b") == IDCAS_INVALID_HANDLE);
        CHECK(idcas_json_count(wrong, "") == IDCAS_INVALID_HANDLE);
        CHECK(idcas_json_close(wrong) == IDCAS_INVALID_HANDLE);
        ANSWER(idcas_json_get(wrong, "/a"), "");
        ANSWER(idcas_json_text(wrong), "");
    }
    /* A handle of another kind is no handle. */
    CHECK(idcas_wait(live, 0) == IDCAS_INVALID_HANDLE);
    CHECK(idcas_json_close(live) == IDCAS_INVALID_HANDLE);
}

static void null_arguments(int32_t client) {
    int32_t doc = idcas_json_new(client), other = 7;
    ANSWER(idcas_init(NULL, &other), "-1001");
    CHECK(other == 0);
    ANSWER(idcas_init("{}", NULL), "-1001");
    ANSWER(idcas_call(client, NULL, NULL), "-1001");
    ANSWER(idcas_describe(client, NULL), "\"query_exams\"");
    CHECK(idcas_json_parse(client, NULL) == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_json_set(doc, NULL, "x") == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_json_set(doc, "/x", NULL) == 0);
    CHECK(idcas_json_count(doc, NULL) == -1);
    ANSWER(idcas_json_get(doc, NULL), "");
    CHECK(idcas_json_close(doc) == 0);
}

/* Words for a number; they need no client. */
static void code_texts(void) {
    static const char WIDE[] = "e\0n\0\0";
    char *answer;
    ANSWER(idcas_code_text(IDCAS_TIMEOUT, NULL), "IDCAS_TIMEOUT (-1102): ");
    ANSWER(idcas_code_text(IDCAS_EXHAUSTED, "en"), "What to do: ");
    /* 域名 */
    ANSWER(idcas_code_text(IDCAS_NETWORK, "zh_CN.GBK"), "\xd3\xf2\xc3\xfb");
    ANSWER(idcas_code_text(IDCAS_OK, "\xff\xfe\x80"), "Write zh or en");
    ANSWER(idcas_code_text(-2147483647 - 1, "en"), "has no code -2147483648");
    answer = idcas_code_text(IDCAS_OK, WIDE);
    CHECK(answer[0] == 'I' && answer[1] == 0 && answer[2] == 'D' && answer[3] == 0);
    CHECK(idcas_text_length(answer) > 10);
    CHECK(idcas_free_string(answer) == 0);
    CHECK(idcas_free_string(answer) == IDCAS_INVALID_ARGUMENT);
}

static void parameters(int32_t client) {
    size_t depth = 100000, j;
    char *deep = (char *)malloc(depth * 12 + 16);
    char *end = deep;
    static const char *const NO_OBJECTS[] = {"[]", "1", "\"x\"", "{", "{\"a\"", "nonsense", "{}{}",
                                             "<html>", "{\"a\":1,}", "{'a':1}"};
    for (j = 0; j < sizeof OPERATIONS / sizeof *OPERATIONS; j++) {
        size_t i;
        for (i = 0; i < sizeof NO_OBJECTS / sizeof *NO_OBJECTS; i++) {
            ANSWER(OPERATIONS[j](client, NO_OBJECTS[i]), "\"code\":-1001");
        }
        ANSWER(OPERATIONS[j](client, "{\"no_such_parameter\":1}"), "no_such_parameter");
        ANSWER(OPERATIONS[j](client, "{\"\xff\xfe\":1}"), "\"code\":-1004");
    }
    for (j = 0; j < depth; j++) end += sprintf(end, "{\"a\":");
    *end++ = '1';
    memset(end, '}', depth);
    end[depth] = 0;
    ANSWER(idcas_query_exams(client, deep), "-1001");
    CHECK(idcas_json_parse(client, deep) == IDCAS_INVALID_ARGUMENT);
    free(deep);

    ANSWER(idcas_query_exams(client, "{\"time_type\":0,\"start_time\":\"2021-02-30\",\"end_time\":\"2021-03-01\"}"),
           "\"rule\":\"date\"");
    ANSWER(idcas_query_exams(client, "{\"StartTime\":\"2021-02-28\"}"), "start_time");
    ANSWER(idcas_call(client, "query_exam", "{}"), "query_exams");
    /* What is configured is told when it is needed, and by name. */
    ANSWER(idcas_query_exams(client, "{\"time_type\":0,\"start_time\":\"2021-02-01\",\"end_time\":\"2021-03-01\"}"),
           "gateway");
    ANSWER(idcas_build_clinic_url(client, "{\"work_no\":\"1\",\"org_code\":\"2\",\"patient_name\":\"x\"}"), "domain");
}

static void configurations(void) {
    int32_t client = 7;
    static const char UTF16[] = "{\0\"\0e\0n\0c\0o\0d\0i\0n\0g\0\"\0:\0\"\0u\0t\0f\0-\0" "1\0" "6\0\"\0}\0\0";
    char *answer;
    ANSWER(idcas_init("{\"gateway\":\"nowhere at all\",\"domian\":\"x\",\"retries\":\"many\"}", &client),
           "\"code\":-1002");
    CHECK(client == 0);
    ANSWER(idcas_init("{\"domian\":\"x\"}", &client), "domain");
    ANSWER(idcas_init("not JSON", &client), "-1002");
    /* 用户 in GB18030: the configuration's own text is recognised. */
    ANSWER(idcas_init("{\"encoding\":\"gbk\",\"username\":\"\xd3\xc3\xbb\xa7\"}", &client), "\"code\":0");
    CHECK(client > 0);
    idcas_free_string(idcas_close(client));
    answer = idcas_init(UTF16, &client);
    CHECK(client > 0 && answer[0] == '{' && answer[1] == 0);
    CHECK(idcas_text_length(answer) > 10);
    idcas_free_string(answer);
    idcas_free_string(idcas_close(client));
}

static void texts(int32_t client) {
    char *text = idcas_describe(client, NULL);
    int32_t length = idcas_text_length(text), capacity;
    char stack[8] = "x";
    CHECK(length == (int32_t)strlen(text));
    for (capacity = 0; capacity < 400; capacity++) {
        char buffer[410];
        int32_t wrote;
        memset(buffer, '#', sizeof buffer);
        CHECK(idcas_copy_text(text, buffer, capacity) == length + 1);
        CHECK(buffer[capacity] == '#');
        if (capacity == 0) continue;
        wrote = (int32_t)strlen(buffer);
        CHECK(wrote < capacity && strncmp(buffer, text, (size_t)wrote) == 0);
        /* What follows is not the rest of a character. */
        CHECK(((unsigned char)text[wrote] & 0xC0) != 0x80);
    }
    CHECK(idcas_copy_text(text, NULL, 100) == length + 1);
    CHECK(idcas_copy_text(text, stack, -5) == length + 1);
    CHECK(idcas_free_string(text) == 0);
    CHECK(idcas_free_string(text) == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_free_string(NULL) == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_free_string(stack) == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_free_string((char *)idcas_version()) == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_text_length(stack) == IDCAS_INVALID_ARGUMENT);
    CHECK(idcas_copy_text(stack, stack, 3) == IDCAS_INVALID_ARGUMENT);
}

/* A character that GBK lacks leaves as an escape; one whose second byte is a backslash as well. */
static void rare_characters(void) {
    int32_t gbk = open_client("{\"encoding\":\"gbk\"}"), utf8 = open_client("{}");
    int32_t doc = idcas_json_parse(gbk, "{\"a\":\"\\ud842\\udfb7\xd5\xc5\\u4e57\"}");
    char *text = idcas_json_get(doc, "/a");
    CHECK(strcmp(text, "\\uD842\\uDFB7\xd5\xc5\x81\x5c") == 0);
    idcas_free_string(text);
    CHECK(idcas_json_set(doc, "/b", "\xd5\xc5\x81\x5c") == 0);
    text = idcas_json_text(doc);
    /* What was read stays as it was written. */
    CHECK(strcmp(text, "{\"a\":\"\\ud842\\udfb7\xd5\xc5\\u4e57\",\"b\":\"\xd5\xc5\\u4E57\"}") == 0);
    idcas_free_string(text);
    idcas_json_close(doc);
    doc = idcas_json_parse(utf8, "{\"a\":\"\\ud842\\udfb7\"}");
    text = idcas_json_get(doc, "/a");
    CHECK(strcmp(text, "\xf0\xa0\xae\xb7") == 0);
    idcas_free_string(text);
    idcas_json_close(doc);
    ANSWER(idcas_query_exams(gbk, "{\"patient_name\":\"\xd5\xc5\xff\"}"), "-1004");
    idcas_free_string(idcas_close(gbk));
    idcas_free_string(idcas_close(utf8));
}

/* Nothing is read past the NUL: the text ends where the next page cannot be read. */
static void end_of_page(int32_t client) {
    long size = sysconf(_SC_PAGESIZE);
    char *pages = (char *)mmap(NULL, (size_t)size * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const char *texts[] = {"", "{}", "{\"a\":1}", "x"};
    size_t i;
    CHECK(pages != MAP_FAILED && mprotect(pages + size, (size_t)size, PROT_NONE) == 0);
    for (i = 0; i < 4; i++) {
        char *text = pages + size - strlen(texts[i]) - 1;
        int32_t other = 0;
        strcpy(text, texts[i]);
        idcas_free_string(idcas_query_exams(client, text));
        idcas_free_string(idcas_query_exams(0, text));
        idcas_free_string(idcas_describe(client, text));
        idcas_free_string(idcas_init(text, &other));
        idcas_free_string(idcas_close(other));
        passed++;
    }
    munmap(pages, (size_t)size * 2);
}

/* Delphi before 12 unmasks floating-point exceptions; the library neither raises one nor leaves them masked. */
static void floating_point(int32_t client) {
#if defined(__x86_64__) || defined(__i386__)
    unsigned short x87;
    unsigned int mxcsr, unmasked;
    feenableexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW);
    __asm__("stmxcsr %0" : "=m"(unmasked));
#else
    int unmasked;
    feenableexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW);
    unmasked = fegetexcept();
#endif
    idcas_free_string(idcas_describe(client, NULL));
    idcas_free_string(idcas_query_exams(client, "{\"time_type\":1e999}"));
#if defined(__x86_64__) || defined(__i386__)
    __asm__("fnstcw %0" : "=m"(x87));
    __asm__("stmxcsr %0" : "=m"(mxcsr));
    /* valgrind does not keep these registers as a processor does. */
    if (getenv("UNDER_VALGRIND") == NULL) CHECK(mxcsr == unmasked && (x87 & 0x0d) == 0);
#else
    CHECK(fegetexcept() == unmasked);
#endif
    fedisableexcept(FE_ALL_EXCEPT);
}

static long resident_kb(void) {
    long pages = 0, ignored;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld %ld", &ignored, &pages) != 2) pages = 0;
    if (file != NULL) fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void no_growth(int32_t client) {
    long before = 0;
    int i;
    for (i = 0; i < 2000; i++) {
        int32_t doc;
        if (i == 1000) before = resident_kb();
        idcas_free_string(idcas_describe(client, "query_exams"));
        doc = idcas_json_parse(client, "{\"a\":[1,2,{\"b\":\"c\"}]}");
        idcas_free_string(idcas_json_get(doc, "/a/2/b"));
        idcas_json_close(doc);
    }
    CHECK(resident_kb() - before < 2048);
}

int main(void) {
    int32_t client = open_client("{}");
    CHECK(client > 0);
    CHECK(idcas_abi_version() == 1);
    CHECK(strchr(idcas_version(), '.') != NULL);
    handles(client);
    null_arguments(client);
    code_texts();
    parameters(client);
    configurations();
    texts(client);
    rare_characters();
    end_of_page(client);
    floating_point(client);
    no_growth(client);
    ANSWER(idcas_close(client), "\"code\":0");
    return summary("hostile");
}
