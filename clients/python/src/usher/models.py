"""What is sent and answered. Made by `clients/generator`: change that instead."""

from __future__ import annotations

from typing import Annotated, Any, Dict, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType


class AcceptInvitation(BaseModel):
    """An acceptance."""

    model_config = ConfigDict(
        extra="forbid",
    )
    first_name: str | None = None
    """For an account that is made now, with its password; the invitation's if left out."""
    last_name: str | None = None
    """For an account that is made now, with its password; the invitation's if left out."""
    password: str | None = None
    """The password of the account, or of the one that is made now. Left out by somebody who is logged in."""
    token: str
    """The token of the link in the mail."""


class ApiKey(BaseModel):
    """An API key, without the key itself."""

    created_at: AwareDatetime
    """When it was made."""
    description: str
    """What it is for."""
    expires_at: AwareDatetime | None = None
    """When it stops working; null for never."""
    hint: str
    """Its last four characters."""
    id: str
    """Its id, `key_...`."""
    last_used_at: AwareDatetime | None = None
    """When it was used last, to about five minutes; null if no use was recorded."""
    maker_id: str | None = None
    """
    The member who made it or took it over, and answers for it: it can do no more than this member, and nothing while
    this member is blocked or removed. Null for a key that was made at the command line.
    """
    member_id: str | None = None
    """The member it belongs to; null for a key of the whole organization."""
    protocol: str
    """The protocol it is for."""
    revoked_at: AwareDatetime | None = None
    """When it was revoked; null if it was not."""
    scopes: list[str]
    """The permissions it is narrowed to; empty where it is not."""
    status: str
    """`active`, `suspended` while its maker or its owner is blocked or removed, `expired` or `revoked`."""


class ApiKeyPage(BaseModel):
    """A page of a listing."""

    data: list[ApiKey]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class ApiKeyRotation(BaseModel):
    """How a key is to be rotated."""

    model_config = ConfigDict(
        extra="forbid",
    )
    expires_at: AwareDatetime | None = None
    """When the new key stops working; left out or null, when the old one would have."""
    overlap_seconds: int | None = None
    """For how many seconds the old key works on, 0 to 2592000; 86400 if left out."""


class BlocklistEntry(BaseModel):
    """An entry of the blocklist."""

    value: str
    """The address or the domain, in lower case."""


class BlocklistEntryPage(BaseModel):
    """A page of a listing."""

    data: list[BlocklistEntry]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class BounceReport(BaseModel):
    """A report about a mail. One of `delivery_id` and `message_id` says which."""

    model_config = ConfigDict(
        extra="forbid",
    )
    delivery_id: str | None = None
    """The mail, as `delivery.id` of the invitation shows it."""
    kind: Literal["hard", "soft", "complaint"]
    """`hard`, `soft` or `complaint`."""
    message_id: str | None = None
    """The Message-ID of the mail."""
    reason: str | None = None
    """What the receiving side said. Addresses in it are not kept."""


class Branding(BaseModel):
    """How an organization looks."""

    color: str | None = None
    """`#rrggbb`; null for the usual one."""
    logo: str | None = None
    """An `https` address or a `data:` image; null for none."""
    name: str | None = None
    """The name that is shown; null for the organization's own."""


class ChangePassword(BaseModel):
    """A change of a password."""

    model_config = ConfigDict(
        extra="forbid",
    )
    current_password: str
    """The password there is."""
    password: str
    """The new one."""


class CodeGrant(BaseModel):
    """A granted role."""

    code: str
    """The code."""
    expires_at: AwareDatetime | None = None
    """When it ends; null for never."""


class CodeGrantInput(BaseModel):
    """A role that ends at an instant."""

    model_config = ConfigDict(
        extra="forbid",
    )
    code: str
    """The code, as `GET /v1/roles` lists it."""
    expires_at: AwareDatetime | None = None
    """When it ends; left out or null for never."""


class CreateIdentityProvider(BaseModel):
    """An identity provider to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    algorithm: Literal["RS256", "ES256", "EdDSA"] | None = None
    """How it signs ID tokens: `RS256` (the default), `ES256` or `EdDSA`."""
    client_id: str
    """The id that it has given to the gateway."""
    client_secret: str | None = None
    """The secret that it has given to the gateway; left out for a public client. No answer shows it."""
    email_verified: Literal["required", "assumed"] | None = None
    """`required` (the default): an address counts with `email_verified: true`; `assumed`: unless that is false."""
    issuer: str
    """Its issuer: `https`, at most 255 characters, without a query."""
    name: str
    """What people call it, at most 60 characters: they see `Continue with NAME`."""


class CreateWebhook(BaseModel):
    """A webhook endpoint to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    description: str | None = None
    """What it is for, at most 500 characters."""
    enabled: bool | None = None
    """Whether it is told anything yet; true if left out."""
    event_names: Literal["plain", "qualified"] | None = None
    """`plain` (the default) or `qualified`."""
    events: (
        list[
            Literal[
                "*",
                "account.*",
                "blocklist.*",
                "contact.*",
                "identity_provider.*",
                "invitation.*",
                "invitations.*",
                "key.*",
                "license.*",
                "mail.*",
                "member.*",
                "organization.*",
                "permission.*",
                "permission_template.*",
                "resource.*",
                "role.*",
                "suppression.*",
                "webhook.*",
                "invitation.created",
                "invitation.resent",
                "invitation.reminded",
                "invitation.edited",
                "invitation.move_requested",
                "invitation.accepted",
                "invitation.declined",
                "invitation.revoked",
                "invitation.cancelled",
                "invitation.expired",
                "invitation.delivery_failed",
                "mail.requeued",
                "invitations.previewed",
                "member.added",
                "member.grants_changed",
                "member.blocked",
                "member.unblocked",
                "member.removed",
                "member.erased",
                "account.proved",
                "license.exhausted",
                "license.created",
                "license.updated",
                "license.deleted",
                "resource.created",
                "resource.updated",
                "resource.deleted",
                "contact.created",
                "contact.updated",
                "contact.saved",
                "role.created",
                "role.updated",
                "role.deleted",
                "permission_template.created",
                "permission_template.updated",
                "permission_template.deleted",
                "permission.created",
                "permission.updated",
                "permission.deleted",
                "blocklist.added",
                "blocklist.removed",
                "suppression.added",
                "suppression.removed",
                "key.created",
                "key.updated",
                "key.rotated",
                "key.taken_over",
                "key.revoked",
                "organization.created",
                "organization.updated",
                "organization.archived",
                "organization.deletion_requested",
                "organization.restored",
                "identity_provider.created",
                "identity_provider.updated",
                "identity_provider.deleted",
                "webhook.created",
                "webhook.updated",
                "webhook.deleted",
                "webhook.disabled",
                "account.password_reset",
                "account.password_changed",
                "account.identity_linked",
                "account.identity_unlinked",
                "account.password_link_created",
                "webhook.test",
            ]
        ]
        | None
    ) = None
    """Types of events, families such as `invitation.*`, or `*`; all if left out."""
    url: str
    """Where it is: `https`, at most 2000 characters."""


