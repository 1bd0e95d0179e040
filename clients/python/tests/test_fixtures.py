"""The models know everything that the recorded answers and requests of the protocol have in them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from usher import models, operations

FOLDER = Path(__file__).parents[3] / "compat-fixtures/canonical"
DOCUMENT = Path(__file__).parents[3] / "tests/openapi/canonical.json"
CASES = sorted(FOLDER.glob("*/*.http"))
pytestmark = pytest.mark.skipif(not CASES, reason="there are no fixtures beside this package")


def filled(body: str) -> Any:
    """A body with something in place of its placeholders, which are instants or any text."""
    body = re.sub(r"\{\{maybe_millis:[^}]*\}\}", "null", body)
    return json.loads(re.sub(r"\{\{[^}]*\}\}", "2026-11-20T12:00:00.000Z", body))


def shape(value: Any) -> Any:
    """Which members there are, whatever their values."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    return [shape(inner) for inner in value] if isinstance(value, list) else None


def bodies(marker: str) -> list[tuple[Path, str, str]]:
    """Heads and bodies of the last messages of a kind in each case."""
    found = []
    for case in CASES:
        _, _, message = case.read_text(encoding="utf-8").rpartition(f"{marker}\n")
        head, _, body = message.partition("<<< response")[0].partition("\n\n")
        found.append((case, head, body))
    return found


def test_answers_lose_nothing() -> None:
    tried = 0
    for case, head, body in bodies("<<< response"):
        operation = getattr(operations, case.parent.name.upper(), None)
        if operation is None or operation.answer is None or not head.startswith("HTTP/1.1 2"):
            continue
        said = filled(body)
        read = operation.adapter.dump_python(operation.adapter.validate_python(said), mode="json", exclude_unset=True)
        assert shape(read) == shape(said), case
        tried += 1
    assert tried > 150


def test_requests_that_succeed_can_be_made() -> None:
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    called = {one["operationId"]: one for item in document["paths"].values() for one in item.values()}
    succeeds = {case for case, head, _ in bodies("<<< response") if head.startswith("HTTP/1.1 2")}
    tried = 0
    for case, _, body in bodies(">>> request"):
        content = called[case.parent.name].get("requestBody", {}).get("content", {})
        if case not in succeeds or "application/json" not in content or not body.lstrip().startswith("{"):
            continue
        name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
        adapter: TypeAdapter[Any] = TypeAdapter(getattr(models, name))
        said = filled(body)
        made = adapter.dump_python(adapter.validate_python(said), mode="json", exclude_unset=True)
        assert shape(made) == shape(said), case
        tried += 1
    assert tried > 60
