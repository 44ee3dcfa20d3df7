/* The library's side of the comparison with other languages: ours_query_exams PORT. Prints the bytes of a reply once, then
 * nanoseconds a call, a line for each batch that it is asked for on standard input. */
#include "network.h"

int main(int argc, char **argv) {
    int32_t client;
    char *envelope;
    int each, call;
    if (argc != 2) return 2;
    client = open_client(argv[1], "");
    envelope = succeeded(idcas_query_exams(client, QUERY));
    printf("%zu\n", strlen(envelope));
    idcas_free_string(envelope);
    fflush(stdout);
    while (scanf("%d", &each) == 1) {
        double begun = now_us();
        for (call = 0; call < each; call++) idcas_free_string(succeeded(idcas_query_exams(client, QUERY)));
        printf("%.0f\n", (now_us() - begun) * 1000 / each);
        fflush(stdout);
    }
    return 0;
}