class CreatedAdministrator(BaseModel):
    """The first administrator of an organization that was made now."""

    invitation_id: str | None = None
    """The invitation, `inv_...`; null for somebody who is a member at once."""
    member_id: str
    """The member, `mem_...`."""
    status: str
    """`active`, or `invited` until the invitation is accepted."""


class EditApiKey(BaseModel):
    """Changes of a key."""

    model_config = ConfigDict(
        extra="forbid",
    )
    description: str | None = None
    """What it is for; at most 1000 characters."""
    scopes: list[str] | None = None
    """The permissions it is narrowed to in place of the ones it has; at most 1000. Empty means all that you hold."""


class EditIdentityProvider(BaseModel):
    """Changes of an identity provider."""

    model_config = ConfigDict(
        extra="forbid",
    )
    algorithm: Literal["RS256", "ES256", "EdDSA"] | None = None
    """How it signs ID tokens: `RS256`, `ES256` or `EdDSA`."""
    client_id: str | None = None
    """The id that it has given to the gateway."""
    client_secret: str | None = None
    """The secret that it has given to the gateway; null makes it a public client."""
    email_verified: Literal["required", "assumed"] | None = None
    """`required` or `assumed`."""
    name: str | None = None
    """What people call it, at most 60 characters."""


GrantedRole = TypeAliasType("GrantedRole", Annotated[str | CodeGrantInput, Field(title="GrantedRole")])


class EditLicense(BaseModel):
    """Changes of a license."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str | None = None
    """Its name; at most 200 characters."""
    seats: int | None = None
    """How many seats it has; not fewer than are taken."""


class Translations(BaseModel):
    """The same in other languages, by their codes, in place of all that there are; at most 200 characters each."""

    model_config = ConfigDict(
        extra="forbid",
    )
    cs: str | None = None
    da: str | None = None
    de: str | None = None
    en: str | None = None
    es: str | None = None
    fr: str | None = None
    it: str | None = None
    ja: str | None = None
    pl: str | None = None
    sk: str | None = None
    sv: str | None = None
    uk: str | None = None
    zh: str | None = None


class EditPermission(BaseModel):
    """Changes of a permission."""

    model_config = ConfigDict(
        extra="forbid",
    )
    description: str | None = None
    """What it allows; at most 1000 characters."""
    translations: Translations | None = None
    """The same in other languages, by their codes, in place of all that there are; at most 200 characters each."""


class EditPermissionTemplate(BaseModel):
    """Changes of a template."""

    model_config = ConfigDict(
        extra="forbid",
    )
    color: str | None = None
    """The color to show it in, `#rrggbb`; null for none."""
    description: str | None = None
    """What it is for; at most 1000 characters."""
    name: str | None = None
    """Its name, which no other template has; at most 200 characters."""
    permissions: list[str] | None = None
    """The permissions in place of the ones it has; at most 1000."""
    roles: list[str] | None = None
    """The roles in place of the ones it has; at most 1000."""


class EditResource(BaseModel):
    """Changes of a resource."""

    model_config = ConfigDict(
        extra="forbid",
    )
    kind: str | None = None
    """What it is; at most 200 characters."""
    name: str | None = None
    """Its name; at most 200 characters."""
    parent_id: str | None = None
    """
    The resource that it stands below; null for none. A move changes who has power over it, so it takes a
    caller who may do everything.
    """


class Translations1(BaseModel):
    """Its name in other languages, by their codes, in place of all that there are; at most 200 characters each."""

    model_config = ConfigDict(
        extra="forbid",
    )
    cs: str | None = None
    da: str | None = None
    de: str | None = None
    en: str | None = None
    es: str | None = None
    fr: str | None = None
    it: str | None = None
    ja: str | None = None
    pl: str | None = None
    sk: str | None = None
    sv: str | None = None
    uk: str | None = None
    zh: str | None = None


class EditRole(BaseModel):
    """Changes of a role."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str | None = None
    """Its name; at most 200 characters."""
    permissions: list[str] | None = None
    """The permissions in place of the ones it has; at most 1000."""
    translations: Translations1 | None = None
    """Its name in other languages, by their codes, in place of all that there are; at most 200 characters each."""


class EditWebhook(BaseModel):
    """Changes of a webhook endpoint."""

    model_config = ConfigDict(
        extra="forbid",
    )
    description: str | None = None
    """What it is for, at most 500 characters."""
    enabled: bool | None = None
    """Whether it is told anything."""
    event_names: Literal["plain", "qualified"] | None = None
    """`plain` or `qualified`."""
    events: (
        list[
            Literal[
                "*",
                "account.*",
                "blocklist.*",
                "contact.*",
                "identity_provider.*",
                "invitation.*",
                "invitations.*",
                "key.*",
                "license.*",
                "mail.*",
                "member.*",
                "organization.*",
                "permission.*",
                "permission_template.*",
                "resource.*",
                "role.*",
                "suppression.*",
                "webhook.*",
                "invitation.created",
                "invitation.resent",
                "invitation.reminded",
                "invitation.edited",
                "invitation.move_requested",
                "invitation.accepted",
                "invitation.declined",
                "invitation.revoked",
                "invitation.cancelled",
                "invitation.expired",
                "invitation.delivery_failed",
                "mail.requeued",
                "invitations.previewed",
                "member.added",
                "member.grants_changed",
                "member.blocked",
                "member.unblocked",
                "member.removed",
                "member.erased",
                "account.proved",
                "license.exhausted",
                "license.created",
                "license.updated",
                "license.deleted",
                "resource.created",
                "resource.updated",
                "resource.deleted",
                "contact.created",
                "contact.updated",
                "contact.saved",
                "role.created",
                "role.updated",
                "role.deleted",
                "permission_template.created",
                "permission_template.updated",
                "permission_template.deleted",
                "permission.created",
                "permission.updated",
                "permission.deleted",
                "blocklist.added",
                "blocklist.removed",
                "suppression.added",
                "suppression.removed",
                "key.created",
                "key.updated",
                "key.rotated",
                "key.taken_over",
                "key.revoked",
                "organization.created",
                "organization.updated",
                "organization.archived",
                "organization.deletion_requested",
                "organization.restored",
                "identity_provider.created",
                "identity_provider.updated",
                "identity_provider.deleted",
                "webhook.created",
                "webhook.updated",
                "webhook.deleted",
                "webhook.disabled",
                "account.password_reset",
                "account.password_changed",
                "account.identity_linked",
                "account.identity_unlinked",
                "account.password_link_created",
                "webhook.test",
            ]
        ]
        | None
    ) = None
    """Types of events, families such as `invitation.*`, or `*`, in place of the stored ones."""
    url: str | None = None
    """Where it is: `https`, at most 2000 characters."""


class EmailPolicy(BaseModel):
    """How an organization has its invitations mailed."""

    delivery: str
    """`send`, or `link_only`: no mail goes out, and invitations show their links to those who may manage them."""
    reply_to: str
    """Who gets the replies: `inviter`, `nobody` or an address."""


class EventActor(BaseModel):
    """Who did something."""

    credential: str
    """The name of the credential, never the credential itself."""
    member_id: str | None = None
    """The member behind it, or null."""
    protocol: str
    """Through which protocol: an adapter's name, `public` for the holder of a link, `system` for the gateway itself."""


