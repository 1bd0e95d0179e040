//! Refusals as pages. No wildcard arm: a new refusal must not be answered by accident.

use crate::Site;
use crate::invitation::{Shown, Typed};
use crate::notice;
use crate::problem::Problem;
use usher_adapter_kit::{Request, Response};
use usher_domain::Refusal;

/// What a refused answer to an invitation comes to.
enum Kind {
    /// The form stands again, with what is wrong.
    Form(Problem),
    /// The page of the invitation as it stands now says it all.
    AsItStands,
    /// The invitee is a member already.
    Joined,
    /// Nothing that the invitee can change.
    Closed,
    /// No invitation opens by this link.
    Unknown,
    /// Later.
    Busy(u32),
}

/// The page of an invitation whose answer was refused.
pub(crate) fn of_answer(shown: &Shown<'_>, typed: &Typed, refusal: &Refusal) -> Response {
    match kind(refusal) {
        Kind::Form(problem) => shown.form(422, typed.clone(), &[problem]),
        Kind::AsItStands => shown.page(),
        Kind::Joined => shown.joined(),
        Kind::Closed => shown.refused(),
        Kind::Unknown => notice::unknown(shown.site, shown.request),
        Kind::Busy(retry_after) => notice::busy(shown.site, shown.request, retry_after),
    }
}

/// The page where there is no invitation to show.
pub(crate) fn bare(site: &Site, request: &Request, refusal: &Refusal) -> Response {
    match kind(refusal) {
        Kind::Unknown => notice::unknown(site, request),
        Kind::Busy(retry_after) => notice::busy(site, request, retry_after),
        Kind::Form(_) | Kind::AsItStands | Kind::Joined | Kind::Closed => notice::unreadable(site, request, 422),
    }
}

fn kind(refusal: &Refusal) -> Kind {
    match refusal {
        Refusal::WeakPassword(rule) => Kind::Form(Problem::PasswordWeak(*rule)),
        Refusal::BadLogin => Kind::Form(Problem::PasswordWrong),
        Refusal::NotPending(_) | Refusal::AddressNotProved(_) | Refusal::OrganizationArchived => Kind::AsItStands,
        Refusal::AlreadyMember => Kind::Joined,
        Refusal::UnknownInvitation => Kind::Unknown,
        Refusal::TooManyAttempts { retry_after }
        | Refusal::TooManyMails { retry_after }
        | Refusal::TooManyPreviews { retry_after } => Kind::Busy(*retry_after),
        // Why somebody is kept out is between the organization and that person. The rest belongs to commands that no
        // page gives.
        Refusal::MemberBlocked
        | Refusal::AddressBlocked
        | Refusal::DomainNotAllowed
        | Refusal::Forbidden
        | Refusal::OutsideKeyScopes
        | Refusal::GrantExceedsCaller { .. }
        | Refusal::UnknownPermission(_)
        | Refusal::UnknownRole(_)
        | Refusal::UnknownResource(_)
        | Refusal::UnknownLicense(_)
        | Refusal::UnknownTemplate(_)
        | Refusal::UnknownMember(_)
        | Refusal::UnknownOrganization(_)
        | Refusal::SeatsExhausted(_)
        | Refusal::AlreadyInvited
        | Refusal::RepeatedInBatch { .. }
        | Refusal::MemberHasAnotherAddress(_)
        | Refusal::ExpiryInThePast(_)
        | Refusal::TooManyRows { .. }
        | Refusal::BadCursor
        | Refusal::IdempotencyInFlight
        | Refusal::IdempotencyMismatch
        | Refusal::RevisionMismatch
        | Refusal::NotFound(_)
        | Refusal::AlreadyExists(_)
        | Refusal::InUse(_)
        | Refusal::OwnAccess
        | Refusal::LastMember
        | Refusal::MemberIs(_)
        | Refusal::InvalidValue { .. } => Kind::Closed,
    }
}
