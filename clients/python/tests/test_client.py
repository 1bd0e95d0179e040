"""What the client does with what a server answers: attempts, errors, pages."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from fake import QUICK, Fake, license_, page, problem

from usher import AsyncUsherClient, RetryPolicy, operations
from usher import errors as e
from usher.errors import retry_after
from usher.models import EditInvitation, EditRole, InvitationRequest, NewLicense, TokenInput

TEAM = NewLicense(name="Team", seats=5)
CREATED = httpx.Response(201, json=license_(), headers={"ETag": '"1"', "X-Request-Id": "req"})


def test_a_call_is_sent_again_with_the_same_key_and_body_until_it_is_answered() -> None:
    in_flight = problem(409, "idempotency_in_flight", {"Retry-After": "0"})
    server = Fake(httpx.Response(503), httpx.ConnectError("lost"), in_flight, CREATED)
    assert server.client().licenses.create(TEAM).seats.free == 5
    assert len(server.sent) == 4
    assert len(set(server.header("idempotency-key"))) == 1
    assert len(server.sent[0].headers["idempotency-key"]) == 36
    assert {request.content for request in server.sent} == {b'{"name": "Team", "seats": 5}'}
    assert server.header("authorization")[0] == "Bearer usk_test"


def test_each_call_has_a_key_of_its_own_or_the_one_that_is_given() -> None:
    server = Fake(CREATED)
    client = server.client()
    for key in (None, None, "mine"):
        client.licenses.create(TEAM, idempotency_key=key)
    first, second, third = server.header("idempotency-key")
    assert first != second
    assert third == "mine"


@pytest.mark.parametrize("lost", [httpx.ReadError("lost"), *(httpx.Response(code) for code in (502, 503, 504))])
def test_what_the_gateway_does_not_recognize_is_not_sent_again(lost: httpx.Response | Exception) -> None:
    server = Fake(lost, CREATED)
    with pytest.raises(e.UsherError):
        server.client().invitations.decline(TokenInput(token="t"))
    assert len(server.sent) == 1
    assert server.header("idempotency-key") == [None]
    assert server.header("authorization") == [None]


def test_the_time_that_the_gateway_asks_for_is_waited_if_it_is_not_too_long() -> None:
    server = Fake(problem(429, "rate_limited", {"Retry-After": "1"}), CREATED)
    before = time.monotonic()
    server.client().licenses.create(TEAM)
    assert time.monotonic() - before >= 1
    server = Fake(problem(429, "too_many_mails", {"Retry-After": "60"}), CREATED)
    with pytest.raises(e.RateLimitedError) as caught:
        server.client().licenses.create(TEAM)
    assert caught.value.retry_after == 60
    assert len(server.sent) == 1


def test_the_time_can_be_a_date() -> None:
    instant = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    for value, expected in [(instant, 29), ("7", 7), ("", None), ("soon", None), ("-1", None)]:
        found = retry_after(httpx.Response(503, headers={"Retry-After": value}))
        assert found is None if expected is None else found is not None and abs(found - expected) <= 1, value


def test_attempts_end_and_what_came_last_is_raised() -> None:
    server = Fake(httpx.Response(503))
    with pytest.raises(e.ServerError):
        server.client().licenses.list()
    assert len(server.sent) == 4
    server = Fake(httpx.ReadTimeout("slow"))
    with pytest.raises(e.TimedOutError):
        server.client(RetryPolicy(max_retries=0)).licenses.list()
    assert len(server.sent) == 1


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "invalid_token", e.AuthenticationError),
        (403, "forbidden", e.ForbiddenError),
        (404, "not_found", e.NotFoundError),
        (409, "already_invited", e.ConflictError),
        (412, "stale", e.StaleError),
        (422, "invalid_email", e.ValidationError),
        (500, "internal", e.ServerError),
    ],
)
def test_a_refusal_is_an_error_of_its_kind(status: int, code: str, kind: type[e.ProblemError]) -> None:
    server = Fake(problem(status, code, field="invitations[3].email", row=3))
    with pytest.raises(kind) as caught:
        server.client().licenses.create(TEAM)
    error = caught.value
    assert (error.status, error.code, error.request_id) == (status, code, "req")
    assert [(one.code, one.field, one.row) for one in error.fields] == [(code, "invitations[3].email", 3)]
    assert len(server.sent) == 1


def test_everything_that_is_wrong_is_listed_and_what_is_no_problem_is_an_error_too() -> None:
    wrong = [{"code": "required", "detail": "No.", "field": "name"}, {"code": "invalid_type", "detail": "No."}]
    with pytest.raises(e.ValidationError) as caught:
        Fake(problem(422, "validation", errors=wrong)).client().licenses.create(TEAM)
    assert [one.code for one in caught.value.fields] == ["required", "invalid_type"]
    for answer in (httpx.Response(301, headers={"Location": "/"}), httpx.Response(400, text="<html>")):
        with pytest.raises(e.ProblemError) as other:
            Fake(answer).client().licenses.create(TEAM)
        assert (other.value.code, other.value.fields) == ("", [])


def test_a_page_of_something_else_is_no_answer() -> None:
    with pytest.raises(e.UnexpectedAnswerError):
        Fake(httpx.Response(200, text="<html>")).client().licenses.list()


def test_a_listing_is_gone_through_page_by_page() -> None:
    pages = [page([license_("a"), license_("b")], "x&y"), page([], "z"), page([license_("c")], None)]
    server = Fake(*pages)
    assert [one.name for one in server.client().licenses.iterate(limit=2)] == ["a", "b", "c"]
    queries = [request.url.query for request in server.sent]
    assert queries == [b"limit=2", b"limit=2&cursor=x%26y", b"limit=2&cursor=z"]
    server = Fake(*pages)
    next(server.client().licenses.iterate())
    assert len(server.sent) == 1


def event(number: int) -> dict[str, Any]:
    actor = {"protocol": "system", "credential": "operator"}
    data = {"organization_id": "org_1", "new": "field"}
    instant = "2026-11-20T12:00:00.000Z"
    return {
        "id": f"evt_{number}",
        "type": "new.type",
        "sequence": number,
        "timestamp": instant,
        "actor": actor,
        "data": data,
    }


def test_events_are_iterated_to_their_end_and_followed_beyond_it() -> None:
    server = Fake(page([event(1)], "a", has_more=True), page([event(2)], "b", has_more=False))
    assert [one.sequence for one in server.client().events.iterate()] == [1, 2]
    assert server.sent[1].url.query == b"after=a"
    quiet = page([], "a", has_more=False)
    server = Fake(page([event(1)], "a", has_more=False), quiet, page([event(2)], "b", has_more=False))
    pages = server.client().follow(kind="invitation.*", every=0.001)
    assert [next(pages).next_cursor, next(pages).next_cursor] == ["a", "b"]


def test_paths_are_those_of_their_operation_whatever_an_id_is() -> None:
    role = httpx.Response(
        200,
        headers={"ETag": '"7"'},
        json={"code": "x", "name": "X", "permissions": [], "own": True, "translations": {}},
    )
    server = Fake(role)
    client = server.client()
    answer = client.send(operations.GET_ROLE, path={"code": "a/b?c#d *"})
    assert server.sent[0].url.raw_path == b"/below/v1/roles/a%2Fb%3Fc%23d%20%2A"
    assert (answer.etag, answer.data.name) == ('"7"', "X")
    client.roles.edit("x", EditRole(name="New"), if_match='"7"')
    assert server.header("if-match") == [None, '"7"']
    for code in ("", ".", ".."):
        with pytest.raises(ValueError, match="code must not be"):
            client.roles.get(code)
    assert len(server.sent) == 2


def test_a_query_is_written_whatever_is_in_it() -> None:
    server = Fake(page([], None))
    query = {"q": "a&b c", "limit": None, "metadata": {"x&y": 1, "z": True}}
    server.client().send(operations.LIST_INVITATIONS, query=query)
    assert server.sent[0].url.params.multi_items() == [("q", "a&b c"), ("metadata[x&y]", "1"), ("metadata[z]", "true")]


def test_null_is_sent_where_it_was_said_and_nowhere_else() -> None:
    server = Fake(problem(404, "not_found"))
    with pytest.raises(e.NotFoundError):
        server.client().invitations.edit("inv_1", EditInvitation(expires_at=None))
    assert json.loads(server.sent[0].content) == {"expires_at": None}
    with pytest.raises(ValueError, match="there may be no invitation"):
        server.client().invite(InvitationRequest(email="a@example.com", if_member="return"))


def test_a_table_is_sent_as_text() -> None:
    server = Fake(problem(403, "forbidden"))
    with pytest.raises(e.ForbiddenError):
        server.client().invitations.import_csv("email\né@example.com\n", dry_run=True)
    assert server.header("content-type") == ["text/csv; charset=utf-8"]
    assert server.sent[0].content == "email\né@example.com\n".encode()
    assert server.sent[0].url.query == b"dry_run=true"


def test_the_key_is_not_shown() -> None:
    client = Fake(CREATED).client()
    assert "usk_test" not in repr(client) + str(client)


def test_the_client_that_does_not_block_does_the_same() -> None:
    server = Fake(httpx.Response(503), CREATED, page([license_("a")], "x"), page([license_("b")], None))

    async def run() -> list[str]:
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.answer))
        async with AsyncUsherClient("http://usher.example", "usk_test", retries=QUICK, http=http) as client:
            await client.licenses.create(TEAM)
            return [one.name async for one in client.licenses.iterate()]

    assert asyncio.run(run()) == ["a", "b"]
    assert server.header("idempotency-key")[0] == server.header("idempotency-key")[1]
