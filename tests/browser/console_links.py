"""The console's configuration, ready links and check of a pasted link; and the console without a mouse."""

import json

from console import ACTIVE, NEWEST, console
from world import DOCTOR, KNOWN, YEAR, shown, with_query

OUTCOME = "document.querySelectorAll('#outcome li').length"


def outcome(page, text):
    """What the console says about this text: whether it is fine, and what is wrong by the check."""
    page.run("document.getElementById('outcome').replaceChildren()")
    page.run(f"document.getElementById('link').value = {json.dumps(text)}")
    page.click("#check button[type=submit]")
    page.wait("document.getElementById('outcome').children.length")
    wrong = dict(page.all("#outcome li.bad", "[e.dataset.check, e.innerText]"))
    return page.text("#outcome p").startswith("✓"), wrong


def clipboard(page):
    return page.run("navigator.clipboard.readText()")


def the_configuration_is_copied(world):
    with console(world) as page:
        page.allow_clipboard()
        shown_text = page.text("#config")
        assert json.loads(shown_text) == world.config, shown_text
        page.click("#copy-config")
        page.wait("document.getElementById('told').textContent.includes('Copied')")
        assert json.loads(clipboard(page)) == world.config
        # Where the console was opened through a network name, there is no such interface.
        page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.run("document.getElementById('told').textContent = ''")
        page.click("#copy-config")
        page.wait("document.getElementById('told').textContent.includes('Copied')")


def ready_links_open_their_pages(world):
    exam = str(world.known["id"])
    lab = str(world.lab["id"])
    with console(world) as page:
        page.allow_clipboard()
        for chosen, pages in {exam: 10, lab: 5}.items():
            page.run(f"(e => {{ e.value = '{chosen}'; e.onchange(); }})(document.getElementById('exam'))")
            page.wait(f"document.querySelectorAll('#links li').length === {pages}")
            for name, address in page.all("#links li", "[e.dataset.page, e.querySelector('a').href]"):
                with world.open(address) as opened:
                    assert opened.status == 200, (name, address, opened.text()[:300])
                    if name != "h5-quality":
                        assert len(shown(opened)) >= 1, (name, opened.text()[:300])
        page.send("Page.bringToFront")
        assert "/" in page.opened(lambda: page.click("#links a"))
        page.click('#links [data-page="recognition"] button')
        page.wait("document.getElementById('told').textContent.includes('Copied')")
        assert outcome(page, clipboard(page)) == (True, {})


def a_pasted_link_is_checked(world):
    name = world.known["patient_name"]
    link = world.link("build_clinic_url", **DOCTOR, patient_name=name)
    fault_free = (True, {})
    before = len(json.loads(world.control("GET", "requests")))
    with console(world) as page:
        for text in (link, f'"{link}"', f"URL: {link}", f"2021-05-19 INFO open {link} done", f"curl '{link}' -k",
                     f"{link[:80]}\n{link[80:]}"):
            assert outcome(page, text) == fault_free, text
        assert name in page.text("#outcome"), page.text("#outcome")
        for changed, check, words in [
            (with_query(link, sign="0" * 32), "sign", "MD5"),
            (with_query(link, source="hiz"), "source", "his"),
            (link.replace("/clinicview/", "/clinicView/"), "path", "/clinicview/index.html"),
            (link.replace("http://", "https://"), "address", "https"),
            (link.replace("&", "&amp;"), "html", "&amp;"),
            (link.replace(world.base, "http://portal.example.com"), "address", "portal.example.com"),
        ]:
            fine, wrong = outcome(page, changed)
            assert not fine and set(wrong) == {check} and words in wrong[check], (changed, wrong)
            assert any("\u4e00" <= letter <= "\u9fff" for letter in wrong[check]), wrong
        page.run("document.getElementById('outcome').replaceChildren()")
        fine, wrong = outcome(page, "什么都没有")
        assert not fine and "没有找到链接" in page.text("#outcome") and "there is no link" in page.text("#outcome")
        # Nobody has opened these links.
        assert len(json.loads(world.control("GET", "requests"))) == before


