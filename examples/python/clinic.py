"""小型临床工作站：查询患者的检查、打开临床调阅页面、保存报告并登记打印、运行诊断。

A small clinic workstation: finds a patient's exams, opens the clinic page, saves a report and marks it as printed, and runs the
diagnosis.

    clinic.py CONFIG.json ID_CARD_NO FOLDER

On Windows the page opens in the browser; its address is printed everywhere.
Windows 上页面在浏览器中打开，地址总会打印出来。
"""

import asyncio
import os
import sys
import webbrowser
from datetime import datetime
from pathlib import Path

import idcas


def open_in_browser(address: str) -> None:
    print("页面 / page:", address)
    if sys.platform == "win32" and "IDCAS_NO_BROWSER" not in os.environ:
        webbrowser.open(address)


async def work(client: idcas.AsyncClient, card: str, folder: str) -> None:
    # For ten seconds at most; where that is not enough, the call is cancelled.
    exams = await asyncio.wait_for(client.query_merged_exams(id_card_no=card), 10)
    print("检查 / exams:", len(exams))
    for exam in exams:
        print(f"{exam.perform_time:%Y-%m-%d %H:%M}  {exam.exam_type:3}  {exam.accession_number}  {exam.patient_name}  {exam.exam_item}")

    first = exams[0]
    assert first.id is not None and first.perform_org_code is not None
    open_in_browser(await client.build_clinic_url(work_no="001", org_code=first.perform_org_code, id_card_no=card))

    for file in await client.save_print_files(business_id=first.id, directory=folder):
        print(f"已保存 / saved: {file.path} ({file.bytes} bytes)")
    await client.set_print_flag(
        business_id=first.id,
        org_code=first.perform_org_code,
        print_time=datetime.now(),
        client_host="10.0.0.15",
        client_name="CLINIC-01",
    )
    print("已登记打印 / marked as printed")

    report = await client.diagnose()
    for step in report.data["steps"]:
        print(step["status"], "", step["step"])


def main() -> int:
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    configuration, card, folder = sys.argv[1:]

    async def connected() -> None:
        async with idcas.AsyncClient(Path(configuration)) as client:
            await work(client, card, folder)

    try:
        asyncio.run(connected())
    except idcas.IdcasError as failure:
        print(f"{failure.operation}: {failure.code} {failure.kind}\n{failure.msg}\n{failure.hint}")
        return 1
    return 0


sys.exit(main())
