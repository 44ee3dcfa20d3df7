"""Zips that are the same whenever what goes into them is."""

import zipfile

# A zip's earliest date, so that nothing depends on when it was made.
EARLIEST = (1980, 1, 1, 0, 0, 0)
DOS, UNIX = 0, 3


def add(archive, name, data, executable=False, system=UNIX):
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.create_system = system
    entry.external_attr = (0o100755 if executable else 0o100644) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data, compresslevel=9)