class EventData(BaseModel):
    """What an event is about; what is erased is null."""

    model_config = ConfigDict(
        extra="allow",
    )
    __annotations__ = {
        "__pydantic_extra__": Dict[str, Any],
    }
    email: str | None = None
    """The address, or null."""
    first_name: str | None = None
    """The first name, or null."""
    invitation_id: str | None = None
    """The invitation, or null."""
    last_name: str | None = None
    """The last name, or null."""
    member_id: str | None = None
    """The member, or null."""
    organization_id: str
    """The organization."""


class FieldError(BaseModel):
    """One thing that is wrong, where several can be."""

    code: str
    """What is wrong, for programs."""
    detail: str
    """What is wrong and what to do about it, for people."""
    field: str | None = None
    """The field, such as `invitations[3].email` or `email`."""
    held_until: str | None = None
    """With `grant_exceeds_caller`: until when you hold it, where you do and only the end goes beyond that."""
    row: int | None = None
    """The invitation of a batch, counted from 0."""


class FirstAdministrator(BaseModel):
    """The first administrator of an organization."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The address."""
    first_name: str | None = None
    """First name; at most 200 characters."""
    last_name: str | None = None
    """Last name; at most 200 characters."""
    locale: str | None = None
    """The language to address the person in; that of the organization if left out."""


class ForgotPassword(BaseModel):
    """Who forgot a password."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The address of the account."""
    locale: str | None = None
    """The language of the mail; left out, that of the person's first organization."""


class IdentityProvider(BaseModel):
    """An identity provider of the organization."""

    algorithm: str
    """How it signs ID tokens: `RS256`, `ES256` or `EdDSA`."""
    client_id: str
    """The id that it has given to the gateway."""
    created_at: AwareDatetime
    """When it was made."""
    email_verified: str
    """`required`: an address counts with `email_verified: true`; `assumed`: unless that is false."""
    has_client_secret: bool
    """Whether there is a client secret. It is never shown."""
    id: str
    """Its id, `idp_...`."""
    issuer: str
    """Its issuer. It never changes."""
    name: str
    """What people call it."""
    redirect_uri: str
    """Where it sends people back to. Register it there."""
    revision: int
    """Counted up at every change."""
    updated_at: AwareDatetime
    """When it was changed last."""


class IdentityProviderList(BaseModel):
    """All identity providers."""

    data: list[IdentityProvider]
    """Oldest first."""


ImportFile = TypeAliasType("ImportFile", str)


class ImportLines(BaseModel):
    """How many lines there are."""

    invited: int
    """Whose people were invited, whose invitation was renewed or who became members at once."""
    left: int
    """That wait; those of an import that has ended are not carried out."""
    refused: int
    """That were refused."""
    total: int
    """In all."""
    unchanged: int
    """Whose people were invited already or are members, where that was to be left alone."""


class Inviter(BaseModel):
    """A member who invited."""

    email: str
    """The address."""
    first_name: str
    """First name, possibly empty."""
    last_name: str
    """Last name, possibly empty."""
    member_id: str
    """The member, `mem_...`."""


class IssuedApiKey(ApiKey):
    """An API key that was made now."""

    key: str
    """The key. It is shown once."""


class LineError(BaseModel):
    """Something that is wrong with a line."""

    code: str
    """What is wrong, for programs."""
    detail: str
    """What is wrong and what to do about it, for people."""
    field: str | None = None
    """The column, where it is about one."""


class LineResultDone(BaseModel):
    """It was carried out."""

    invitation_id: str | None = None
    """The invitation, `inv_...`; null where access was granted at once or existed before."""
    line: int
    """The number of the line in the file, counted from 1."""
    member_id: str
    """The member, `mem_...`."""
    outcome: str
    """`invited`, `granted`, `refreshed` or `unchanged`."""


class LineResultRefused(BaseModel):
    """It was refused."""

    errors: list[FieldError]
    """Every reason; `field` is the column."""
    line: int
    """The number of the line in the file, counted from 1."""
    outcome: str
    """`refused`."""


LineResult = TypeAliasType("LineResult", LineResultDone | LineResultRefused)
"""What became of one line."""


class Login(BaseModel):
    """Who logs in."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The address."""
    organization_id: str | None = None
    """In which organization; left out, the one that the person became a member of first."""
    password: str
    """The password."""


class MailDelivery(BaseModel):
    """The newest mail of an invitation."""

    attempts: int
    """How often it was tried."""
    id: str
    """Its id, `mail_...`. Its Message-ID starts with the same UUID."""
    next_attempt_at: AwareDatetime | None = None
    """When it will be tried, for `held` and `deferred`."""
    ordered_at: AwareDatetime
    """When it was ordered."""
    reason: str | None = None
    """Why it was put off or will not arrive; never an address."""
    settled_at: AwareDatetime | None = None
    """When it came to its end; null while it waits."""
    state: str
    """
    `queued`, `held` by a sending limit, `deferred`, `sent` (the relay has taken it), `bounced`, `suppressed`,
    `not_configured`, `link_only` or `superseded`.
    """


class MoveInvitation(BaseModel):
    """Where an invitation goes instead."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The other address."""


class MoveRequested(BaseModel):
    """A wish that was passed on."""

    status: str
    """`requested`."""


class NamedResourceGrant(BaseModel):
    """A resource that access is confined to, by name."""

    expires_at: AwareDatetime | None = None
    """When it ends; null for never."""
    id: str
    """The resource."""
    kind: str | None = None
    """What it is, such as `portfolio`; null once it is gone."""
    name: str | None = None
    """Its name; null once it is gone."""


class NewApiKey(BaseModel):
    """A key to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    description: str | None = None
    """What it is for; at most 1000 characters."""
    expires_at: AwareDatetime | None = None
    """When it stops working, a future instant; left out or null for never."""
    member_id: str | None = None
    """The active member it belongs to; left out or null, it acts for the whole organization."""
    protocol: str | None = None
    """The protocol it is for; `canonical` if left out."""
    scopes: list[str] | None = None
    """The permissions it is narrowed to; at most 1000."""


class NewBlocklistEntry(BaseModel):
    """An entry to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    value: str


class NewBranding(BaseModel):
    """How an organization looks."""

    model_config = ConfigDict(
        extra="forbid",
    )
    color: str | None = None
    """`#rrggbb`."""
    colour: str | None = None
    """The former name of `color`, accepted until 1.0; without effect beside it."""
    logo: str | None = None
    """An `https` address of at most 2000 bytes or a `data:` image of at most 65536."""
    name: str | None = None
    """The name that is shown; the organization's own if left out."""


class NewEmailPolicy(BaseModel):
    """How an organization has its invitations mailed."""

    model_config = ConfigDict(
        extra="forbid",
    )
    delivery: Literal["send", "link_only"] | None = None
    """
    `send` (if left out), or `link_only`: no mail goes out, and invitations show their links to those who may manage
    them.
    """
    reply_to: Literal["inviter", "nobody"] | str | None = None
    """Who gets the replies: `inviter` (if left out), `nobody` or an address."""


