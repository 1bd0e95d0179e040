//! What the holder of an invitation's token can do without logging in.

use crate::Translations;
use crate::{
    Branding, Destination, EmailAddress, InvitationStatus, InvitationToken, Locale, Organization, PersonName, Refusal,
    Timestamp, commands::IdentityProvider, commands::Proof,
};

/// Shows what an invitation is about. Changes neither it nor anything that belongs to it. Outcome:
/// [`InvitationPreview`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewInvitation {
    /// The token of the link.
    pub token: InvitationToken,
    /// What is recorded about the visit.
    pub visit: VisitKind,
}

/// What is recorded about a visit of an invitation's page, apart from the invitation itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VisitKind {
    /// Nothing.
    Unnoted,
    /// Its page was fetched, possibly by a program.
    Fetched,
    /// A person opened its page.
    Opened,
}

/// What it takes to accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AcceptWith {
    /// A new password: the address has no account, or one that the person who reads its mail takes over.
    NewPassword,
    /// The password of the account, or being signed in to it.
    Password,
    /// The link that is mailed to the address: this token proves nothing about who presents it.
    MailedLink,
}

/// What the holder of a token may see before accepting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationPreview {
    /// The status as of now.
    pub status: InvitationStatus,
    /// The organization.
    pub organization: Organization,
    /// The organization's appearance.
    pub branding: Branding,
    /// The inviter's name, if a member invited and has one.
    pub inviter_name: Option<String>,
    /// The address invited.
    pub email: EmailAddress,
    /// Prefill, possibly empty.
    pub first_name: PersonName,
    /// Prefill, possibly empty.
    pub last_name: PersonName,
    /// When it runs out.
    pub expires_at: Option<Timestamp>,
    /// When this was read.
    pub now: Timestamp,
    /// The page that the invitee goes to after accepting, as far as it is allowed now.
    pub destination: Option<Destination>,
    /// What it takes to accept with the token presented.
    pub accept_with: AcceptWith,
    /// The language to address the invitee in: their own, the invitation's, or the organization's.
    pub locale: Option<Locale>,
    /// What acceptance grants, for people.
    pub grants: DescribedGrants,
    /// The identity providers of the organization, with which it can be accepted.
    pub providers: Vec<IdentityProvider>,
}

/// Grants for people, without expired ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DescribedGrants {
    /// Permissions, by code and description.
    pub permissions: Vec<DescribedGrant>,
    /// Roles, by code and name.
    pub roles: Vec<DescribedGrant>,
    /// Resources, by kind and name.
    pub resources: Vec<DescribedGrant>,
    /// Permissions at single resources, by code and description.
    pub scoped: Vec<ScopedGrant>,
}

/// A permission at one resource, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopedGrant {
    /// The permission.
    pub permission: DescribedGrant,
    /// The resource, without an end of its own.
    pub resource: DescribedGrant,
}

/// A grant for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedGrant {
    /// Its code, or its kind.
    pub code: String,
    /// Its name in the organization; `None` for a wildcard and for a code that is no longer in its catalog.
    pub name: Option<String>,
    /// What the organization calls it in other languages.
    pub translations: Translations,
    /// Until when it is granted.
    pub until: Option<Timestamp>,
}

/// Refuses an invitation on the invitee's behalf and frees its seat. Outcome: [`crate::InvitationView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeclineInvitation {
    /// The token of the link.
    pub token: InvitationToken,
}

/// Accepts or declines like [`super::AcceptInvitation`] and [`DeclineInvitation`], for a page that has to show the
/// invitation again if the answer is refused. Outcome: [`AnsweredInvitation`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerInvitation {
    /// The token of the link.
    pub token: InvitationToken,
    /// The answer; `None` where it is invalid as given, so that the invitation is only shown.
    pub answer: Option<InvitationAnswer>,
}

/// The invitee's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitationAnswer {
    /// Yes.
    Accept(Proof),
    /// No.
    Decline,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredInvitation {
    /// The invitation after it.
    pub preview: InvitationPreview,
    /// Why the answer was refused, if it was.
    pub refused: Option<Refusal>,
}

/// Has a new link sent to the address of an invitation that has expired or, for the holder of a token that was shown,
/// of one that is open; older links stay invalid. The outcome does not reveal whether that happens: it is the same
/// where the token is invalid, where the invitation cannot be renewed, and where a mail was sent a short while ago.
/// Outcome: [`NewLinkRequested`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestNewLink {
    /// The token of the old link.
    pub token: InvitationToken,
}

/// The request was taken note of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLinkRequested;

/// Asks the inviter to send an invitation to another address. The outcome is the same where the token is invalid, where
/// the invitation is over, and where somebody asked a short while ago. Outcome: [`MoveRequested`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestMove {
    /// The token of the link.
    pub token: InvitationToken,
    /// The other address.
    pub email: EmailAddress,
}

/// The request was taken note of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoveRequested;
