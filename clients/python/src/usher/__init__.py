"""A client of Usher, the self-hosted invitation gateway."""

from .async_client import AsyncUsherClient
from .attempts import RetryPolicy
from .client import UsherClient
from .codes import ProblemCode
from .errors import (
    AuthenticationError,
    ConflictError,
    ConnectionFailedError,
    ForbiddenError,
    NotFoundError,
    ProblemError,
    RateLimitedError,
    ServerError,
    StaleError,
    TimedOutError,
    UnexpectedAnswerError,
    UsherError,
    ValidationError,
)
from .models import Event, FieldError, Invitation, InvitationBatch, InvitationRequest, InvitationRow
from .operation import Answer, Operation
from .webhooks import WebhookVerificationError, verify_webhook

__all__ = [
    "Answer",
    "AsyncUsherClient",
    "AuthenticationError",
    "ConflictError",
    "ConnectionFailedError",
    "Event",
    "FieldError",
    "ForbiddenError",
    "Invitation",
    "InvitationBatch",
    "InvitationRequest",
    "InvitationRow",
    "NotFoundError",
    "Operation",
    "ProblemCode",
    "ProblemError",
    "RateLimitedError",
    "RetryPolicy",
    "ServerError",
    "StaleError",
    "TimedOutError",
    "UnexpectedAnswerError",
    "UsherClient",
    "UsherError",
    "ValidationError",
    "WebhookVerificationError",
    "verify_webhook",
]
