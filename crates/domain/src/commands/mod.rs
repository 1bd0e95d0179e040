//! The commands, a file each. Where protocols differ in behaviour, the difference is a named field here and never a
//! branch on the protocol in the engine.

mod accept_invitation;
mod deliveries;
mod invite_members;
mod issue_tokens;
mod list_invitations;
mod manage_invitation;
mod manage_member;
mod read_directory;
mod redeem_by_token;

pub use accept_invitation::{AcceptInvitation, Accepted, Proof};
pub use deliveries::{DeliveryNews, DeliveryReported, LiftSuppression, ListSuppressions, ReportDelivery};
pub use invite_members::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteMembersOutcome, InviteRow, InvitedRow, Lifetime,
    PendingInvitation, RowOutcome,
};
pub use issue_tokens::{IssueOrganizationToken, IssuedToken, LogIn, RefreshTokens, RefreshedTokens, TokensIssued};
pub use list_invitations::{InvitationFilter, ListInvitations, Paging};
pub use manage_invitation::{
    EditInvitation, ExpiryEdit, GetInvitation, ResendInvitation, WithdrawInvitation, Withdrawal,
};
pub use manage_member::{
    BlockMember, Blocking, EditMember, EraseMember, GetMember, MemberRef, MemberView, RemoveMember,
};
pub use read_directory::{
    LicensesListed, ListLicenses, ListMembers, ListPermissions, ListRoles, MemberFilter, PermissionsListed, RolesListed,
};
pub use redeem_by_token::{DeclineInvitation, InvitationPreview, PreviewInvitation};
