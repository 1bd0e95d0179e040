//! The pairing of commands with their outcomes, fixed at compile time.

use crate::commands::{
    AcceptInvitation, Accepted, AddContact, AdministerMember, AnswerInvitation, AnsweredInvitation, ApiKeyIssued,
    ApiKeyRotated, ApiKeyView, AttachAccount, BlockMember, CancelImport, ChangePassword, ContactSaved, ContactsFound,
    CountPeople, CreateApiKey, CreateBlocklistEntry, CreateImport, CreateLicense, CreatePermission, CreateResource,
    CreateResourceBelow, CreateRole, CreateTemplate, CreateWebhook, DeclineInvitation, DeleteBlocklistEntry,
    DeleteLicense, DeletePermission, DeleteResource, DeleteRole, DeleteTemplate, DeleteWebhook, Deleted,
    DeliveryReported, EditApiKey, EditContact, EditInvitation, EditLicense, EditMember, EditMembership,
    EditOrganization, EditPending, EditPendingAtResource, EditPermission, EditResource, EditRole, EditTemplate,
    EditWebhook, EndSession, EraseMember, EventsListed, GetApiKey, GetBlocklistEntry, GetImport, GetInvitation,
    GetLicense, GetMember, GetMembership, GetOrganization, GetPermission, GetResource, GetRole, GetTemplate,
    GetWebhook, Identity, InvitationPreview, InviteKnownMember, InviteMembers, InviteMembersOutcome, InviteToResource,
    IssueOrganizationToken, IssueResourceToken, IssuedToken, JoinResource, LiftSuppression, ListApiKeys, ListBlocklist,
    ListDeliveries, ListEvents, ListImports, ListInvitations, ListLicenses, ListMembers, ListMemberships,
    ListOrganizations, ListPermissions, ListRefusedLines, ListResources, ListResourcesBelow, ListRoles, ListSessions,
    ListShadows, ListSuppressions, ListTemplates, ListWebhooks, LogInByInvitation, LogOut, MemberView, MembersFound,
    Membership, Memberships, NewLinkRequested, OpenSession, OrganizationProfile, PasswordLinkPreview,
    PasswordLinkRequested, PasswordSet, PeopleCounts, PermissionView, PreviewInvitation, PreviewPasswordLink,
    ReadTrail, ReceiveReports, Redeliver, RedeliverSince, Redelivered, RefreshSession, RegisterMember, RemoveMember,
    ReportDelivery, ReportsReceived, RequestNewLink, RequestPasswordLink, ResendInvitation, ResetPassword,
    ResourcesBelow, RevokeApiKey, RevokeAtResource, RoleView, RotateApiKey, RotateWebhook, SaveContact, SearchContacts,
    SearchMembers, SessionOpened, SessionView, Shadows, SignIn, SignedIn, SwitchOrganization, TakeOverApiKey,
    TestWebhook, Trail, UpdateInvitation, UpdateMember, WebhookTested, WebhookWithSecret, WebhooksListed, WhoAmI,
    WithdrawInvitation,
};
use crate::{
    BlocklistEntry, Contact, DeliveryView, Import, InvitationView, LicenseUsage, Member, Organization, Page,
    PermissionTemplate, RefusedLine, Resource, Suppression, Versioned, Webhook,
};

use std::fmt::Debug;

/// Something a caller asks the engine to do.
pub trait Command: Clone + Debug + Send + Sync + 'static {
    /// What comes back when it is done.
    type Outcome: Send + Sync + 'static;
}

