"""The TypeScript package: types by openapi-typescript, and a class for each group of operations.

It must not read the document itself: `document.py` does.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from document import ROOT, Operation, grouped, operations, plain, problem_codes
from tools import find

FOLDER = ROOT / "clients/typescript/src/generated"
IMPORTED = ["Answered", "Body", "Caller", "CallOptions", "CallRequest", "Item", "OperationId", "Query"]
HEADER = "// {} Made by `clients/generator`: change that instead.\n"


def generate(document: dict[str, Any]) -> dict[Path, str]:
    """The generated files and what has to be in them."""
    named = operations(document)
    return {
        FOLDER / "api.ts": _types(document),
        FOLDER / "operations.ts": _table(named),
        FOLDER / "groups.ts": _groups(named),
    }


def _types(document: dict[str, Any]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "canonical.json"), Path(folder, "api.ts")
        source.write_text(json.dumps(plain(document)), encoding="utf-8")
        subprocess.run([find("openapi-typescript"), str(source), "-o", str(made)], check=True, capture_output=True)
        text = made.read_text(encoding="utf-8")
    _, _, types = text.partition("*/\n")
    return HEADER.format("The types of the API.") + types


def _table(named: list[Operation]) -> str:
    lines = [
        HEADER.format("What the client has to know of each operation."),
        "/** How an operation is called, and whether it may be called again when its answer was lost. */",
        "export interface OperationFacts {",
        '  readonly method: "get" | "post" | "put" | "patch" | "delete";',
        "  readonly path: string;",
        "  readonly mediaType?: string;",
        "  readonly cursor?: string;",
        "  readonly repeatable: boolean;",
        "  readonly public: boolean;",
        "}\n",
        "export const OPERATIONS = {",
    ]
    for one in named:
        facts = [f'method: "{one.method.lower()}"', f'path: "{one.path}"']
        if one.media_type and one.media_type != "application/json":
            facts.append(f'mediaType: "{one.media_type}"')
        facts += [f'cursor: "{one.cursor}"'] if one.item else []
        facts += [f"repeatable: {str(one.repeatable).lower()}", f"public: {str(one.public).lower()}"]
        lines.append(f"  {one.id}: {{ {', '.join(facts)} }},")
    codes = "\n".join(f'  | "{code}"' for code in problem_codes())
    lines += ["} as const satisfies Record<string, OperationFacts>;\n", "/** The codes of problems. */"]
    return "\n".join(lines) + f"\nexport type ProblemCode =\n{codes};\n"


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


def _groups(named: list[Operation]) -> str:
    lines = [
        HEADER.format("The operations, a class for each group of them."),
        f'import type {{ {", ".join(IMPORTED)} }} from "../call.js";\n',
    ]
    classes = []
    for group, members in grouped(named).items():
        name = "".join(word.title() for word in group.split("_"))
        classes.append((_camel(group), name))
        lines += [f"/** Operations of `/v1/{group.replace('_', '-')}`. */", f"export class {name} {{"]
        lines += [
            "  readonly #caller: Caller;\n",
            "  constructor(caller: Caller) {",
            "    this.#caller = caller;",
            "  }",
        ]
        for one in members:
            lines += _method(one)
            if one.item:
                lines += _iterate(one)
        lines.append("}\n")
    lines += ["/** All groups, as a client shows them. */", "export abstract class Groups implements Caller {"]
    lines += [f"  readonly {group} = new {name}(this);" for group, name in classes]
    lines += [
        "",
        "  abstract call<Id extends OperationId>(id: Id, request: CallRequest<Id>): Promise<Answered<Id>>;",
        "",
        "  abstract iterate<Id extends OperationId>(",
        "    id: Id,",
        "    request: CallRequest<Id>,",
        "  ): AsyncGenerator<Item<Id>, void, undefined>;",
    ]
    return "\n".join([*lines, "}", ""])


def _needs(one: Operation) -> tuple[list[str], list[str]]:
    """The parameters of a method, and the members of its call."""
    parameters = [f"{each.name}: string" for each in one.path_parameters]
    members = []
    if one.path_parameters:
        # Names in paths are single words.
        members.append(f"path: {{ {', '.join(each.name for each in one.path_parameters)} }}")
    if one.body:
        parameters.append(f'body{"" if one.body_required else "?"}: Body<"{one.id}">')
        members.append("body")
    if one.query:
        required = any(each.required for each in one.query)
        parameters.append(f'query{"" if required else "?"}: Query<"{one.id}">')
        members.append("query")
    return parameters, members


def _method(one: Operation) -> list[str]:
    parameters, members = _needs(one)
    parameters.append("options?: CallOptions")
    return [
        f"\n  /** {one.summary}. */",
        f'  {_camel(one.name)}({", ".join(parameters)}): Promise<Answered<"{one.id}">> {{',
        f'    return this.#caller.call("{one.id}", {{ {", ".join([*members, "...options"])} }});',
        "  }",
    ]


def _iterate(one: Operation) -> list[str]:
    parameters, members = _needs(one)
    parameters.append("options?: CallOptions")
    name = _camel("iterate" + one.name.removeprefix("list"))
    return [
        f"\n  /** {one.summary}, from page to page. */",
        f'  {name}({", ".join(parameters)}): AsyncGenerator<Item<"{one.id}">, void, undefined> {{',
        f'    return this.#caller.iterate("{one.id}", {{ {", ".join([*members, "...options"])} }});',
        "  }",
    ]
