/* A program that shows its first list of exams, three steps of tokens before it, by the library: first_list_ours PORT */
#include "network.h"

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    printf("%zu\n", strlen(succeeded(idcas_query_exams(open_client(argv[1], ""), QUERY))));
    return 0;
}
