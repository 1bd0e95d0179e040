import hashlib
import secrets
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from rest_framework import generics, permissions, serializers
from rest_framework.exceptions import ValidationError

from .models import Invitation, Membership, Outbox


class IsAdmin(permissions.BasePermission):
    def has_permission(self, request, view):
        memberships = Membership.objects.filter(organization_id=view.kwargs["organization"], user=request.user)
        return memberships.filter(role__in=["owner", "admin"]).exists()


class InvitationSerializer(serializers.ModelSerializer):
    role = serializers.ChoiceField(choices=["owner", "admin", "member"])

    class Meta:
        model = Invitation
        fields = ["id", "organization", "email", "role", "status", "inviter", "created_at", "expires_at"]
        read_only_fields = ["id", "organization", "status", "inviter", "created_at", "expires_at"]
        # The partial unique index decides; no second query for it.
        validators = []


class Invitations(generics.CreateAPIView):
    serializer_class = InvitationSerializer
    permission_classes = [permissions.IsAuthenticated, IsAdmin]

    def perform_create(self, serializer):
        organization, email = self.kwargs["organization"], serializer.validated_data["email"].lower()
        if Membership.objects.filter(organization_id=organization, user__email=email).exists():
            raise ValidationError({"email": "already a member"})
        try:
            with transaction.atomic():
                invitation = serializer.save(
                    organization_id=organization,
                    email=email,
                    inviter=self.request.user,
                    token_hash=hashlib.sha256(secrets.token_bytes(32)).digest(),
                    expires_at=timezone.now() + timedelta(days=7),
                )
                payload = {"id": str(invitation.id), "email": email, "organization": str(organization)}
                Outbox.objects.create(topic="invitation.created", payload=payload)
        except IntegrityError:
            raise ValidationError({"email": "already invited"})
