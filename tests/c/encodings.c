/*
 * Every Unicode character through the library in every encoding, iconv being the second opinion: a link with a patient's
 * name is built from a text in one encoding, taken apart in UTF-8, and the other way round. And a name that is read from a
 * document and set in another one is the same name.  encodings ENCODING
 */
#include <errno.h>
#include <iconv.h>

#include "check.h"

enum { CHUNK = 1024, LAST = 0x10FFFF };

static const char *CONFIG =
    "{\"encoding\":\"%s\",\"domain\":\"http://127.0.0.1:1\",\"sev\":\"eHh4\",\"des_key\":\"eWorldTomTaw#7=*\",\"md5_key\":\"TomtawMD5Key\"}";

static const char OPENING[] = "{\"work_no\":\"1\",\"org_code\":\"1\",\"patient_name\":\"x";

static iconv_t into, out_of;

static int wide, chinese;

/*
 * Where iconv is no judge: it knows no private characters in GBK, drops tags, and reads six pairs of GB18030 as the
 * edition of 2005 has them; that of 2022, and Windows, have private characters there.
 */
static int is_disputed(unsigned c) {
    return (c >= 0xe000 && c < 0xf900) || (c >= 0xe0000 && c < 0xe0080) || c == 0x20087 || c == 0x20089 || c == 0x200cc ||
           c == 0x215d7 || c == 0x2298f || c == 0x241fe;
}

/* What parameters refuse, and what means something inside of JSON; a NUL ends a text. */
static int is_tried(unsigned c) {
    if (chinese && is_disputed(c)) return 0;
    return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !(c >= 0xd800 && c < 0xe000) && c != '"' && c != '\\';
}

static size_t utf8(unsigned c, char *to) {
    if (c < 0x80) return to[0] = (char)c, 1;
    if (c < 0x800) return to[0] = (char)(0xc0 | c >> 6), to[1] = (char)(0x80 | (c & 63)), 2;
    if (c < 0x10000) {
        to[0] = (char)(0xe0 | c >> 12), to[1] = (char)(0x80 | (c >> 6 & 63)), to[2] = (char)(0x80 | (c & 63));
        return 3;
    }
    to[0] = (char)(0xf0 | c >> 18), to[1] = (char)(0x80 | (c >> 12 & 63));
    to[2] = (char)(0x80 | (c >> 6 & 63)), to[3] = (char)(0x80 | (c & 63));
    return 4;
}

static size_t convert(iconv_t with, const char *from, size_t bytes, char *to, size_t room) {
    char *input = (char *)from, *output = to;
    size_t left = room;
    iconv(with, NULL, NULL, NULL, NULL);
    if (iconv(with, &input, &bytes, &output, &left) == (size_t)-1) return (size_t)-1;
    return room - left;
}

/* An ASCII text, or one in UTF-8, as the client's encoding has it, with its NUL. */
static char *encoded(const char *text) {
    static char room[CHUNK * 16];
    size_t made = convert(into, text, strlen(text), room, sizeof room - 4);
    CHECK(made != (size_t)-1);
    memset(room + made, 0, 4);
    return room;
}

/* Appends the character, or its escape where the encoding lacks it. */
static size_t append(unsigned c, char *to) {
    char one[8], escape[16];
    size_t made = convert(into, one, utf8(c, one), to, 8);
    if (made != (size_t)-1) return made;
    if (c < 0x10000) sprintf(escape, "\\u%04X", c);
    else sprintf(escape, "\\u%04X\\u%04X", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + (c & 0x3ff));
    return convert(into, escape, strlen(escape), to, 16);
}

static size_t length(const char *text) {
    size_t units = 0;
    if (!wide) return strlen(text);
    while (text[units] != 0 || text[units + 1] != 0) units += 2;
    return units;
}

/* Escapes become characters again. */
static void unescape(const char *from, char *to) {
    unsigned high = 0, unit;
    while (*from) {
        if (from[0] == '\\' && from[1] == 'u' && sscanf(from + 2, "%4x", &unit) == 1) {
            from += 6;
            if (unit >= 0xd800 && unit < 0xdc00) high = unit;
            else to += utf8(unit >= 0xdc00 && unit < 0xe000 ? 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00) : unit, to);
        } else {
            *to++ = *from++;
        }
    }
    *to = '\0';
}

/* A value of an answer, in the client's encoding; the answer is released. */
static char *value(int32_t client, char *answer, const char *pointer) {
    int32_t doc = idcas_json_parse(client, answer);
    char *text;
    CHECK(idcas_free_string(answer) == 0);
    text = idcas_json_get(doc, encoded(pointer));
    CHECK(idcas_json_close(doc) == 0);
    return text;
}

