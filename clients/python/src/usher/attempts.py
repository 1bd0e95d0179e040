"""One call: what is sent, and when it is tried again, which is always with the same idempotency key and body.

It must not send anything: both clients do, each in its own way.
"""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from .errors import ConnectionFailedError, TimedOutError, UnexpectedAnswerError, problem_error, retry_after
from .operation import Answer, Operation

T = TypeVar("T")


@dataclass(frozen=True)
class RetryPolicy:
    """How often and how patiently a call is tried. Times are in seconds."""

    # How many attempts follow the first.
    max_retries: int = 3
    # How long to wait before the second attempt, on average; each further wait is twice as long.
    first_delay: float = 0.5
    # The longest wait. Where the gateway asks for more, the refusal is raised instead.
    max_delay: float = 20.0


@dataclass(frozen=True)
class Call:
    """What is sent, at every attempt alike."""

    method: str
    url: str
    params: dict[str, str]
    headers: dict[str, str]
    content: bytes | None
    timeout: float

    @property
    def repeatable(self) -> bool:
        """Whether the gateway recognizes it, so that it may be sent again where the answer was lost."""
        return self.method == "GET" or "Idempotency-Key" in self.headers


def prepare(
    operation: Operation[Any],
    *,
    key: str,
    path: Mapping[str, str],
    query: Mapping[str, Any],
    body: Any,
    if_match: str | None,
    idempotency_key: str | None,
    timeout: float,
) -> Call:
    """The call of an operation."""
    url = operation.path
    for name, value in path.items():
        # These would lead to another path.
        if value in ("", ".", ".."):
            raise ValueError(f"{name} must not be {value!r}")
        url = url.replace(f"{{{name}}}", quote(value, safe=""))
    headers = {"Accept": "application/json"}
    if not operation.public:
        headers["Authorization"] = f"Bearer {key}"
    if operation.repeatable and operation.method != "GET":
        headers["Idempotency-Key"] = idempotency_key or str(uuid.uuid4())
    if if_match is not None:
        headers["If-Match"] = if_match
    content = _content(body)
    if content is not None:
        # A parameter of JSON would mean nothing.
        is_text = operation.media_type.startswith("text/")
        headers["Content-Type"] = operation.media_type + ("; charset=utf-8" if is_text else "")
    return Call(operation.method, url, dict(_parameters(query)), headers, content, timeout)


def _parameters(query: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is set of a query, with maps as `name[key]=value`."""
    for name, value in query.items():
        if isinstance(value, Mapping):
            yield from ((f"{name}[{key}]", _parameter(inner)) for key, inner in value.items())
        elif value is not None:
            yield name, _parameter(value)


def _content(body: Any) -> bytes | None:
    if body is None:
        return None
    if isinstance(body, str):
        return body.encode()
    # What was not set is left out: null can mean something else.
    dumped = body.model_dump(mode="json", exclude_unset=True) if isinstance(body, BaseModel) else body
    return json.dumps(dumped).encode()


def _parameter(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime) else str(value)


def delay_before_next(
    call: Call, outcome: httpx.Response | ConnectionFailedError, attempt: int, policy: RetryPolicy
) -> float | None:
    """How long to wait before the next attempt; `None` where there is none to be made."""
    if attempt >= policy.max_retries:
        return None
    asked = None
    if isinstance(outcome, httpx.Response):
        asked = retry_after(outcome)
        # A 409 that says when to ask again: the first request with this key is still being worked on.
        temporary = outcome.status_code in (502, 503, 504) or (outcome.status_code == 409 and asked is not None)
        if not (outcome.status_code == 429 or (temporary and call.repeatable)):
            return None
    elif not call.repeatable:
        return None
    longest = min(policy.max_delay, policy.first_delay * 2**attempt)
    # Clients that failed together do not come back together.
    jittered = min(longest * random.uniform(0.5, 1.5), policy.max_delay)
    delay = max(asked or 0.0, jittered)
    return None if delay > policy.max_delay else delay


def failure(call: Call, cause: httpx.RequestError) -> ConnectionFailedError:
    """The error of an attempt without an answer."""
    if isinstance(cause, httpx.TimeoutException):
        return TimedOutError(f"No answer came within {call.timeout} s.")
    return ConnectionFailedError("No answer came.")


def read(operation: Operation[T], response: httpx.Response) -> Answer[T]:
    """The answer of a response, or its error."""
    if not response.is_success:
        raise problem_error(response)
    headers = response.headers
    try:
        # Nothing is read where the type says that there is nothing.
        data = operation.adapter.validate_json(response.content if operation.answer is not None else "null")
    except ValidationError as cause:
        raise UnexpectedAnswerError(f"The answer to {operation.method} {operation.path} is of another form.") from cause
    return Answer(data, response.status_code, headers.get("etag"), headers.get("x-request-id"))
