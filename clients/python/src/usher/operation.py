"""An operation of the API, and the answer to a call of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar

from pydantic import TypeAdapter

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Operation(Generic[T_co]):
    """How an operation is called, and whether it may be called again when its answer was lost."""

    method: str
    path: str
    # The type of a successful answer; `None` where it is empty.
    answer: Any
    media_type: str = "application/json"
    repeatable: bool = True
    public: bool = False
    cursor: str = "cursor"

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """What reads an answer."""
        return TypeAdapter(self.answer)


@dataclass(frozen=True)
class Answer(Generic[T_co]):
    """An answer with what its header says."""

    data: T_co
    status: int
    # What `if_match` takes; `None` where the answer has none.
    etag: str | None
    request_id: str | None


class Page(Protocol[T_co]):
    """A page of a listing."""

    @property
    def data(self) -> Sequence[T_co]:
        """The entries."""

    @property
    def next_cursor(self) -> str | None:
        """Where the next page begins."""
