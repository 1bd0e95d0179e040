//! The pairing of commands with their outcomes, fixed at compile time, and the erased form in which the pipeline hands
//! them to the engine.

use crate::commands::{
    AcceptInvitation, Accepted, AnswerInvitation, AnsweredInvitation, ApiKeyIssued, ApiKeyRotated, ApiKeyView,
    AttachAccount, BlockMember, ChangePassword, CreateApiKey, CreateBlocklistEntry, CreateLicense, CreatePermission,
    CreateResource, CreateRole, CreateWebhook, DeclineInvitation, DeleteBlocklistEntry, DeleteLicense,
    DeletePermission, DeleteResource, DeleteRole, DeleteWebhook, Deleted, DeliveryReported, EditInvitation,
    EditLicense, EditMember, EditMembership, EditOrganization, EditPending, EditPermission, EditResource, EditRole,
    EditWebhook, EndSession, EraseMember, EventsListed, GetApiKey, GetBlocklistEntry, GetInvitation, GetLicense,
    GetMember, GetMembership, GetOrganization, GetPermission, GetResource, GetRole, GetWebhook, Identity,
    InvitationPreview, InviteKnownMember, InviteMembers, InviteMembersOutcome, IssueOrganizationToken, IssuedToken,
    LiftSuppression, ListApiKeys, ListBlocklist, ListDeliveries, ListEvents, ListInvitations, ListLicenses,
    ListMembers, ListMemberships, ListOrganizations, ListPermissions, ListResources, ListRoles, ListSessions,
    ListSuppressions, ListWebhooks, LogIn, MemberView, MembersFound, Membership, Memberships, NewLinkRequested,
    OpenSession, OrganizationProfile, PasswordLinkPreview, PasswordLinkRequested, PasswordSet, PermissionView,
    PreviewInvitation, PreviewPasswordLink, ReadTrail, Redeliver, RedeliverSince, Redelivered, RefreshSession,
    RefreshTokens, RefreshedTokens, RemoveMember, ReportDelivery, RequestNewLink, RequestPasswordLink,
    ResendInvitation, ResetPassword, RevokeApiKey, RoleView, RotateApiKey, RotateWebhook, SearchMembers, SessionOpened,
    SessionView, SignIn, SignedIn, SwitchOrganization, TakeOverApiKey, TestWebhook, TokensIssued, Trail,
    UpdateInvitation, WebhookTested, WebhookWithSecret, WebhooksListed, WhoAmI, WithdrawInvitation,
};
use crate::{
    BlocklistEntry, DeliveryView, Fault, InvitationView, LicenseUsage, Member, Organization, Page, Resource,
    Suppression, Versioned, Webhook,
};

/// Something a caller asks the engine to do.
pub trait Command: Into<AnyCommand> + Send + 'static {
    /// What comes back when it is done.
    type Outcome: Send + 'static;

    /// Takes the outcome out of its erased form; `None` if it is another command's.
    fn outcome(any: &AnyOutcome) -> Option<&Self::Outcome>;

    /// Erases what the outcome is of.
    fn erased(outcome: Self::Outcome) -> AnyOutcome;
}

macro_rules! commands {
    ($($name:ident => $outcome:ty),+ $(,)?) => {
        /// Any command.
        #[derive(Clone, Debug)]
        pub enum AnyCommand { $(
            #[doc = concat!("[`", stringify!($name), "`]")]
            $name(Box<$name>),
        )+
            /// Several, for pages that show what one command alone does not tell: carried out one after the other, each
            /// for itself. None of them is idempotent by key.
            Several(Vec<AnyCommand>),
        }

        /// Any outcome, under the name of its command.
        #[derive(Clone, Debug)]
        pub enum AnyOutcome { $(
            #[doc = concat!("Of [`", stringify!($name), "`]")]
            $name(Box<$outcome>),
        )+
            /// Of several commands, in their order.
            Several(Vec<Result<AnyOutcome, Fault>>),
        }

        $(
            impl From<$name> for AnyCommand {
                fn from(command: $name) -> Self {
                    Self::$name(Box::new(command))
                }
            }

            impl Command for $name {
                type Outcome = $outcome;

                fn outcome(any: &AnyOutcome) -> Option<&Self::Outcome> {
                    if let AnyOutcome::$name(outcome) = any { Some(outcome) } else { None }
                }

                fn erased(outcome: $outcome) -> AnyOutcome {
                    AnyOutcome::$name(Box::new(outcome))
                }
            }
        )+
    };
}

