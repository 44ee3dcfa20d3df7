"""Does what each row of table.json says and prints what it saw: see driver.c.

driver.py TABLE.json CONFIG.json SILENT.json
"""

import asyncio
import gc
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any, Dict, List

import idcas

Parameters = Dict[str, Any]


def shown(answer: idcas.Answer, pointer: str) -> str:
    """As idcas_json_get() tells it."""
    value = answer.at(pointer)
    if value is None:
        return ""
    if isinstance(value, (bool, dict, list)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


async def background(config: str, operation: str, params: Parameters, cancelled: bool) -> idcas.Answer:
    seen: List[idcas.Progress] = []
    async with idcas.AsyncClient(config) as client:
        task = asyncio.ensure_future(client.call(operation, params, progress=seen.append))
        if cancelled:
            # It has to be under way.
            done, _ = await asyncio.wait([task], timeout=0.05)
            assert not done, "the job is done before it is cancelled"
            task.cancel()
        try:
            return await task
        except asyncio.CancelledError:
            # A cancelled task has no answer; this is what it stands for.
            return idcas.Answer(operation, '{"code":-1105,"error":{"kind":"cancelled"}}')


def memory() -> int:
    """Resident memory in KB."""
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * (os.sysconf("SC_PAGESIZE") // 1024)


def thousand(client: idcas.Client, operation: str, params: Parameters) -> str:
    before = 0
    for index in range(1200):
        if index == 200:
            before = memory()
        client.call(operation, params)
    return "flat" if memory() - before < 1024 else "grown"


def query(client: idcas.Client, params: Parameters) -> idcas.Answer:
    """The row's parameters as those of the typed method."""
    return client.query_exams(
        time_type=idcas.TimeType(int(params["time_type"])),
        start_time=date(*map(int, params["start_time"].split("-"))),
        end_time=date(*map(int, params["end_time"].split("-"))),
        page_index=int(params["page_index"]),
        page_size=int(params["page_size"]),
        exam_type=idcas.ArchiveExamType(params["exam_type"]),
    ).answer


def run(row: Dict[str, Any], config: str) -> List[str]:
    does, operation, params = row["does"], row["operation"], row["params"]
    # The package passes UTF-8, whatever encoding the row names.
    with idcas.Client(config) as client:
        if does == "call":
            answer = client.try_call(operation, params)
        elif does in ("job", "cancel"):
            answer = asyncio.run(background(config, operation, params, does == "cancel"))
        elif does == "closed":
            client.close()
            answer = client.try_call(operation, params)
        elif does == "document":
            answer = query(client, params)
        elif does == "thousand":
            return [thousand(client, operation, params)]
        else:
            raise ValueError(does)
    return [shown(answer, pointer) for pointer in row["shows"]]


def main() -> None:
    table, config, silent = (Path(path).read_text(encoding="utf-8") for path in sys.argv[1:4])
    for row in json.loads(table):
        values = run(row, silent if row.get("client") == "silent" else config)
        sys.stdout.buffer.write("\t".join([row["name"], *values]).encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()


main()
