/* The library as a host loads it at run time, with what it says and a server that never answers. */
#ifndef LOAD_H
#define LOAD_H

#include <winsock2.h>
#include <windows.h>

#include "check.h"

/* A function of a loaded library, typed as the header has it. */
#define AS(name, dll) ((__typeof__(name) *)(void (*)(void))GetProcAddress((dll), #name))

/* Listens on a port of its own; the configuration names it as the auth center and the gateway. */
static SOCKET silent_server(char *config) {
    struct sockaddr_in address = {0};
    int size = sizeof address;
    SOCKET listener;
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 8) != 0) exit(70);
    getsockname(listener, (struct sockaddr *)&address, &size);
    sprintf(config,
            "{\"auth_center\":\"http://127.0.0.1:%d\",\"gateway\":\"http://127.0.0.1:%d\",\"client_id\":\"x\","
            "\"client_secret\":\"x\",\"username\":\"x\",\"password\":\"x\",\"proxy\":\"none\",\"retries\":0}",
            ntohs(address.sin_port), ntohs(address.sin_port));
    return listener;
}

#endif
