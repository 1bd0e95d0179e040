"""Programs that generators run: of the packages themselves, of the judges of the tests, or on the path."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from document import ROOT

FOLDERS = [
    ROOT / "clients/typescript/node_modules/.bin",
    Path(sys.prefix) / "bin",
    ROOT / "target/judges/node_modules/.bin",
    ROOT / "target/judges/bin",
]


def find(program: str) -> str:
    """Where a program is."""
    for folder in FOLDERS:
        if (folder / program).exists():
            return str(folder / program)
    on_path = shutil.which(program)
    if on_path is None:
        raise SystemExit(
            f"{program} is missing: `npm install` in clients/typescript, `pip install -e .[dev]` in clients/python"
        )
    return on_path