class NewLicense(BaseModel):
    """A license to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str
    """Its name; at most 200 characters."""
    seats: int
    """How many seats it has; at most 1000000."""


class Translations2(BaseModel):
    """The same in other languages, by their codes; at most 200 characters each."""

    model_config = ConfigDict(
        extra="forbid",
    )
    cs: str | None = None
    da: str | None = None
    de: str | None = None
    en: str | None = None
    es: str | None = None
    fr: str | None = None
    it: str | None = None
    ja: str | None = None
    pl: str | None = None
    sk: str | None = None
    sv: str | None = None
    uk: str | None = None
    zh: str | None = None


class NewPermission(BaseModel):
    """A permission to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    code: str
    """The code to grant it by, which is not a wildcard; it cannot be changed."""
    description: str | None = None
    """What it allows; at most 1000 characters."""
    translations: Translations2 | None = None
    """The same in other languages, by their codes; at most 200 characters each."""


class NewPermissionTemplate(BaseModel):
    """A template to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    color: str | None = None
    """The color to show it in, `#rrggbb`."""
    description: str | None = None
    """What it is for; at most 1000 characters."""
    name: str
    """Its name, which no other template has; at most 200 characters."""
    permissions: list[str] | None = None
    """The permissions that it grants; at most 1000."""
    roles: list[str] | None = None
    """The roles that it grants; at most 1000."""


class NewReminders(BaseModel):
    """When invitees are reminded."""

    model_config = ConfigDict(
        extra="forbid",
    )
    after_days: int | None = None
    """So many days after the mail, 1 to 90."""
    before_expiry_days: int | None = None
    """So many days before the invitation expires, 1 to 90."""


class NewResource(BaseModel):
    """A resource to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    kind: str
    """What it is, such as `portfolio`; at most 200 characters."""
    name: str
    """Its name; at most 200 characters."""
    parent_id: str | None = None
    """The resource that it stands below: what is granted there counts here."""


class Translations3(BaseModel):
    """Its name in other languages, by their codes; at most 200 characters each."""

    model_config = ConfigDict(
        extra="forbid",
    )
    cs: str | None = None
    da: str | None = None
    de: str | None = None
    en: str | None = None
    es: str | None = None
    fr: str | None = None
    it: str | None = None
    ja: str | None = None
    pl: str | None = None
    sk: str | None = None
    sv: str | None = None
    uk: str | None = None
    zh: str | None = None


class NewRole(BaseModel):
    """A role to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    code: str
    """The code to grant it by; it cannot be changed."""
    name: str
    """Its name; at most 200 characters."""
    permissions: list[str] | None = None
    """The permissions that holding it means; at most 1000."""
    translations: Translations3 | None = None
    """Its name in other languages, by their codes; at most 200 characters each."""


class Organization(BaseModel):
    """An organization."""

    id: str
    """Its id, `org_...`."""
    name: str
    """Its name."""
    slug: str
    """Its short name in addresses."""


class OrganizationEntry(BaseModel):
    """An organization in a list."""

    archived_at: AwareDatetime | None = None
    """With a key of the installation: since when nothing can be changed, if that is so."""
    created_at: AwareDatetime | None = None
    """With a key of the installation: when it was made."""
    erase_at: AwareDatetime | None = None
    """With a key of the installation: when it is erased with all its data, if it will be."""
    id: str
    """Its id, `org_...`."""
    name: str
    """Its name."""
    slug: str
    """Its short name in addresses."""
    status: str | None = None
    """
    With a key of the installation: `active`; `archived`, so that nothing in it can be changed; or `deleting`, if it will
    also be erased.
    """


class OrganizationEntryPage(BaseModel):
    """A page of a listing."""

    data: list[OrganizationEntry]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class OrganizationStanding(BaseModel):
    """Whether an organization is in use."""

    archived_at: AwareDatetime | None = None
    """Since when nothing can be changed; null while it is active."""
    created_at: AwareDatetime
    """When it was made."""
    erase_at: AwareDatetime | None = None
    """When it is erased with all its data, unless it is restored; null for never."""
    status: str
    """`active`; `archived`, so that nothing in it can be changed; or `deleting`, if it will also be erased."""


class OrganizationToken(BaseModel):
    """A token that acts in one organization."""

    expires_at: AwareDatetime
    """When it stops working."""
    organization_id: str
    """The organization, `org_...`."""
    token: str
    """The token. It is shown once."""


class OrganizationTokenRequest(BaseModel):
    """Which organization the token is for."""

    model_config = ConfigDict(
        extra="forbid",
    )
    organization_id: str | None = None
    """The organization, `org_...` or a UUID; left out, the one that the caller's own token is bound to."""


class Permission(BaseModel):
    """A permission."""

    code: str
    """The code to grant it by."""
    description: str
    """What it allows."""
    own: bool
    """Whether it is the organization's own; the others cannot be changed."""
    translations: dict[str, str]
    """What it allows in other languages, by their codes."""


class PermissionGrant(BaseModel):
    """A granted permission."""

    code: str
    """The code."""
    expires_at: AwareDatetime | None = None
    """When it ends; null for never."""
    resource_id: str | None = None
    """
    The resource that it is granted at, with all below it. Left out where it is granted in the organization, or
    wherever access is confined to.
    """


class PermissionGrantInput(BaseModel):
    """A permission that ends at an instant, or is granted at one resource."""

    model_config = ConfigDict(
        extra="forbid",
    )
    code: str
    """The code, as `GET /v1/permissions` lists it."""
    expires_at: AwareDatetime | None = None
    """When it ends; left out or null for never."""
    resource_id: str | None = None
    """
    The resource that it is granted at, with all below it; left out or null for the organization, or wherever access
    is confined to.
    """


class PermissionPage(BaseModel):
    """A page of a listing."""

    data: list[Permission]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class PermissionTemplate(BaseModel):
    """A permission template."""

    color: str | None = None
    """The color to show it in, `#rrggbb`."""
    description: str
    """What it is for."""
    id: str
    """Its id, `tpl_...`."""
    name: str
    """Its name."""
    permissions: list[str]
    """The permissions that it grants."""
    roles: list[str]
    """The roles that it grants."""


class PermissionTemplatePage(BaseModel):
    """A page of a listing."""

    data: list[PermissionTemplate]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class ProblemDetails(BaseModel):
    """Problem details (RFC 9457) with a code and what the problem is about."""

    code: str
    """The kind of problem, for programs. Codes are never renamed."""
    detail: str
    """What is wrong and what to do next, for people."""
    errors: list[FieldError] | None = None
    """Everything that is wrong with the request, where it is more than one thing; at most 100."""
    field: str | None = None
    """The field, such as `invitations[3].email` or `email`."""
    held_until: str | None = None
    """With `grant_exceeds_caller`: until when you hold it, where you do and only the end goes beyond that."""
    incident: str | None = None
    """The number under which an internal failure was logged. Send it to whoever runs the server."""
    request_id: str
    """The id of the request in the server's log; the same as in the `X-Request-Id` header."""
    row: int | None = None
    """The invitation of a batch, counted from 0."""
    status: int
    """The status of the answer."""
    title: str
    """The kind of problem, for people. The same for every problem of the kind."""
    type: str
    """A reference for the kind of problem, relative to the server: `/problems/` and the code with hyphens."""


