"""Runs a command beside a name server that takes questions and never answers. Usage: names.py ADDRESS COMMAND..."""

import socket
import subprocess
import sys

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
    server.bind((sys.argv[1], 53))
    sys.exit(subprocess.run(sys.argv[2:]).returncode)
