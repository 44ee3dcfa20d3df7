"""Stands before a server of plain http and speaks TLS 1.2 as an old one does, with these cipher suites alone.

Usage: old_tls.py CONFIG CERTIFICATE KEY CIPHERS < nothing; writes the configuration with its own address in place of
the server's, as one line, and then serves until it is ended.
"""

import re
import socket
import ssl
import sys
import threading
from pathlib import Path


def copy(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    finally:
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def serve(client, context, server):
    try:
        client = context.wrap_socket(client, server_side=True)
    except OSError:
        return
    behind = socket.create_connection(server)
    threading.Thread(target=copy, args=(behind, client), daemon=True).start()
    copy(client, behind)


def main():
    config, certificate, key, ciphers = sys.argv[1:]
    text = " ".join(Path(config).read_text(encoding="utf-8").split("\n"))
    host, port = re.search(r"http://([\w.]+):(\d+)", text).groups()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(ciphers + ":@SECLEVEL=0")
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    own = f"https://127.0.0.1:{listener.getsockname()[1]}"
    print(text.replace(f"http://{host}:{port}", own), flush=True)
    while True:
        client, _ = listener.accept()
        threading.Thread(target=serve, args=(client, context, (host, int(port))), daemon=True).start()


main()