class Refresh(BaseModel):
    """What a session is refreshed with."""

    model_config = ConfigDict(
        extra="forbid",
    )
    refresh_token: str
    """The `refresh_token` of the session."""


class RefusedLine(BaseModel):
    """A line that was refused."""

    email: str
    """The address as it stands in the file."""
    errors: list[LineError]
    """Every reason."""
    line: int
    """The number of the line in the file, counted from 1."""


class RefusedLinePage(BaseModel):
    """A page of a listing."""

    data: list[RefusedLine]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class Reminders(BaseModel):
    """When an organization has its invitees reminded."""

    after_days: int | None = None
    """How many days after the mail; null for not."""
    before_expiry_days: int | None = None
    """How many days before the invitation expires; null for not."""


class RequestMove(BaseModel):
    """The wish for an invitation at another address."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The other address."""
    token: str
    """The token of the link in the mail."""


class ResendInvitation(BaseModel):
    """What changes with a resent invitation."""

    model_config = ConfigDict(
        extra="forbid",
    )
    message: str | None = None
    """
    What you say to the invitee in place of the earlier message, an empty text for nothing; at most 2000
    characters. Left out or null, the earlier message is sent again.
    """


class ResetPassword(BaseModel):
    """A new password."""

    model_config = ConfigDict(
        extra="forbid",
    )
    password: str
    """The new password."""
    token: str
    """The token of the link in the mail: what follows `/password/reset/`."""


class Resource(BaseModel):
    """A resource: a thing that access can be confined to."""

    id: str
    """Its id, `res_...`."""
    kind: str
    """What it is, such as `portfolio`."""
    name: str
    """Its name."""
    parent_id: str | None = None
    """The resource that it stands below: what is granted there counts here. Left out where it stands below none."""


class ResourceGrant(BaseModel):
    """A resource that access is confined to."""

    expires_at: AwareDatetime | None = None
    """When it ends; null for never."""
    id: str
    """The resource."""


class ResourceGrantInput(BaseModel):
    """A resource that ends at an instant."""

    model_config = ConfigDict(
        extra="forbid",
    )
    expires_at: AwareDatetime | None = None
    """When it ends; left out or null for never."""
    id: str
    """The resource."""


class ResourcePage(BaseModel):
    """A page of a listing."""

    data: list[Resource]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class Role(BaseModel):
    """A role."""

    code: str
    """The code to grant it by."""
    name: str
    """Its name."""
    own: bool
    """Whether it is the organization's own; the others cannot be changed."""
    permissions: list[str]
    """The permissions that holding it means."""
    translations: dict[str, str]
    """Its name in other languages, by their codes."""


class RolePage(BaseModel):
    """A page of a listing."""

    data: list[Role]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class RotatedApiKey(BaseModel):
    """The keys of a rotation."""

    issued: IssuedApiKey
    """The new key."""
    replaced: ApiKey
    """The old key, with the instant at which it stops working."""


class RowResultRefused(BaseModel):
    """It was refused."""

    errors: list[FieldError]
    """Every reason."""
    index: int
    """The row, counted from 0."""
    outcome: str
    """`refused`."""


class Seats(BaseModel):
    """The seats of a license."""

    assigned: int
    """Held by active members."""
    free: int
    """Held by nobody."""
    reserved: int
    """Held for pending invitations."""
    total: int
    """All."""


class Session(BaseModel):
    """A session that is open."""

    created_at: AwareDatetime
    """When it was opened."""
    expires_at: AwareDatetime
    """When it ends."""
    id: str
    """Its id, `ses_...`."""
    organization_id: str
    """In which organization, `org_...`."""
    protocol: str
    """The protocol it is for."""


class SessionPage(BaseModel):
    """A page of a listing."""

    data: list[Session]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class Summary(BaseModel):
    """How many rows had which outcome."""

    granted: int
    """Members made at once."""
    invited: int
    """Invitations made."""
    refreshed: int
    """Pending invitations renewed."""
    refused: int
    """Rows refused."""
    unchanged: int
    """Rows with nothing to do."""


class Suppression(BaseModel):
    """An address that gets no mail of the organization."""

    cause: str
    """`bounce` or `complaint`."""
    email: str
    """The address, in lower case and with its domain in ASCII."""
    reason: str
    """What the receiving side said."""
    since: AwareDatetime
    """Since when."""


class SuppressionPage(BaseModel):
    """A page of a listing."""

    data: list[Suppression]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class TokenInput(BaseModel):
    """The token of an invitation."""

    model_config = ConfigDict(
        extra="forbid",
    )
    token: str
    """The token of the link in the mail."""


class Webhook(BaseModel):
    """A webhook endpoint."""

    created_at: AwareDatetime
    """When it was made."""
    created_by: str | None = None
    """The member who made it, or null."""
    description: str
    """What it is for."""
    disabled_reason: str | None = None
    """Why it is not: `asked`, `gone` (it answered 410) or `failing` (for days); null where it is."""
    enabled: bool
    """Whether it is told anything."""
    event_names: str
    """`plain`, or `qualified`: members' events are told as `organization.member.added`."""
    events: list[str]
    """Which events it is told: types, families such as `invitation.*`, or `*`."""
    failing_since: AwareDatetime | None = None
    """Since when no message has got through; null where the last one has."""
    id: str
    """Its id, `whk_...`."""
    previous_secret_until: AwareDatetime | None = None
    """Until when messages are signed with the secret before as well; null where there is none."""
    revision: int
    """Counted up at every change."""
    updated_at: AwareDatetime
    """When it was changed last."""
    url: str
    """Where it is."""


class WebhookAttempt(BaseModel):
    """One attempt to deliver."""

    at: AwareDatetime
    """When it began; the `webhook-timestamp` is its second."""
    duration_ms: int
    """How long it took, in milliseconds."""
    error: str | None = None
    """Why there was no answer; null where there was one."""
    number: int
    """Which one, from 1."""
    response_body: str
    """The first bytes of the answer's body, at most 1024."""
    status: int | None = None
    """The status of the answer; null where there was none."""


class WebhookDelivery(BaseModel):
    """An event on its way to a webhook endpoint."""

    attempts: list[WebhookAttempt]
    """The attempts so far, oldest first."""
    created_at: AwareDatetime
    """When it was made."""
    event_id: str
    """The event, which is the `webhook-id` of every attempt."""
    event_type: str
    """What the endpoint is told that it is."""
    id: str
    """Its id, `dlv_...`."""
    next_attempt_at: AwareDatetime | None = None
    """When it will be tried next; null once it has ended."""
    request_body: str
    """The body of the message, byte for byte."""
    settled_at: AwareDatetime | None = None
    """When it ended; null until then."""
    state: str
    """`queued`, `delivered` or `failed`."""


class WebhookDeliveryPage(BaseModel):
    """A page of a listing."""

    data: list[WebhookDelivery]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class WebhookList(BaseModel):
    """All endpoints."""

    data: list[Webhook]
    """Oldest first."""


