"""Opens the library's links in Chromium and reads the pages.

Usage: main.py LIBRARY CONFIG.json CHROMIUM [PICTURE_FOLDER]
"""

import json
import sys
import traceback

import appearance
import console
import console_links
import pages
import phone
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


def main(library, config, chromium, *folder):
    world = World(library, config, chromium)
    passed = failed = skipped = 0
    try:
        for test in [*pages.TESTS, *phone.TESTS, *appearance.TESTS, *console.TESTS, *console_links.TESTS]:
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
