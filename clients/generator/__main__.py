"""Makes what is generated of the clients: `python3 clients/generator`.

With `--check` it only says what is out of date.
"""

from __future__ import annotations

import sys

import collection
import document
import python
import typescript

GENERATORS = {"typescript": typescript.generate, "python": python.generate, "collection": collection.generate}


def main(arguments: list[str]) -> None:
    """Runs the generators that are named, or all of them."""
    check = "--check" in arguments
    chosen = [argument for argument in arguments if argument != "--check"] or list(GENERATORS)
    source = document.read()
    stale = []
    for name in chosen:
        for path, text in GENERATORS[name](source).items():
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            stale.append(str(path.relative_to(document.ROOT)))
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    if check and stale:
        raise SystemExit(f"out of date: {', '.join(stale)}; run `python3 clients/generator`")
    print("up to date" if not stale else "\n".join(f"written: {path}" for path in stale))


main(sys.argv[1:])
