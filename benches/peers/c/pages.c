/* Links through the C ABI against what a C programmer would write with OpenSSL: format the JSON, 3DES-CBC, Base64, MD5,
 * percent-encode. */
#include <ctype.h>
#include <openssl/evp.h>
#include <string.h>

#include "bench.h"
#include "idcas.h"

/* A request token as long as the platform's: 256 bytes in Base64. */
static char SEV[345];

static const char CLINIC[] =
    "{\"work_no\":\"001\",\"org_code\":\"2470\",\"accession_number\":\"SD-53242\",\"start_time\":\"2021-05-05\","
    "\"end_time\":\"2021-05-19\",\"timestamp\":\"2021-05-19 00:00:00\"}";

/* The 17 values that travel encrypted. */
static const char *const H5[17][2] = {
    {"identity_type", "1"}, {"identity_no", "990101199001010017"}, {"card_type", "1"}, {"card_no", "C0001"},
    {"clinic_no", "M0001"}, {"med_rec_no", "R0001"}, {"perform_org_code", "2470"}, {"exam_type", "CT"},
    {"perform_depart_code", "RIS"}, {"req_time_start", "2021-05-01"}, {"req_time_end", "2021-05-31"},
    {"perform_time_start", "2021-05-01"}, {"perform_time_end", "2021-05-31"}, {"report_time_start", "2021-05-01"},
    {"report_time_end", "2021-05-31"}, {"patient_class", "1"}, {"result_state_code", "5"}};

static int32_t client;
static char h5[2048], by_hand[4096];

static size_t percent(char *out, const char *text) {
    static const char HEX[] = "0123456789ABCDEF";
    char *start = out;
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~') {
            *out++ = c;
        } else {
            *out++ = '%';
            *out++ = HEX[c >> 4];
            *out++ = HEX[c & 15];
        }
    }
    *out = 0;
    return out - start;
}

/* Base64 of the encrypted text, as a function of one's own does it. */
static void encrypt(char *base64, const char *text) {
    static const unsigned char KEY[24] = "eWorldTomTaw#7=*";
    static const unsigned char IV[8] = {'T', 'o', 'm', 'T', 'a', 'w', '#', '7'};
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    unsigned char encrypted[520];
    int length, more;
    EVP_EncryptInit_ex(cipher, EVP_des_ede3_cbc(), NULL, KEY, IV);
    EVP_EncryptUpdate(cipher, encrypted, &length, (const unsigned char *)text, strlen(text));
    EVP_EncryptFinal_ex(cipher, encrypted + length, &more);
    EVP_CIPHER_CTX_free(cipher);
    EVP_EncodeBlock((unsigned char *)base64, encrypted, length + more);
}

static void clinic_by_library(void *state) {
    idcas_free_string(idcas_build_clinic_url(client, state));
}

static void clinic_by_openssl(void *state) {
    char json[512], token[700], encoded[2100], sign[33];
    unsigned char digest[16];
    unsigned int digest_length;
    int i;
    char *out = by_hand;
    EVP_MD_CTX *md5 = EVP_MD_CTX_new();
    (void)state;

    snprintf(json, sizeof json,
             "{\"work_no\":\"%s\",\"org_code\":\"%s\",\"med_rec_no\":\"%s\",\"visit_id\":\"%s\","
             "\"accession_number\":\"%s\",\"id_card_no\":\"%s\",\"patient_name\":\"%s\","
             "\"placer_order_no\":\"%s\"}",
             "001", "2470", "", "", "SD-53242", "", "", "");
    encrypt(token, json);

    EVP_DigestInit_ex(md5, EVP_md5(), NULL);
    EVP_DigestUpdate(md5, token, strlen(token));
    EVP_DigestUpdate(md5, SEV, strlen(SEV));
    EVP_DigestUpdate(md5, "2021-05-19 00:00:00", 19);
    EVP_DigestUpdate(md5, "TomtawMD5Key", 12);
    EVP_DigestFinal_ex(md5, digest, &digest_length);
    EVP_MD_CTX_free(md5);
    for (i = 0; i < 16; i++) sprintf(sign + 2 * i, "%02x", digest[i]);

    out += sprintf(out, "https://portal.example.com/clinicview/index.html?source=his"
                        "&start_time=%s&end_time=%s&token=", "2021-05-05", "2021-05-19");
    percent(encoded, token);
    out += sprintf(out, "%s&sev=", encoded);
    percent(encoded, SEV);
    out += sprintf(out, "%s&timestamp=", encoded);
    percent(encoded, "2021-05-19 00:00:00");
    sprintf(out, "%s&sign=%s", encoded, sign);
}

static void h5_by_library(void *state) {
    idcas_free_string(idcas_build_h5_exam_list_url(client, state));
}

static void h5_by_openssl(void *state) {
    char base64[100], *out = by_hand;
    int i;
    (void)state;
    out += sprintf(out, "https://portal.example.com/sharevisit/mobile/digitalimage/report-list?encrypt_type=1&nosearch=true");
    for (i = 0; i < 17; i++) {
        out += sprintf(out, "&%s=", H5[i][0]);
        encrypt(base64, H5[i][1]);
        out += percent(out, base64);
    }
    out += sprintf(out, "&token=");
    percent(out, SEV);
}

/* Ends the program where the two sides make different links. */
static void agree(side by_openssl, char *envelope) {
    char quoted[4200];
    by_openssl(NULL);
    snprintf(quoted, sizeof quoted, "\"data\":\"%s\"", by_hand);
    if (!strstr(envelope, quoted)) {
        fprintf(stderr, "the two sides disagree:\n%s\n%s\n", envelope, by_hand);
        exit(2);
    }
    idcas_free_string(envelope);
}

int main(void) {
    char config[1024], *out = h5;
    int i;
    memset(SEV, 'A', 342);
    strcpy(SEV + 342, "==");
    snprintf(config, sizeof config,
             "{\"domain\":\"https://portal.example.com\",\"des_key\":\"eWorldTomTaw#7=*\",\"md5_key\":\"TomtawMD5Key\","
             "\"clock\":\"local\",\"sev\":\"%s\"}", SEV);
    idcas_free_string(idcas_init(config, &client));
    out += sprintf(out, "{\"nosearch\":true,\"token\":\"%s\"", SEV);
    for (i = 0; i < 17; i++) out += sprintf(out, ",\"%s\":\"%s\"", H5[i][0], H5[i][1]);
    sprintf(out, "}");

    agree(clinic_by_openssl, idcas_build_clinic_url(client, CLINIC));
    agree(h5_by_openssl, idcas_build_h5_exam_list_url(client, h5));
    compare("build_clinic_url", clinic_by_library, clinic_by_openssl, (void *)CLINIC, 41, 2000);
    compare("build_h5_exam_list_url", h5_by_library, h5_by_openssl, h5, 41, 2000);
    return 0;
}
