"""Messages of webhooks, verified as Standard Webhooks says."""

from __future__ import annotations

import base64
import binascii
import hmac
import time
from collections.abc import Iterable, Mapping

from .errors import UsherError
from .models import Event


class WebhookVerificationError(UsherError):
    """The message is not genuine, or too old: answer with 401 and do nothing else."""


def verify_webhook(
    secret: str | Iterable[str],
    headers: Mapping[str, str],
    body: bytes | str,
    *,
    tolerance: float = 300.0,
    now: float | None = None,
) -> Event:
    """The event of a message, once its signature and its timestamp are good.

    The body has to be the bytes as they came. With several secrets one has to match. A message can come twice: `id` of
    the event is the same.
    """
    return Event.model_validate_json(verified_content(secret, headers, body, tolerance=tolerance, now=now))


def verified_content(
    secret: str | Iterable[str],
    headers: Mapping[str, str],
    body: bytes | str,
    *,
    tolerance: float = 300.0,
    now: float | None = None,
) -> bytes:
    """The bytes of a message that is genuine, whatever is in them."""
    fields = {name.lower(): value for name, value in headers.items()}
    message_id, timestamp, signature = (
        _field(fields, name) for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
    )
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise WebhookVerificationError("The timestamp is not a number.")
    content = body.encode() if isinstance(body, str) else body
    signed = f"{message_id}.{timestamp}.".encode() + content
    expected = [hmac.digest(_key(one), signed, "sha256") for one in ([secret] if isinstance(secret, str) else secret)]
    # Every pair is compared, so that time tells nothing of which one was close.
    matches = [hmac.compare_digest(_sent(one), mine) for one in signature.split(" ") for mine in expected]
    if not any(matches):
        raise WebhookVerificationError("No signature matches.")
    if abs((time.time() if now is None else now) - int(timestamp)) > tolerance:
        raise WebhookVerificationError("The timestamp is too far from the present.")
    return content


def _field(fields: Mapping[str, str], name: str) -> str:
    value = fields.get(name)
    if not value:
        raise WebhookVerificationError(f"The header field {name} is missing.")
    return value


def _key(secret: str) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        key = b""
    # An empty key would let everybody sign.
    if not key:
        raise ValueError("the secret is not one of a webhook")
    return key


def _sent(signature: str) -> bytes:
    if not signature.startswith("v1,"):
        return b""
    try:
        return base64.b64decode(signature.removeprefix("v1,"), validate=True)
    except (binascii.Error, ValueError):
        return b""
