/*
 * A small clinic workstation: reads a configuration, gets a token, builds the
 * link to the clinic page, prints a patient's exams as a table, saves the report
 * of the first exam, marks it as printed, and runs the diagnosis.
 * 小型临床工作站：读取配置、获取令牌、生成临床调阅链接、以表格列出患者的检查、
 * 保存第一个检查的报告并登记打印、运行诊断。
 *
 *     clinic CONFIG.json [ID_CARD_NO [FOLDER]]
 *
 * The report is saved only if a FOLDER is given. 指定 FOLDER 时才保存报告。
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "idcas.h"

/* The whole file as text, or NULL. The caller frees it. */
static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long size;
    if (file == NULL) return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && size < 1000000) {
        rewind(file);
        text = (char *)malloc((size_t)size + 1);
        if (text != NULL) text[fread(text, 1, (size_t)size, file)] = '\0';
    }
    fclose(file);
    return text;
}

/* Prints one member of a document, if there is something in it. */
static void print_member(int32_t doc, const char *label, const char *pointer) {
    char *text = idcas_json_get(doc, pointer);
    if (*text != '\0') printf("%s%s\n", label, text);
    idcas_free_string(text);
}

/* The rows of an answer; one without a list has none. */
static int rows_of(int32_t doc) {
    int32_t rows = idcas_json_count(doc, "/data");
    return rows > 0 ? (int)rows : 0;
}

/*
 * Releases the result of a call and returns a document for reading it, or 0 after
 * printing why the call failed. The result of every call ends here.
 */
static int32_t open_answer(int32_t client, const char *step, char *envelope) {
    int32_t doc = idcas_json_parse(client, envelope);
    char *code;
    int succeeded;
    if (doc <= 0) {
        /* Without a client there is no document: print the whole text. */
        fprintf(stderr, "%s: %s\n", step, envelope);
        idcas_free_string(envelope);
        return 0;
    }
    idcas_free_string(envelope);
    code = idcas_json_get(doc, "/code");
    succeeded = strcmp(code, "0") == 0;
    if (!succeeded) {
        char *msg = idcas_json_get(doc, "/msg");
        char *kind = idcas_json_get(doc, "/error/kind");
        char *hint = idcas_json_get(doc, "/error/hint");
        fprintf(stderr, "%s: %s %s\n  %s\n  %s\n", step, code, kind, msg, hint);
        idcas_free_string(hint);
        idcas_free_string(kind);
        idcas_free_string(msg);
    }
    idcas_free_string(code);
    if (!succeeded) {
        idcas_json_close(doc);
        return 0;
    }
    return doc;
}

/* The width of UTF-8 text on a screen: Chinese characters take two columns. */
static int columns(const char *text) {
    int width = 0;
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x80) width += 1;
        else if (c >= 0xE0) width += 2;
        else if (c >= 0xC0) width += 1;
    }
    return width;
}

/* One cell of a row, padded to `width`. */
static void print_cell(int32_t doc, int row, const char *member, int width) {
    char pointer[64];
    char *text;
    int used;
    sprintf(pointer, "/data/%d/%s", row, member);
    text = idcas_json_get(doc, pointer);
    used = columns(text);
    printf("%s%*s", text, used < width ? width - used : 1, "");
    idcas_free_string(text);
}

static void print_table(int32_t doc) {
    int rows = rows_of(doc);
    int row;
    if (rows == 0) {
        printf("该患者没有检查 / no exams\n");
        return;
    }
    printf("%-22s%-22s%-6s%-24s%-21s%s\n", "accession_number", "patient_name", "type", "exam_item",
           "perform_time", "perform_org_name");
    for (row = 0; row < rows; row++) {
        print_cell(doc, row, "accession_number", 22);
        print_cell(doc, row, "patient_name", 22);
        print_cell(doc, row, "exam_type", 6);
        print_cell(doc, row, "exam_item", 24);
        print_cell(doc, row, "perform_time", 21);
        print_cell(doc, row, "perform_org_name", 1);
        printf("\n");
    }
    printf("%d 条 / rows\n", rows);
}

/* The steps; each returns whether it succeeded. */
static int show_token(int32_t client) {
    char *token;
    int32_t doc = open_answer(client, "get_token", idcas_get_token(client, NULL));
    if (doc == 0) return 0;
    token = idcas_json_get(doc, "/data/access_token");
    /* A token is a credential: only its beginning is shown. */
    printf("令牌 / token: %.12s...\n", token);
    idcas_free_string(token);
    print_member(doc, "有效秒数 / expires in: ", "/data/expires_in");
    idcas_json_close(doc);
    return 1;
}

/* Builds parameters without a JSON library; every character of the patient's number is escaped as needed. */
static char *parameters(int32_t client, const char *const *members, const char *id_card_no) {
    int32_t doc = idcas_json_new(client);
    char *text;
    for (; members[0] != NULL; members += 2) idcas_json_set(doc, members[0], members[1]);
    if (id_card_no != NULL) idcas_json_set(doc, "/id_card_no", id_card_no);
    text = idcas_json_text(doc);
    idcas_json_close(doc);
    return text;
}

