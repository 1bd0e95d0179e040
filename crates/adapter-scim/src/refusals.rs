//! Every refusal as this protocol says it. No wildcard arm: a new refusal must not be answered by accident.

use crate::error::{Kind, ScimError};
use crate::input::Input;
use usher_domain::Refusal;
use usher_domain::refusal::EntityKind;

pub(crate) fn error(refusal: &Refusal, input: Input) -> ScimError {
    let bad = |kind, detail: &str| ScimError::bad(kind, detail);
    match refusal {
        Refusal::Forbidden => ScimError::new(403, "The token does not have the permission that this needs."),
        Refusal::OutsideKeyScopes => ScimError::new(403, "The scopes of the token do not cover this."),
        Refusal::GrantExceedsCaller { what, .. } => ScimError::new(
            403,
            format!("The token can neither give nor take away `{what}`, which it does not hold itself."),
        ),
        Refusal::BadLogin => ScimError::unauthorized(),
        Refusal::AddressNotProved(_) => ScimError::new(403, "The address is not proved."),
        Refusal::UnknownPermission(code) => {
            bad(Kind::InvalidValue, &format!("There is no permission `{}`.", code.as_str()))
        }
        Refusal::UnknownRole(code) => bad(Kind::InvalidValue, &format!("There is no group `{}`.", code.as_str())),
        Refusal::UnknownResource(_) | Refusal::UnknownLicense(_) | Refusal::UnknownTemplate(_) => {
            bad(Kind::InvalidValue, "Something that the person held before no longer exists.")
        }
        Refusal::UnknownMember(id) if input == Input::Group => {
            bad(Kind::InvalidValue, &format!("There is no user `{}`.", id.0))
        }
        Refusal::UnknownMember(_) | Refusal::NotFound(_) | Refusal::UnknownInvitation => {
            ScimError::new(404, "There is no such resource.")
        }
        Refusal::UnknownOrganization(_) => ScimError::new(404, "There is no such organization."),
        Refusal::OrganizationArchived => {
            ScimError::new(403, "The organization is archived, and nothing in it can be changed.")
        }
        Refusal::AddressBlocked => bad(Kind::InvalidValue, "The organization does not let this address in."),
        Refusal::DomainNotAllowed => {
            bad(Kind::InvalidValue, "The address is not of a domain that the organization allows.")
        }
        Refusal::SeatsExhausted(_) => ScimError::new(409, "The license has no free seat."),
        Refusal::AlreadyMember | Refusal::AlreadyInvited | Refusal::MemberBlocked | Refusal::RepeatedInBatch { .. } => {
            ScimError::new(409, "There is such a user already.").of(Kind::Uniqueness)
        }
        Refusal::AlreadyExists(EntityKind::Member) => {
            ScimError::new(409, "There is a user with this name or address already.").of(Kind::Uniqueness)
        }
        Refusal::AlreadyExists(_) => ScimError::new(409, "There is such a group already.").of(Kind::Uniqueness),
        Refusal::MemberHasAnotherAddress(_) => bad(Kind::Mutability, "The user has another address."),
        Refusal::NotPending(_) => ScimError::new(409, "The invitation was answered meanwhile. Try again."),
        Refusal::ExpiryInThePast(_) | Refusal::WeakPassword(_) | Refusal::BadCursor => {
            bad(Kind::InvalidValue, "A value cannot be taken.")
        }
        Refusal::TooManyRows { limit } => {
            bad(Kind::TooMany, &format!("This is about more than {limit} users. Ask for fewer at once."))
        }
        Refusal::IdempotencyInFlight => {
            ScimError::new(409, "The same request is still being carried out.").header("Retry-After", "1")
        }
        Refusal::IdempotencyMismatch => bad(Kind::InvalidValue, "The idempotency key was used for another request."),
        Refusal::RevisionMismatch => ScimError::new(412, "The resource has changed since. Read it again."),
        Refusal::InUse(_) => ScimError::new(409, "The group still has members. Take them out first."),
        Refusal::OwnAccess => ScimError::new(409, "The token cannot end the access of the member to whom it belongs."),
        Refusal::LastMember => ScimError::new(409, "The last active member of the organization has to stay."),
        Refusal::MemberIs(_) => ScimError::new(409, "The state of the user does not allow this."),
        Refusal::TooManyMails { retry_after }
        | Refusal::TooManyAttempts { retry_after }
        | Refusal::TooManyPreviews { retry_after } => {
            ScimError::new(429, format!("Too many requests. Retry after {retry_after} seconds."))
                .header("Retry-After", retry_after.to_string())
        }
        Refusal::InvalidValue { field: field @ ("emails" | "code"), reason } => {
            bad(Kind::Mutability, &format!("`{field}` {reason}."))
        }
        Refusal::InvalidValue { field, reason } => bad(Kind::InvalidValue, &format!("`{field}` {reason}.")),
    }
}
