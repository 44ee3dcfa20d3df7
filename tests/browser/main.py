"""Opens the library's links in Chromium and reads the pages.

Usage: main.py LIBRARY CONFIG.json CHROMIUM PROGRAM SANDBOX [PICTURE_FOLDER]

ONLY="word ..." in the environment runs the tests whose names hold one of the words.
"""

import json
import os
import sys
import traceback

import appearance
import code_to_copy
import console
import console_links
import pages
import phone
import workbench
import workbench_access
from world import DOCTOR, World, with_query


def pictures(world, folder):
    """Those of the documents."""
    name, card = world.known["patient_name"], world.known["id_card_no"]
    clinic = world.link("build_clinic_url", **DOCTOR, id_card_no=card)
    quality = f'window.AndroidApp = {{ getToken() {{ return "{world.token}"; }} }};'
    world.control("DELETE", "requests")
    world.idcas.get("query_exams", time_type=0, start_time="2021-05-01", end_time="2021-05-31", patient_name=name)
    refused = with_query(clinic, sign="0" * 32)
    with world.open(refused):
        pass
    shots = [
        ("clinic", clinic, {"size": (1100, 480)}),
        ("refused", refused, {"size": (1100, 340)}),
        ("h5-list", phone.list_link(world, nosearch=True), {"phone": True, "size": (390, 470)}),
        ("h5-quality", world.link("build_h5_quality_url"), {"phone": True, "size": (390, 660), "host": quality}),
        ("console", f"{world.base}/?still", {"size": (1280, 1960)}),
    ]
    for picture, url, how in shots:
        with world.open(url, **how) as page:
            page.wait("document.readyState === 'complete'")
            if picture == "console":
                page.wait("document.querySelectorAll('#requests details[open]').length && document.querySelectorAll('#links li').length")
                page.run(f"document.getElementById('link').value = {json.dumps(refused)}")
                page.click("#check button[type=submit]")
                page.wait("document.querySelectorAll('#outcome li').length")
                page.run("document.querySelector('#outcome dl').remove(); document.activeElement.blur(); scrollTo(0, 0)")
            if picture == "h5-quality":
                page.wait("!document.getElementById('report').hidden")
            page.screenshot(f"{folder}/{picture}.png")
    workbench_pictures(world, folder)


def workbench_pictures(world, folder):
    with world.bench.open(world, "diagnosis", size=(1024, 768)) as page:
        for tab in ("operations", "diagnosis"):
            workbench.seen_whole(page, tab)
            page.run("document.activeElement.blur(); scrollTo(0, 0)")
            if tab == "operations":
                # The form, the code and the answer beneath each other, without most of the parameters.
                page.wait("document.querySelector('#call pre.code').textContent.includes('2021-05-01')")
                page.run("""[...document.querySelectorAll('#call .field')].slice(4).forEach(e => e.remove());
                    document.querySelector('[data-language="C#"]').click();
                    document.querySelector('#call pre.code').style.maxHeight = '250px';""")
                page.resize((1024, 1150))
            else:
                page.resize((1024, 768))
            page.screenshot(f"{folder}/workbench-{tab}.png")
    with workbench.tried(world, size=(900, 700)) as (page, _):
        page.screenshot(f"{folder}/workbench-start.png")


def wanted():
    modules = (pages, phone, appearance, console, console_links, workbench_access, workbench, code_to_copy)
    words = os.environ.get("ONLY", "").split()
    for test in (test for module in modules for test in module.TESTS):
        if not words or any(word in test.__name__ for word in words):
            yield test


def main(library, config, chromium, program, sandbox, *folder):
    world = World(library, config, chromium, program, sandbox)
    passed = failed = skipped = 0
    try:
        for test in wanted():
            world.control("DELETE", "faults")
            try:
                test(world)
            except appearance.Skipped as why:
                skipped += 1
                print(f"skipped  {test.__name__}: {why}")
            except Exception:
                failed += 1
                print(f"FAILED   {test.__name__}\n{traceback.format_exc()[-3000:]}")
            else:
                passed += 1
                print(f"ok       {test.__name__}")
        if folder and not failed:
            pictures(world, *folder)
    finally:
        world.close()
    print(f"browser tests: {passed} passed, {failed} failed, {skipped} skipped")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