static void differs(unsigned first, const char *way, const char *expected, const char *found) {
    size_t at = 0;
    failed++;
    while (expected[at] && expected[at] == found[at]) at++;
    while (at > 0 && (expected[at] & 0xc0) == 0x80) at--;
    printf("from U+%04X, %s: expected %.4s, found %.12s\n", first, way, expected + at, found + at);
}

/* What a link that is built from these parameters carries as the patient's name; the link stays in `found`. */
static void arrives(int32_t client, int32_t plain, const char *params, const char *way, unsigned first, const char *name, char *found) {
    static char read[CHUNK * 16];
    char *text = value(client, idcas_build_clinic_url(client, params), "/data");
    size_t made = convert(out_of, text, length(text), read, sizeof read - 1);
    CHECK(idcas_free_string(text) == 0);
    CHECK(made != (size_t)-1);
    read[made == (size_t)-1 ? 0 : made] = '\0';
    sprintf(found, "{\"url\":\"%s\"}", read);
    {
        char *answer = idcas_inspect_url(plain, found);
        int32_t doc = idcas_json_parse(plain, answer);
        CHECK(idcas_free_string(answer) == 0);
        text = idcas_json_get(doc, "/data/token/patient_name");
        CHECK(idcas_json_close(doc) == 0);
    }
    if (strcmp(name, text) == 0) passed++;
    else differs(first, way, name, text);
    CHECK(idcas_free_string(text) == 0);
}

/* The same parameters in another document, each member read as plain text and set again. */
static char *copied(int32_t client, const char *params) {
    static const char *const MEMBERS[] = {"/work_no", "/org_code", "/patient_name"};
    int32_t from = idcas_json_parse(client, params), to = idcas_json_new(client);
    char *text;
    size_t i;
    for (i = 0; i < sizeof MEMBERS / sizeof *MEMBERS; i++) {
        const char *pointer = encoded(MEMBERS[i]);
        text = idcas_json_get(from, pointer);
        CHECK(idcas_json_set(to, pointer, text) == 0);
        CHECK(idcas_free_string(text) == 0);
    }
    text = idcas_json_text(to);
    CHECK(idcas_json_close(from) == 0 && idcas_json_close(to) == 0);
    return text;
}

static void chunk(int32_t client, int32_t plain, unsigned first, unsigned count) {
    static char name[CHUNK * 4 + 8], params[CHUNK * 16], found[CHUNK * 16 + 64], read[CHUNK * 16];
    char *json = params, *text;
    size_t bytes = 1, made;
    unsigned c;
    /* Spaces at the ends would be cut off. */
    name[0] = 'x';
    json += convert(into, OPENING, sizeof OPENING - 1, json, 200);
    for (c = first; c < first + count; c++) {
        if (!is_tried(c)) continue;
        bytes += utf8(c, name + bytes);
        json += append(c, json);
    }
    strcpy(name + bytes, "x");
    json += convert(into, "x\"}", 3, json, 16);
    memset(json, 0, 4);
    if (bytes == 1) return;

    /* From the encoding to what the platform gets, directly and by way of documents. */
    text = copied(client, params);
    arrives(client, plain, text, "through a document", first, name, found);
    CHECK(idcas_free_string(text) == 0);
    arrives(client, plain, params, "in", first, name, found);

    /* And back. */
    text = value(client, idcas_inspect_url(client, encoded(found)), "/data/token/patient_name");
    made = convert(out_of, text, length(text), read, sizeof read - 1);
    CHECK(idcas_free_string(text) == 0);
    CHECK(made != (size_t)-1);
    read[made == (size_t)-1 ? 0 : made] = '\0';
    unescape(read, found);
    if (strcmp(name, found) == 0) passed++;
    else differs(first, "out", name, found);
}

int main(int argc, char **argv) {
    char config[512];
    int32_t client, plain;
    unsigned first, tried = 0;
    const char *theirs;
    if (argc != 2) return 2;
    wide = strcmp(argv[1], "utf-16") == 0;
    chinese = argv[1][0] == 'g';
    theirs = wide ? "UTF-16LE" : argv[1];
    into = iconv_open(theirs, "UTF-8");
    out_of = iconv_open("UTF-8", theirs);
    if (into == (iconv_t)-1 || out_of == (iconv_t)-1) {
        printf("iconv does not know %s\n", theirs);
        return 77;
    }
    sprintf(config, CONFIG, argv[1]);
    client = open_client(config);
    sprintf(config, CONFIG, "utf-8");
    plain = open_client(config);
    for (first = 0; first <= LAST; first += CHUNK, tried++) chunk(client, plain, first, CHUNK);
    CHECK(tried == (LAST + 1) / CHUNK);
    return summary(argv[1]);
}
