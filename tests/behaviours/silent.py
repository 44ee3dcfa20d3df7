"""A platform that takes connections and never answers. Prints the configuration of a client for it, then listens until its input ends."""

import json
import socket
import sys

listener = socket.create_server(("127.0.0.1", 0), backlog=128)
base = "http://127.0.0.1:%d" % listener.getsockname()[1]
config = {
    "auth_center": base,
    "gateway": f"{base}/api",
    "client_id": "his-demo",
    "client_secret": "his-demo-secret",
    "username": "doctor01",
    "password": "unused",
    "timeout_ms": 700,
    "proxy": "none",
}
print(json.dumps(config), flush=True)
sys.stdin.read()
