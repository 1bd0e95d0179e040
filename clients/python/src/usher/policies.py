"""The policies of an invitation under which there need not be one."""

from __future__ import annotations

from .models import InvitationRequest


def without_policies(person: InvitationRequest) -> InvitationRequest:
    """The request, which must leave the policies at their defaults: then it is answered with an invitation."""
    if person.existing_account not in (None, "invite") or person.if_member not in (None, "refuse"):
        raise ValueError("with existing_account or if_member there may be no invitation: use invitations.create")
    return person
