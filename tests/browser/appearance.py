"""What holds for every page: old browsers run it, phones and small screens hold it, and everybody can read it."""

import functools
import json
import os
import subprocess

from phone import list_link
from world import DOCTOR, KNOWN, shown, with_query

SMALL = (360, 740)
SCREEN = (1024, 768)


class Skipped(Exception):
    """What is missing for a test."""


def recognition_link(world, card, **more):
    return world.link("build_recognition_url", visit_id="V20210519001", org_code="2470", depart_code="NK",
                      depart_name="内科", doctor_no="001", doctor_name="李示例", doctor_id_card="990101197501010018",
                      card_type=1, card_no="YB0001", id_card_no=card, patient_name="某人", patient_sex=2,
                      patient_age=31, age_unit="岁", ip_address="10.0.0.15", ip_mac="00-11-22-33-44-55", req_type=3101,
                      **more)


def host_with(token):
    return f'window.AndroidApp = {{ getToken: function () {{ return "{token}"; }} }};'


def every_page(world):
    """Each page that a HIS may show, in each of its states: name, link and host script."""
    exam, lab = world.known, world.lab
    card = exam["id_card_no"]
    clinic = world.link("build_clinic_url", **DOCTOR, id_card_no=card)
    reminder = {"clinic_type": 0, "user_org_code": "2470", "user_org_name": "示例医院", "user_id": "001",
                "user_name": "李示例", "patient_name": exam["patient_name"], "id_card_no": card}
    known = {"business_id": str(exam["id"]), "need_token": True}
    quality = world.link("build_h5_quality_url")
    return [
        ("clinic", clinic, ""),
        ("clinic without rows", world.link("build_clinic_url", **DOCTOR, accession_number="NONE"), ""),
        ("another institution", world.link("build_clinic_url", work_no="1", org_code="9999", id_card_no=card), ""),
        ("refusal", with_query(clinic, sign="0" * 32, source="hiz"), ""),
        ("health record", world.link("build_health_record_url", **KNOWN, **DOCTOR), ""),
        ("reminder", world.link("build_repeat_reminder_url", **reminder, exam_body_part=exam["exam_body_part"]), ""),
        ("reminder without rows", world.link("build_repeat_reminder_url", **reminder, exam_body_part="右足"), ""),
        ("recognition", recognition_link(world, card), ""),
        ("recognition without rows", recognition_link(world, "990101190001010013"), ""),
        ("H5 list", list_link(world), ""),
        ("H5 exam", world.link("build_h5_exam_detail_url", **KNOWN, patient_id=exam["patient_id"]), ""),
        ("H5 lab", world.link("build_h5_lab_detail_url", **{name: lab[name] for name in (*KNOWN, "patient_id")}), ""),
        ("H5 lab not found", world.link("build_h5_lab_detail_url", **{**{name: lab[name] for name in (*KNOWN, "patient_id")}, "accession_number": "NONE"}), ""),
        ("H5 health record", world.link("build_h5_health_record_url", **KNOWN), ""),
        ("quality", quality, host_with(world.token)),
        ("quality without a token", quality, ""),
        ("quality with a wrong token", quality, host_with("stolen")),
        ("report", world.link("get_report_view_url", **known), ""),
        ("image", world.link("get_image_view_url", **known), ""),
        ("no such page", f"{world.base}/clinicView/index.html?source=his", ""),
        ("no such path", f"{world.base}/nowhere", ""),
    ]


def parse(found):
    """What older.js says of [{page, scripts, styles}]."""
    folder = os.environ.get("PARSERS")
    if not folder:
        raise Skipped("Node.js or npm is missing and could not be installed")
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "older.js")
    told = subprocess.run(["node", script], input=json.dumps(found), capture_output=True, text=True, check=False,
                          env={**os.environ, "NODE_PATH": f"{folder}/node_modules"})
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


SOURCES = """(() => {
    const all = [...document.querySelectorAll("*")];
    const handlers = all.flatMap(e => [...e.attributes]).filter(a => a.name.startsWith("on")).map(a => a.value);
    const inline = all.filter(e => e.getAttribute("style")).map(e => `x { ${e.getAttribute("style")} }`);
    const texts = of => [...document.querySelectorAll(of)].map(e => e.textContent);
    return { scripts: [...texts("script"), ...handlers], styles: [...texts("style"), ...inline],
             outside: document.querySelectorAll("script[src], link[rel=stylesheet]").length };
})()"""


