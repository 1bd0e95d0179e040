"""A server that answers as it is told and keeps what it was sent."""

from __future__ import annotations

from typing import Any

import httpx

from usher import RetryPolicy, UsherClient

QUICK = RetryPolicy(first_delay=0.001, max_delay=1.5)


class Fake:
    """Answers the requests one after the other, the last answer again and again; an exception is raised."""

    def __init__(self, *replies: httpx.Response | Exception) -> None:
        self.replies = replies
        self.sent: list[httpx.Request] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        reply = self.replies[min(len(self.sent), len(self.replies)) - 1]
        if isinstance(reply, Exception):
            raise reply
        return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)

    def client(self, retries: RetryPolicy = QUICK) -> UsherClient:
        http = httpx.Client(transport=httpx.MockTransport(self.answer))
        return UsherClient("http://usher.example/below/", "usk_test", retries=retries, http=http)

    def header(self, name: str) -> list[str | None]:
        return [request.headers.get(name) for request in self.sent]


def problem(status: int, code: str, headers: dict[str, str] | None = None, **more: Any) -> httpx.Response:
    kind = f"/problems/{code.replace('_', '-')}"
    body = {"type": kind, "title": "Title", "status": status, "detail": "Detail.", "code": code, "request_id": "req"}
    return httpx.Response(status, headers=headers, json=body | more)


def license_(name: str = "Team") -> dict[str, Any]:
    return {"id": "lic_1", "name": name, "seats": {"total": 5, "reserved": 0, "assigned": 0, "free": 5}}


def page(entries: list[dict[str, Any]], next_cursor: str | None, **more: Any) -> httpx.Response:
    return httpx.Response(200, json={"data": entries, "next_cursor": next_cursor} | more)
