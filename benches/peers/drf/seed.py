"""python seed.py ORGANIZATIONS FILE: makes the tables, one owner and its organizations. The file gets the owner's token in its
first line and the id of an organization in each further one."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from django.contrib.auth import get_user_model
from django.core.management import call_command
from rest_framework_simplejwt.tokens import AccessToken

from app.models import Membership, Organization

count, file = int(sys.argv[1]), sys.argv[2]
call_command("migrate", "auth", verbosity=0)
call_command("migrate", run_syncdb=True, verbosity=0)
owner = get_user_model().objects.create_user("owner", "owner@people.example", "Correct-Horse-7")
organizations = Organization.objects.bulk_create([Organization(name=f"Organization {number}") for number in range(count)])
Membership.objects.bulk_create([Membership(organization=it, user=owner, role="owner") for it in organizations])
with open(file, "w") as out:
    for line in [AccessToken.for_user(owner), *[it.id for it in organizations]]:
        print(line, file=out)