@functools.cache
def looked_at(world):
    """Of each page its sources, its widths by the size of the window, and its pale texts."""
    found = []
    for name, link, host in every_page(world):
        with world.open(link, host=host, size=SCREEN) as page:
            settled(page, name)
            seen = {"page": name, **page.run(SOURCES), "sizes": []}
            for size in (SCREEN, SMALL):
                page.resize(size, phone=size == SMALL)
                seen["sizes"].append((size, width(page), page.run(PALE)))
        found.append(seen)
    return found


def old_browsers_can_read_every_page(world):
    found = looked_at(world)
    for seen in found:
        assert seen["styles"] and not seen["outside"], seen["page"]
    complaints = parse([{part: seen[part] for part in ("page", "scripts", "styles")} for seen in found])
    assert not complaints, "\n".join(complaints)


def what_is_newer_is_noticed(world):
    newer = {
        "scripts": ["const a = 1;", "f(() => 1);", "f(`a`);", "async function f() {}", "var {a} = b;", "f(...a);",
                    "a?.b;", "for (var a of b) {}", "class A {}", "var a = { b() {} };"],
        "styles": [":root { --ink: #000; }", "p { color: var(--ink); }", "p { display: grid; }", "p { gap: 1px; }",
                   "p { width: min(1px, 2px); }", "p:has(a) { color: red; }"],
    }
    alone = [{"page": text, "scripts": [], "styles": [], kind: [text]} for kind, texts in newer.items() for text in texts]
    told = parse(alone)
    for page in alone:
        assert any(complaint.startswith(page["page"]) for complaint in told), page
    good = {"page": "x", "scripts": ["var a = { get b() { return 1; } };"], "styles": ["p { margin: 0 }"]}
    assert parse([good]) == []


# What ECMAScript 5 and the document model of its time have not.
OLD = """
["fetch", "Promise", "Map", "Set", "WeakMap", "Symbol", "URL", "URLSearchParams", "Proxy", "Reflect", "CSS"].forEach(
    function (name) { if (name !== "Promise" && name !== "Symbol") delete window[name]; window[name] = undefined; });
[[String, "includes startsWith endsWith padStart repeat trimStart replaceAll matchAll"],
 [Array, "includes find findIndex flat flatMap fill at entries keys values"],
 [Element, "append prepend remove replaceChildren replaceWith before after closest matches toggleAttribute"],
 [Document, "append prepend replaceChildren"], [NodeList, "forEach entries keys values"],
 [DOMTokenList, "forEach replace"], [HTMLTemplateElement, "content"]].forEach(function (pair) {
    pair[1].split(" ").forEach(function (name) { delete pair[0].prototype[name]; });
});
["assign", "entries", "values", "fromEntries"].forEach(function (name) { delete Object[name]; });
"""


def pages_work_in_an_old_browser(world):
    card, number = world.known["id_card_no"], KNOWN["accession_number"]
    visible = lambda page, of: page.run(
        f"[].map.call(document.querySelectorAll('{of}:not([hidden])'), e => e.getAttribute('data-accession'))")
    for link, row in [(world.link("build_clinic_url", **DOCTOR, id_card_no=card), "#exams tr[data-accession]"),
                      (list_link(world), "#exams article")]:
        with world.open(link, host=OLD) as page:
            assert page.run("typeof fetch + typeof Promise") == "undefinedundefined"
            assert len(visible(page, row)) > 1
            page.type("#filter", number.lower())
            assert visible(page, row) == [number], visible(page, row)
            assert page.text("#count").startswith("1 / "), page.text("#count")
            address = page.opened(lambda: page.click(f"{row}:not([hidden])"))
            assert "/viewer/report.html" in address, address
    link = world.link("build_h5_quality_url")
    for how, value, good in [("at once", f'"{world.token}"', True),
                             ("by what has a then", f'{{ then: function (done) {{ done("{world.token}"); }} }}', True),
                             ("refused", '{ then: function (done, failed) { failed("no"); } }', False)]:
        host = OLD + f"window.AndroidApp = {{ getToken: function () {{ return {value}; }} }};"
        with world.open(link, host=host) as page:
            if good:
                page.wait("!document.getElementById('report').hidden")
                assert page.run("document.querySelectorAll('#report tbody tr').length") > 1, how
            else:
                page.wait("!!document.querySelector('#state .bad')")
    known = {"business_id": str(world.known["id"]), "need_token": True}
    with world.open(world.link("get_image_view_url", **known), host=OLD) as page:
        page.run("(e => { e.value = 40; e.dispatchEvent(new Event('input')); })(document.getElementById('level'))")
        dark = page.run("(s => [s.backgroundColor, s.opacity])(getComputedStyle(document.getElementById('light')))")
        assert dark == ["rgb(0, 0, 0)", "0.6"], dark


