/* The library's side of the comparison with other languages: prints the link once, then nanoseconds a link, a line for
 * each batch that it is asked for on standard input. */
#include <string.h>

#include "bench.h"
#include "idcas.h"

static const char PARAMS[] =
    "{\"work_no\":\"001\",\"org_code\":\"2470\",\"accession_number\":\"SD-53242\","
    "\"start_time\":\"2021-05-05\",\"end_time\":\"2021-05-19\",\"timestamp\":\"2021-05-19 00:00:00\"}";

int main(void) {
    char sev[345], config[1024], *envelope, *link;
    int32_t client;
    int each, call;
    memset(sev, 'A', 342);
    strcpy(sev + 342, "==");
    snprintf(config, sizeof config,
             "{\"domain\":\"https://portal.example.com\",\"des_key\":\"eWorldTomTaw#7=*12345678\",\"md5_key\":\"TomtawMD5Key\","
             "\"clock\":\"local\",\"sev\":\"%s\"}", sev);
    idcas_free_string(idcas_init(config, &client));
    envelope = idcas_build_clinic_url(client, PARAMS);
    link = strstr(envelope, "https://");
    printf("%.*s\n", link ? (int)strcspn(link, "\"") : 0, link ? link : "");
    idcas_free_string(envelope);
    fflush(stdout);
    while (scanf("%d", &each) == 1) {
        double begun = now_us();
        for (call = 0; call < each; call++) idcas_free_string(idcas_build_clinic_url(client, PARAMS));
        printf("%.0f\n", (now_us() - begun) * 1000 / each);
        fflush(stdout);
    }
    return 0;
}
