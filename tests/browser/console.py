"""The sandbox's console page, as a developer keeps it open beside the IDE."""

from world import DOCTOR, YEAR, with_query

NEWEST = "document.querySelector('#requests details')"


def newest(path):
    """Whether the newest request on the page, answered already, is of this path."""
    return f"!!{NEWEST} && {NEWEST}.innerText.includes('{path}') && !{NEWEST}.innerText.includes('…')"


def calls_appear_as_they_arrive(world):
    world.idcas.get("get_token")
    with world.open(world.base) as page:
        page.wait("document.getElementById('live').textContent.includes('live')")
        world.idcas.get("query_exams", **YEAR, page_index=1, page_size=3)
        page.wait(newest("/observations/exams"))
        link = world.link("build_clinic_url", **DOCTOR, patient_name=world.known["patient_name"])
        with world.open(link):
            pass
        page.wait(newest("/clinicview/index.html"))
        page.run(f"{NEWEST}.open = true")
        words = page.run(f"{NEWEST}.innerText")
        for said in ("work_no", "001", world.known["patient_name"], "✓", "签名", "timestamp"):
            assert said in words, (said, words)
        assert "✗" not in words, words
        with world.open(with_query(link, sign="0" * 32)):
            pass
        page.wait(f"{newest('/clinicview/index.html')} && {NEWEST}.innerText.includes('403')")
        page.run(f"{NEWEST}.open = true")
        words = page.run(f"{NEWEST}.innerText")
        assert "✗" in words, words


def switches_break_calls_and_mend_them(world):
    call = lambda: world.idcas.call("query_exams", **YEAR, page_index=1, page_size=1)["code"]
    assert call() == 0
    with world.open(world.base) as page:
        page.wait("document.getElementById('live').textContent.includes('live')")
        page.type("#path", "/api/api-idcas")
        page.type("#ms", "6000")
        for switch, code in {
            '[data-status="401"]': -1106,
            '[data-status="500"]': -1104,
            '[data-kind="html"]': -1107,
            '[data-kind="half"]': -1101,
            '[data-kind="cut"]': -1101,
            '[data-kind="delay"]': -1102,
            '[data-kind="hang"]': -1102,
        }.items():
            button = f"#switches button{switch}"
            lit = f"document.querySelector('{button}').classList.contains('on')".replace("\"", "\\\"")
            page.click(button)
            page.wait(lit)
            told = call()
            assert told == code, (switch, told)
            page.click(button)
            page.wait(f"!{lit}")
        assert call() == 0
        # How often: once, and then it is over by itself.
        page.type("#count", "1")
        page.click('#switches button[data-status="500"]')
        page.wait("document.getElementById('active').textContent")
        assert [call(), call()] == [-1104, 0]
        page.click("#calm")
        page.wait("!document.getElementById('active').textContent")


def a_clock_that_is_wrong(world):
    with world.open(world.base) as page:
        page.wait("document.getElementById('live').textContent.includes('live')")
        page.type("#minutes", "30")
        page.click('#switches button[data-kind="clock"]')
        page.wait("document.getElementById('active').textContent")
        # The library sees the server's clock in its answers, and signs by it.
        world.idcas.get("get_token", force=True)
        with world.open(world.link("build_clinic_url", **DOCTOR, patient_name=world.known["patient_name"])) as clinic:
            assert clinic.status == 200
        page.click("#calm")
        page.wait("!document.getElementById('active').textContent")
    world.idcas.get("get_token", force=True)


TESTS = [calls_appear_as_they_arrive, switches_break_calls_and_mend_them, a_clock_that_is_wrong]
