"""The sandbox's console page, as a developer keeps it open beside the IDE."""

import contextlib
import json

from world import DOCTOR, YEAR, reasons, with_query

NEWEST = "#requests details"  # querySelector finds the first, and new ones come on top
ACTIVE = "document.getElementById('active').textContent"


@contextlib.contextmanager
def console(world):
    """The console, live; it must not be loaded a second time."""
    with world.open(world.base) as page:
        page.wait("document.getElementById('live').textContent.includes('live')")
        # What was before, it fetches after that.
        before = len(json.loads(world.control("GET", "requests")))
        page.wait(f"document.querySelectorAll('{NEWEST}').length === {before}")
        page.run("window.opened = true")
        yield page
        assert page.run("window.opened"), "the console was loaded again"


def arrival(page, path, status):
    """What the newest request says when it is opened, once it is an answered one of this path."""
    page.wait(f"""(text => text?.includes(" {path}") && text.startsWith("{status}"))
                  (document.querySelector("{NEWEST} summary")?.innerText)""")
    page.click(f"{NEWEST} summary")
    return page.text(NEWEST)


def calls_appear_as_they_arrive(world):
    name = world.known["patient_name"]
    with console(world) as page:
        world.idcas.get("query_exams", **YEAR, patient_name=name, page_index=1, page_size=3)
        words = arrival(page, "/api/api-idcas", 200)
        for said in ("code 0", "patient_name", name, "2021-12-31", "✓", "令牌"):
            assert said in words, (said, words)
        link = world.link("build_clinic_url", **DOCTOR, patient_name=name)
        with world.open(link):
            pass
        words = arrival(page, "/clinicview/index.html", 200)
        for said in ("token.work_no", "001", name, "880001", "✓ 验签通过 the signature is correct", "timestamp"):
            assert said in words, (said, words)
        assert "✗" not in words, words
        with world.open(with_query(link, sign="0" * 32)) as refused:
            zh, en = reasons(refused)["sign"].split("\n")
        words = arrival(page, "/clinicview/index.html", 403)
        # In the very words of the page that refused.
        told = page.text(f"{NEWEST} .body")
        assert f"✗ {zh} {en}" in told and told.count("✗") == 1, told
        page.click("#clear")
        page.wait("!document.querySelector('#requests').children.length")


def switches_break_calls_and_restore_them(world):
    one = {**YEAR, "page_index": 1, "page_size": 1}
    hasty = world.client(timeout_ms=2000)
    hasty.get("query_exams", **one)
    with console(world) as page:
        page.type("#path", "/api/api-idcas")
        page.type("#ms", "60000")
        for switch, client, code in [
            ('[data-status="401"]', world.idcas, -1106),
            ('[data-status="500"]', world.idcas, -1104),
            ('[data-kind="html"]', world.idcas, -1107),
            ('[data-kind="half"]', world.idcas, -1101),
            ('[data-kind="cut"]', world.idcas, -1101),
            ('[data-kind="delay"]', hasty, -1102),
            ('[data-kind="hang"]', hasty, -1102),
        ]:
            button = f"#switches button{switch}"
            lit = f"(document.querySelector('{button}').getAttribute('aria-pressed') === 'true')"
            page.click(button)
            page.wait(lit)
            told = client.call("query_exams", **one)
            assert told["code"] == code, (switch, told)
            page.wait(f"document.querySelector('{NEWEST} summary').innerText.includes('fault: ')")
            page.click(button)
            page.wait(f"!{lit} && !{ACTIVE}")
            world.idcas.get("query_exams", **one)
    hasty.close()


def a_fault_that_passes(world):
    call = lambda: world.idcas.call("query_exams", **YEAR, page_index=1, page_size=1)["code"]
    with console(world) as page:
        page.type("#path", "/api/api-idcas")
        page.type("#count", "1")
        # A 401 is answered with a new token; a 500 is for the host to know.
        for status, codes in {401: [0, 0], 500: [-1104, 0]}.items():
            page.click(f'#switches button[data-status="{status}"]')
            page.wait(ACTIVE)
            assert [call(), call()] == codes, status
            page.click("#calm")
            page.wait(f"!{ACTIVE}")


def tokens_that_expire(world):
    call = lambda: world.idcas.call("query_exams", **YEAR, page_index=1, page_size=1)["code"]
    assert call() == 0
    with console(world) as page:
        page.click("#clear")
        page.wait("!document.querySelector('#requests').children.length")
        page.click("#expire")
        page.wait("performance.getEntriesByName(location.origin + '/sandbox/expire-tokens').length")
        assert call() == 0
        words = arrival(page, "/api/api-idcas", 200)
        assert "code 0" in words, words
        # Refused once, then with a new token: the console shows both.
        lines = page.all("#requests summary", "e.innerText")
        tried = [line[:3] for line in lines if "/api/api-idcas" in line]
        assert tried == ["200", "401"], lines


def a_clock_that_is_wrong(world):
    name = world.known["patient_name"]
    clinic = lambda idcas: idcas.get("build_clinic_url", **DOCTOR, patient_name=name)
    with console(world) as page:
        before = clinic(world.idcas)
        page.type("#minutes", "30")
        page.click('#switches button[data-kind="clock"]')
        page.wait(ACTIVE)
        with world.open(before) as refused:
            assert refused.status == 403 and set(reasons(refused)) == {"timestamp"}, refused.text()
        assert "behind" in arrival(page, "/clinicview/index.html", 403)
        # The library sees the server's clock in its answers, and signs by it.
        world.idcas.get("get_token", force=True)
        after = clinic(world.idcas)
        with world.open(after) as admitted:
            assert admitted.status == 200, admitted.text()
        page.click('#switches button[data-kind="clock"]')
        page.wait(f"!{ACTIVE}")
        with world.open(after) as refused:
            assert refused.status == 403 and "ahead" in reasons(refused)["timestamp"], refused.text()
        world.idcas.get("get_token", force=True)
        with world.open(clinic(world.idcas)) as admitted:
            assert admitted.status == 200, admitted.text()


TESTS = [
    calls_appear_as_they_arrive,
    switches_break_calls_and_restore_them,
    a_fault_that_passes,
    tokens_that_expire,
    a_clock_that_is_wrong,
]
