"""What a client made by openapi-python-client does first: it invites, lists, edits, resends and revokes."""

import sys, uuid
from usher_client import AuthenticatedClient
from usher_client.api.canonical import invite_members, list_invitations, edit_invitation, resend_invitation, revoke_invitation
from usher_client.models import InvitationRequest, EditInvitation

base, key = sys.argv[1:3]
client = AuthenticatedClient(base_url=base, token=key)
body = InvitationRequest(email="python@people.example", permissions=["Organization.Read"])
invited = invite_members.sync_detailed(client=client, body=body, idempotency_key=str(uuid.uuid4()))
assert invited.status_code == 201, invited
invitation = invited.parsed
listed = list_invitations.sync(client=client, email="python@people.example", limit=1)
assert listed.data[0].id == invitation.id
edited = edit_invitation.sync(invitation.id, client=client, body=EditInvitation(permissions=["Organization.Edit"]))
assert edited.permissions[0].code == "Organization.Edit", edited
assert resend_invitation.sync_detailed(invitation.id, client=client).status_code == 200
revoked = revoke_invitation.sync(invitation.id, client=client)
assert revoked.status == "revoked", revoked
print("all good")