static int show_page(int32_t client, const char *id_card_no) {
    static const char *const EXAM[] = {"/work_no", "001", "/org_code", "2470",
                                       "/accession_number", "SD-53242", NULL};
    static const char *const PATIENT[] = {"/work_no", "001", "/org_code", "2470", NULL};
    char *params = parameters(client, id_card_no != NULL ? PATIENT : EXAM, id_card_no);
    int32_t doc = open_answer(client, "build_clinic_url", idcas_build_clinic_url(client, params));
    idcas_free_string(params);
    if (doc == 0) return 0;
    print_member(doc, "临床调阅 / clinic page:\n", "/data");
    idcas_json_close(doc);
    return 1;
}

/* Sets `id` to the first exam's id; leaves it empty where there is no exam, which is not a failure. */
static int show_exams(int32_t client, const char *id_card_no, char id[32]) {
    static const char *const WHEN[] = {"/time_type", "0", "/start_time", "2021-01-01", "/end_time",
                                       "2021-12-31", "/page_index", "1", "/page_size", "10", NULL};
    char *params = parameters(client, WHEN, id_card_no);
    int32_t doc = open_answer(client, "query_exams", idcas_query_exams(client, params));
    idcas_free_string(params);
    if (doc == 0) return 0;
    print_table(doc);
    params = idcas_json_get(doc, "/data/0/id");
    sprintf(id, "%.31s", params);
    idcas_free_string(params);
    idcas_json_close(doc);
    return 1;
}

/* Saves the report's files and tells the platform that the report was printed. */
static int print_report(int32_t client, const char *id, const char *folder) {
    const char *save[] = {"/business_id", NULL, "/directory", NULL, NULL};
    const char *flag[] = {"/business_id", NULL, "/org_code", "2470", "/print_time", NULL,
                          "/client_host", "10.0.0.15", "/client_name", "CLINIC-01", NULL};
    char *params, now[32];
    time_t seconds = time(NULL);
    int32_t doc, count, i;
    strftime(now, sizeof now, "%Y-%m-%d %H:%M:%S", localtime(&seconds));
    save[1] = flag[1] = id;
    save[3] = folder;
    flag[5] = now;
    params = parameters(client, save, NULL);
    doc = open_answer(client, "save_print_files", idcas_save_print_files(client, params));
    idcas_free_string(params);
    if (doc == 0) return 0;
    count = rows_of(doc);
    for (i = 0; i < count; i++) {
        char pointer[32];
        sprintf(pointer, "/data/%d/path", (int)i);
        print_member(doc, "已保存 / saved: ", pointer);
    }
    idcas_json_close(doc);
    if (count == 0) {
        printf("没有可打印的文件 / nothing to print\n");
        return 1;
    }
    params = parameters(client, flag, NULL);
    doc = open_answer(client, "set_print_flag", idcas_set_print_flag(client, params));
    idcas_free_string(params);
    if (doc == 0) return 0;
    idcas_json_close(doc);
    printf("已登记打印 / marked as printed\n");
    return 1;
}

/* Each step, from name resolution to the signature, with advice if it failed. */
static int show_diagnosis(int32_t client) {
    int32_t doc = open_answer(client, "diagnose", idcas_diagnose(client));
    int32_t count, i;
    if (doc == 0) return 0;
    count = idcas_json_count(doc, "/data/steps");
    for (i = 0; i < count; i++) {
        static const char *const MEMBERS[] = {"status", "step", "advice"};
        char pointer[48];
        int m;
        for (m = 0; m < 3; m++) {
            sprintf(pointer, "/data/steps/%d/%s", (int)i, MEMBERS[m]);
            print_member(doc, m == 0 ? "" : "    ", pointer);
        }
    }
    idcas_json_close(doc);
    return 1;
}

int main(int argc, char **argv) {
    int32_t client = 0;
    char *config, *envelope;
    const char *id_card_no;
    char id[32] = "";
    int succeeded;
    if (argc < 2) {
        fprintf(stderr, "用法 / usage: %s CONFIG.json [ID_CARD_NO [FOLDER]]\n", argv[0]);
        return 2;
    }
    id_card_no = argc > 2 ? argv[2] : NULL;
    config = read_file(argv[1]);
    if (config == NULL) {
        fprintf(stderr, "无法读取 / cannot read %s\n", argv[1]);
        return 2;
    }
    envelope = idcas_init(config, &client);
    free(config);
    if (client == 0) {
        fprintf(stderr, "idcas_init: %s\n", envelope);
        idcas_free_string(envelope);
        return 1;
    }
    idcas_free_string(envelope);
    printf("idcas %s\n", idcas_version());

    succeeded = show_token(client) && show_page(client, id_card_no) && show_exams(client, id_card_no, id);
    if (succeeded && argc > 3 && id[0] != '\0') succeeded = print_report(client, id, argv[3]);
    succeeded = show_diagnosis(client) && succeeded;

    idcas_free_string(idcas_close(client));
    return succeeded ? 0 : 1;
}