class WebhookRedelivered(BaseModel):
    """Messages on their way again."""

    redelivered: int
    """How many."""


class WebhookTest(BaseModel):
    """A test event on its way."""

    event_id: str
    """The event, which is the `webhook-id` of the message."""


class WebhookWithSecret(BaseModel):
    """A webhook endpoint with its secret, which no other answer shows."""

    secret: str
    """What its messages are signed with: `whsec_` and 32 bytes in base64."""
    webhook: Webhook
    """The endpoint."""


class BounceReported(BaseModel):
    """What is known of the mail now."""

    delivery: MailDelivery
    """The mail."""
    invitation_id: str | None = None
    """The invitation that the mail is about; null for a notice about a webhook."""


class DeclinedInvitation(BaseModel):
    """A declined invitation."""

    email: str
    """The address that was invited."""
    organization: Organization
    """The organization that invited."""
    status: str
    """`declined`."""


GrantedPermission = TypeAliasType(
    "GrantedPermission",
    Annotated[str | PermissionGrantInput, Field(title="GrantedPermission")],
)


GrantedResource = TypeAliasType(
    "GrantedResource",
    Annotated[str | ResourceGrantInput, Field(title="GrantedResource")],
)


class EditInvitation(BaseModel):
    """Changes of an invitation."""

    model_config = ConfigDict(
        extra="forbid",
    )
    expires_at: AwareDatetime | None = None
    """A future instant, or null for never."""
    expires_in_seconds: int | None = None
    """For how many seconds from now it can be accepted, 60 to 315360000, in place of `expires_at`."""
    first_name: str | None = None
    """First name; at most 250 characters."""
    last_name: str | None = None
    """Last name; at most 250 characters."""
    license_id: str | None = None
    """The license of which a seat is reserved in place of the one before, or null for no seat."""
    metadata: dict[str, Any] | None = None
    """What you note for yourself in place of all that was noted before; null or an empty object for nothing."""
    permissions: list[GrantedPermission] | None = None
    """The permissions in place of the stored ones, those at single resources too; an entry can also be a plain code."""
    resources: list[GrantedResource] | None = None
    """The resources in place of the stored ones; an entry can also be a plain id."""
    roles: list[GrantedRole] | None = None
    """The roles in place of the stored ones; an entry can also be a plain code."""


class EditMember(BaseModel):
    """Changes of a member."""

    model_config = ConfigDict(
        extra="forbid",
    )
    first_name: str | None = None
    """First name; at most 250 characters."""
    last_name: str | None = None
    """Last name; at most 250 characters."""
    permissions: list[GrantedPermission] | None = None
    """The permissions in place of the stored ones, those at single resources too; an entry can also be a plain code."""
    resources: list[GrantedResource] | None = None
    """The resources in place of the stored ones; an entry can also be a plain id."""
    roles: list[GrantedRole] | None = None
    """The roles in place of the stored ones; an entry can also be a plain code."""


class EditOrganizationSettings(BaseModel):
    """Changes of what an organization has set."""

    model_config = ConfigDict(
        extra="forbid",
    )
    allowed_domains: list[str] | None = None
    """The domains of the addresses that can be invited, at most 1000; empty for any."""
    branding: NewBranding | None = None
    """How it looks in mails and on pages; null for the usual look."""
    email_policy: NewEmailPolicy | None = None
    """How its invitations are mailed; null for the usual way."""
    if_pending: Literal["refuse", "return", "resend"] | None = None
    """What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`."""
    invitation_ttl_seconds: int | None = None
    """How long an invitation can be accepted, 60 to 315360000 seconds; null as the server is configured."""
    locale: str | None = None
    """
    The language of its mails and pages where an invitation names none: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`,
    `es`, `zh`, `ja`, `uk`, `da`, or a longer tag of one of them; null as the server is configured.
    """
    redirect_origins: list[str] | None = None
    """
    The origins of pages that invitees can go to after accepting, at most 1000: `https` (or `http` on localhost), a host
    and a port. An invitation keeps its page and goes there only while the origin is listed.
    """
    redirect_url: str | None = None
    """
    The page that invitees go to after accepting where their invitation names none, of one of these origins; null as the
    server is configured.
    """
    reminders: NewReminders | None = None
    """
    When invitees who have not opened their invitation are reminded of it, at most three times; null for never. Counts
    for invitations that are sent from then on.
    """
    scim_create: Literal["invite", "add"] | None = None
    """
    How people are let in whom a directory creates by SCIM: `invite`, or `add` to make them members at once, without any
    mail.
    """


class Event(BaseModel):
    """Something that has happened."""

    actor: EventActor
    """Who did it."""
    data: EventData
    """What it is about."""
    id: str
    """Its id, `evt_...`; the `webhook-id` of its messages."""
    sequence: int
    """Its number in the organization's chain of events, from 1, without gaps."""
    timestamp: AwareDatetime
    """When it happened."""
    type: str
    """What has happened, such as `invitation.created`."""


class EventPage(BaseModel):
    """Events in order."""

    data: list[Event]
    """Oldest first."""
    has_more: bool
    """Whether there is more already."""
    next_cursor: str
    """What to send as `after` for what comes next; there is always one."""


class Import(BaseModel):
    """A list of people that is invited in the background."""

    created_at: AwareDatetime
    """When it was made."""
    created_by: str | None = None
    """The member who made it, `mem_...`; null where a key of the organization did."""
    finished_at: AwareDatetime | None = None
    """When it ended; null until then."""
    id: str
    """Its id, `imp_...`."""
    lines: ImportLines
    """How many lines it has, and what became of them so far."""
    refused_lines_deleted_at: AwareDatetime | None = None
    """When its lines were deleted, a while after its end; null until then."""
    status: str
    """`queued`, `running`, `done`, `cancelled` or `failed`."""
    stopped: str | None = None
    """
    Why it failed: `forbidden` (whoever made it may no longer invite), `maker_gone` (whoever made it is no active
    member any more, or their key no longer works) or `broken` (a problem of the server, which its log names).
    """


class ImportPage(BaseModel):
    """A page of a listing."""

    data: list[Import]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class ImportResult(BaseModel):
    """What became of a file."""

    dry_run: bool
    """Whether nothing was really done. Ids of new things are then of nothing that exists."""
    results: list[LineResult]
    """A result for each line, in the order of the file."""
    summary: Summary
    """How many lines had which outcome."""


class ImportedLine(BaseModel):
    """What became of a line."""

    email: str
    """The address as it stands in the file."""
    errors: list[LineError]
    """Every reason where it was refused; else empty."""
    line: int
    """The number of the line in the file, counted from 1."""
    outcome: str
    """
    `invited`, `refreshed` (the open invitation was renewed), `granted` (a member at once, or with more permissions),
    `unchanged` or `refused`.
    """