# Each text with the contrast of its colour and what is behind it, where that is less than 4.5.
PALE = """(() => {
    const channels = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
    const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
    const behind = e => {
        const layers = [];
        for (; e; e = e.parentElement) layers.unshift(channels(getComputedStyle(e).backgroundColor));
        return layers.reduce((under, top) => over(top, under), [255, 255, 255, 1]);
    };
    const light = c => {
        const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
    const pale = [];
    let measured = 0;
    const measure = (text, colour, e) => {
        const under = behind(e), found = contrast(over(channels(colour), under), under);
        measured += 1;
        if (found < 4.5) pale.push(`${found.toFixed(2)} ${text.trim().slice(0, 40)}`);
    };
    for (const e of document.querySelectorAll("body *")) {
        if (!e.getClientRects().length || ["SCRIPT", "STYLE", "OPTION"].includes(e.tagName)) continue;
        const own = [...e.childNodes].filter(n => n.nodeType === 3 && n.data.trim()).map(n => n.data).join(" ");
        if (own || (e.value && e.type !== "range")) measure(own || e.value, getComputedStyle(e).color, e);
        if (e.placeholder) measure(e.placeholder, getComputedStyle(e, "::placeholder").color, e);
        for (const side of ["::before", "::after"]) {
            const style = getComputedStyle(e, side);
            if (!["none", "normal"].includes(style.content)) measure(side + e.textContent, style.color, e);
        }
    }
    return { measured, pale };
})()"""


def width(page):
    # A phone makes its window as wide as what it shows: that would hide what is too wide.
    return page.run("Math.max(document.documentElement.scrollWidth, innerWidth)")


def fits_and_is_legible(name, size, wide, texts):
    assert wide <= size[0], (name, size, wide)
    assert texts["measured"] > 3 and not texts["pale"], (name, size, texts)


def settled(page, name):
    if name.startswith("quality"):
        page.wait("!document.getElementById('report').hidden || !!document.querySelector('#state .bad')")


def every_page_fits_and_has_contrast(world):
    for seen in looked_at(world):
        for size, wide, texts in seen["sizes"]:
            fits_and_is_legible(seen["page"], size, wide, texts)


def the_console_fits_and_has_contrast(world):
    clinic = world.link("build_clinic_url", **DOCTOR, id_card_no=world.known["id_card_no"])
    with world.open(with_query(clinic, sign="0" * 32)):
        pass
    with world.open(world.base, size=SCREEN) as page:
        page.wait("document.querySelectorAll('#links li').length && document.querySelectorAll('#requests details').length")
        page.type("#path", "/api/nothing")
        page.click('#switches [data-status="500"]')
        page.wait("document.querySelectorAll('#active li').length")
        page.type("#count", "0")
        page.click('#switches [data-kind="cut"]')
        page.wait("document.getElementById('wrong').textContent")
        page.type("#link", with_query(clinic, sign="1" * 32))
        page.click("#check button[type=submit]")
        page.wait("document.querySelectorAll('#outcome li').length")
        page.click("#expire")
        page.wait("document.getElementById('told').textContent")
        # The library is not told.
        world.idcas.get("get_token", force=True)
        page.run("document.querySelectorAll('details').forEach(e => { e.open = true; })")
        for size in (SCREEN, SMALL):
            page.resize(size, phone=size == SMALL)
            fits_and_is_legible("console", size, width(page), page.run(PALE))


def what_colour_says_is_said_in_words(world):
    """Positive findings, values out of range and repetitions, each beside its colour."""
    positive = next(e for e in world.exams if e["abnormal_flags"] == 1)
    card = world.cards.get(positive["patient_name"])
    with world.open(world.link("build_clinic_url", **DOCTOR, accession_number=positive["accession_number"])) as page:
        assert "阳性 Positive" in page.text("#exams tbody tr"), page.text()
    if card:
        with world.open(world.link("build_clinic_url", **DOCTOR, id_card_no=card)) as page:
            rows = page.all("#exams tbody tr", "[e.dataset.accession, e.innerText.includes('阳性 Positive')]")
            flags = {e["accession_number"]: e["abnormal_flags"] == 1 for e in world.exams}
            assert dict(rows) == {number: flags[number] for number, _ in rows}, rows