commands! {
    AcceptInvitation => Accepted,
    AttachAccount => InviteMembersOutcome,
    BlockMember => MemberView,
    AnswerInvitation => AnsweredInvitation,
    ListApiKeys => Page<ApiKeyView>,
    ListBlocklist => Page<BlocklistEntry>,
    ListLicenses => Page<LicenseUsage>,
    ListOrganizations => Page<Organization>,
    ListPermissions => Page<PermissionView>,
    ListResources => Page<Resource>,
    ListRoles => Page<RoleView>,
    ListSessions => Page<SessionView>,
    CreateApiKey => ApiKeyIssued,
    CreateBlocklistEntry => BlocklistEntry,
    CreateLicense => Versioned<LicenseUsage>,
    CreatePermission => PermissionView,
    CreateResource => Versioned<Resource>,
    CreateRole => Versioned<RoleView>,
    DeclineInvitation => InvitationView,
    DeleteBlocklistEntry => Deleted,
    DeleteLicense => Deleted,
    DeletePermission => Deleted,
    DeleteResource => Deleted,
    DeleteRole => Deleted,
    CreateWebhook => WebhookWithSecret,
    DeleteWebhook => Webhook,
    ChangePassword => PasswordSet,
    EditInvitation => InvitationView,
    EditLicense => Versioned<LicenseUsage>,
    EditMember => MemberView,
    EditPending => MemberView,
    EraseMember => MemberView,
    EditMembership => Membership,
    SearchMembers => MembersFound,
    EditOrganization => Versioned<OrganizationProfile>,
    EditPermission => PermissionView,
    EditResource => Versioned<Resource>,
    EditRole => Versioned<RoleView>,
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
    GetWebhook => Webhook,
    InviteMembers => InviteMembersOutcome,
    IssueOrganizationToken => IssuedToken,
    ListDeliveries => Page<DeliveryView>,
    ListEvents => EventsListed,
    LiftSuppression => Suppression,
    ListInvitations => Page<InvitationView>,
    ListMembers => Page<Member>,
    ListMemberships => Memberships,
    ListWebhooks => WebhooksListed,
    ListSuppressions => Page<Suppression>,
    LogIn => TokensIssued,
    OpenSession => SessionOpened,
    SwitchOrganization => SessionOpened,
    PreviewInvitation => InvitationPreview,
    PreviewPasswordLink => PasswordLinkPreview,
    WhoAmI => Identity,
    ReadTrail => Trail,
    RefreshSession => SessionOpened,
    Redeliver => DeliveryView,
    RedeliverSince => Redelivered,
    RefreshTokens => RefreshedTokens,
    RemoveMember => MemberView,
    RequestNewLink => NewLinkRequested,
    RequestPasswordLink => PasswordLinkRequested,
    ResetPassword => PasswordSet,
    ReportDelivery => DeliveryReported,
    ResendInvitation => InvitationView,
    SignIn => SignedIn,
    UpdateInvitation => InvitationView,
    RevokeApiKey => ApiKeyView,
    RotateApiKey => ApiKeyRotated,
    RotateWebhook => WebhookWithSecret,
    TakeOverApiKey => ApiKeyView,
    TestWebhook => WebhookTested,
    WithdrawInvitation => InvitationView,
}