class ImportedLinePage(BaseModel):
    """A page of a listing."""

    data: list[ImportedLine]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class Invitation(BaseModel):
    """An invitation."""

    created_at: AwareDatetime
    """When it was made."""
    delivery: MailDelivery | None = None
    email: str
    """The address invited, as it was sent."""
    expires_at: AwareDatetime | None = None
    """When it runs out; null for never."""
    first_name: str
    """Prefill for the sign-up; possibly empty."""
    generation: int
    """Which link is the live one: counted up by every resend."""
    id: str
    """Its id, `inv_...`."""
    inviter: Inviter | None = None
    last_name: str
    """Prefill for the sign-up; possibly empty."""
    license_id: str | None = None
    """The license of which a seat is reserved."""
    link: str | None = None
    """The link to hand out, where no mail was sent and the caller may manage invitations; null otherwise."""
    locale: str | None = None
    """The language of its mails and pages; null where it was made without one."""
    member_id: str
    """The member row, which exists from the moment of invitation on."""
    message: str | None = None
    """What the inviter says to the invitee in the mail; left out where that is nothing, and to the invitee."""
    metadata: dict[str, Any] | None = None
    """What the client noted for itself; left out where that is nothing, and to the invitee."""
    note: str | None = None
    """The internal remark; null to the invitee."""
    opened_at: AwareDatetime | None = None
    """When its page was first opened by somebody who is no program, as far as that can be told; null for not yet."""
    organization: Organization
    """The organization that invites."""
    permissions: list[PermissionGrant]
    """The permissions that acceptance grants."""
    protocol: str
    """The protocol through which the invitation was made; `canonical` is this API."""
    redirect_url: str | None = None
    """The page that the invitee goes to after accepting; left out where it was made without one."""
    resources: list[NamedResourceGrant]
    """The resources that access will be confined to; empty where it will not."""
    roles: list[CodeGrant]
    """The roles that acceptance grants."""
    status: str
    """`pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`."""
    updated_at: AwareDatetime
    """When it last changed."""


class InvitationPage(BaseModel):
    """A page of a listing."""

    data: list[Invitation]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class InvitationPreview(BaseModel):
    """What the holder of a link may know before accepting."""

    accept_with: str
    """
    What it takes to accept: `new_password` makes an account, or takes over one that nobody has shown to be theirs;
    `password` is that of the account; `mailed_link` means that only the token of the link in the mail will do.
    """
    account_exists: bool
    """Whether accepting takes the password of an account that there is."""
    email: str
    """The address invited."""
    expires_at: AwareDatetime | None = None
    """When it runs out; null for never."""
    first_name: str
    """Prefill for the sign-up; possibly empty."""
    inviter_name: str | None = None
    """Who invited; null where nobody is named."""
    last_name: str
    """Prefill for the sign-up; possibly empty."""
    organization: Organization
    """The organization that invites."""
    status: str
    """`pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`."""


class InvitationRequest(BaseModel):
    """One invitation, and what happens where the person is there already."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The address that gets access."""
    existing_account: Literal["invite", "grant"] | None = None
    """`invite`, the default; or `grant` access at once to whoever has an account."""
    expires_at: AwareDatetime | None = None
    """Until when the invitation can be accepted; null for ever. Left out, as configured."""
    expires_in_seconds: int | None = None
    """For how many seconds from now the invitation can be accepted, 60 to 315360000, in place of `expires_at`."""
    first_name: str | None = None
    """Prefill for the sign-up; at most 250 characters."""
    if_member: Literal["refuse", "return"] | None = None
    """`refuse`, the default; or `return` the member as it is."""
    if_pending: Literal["refuse", "return", "resend"] | None = None
    """
    `refuse`; `return` the pending invitation as it is; or `resend` it with the grants sent. Left out, as the
    organization has set, which is `refuse` unless it has set something else.
    """
    last_name: str | None = None
    """Prefill for the sign-up; at most 250 characters."""
    license_id: str | None = None
    """The license to reserve a seat of."""
    locale: str | None = None
    """
    The language of its mails and pages: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`, `es`, `zh`, `ja`, `uk` or
    `da`. Left out, the organization's.
    """
    member_id: str | None = None
    """A contact of the organization to attach the invitation to."""
    message: str | None = None
    """
    What the inviter says to the invitee in the mail: plain text of at most 2000 characters. Links in it are not
    clickable.
    """
    metadata: dict[str, Any] | None = None
    """
    What you note for yourself, never shown to the invitee: an object of at most 50 names of 64 characters and
    16384 bytes. Invitations can be found by its strings, whole numbers and booleans.
    """
    note: str | None = None
    """An internal remark, never shown to the invitee; at most 4000 characters."""
    permissions: list[GrantedPermission] | None = None
    """What acceptance grants; an entry can also be a plain code. You cannot grant more than you hold."""
    phone_number: str | None = None
    """Contact data for a new member; at most 64 characters."""
    redirect_url: str | None = None
    """
    The page that the invitee goes to after accepting on the hosted page; its origin must be one of the organization's
    `redirect_origins`. Left out, the organization's.
    """
    resources: list[GrantedResource] | None = None
    """What access is confined to; an entry can also be a plain id. Left out or empty, it is not confined."""
    roles: list[GrantedRole] | None = None
    """What acceptance grants; an entry can also be a plain code."""
    send: bool | None = None
    """`false` sends no mail: whoever manages invitations gets the link as `link` and hands it out. Resending sends."""
    template_id: str | None = None
    """
    A permission template, whose permissions and roles are granted besides. An entry above for the same code counts
    instead. You cannot grant more than you hold, whoever made the template.
    """


class InvitationRow(BaseModel):
    """One invitation of a batch."""

    model_config = ConfigDict(
        extra="forbid",
    )
    email: str
    """The address that gets access."""
    expires_at: AwareDatetime | None = None
    """Until when the invitation can be accepted; null for ever. Left out, as configured."""
    expires_in_seconds: int | None = None
    """For how many seconds from now the invitation can be accepted, 60 to 315360000, in place of `expires_at`."""
    first_name: str | None = None
    """Prefill for the sign-up; at most 250 characters."""
    last_name: str | None = None
    """Prefill for the sign-up; at most 250 characters."""
    license_id: str | None = None
    """The license to reserve a seat of."""
    locale: str | None = None
    """
    The language of its mails and pages: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`, `es`, `zh`, `ja`, `uk` or
    `da`. Left out, the organization's.
    """
    member_id: str | None = None
    """A contact of the organization to attach the invitation to."""
    message: str | None = None
    """
    What the inviter says to the invitee in the mail: plain text of at most 2000 characters. Links in it are not
    clickable.
    """
    metadata: dict[str, Any] | None = None
    """
    What you note for yourself, never shown to the invitee: an object of at most 50 names of 64 characters and
    16384 bytes. Invitations can be found by its strings, whole numbers and booleans.
    """
    note: str | None = None
    """An internal remark, never shown to the invitee; at most 4000 characters."""
    permissions: list[GrantedPermission] | None = None
    """What acceptance grants; an entry can also be a plain code. You cannot grant more than you hold."""
    phone_number: str | None = None
    """Contact data for a new member; at most 64 characters."""
    redirect_url: str | None = None
    """
    The page that the invitee goes to after accepting on the hosted page; its origin must be one of the organization's
    `redirect_origins`. Left out, the organization's.
    """
    resources: list[GrantedResource] | None = None
    """What access is confined to; an entry can also be a plain id. Left out or empty, it is not confined."""
    roles: list[GrantedRole] | None = None
    """What acceptance grants; an entry can also be a plain code."""
    send: bool | None = None
    """`false` sends no mail: whoever manages invitations gets the link as `link` and hands it out. Resending sends."""
    template_id: str | None = None
    """
    A permission template, whose permissions and roles are granted besides. An entry above for the same code counts
    instead. You cannot grant more than you hold, whoever made the template.
    """