def a_phone_shows_a_row_with_its_headings(world):
    link = world.link("build_clinic_url", **DOCTOR, id_card_no=world.known["id_card_no"])
    with world.open(link, phone=True, size=SMALL) as page:
        labels = page.all("#exams tbody tr:first-child td", "getComputedStyle(e, '::before').content")
        assert len(labels) == 8 and all("检查" in label or len(label) > 4 for label in labels), labels
        assert page.run("getComputedStyle(document.querySelector('#exams thead')).display") == "none"
        # One value below the other.
        tops = page.all("#exams tbody tr:first-child td", "e.getBoundingClientRect().top")
        assert tops == sorted(tops) and len(set(tops)) == len(tops), tops


def lists_are_newest_first(world):
    card = world.known["id_card_no"]
    time = {e["accession_number"]: e["perform_time"] for e in world.exams}
    for link in (world.link("build_clinic_url", **DOCTOR, id_card_no=card), list_link(world, nosearch=True),
                 recognition_link(world, card)):
        with world.open(link) as page:
            times = [time[number] for number in shown(page) if number in time]
            assert len(times) > 1 and times == sorted(times, reverse=True), (link, times, page.text()[:500])


def rows_open_their_exam_in_a_new_window(world):
    exam = world.known
    for link, row, phone in [(world.link("build_clinic_url", **DOCTOR, id_card_no=exam["id_card_no"]), "tr", False),
                             (list_link(world, nosearch=True), "article", True)]:
        with world.open(link, phone=phone) as page:
            mine = f'{row}[data-accession="{KNOWN["accession_number"]}"]'
            acts = (lambda: keyboard(page, mine), lambda: page.click(mine), lambda: page.click(f"{mine} a"))
            addresses = {page.opened(act) for act in acts}
        [address] = addresses
        with world.open(address) as shows:
            assert shows.status == 200 and shown(shows) == [KNOWN["accession_number"]], address
            assert exam["patient_name"] in shows.text()


def keyboard(page, row):
    page.tab_to(f"!!e.closest('{row}')")
    page.press("Enter")


def a_wrong_path_is_a_page_in_words(world):
    right = "/clinicview/index.html"
    for path, cause in {"/clinicView/": "letter case", "//clinicview/index.html": "doubled",
                        "/web/clinicview/index.html": "/web", "/clinicview/index.html%20?source=his": "blanks"}.items():
        with world.open(world.base + path) as page:
            text = page.text()
            assert page.status == 404 and right in text and cause in text, (path, text)
            assert "没有路径" in text and not text.startswith("{"), text
    with world.open(f"{world.base}/nowhere") as page:
        assert page.status == 404 and "/nowhere" in page.text() and right in page.text(), page.text()


def nothing_to_recognise_says_so_alone(world):
    with world.open(recognition_link(world, "990101190001010013")) as page:
        text = page.text("main").strip()
        assert page.status == 200 and not shown(page)
        assert text == "没有可互认的检查检验。 There are no exams or tests that can be recognised.", text


def an_unknown_institution_is_named(world):
    card = world.known["id_card_no"]
    with world.open(world.link("build_clinic_url", work_no="1", org_code="9999", id_card_no=card)) as page:
        [(check, said)] = page.all("[data-fault]", "[e.dataset.fault, e.innerText]")
        assert page.status == 200 and check == "org_code", said
        assert all(words in said for words in ("“9999”", "2470 云州市第一人民医院", "is not an institution")), said
    with world.open(world.link("build_clinic_url", **DOCTOR, id_card_no=card)) as page:
        assert not page.all("[data-fault]", "1")


TESTS = [
    old_browsers_can_read_every_page,
    what_is_newer_is_noticed,
    pages_work_in_an_old_browser,
    every_page_fits_and_has_contrast,
    the_console_fits_and_has_contrast,
    what_colour_says_is_said_in_words,
    a_phone_shows_a_row_with_its_headings,
    lists_are_newest_first,
    rows_open_their_exam_in_a_new_window,
    a_wrong_path_is_a_page_in_words,
    nothing_to_recognise_says_so_alone,
    an_unknown_institution_is_named,
]
