"""The workbench as its user starts it: `idcas workbench`, on a sandbox of its own whose secrets occur nowhere else."""

import contextlib
import http.client
import json
import os
import re
import selectors
import subprocess
import tempfile
import time
from urllib.parse import urlsplit

from chromium import LIMIT

SECRETS = {
    "client_secret": "geheim-client-7351",
    "password": "Geheim#Pass7352",
    "des_key": "GeheimDesKey7353",
    "md5_key": "GeheimMd5Key7354",
    "sev_account_id": "geheim7355",
}
# Enough for 1,000 rows.
EXAMS = 1100
FOREVER = "2099-12-31"


def lines_with(process, pattern):
    """The first match in what a program prints."""
    seen = b""
    until = time.monotonic() + LIMIT
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while time.monotonic() < until and selector.select(until - time.monotonic()):
            chunk = os.read(process.stdout.fileno(), 4096)
            seen += chunk
            found = re.search(pattern, seen.decode(errors="replace"))
            if found:
                return found[0]
            if not chunk:
                break
    raise AssertionError(f"not printed: {pattern}: {seen!r}")


class Bench:
    """One workbench with its sandbox, in a folder of its own."""

    def __init__(self, program, sandbox):
        self.folder = tempfile.TemporaryDirectory(prefix="idcas-workbench-")
        self.config_file = os.path.join(self.folder.name, "配置.json")
        self.log_file = os.path.join(self.folder.name, "idcas.log")
        options = [f"--{name.replace('_', '-')}={value}" for name, value in SECRETS.items()]
        made = os.path.join(self.folder.name, "sandbox.json")
        self.sandbox = subprocess.Popen(
            [sandbox, "--port=0", f"--exams={EXAMS}", f"--config-file={made}", *options],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + LIMIT
        while not (os.path.exists(made) and os.path.getsize(made)):
            assert time.monotonic() < until and self.sandbox.poll() is None, "the sandbox did not start"
            time.sleep(0.05)
        with open(made, encoding="utf-8") as file:
            self.config = json.load(file)
        self.platform = self.config["domain"]
        # As an editor on Chinese Windows saves it.
        self.config.update(log_file=self.log_file, proxy="none", retries=0)
        with open(self.config_file, "w", encoding="gb18030") as file:
            json.dump(self.config, file, ensure_ascii=False, indent=2)
        self.process = subprocess.Popen(
            [program, "workbench", self.config_file, "--no-browser", "--port=0"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=self.folder.name,
            env={**os.environ, "LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"})
        self.first_address = lines_with(self.process, r"http://127\.0\.0\.1:\d+/enter/[0-9a-f]{64}")
        self.base = self.first_address.split("/enter/")[0]
        self.port = urlsplit(self.base).port
        entered = self.get(urlsplit(self.first_address).path, cookie="")
        assert entered.status == 200, entered.status
        self.set_cookie = entered.headers["Set-Cookie"]
        self.cookie = self.set_cookie.split(";")[0]

    def close(self):
        for process in (self.process, self.sandbox):
            if process.poll() is None:
                process.terminate()
                process.wait(LIMIT)
        self.process.stdout.close()
        self.folder.cleanup()

    def get(self, path, method="GET", body=None, cookie=None, **headers):
        """A request as any program on this machine can make it."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        cookie = self.cookie if cookie is None else cookie
        if cookie:
            headers["Cookie"] = cookie
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        connection.putrequest(method, path, skip_host="Host" in headers)
        data = b"" if body is None else json.dumps(body).encode()
        if body is not None:
            headers.setdefault("Content-Type", "application/json")
        if method != "GET":
            headers["Content-Length"] = str(len(data))
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders(data)
        answer = connection.getresponse()
        answer.text = answer.read().decode(errors="replace")
        connection.close()
        return answer

    def api(self, path, body=None, language="zh"):
        """A request as the page makes it; its answer."""
        method = "GET" if body is None else "POST"
        answer = self.get(path, method, body, **{"X-Idcas-Workbench": language})
        assert answer.status == 200, (path, answer.status, answer.text)
        clean(path, answer.text)
        return json.loads(answer.text)

    @contextlib.contextmanager
    def open(self, world, tab, language="zh", **how):
        """The page in the browser, at one of its parts. Nothing that came to it may hold a secret."""
        with world.open(self.first_address, **how) as page:
            until(page, f"location.pathname === '/zh/' && document.getElementById('{tab}')")
            if language != "zh":
                page.run(f"location.href = '/{language}/#{tab}'")
                until(page, f"location.pathname === '/{language}/' && document.readyState === 'complete'")
            page.run(f"location.hash = '{tab}'")
            until(page, f"!document.getElementById('{tab}').hidden && idcas.showing === '{tab}'")
            yield page
            self.received(page)

    def received(self, page):
        page.run("0")
        told = [event["params"] for event in page.browser.events
                if event.get("sessionId") == page.session and event["method"] == "Network.responseReceived"]
        assert told
        for response in told:
            url = response["response"]["url"]
            if not url.startswith(self.base):
                continue
            try:
                body = page.send("Network.getResponseBody", requestId=response["requestId"])["body"]
            except RuntimeError:
                continue  # It belongs to a page that was left.
            clean(url, body)


def until(page, script):
    """Waits until it is so, or until there is such an element."""
    try:
        page.wait(f"!!({script})")
    except RuntimeError:
        # The page was just going on to another one.
        page.wait(f"!!({script})")


def clean(what, text):
    for key, secret in SECRETS.items():
        for form in (secret, secret.encode().hex()):
            assert form not in text, f"{what} holds {key}"
