"""What the generated groups of operations stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from .operation import Operation, Page

T = TypeVar("T")


class Caller(Protocol):
    """Calls operations."""

    def call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, str] = ...,
        query: Mapping[str, Any] = ...,
        body: Any = ...,
        if_match: str | None = ...,
        idempotency_key: str | None = ...,
        timeout: float | None = ...,
    ) -> T:
        """Calls an operation."""

    def iterate(
        self, operation: Operation[Page[T]], *, path: Mapping[str, str] = ..., query: Mapping[str, Any] = ...
    ) -> Iterator[T]:
        """Goes through the entries of a listing."""


class AsyncCaller(Protocol):
    """Calls operations without blocking."""

    async def call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, str] = ...,
        query: Mapping[str, Any] = ...,
        body: Any = ...,
        if_match: str | None = ...,
        idempotency_key: str | None = ...,
        timeout: float | None = ...,
    ) -> T:
        """Calls an operation."""

    def iterate(
        self, operation: Operation[Page[T]], *, path: Mapping[str, str] = ..., query: Mapping[str, Any] = ...
    ) -> AsyncIterator[T]:
        """Goes through the entries of a listing."""