/// Calls a macro with every command and its outcome: the one list of what can be asked of the engine. The names are
/// those that `usher_domain` and its `commands` export.
#[macro_export]
macro_rules! for_each_command {
    ($callback:ident) => {
        $callback! {
            AcceptInvitation => Accepted,
            AddContact => Contact,
            AdministerMember => MemberView,
            AttachAccount => InviteMembersOutcome,
            BlockMember => MemberView,
            CancelImport => Import,
            CountPeople => PeopleCounts,
            CreateImport => Import,
            GetImport => Import,
            ListImports => Page<Import>,
            ListRefusedLines => Page<RefusedLine>,
            AnswerInvitation => AnsweredInvitation,
            ListApiKeys => Page<ApiKeyView>,
            ListBlocklist => Page<BlocklistEntry>,
            ListLicenses => Page<LicenseUsage>,
            ListOrganizations => Page<Organization>,
            ListPermissions => Page<PermissionView>,
            ListResources => Page<Resource>,
            ListRoles => Page<RoleView>,
            ListSessions => Page<SessionView>,
            ListTemplates => Page<PermissionTemplate>,
            CreateApiKey => ApiKeyIssued,
            CreateBlocklistEntry => BlocklistEntry,
            CreateLicense => Versioned<LicenseUsage>,
            CreatePermission => PermissionView,
            CreateResource => Versioned<Resource>,
            CreateRole => Versioned<RoleView>,
            CreateTemplate => Versioned<PermissionTemplate>,
            DeclineInvitation => InvitationView,
            DeleteBlocklistEntry => Deleted,
            DeleteLicense => Deleted,
            DeletePermission => Deleted,
            DeleteResource => Deleted,
            DeleteRole => Deleted,
            DeleteTemplate => Deleted,
            CreateWebhook => WebhookWithSecret,
            DeleteWebhook => Webhook,
            ChangePassword => PasswordSet,
            EditApiKey => ApiKeyView,
            EditContact => Contact,
            EditInvitation => InvitationView,
            EditLicense => Versioned<LicenseUsage>,
            EditMember => MemberView,
            EditPending => MemberView,
            EditPendingAtResource => MemberView,
            EraseMember => MemberView,
            EditMembership => Membership,
            SaveContact => ContactSaved,
            SearchContacts => ContactsFound,
            SearchMembers => MembersFound,
            EditOrganization => Versioned<OrganizationProfile>,
            EditPermission => PermissionView,
            EditResource => Versioned<Resource>,
            EditRole => Versioned<RoleView>,
            EditTemplate => Versioned<PermissionTemplate>,
            EndSession => Deleted,
            GetApiKey => ApiKeyView,
            GetBlocklistEntry => BlocklistEntry,
            EditWebhook => Webhook,
            GetInvitation => InvitationView,
            GetLicense => Versioned<LicenseUsage>,
            GetMember => MemberView,
            GetMembership => Membership,
            InviteKnownMember => InviteMembersOutcome,
            GetOrganization => Versioned<OrganizationProfile>,
            GetPermission => PermissionView,
            GetResource => Versioned<Resource>,
            GetRole => Versioned<RoleView>,
            GetTemplate => Versioned<PermissionTemplate>,
            GetWebhook => Webhook,
            InviteMembers => InviteMembersOutcome,
            InviteToResource => InviteMembersOutcome,
            IssueOrganizationToken => IssuedToken,
            IssueResourceToken => IssuedToken,
            JoinResource => InviteMembersOutcome,
            CreateResourceBelow => Versioned<Resource>,
            ListResourcesBelow => ResourcesBelow,
            ListDeliveries => Page<DeliveryView>,
            ListEvents => EventsListed,
            LiftSuppression => Suppression,
            ListInvitations => Page<InvitationView>,
            ListMembers => Page<Member>,
            ListMemberships => Memberships,
            ListWebhooks => WebhooksListed,
            ListShadows => Shadows,
            ListSuppressions => Page<Suppression>,
            LogInByInvitation => SessionOpened,
            LogOut => Deleted,
            OpenSession => SessionOpened,
            SwitchOrganization => SessionOpened,
            PreviewInvitation => InvitationPreview,
            PreviewPasswordLink => PasswordLinkPreview,
            WhoAmI => Identity,
            ReadTrail => Trail,
            RefreshSession => SessionOpened,
            Redeliver => DeliveryView,
            RedeliverSince => Redelivered,
            RegisterMember => Member,
            RemoveMember => MemberView,
            RequestNewLink => NewLinkRequested,
            RequestPasswordLink => PasswordLinkRequested,
            ResetPassword => PasswordSet,
            ReceiveReports => ReportsReceived,
            ReportDelivery => DeliveryReported,
            ResendInvitation => InvitationView,
            SignIn => SignedIn,
            UpdateInvitation => InvitationView,
            UpdateMember => MemberView,
            RevokeApiKey => ApiKeyView,
            RevokeAtResource => Contact,
            RotateApiKey => ApiKeyRotated,
            RotateWebhook => WebhookWithSecret,
            TakeOverApiKey => ApiKeyView,
            TestWebhook => WebhookTested,
            WithdrawInvitation => InvitationView,
        }
    };
}

macro_rules! pair {
    ($($name:ident => $outcome:ty),+ $(,)?) => {$(
        impl Command for $name {
            type Outcome = $outcome;
        }
    )+};
}

for_each_command!(pair);
