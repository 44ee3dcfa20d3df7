"""Checks exported PowerBuilder sources, which may name each other.

    python3 tools/powerscript SOURCE...
"""

import os
import sys

# Run as a folder, Python looks for modules inside it; the package is found beside it.
if not __package__:
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from powerscript.checker import Checker  # noqa: E402
from powerscript.lexer import Wrong  # noqa: E402
from powerscript.source import read_all  # noqa: E402


def main(paths):
    if not paths:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        sources = read_all(paths)
        for source in sources.values():
            Checker(source, sources)
    except (Wrong, OSError, UnicodeDecodeError) as error:
        print(error)
        return 1
    print(f"sources in order: {len(sources)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
