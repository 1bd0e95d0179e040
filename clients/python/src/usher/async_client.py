"""The client. `client.py`, which blocks, is made of this file by `clients/generator`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any, TypeVar, cast

import httpx

from .async_groups import AsyncGroups
from .attempts import Call, RetryPolicy, delay_before_next, failure, prepare, read
from .models import EventPage, Invitation, InvitationBatch, InvitationBatchResult, InvitationRequest
from .operation import Answer, Operation, Page
from .policies import without_policies

T = TypeVar("T")


class AsyncUsherClient(AsyncGroups):
    """A client of a gateway. Its groups have a method for each operation: `client.licenses.create(NewLicense(...))`."""

    def __init__(
        self,
        url: str,
        key: str,
        *,
        timeout: float = 60.0,
        retries: RetryPolicy | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Takes where the gateway is, and an API key or an access token."""
        super().__init__(self)
        self._url = url.rstrip("/")
        self._key = key
        self._timeout = timeout
        self._retries = retries or RetryPolicy()
        self._http = http or httpx.AsyncClient()

    async def __aenter__(self) -> AsyncUsherClient:
        """Keeps connections until the end of the block."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Closes them."""
        await self.close()

    async def close(self) -> None:
        """Closes all connections."""
        await self._http.aclose()

    async def invite(self, person: InvitationRequest, *, idempotency_key: str | None = None) -> Invitation:
        """Invites one person. `invitations.create` also takes the policies `existing_account` and `if_member`."""
        return cast(
            Invitation, await self.invitations.create(without_policies(person), idempotency_key=idempotency_key)
        )

    async def invite_many(self, batch: InvitationBatch, *, idempotency_key: str | None = None) -> InvitationBatchResult:
        """Invites many people at once and answers what became of each."""
        return cast(InvitationBatchResult, await self.invitations.create(batch, idempotency_key=idempotency_key))

    async def follow(
        self, *, after: str | None = None, kind: str | None = None, every: float = 5.0
    ) -> AsyncIterator[EventPage]:
        """Follows the events for ever, a page at a time. Store its `next_cursor` once its events are dealt with."""
        while True:
            page = await self.events.list(after=after, kind=kind)
            after = page.next_cursor
            if page.data:
                yield page
            if not page.has_more:
                await asyncio.sleep(every)

    async def call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> T:
        """Calls any operation of `usher.operations`."""
        answer = await self.send(
            operation,
            path=path,
            query=query,
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
        return answer.data

    async def iterate(
        self,
        operation: Operation[Page[T]],
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[T]:
        """Goes through the entries of a listing, page after page."""
        query = dict(query or {})
        while True:
            page = await self.call(operation, path=path, query=query)
            for entry in page.data:
                yield entry
            query[operation.cursor] = page.next_cursor
            # Events always have a next cursor.
            if page.next_cursor is None or not getattr(page, "has_more", True):
                return

    async def send(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Answer[T]:
        """Calls any operation of `usher.operations`, and tells what the header of the answer says."""
        call = prepare(
            operation,
            key=self._key,
            path=path or {},
            query=query or {},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout or self._timeout,
        )
        return read(operation, await self._attempts(call))

    async def _attempts(self, call: Call) -> httpx.Response:
        attempt = 0
        while True:
            try:
                outcome = await self._http.request(
                    call.method,
                    self._url + call.url,
                    params=call.params,
                    headers=call.headers,
                    content=call.content,
                    timeout=call.timeout,
                )
            except httpx.RequestError as cause:
                error = failure(call, cause)
                delay = delay_before_next(call, error, attempt, self._retries)
                if delay is None:
                    raise error from cause
            else:
                delay = delay_before_next(call, outcome, attempt, self._retries)
                if delay is None:
                    return outcome
            await asyncio.sleep(delay)
            attempt += 1
