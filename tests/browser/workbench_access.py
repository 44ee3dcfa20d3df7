"""Who may use the workbench, and who may not."""

import json

from bench import until

HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


def nobody_else_is_let_in(world):
    bench = world.bench
    for flag in ("HttpOnly", "SameSite=Strict", "Path=/"):
        assert flag in bench.set_cookie, bench.set_cookie
    page = {"X-Idcas-Workbench": "zh"}
    path = "/api/configuration"
    assert bench.get(path, **page).status == 200
    other = f"127.0.0.1:{bench.port + 1}"
    refused = {
        "no cookie": bench.get(path, cookie="", **page),
        "another cookie": bench.get(path, cookie=bench.cookie[:-1] + ("0" if bench.cookie[-1] != "0" else "1"), **page),
        "a wrong secret": bench.get("/enter/" + "0" * 64, cookie=""),
        "no header of the page's": bench.get(path),
        "DNS rebinding": bench.get(path, Host=f"evil.example:{bench.port}", **page),
        "DNS rebinding to the first address": bench.get(bench.first_address[len(bench.base):], cookie="", Host=f"evil.example:{bench.port}"),
        "a host that begins like this machine": bench.get(path, Host=f"127.0.0.1.evil.example:{bench.port}", **page),
        "no port": bench.get(path, Host="127.0.0.1", **page),
        "another page": bench.get(path, Origin="http://evil.example", **page),
        "a page of another port": bench.get(path, Origin=f"http://{other}", **page),
        "a page without an origin": bench.get(path, Origin="null", **page),
        "a page, as its browser tells": bench.get(path, **page, **{"Sec-Fetch-Site": "same-site"}),
        "a form": bench.get("/api/quit", "POST", {}, **{"Content-Type": "text/plain"}),
        "the page for nobody": bench.get("/zh/", cookie=""),
    }
    for what, answer in refused.items():
        assert answer.status == 403, (what, answer.status, answer.text[:200])
    for answer in [*refused.values(), bench.get("/zh/"), bench.get("/files/base.js"), bench.get("/nowhere")]:
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (name, answer.headers[name])
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy, policy


def another_page_in_the_browser_gets_nothing(world):
    """The console of the sandbox, a page of this machine on another port, to which the cookie is sent: the same site."""
    bench = world.bench
    with bench.open(world, "configuration") as page:
        page.run(f"location.href = {json.dumps(bench.platform)}")
        until(page, f"location.origin === {json.dumps(bench.platform)} && document.readyState === 'complete'")
        tried = page.run(f"""(async () => {{
            const tried = [];
            for (const [how, more] of [
                ["read", {{}}],
                ["read with the page's header", {{headers: {{"X-Idcas-Workbench": "zh"}}}}],
                ["quit", {{method: "POST", body: "{{}}", path: "/api/quit"}}],
                ["quit with JSON", {{method: "POST", body: "{{}}", path: "/api/quit", headers: {{"Content-Type": "application/json", "X-Idcas-Workbench": "zh"}}}}],
            ]) {{
                const path = more.path || "/api/configuration";
                try {{ tried.push([how, (await (await fetch({json.dumps(bench.base)} + path, {{credentials: "include", ...more}})).text())]); }}
                catch (error) {{ tried.push([how, ""]); }}
            }}
            const frame = document.createElement("iframe");
            frame.src = {json.dumps(bench.base)} + "/zh/";
            await new Promise(done => {{ frame.onload = done; document.body.append(frame); }});
            let inside;
            try {{ inside = frame.contentDocument ? frame.contentDocument.title : ""; }} catch (error) {{ inside = ""; }}
            tried.push(["frame", inside]);
            await new Promise(done => {{
                const script = document.createElement("script");
                script.src = {json.dumps(bench.base)} + "/files/base.js";
                script.onload = () => {{ tried.push(["script", "loaded"]); done(); }};
                script.onerror = () => {{ tried.push(["script", ""]); done(); }};
                document.body.append(script);
            }});
            return tried;
        }})()""")
        assert [how for how, _ in tried] == ["read", "read with the page's header", "quit", "quit with JSON", "frame", "script"]
        assert not any(got for _, got in tried), tried
    assert bench.process.poll() is None and bench.get("/zh/").status == 200
    # A name that leads to this machine: Chromium resolves it as it is told by whoever owns the name.
    with world.open(bench.first_address.replace("127.0.0.1", "evil.localhost")) as page:
        assert page.status == 403 and "127.0.0.1" in page.text(), page.text()


TESTS = [nobody_else_is_let_in, another_page_in_the_browser_gets_nothing]
