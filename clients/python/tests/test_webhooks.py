"""Signatures of webhooks, by the example of the specification."""

from __future__ import annotations

import base64
import hmac
import json

import pytest

from usher import WebhookVerificationError, verify_webhook
from usher.webhooks import verified_content

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
BODY = b'{"test": 2432232314}'
GENUINE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
NOW = 1614265330
HEADERS = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": str(NOW),
    "webhook-signature": GENUINE,
}


def test_the_message_of_the_specification_is_genuine_in_every_form_it_can_have() -> None:
    assert verified_content(SECRET, HEADERS, BODY, now=NOW) == BODY
    assert verified_content(SECRET, HEADERS, BODY.decode(), now=NOW + 300) == BODY
    shouted = {name.upper(): value for name, value in HEADERS.items()}
    assert verified_content(SECRET.removeprefix("whsec_"), shouted, BODY, now=NOW - 300) == BODY


def test_during_a_rotation_one_of_two_signatures_and_one_of_two_secrets_is_enough() -> None:
    strange = f"v1a,{'A' * 86}== v1,AAAA {GENUINE}"
    headers = HEADERS | {"webhook-signature": strange}
    assert verified_content(iter([OTHER, SECRET]), headers, BODY, now=NOW) == BODY


@pytest.mark.parametrize(
    ("headers", "body", "secret", "now"),
    [
        ({}, BODY + b" ", SECRET, NOW),
        ({}, BODY, OTHER, NOW),
        ({}, BODY, SECRET, NOW + 301),
        ({}, BODY, SECRET, NOW - 301),
        *(({name: value}, BODY, SECRET, NOW) for name in HEADERS for value in ("", "x", "é")),
        *(({"webhook-timestamp": value}, BODY, SECRET, NOW) for value in ("1614265331", "-1", "1e9", "٣")),
        *(
            ({"webhook-signature": value}, BODY, SECRET, NOW)
            for value in ("v1,", "v2" + GENUINE[2:], GENUINE[3:], GENUINE[:-6], "v1,é", f"v1, {GENUINE[3:]}")
        ),
    ],
)
def test_everything_else_is_forged(headers: dict[str, str], body: bytes, secret: str, now: int) -> None:
    with pytest.raises(WebhookVerificationError):
        verify_webhook(secret, HEADERS | headers, body, now=now)


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_?"])
def test_a_secret_that_is_none_is_a_mistake_and_no_key(secret: str) -> None:
    with pytest.raises(ValueError, match="not one of a webhook"):
        verify_webhook(secret, HEADERS, BODY, now=NOW)


def test_a_genuine_message_is_an_event_whatever_is_new_in_it() -> None:
    said = {
        "id": "evt_1",
        "type": "something.new",
        "sequence": 7,
        "timestamp": "2026-11-20T12:00:00.000Z",
        "actor": {"protocol": "system", "credential": "operator", "new": 1},
        "data": {"organization_id": "org_1", "reason": "new"},
        "new": True,
    }
    body = json.dumps(said).encode()
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signature = base64.b64encode(hmac.digest(key, f"evt_1.{NOW}.".encode() + body, "sha256")).decode()
    headers = {"webhook-id": "evt_1", "webhook-timestamp": str(NOW), "webhook-signature": f"v1,{signature}"}
    event = verify_webhook(SECRET, headers, body, now=NOW)
    assert (event.type, event.sequence, event.data.model_extra) == ("something.new", 7, {"reason": "new"})
