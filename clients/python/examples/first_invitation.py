"""The first invitation: USHER_URL=http://127.0.0.1:8080 USHER_KEY=usk_... python first_invitation.py."""

import os

from usher import InvitationRequest, UsherClient

with UsherClient(os.environ["USHER_URL"], os.environ["USHER_KEY"]) as usher:
    invitation = usher.invite(InvitationRequest(email="ada@example.com", first_name="Ada", roles=["member"]))
    print(invitation.id, "is", invitation.status)
    for one in usher.invitations.iterate(status="pending"):
        print(one.email, one.delivery and one.delivery.state)
