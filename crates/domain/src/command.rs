//! The pairing of commands with their outcomes, fixed at compile time, and the erased form in which the funnel hands
//! them to the engine.

use crate::commands::{
    AcceptInvitation, Accepted, BlockMember, DeclineInvitation, DeliveryReported, EditInvitation, EditMember,
    EraseMember, GetInvitation, GetMember, InvitationPreview, InviteMembers, InviteMembersOutcome,
    IssueOrganizationToken, IssuedToken, LicensesListed, LiftSuppression, ListInvitations, ListLicenses, ListMembers,
    ListPermissions, ListRoles, ListSuppressions, LogIn, MemberView, PermissionsListed, PreviewInvitation,
    RefreshTokens, RefreshedTokens, RemoveMember, ReportDelivery, ResendInvitation, RolesListed, TokensIssued,
    WithdrawInvitation,
};
use crate::{InvitationView, Member, Page, Suppression};

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
    DeclineInvitation => InvitationView,
    EditInvitation => InvitationView,
    EditMember => MemberView,
    EraseMember => MemberView,
    GetInvitation => InvitationView,
    GetMember => MemberView,
    InviteMembers => InviteMembersOutcome,
    IssueOrganizationToken => IssuedToken,
    LiftSuppression => Suppression,
    ListInvitations => Page<InvitationView>,
    ListLicenses => LicensesListed,
    ListMembers => Page<Member>,
    ListPermissions => PermissionsListed,
    ListRoles => RolesListed,
    ListSuppressions => Page<Suppression>,
    LogIn => TokensIssued,
    PreviewInvitation => InvitationPreview,
    RefreshTokens => RefreshedTokens,
    RemoveMember => MemberView,
    ReportDelivery => DeliveryReported,
    ResendInvitation => InvitationView,
    WithdrawInvitation => InvitationView,
}