def a_verdict_that_comes_late_does_not_count(world):
    link = world.link("build_clinic_url", **DOCTOR, patient_name=world.known["patient_name"])
    with console(world) as page:
        page.run("""(() => {
            const fetched = window.fetch;
            window.fetch = async (...asked) => {
                window.fetch = fetched;
                const answer = await fetched(...asked);
                await new Promise(resolve => { window.release = resolve; });
                return answer;
            };
        })()""")
        page.run(f"document.getElementById('link').value = {json.dumps(with_query(link, sign='0' * 32))}")
        page.click("#check button[type=submit]")
        page.wait("!!window.release")
        assert outcome(page, link) == (True, {})
        # The next answer comes after all that the earlier one led to.
        page.run("release(); fetch('/sandbox/faults').then(answer => answer.text())")
        assert page.text("#outcome p").startswith("✓")


def a_link_of_another_platform_is_checked_with_its_keys(world):
    other = world.client(domain="https://portal.example.com", des_key="another key 0123", des_iv="87654321",
                         md5_key="another", auth_center=world.base)
    link = other.get("build_clinic_url", **DOCTOR, patient_name="张三")
    other.close()
    with console(world) as page:
        fine, wrong = outcome(page, link)
        assert not fine and {"token", "sign", "address"} <= set(wrong), wrong
        page.run("document.getElementById('other').open = true")
        for name, value in {"des_key": "another key 0123", "des_iv": "87654321", "md5_key": "another"}.items():
            page.type(f"#other [name={name}]", value)
        assert outcome(page, link) == (True, {}), page.text("#outcome")
        assert "张三" in page.text("#outcome") and "–" in page.text("#outcome"), page.text("#outcome")
        page.type("#other [name=md5_key]", "wrong")
        fine, wrong = outcome(page, link)
        assert not fine and set(wrong) == {"sign"}, wrong
        page.type("#other [name=des_iv]", "short")
        assert not outcome(page, link)[0] and "8 字节" in page.text("#outcome"), page.text("#outcome")
        page.type("#other [name=des_iv]", "87654321")
        page.type("#other [name=md5_key]", "another")
        page.type("#other [name=at]", "2021-05-19 08:00:00")
        fine, wrong = outcome(page, link)
        assert not fine and set(wrong) == {"timestamp"}, wrong


def a_request_shows_patient_and_reason_unopened(world):
    exam = world.known
    with console(world) as page:
        world.idcas.get("get_exam_detail", id=str(exam["id"]))
        # An earlier request may have been answered with 200 too.
        told = f"(document.querySelector('{NEWEST} summary')?.innerText ?? '')"
        page.wait(f"{told}.startsWith('200') && {told}.includes({json.dumps(exam['patient_name'])})")
        link = world.link("build_h5_exam_detail_url", **KNOWN, patient_id=exam["patient_id"])
        with world.open(with_query(link, token="stolen")):
            pass
        page.wait(f"document.querySelector('{NEWEST} summary')?.innerText.startsWith('403')")
        words = page.text(f"{NEWEST} summary")
        assert exam["patient_name"] in words and "✗ 访问令牌无效" in words and "not issued" in words, words


def the_patients_have_what_operations_ask_for(world):
    with world.open(f"{world.base}/?still") as page:
        rows = page.all("#patients tbody tr", "[...e.cells].map(c => c.textContent)")
    known = next(row for row in rows if KNOWN["accession_number"] in row)
    assert {str(world.known["id"]), world.known["patient_id"], world.known["id_card_no"]} <= set(known), known
    assert sum("检验" in row[4] for row in rows) >= 3, rows


