"""The Python package: models by datamodel-code-generator, and a class for each group of operations.

It must not read the document itself: `document.py` does.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from document import ROOT, Operation, Parameter, grouped, operations, plain, problem_codes
from tools import find

PACKAGE = ROOT / "clients/python/src/usher"
HEADER = '"""{} Made by `clients/generator`: change that instead."""\n'
# Words of Python that no parameter can have.
RESERVED = {"from", "import", "class"}


def generate(document: dict[str, Any]) -> dict[Path, str]:
    """The generated files and what has to be in them."""
    named = operations(document)
    files = {
        PACKAGE / "models.py": _models(document),
        PACKAGE / "codes.py": _codes(),
        PACKAGE / "operations.py": _constants(named),
        PACKAGE / "async_groups.py": _groups(named),
    }
    formatted = {path: _formatted(path, text) for path, text in files.items()}
    client = (PACKAGE / "async_client.py").read_text(encoding="utf-8")
    return formatted | {
        PACKAGE / "groups.py": _blocking("groups.py", formatted[PACKAGE / "async_groups.py"]),
        PACKAGE / "client.py": _blocking("client.py", client),
    }


# What is written otherwise where nothing waits beside other things.
BLOCKING = [
    (r'"""The client\..*"""', HEADER.format("The client that blocks.").strip()),
    (r"\basync def\b", "def"),
    (r"\bawait ", ""),
    (r"\basyncio\b", "time"),
    (r"\baclose\b", "close"),
    (r"__a(enter|exit)__", r"__\1__"),
    (r"\bAsync(?=[A-Z])", ""),
    (r"\basync_groups\b", "groups"),
    (r"for (\w+) in (.+):\n +yield \1\n", r"yield from \2\n"),
]


def _blocking(name: str, text: str) -> str:
    """The same code for callers that block."""
    for pattern, replacement in BLOCKING:
        text = re.sub(pattern, replacement, text)
    return _formatted(Path(name), text)


def _formatted(path: Path, text: str) -> str:
    for command in (["check", "--quiet", "--select", "I,F401", "--fix"], ["format"]):
        options = ["--config", str(ROOT / "clients/python/pyproject.toml"), "--stdin-filename", path.name, "-"]
        made = subprocess.run(
            [find("ruff"), *command, *options], input=text, capture_output=True, text=True, check=True
        )
        text = made.stdout
    return text


def _models(document: dict[str, Any]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "canonical.json"), Path(folder, "models.py")
        source.write_text(json.dumps(plain(document)), encoding="utf-8")
        options = [
            "--input-file-type=openapi",
            "--output-model-type=pydantic_v2.BaseModel",
            "--target-python-version=3.11",
            "--enum-field-as-literal=all",
            "--formatters=builtin",
            "--use-annotated",
            "--use-double-quotes",
            "--use-field-description",
            "--use-schema-description",
            "--use-title-as-name",
            "--use-type-alias",
            "--disable-timestamp",
            "--custom-file-header=" + HEADER.format("What is sent and answered."),
        ]
        subprocess.run([find("datamodel-codegen"), f"--input={source}", f"--output={made}", *options], check=True)
        text = made.read_text(encoding="utf-8")
    return _on_one_line(text)


def _on_one_line(text: str) -> str:
    """Writes docstrings of one line on one line."""
    lines: list[str] = []
    opened: int | None = None
    for line in text.split("\n"):
        lines.append(line)
        if line.strip() != '"""':
            continue
        if opened is None:
            opened = len(lines) - 1
            continue
        if len(lines) - opened == 3 and not lines[-2].endswith('"'):
            lines[opened:] = [line + lines[-2].strip() + '"""']
        opened = None
    return "\n".join(lines)


def _codes() -> str:
    lines = "\n".join(f'    "{code}",' for code in problem_codes())
    header = HEADER.format("The codes of problems.")
    return f"{header}\nfrom typing import Literal\n\nProblemCode = Literal[\n{lines}\n]\n"


def _answer(one: Operation) -> str:
    return " | ".join(f"models.{name}" for name in one.answers) or "None"


def _constants(named: list[Operation]) -> str:
    lines = [
        HEADER.format("The operations of the API, for `client.send`."),
        "from . import models",
        "from .operation import Operation\n",
    ]
    for one in named:
        answer = _answer(one)
        arguments = [f'"{one.method}"', f'"{one.path}"', answer]
        if one.media_type and one.media_type != "application/json":
            arguments.append(f'media_type="{one.media_type}"')
        arguments += ["repeatable=False"] if not one.repeatable else []
        arguments += ["public=True"] if one.public else []
        arguments += [f'cursor="{one.cursor}"'] if one.item and one.cursor != "cursor" else []
        lines.append(f"{one.id.upper()}: Operation[{answer}] = Operation({', '.join(arguments)})")
    return "\n".join(lines)


