"""The H5 pages, at the size of a phone."""

from world import KNOWN, PHONE, reasons, shown, with_query

MONTHS = {"perform_time_start": "2021-01-01", "perform_time_end": "2021-12-31"}
# Not `innerWidth`: a phone makes its window as wide as what it shows.
FITS = f"document.documentElement.scrollWidth <= {PHONE[0]}"


def list_link(world, **more):
    return world.link("build_h5_exam_list_url", identity_type=1, identity_no=world.known["id_card_no"],
                      perform_org_code=KNOWN["perform_org_code"], **MONTHS, **more)


def pages_show_the_exam_and_fit(world):
    exam, lab = world.known, world.lab
    seen = [exam[name] for name in ("patient_name", "exam_item", "perform_org_name", "image_diagnosis")]
    tested = [lab[name] for name in ("patient_name", "exam_item", "perform_org_name")]
    for link, number, said in [
        (list_link(world, nosearch=True), KNOWN["accession_number"], seen),
        (world.link("build_h5_exam_detail_url", **KNOWN, patient_id=exam["patient_id"]), KNOWN["accession_number"], seen),
        (world.link("build_h5_health_record_url", **KNOWN), KNOWN["accession_number"], seen),
        (world.link("build_h5_lab_detail_url", **{name: lab[name] for name in (*KNOWN, "patient_id")}),
         lab["accession_number"], tested),
    ]:
        with world.open(link, phone=True) as page:
            assert page.status == 200, (link, page.text()[:500])
            assert page.run(FITS), f"too wide: {link}"
            assert number in shown(page), (link, shown(page))
            text = page.text()
            assert all(words in text for words in said), (said, text)
            # A laboratory test is its table of values.
            assert bool(page.all("table tbody tr", "1")) == (said is tested), link


def the_list_holds_one_patient_and_filters(world):
    exam = world.known
    theirs = {e["accession_number"] for e in world.exams
              if e["patient_name"] == exam["patient_name"] and e["perform_org_name"] == exam["perform_org_name"]}
    with world.open(list_link(world), phone=True) as page:
        assert set(shown(page)) == theirs
        page.type("#filter", exam["accession_number"])
        visible = page.all("article:not([hidden])", "e.dataset.accession")
        assert visible == [exam["accession_number"]], visible
        page.type("#filter", "")
        assert len(page.all("article:not([hidden])", "1")) == len(theirs)


def a_changed_value_is_refused(world):
    link = world.link("build_h5_exam_detail_url", **KNOWN, patient_id=world.known["patient_id"])
    changed = {
        # In clear, where it is to be encrypted.
        "accession_number": (KNOWN["accession_number"], "encryption"),
        "token": ("stolen", "token"),
        "from": ("thirt", "from"),
    }
    for param, (value, check) in changed.items():
        with world.open(with_query(link, **{param: value}), phone=True) as page:
            told = reasons(page)
            assert page.status == 403 and set(told) == {check} and param in told[check], (param, told)
            assert not shown(page) and page.run(FITS)
    # What needs no platform to see, inspection sees too.
    for param in ("accession_number", "from"):
        faults = world.idcas.get("inspect_url", url=with_query(link, **{param: changed[param][0]}))["faults"]
        assert {fault["param"] for fault in faults} == {param}, faults


def the_quality_page_asks_its_host_for_the_token(world):
    link = world.link("build_h5_quality_url")
    for how, value in {
        "at once": f'"{world.token}"',
        "by a Promise": f'new Promise(done => setTimeout(done, 1, "{world.token}"))',
    }.items():
        host = f"window.AndroidApp = {{ getToken() {{ return {value}; }} }};"
        with world.open(link, phone=True, host=host) as page:
            page.wait("!document.getElementById('report').hidden")
            rows = dict(page.all("#report tbody tr", "[e.cells[0].innerText, +e.cells[1].innerText]"))
            assert rows[world.known["perform_org_name"]] > 0, (how, rows)
            assert page.run(f"document.getElementById('state').hidden && {FITS}"), how


def the_quality_page_says_what_is_missing(world):
    link = world.link("build_h5_quality_url")
    returns = lambda value: f"window.AndroidApp = {{ getToken() {{ {value}; }} }};"
    for host in ("", "window.AndroidApp = {};", returns('return ""'), returns('throw new Error("no")'),
                 returns('return Promise.reject("no")')):
        with world.open(link, phone=True, host=host) as page:
            page.wait("!!document.querySelector('#state .bad')")
            assert "window.AndroidApp.getToken()" in page.text("#state"), (host, page.text())
            assert not page.all("#report tbody tr", "1") and page.run("document.getElementById('report').hidden"), host
            assert page.run(FITS), host
    with world.open(link, phone=True, host=returns('return "stolen"')) as page:
        page.wait("!!document.querySelector('#state .bad')")
        refusal = page.all("#state .bad", "e.innerText")[-1]
        assert "未授权" in refusal, refusal
        assert not page.all("#report tbody tr", "1") and page.run("document.getElementById('report').hidden")


TESTS = [
    pages_show_the_exam_and_fit,
    the_list_holds_one_patient_and_filters,
    a_changed_value_is_refused,
    the_quality_page_asks_its_host_for_the_token,
    the_quality_page_says_what_is_missing,
]
