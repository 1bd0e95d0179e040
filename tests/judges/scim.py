"""Has scim2-tester try what RFC 7643 and RFC 7644 say, and scim2-client do what a client does."""

import sys

from httpx2 import Client
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_models import ListResponse, SearchRequest
from scim2_tester import Status, check_server

base, key = sys.argv[1:]
http = Client(base_url=f"{base}/scim/v2", headers={"Authorization": f"Bearer {key}"}, timeout=60)
client = SyncSCIMClient(http)

results = check_server(client)
for result in results:
    where = f"{result.resource_type or ''} {result.title}".strip()
    print(f"{result.status.name}: {where}: {result.reason or ''}")
# What PROTOCOL.md says is not there (`POST /.search`, a client's own id of a group, another address), and what the server
# adds to what was sent: the whole name, and the names of members.
OPEN = (
    "There is nothing at this path.",
    "attribute 'externalId' missing from Group",
    "unexpected value for 'externalId'",
    "unexpected value for 'name'",
    "unexpected value for 'members'",
    "`emails` cannot be changed",
)
wrong = [result for result in results if result.status in (Status.ERROR, Status.CRITICAL)]
wrong = [result for result in wrong if not any(words in (result.reason or "") for words in OPEN)]
done = [result for result in results if result.status == Status.SUCCESS]
assert not wrong, f"{len(wrong)} of {len(results)} checks failed"
assert len(done) > 40, f"only {len(done)} checks were made"

# What a client does: find somebody, make somebody, page, clean up.
User = client.get_resource_model("User")
made = client.create(User(user_name="judge@people.example", emails=[{"value": "judge@people.example"}]))
found = client.query(User, query_parameters=SearchRequest(filter='userName eq "JUDGE@people.example"'))
assert isinstance(found, ListResponse) and [one.id for one in found.resources] == [made.id], found
made.active = False
assert client.replace(made).active is False
assert client.query(User, made.id).active is False
client.delete(User, made.id)