def faults_add_up_by_path(world):
    call = lambda: world.idcas.call("query_exams", **YEAR, page_index=1, page_size=1)["code"]
    with console(world) as page:
        pressed = lambda of: page.run(f"document.querySelector('#switches {of}').getAttribute('aria-pressed')")
        for path in ("/doc", "api/api-idcas"):
            page.type("#path", path)
            assert pressed('[data-status="500"]') == "false"
            page.click('#switches [data-status="500"]')
            page.wait("document.querySelector('#switches [data-status=\"500\"]').getAttribute('aria-pressed') === 'true'")
        # It was put right.
        assert page.run("document.getElementById('path').value") == "/api/api-idcas"
        lines = page.all("#active li", "e.innerText")
        assert len(lines) == 2 and "/doc" in lines[0] and "All requests to /api/api-idcas are answered with HTTP 500." in lines[1], lines
        assert "返回 HTTP 500" in lines[1] and "{" not in lines[1], lines
        assert call() == -1104
        # Each is switched off by itself.
        page.click('#switches [data-status="500"]')
        page.wait("document.querySelectorAll('#active li').length === 1")
        assert pressed('[data-status="500"]') == "false" and call() == 0
        page.click("#active li button")
        page.wait(f"!{ACTIVE}")
        for field, value, button, zh in [("#count", "0", '[data-kind="cut"]', "count 应为 1 到"),
                                         ("#path", "/api?x=1", '[data-kind="cut"]', "path 不含“?”"),
                                         ("#ms", "-5", '[data-kind="delay"]', "delay_ms 应为 1 到")]:
            page.type("#count", "")
            page.type("#path", "")
            page.type(field, value)
            page.click(f"#switches {button}")
            page.wait(f"document.getElementById('wrong').textContent.includes('{zh}')")
            words = page.text("#wrong")
            assert "must be" in words or "goes without" in words, words
            assert not page.run(ACTIVE) and pressed(button) == "false"


def everything_is_done_without_a_mouse(world):
    link = world.link("build_clinic_url", **DOCTOR, id_card_no=world.known["id_card_no"])
    with console(world) as page:
        page.allow_clipboard()
        page.tab_to("e.id === 'copy-config'")
        page.press("Enter")
        page.wait("document.getElementById('told').textContent.includes('Copied')")
        assert json.loads(clipboard(page)) == world.config
        page.tab_to("e.matches('#links a')")
        # Its own address, or already the page's that it leads to.
        address = page.opened(lambda: page.press("Enter"))
        assert "/links/clinic?" in address or "/clinicview/index.html?" in address, address
        page.tab_to("e.id === 'link'")
        page.send("Input.insertText", text=link)
        page.tab_to("e.type === 'submit'")
        page.press("Enter")
        page.wait(OUTCOME)
        assert page.text("#outcome p").startswith("✓"), page.text("#outcome")
        page.tab_to("e.id === 'path'")
        page.send("Input.insertText", text="/api/nothing")
        page.tab_to("e.dataset.kind === 'cut'")
        focused = "document.activeElement.getAttribute('aria-pressed')"
        page.press(" ")
        page.wait(f"{focused} === 'true'")
        page.press(" ")
        page.wait(f"{focused} === 'false'")
        page.press(" ")
        page.wait(f"{focused} === 'true'")
        page.tab_to("e.matches('#active button')")
        page.press("Enter")
        page.wait(f"!{ACTIVE} && document.activeElement.id === 'calm'")
        with world.open(link):
            pass
        page.wait(f"document.querySelector('{NEWEST} summary').innerText.startsWith('200')")
        page.tab_to(f"e === document.querySelector('{NEWEST} summary')")
        page.press("Enter")
        assert page.run(f"document.querySelector('{NEWEST}').open")
        page.tab_to("e.matches('.scroll')")
        # The focus is seen.
        outline = page.run("(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))")
        assert outline == ["solid", "3px"], outline


TESTS = [
    the_configuration_is_copied,
    ready_links_open_their_pages,
    a_pasted_link_is_checked,
    a_verdict_that_comes_late_does_not_count,
    a_link_of_another_platform_is_checked_with_its_keys,
    a_request_shows_patient_and_reason_unopened,
    the_patients_have_what_operations_ask_for,
    faults_add_up_by_path,
    everything_is_done_without_a_mouse,
]
