"""Chromium by its DevTools pipe: nothing to install but the browser and Python.

Nothing here waits for a fixed time: every wait has a condition and a limit, and its failure says what was waited for.
"""

import base64
import fcntl
import itertools
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

LIMIT = 20  # seconds, for any one thing

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-proxy-server",
    "--remote-debugging-pipe",
]


# Key: code, number, and the text that it types.
KEYS = {
    "Tab": ("Tab", 9, ""), "Enter": ("Enter", 13, "\r"), " ": ("Space", 32, " "), "Escape": ("Escape", 27, ""),
    "PageUp": ("PageUp", 33, ""), "PageDown": ("PageDown", 34, ""), "ArrowLeft": ("ArrowLeft", 37, ""),
    "ArrowUp": ("ArrowUp", 38, ""), "ArrowRight": ("ArrowRight", 39, ""), "ArrowDown": ("ArrowDown", 40, ""),
}
MOST_TABS = 200


class Browser:
    """One Chromium with a fresh profile. It ends with its pipe, so also when this process is killed."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="idcas-chromium-")
        self.complaints = tempfile.TemporaryFile()
        # Chromium reads commands from descriptor 3 and answers on 4.
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (commands, answers)]
        os.close(commands)
        os.close(answers)
        start = ["bash", "-c", f'exec "$@" 3<&{ends[0]}- 4>&{ends[1]}-', "chromium"]
        self.process = subprocess.Popen(
            [*start, program, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
            pass_fds=ends,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self.complaints,
        )
        for end in ends:
            os.close(end)
        self.numbers = itertools.count(1)
        self.buffer = b""
        self.events = []
        # Also says whether it started at all.
        self.version = self.send("Browser.getVersion")["product"]

    def receive(self, limit):
        """The next message; TimeoutError after `limit` seconds."""
        until = time.monotonic() + limit
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.answers], [], [], max(0, until - time.monotonic()))
            if not ready:
                raise TimeoutError
            chunk = os.read(self.answers, 1 << 20)
            if not chunk:
                self.complaints.seek(0)
                raise ConnectionError(f"Chromium ended: {self.complaints.read()[-2000:].decode(errors='replace')}")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, session=None, **params):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + LIMIT
        while True:
            try:
                answer = self.receive(until - time.monotonic())
            except TimeoutError:
                raise TimeoutError(f"no answer to {method} within {LIMIT} s") from None
            if answer.get("id") != number:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def event(self, session, method, wanted=lambda params: True):
        """The parameters of the first such event, past or to come."""
        until = time.monotonic() + LIMIT
        seen = 0
        while True:
            for event in self.events[seen:]:
                if (event.get("sessionId"), event.get("method")) == (session, method):
                    if wanted(event["params"]):
                        return event["params"]
            seen = len(self.events)
            try:
                self.events.append(self.receive(until - time.monotonic()))
            except TimeoutError:
                raise TimeoutError(f"no {method} within {LIMIT} s") from None

    def close(self):
        try:
            self.send("Browser.close")
            self.process.wait(LIMIT)
        except (OSError, TimeoutError, RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.commands)
        os.close(self.answers)
        shutil.rmtree(self.profile, ignore_errors=True)


class Page:
    """A tab with a browser context of its own. `host` is script that runs before the page's own, as a host injects it."""

    def __init__(self, browser, url, host=None, size=(1280, 900), phone=False):
        self.browser = browser
        self.context = browser.send("Target.createBrowserContext")["browserContextId"]
        self.target = browser.send(
            "Target.createTarget", url="about:blank", browserContextId=self.context
        )["targetId"]
        attached = browser.send("Target.attachToTarget", targetId=self.target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self.send(f"{domain}.enable")
        self.send("Page.setLifecycleEventsEnabled", enabled=True)
        self.resize(size, phone)
        if host:
            self.send("Page.addScriptToEvaluateOnNewDocument", source=host)
        self.url = url
        loader = self.navigate(url)
        self.event("Page.lifecycleEvent", lambda e: e["name"] == "load" and e["loaderId"] == loader)
        answer = self.event(
            "Network.responseReceived",
            lambda e: e["type"] == "Document" and e["loaderId"] == loader,
        )
        self.status = answer["response"]["status"]

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        errors = self.errors()
        self.browser.send("Target.disposeBrowserContext", browserContextId=self.context)
        self.browser.events = [e for e in self.browser.events if e.get("sessionId") != self.session]
        assert failure or not errors, f"script errors on {self.url}: {errors}"

    def send(self, method, **params):
        return self.browser.send(method, self.session, **params)

    def event(self, method, wanted):
        return self.browser.event(self.session, method, wanted)

    def navigate(self, url):
        answer = self.send("Page.navigate", url=url)
        assert "errorText" not in answer, f"{url}: {answer['errorText']}"
        return answer["loaderId"]

    def resize(self, size, phone=False):
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=size[0],
            height=size[1],
            deviceScaleFactor=1,
            mobile=phone,
        )

    def errors(self):
        """What the page's scripts threw and nobody caught."""
        self.run("0")  # What happened before has been told after this.
        thrown = [
            e["params"]["exceptionDetails"]
            for e in self.browser.events
            if e.get("sessionId") == self.session and e["method"] == "Runtime.exceptionThrown"
        ]
        return [e.get("exception", {}).get("description", e["text"]) for e in thrown]

    def run(self, script):
        """The value of an expression, or of the Promise that it is."""
        answer = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, (script, answer["exceptionDetails"])
        return answer["result"].get("value")

    def wait(self, script):
        """The value of an expression once it is true."""
        until = time.monotonic() + LIMIT
        while not (value := self.run(script)):
            if time.monotonic() > until:
                said = self.run("document.body.innerText")
                raise TimeoutError(f"not within {LIMIT} s: {script}; the page says: {said[:800]}\n...\n{said[800:][-1500:]}")
            select.select([], [], [], 0.03)
        return value

    def all(self, selector, of):
        """An expression of each element `e` that the selector finds."""
        return self.run(f"[...document.querySelectorAll({json.dumps(selector)})].map(e => {of})")

    def text(self, selector="body"):
        """The text as it is shown."""
        return self.run(f"document.querySelector({json.dumps(selector)}).innerText")

    def click(self, selector):
        """With the mouse, where the element is; it must not be covered by another."""
        found = self.run(
            f"""(() => {{
                const e = document.querySelector({json.dumps(selector)});
                e.scrollIntoView({{block: "center", behavior: "instant"}});
                const box = e.getBoundingClientRect();
                const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                const hit = document.elementFromPoint(x, y);
                return {{x, y, free: e === hit || e.contains(hit)}};
            }})()"""
        )
        assert found["free"], f"{selector} is covered"
        for kind in ("mousePressed", "mouseReleased"):
            self.send(
                "Input.dispatchMouseEvent",
                type=kind,
                x=found["x"],
                y=found["y"],
                button="left",
                clickCount=1,
            )

    def type(self, selector, text):
        """Replaces what an input holds."""
        self.run(f"(e => {{ e.focus(); e.select(); }})(document.querySelector({json.dumps(selector)}))")
        if text:
            self.send("Input.insertText", text=text)
        else:
            for kind in ("keyDown", "keyUp"):
                self.send("Input.dispatchKeyEvent", type=kind, key="Delete", code="Delete", windowsVirtualKeyCode=46)

    def press(self, key, shift=False):
        """A key, as the keyboard sends it to what has the focus."""
        code, number, text = KEYS[key]
        event = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": 8 if shift else 0}
        self.send("Input.dispatchKeyEvent", type="keyDown", **event, **({"text": text} if text else {}))
        self.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def tab_to(self, wanted):
        """Goes on with the Tab key until the focused element `e` is the one; how many steps it took."""
        # Keys go to the window in front.
        self.send("Page.bringToFront")
        for step in range(1, MOST_TABS):
            self.press("Tab")
            if self.run(f"(e => {wanted})(document.activeElement)"):
                return step
        raise AssertionError(f"the keyboard does not reach: {wanted}")

    def opened(self, act):
        """The address of the window that opens by doing this, as the host is asked for it."""
        before = {target["targetId"] for target in self.targets()}
        act()
        until = time.monotonic() + LIMIT
        while time.monotonic() < until:
            new = [t for t in self.targets() if t["targetId"] not in before and t["url"] not in ("", "about:blank")]
            if new:
                self.browser.send("Target.closeTarget", targetId=new[0]["targetId"])
                return new[0]["url"]
            select.select([], [], [], 0.03)
        raise TimeoutError(f"no window within {LIMIT} s")

    def targets(self):
        found = self.browser.send("Target.getTargets")["targetInfos"]
        return [target for target in found if target.get("browserContextId") == self.context and target["type"] == "page"]

    def allow_clipboard(self):
        self.browser.send("Browser.grantPermissions", browserContextId=self.context,
                          permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])

    def screenshot(self, path):
        image = self.send("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(image))
