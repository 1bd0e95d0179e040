"""The client with a gateway that runs: USHER_URL and USHER_KEY say which one."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from uuid import uuid4

import httpx
import pytest
from receiver import Receiver

from usher import (
    AsyncUsherClient,
    AuthenticationError,
    ConflictError,
    Event,
    InvitationBatch,
    InvitationRequest,
    InvitationRow,
    NotFoundError,
    RateLimitedError,
    RetryPolicy,
    StaleError,
    UsherClient,
    ValidationError,
    operations,
)
from usher.models import AcceptInvitation, CreateWebhook, EditInvitation, EditLicense, NewLicense

URL, KEY = os.environ.get("USHER_URL", ""), os.environ.get("USHER_KEY", "")
FOLDER = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(not (URL and KEY), reason="USHER_URL and USHER_KEY are not set")
hears_webhooks = pytest.mark.skipif(os.environ.get("USHER_WEBHOOKS") != "1", reason="USHER_WEBHOOKS is not 1")


@pytest.fixture
def client() -> Iterator[UsherClient]:
    with UsherClient(URL, KEY) as client:
        yield client


def unique() -> str:
    return f"{uuid4()}@people.example"


def test_the_lines_of_the_readme_invite_somebody(client: UsherClient) -> None:
    for one in client.invitations.iterate(email="ada@example.com", status="pending"):
        client.invitations.revoke(one.id)
    _, _, rest = (FOLDER / "README.md").read_text().partition("```python\n")
    lines, _, _ = rest.partition("```")
    example = FOLDER / "examples/first_invitation.py"
    assert example.read_text().endswith('"""\n\n' + lines)
    command = [sys.executable, "-c", lines]
    environment = os.environ | {"PYTHONPATH": str(FOLDER / "src")}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert said.startswith("inv_")
    assert "is pending\n" in said
    assert "ada@example.com" in said


def test_an_invitation_is_made_once_found_edited_sent_again_and_revoked(client: UsherClient) -> None:
    person, key = InvitationRequest(email=unique(), permissions=["Organization.Read"]), str(uuid4())
    invited = client.invite(person, idempotency_key=key)
    assert client.invite(person, idempotency_key=key).id == invited.id
    with pytest.raises(ConflictError) as caught:
        client.invite(person)
    assert (caught.value.code, caught.value.fields[0].field) == ("already_invited", "email")
    assert caught.value.request_id
    assert [one.id for one in client.invitations.list(email=person.email).data] == [invited.id]
    etag = client.send(operations.GET_INVITATION, path={"id": invited.id}).etag
    edited = client.invitations.edit(invited.id, EditInvitation(first_name="Ada", expires_at=None), if_match=etag)
    assert (edited.first_name, edited.expires_at) == ("Ada", None)
    with pytest.raises(StaleError):
        client.invitations.edit(invited.id, EditInvitation(first_name="A"), if_match=etag)
    try:
        client.invitations.resend(invited.id)
    except RateLimitedError as error:
        # A mail has gone out a moment ago.
        assert error.retry_after
    assert client.invitations.revoke(invited.id).status == "revoked"


def test_somebody_whose_answers_are_lost_is_invited_once(client: UsherClient) -> None:
    lost: list[bytes] = []

    class Lossy(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            answer = super().handle_request(request)
            if len(lost) < 2:
                lost.append(answer.read())
                raise httpx.ReadError("the connection was lost")
            return answer

    person = InvitationRequest(email=unique())
    with UsherClient(URL, KEY, http=httpx.Client(transport=Lossy()), retries=RetryPolicy(first_delay=0.001)) as unlucky:
        invited = unlucky.invite(person)
    assert len(lost) == 2
    assert [one.id for one in client.invitations.list(email=person.email).data] == [invited.id]


def test_many_are_invited_each_row_for_itself_and_listed_from_page_to_page(client: UsherClient) -> None:
    domain = f"{uuid4()}.example"
    emails = [f"p{number}@{domain}" for number in (1, 2, 3)]
    rows = [InvitationRow(email=email) for email in [*emails, emails[0]]]
    batch = client.invite_many(InvitationBatch(mode="partial", invitations=rows))
    assert (batch.summary.invited, batch.summary.refused) == (3, 1)
    assert sorted(one.email for one in client.invitations.iterate(q=domain, limit=1)) == emails
    imported = client.invitations.import_csv(f"email,name\np4@{domain},Ada Lovelace\n", dry_run=True)
    assert imported.summary.invited == 1


def test_what_administrators_manage_is_created_read_edited_and_deleted(client: UsherClient) -> None:
    license_ = client.licenses.create(NewLicense(name=str(uuid4()), seats=5))
    assert client.licenses.edit(license_.id, EditLicense(seats=7)).seats.total == 7
    client.licenses.delete(license_.id)
    with pytest.raises(NotFoundError):
        client.licenses.get(license_.id)
    assert "member" in [role.code for role in client.roles.iterate()]
    assert client.members.list(status="active").data
    page = client.events.list(kind="license.*")
    assert all(event.type.startswith("license.") for event in page.data)


def test_refusals_are_typed(client: UsherClient) -> None:
    with UsherClient(URL, "usk_nobody") as nobody, pytest.raises(AuthenticationError):
        nobody.invitations.list()
    with pytest.raises(ValidationError) as caught:
        client.invite_many(InvitationBatch(invitations=[InvitationRow(email="x"), InvitationRow(email="y")]))
    assert [(one.field, one.row) for one in caught.value.fields] == [
        ("invitations[0].email", 0),
        ("invitations[1].email", 1),
    ]
    with pytest.raises(NotFoundError):
        client.invitations.accept(AcceptInvitation(token="nothing", password="x"))


def test_the_client_that_does_not_block_does_the_same() -> None:
    async def run() -> None:
        async with AsyncUsherClient(URL, KEY) as client:
            people = [InvitationRequest(email=unique()) for _ in range(3)]
            invited = await asyncio.gather(*(client.invite(person) for person in people))
            found = [one.id async for one in client.invitations.iterate(status="pending", limit=2)]
            assert {one.id for one in invited} <= set(found)

    asyncio.run(run())


def test_every_listing_is_read(client: UsherClient) -> None:
    for group in vars(client).values():
        # Sessions are those of a person, and a key is none.
        if hasattr(group, "iterate") and "/v1/sessions" not in (group.__doc__ or ""):
            list(group.iterate(limit=3))


@hears_webhooks
def test_the_receiver_handles_an_event_once_and_takes_no_forgery(client: UsherClient) -> None:
    heard: Queue[Event] = Queue()
    receiver = Receiver(("127.0.0.1", 0), "", heard.put)
    url = f"http://127.0.0.1:{receiver.server_port}/hook"
    made = client.webhooks.create(CreateWebhook(url=url, events=["invitation.created"]))
    receiver.secret = made.secret
    Thread(target=receiver.serve_forever, daemon=True).start()
    try:
        client.webhooks.test(made.webhook.id)
        person = InvitationRequest(email=unique())
        client.invite(person)
        events = [heard.get(timeout=30), heard.get(timeout=30)]
        assert sorted(event.type for event in events) == ["invitation.created", "webhook.test"]
        assert person.email in [event.data.email for event in events]
        assert httpx.post(url, content=b"{}").status_code == 401
    finally:
        client.webhooks.delete(made.webhook.id)
        receiver.shutdown()
