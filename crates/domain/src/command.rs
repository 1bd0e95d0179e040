//! The pairing of commands with their outcomes, fixed at compile time, and the erased form in which the funnel hands
//! them to the engine.

use crate::commands::{
    AcceptInvitation, Accepted, BlockMember, CreateWebhook, DeclineInvitation, DeleteWebhook, EditInvitation,
    EditMember, EditWebhook, EraseMember, EventsListed, GetInvitation, GetMember, GetWebhook, InvitationPreview,
    InviteMembers, InviteMembersOutcome, IssueOrganizationToken, IssuedToken, LicensesListed, ListDeliveries,
    ListEvents, ListInvitations, ListLicenses, ListMembers, ListPermissions, ListRoles, ListWebhooks, LogIn,
    MemberView, PermissionsListed, PreviewInvitation, Redeliver, RedeliverSince, Redelivered, RefreshTokens,
    RefreshedTokens, RemoveMember, ResendInvitation, RolesListed, RotateWebhook, TestWebhook, TokensIssued,
    WebhookTested, WebhookWithSecret, WebhooksListed, WithdrawInvitation,
};
use crate::{DeliveryView, InvitationView, Member, Page, Webhook};

/// Something a caller asks the engine to do.
pub trait Command: Into<AnyCommand> + Send + 'static {
    /// What comes back when it is done.
    type Outcome: Send + 'static;

    /// Takes the outcome out of its erased form; `None` if it is another command's.
    fn outcome(any: &AnyOutcome) -> Option<&Self::Outcome>;
}

macro_rules! commands {
    ($($name:ident => $outcome:ty),+ $(,)?) => {
        /// Any command.
        #[derive(Clone, Debug)]
        pub enum AnyCommand { $(
            #[doc = concat!("[`", stringify!($name), "`]")]
            $name(Box<$name>),
        )+ }

        /// Any outcome, under the name of its command.
        #[derive(Clone, Debug)]
        pub enum AnyOutcome { $(
            #[doc = concat!("Of [`", stringify!($name), "`]")]
            $name(Box<$outcome>),
        )+ }

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
            }
        )+
    };
}

commands! {
    AcceptInvitation => Accepted,
    BlockMember => MemberView,
    CreateWebhook => WebhookWithSecret,
    DeclineInvitation => InvitationView,
    DeleteWebhook => Webhook,
    EditInvitation => InvitationView,
    EditMember => MemberView,
    EraseMember => MemberView,
    EditWebhook => Webhook,
    GetInvitation => InvitationView,
    GetMember => MemberView,
    GetWebhook => Webhook,
    InviteMembers => InviteMembersOutcome,
    IssueOrganizationToken => IssuedToken,
    ListDeliveries => Page<DeliveryView>,
    ListEvents => EventsListed,
    ListInvitations => Page<InvitationView>,
    ListLicenses => LicensesListed,
    ListMembers => Page<Member>,
    ListPermissions => PermissionsListed,
    ListRoles => RolesListed,
    ListWebhooks => WebhooksListed,
    LogIn => TokensIssued,
    PreviewInvitation => InvitationPreview,
    Redeliver => DeliveryView,
    RedeliverSince => Redelivered,
    RefreshTokens => RefreshedTokens,
    RemoveMember => MemberView,
    ResendInvitation => InvitationView,
    RotateWebhook => WebhookWithSecret,
    TestWebhook => WebhookTested,
    WithdrawInvitation => InvitationView,
}
