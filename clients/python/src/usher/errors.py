"""Everything that a call can fail with, as classes to catch."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
from pydantic import ValidationError as InvalidModel

from .models import FieldError, ProblemDetails


class UsherError(Exception):
    """Whatever this client fails with."""


class ConnectionFailedError(UsherError):
    """No answer came."""


class TimedOutError(ConnectionFailedError):
    """No answer came in time."""


class UnexpectedAnswerError(UsherError):
    """What answered is no gateway, or one of another kind."""


class ProblemError(UsherError):
    """The gateway refused. `code` says why and never changes its meaning; the message says what to do next."""

    status: int
    # One of `codes.ProblemCode`, a newer one, or empty where something between here and the gateway answered.
    code: str
    # Everything that is wrong, with the field and the row of a batch; one entry where it is one thing.
    fields: list[FieldError]
    request_id: str | None
    # After how many seconds a new attempt makes sense.
    retry_after: float | None
    # The whole answer, if it was a problem.
    problem: ProblemDetails | None

    def __init__(self, response: httpx.Response, problem: ProblemDetails | None) -> None:
        """Takes what the answer says."""
        said = f"{problem.title}: {problem.detail}" if problem else "There was no problem in the answer."
        super().__init__(f"{response.status_code} {said}")
        self.status = response.status_code
        self.code = problem.code if problem else ""
        self.problem = problem
        self.fields = (problem.errors or [_only(problem)]) if problem else []
        self.request_id = problem.request_id if problem else response.headers.get("x-request-id")
        self.retry_after = retry_after(response)


class AuthenticationError(ProblemError):
    """The key is missing or no good."""


class ForbiddenError(ProblemError):
    """The caller may not do this."""


class NotFoundError(ProblemError):
    """There is no such thing, or not for this caller."""


class ConflictError(ProblemError):
    """It cannot be done as things stand, such as `already_invited` or `seats_exhausted`."""


class StaleError(ProblemError):
    """Somebody else was faster: read it again."""


class ValidationError(ProblemError):
    """Something in the request is wrong: see `fields`."""


class RateLimitedError(ProblemError):
    """Too many requests, mails or attempts: see `retry_after`."""


class ServerError(ProblemError):
    """It failed on the other side."""


_CLASSES: dict[int, type[ProblemError]] = {
    400: ValidationError,
    401: AuthenticationError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    412: StaleError,
    422: ValidationError,
    429: RateLimitedError,
}


def problem_error(response: httpx.Response) -> ProblemError:
    """The error of a refusal."""
    kind = ServerError if response.status_code >= 500 else _CLASSES.get(response.status_code, ProblemError)
    try:
        problem = ProblemDetails.model_validate_json(response.content)
    except InvalidModel:
        return kind(response, None)
    return kind(response, problem)


def _only(problem: ProblemDetails) -> FieldError:
    return FieldError.model_validate(problem.model_dump(include=set(FieldError.model_fields)))


def retry_after(response: httpx.Response) -> float | None:
    """The seconds of a `Retry-After`, which may also be a date."""
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        instant = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (instant.replace(tzinfo=instant.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
