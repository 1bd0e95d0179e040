"""The collection for Postman (format 2.1), which Bruno, Insomnia and Hoppscotch import as well.

It must hold no key: whoever uses it sets the variables `url` and `key`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from document import ROOT, Operation, Parameter, grouped, operations

FILE = ROOT / "clients/collection/usher.postman_collection.json"
SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
# Fields that show what an operation is for, besides the required ones.
SHOWN = {"roles", "first_name", "name"}
EXAMPLES = {
    "email": "grace@example.com",
    "first_name": "Grace",
    "roles": ["member"],
    "url": "https://example.com/webhook",
    "name": "Team",
    "description": "What it is for",
    "kind": "project",
    "code": "Projects.Read",
    "slug": "acme-events",
    "seats": 25,
    "color": "#336699",
    "value": "blocked.example.com",
}
CSV = "email,first_name\ngrace@example.com,Grace\n"


def generate(document: dict[str, Any]) -> dict[Path, str]:
    """The generated file and what has to be in it."""
    schemas = document["components"]["schemas"]
    groups = grouped(operations(document))
    collection = {
        "info": {
            "name": "Usher",
            "description": "The canonical API. Set `url` and `key`. Made by `clients/generator`.",
            "schema": SCHEMA,
        },
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{key}}", "type": "string"}]},
        "variable": [{"key": "url", "value": "http://127.0.0.1:8080"}, {"key": "key", "value": ""}],
        "item": [
            {
                "name": group.replace("_", " ").capitalize(),
                "item": [_item(one, schemas) for one in members],
            }
            for group, members in groups.items()
        ],
    }
    return {FILE: json.dumps(collection, indent=2, ensure_ascii=False) + "\n"}


def _item(one: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    path = [f":{part[1:-1]}" if part.startswith("{") else part for part in one.path.strip("/").split("/")]
    url: dict[str, Any] = {"raw": "{{url}}/" + "/".join(path), "host": ["{{url}}"], "path": path}
    if one.path_parameters:
        url["variable"] = [_variable(each) for each in one.path_parameters]
    if one.query:
        url["query"] = [{**_variable(each), "disabled": not each.required} for each in one.query]
    request: dict[str, Any] = {"method": one.method, "description": one.summary + ".", "url": url, "header": []}
    if one.method != "GET" and one.repeatable:
        request["header"].append({"key": "Idempotency-Key", "value": "{{$guid}}"})
    if one.media_type:
        request["header"].append({"key": "Content-Type", "value": one.media_type})
        request["body"] = {"mode": "raw", "raw": _body(one, schemas)}
    if one.public:
        request["auth"] = {"type": "noauth"}
    return {"name": one.summary, "request": request}


def _variable(parameter: Parameter) -> dict[str, Any]:
    name = f"{parameter.name}[key]" if parameter.schema.get("type") == "object" else parameter.name
    return {"key": name, "value": "", "description": parameter.description}


def _body(one: Operation, schemas: dict[str, Any]) -> str:
    if one.media_type == "text/csv":
        return CSV
    return json.dumps(_example(schemas[str(one.body)], schemas), indent=2)


def _example(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:
    """A value of a schema with its required members and those that say most."""
    if "$ref" in schema:
        return _example(schemas[schema["$ref"].rpartition("/")[2]], schemas)
    if "oneOf" in schema:
        return _example(schema["oneOf"][0], schemas)
    if "enum" in schema:
        return schema["enum"][0]
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        required = schema.get("required", [])
        return {
            name: EXAMPLES[name] if name in EXAMPLES and "enum" not in member else _example(member, schemas)
            for name, member in schema.get("properties", {}).items()
            if name in required or name in SHOWN
        }
    if kind == "array":
        return [_example(schema["items"], schemas)]
    return {"integer": 1, "boolean": True}.get(
        kind, "2030-01-01T00:00:00Z" if schema.get("format") == "date-time" else "..."
    )
