"""Packs a folder into a zip that is the same whenever its files are. Usage: pack.py FOLDER ZIP

The zip holds the folder itself. Every file in it is listed in its SHA256SUMS.
"""

import hashlib
import sys
import zipfile
from pathlib import Path

from same_zip import add

folder, target = Path(sys.argv[1]), Path(sys.argv[2])
sums = folder / "SHA256SUMS"
sums.unlink(missing_ok=True)
files = sorted(path for path in folder.rglob("*") if path.is_file())
lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files]
sums.write_text("".join(lines), encoding="utf-8", newline="\n")
with zipfile.ZipFile(target, "w") as archive:
    for path in sorted([*files, sums]):
        executable = path.stat().st_mode & 0o100
        add(archive, (folder.name / path.relative_to(folder)).as_posix(), path.read_bytes(), executable)
print(f"{target}: {len(files) + 1} files, {target.stat().st_size} bytes")
