"""Stands before a server of plain http and speaks TLS 1.2 as an old one does, with these cipher suites alone.

Usage: old_tls.py CONFIG CERTIFICATE KEY CIPHERS. Writes the configuration with its own address in place of the server's,
as one line, and then serves until it is ended.
"""

import asyncio
import re
import ssl
import sys
from pathlib import Path


async def copy(reader, writer):
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def main():
    config, certificate, key, ciphers = sys.argv[1:]
    text = " ".join(Path(config).read_text(encoding="utf-8").split("\n"))
    host, port = re.search(r"http://([\w.]+):(\d+)", text).groups()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(ciphers + ":@SECLEVEL=0")

    async def serve(reader, writer):
        behind_reader, behind_writer = await asyncio.open_connection(host, int(port))
        await asyncio.gather(copy(reader, behind_writer), copy(behind_reader, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context, backlog=128)
    # Wine does not find an IP address among a certificate's names.
    own = f"https://localhost:{server.sockets[0].getsockname()[1]}"
    print(text.replace(f"http://{host}:{port}", own), flush=True)
    await server.serve_forever()


asyncio.run(main())
