"""Packs a folder into a zip that is the same whenever its files are. Usage: pack.py FOLDER ZIP

The zip holds the folder itself. Every file in it is listed in its SHA256SUMS.
"""

import hashlib
import sys
import zipfile
from pathlib import Path

folder, target = Path(sys.argv[1]), Path(sys.argv[2])
sums = folder / "SHA256SUMS"
sums.unlink(missing_ok=True)
files = sorted(path for path in folder.rglob("*") if path.is_file())
lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files]
sums.write_text("".join(lines), encoding="utf-8", newline="\n")
with zipfile.ZipFile(target, "w") as archive:
    for path in sorted([*files, sums]):
        # A zip's earliest date, so that nothing depends on when it was made.
        entry = zipfile.ZipInfo((folder.name / path.relative_to(folder)).as_posix(), (1980, 1, 1, 0, 0, 0))
        executable = path.stat().st_mode & 0o100
        entry.external_attr = (0o100755 if executable else 0o100644) << 16
        entry.create_system = 3
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, path.read_bytes(), compresslevel=9)
print(f"{target}: {len(files) + 1} files, {target.stat().st_size} bytes")
