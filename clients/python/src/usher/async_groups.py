"""The operations, a class for each group of them. Made by `clients/generator`: change that instead."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Literal

from . import models
from . import operations as o
from .caller import AsyncCaller


class AsyncApiKeys:
    """Operations of `/v1/api-keys`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.ApiKeyPage:
        """List API keys."""
        return await self._caller.call(o.LIST_API_KEYS, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.ApiKey]:
        """List API keys, from page to page."""
        return self._caller.iterate(o.LIST_API_KEYS, query={"limit": limit})

    async def create(
        self, body: models.NewApiKey, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.IssuedApiKey:
        """Create an API key."""
        return await self._caller.call(o.CREATE_API_KEY, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def get(self, id: str, *, timeout: float | None = None) -> models.ApiKey:
        """Get an API key."""
        return await self._caller.call(o.GET_API_KEY, path={"id": id}, timeout=timeout)

    async def edit(
        self, id: str, body: models.EditApiKey, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.ApiKey:
        """Edit an API key."""
        return await self._caller.call(
            o.EDIT_API_KEY, path={"id": id}, body=body, idempotency_key=idempotency_key, timeout=timeout
        )

    async def revoke(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.ApiKey:
        """Revoke an API key."""
        return await self._caller.call(
            o.REVOKE_API_KEY, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def rotate(
        self,
        id: str,
        body: models.ApiKeyRotation | None = None,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.RotatedApiKey:
        """Rotate an API key."""
        return await self._caller.call(
            o.ROTATE_API_KEY, path={"id": id}, body=body, idempotency_key=idempotency_key, timeout=timeout
        )

    async def take_over(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.ApiKey:
        """Take over an API key."""
        return await self._caller.call(
            o.TAKE_OVER_API_KEY, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncBlocklist:
    """Operations of `/v1/blocklist`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.BlocklistEntryPage:
        """List the blocklist."""
        return await self._caller.call(o.LIST_BLOCKLIST, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.BlocklistEntry]:
        """List the blocklist, from page to page."""
        return self._caller.iterate(o.LIST_BLOCKLIST, query={"limit": limit})

    async def create(
        self, body: models.NewBlocklistEntry, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.BlocklistEntry:
        """Block an address or a domain."""
        return await self._caller.call(
            o.CREATE_BLOCKLIST_ENTRY, body=body, idempotency_key=idempotency_key, timeout=timeout
        )

    async def get(self, value: str, *, timeout: float | None = None) -> models.BlocklistEntry:
        """Get an entry of the blocklist."""
        return await self._caller.call(o.GET_BLOCKLIST_ENTRY, path={"value": value}, timeout=timeout)

    async def delete(self, value: str, *, idempotency_key: str | None = None, timeout: float | None = None) -> None:
        """Delete an entry of the blocklist."""
        await self._caller.call(
            o.DELETE_BLOCKLIST_ENTRY, path={"value": value}, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncDeliveries:
    """Operations of `/v1/deliveries`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def report_bounce(
        self, body: models.BounceReport, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.BounceReported:
        """Report a bounce or a complaint."""
        return await self._caller.call(o.REPORT_BOUNCE, body=body, idempotency_key=idempotency_key, timeout=timeout)


class AsyncEvents:
    """Operations of `/v1/events`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *,
        after: str | None = None,
        kind: str | None = None,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> models.EventPage:
        """Read events."""
        return await self._caller.call(
            o.LIST_EVENTS, query={"after": after, "kind": kind, "limit": limit}, timeout=timeout
        )

    def iterate(
        self, *, after: str | None = None, kind: str | None = None, limit: int | None = None
    ) -> AsyncIterator[models.Event]:
        """Read events, from page to page."""
        return self._caller.iterate(o.LIST_EVENTS, query={"after": after, "kind": kind, "limit": limit})


class AsyncIdentityProviders:
    """Operations of `/v1/identity-providers`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(self, *, timeout: float | None = None) -> models.IdentityProviderList:
        """List identity providers."""
        return await self._caller.call(o.LIST_IDENTITY_PROVIDERS, timeout=timeout)

    async def create(
        self, body: models.CreateIdentityProvider, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.IdentityProvider:
        """Make an identity provider."""
        return await self._caller.call(
            o.CREATE_IDENTITY_PROVIDER, body=body, idempotency_key=idempotency_key, timeout=timeout
        )

    async def get(self, id: str, *, timeout: float | None = None) -> models.IdentityProvider:
        """Get an identity provider."""
        return await self._caller.call(o.GET_IDENTITY_PROVIDER, path={"id": id}, timeout=timeout)

    async def delete(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> None:
        """Delete an identity provider."""
        await self._caller.call(
            o.DELETE_IDENTITY_PROVIDER,
            path={"id": id},
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def edit(
        self,
        id: str,
        body: models.EditIdentityProvider,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.IdentityProvider:
        """Edit an identity provider."""
        return await self._caller.call(
            o.EDIT_IDENTITY_PROVIDER,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncImports:
    """Operations of `/v1/imports`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.ImportPage:
        """List imports."""
        return await self._caller.call(o.LIST_IMPORTS, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.Import]:
        """List imports, from page to page."""
        return self._caller.iterate(o.LIST_IMPORTS, query={"limit": limit})

    async def create(
        self,
        body: str,
        *,
        if_pending: Literal["as_set", "skip", "resend", "refuse"] | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Import:
        """Import people."""
        return await self._caller.call(
            o.CREATE_IMPORT,
            query={"if_pending": if_pending},
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def get(self, id: str, *, timeout: float | None = None) -> models.Import:
        """Get an import."""
        return await self._caller.call(o.GET_IMPORT, path={"id": id}, timeout=timeout)

    async def cancel(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Import:
        """Cancel an import."""
        return await self._caller.call(
            o.CANCEL_IMPORT, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def list_line_results(
        self, id: str, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.ImportedLinePage:
        """List the lines of an import."""
        return await self._caller.call(
            o.LIST_LINE_RESULTS, path={"id": id}, query={"limit": limit, "cursor": cursor}, timeout=timeout
        )

    def iterate_line_results(self, id: str, *, limit: int | None = None) -> AsyncIterator[models.ImportedLine]:
        """List the lines of an import, from page to page."""
        return self._caller.iterate(o.LIST_LINE_RESULTS, path={"id": id}, query={"limit": limit})

    async def list_refused_lines(
        self, id: str, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.RefusedLinePage:
        """List refused lines."""
        return await self._caller.call(
            o.LIST_REFUSED_LINES, path={"id": id}, query={"limit": limit, "cursor": cursor}, timeout=timeout
        )

    def iterate_refused_lines(self, id: str, *, limit: int | None = None) -> AsyncIterator[models.RefusedLine]:
        """List refused lines, from page to page."""
        return self._caller.iterate(o.LIST_REFUSED_LINES, path={"id": id}, query={"limit": limit})


class AsyncInvitations:
    """Operations of `/v1/invitations`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *,
        status: Literal["pending", "accepted", "declined", "cancelled", "revoked", "expired"] | None = None,
        email: str | None = None,
        q: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        metadata: Mapping[str, str | int | bool] | None = None,
        timeout: float | None = None,
    ) -> models.InvitationPage:
        """List invitations."""
        return await self._caller.call(
            o.LIST_INVITATIONS,
            query={"status": status, "email": email, "q": q, "limit": limit, "cursor": cursor, "metadata": metadata},
            timeout=timeout,
        )

    def iterate(
        self,
        *,
        status: Literal["pending", "accepted", "declined", "cancelled", "revoked", "expired"] | None = None,
        email: str | None = None,
        q: str | None = None,
        limit: int | None = None,
        metadata: Mapping[str, str | int | bool] | None = None,
    ) -> AsyncIterator[models.Invitation]:
        """List invitations, from page to page."""
        return self._caller.iterate(
            o.LIST_INVITATIONS, query={"status": status, "email": email, "q": q, "limit": limit, "metadata": metadata}
        )

    async def create(
        self, body: models.Invite, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.InviteResponse:
        """Invite people."""
        return await self._caller.call(o.INVITE_MEMBERS, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def accept(self, body: models.AcceptInvitation, *, timeout: float | None = None) -> models.AcceptedInvitation:
        """Accept an invitation."""
        return await self._caller.call(o.ACCEPT_INVITATION, body=body, timeout=timeout)

    async def decline(self, body: models.TokenInput, *, timeout: float | None = None) -> models.DeclinedInvitation:
        """Decline an invitation."""
        return await self._caller.call(o.DECLINE_INVITATION, body=body, timeout=timeout)

    async def import_csv(
        self,
        body: str,
        *,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.ImportResult:
        """Invite the people of a CSV file."""
        return await self._caller.call(
            o.IMPORT_INVITATIONS,
            query={"dry_run": dry_run},
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def preview(self, body: models.TokenInput, *, timeout: float | None = None) -> models.InvitationPreview:
        """Preview an invitation."""
        return await self._caller.call(o.PREVIEW_INVITATION, body=body, timeout=timeout)

    async def request_move(self, body: models.RequestMove, *, timeout: float | None = None) -> models.MoveRequested:
        """Ask for an invitation at another address."""
        return await self._caller.call(o.REQUEST_MOVE, body=body, timeout=timeout)

    async def get(self, id: str, *, timeout: float | None = None) -> models.Invitation:
        """Get an invitation."""
        return await self._caller.call(o.GET_INVITATION, path={"id": id}, timeout=timeout)

    async def edit(
        self,
        id: str,
        body: models.EditInvitation,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Invitation:
        """Edit an invitation."""
        return await self._caller.call(
            o.EDIT_INVITATION,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def move(
        self,
        id: str,
        body: models.MoveInvitation,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Invitation:
        """Move an invitation."""
        return await self._caller.call(
            o.MOVE_INVITATION,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def resend(
        self,
        id: str,
        body: models.ResendInvitation | None = None,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Invitation:
        """Resend an invitation."""
        return await self._caller.call(
            o.RESEND_INVITATION, path={"id": id}, body=body, idempotency_key=idempotency_key, timeout=timeout
        )

    async def revoke(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Invitation:
        """Revoke an invitation."""
        return await self._caller.call(
            o.REVOKE_INVITATION, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncLicenses:
    """Operations of `/v1/licenses`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.LicensePage:
        """List licenses."""
        return await self._caller.call(o.LIST_LICENSES, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.License]:
        """List licenses, from page to page."""
        return self._caller.iterate(o.LIST_LICENSES, query={"limit": limit})

    async def create(
        self, body: models.NewLicense, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.License:
        """Create a license."""
        return await self._caller.call(o.CREATE_LICENSE, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def get(self, id: str, *, timeout: float | None = None) -> models.License:
        """Get a license."""
        return await self._caller.call(o.GET_LICENSE, path={"id": id}, timeout=timeout)

    async def delete(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> None:
        """Delete a license."""
        await self._caller.call(
            o.DELETE_LICENSE, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        id: str,
        body: models.EditLicense,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.License:
        """Edit a license."""
        return await self._caller.call(
            o.EDIT_LICENSE,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncMembers:
    """Operations of `/v1/members`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *,
        status: Literal["contact", "invited", "active", "blocked", "removed"] | None = None,
        email: str | None = None,
        q: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> models.MemberPage:
        """List members."""
        return await self._caller.call(
            o.LIST_MEMBERS,
            query={"status": status, "email": email, "q": q, "limit": limit, "cursor": cursor},
            timeout=timeout,
        )

    def iterate(
        self,
        *,
        status: Literal["contact", "invited", "active", "blocked", "removed"] | None = None,
        email: str | None = None,
        q: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[models.Member]:
        """List members, from page to page."""
        return self._caller.iterate(o.LIST_MEMBERS, query={"status": status, "email": email, "q": q, "limit": limit})

    async def get(self, id: str, *, timeout: float | None = None) -> models.Member:
        """Get a member."""
        return await self._caller.call(o.GET_MEMBER, path={"id": id}, timeout=timeout)

    async def remove(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Member:
        """Remove a member."""
        return await self._caller.call(
            o.REMOVE_MEMBER, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        id: str,
        body: models.EditMember,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Member:
        """Edit a member."""
        return await self._caller.call(
            o.EDIT_MEMBER,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def block(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Member:
        """Block a member."""
        return await self._caller.call(
            o.BLOCK_MEMBER, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def erase(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Member:
        """Erase a person."""
        return await self._caller.call(
            o.ERASE_MEMBER, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def unblock(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Member:
        """Unblock a member."""
        return await self._caller.call(
            o.UNBLOCK_MEMBER, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncOrganization:
    """Operations of `/v1/organization`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get(self, *, timeout: float | None = None) -> models.OrganizationProfile:
        """Get the organization."""
        return await self._caller.call(o.GET_ORGANIZATION, timeout=timeout)

    async def delete(
        self, *, confirm: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.OrganizationProfile:
        """Delete the organization."""
        return await self._caller.call(
            o.DELETE_ORGANIZATION, query={"confirm": confirm}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        body: models.EditOrganization,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.OrganizationProfile:
        """Edit the organization."""
        return await self._caller.call(
            o.EDIT_ORGANIZATION, body=body, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def archive(
        self, *, confirm: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.OrganizationProfile:
        """Archive the organization."""
        return await self._caller.call(
            o.ARCHIVE_ORGANIZATION, query={"confirm": confirm}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def restore(
        self, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.OrganizationProfile:
        """Restore the organization."""
        return await self._caller.call(o.RESTORE_ORGANIZATION, idempotency_key=idempotency_key, timeout=timeout)


class AsyncOrganizations:
    """Operations of `/v1/organizations`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: Literal["active", "archived", "deleting"] | None = None,
        timeout: float | None = None,
    ) -> models.OrganizationEntryPage:
        """List organizations."""
        return await self._caller.call(
            o.LIST_ORGANIZATIONS, query={"limit": limit, "cursor": cursor, "status": status}, timeout=timeout
        )

    def iterate(
        self, *, limit: int | None = None, status: Literal["active", "archived", "deleting"] | None = None
    ) -> AsyncIterator[models.OrganizationEntry]:
        """List organizations, from page to page."""
        return self._caller.iterate(o.LIST_ORGANIZATIONS, query={"limit": limit, "status": status})

    async def create(self, body: models.NewOrganization, *, timeout: float | None = None) -> models.CreatedOrganization:
        """Create an organization."""
        return await self._caller.call(o.CREATE_ORGANIZATION, body=body, timeout=timeout)

    async def get(self, id: str, *, timeout: float | None = None) -> models.InstallationOrganization:
        """Get an organization of the installation."""
        return await self._caller.call(o.GET_ANY_ORGANIZATION, path={"id": id}, timeout=timeout)

    async def delete(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.InstallationOrganization:
        """Delete an organization of the installation."""
        return await self._caller.call(
            o.DELETE_ANY_ORGANIZATION, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        id: str,
        body: models.EditOrganization,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.InstallationOrganization:
        """Edit an organization of the installation."""
        return await self._caller.call(
            o.EDIT_ANY_ORGANIZATION,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def archive(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.InstallationOrganization:
        """Archive an organization of the installation."""
        return await self._caller.call(
            o.ARCHIVE_ANY_ORGANIZATION, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def restore(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.InstallationOrganization:
        """Restore an organization of the installation."""
        return await self._caller.call(
            o.RESTORE_ANY_ORGANIZATION, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncPassword:
    """Operations of `/v1/password`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def change(self, body: models.ChangePassword, *, timeout: float | None = None) -> None:
        """Change your password."""
        await self._caller.call(o.CHANGE_PASSWORD, body=body, timeout=timeout)

    async def forgot(self, body: models.ForgotPassword, *, timeout: float | None = None) -> None:
        """Ask for a link to set a password."""
        await self._caller.call(o.FORGOT_PASSWORD, body=body, timeout=timeout)

    async def reset(self, body: models.ResetPassword, *, timeout: float | None = None) -> None:
        """Set a password by a link."""
        await self._caller.call(o.RESET_PASSWORD, body=body, timeout=timeout)


class AsyncPermissionTemplates:
    """Operations of `/v1/permission-templates`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.PermissionTemplatePage:
        """List permission templates."""
        return await self._caller.call(
            o.LIST_PERMISSION_TEMPLATES, query={"limit": limit, "cursor": cursor}, timeout=timeout
        )

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.PermissionTemplate]:
        """List permission templates, from page to page."""
        return self._caller.iterate(o.LIST_PERMISSION_TEMPLATES, query={"limit": limit})

    async def create(
        self, body: models.NewPermissionTemplate, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.PermissionTemplate:
        """Create a permission template."""
        return await self._caller.call(
            o.CREATE_PERMISSION_TEMPLATE, body=body, idempotency_key=idempotency_key, timeout=timeout
        )

    async def get(self, id: str, *, timeout: float | None = None) -> models.PermissionTemplate:
        """Get a permission template."""
        return await self._caller.call(o.GET_PERMISSION_TEMPLATE, path={"id": id}, timeout=timeout)

    async def delete(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> None:
        """Delete a permission template."""
        await self._caller.call(
            o.DELETE_PERMISSION_TEMPLATE,
            path={"id": id},
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def edit(
        self,
        id: str,
        body: models.EditPermissionTemplate,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.PermissionTemplate:
        """Edit a permission template."""
        return await self._caller.call(
            o.EDIT_PERMISSION_TEMPLATE,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncPermissions:
    """Operations of `/v1/permissions`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.PermissionPage:
        """List permissions."""
        return await self._caller.call(o.LIST_PERMISSIONS, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.Permission]:
        """List permissions, from page to page."""
        return self._caller.iterate(o.LIST_PERMISSIONS, query={"limit": limit})

    async def create(
        self, body: models.NewPermission, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Permission:
        """Create a permission."""
        return await self._caller.call(o.CREATE_PERMISSION, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def get(self, code: str, *, timeout: float | None = None) -> models.Permission:
        """Get a permission."""
        return await self._caller.call(o.GET_PERMISSION, path={"code": code}, timeout=timeout)

    async def delete(self, code: str, *, idempotency_key: str | None = None, timeout: float | None = None) -> None:
        """Delete a permission."""
        await self._caller.call(
            o.DELETE_PERMISSION, path={"code": code}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        code: str,
        body: models.EditPermission,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Permission:
        """Edit a permission."""
        return await self._caller.call(
            o.EDIT_PERMISSION, path={"code": code}, body=body, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncResources:
    """Operations of `/v1/resources`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.ResourcePage:
        """List resources."""
        return await self._caller.call(o.LIST_RESOURCES, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.Resource]:
        """List resources, from page to page."""
        return self._caller.iterate(o.LIST_RESOURCES, query={"limit": limit})

    async def create(
        self, body: models.NewResource, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Resource:
        """Create a resource."""
        return await self._caller.call(o.CREATE_RESOURCE, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def get(self, id: str, *, timeout: float | None = None) -> models.Resource:
        """Get a resource."""
        return await self._caller.call(o.GET_RESOURCE, path={"id": id}, timeout=timeout)

    async def delete(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> None:
        """Delete a resource."""
        await self._caller.call(
            o.DELETE_RESOURCE, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        id: str,
        body: models.EditResource,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Resource:
        """Edit a resource."""
        return await self._caller.call(
            o.EDIT_RESOURCE,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncRoles:
    """Operations of `/v1/roles`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.RolePage:
        """List roles."""
        return await self._caller.call(o.LIST_ROLES, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.Role]:
        """List roles, from page to page."""
        return self._caller.iterate(o.LIST_ROLES, query={"limit": limit})

    async def create(
        self, body: models.NewRole, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Role:
        """Create a role."""
        return await self._caller.call(o.CREATE_ROLE, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def get(self, code: str, *, timeout: float | None = None) -> models.Role:
        """Get a role."""
        return await self._caller.call(o.GET_ROLE, path={"code": code}, timeout=timeout)

    async def delete(
        self,
        code: str,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Delete a role."""
        await self._caller.call(
            o.DELETE_ROLE, path={"code": code}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        code: str,
        body: models.EditRole,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Role:
        """Edit a role."""
        return await self._caller.call(
            o.EDIT_ROLE,
            path={"code": code},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncSessions:
    """Operations of `/v1/sessions`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.SessionPage:
        """List your sessions."""
        return await self._caller.call(o.LIST_SESSIONS, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.Session]:
        """List your sessions, from page to page."""
        return self._caller.iterate(o.LIST_SESSIONS, query={"limit": limit})

    async def create(self, body: models.Login, *, timeout: float | None = None) -> models.OpenedSession:
        """Log in."""
        return await self._caller.call(o.CREATE_SESSION, body=body, timeout=timeout)

    async def refresh(self, body: models.Refresh, *, timeout: float | None = None) -> models.OpenedSession:
        """Refresh a session."""
        return await self._caller.call(o.REFRESH_SESSION, body=body, timeout=timeout)

    async def end(self, id: str, *, timeout: float | None = None) -> None:
        """Log out."""
        await self._caller.call(o.END_SESSION, path={"id": id}, timeout=timeout)


class AsyncSuppressions:
    """Operations of `/v1/suppressions`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, timeout: float | None = None
    ) -> models.SuppressionPage:
        """List suppressed addresses."""
        return await self._caller.call(o.LIST_SUPPRESSIONS, query={"limit": limit, "cursor": cursor}, timeout=timeout)

    def iterate(self, *, limit: int | None = None) -> AsyncIterator[models.Suppression]:
        """List suppressed addresses, from page to page."""
        return self._caller.iterate(o.LIST_SUPPRESSIONS, query={"limit": limit})

    async def lift(
        self, address: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.Suppression:
        """Take an address off the suppression list."""
        return await self._caller.call(
            o.LIFT_SUPPRESSION, path={"address": address}, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncTokens:
    """Operations of `/v1/tokens`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def issue_organization(
        self,
        body: models.OrganizationTokenRequest | None = None,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.OrganizationToken:
        """Issue an organization token."""
        return await self._caller.call(
            o.ISSUE_ORGANIZATION_TOKEN, body=body, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncWebhooks:
    """Operations of `/v1/webhooks`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(self, *, timeout: float | None = None) -> models.WebhookList:
        """List webhooks."""
        return await self._caller.call(o.LIST_WEBHOOKS, timeout=timeout)

    async def create(
        self, body: models.CreateWebhook, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.WebhookWithSecret:
        """Make a webhook."""
        return await self._caller.call(o.CREATE_WEBHOOK, body=body, idempotency_key=idempotency_key, timeout=timeout)

    async def get(self, id: str, *, timeout: float | None = None) -> models.Webhook:
        """Get a webhook."""
        return await self._caller.call(o.GET_WEBHOOK, path={"id": id}, timeout=timeout)

    async def delete(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> None:
        """Delete a webhook."""
        await self._caller.call(
            o.DELETE_WEBHOOK, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def edit(
        self,
        id: str,
        body: models.EditWebhook,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> models.Webhook:
        """Edit a webhook."""
        return await self._caller.call(
            o.EDIT_WEBHOOK,
            path={"id": id},
            body=body,
            if_match=if_match,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def list_deliveries(
        self,
        id: str,
        *,
        state: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> models.WebhookDeliveryPage:
        """List deliveries."""
        return await self._caller.call(
            o.LIST_DELIVERIES,
            path={"id": id},
            query={"state": state, "limit": limit, "cursor": cursor},
            timeout=timeout,
        )

    def iterate_deliveries(
        self, id: str, *, state: str | None = None, limit: int | None = None
    ) -> AsyncIterator[models.WebhookDelivery]:
        """List deliveries, from page to page."""
        return self._caller.iterate(o.LIST_DELIVERIES, path={"id": id}, query={"state": state, "limit": limit})

    async def redeliver_one(
        self, id: str, delivery: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.WebhookDelivery:
        """Redeliver one."""
        return await self._caller.call(
            o.REDELIVER, path={"id": id, "delivery": delivery}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def redeliver_since(
        self, id: str, *, since: datetime, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.WebhookRedelivered:
        """Redeliver all since."""
        return await self._caller.call(
            o.REDELIVER_SINCE, path={"id": id}, query={"since": since}, idempotency_key=idempotency_key, timeout=timeout
        )

    async def rotate(
        self, id: str, *, if_match: str | None = None, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.WebhookWithSecret:
        """Rotate a webhook's secret."""
        return await self._caller.call(
            o.ROTATE_WEBHOOK, path={"id": id}, if_match=if_match, idempotency_key=idempotency_key, timeout=timeout
        )

    async def test(
        self, id: str, *, idempotency_key: str | None = None, timeout: float | None = None
    ) -> models.WebhookTest:
        """Test a webhook."""
        return await self._caller.call(
            o.TEST_WEBHOOK, path={"id": id}, idempotency_key=idempotency_key, timeout=timeout
        )


class AsyncGroups:
    """All groups, as a client shows them."""

    def __init__(self, caller: AsyncCaller) -> None:
        self.api_keys = AsyncApiKeys(caller)
        self.blocklist = AsyncBlocklist(caller)
        self.deliveries = AsyncDeliveries(caller)
        self.events = AsyncEvents(caller)
        self.identity_providers = AsyncIdentityProviders(caller)
        self.imports = AsyncImports(caller)
        self.invitations = AsyncInvitations(caller)
        self.licenses = AsyncLicenses(caller)
        self.members = AsyncMembers(caller)
        self.organization = AsyncOrganization(caller)
        self.organizations = AsyncOrganizations(caller)
        self.password = AsyncPassword(caller)
        self.permission_templates = AsyncPermissionTemplates(caller)
        self.permissions = AsyncPermissions(caller)
        self.resources = AsyncResources(caller)
        self.roles = AsyncRoles(caller)
        self.sessions = AsyncSessions(caller)
        self.suppressions = AsyncSuppressions(caller)
        self.tokens = AsyncTokens(caller)
        self.webhooks = AsyncWebhooks(caller)
