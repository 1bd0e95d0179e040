//! The pairing of commands with their outcomes, fixed at compile time, and the erased form in which the funnel hands
//! them to the engine.

use crate::commands::{
AcceptInvitation,
Accepted,
AnswerInvitation,
AnsweredInvitation,
AttachAccount,
BlockMember,
DeclineInvitation,
EditInvitation,
EditMember,
EditMembership,
EditPending,
EraseMember,
FindMembers,
GetInvitation,
GetMember,
GetMembership,
InvitationPreview,
InviteKnownMember,
InviteMembers,
InviteMembersOutcome,
IssueOrganizationToken,
IssuedToken,
LicensesListed,
ListInvitations,
ListLicenses,
ListMembers,
ListPermissions,
ListRoles,
LogIn,
MemberView,
MembersFound,
Membership,
NewLinkRequested,
PermissionsListed,
PreviewInvitation,
RefreshTokens,
RefreshedTokens,
RemoveMember,
RequestNewLink,
ResendInvitation,
RolesListed,
SignIn,
SignedIn,
TokensIssued,
UpdateInvitation,
WithdrawInvitation,
};
use crate::{InvitationView, Member, Page};

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
    AttachAccount => InviteMembersOutcome,
    BlockMember => MemberView,
    AnswerInvitation => AnsweredInvitation,
    DeclineInvitation => InvitationView,
    EditInvitation => InvitationView,
    EditMember => MemberView,
    EditPending => MemberView,
    EraseMember => MemberView,
    EditMembership => Membership,
    FindMembers => MembersFound,
    GetInvitation => InvitationView,
    GetMember => MemberView,
    GetMembership => Membership,
    InviteKnownMember => InviteMembersOutcome,
    InviteMembers => InviteMembersOutcome,
    IssueOrganizationToken => IssuedToken,
    ListInvitations => Page<InvitationView>,
    ListLicenses => LicensesListed,
    ListMembers => Page<Member>,
    ListPermissions => PermissionsListed,
    ListRoles => RolesListed,
    LogIn => TokensIssued,
    PreviewInvitation => InvitationPreview,
    RefreshTokens => RefreshedTokens,
    RemoveMember => MemberView,
    RequestNewLink => NewLinkRequested,
    ResendInvitation => InvitationView,
    SignIn => SignedIn,
    UpdateInvitation => InvitationView,
    WithdrawInvitation => InvitationView,
}
