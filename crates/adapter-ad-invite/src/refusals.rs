//! What each refusal of the engine looks like here. All of it is assumed: the vendor documents no error.

use crate::credentials::unauthorized;
use crate::issue::{Issue, Issues};
use crate::message::{answer, throttled};
use crate::permissions;
use usher_adapter_kit::Response;
use usher_domain::Refusal;
use usher_domain::refusal::EntityKind;

/// The answer to a refusal.
pub(crate) fn answer_to(refusal: &Refusal) -> Response {
    match refusal {
        Refusal::Forbidden | Refusal::OutsideKeyScopes | Refusal::GrantExceedsCaller { .. } => answer(403, "Forbidden"),
        // The client sent a number; the operator's table turned it into codes that this organization does not have.
        Refusal::UnknownPermission(_) | Refusal::UnknownRole(_) => {
            Issues::of(Issue::custom(permissions::group_path())).into_answer()
        }
        Refusal::AddressBlocked => answer(403, "Email address is not allowed"),
        Refusal::AlreadyMember => answer(409, "User already belongs to the organization"),
        Refusal::AlreadyInvited | Refusal::RepeatedInBatch { .. } => answer(409, "User is already invited"),
        Refusal::MemberBlocked => answer(409, "User is blocked in the organization"),
        Refusal::MemberHasAnotherAddress(_) => answer(409, "User has another email address"),
        Refusal::NotPending(_) => answer(409, "Invitation is no longer pending"),
        Refusal::SeatsExhausted(_) => answer(409, "No seat available"),
        Refusal::UnknownOrganization(_) => answer(404, "Organization not found"),
        Refusal::UnknownInvitation => answer(404, "Invitation not found"),
        Refusal::UnknownMember(_) | Refusal::NotFound(EntityKind::Member) => answer(404, "User not found"),
        Refusal::UnknownLicense(_) => answer(404, "License not found"),
        Refusal::UnknownTemplate(_) => answer(404, "Permission template not found"),
        Refusal::UnknownResource(_) => answer(404, "Resource not found"),
        Refusal::BadLogin => unauthorized(),
        Refusal::AddressNotProved(_) => answer(403, "Email address is not verified"),
        Refusal::ExpiryInThePast(_) => answer(400, "Expiry is in the past"),
        Refusal::WeakPassword(_) => answer(400, "Password is too weak"),
        Refusal::TooManyRows { .. } => answer(400, "Too many users"),
        Refusal::BadCursor => answer(400, "Invalid cursor"),
        Refusal::IdempotencyInFlight => answer(409, "A request with the same Idempotency-Key is in progress"),
        Refusal::IdempotencyMismatch => answer(422, "The Idempotency-Key was used for another request"),
        Refusal::RevisionMismatch => answer(409, "It was changed meanwhile"),
        Refusal::NotFound(_) => answer(404, "Not found"),
        Refusal::AlreadyExists(EntityKind::Member) => answer(409, "User already exists"),
        Refusal::AlreadyExists(_) => answer(409, "It exists already"),
        Refusal::InUse(_) => answer(409, "It is in use"),
        Refusal::OwnAccess => answer(409, "You cannot take your own access away"),
        Refusal::OrganizationArchived => answer(409, "Organization is archived"),
        Refusal::LastMember => answer(409, "The organization needs at least one active user"),
        Refusal::MemberIs(_) => answer(409, "The user cannot be changed now"),
        Refusal::TooManyAttempts { retry_after }
        | Refusal::TooManyMails { retry_after }
        | Refusal::TooManyPreviews { retry_after } => throttled(*retry_after),
        Refusal::DomainNotAllowed => answer(403, "Email domain is not allowed"),
        Refusal::InvalidValue { .. } => answer(400, "A value cannot be taken"),
    }
}
