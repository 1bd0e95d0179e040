"""What a client made by openapi-generator does first: it invites, lists, edits, resends and revokes. Its models check what
they are given, so that the gateway's answers are checked against the document on the way."""

import sys, uuid
from usher_generated import *

base, key = sys.argv[1:3]
api = CanonicalApi(ApiClient(Configuration(host=base, access_token=key)))


def to_invite(name):
    return InvitationRequest(email=f"{name}@people.example", permissions=[GrantedPermission("Organization.Read")])


def invite(body, idempotency_key):
    answer = api.invite_members_with_http_info(Invite(body), idempotency_key=idempotency_key)
    return answer.status_code, answer.data.actual_instance


once = str(uuid.uuid4())
status, invitation = invite(to_invite("generator"), once)
assert status == 201 and type(invitation) is Invitation, invitation
assert invite(to_invite("generator"), once) == (201, invitation), "the same again"

rows = [InvitationRow(email=f"generator-{number}@people.example") for number in range(2)]
status, batch = invite(InvitationBatch(invitations=rows), str(uuid.uuid4()))
assert status == 201 and type(batch) is InvitationBatchResult and len(batch.results) == 2, batch

first = api.list_invitations(q="generator", limit=2)
second = api.list_invitations(q="generator", limit=2, cursor=first.next_cursor)
assert invitation.id in [one.id for one in first.data + second.data] and second.next_cursor is None, (first, second)

kept = api.get_invitation_with_http_info(invitation.id)
changes = EditInvitation(permissions=[GrantedPermission(PermissionGrantInput(code="Organization.Edit"))])
edited = api.edit_invitation(invitation.id, changes, if_match=kept.headers["etag"])
assert edited.permissions[0].code == "Organization.Edit", edited
try:
    api.edit_invitation(invitation.id, changes, if_match=kept.headers["etag"])
    raise SystemExit("an edit of what was edited since went through")
except ApiException as refused:
    assert refused.status == 412 and ProblemDetails.from_json(refused.body).code, refused

assert api.resend_invitation(invitation.id).status == "pending"
revoked = api.revoke_invitation(invitation.id)
assert revoked.status == "revoked", revoked
print("all good")
