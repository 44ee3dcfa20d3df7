/* A program that shows its first list of exams, three steps of tokens before it, by libcurl and OpenSSL:
 * first_list_by_hand PORT */
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "network.h"

/* The value of a member whose text has no escapes, to be freed. */
static char *member(const char *json, const char *name) {
    char quoted[60];
    const char *found;
    snprintf(quoted, sizeof quoted, "\"%s\":\"", name);
    found = strstr(json, quoted);
    if (found == NULL) exit(2);
    found += strlen(quoted);
    return strndup(found, strcspn(found, "\""));
}

static char *encrypt(const char *key, const char *text) {
    unsigned char der[1024], encrypted[512];
    static char base64[700];
    const unsigned char *start = der;
    size_t length = sizeof encrypted;
    EVP_PKEY *public;
    EVP_PKEY_CTX *context;
    int size = EVP_DecodeBlock(der, (const unsigned char *)key, strlen(key));
    public = d2i_PUBKEY(NULL, &start, size);
    context = EVP_PKEY_CTX_new(public, NULL);
    if (EVP_PKEY_encrypt_init(context) <= 0 || EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) <= 0 ||
        EVP_PKEY_encrypt(context, encrypted, &length, (const unsigned char *)text, strlen(text)) <= 0)
        exit(2);
    EVP_EncodeBlock((unsigned char *)base64, encrypted, length);
    return base64;
}

static char *token(CURL *curl, const char *form) {
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form);
    return member(fetch(curl).data, "access_token");
}

int main(int argc, char **argv) {
    char url[300], form[1200], header[200], *password;
    CURL *curl;
    struct curl_slist *headers;
    if (argc != 2) return 2;
    curl = open_curl(argv[1], "/connect/token", NULL);
    snprintf(header, sizeof header, "Authorization: bearer %s",
             token(curl, "client_id=x&client_secret=x&grant_type=client_credentials"));
    headers = curl_slist_append(NULL, header);
    snprintf(url, sizeof url, "http://127.0.0.1:%s/api/configs/TransmissionSecurity.RSA.PublicKey", argv[1]);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    password = curl_easy_escape(curl, encrypt(member(fetch(curl).data, "data"), "x"), 0);
    snprintf(url, sizeof url, "http://127.0.0.1:%s/connect/token", argv[1]);
    snprintf(form, sizeof form, "client_id=x&client_secret=x&grant_type=password&username=x&password=%s", password);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
    snprintf(header, sizeof header, "Authorization: bearer %s", token(curl, form));
    headers = curl_slist_append(NULL, header);
    snprintf(url, sizeof url, "http://127.0.0.1:%s%s", argv[1], QUERY_PATH);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    printf("%zu\n", fetch(curl).length);
    return 0;
}
