/* build_clinic_url through the C ABI against what a C programmer would write
 * with OpenSSL: format the JSON, 3DES-CBC, Base64, MD5, percent-encode. */
#include <ctype.h>
#include <openssl/evp.h>
#include <string.h>

#include "bench.h"
#include "idcas.h"

static const char CONFIG[] =
    "{\"domain\":\"https://portal.example.com\",\"des_key\":\"eWorldTomTaw#7=*\","
    "\"md5_key\":\"TomtawMD5Key\",\"clock\":\"local\",\"sev\":\"";

/* A request token as long as the platform's: 256 bytes in Base64. */
static char SEV[345];

static const char PARAMS[] =
    "{\"work_no\":\"001\",\"org_code\":\"2470\",\"accession_number\":\"SD-53242\","
    "\"start_time\":\"2021-05-05\",\"end_time\":\"2021-05-19\","
    "\"timestamp\":\"2021-05-19 00:00:00\"}";

static int32_t client;
static char by_library[4200], by_hand[4096];

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

static void ours(void *state) {
    char *envelope = idcas_build_clinic_url(client, PARAMS);
    (void)state;
    idcas_free_string(envelope);
}

static void by_openssl(void *state) {
    static const unsigned char KEY[24] = "eWorldTomTaw#7=*";
    static const unsigned char IV[8] = {'T', 'o', 'm', 'T', 'a', 'w', '#', '7'};
    char json[512], token[700], encoded[2100], sign[33];
    unsigned char encrypted[520], digest[16];
    int length, more, i;
    unsigned int digest_length;
    char *out = by_hand;
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    EVP_MD_CTX *md5 = EVP_MD_CTX_new();
    (void)state;

    snprintf(json, sizeof json,
             "{\"work_no\":\"%s\",\"org_code\":\"%s\",\"med_rec_no\":\"%s\",\"visit_id\":\"%s\","
             "\"accession_number\":\"%s\",\"id_card_no\":\"%s\",\"patient_name\":\"%s\","
             "\"placer_order_no\":\"%s\"}",
             "001", "2470", "", "", "SD-53242", "", "", "");
    EVP_EncryptInit_ex(cipher, EVP_des_ede3_cbc(), NULL, KEY, IV);
    EVP_EncryptUpdate(cipher, encrypted, &length, (unsigned char *)json, strlen(json));
    EVP_EncryptFinal_ex(cipher, encrypted + length, &more);
    EVP_CIPHER_CTX_free(cipher);
    EVP_EncodeBlock((unsigned char *)token, encrypted, length + more);

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

int main(void) {
    char config[1024];
    char *envelope;
    memset(SEV, 'A', 342);
    strcpy(SEV + 342, "==");
    snprintf(config, sizeof config, "%s%s\"}", CONFIG, SEV);
    envelope = idcas_init(config, &client);
    if (client == 0) {
        fprintf(stderr, "%s\n", envelope);
        return 2;
    }
    idcas_free_string(envelope);

    envelope = idcas_build_clinic_url(client, PARAMS);
    by_openssl(NULL);
    snprintf(by_library, sizeof by_library, "\"data\":\"%s\"", by_hand);
    if (!strstr(envelope, by_library)) {
        fprintf(stderr, "the two sides disagree:\n%s\n%s\n", envelope, by_hand);
        return 2;
    }
    idcas_free_string(envelope);
    /* The des crate takes three times OpenSSL's instructions for a block, and a
     * block cipher of our own is out of the question. */
    return compare("build_clinic_url", ours, by_openssl, NULL, 41, 2000, 1.20, 3.00);
}
