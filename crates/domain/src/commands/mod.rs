//! The commands, one file each. Where protocols differ in behaviour, the difference is a named field here and never a
//! branch on the protocol in the engine.

mod accept_invitation;
mod administer_installation;
mod administer_member;
mod contacts;
mod count_people;
mod deliveries;
mod directory;
mod end_organization;
mod identity_providers;
mod imports;
mod invitation_funnel;
mod invite_members;
mod invite_to_resource;
mod issue_tokens;
mod list_events;
mod list_holders;
mod list_invitations;
mod list_shadows;
mod log_in_by_invitation;
mod manage_api_keys;
mod manage_blocklist;
mod manage_catalog;
mod manage_identity_providers;
mod manage_invitation;
mod manage_licenses;
mod manage_member;
mod manage_organization;
mod manage_resources;
mod manage_sessions;
mod manage_templates;
mod manage_webhooks;
mod membership;
mod operate_installation;
mod own_account;
mod passwords;
mod read_directory;
mod redeem_by_token;
mod register_member;
mod search_members;
mod sign_in;
mod update_invitation;
mod update_member;
mod who_am_i;

pub use accept_invitation::{AcceptInvitation, Accepted, PasswordRules, Proof};
pub use administer_installation::{
    AdministratorAdded, CreateOrganization, EditAnyOrganization, FirstAdministrator, GetAnyOrganization,
    OrganizationCreated,
};
pub use administer_member::{AdministerMember, MemberAction};
pub use contacts::{
    AddContact, ContactLink, ContactSaved, ContactsFound, EditContact, FoundContact, RevokeAtResource, SaveContact,
    SearchContacts,
};
pub use count_people::{CountPeople, PeopleCounts};
pub use deliveries::{
    DeliveryNews, DeliveryReported, LiftSuppression, ListSuppressions, MailReference, ReceiveReports, RecipientReport,
    ReportDelivery, ReportsReceived,
};
pub use directory::{
    CreateDirectoryGroup, CreateDirectoryUser, DeleteDirectoryUser, DirectoryEdits, DirectoryGroup, DirectoryGroups,
    DirectoryLookup, DirectoryRecord, DirectoryUser, DirectoryUsers, DirectoryVersion, EditDirectoryGroup,
    EditDirectoryUser, GetDirectoryUser, GroupChange, GroupMember, KeptAccess, ListDirectoryGroups, ListDirectoryUsers,
    MAX_DIRECTORY_SCAN, MAX_DIRECTORY_TEXT, MAX_GROUP_CHANGES,
};
pub use end_organization::{ArchiveOrganization, DeleteOrganization, RestoreOrganization, WhichOrganization};
pub use identity_providers::{
    AcceptAtProvider, AcceptedAtProvider, BeginAtProvider, BegunAtProvider, FinishAtProvider, FinishedAtProvider,
    IdentityProvider, ProviderAnswer, ProviderLink, ProviderProblem, ProviderPurpose, ProviderRedirect, UnlinkProvider,
};
pub use imports::{CancelImport, CreateImport, GetImport, ImportLine, ListImports, ListLineResults, MAX_IMPORT_LINES};
pub use invitation_funnel::{FunnelCounts, GetInvitationFunnel, InvitationFunnel};
pub use invite_members::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteMembersOutcome, InviteRow, InvitedRow, Lifetime,
    LinkedContact, PendingInvitation, RowOutcome,
};
pub use invite_to_resource::{EditPendingAtResource, InviteToResource, JoinResource, ResourceGrants, ResourceInvite};
pub use issue_tokens::{IssueOrganizationToken, IssueResourceToken, IssuedToken};
pub use list_events::{EventsListed, ListEvents, ReadTrail, Trail};
pub use list_holders::{CatalogItem, Holder, HolderList, Holders, ListHolders};
pub use list_invitations::{InvitationFilter, InvitationOrder, ListInvitations, Paging};
pub use list_shadows::{DifferingField, ListShadows, Shadow, ShadowedOperation, Shadows};
pub use log_in_by_invitation::LogInByInvitation;
pub use manage_api_keys::{
    ApiKeyIssued, ApiKeyRotated, ApiKeyStatus, ApiKeyView, CreateApiKey, EditApiKey, GetApiKey, ListApiKeys,
    RevokeApiKey, RotateApiKey, TakeOverApiKey,
};
pub use manage_blocklist::{CreateBlocklistEntry, DeleteBlocklistEntry, GetBlocklistEntry, ListBlocklist};
pub use manage_catalog::{
    CreatePermission, CreateRole, DeletePermission, DeleteRole, EditPermission, EditRole, GetPermission, GetRole,
    ListPermissions, ListRoles, PermissionView, RoleView,
};
pub use manage_identity_providers::{
    CreateIdentityProvider, DeleteIdentityProvider, EditIdentityProvider, GetIdentityProvider, IdentityProvidersListed,
    ListIdentityProviders, ListSignInProviders, ProviderView, SignInProviders,
};
pub use manage_invitation::{
    EditInvitation, ExpiryEdit, GetInvitation, GetRequestedAddress, LicenseEdit, MoveInvitation, PreviewResend,
    RequestedAddress, ResendInvitation, ResendPreview, WithdrawInvitation, Withdrawal,
};
pub use manage_licenses::{CreateLicense, DeleteLicense, EditLicense, GetLicense, ListLicenses};
pub use manage_member::{
    BlockMember, Blocking, EditMember, EditPending, EraseMember, GetMember, MemberRef, MemberView, RemoveMember,
};
pub use manage_organization::{
    EditOrganization, GetOrganization, ListOrganizations, OrganizationProfile, OrganizationsListed, StateFilter,
};
pub use manage_resources::{
    CreateResource, CreateResourceBelow, DeleteResource, EditResource, GetResource, ListResources, ListResourcesBelow,
    ResourcesBelow,
};
pub use manage_sessions::{
    EndSession, ListSessions, LogOut, OpenSession, RefreshSession, SessionOpened, SessionPlace, SessionView,
    SwitchOrganization,
};
pub use manage_templates::{CreateTemplate, DeleteTemplate, EditTemplate, GetTemplate, ListTemplates};
pub use manage_webhooks::{
    CreateWebhook, DeleteWebhook, EditWebhook, GetWebhook, ListDeliveries, ListWebhooks, PreviewRedelivery, Redeliver,
    RedeliverSince, Redelivered, RedeliveryPreview, RotateWebhook, TestWebhook, WebhookTested, WebhookWithSecret,
    WebhooksListed,
};
pub use membership::{
    AttachAccount, EditMembership, Follows, GetMembership, InviteKnownMember, ListMemberships, Membership,
    MembershipFilter, MembershipOwner, Memberships, NonMembers, Span,
};
pub use operate_installation::{
    DatabaseKind, DatabaseTrouble, GetInstallationHealth, GetTenant, InstallationHealth, ListTenants, MailBacklog,
    OperatorSession, SignInOperator, Tenant, TenantActivity, TenantCounts, TenantDetails, TenantsListed, WorkerHealth,
};
pub use own_account::{
    AnswerOwnInvitation, CreateOwnOrganization, DeleteOwnAccount, Departure, EditOwnAccount, GetOwnAccount,
    LeaveOrganization, OwnAccount, OwnInvitation, OwnMembership,
};
pub use passwords::{
    ChangePassword, PasswordLinkPreview, PasswordLinkRequested, PasswordSet, PreviewPasswordLink, RequestPasswordLink,
    ResetPassword,
};
pub use read_directory::{ListMembers, MemberFilter, MemberOrder};
pub use redeem_by_token::{
    AcceptWith, AnswerInvitation, AnsweredInvitation, DeclineInvitation, DescribedGrant, DescribedGrants,
    InvitationAnswer, InvitationPreview, MoveRequested, NewLinkRequested, PreviewInvitation, RequestMove,
    RequestNewLink, ScopedGrant, VisitKind,
};
pub use register_member::RegisterMember;
pub use search_members::{FoundMember, HeldAt, MembersFound, Place, SearchMembers, Sought};
pub use sign_in::{SignIn, SignedIn};
pub use update_invitation::{Alike, UpdateInvitation, WantedGrants, WantedInvitation};
pub use update_member::{UpdateMember, WantedMember};
pub use who_am_i::{Identity, WhoAmI};

/// The outcome of a deletion, which has nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted;
