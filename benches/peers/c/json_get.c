/* Reading 20 members of 1,000 rows by idcas_json_get against cJSON, the reading of the text included: json_get PORT */
#include <cjson/cJSON.h>

#include "network.h"

static const char *const NAMES[20] = {
    "id", "patient_id", "patient_name", "patient_age", "age_unit", "patient_sex", "accession_number", "exam_type", "exam_item",
    "exam_body_part", "placer_order_no", "perform_time", "report_time", "audit_time", "archive_time", "req_doctor_name",
    "req_depart_name", "perform_org_name", "med_rec_no", "clinic_no"};
static int32_t client;
static size_t seen;

static void ours(void *json) {
    int32_t document = idcas_json_parse(client, json);
    int rows = idcas_json_count(document, "/data"), row, column;
    char pointer[60];
    for (row = 0; row < rows; row++)
        for (column = 0; column < 20; column++) {
            char *text;
            snprintf(pointer, sizeof pointer, "/data/%d/%s", row, NAMES[column]);
            text = idcas_json_get(document, pointer);
            seen += strlen(text);
            idcas_free_string(text);
        }
    idcas_json_close(document);
}

static void by_cjson(void *json) {
    cJSON *document = cJSON_Parse(json), *row;
    char number[40];
    int column;
    cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(document, "data")) {
        for (column = 0; column < 20; column++) {
            cJSON *found = cJSON_GetObjectItemCaseSensitive(row, NAMES[column]);
            char *text;
            if (cJSON_IsNumber(found)) snprintf(number, sizeof number, "%.0f", found->valuedouble);
            text = strdup(cJSON_IsNumber(found) ? number : found->valuestring);
            seen += strlen(text);
            free(text);
        }
    }
    cJSON_Delete(document);
}

int main(int argc, char **argv) {
    char *json;
    if (argc != 2) return 2;
    client = open_client(argv[1], "");
    json = succeeded(idcas_query_exams(client, QUERY));
    compare("idcas_json_get, 1000 x 20", ours, by_cjson, json, 21, 5);
    return seen == 0;
}
