"""The canonical OpenAPI document as the generators need it: operations with names, and schemas without limits.

It must never know a language that is generated.
"""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "tests/openapi/canonical.json"
PROTOCOL = ROOT / "compat-fixtures/canonical/PROTOCOL.md"

# Called by mail providers and by nobody else.
NOT_FOR_CLIENTS = {"receive_mail_reports"}
# Names that the rule of `_method_name` would not make.
NAMES = {"invite_members": "create", "import_invitations": "import_csv", "redeliver": "redeliver_one"}
# A second try of these is answered otherwise than the first, because no response is stored for their `Idempotency-Key`.
NOT_REPEATABLE = {"create_organization", "change_password", "end_session"}
# What only the server judges, because its operator can set other limits.
LIMITS = {"pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"}


@dataclass(frozen=True)
class Parameter:
    """A parameter of the path or the query."""

    name: str
    description: str
    schema: dict[str, Any]
    required: bool


@dataclass(frozen=True)
class Operation:
    """An operation, and everything about it that clients are made of."""

    id: str
    group: str
    name: str
    method: str
    path: str
    summary: str
    path_parameters: tuple[Parameter, ...]
    query: tuple[Parameter, ...]
    media_type: str | None
    body: str | None
    body_required: bool
    # Names of the schemas of successful answers; none where answers are empty.
    answers: tuple[str, ...]
    # The schema of the entries, and the query parameter that asks for the next page.
    item: str | None
    cursor: str | None
    revisioned: bool
    repeatable: bool
    public: bool


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")


def _method_name(operation_id: str, group: str) -> str:
    """`edit_license` of the licenses is `edit`."""
    if operation_id in NAMES:
        return NAMES[operation_id]
    for noun in (f"any_{_singular(group)}", f"{group}_entry", group, _singular(group)):
        if operation_id.endswith(f"_{noun}"):
            return operation_id.removesuffix(f"_{noun}")
    return operation_id


def _reference(schema: dict[str, Any]) -> str:
    return str(schema["$ref"]).removeprefix("#/components/schemas/")


def _parameters(operation: dict[str, Any], place: str) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(one["name"], one.get("description", ""), one["schema"], bool(one.get("required")))
        for one in operation.get("parameters", [])
        if one["in"] == place
    )


def _item(schemas: dict[str, Any], answers: tuple[str, ...]) -> str | None:
    if len(answers) != 1:
        return None
    properties = schemas[answers[0]].get("properties", {})
    return _reference(properties["data"]["items"]) if "data" in properties and "next_cursor" in properties else None


def _operation(path: str, method: str, operation: dict[str, Any], schemas: dict[str, Any]) -> Operation:
    group = path.split("/")[2].replace("-", "_")
    content = operation.get("requestBody", {}).get("content", {})
    media_type = next(iter(content), None)
    answers: dict[str, None] = {}
    for status, response in operation["responses"].items():
        if status < "300":
            answers.update((_reference(one["schema"]), None) for one in response.get("content", {}).values())
    # The union of answers to one person and to many contains the answer to many.
    unions = [name for name in answers if "oneOf" in schemas[name]]
    contained = {_reference(one) for name in unions for one in schemas[name]["oneOf"] if "$ref" in one}
    names = tuple(name for name in answers if name not in contained)
    query = _parameters(operation, "query")
    public = not operation.get("security")
    in_path = {one.name: one for one in _parameters(operation, "path")}
    return Operation(
        id=operation["operationId"],
        group=group,
        name=_method_name(operation["operationId"], group),
        method=method.upper(),
        path=path,
        summary=operation["summary"].rstrip("."),
        path_parameters=tuple(in_path[name] for name in re.findall(r"{(\w+)}", path)),
        query=query,
        media_type=media_type,
        body=_reference(content[media_type]["schema"]) if media_type else None,
        body_required=bool(operation.get("requestBody", {}).get("required")),
        answers=names,
        item=_item(schemas, names),
        cursor=next((one.name for one in query if one.name in ("cursor", "after")), None),
        revisioned=any(one["name"] == "If-Match" for one in operation.get("parameters", [])),
        repeatable=method == "get" or not (public or operation["operationId"] in NOT_REPEATABLE),
        public=public,
    )


def read() -> dict[str, Any]:
    """The document as it is committed."""
    document: dict[str, Any] = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    return with_maps(document)


def with_maps(document: dict[str, Any]) -> dict[str, Any]:
    """The document with a map in place of each parameter whose name has a key in it: `metadata` for `metadata[key]`."""
    for item in document["paths"].values():
        for operation in item.values():
            for one in operation.get("parameters", []):
                if one["name"].endswith("[key]"):
                    one["name"] = one["name"].removesuffix("[key]")
                    one["schema"] = {
                        "type": "object",
                        "additionalProperties": {"type": ["string", "integer", "boolean"]},
                    }
                    one["style"] = "deepObject"
    return document


def operations(document: dict[str, Any]) -> list[Operation]:
    """All operations for clients, by group."""
    schemas = document["components"]["schemas"]
    found = [
        _operation(path, method, operation, schemas)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if operation["operationId"] not in NOT_FOR_CLIENTS
    ]
    taken: dict[tuple[str, str], str] = {}
    for one in found:
        other = taken.setdefault((one.group, one.name), one.id)
        if other != one.id:
            raise SystemExit(f"{other} and {one.id} are both {one.group}.{one.name}: name one of them in NAMES")
    return sorted(found, key=lambda one: one.group)


def grouped(all_operations: list[Operation]) -> dict[str, list[Operation]]:
    """The operations of each group."""
    groups: dict[str, list[Operation]] = {}
    for one in all_operations:
        groups.setdefault(one.group, []).append(one)
    return groups


def problem_codes() -> list[str]:
    """The codes of problems, in the order of PROTOCOL.md."""
    return re.findall(r"^\| [45]\d\d \| `(\w+)` \|", PROTOCOL.read_text(encoding="utf-8"), re.MULTILINE)


def plain(document: dict[str, Any]) -> dict[str, Any]:
    """The document without refusals, which clients raise as errors of their own, and without limits."""
    copy = deepcopy(document)
    for path, item in list(copy["paths"].items()):
        for method, operation in list(item.items()):
            if operation["operationId"] in NOT_FOR_CLIENTS:
                del item[method]
                continue
            responses = operation["responses"]
            operation["responses"] = {status: one for status, one in responses.items() if status < "300"}
        if not item:
            del copy["paths"][path]
    for name, schema in copy["components"]["schemas"].items():
        for one in schema.get("oneOf", []):
            if "properties" in one:
                one["title"] = name + ("Refused" if "errors" in one["properties"] else "Done")
    _drop_limits(copy)
    return copy


def _drop_limits(value: Any) -> None:
    if isinstance(value, list):
        for one in value:
            _drop_limits(one)
    if not isinstance(value, dict):
        return
    if value.get("type") != "object":
        for name in LIMITS & value.keys():
            del value[name]
        if value.get("format") in ("email", "int32", "int64"):
            del value["format"]
    for one in value.values():
        _drop_limits(one)