class License(BaseModel):
    """A license: a pool of seats."""

    id: str
    """Its id, `lic_...`."""
    name: str
    """Its name."""
    seats: Seats
    """Its seats."""


class LicensePage(BaseModel):
    """A page of a listing."""

    data: list[License]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class Member(BaseModel):
    """A person's place in the organization, which exists from the moment of invitation on."""

    account_id: str | None = None
    """The account behind it, `acc_...`; null for a contact."""
    created_at: AwareDatetime
    """When the row was made."""
    email: str | None = None
    """The address that access is tied to."""
    first_name: str
    """First name, possibly empty."""
    id: str
    """Its id, `mem_...`."""
    last_name: str
    """Last name, possibly empty."""
    license_id: str | None = None
    """The license of the seat."""
    permissions: list[PermissionGrant]
    """The permissions held; empty until the member is active."""
    phone_number: str | None = None
    """Contact data."""
    resources: list[ResourceGrant]
    """The resources that access is confined to; empty where it is not."""
    roles: list[CodeGrant]
    """The roles held; empty until the member is active."""
    seat: str
    """`none`, `reserved` for somebody invited, or `assigned`."""
    status: str
    """`contact`, `invited`, `active`, `blocked` or `removed`."""
    updated_at: AwareDatetime
    """When it last changed."""


class MemberPage(BaseModel):
    """A page of a listing."""

    data: list[Member]
    """The entries, in the order of the listing."""
    next_cursor: str | None


class NewOrganization(BaseModel):
    """An organization to be made."""

    model_config = ConfigDict(
        extra="forbid",
    )
    administrator: FirstAdministrator
    """Who holds all permissions in it."""
    name: str
    """Its name; at most 200 characters."""
    settings: EditOrganizationSettings | None = None
    """What it has set."""
    slug: str
    """Its short name in addresses; unique."""


class OpenedSession(BaseModel):
    """A session with its tokens."""

    access_token: str
    """The bearer token."""
    access_token_expires_at: AwareDatetime
    """When the bearer token stops working."""
    refresh_token: str
    """What gets a new bearer token until the session ends."""
    session: Session
    """The session."""


class OrganizationSettings(BaseModel):
    """What an organization has set."""

    allowed_domains: list[str]
    """The domains of the addresses that can be invited; empty for any."""
    branding: Branding
    """How it looks in mails and on pages."""
    email_policy: EmailPolicy
    """How its invitations are mailed."""
    if_pending: str
    """What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`."""
    invitation_ttl_seconds: int | None = None
    """How long an invitation can be accepted, in seconds; null as the server is configured."""
    locale: str | None = None
    """The language of its mails and pages where an invitation names none; null as the server is configured."""
    redirect_origins: list[str]
    """The origins of pages that invitees can go to after accepting."""
    redirect_url: str | None = None
    """The page that they go to where their invitation names none; null as the server is configured."""
    reminders: Reminders | None = None
    scim_create: str | None = None
    """
    How people are let in whom a directory creates by SCIM: `add`, at once and without any mail; left out where they are
    invited.
    """


class RowResultDone(BaseModel):
    """It was carried out."""

    index: int
    """The row, counted from 0."""
    invitation: Invitation | None = None
    member: Member
    """The member."""
    outcome: str
    """`invited`, `granted`, `refreshed` or `unchanged`."""


RowResult = TypeAliasType("RowResult", RowResultDone | RowResultRefused)
"""What was done for one row."""


class AcceptedInvitation(BaseModel):
    """An accepted invitation."""

    invitation: Invitation
    """The invitation, without the internal remark."""
    member: Member
    """The member that the invitee is now."""
    signed_up: bool
    """Whether an account was made."""


class Access(BaseModel):
    """One person who has access without an invitation, which only happens where the request allows it."""

    invitation: Invitation | None = None
    member: Member
    """The member."""
    outcome: str
    """`granted` at once, or `unchanged` because the person is a member."""


class EditOrganization(BaseModel):
    """Changes of an organization."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str | None = None
    """Its name; at most 200 characters."""
    settings: EditOrganizationSettings | None = None
    """What it has set."""
    slug: str | None = None
    """Its short name in addresses; unique."""


class InstallationOrganization(OrganizationStanding):
    """An organization as whoever runs the installation sees it."""

    id: str
    """Its id, `org_...`."""
    name: str
    """Its name."""
    settings: OrganizationSettings
    """What it has set."""
    slug: str
    """Its short name in addresses."""


class InvitationBatch(BaseModel):
    """A batch of invitations."""

    model_config = ConfigDict(
        extra="forbid",
    )
    dry_run: bool | None = None
    """Decide and report, but change and send nothing."""
    existing_account: Literal["invite", "grant"] | None = None
    """`invite`, the default; or `grant` access at once to whoever has an account."""
    if_member: Literal["refuse", "return"] | None = None
    """`refuse`, the default; or `return` the member as it is."""
    if_pending: Literal["refuse", "return", "resend"] | None = None
    """
    `refuse`; `return` the pending invitation as it is; or `resend` it with the grants sent. Left out, as the
    organization has set, which is `refuse` unless it has set something else.
    """
    invitations: list[InvitationRow]
    """1 to 10000 of them, unless configured."""
    mode: Literal["atomic", "partial"] | None = None
    """`atomic`, the default: one refused row refuses all. `partial`: each row for itself."""


class InvitationBatchResult(BaseModel):
    """What was done for each row of a batch."""

    dry_run: bool
    """Whether nothing was really done. Ids of new things are then of nothing that exists."""
    results: list[RowResult]
    """A result each, in the order of the request."""
    summary: Summary
    """How many rows had which outcome."""


Invite = TypeAliasType("Invite", InvitationRequest | InvitationBatch)


InviteResponse = TypeAliasType("InviteResponse", Invitation | Access | InvitationBatchResult)
"""What was done."""


class OrganizationProfile(BaseModel):
    """An organization with what it has set."""

    archived_at: AwareDatetime | None = None
    """Since when nothing can be changed; left out where it is in use."""
    erase_at: AwareDatetime | None = None
    """When it is erased with all its data; left out where it will not be."""
    id: str
    """Its id, `org_...`."""
    name: str
    """Its name."""
    settings: OrganizationSettings
    """What it has set."""
    slug: str
    """Its short name in addresses."""
    status: str | None = None
    """`archived` where nothing in it can be changed, `deleting` where it will also be erased; left out where it is in use."""


class CreatedOrganization(InstallationOrganization):
    """An organization that was made now."""

    administrator: CreatedAdministrator
    """Its first administrator."""
