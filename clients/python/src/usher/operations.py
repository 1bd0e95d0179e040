"""The operations of the API, for `client.send`. Made by `clients/generator`: change that instead."""

from . import models
from .operation import Operation

LIST_API_KEYS: Operation[models.ApiKeyPage] = Operation("GET", "/v1/api-keys", models.ApiKeyPage)
CREATE_API_KEY: Operation[models.IssuedApiKey] = Operation("POST", "/v1/api-keys", models.IssuedApiKey)
GET_API_KEY: Operation[models.ApiKey] = Operation("GET", "/v1/api-keys/{id}", models.ApiKey)
EDIT_API_KEY: Operation[models.ApiKey] = Operation("PATCH", "/v1/api-keys/{id}", models.ApiKey)
REVOKE_API_KEY: Operation[models.ApiKey] = Operation("POST", "/v1/api-keys/{id}/revoke", models.ApiKey)
ROTATE_API_KEY: Operation[models.RotatedApiKey] = Operation("POST", "/v1/api-keys/{id}/rotate", models.RotatedApiKey)
TAKE_OVER_API_KEY: Operation[models.ApiKey] = Operation("POST", "/v1/api-keys/{id}/take-over", models.ApiKey)
LIST_BLOCKLIST: Operation[models.BlocklistEntryPage] = Operation("GET", "/v1/blocklist", models.BlocklistEntryPage)
CREATE_BLOCKLIST_ENTRY: Operation[models.BlocklistEntry] = Operation("POST", "/v1/blocklist", models.BlocklistEntry)
GET_BLOCKLIST_ENTRY: Operation[models.BlocklistEntry] = Operation("GET", "/v1/blocklist/{value}", models.BlocklistEntry)
DELETE_BLOCKLIST_ENTRY: Operation[None] = Operation("DELETE", "/v1/blocklist/{value}", None)
REPORT_BOUNCE: Operation[models.BounceReported] = Operation("POST", "/v1/deliveries/bounces", models.BounceReported)
LIST_EVENTS: Operation[models.EventPage] = Operation("GET", "/v1/events", models.EventPage, cursor="after")
LIST_IDENTITY_PROVIDERS: Operation[models.IdentityProviderList] = Operation(
    "GET", "/v1/identity-providers", models.IdentityProviderList
)
CREATE_IDENTITY_PROVIDER: Operation[models.IdentityProvider] = Operation(
    "POST", "/v1/identity-providers", models.IdentityProvider
)
GET_IDENTITY_PROVIDER: Operation[models.IdentityProvider] = Operation(
    "GET", "/v1/identity-providers/{id}", models.IdentityProvider
)
DELETE_IDENTITY_PROVIDER: Operation[None] = Operation("DELETE", "/v1/identity-providers/{id}", None)
EDIT_IDENTITY_PROVIDER: Operation[models.IdentityProvider] = Operation(
    "PATCH", "/v1/identity-providers/{id}", models.IdentityProvider
)
LIST_IMPORTS: Operation[models.ImportPage] = Operation("GET", "/v1/imports", models.ImportPage)
CREATE_IMPORT: Operation[models.Import] = Operation("POST", "/v1/imports", models.Import, media_type="text/csv")
GET_IMPORT: Operation[models.Import] = Operation("GET", "/v1/imports/{id}", models.Import)
CANCEL_IMPORT: Operation[models.Import] = Operation("POST", "/v1/imports/{id}/cancel", models.Import)
LIST_LINE_RESULTS: Operation[models.ImportedLinePage] = Operation(
    "GET", "/v1/imports/{id}/lines", models.ImportedLinePage
)
LIST_REFUSED_LINES: Operation[models.RefusedLinePage] = Operation(
    "GET", "/v1/imports/{id}/refused-lines", models.RefusedLinePage
)
LIST_INVITATIONS: Operation[models.InvitationPage] = Operation("GET", "/v1/invitations", models.InvitationPage)
INVITE_MEMBERS: Operation[models.InviteResponse] = Operation("POST", "/v1/invitations", models.InviteResponse)
ACCEPT_INVITATION: Operation[models.AcceptedInvitation] = Operation(
    "POST", "/v1/invitations/accept", models.AcceptedInvitation, repeatable=False, public=True
)
DECLINE_INVITATION: Operation[models.DeclinedInvitation] = Operation(
    "POST", "/v1/invitations/decline", models.DeclinedInvitation, repeatable=False, public=True
)
IMPORT_INVITATIONS: Operation[models.ImportResult] = Operation(
    "POST", "/v1/invitations/import", models.ImportResult, media_type="text/csv"
)
PREVIEW_INVITATION: Operation[models.InvitationPreview] = Operation(
    "POST", "/v1/invitations/preview", models.InvitationPreview, repeatable=False, public=True
)
REQUEST_MOVE: Operation[models.MoveRequested] = Operation(
    "POST", "/v1/invitations/request-move", models.MoveRequested, repeatable=False, public=True
)
GET_INVITATION: Operation[models.Invitation] = Operation("GET", "/v1/invitations/{id}", models.Invitation)
EDIT_INVITATION: Operation[models.Invitation] = Operation("PATCH", "/v1/invitations/{id}", models.Invitation)
MOVE_INVITATION: Operation[models.Invitation] = Operation("POST", "/v1/invitations/{id}/move", models.Invitation)
RESEND_INVITATION: Operation[models.Invitation] = Operation("POST", "/v1/invitations/{id}/resend", models.Invitation)
REVOKE_INVITATION: Operation[models.Invitation] = Operation("POST", "/v1/invitations/{id}/revoke", models.Invitation)
LIST_LICENSES: Operation[models.LicensePage] = Operation("GET", "/v1/licenses", models.LicensePage)
CREATE_LICENSE: Operation[models.License] = Operation("POST", "/v1/licenses", models.License)
GET_LICENSE: Operation[models.License] = Operation("GET", "/v1/licenses/{id}", models.License)
DELETE_LICENSE: Operation[None] = Operation("DELETE", "/v1/licenses/{id}", None)
EDIT_LICENSE: Operation[models.License] = Operation("PATCH", "/v1/licenses/{id}", models.License)
LIST_MEMBERS: Operation[models.MemberPage] = Operation("GET", "/v1/members", models.MemberPage)
GET_MEMBER: Operation[models.Member] = Operation("GET", "/v1/members/{id}", models.Member)
REMOVE_MEMBER: Operation[models.Member] = Operation("DELETE", "/v1/members/{id}", models.Member)
EDIT_MEMBER: Operation[models.Member] = Operation("PATCH", "/v1/members/{id}", models.Member)
BLOCK_MEMBER: Operation[models.Member] = Operation("POST", "/v1/members/{id}/block", models.Member)
ERASE_MEMBER: Operation[models.Member] = Operation("DELETE", "/v1/members/{id}/personal-data", models.Member)
UNBLOCK_MEMBER: Operation[models.Member] = Operation("POST", "/v1/members/{id}/unblock", models.Member)
GET_ORGANIZATION: Operation[models.OrganizationProfile] = Operation(
    "GET", "/v1/organization", models.OrganizationProfile
)
DELETE_ORGANIZATION: Operation[models.OrganizationProfile] = Operation(
    "DELETE", "/v1/organization", models.OrganizationProfile
)
EDIT_ORGANIZATION: Operation[models.OrganizationProfile] = Operation(
    "PATCH", "/v1/organization", models.OrganizationProfile
)
ARCHIVE_ORGANIZATION: Operation[models.OrganizationProfile] = Operation(
    "POST", "/v1/organization/archive", models.OrganizationProfile
)
RESTORE_ORGANIZATION: Operation[models.OrganizationProfile] = Operation(
    "POST", "/v1/organization/restore", models.OrganizationProfile
)
LIST_ORGANIZATIONS: Operation[models.OrganizationEntryPage] = Operation(
    "GET", "/v1/organizations", models.OrganizationEntryPage
)
CREATE_ORGANIZATION: Operation[models.CreatedOrganization] = Operation(
    "POST", "/v1/organizations", models.CreatedOrganization, repeatable=False
)
GET_ANY_ORGANIZATION: Operation[models.InstallationOrganization] = Operation(
    "GET", "/v1/organizations/{id}", models.InstallationOrganization
)
DELETE_ANY_ORGANIZATION: Operation[models.InstallationOrganization] = Operation(
    "DELETE", "/v1/organizations/{id}", models.InstallationOrganization
)
EDIT_ANY_ORGANIZATION: Operation[models.InstallationOrganization] = Operation(
    "PATCH", "/v1/organizations/{id}", models.InstallationOrganization
)
ARCHIVE_ANY_ORGANIZATION: Operation[models.InstallationOrganization] = Operation(
    "POST", "/v1/organizations/{id}/archive", models.InstallationOrganization
)
RESTORE_ANY_ORGANIZATION: Operation[models.InstallationOrganization] = Operation(
    "POST", "/v1/organizations/{id}/restore", models.InstallationOrganization
)
CHANGE_PASSWORD: Operation[None] = Operation("POST", "/v1/password/change", None, repeatable=False)
FORGOT_PASSWORD: Operation[None] = Operation("POST", "/v1/password/forgot", None, repeatable=False, public=True)
RESET_PASSWORD: Operation[None] = Operation("POST", "/v1/password/reset", None, repeatable=False, public=True)
LIST_PERMISSION_TEMPLATES: Operation[models.PermissionTemplatePage] = Operation(
    "GET", "/v1/permission-templates", models.PermissionTemplatePage
)
CREATE_PERMISSION_TEMPLATE: Operation[models.PermissionTemplate] = Operation(
    "POST", "/v1/permission-templates", models.PermissionTemplate
)
GET_PERMISSION_TEMPLATE: Operation[models.PermissionTemplate] = Operation(
    "GET", "/v1/permission-templates/{id}", models.PermissionTemplate
)
DELETE_PERMISSION_TEMPLATE: Operation[None] = Operation("DELETE", "/v1/permission-templates/{id}", None)
EDIT_PERMISSION_TEMPLATE: Operation[models.PermissionTemplate] = Operation(
    "PATCH", "/v1/permission-templates/{id}", models.PermissionTemplate
)
LIST_PERMISSIONS: Operation[models.PermissionPage] = Operation("GET", "/v1/permissions", models.PermissionPage)
CREATE_PERMISSION: Operation[models.Permission] = Operation("POST", "/v1/permissions", models.Permission)
GET_PERMISSION: Operation[models.Permission] = Operation("GET", "/v1/permissions/{code}", models.Permission)
DELETE_PERMISSION: Operation[None] = Operation("DELETE", "/v1/permissions/{code}", None)
EDIT_PERMISSION: Operation[models.Permission] = Operation("PATCH", "/v1/permissions/{code}", models.Permission)
LIST_RESOURCES: Operation[models.ResourcePage] = Operation("GET", "/v1/resources", models.ResourcePage)
CREATE_RESOURCE: Operation[models.Resource] = Operation("POST", "/v1/resources", models.Resource)
GET_RESOURCE: Operation[models.Resource] = Operation("GET", "/v1/resources/{id}", models.Resource)
DELETE_RESOURCE: Operation[None] = Operation("DELETE", "/v1/resources/{id}", None)
EDIT_RESOURCE: Operation[models.Resource] = Operation("PATCH", "/v1/resources/{id}", models.Resource)
LIST_ROLES: Operation[models.RolePage] = Operation("GET", "/v1/roles", models.RolePage)
CREATE_ROLE: Operation[models.Role] = Operation("POST", "/v1/roles", models.Role)
GET_ROLE: Operation[models.Role] = Operation("GET", "/v1/roles/{code}", models.Role)
DELETE_ROLE: Operation[None] = Operation("DELETE", "/v1/roles/{code}", None)
EDIT_ROLE: Operation[models.Role] = Operation("PATCH", "/v1/roles/{code}", models.Role)
LIST_SESSIONS: Operation[models.SessionPage] = Operation("GET", "/v1/sessions", models.SessionPage)
CREATE_SESSION: Operation[models.OpenedSession] = Operation(
    "POST", "/v1/sessions", models.OpenedSession, repeatable=False, public=True
)
REFRESH_SESSION: Operation[models.OpenedSession] = Operation(
    "POST", "/v1/sessions/refresh", models.OpenedSession, repeatable=False, public=True
)
END_SESSION: Operation[None] = Operation("DELETE", "/v1/sessions/{id}", None, repeatable=False)
LIST_SUPPRESSIONS: Operation[models.SuppressionPage] = Operation("GET", "/v1/suppressions", models.SuppressionPage)
LIFT_SUPPRESSION: Operation[models.Suppression] = Operation("DELETE", "/v1/suppressions/{address}", models.Suppression)
ISSUE_ORGANIZATION_TOKEN: Operation[models.OrganizationToken] = Operation(
    "POST", "/v1/tokens/organization", models.OrganizationToken
)
LIST_WEBHOOKS: Operation[models.WebhookList] = Operation("GET", "/v1/webhooks", models.WebhookList)
CREATE_WEBHOOK: Operation[models.WebhookWithSecret] = Operation("POST", "/v1/webhooks", models.WebhookWithSecret)
GET_WEBHOOK: Operation[models.Webhook] = Operation("GET", "/v1/webhooks/{id}", models.Webhook)
DELETE_WEBHOOK: Operation[None] = Operation("DELETE", "/v1/webhooks/{id}", None)
EDIT_WEBHOOK: Operation[models.Webhook] = Operation("PATCH", "/v1/webhooks/{id}", models.Webhook)
LIST_DELIVERIES: Operation[models.WebhookDeliveryPage] = Operation(
    "GET", "/v1/webhooks/{id}/deliveries", models.WebhookDeliveryPage
)
REDELIVER: Operation[models.WebhookDelivery] = Operation(
    "POST", "/v1/webhooks/{id}/deliveries/{delivery}/redeliver", models.WebhookDelivery
)
REDELIVER_SINCE: Operation[models.WebhookRedelivered] = Operation(
    "POST", "/v1/webhooks/{id}/redeliver", models.WebhookRedelivered
)
ROTATE_WEBHOOK: Operation[models.WebhookWithSecret] = Operation(
    "POST", "/v1/webhooks/{id}/rotate", models.WebhookWithSecret
)
TEST_WEBHOOK: Operation[models.WebhookTest] = Operation("POST", "/v1/webhooks/{id}/test", models.WebhookTest)