def _groups(named: list[Operation]) -> str:
    header = HEADER.format("The operations, a class for each group of them.")
    lines = [
        header,
        "from __future__ import annotations\n",
        "from collections.abc import AsyncIterator, Mapping",
        "from datetime import datetime",
        "from typing import Literal\n",
        "from . import models",
        "from . import operations as o",
        "from .caller import AsyncCaller\n",
    ]
    classes = []
    for group, members in grouped(named).items():
        name = "Async" + "".join(word.title() for word in group.split("_"))
        classes.append((group, name))
        lines += [f"class {name}:", f'    """Operations of `/v1/{group.replace("_", "-")}`."""\n']
        lines += ["    def __init__(self, caller: AsyncCaller) -> None:", "        self._caller = caller\n"]
        for one in members:
            lines += _method(one)
            if one.item:
                lines += _iterate(one)
    lines += ["class AsyncGroups:", '    """All groups, as a client shows them."""\n']
    lines.append("    def __init__(self, caller: AsyncCaller) -> None:")
    lines += [f"        self.{group} = {name}(caller)" for group, name in classes]
    return "\n".join(lines)


def _python_name(name: str) -> str:
    return f"{name}_" if name in RESERVED else name


def _type(parameter: Parameter) -> str:
    schema = parameter.schema
    if "enum" in schema:
        values = ", ".join(f'"{value}"' for value in schema["enum"] if value is not None)
        return f"Literal[{values}]"
    if schema.get("format") == "date-time":
        return "datetime"
    if schema.get("type") == "object":
        return "Mapping[str, str | int | bool]"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    words = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
    return " | ".join(words[kind] for kind in kinds if kind != "null")


def _body_type(one: Operation) -> str:
    return "str" if one.media_type == "text/csv" else f"models.{one.body}"


def _query(one: Operation, leave_out: str | None = None) -> list[Parameter]:
    return [parameter for parameter in one.query if parameter.name != leave_out]


def _signature(one: Operation, query: list[Parameter]) -> list[str]:
    parameters = ["self", *(f"{_python_name(each.name)}: str" for each in one.path_parameters)]
    if one.body:
        body = _body_type(one)
        parameters.append(f"body: {body}" if one.body_required else f"body: {body} | None = None")
    parameters.append("*")
    parameters += [f"{_python_name(each.name)}: {_type(each)}" for each in query if each.required]
    parameters += [f"{_python_name(each.name)}: {_type(each)} | None = None" for each in query if not each.required]
    return parameters


def _arguments(one: Operation, query: list[Parameter]) -> list[str]:
    def mapping(parameters: list[Parameter]) -> str:
        return "{" + ", ".join(f'"{each.name}": {_python_name(each.name)}' for each in parameters) + "}"

    arguments = [f"o.{one.id.upper()}"]
    arguments += [f"path={mapping(list(one.path_parameters))}"] if one.path_parameters else []
    arguments += [f"query={mapping(query)}"] if query else []
    return arguments


def _method(one: Operation) -> list[str]:
    query = _query(one)
    parameters, arguments = _signature(one, query), _arguments(one, query)
    arguments += ["body=body"] if one.body else []
    if one.revisioned:
        parameters.append("if_match: str | None = None")
        arguments.append("if_match=if_match")
    if one.method != "GET" and one.repeatable:
        parameters.append("idempotency_key: str | None = None")
        arguments.append("idempotency_key=idempotency_key")
    parameters.append("timeout: float | None = None")
    arguments.append("timeout=timeout")
    call = f"await self._caller.call({', '.join(arguments)})"
    return [
        f"    async def {one.name}({', '.join(parameters)}) -> {_answer(one)}:",
        f'        """{one.summary}."""',
        f"        return {call}\n" if one.answers else f"        {call}\n",
    ]


def _iterate(one: Operation) -> list[str]:
    query = _query(one, leave_out="cursor")
    name = "iterate" + one.name.removeprefix("list")
    call = f"self._caller.iterate({', '.join(_arguments(one, query))})"
    return [
        f"    def {name}({', '.join(_signature(one, query)).removesuffix(', *')}) -> AsyncIterator[models.{one.item}]:",
        f'        """{one.summary}, from page to page."""',
        f"        return {call}\n",
    ]
