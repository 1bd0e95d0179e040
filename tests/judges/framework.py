"""Django REST framework as the judge of what Apexscore says of bad fields."""
import itertools
import json
import random
import sys
import urllib.error
import urllib.request

from django.conf import settings

settings.configure(USE_I18N=False, DATABASES={}, INSTALLED_APPS=[])
from rest_framework import serializers  # noqa: E402  (it reads the settings)


class Invitation(serializers.Serializer):
    organization_id = serializers.UUIDField()
    email = serializers.EmailField(max_length=255)
    status = serializers.ChoiceField(choices=range(5), required=False)
    first_name = serializers.CharField(max_length=25, required=False, allow_null=True, allow_blank=True)
    last_name = serializers.CharField(max_length=25, required=False, allow_null=True, allow_blank=True)
    role = serializers.ChoiceField(choices=range(3), required=False)
    accessible_portfolio_ids = serializers.ListField(child=serializers.UUIDField(), required=False)


base, bearer, organization = sys.argv[1:4]
ABSENT = object()
COMMON = [ABSENT, None, True, [], {}, 1.5, "", "  "]
VALUES = {
    # Python makes a UUID of an integer, and `True` is one: PROTOCOL.md says that here it is none.
    "organization_id": [*(value for value in COMMON if value is not True), organization, organization.upper(), "{" + organization + "}", "x", "urn:uuid:x"],
    "email": [*COMMON, "not an address", "a@b", "a" * 260 + "@people.example", "a\x00@people.example", "é@people.example",
              "a..b@people.example", "new@people.example"],
    "status": [*COMMON, 0, "0", 9, -1, "x", 1.0],
    "first_name": [*COMMON, 7, "x" * 26, " " + "x" * 25 + " ", "a\x00b", "Nora"],
    "last_name": [*COMMON, -7, "é" * 26, "New"],
    "role": [*COMMON, 2, "2", 3, "x"],
    "accessible_portfolio_ids": [*COMMON, "x", [None, "x", organization], [[]], [{}]],
}


def asked(body):
    request = urllib.request.Request(
        base + "/api/v1/organization-invitations/", json.dumps(body).encode(),
        {"Authorization": bearer, "Content-Type": "application/json"}, method="POST")
    with urllib.request.urlopen(request) as response:
        return response.status, json.load(response)


def errors(value):
    """Errors as they stand in an answer: Django's lists of texts, and keys as texts."""
    if isinstance(value, dict):
        return {str(key): errors(inner) for key, inner in value.items()}
    return [errors(inner) if isinstance(inner, (dict, list)) else str(inner) for inner in value]


draw = random.Random(1)
single = [{field: value} for field, values in VALUES.items() for value in values]
drawn = [{field: draw.choice(values) for field, values in VALUES.items()} for _ in range(400)]
good = {"organization_id": organization, "email": "new@people.example"}
tried = 0
for body in itertools.chain(({**good, **one} for one in single), drawn):
    body = {field: value for field, value in body.items() if value is not ABSENT}
    judged = Invitation(data=body)
    if judged.is_valid():
        continue
    status, said = asked(body)
    expected = json.dumps(errors(judged.errors))
    found = json.dumps(said["failed"][0]["errors"])
    assert (status, found) == (202, expected), f"{json.dumps(body)}\n{status} {found}\nthe framework says\n{expected}"
    tried += 1
assert tried > 300, f"only {tried} bodies were judged"
