//! The engine's refusals in the vendor's words. The vendor documents that an invitation may fail (P1) but no reason and
//! no text; those of Django REST framework are used where it has one, the others are ours.

use crate::credentials::FORBIDDEN;
use crate::error::{Field, FieldErrors, REQUIRED, detail, throttled, wait};
use crate::role::Role;
use crate::{credentials, python_text};
use usher_adapter_kit::Response;
use usher_domain::{OrganizationId, Refusal};

/// The address of an account was not shown to be its person's.
const NOT_PROVED: &str = "The email address of this account is not verified.";

/// A refusal as this protocol tells it.
enum RefusalText {
    /// The caller may not.
    Forbidden,
    /// Something is wrong with a field.
    Field(Field, String),
    /// Something is wrong with the request as a whole.
    Detail(u16, String),
    /// It may be asked again after this many seconds.
    Throttled(u32),
}

/// The answer where a refusal is about the whole request.
pub(crate) fn answer(refusal: &Refusal) -> Response {
    answer_with(text_of(refusal))
}

/// The same where a member is changed, whose field for portfolios has another name.
pub(crate) fn answer_about_member(refusal: &Refusal) -> Response {
    answer_with(match text_of(refusal) {
        RefusalText::Field(Field::AccessiblePortfolioIds, text) => {
            RefusalText::Field(Field::AccessiblePortfolios, text)
        }
        other => other,
    })
}

fn answer_with(text: RefusalText) -> Response {
    match text {
        RefusalText::Forbidden => credentials::forbidden(),
        RefusalText::Field(field, message) => FieldErrors::of(field, message).answer(400),
        RefusalText::Detail(status, text) => detail(status, &text),
        RefusalText::Throttled(seconds) => throttled(seconds),
    }
}

/// The errors of one invitation among many.
pub(crate) fn errors(refusals: &[Refusal]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for refusal in refusals {
        match text_of(refusal) {
            // The caller may invite, but not into this organization.
            RefusalText::Forbidden => errors.add(Field::OrganizationId, FORBIDDEN),
            RefusalText::Field(field, message) => errors.add(field, message),
            RefusalText::Detail(_, text) => errors.add(Field::NonFieldErrors, text),
            RefusalText::Throttled(seconds) => errors.add(Field::NonFieldErrors, wait(seconds)),
        }
    }
    errors
}

fn text_of(refusal: &Refusal) -> RefusalText {
    match refusal {
        Refusal::Forbidden | Refusal::OutsideKeyScopes => RefusalText::Forbidden,
        Refusal::GrantExceedsCaller { what, .. } => RefusalText::Field(exceeded(what), FORBIDDEN.to_owned()),
        Refusal::UnknownOrganization(Some(id)) => unknown(Field::OrganizationId, id),
        Refusal::UnknownResource(id) => unknown(Field::AccessiblePortfolioIds, id),
        Refusal::UnknownOrganization(None) | Refusal::UnknownInvitation | Refusal::NotFound(_) => {
            RefusalText::Detail(404, "Not found.".to_owned())
        }
        Refusal::UnknownRole(code) => {
            let number = Role::of_code(code).map_or_else(|| code.as_str().to_owned(), |role| role.number().to_string());
            RefusalText::Field(Field::Role, not_a_choice(&number))
        }
        // One text for an address that is pending already and one that stands in the request twice: the first of
        // them is pending when the second is looked at.
        Refusal::AlreadyInvited | Refusal::RepeatedInBatch { .. } => {
            field(Field::Email, "A pending invitation for this email already exists.")
        }
        Refusal::AlreadyMember => field(Field::Email, "This user is already a member of the organization."),
        Refusal::MemberBlocked => field(Field::Email, "This user is blocked in the organization."),
        Refusal::AddressBlocked => field(Field::Email, "This email cannot be invited."),
        Refusal::NotPending(_) => field(Field::Status, "This invitation is no longer pending."),
        Refusal::TooManyRows { limit } => {
            RefusalText::Field(Field::NonFieldErrors, format!("Ensure this field has no more than {limit} elements."))
        }
        // This protocol names no permissions, licenses, members, expiries or passwords.
        Refusal::UnknownPermission(_) => of_object("This permission does not exist."),
        Refusal::UnknownLicense(_) => of_object("This license does not exist."),
        Refusal::UnknownTemplate(_) => of_object("This permission template does not exist."),
        Refusal::UnknownMember(_) => of_object("This member does not exist."),
        Refusal::SeatsExhausted(_) => of_object("No seat is free."),
        Refusal::MemberHasAnotherAddress(_) => of_object("This member has another email."),
        Refusal::ExpiryInThePast(_) => of_object("The expiry date must be in the future."),
        Refusal::WeakPassword(_) => of_object("This password does not meet the rules."),
        Refusal::BadLogin => of_object("Unable to log in with provided credentials."),
        Refusal::AddressNotProved(_) => RefusalText::Detail(403, NOT_PROVED.to_owned()),
        Refusal::BadCursor => RefusalText::Detail(404, "Invalid page.".to_owned()),
        Refusal::IdempotencyInFlight => {
            RefusalText::Detail(409, "A request with this Idempotency-Key is still being worked on.".to_owned())
        }
        Refusal::IdempotencyMismatch => {
            RefusalText::Detail(422, "This Idempotency-Key was used for another request.".to_owned())
        }
        Refusal::RevisionMismatch => RefusalText::Detail(409, "This was changed meanwhile.".to_owned()),
        Refusal::AlreadyExists(_) => of_object("This exists already."),
        Refusal::InUse(_) => of_object("This is in use."),
        Refusal::OwnAccess => of_object("You cannot take your own access away."),
        Refusal::OrganizationArchived => of_object("This organization is archived."),
        Refusal::LastMember => of_object("The organization needs at least one active member."),
        Refusal::MemberIs(_) => of_object("This member cannot be changed now."),
        Refusal::TooManyAttempts { retry_after }
        | Refusal::TooManyMails { retry_after }
        | Refusal::TooManyPreviews { retry_after } => RefusalText::Throttled(*retry_after),
        Refusal::DomainNotAllowed => field(Field::Email, "This email domain is not allowed."),
        Refusal::InvalidValue { field: name, reason } => invalid_value(name, reason),
    }
}

/// What an enumeration says to any other value.
pub(crate) fn not_a_choice(shown: &str) -> String {
    format!("\"{shown}\" is not a valid choice.")
}

fn field(field: Field, message: &str) -> RefusalText {
    RefusalText::Field(field, message.to_owned())
}

fn of_object(message: &str) -> RefusalText {
    field(Field::NonFieldErrors, message)
}

/// The field of this protocol that a field is in canonical words, and what it says.
fn invalid_value(name: &str, reason: &str) -> RefusalText {
    let message = format!("This value {reason}.");
    match name {
        "organization_id" => field(Field::OrganizationId, &message),
        "email" => field(Field::Email, &message),
        "status" => field(Field::Status, &message),
        "resources" => field(Field::AccessiblePortfolioIds, REQUIRED),
        _ => of_object(&message),
    }
}

fn unknown(field: Field, id: impl std::fmt::Display) -> RefusalText {
    RefusalText::Field(field, format!("Invalid pk \"{id}\" - object does not exist."))
}

/// The field by which a caller asked for more than it holds: a portfolio's id stands for itself, all else comes with
/// the role.
fn exceeded(what: &str) -> Field {
    match python_text::uuid(what).map(OrganizationId) {
        Some(_) => Field::AccessiblePortfolioIds,
        None => Field::Role,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ID, text};
    use usher_domain::refusal::{EntityKind, PasswordRule, ProofNeeded};
    use usher_domain::{
        LicenseId, MemberId, MemberStatus, PermissionCode, RoleCode, TemplateId, TemplateRef, Timestamp,
    };

    #[test]
    fn what_fixtures_do_not_reach_has_its_body() {
        let role = |code| Refusal::UnknownRole(RoleCode::parse(code).unwrap());
        let object = |message: &str| (400, format!(r#"{{"non_field_errors":["{message}"]}}"#));
        let email = |message: &str| (400, format!(r#"{{"email":["{message}"]}}"#));
        let detail = |status, message: &str| (status, format!(r#"{{"detail":"{message}"}}"#));
        let invalid_value = |field| Refusal::InvalidValue { field, reason: "is odd" };
        let exceeds = |what: &str| Refusal::GrantExceedsCaller { what: what.to_owned(), held_until: None };
        for (refusal, (status, body)) in [
            (exceeds(ID), (400, format!(r#"{{"accessible_portfolio_ids":["{FORBIDDEN}"]}}"#))),
            (
                Refusal::UnknownPermission(PermissionCode::parse("a").unwrap()),
                object("This permission does not exist."),
            ),
            (role("administrator"), (400, r#"{"role":["\"2\" is not a valid choice."]}"#.to_owned())),
            (role("x"), (400, r#"{"role":["\"x\" is not a valid choice."]}"#.to_owned())),
            (Refusal::UnknownOrganization(None), detail(404, "Not found.")),
            (Refusal::UnknownLicense(LicenseId(ID.parse().unwrap())), object("This license does not exist.")),
            (
                Refusal::UnknownTemplate(TemplateRef::Id(TemplateId(ID.parse().unwrap()))),
                object("This permission template does not exist."),
            ),
            (Refusal::UnknownMember(MemberId(ID.parse().unwrap())), object("This member does not exist.")),
            (Refusal::SeatsExhausted(LicenseId(ID.parse().unwrap())), object("No seat is free.")),
            (Refusal::MemberHasAnotherAddress(MemberId(ID.parse().unwrap())), object("This member has another email.")),
            (Refusal::ExpiryInThePast(Timestamp::from_millis(0)), object("The expiry date must be in the future.")),
            (Refusal::WeakPassword(PasswordRule::AtLeast(8)), object("This password does not meet the rules.")),
            (Refusal::AddressNotProved(ProofNeeded::MailedLink), detail(403, NOT_PROVED)),
            (Refusal::BadCursor, detail(404, "Invalid page.")),
            (
                Refusal::IdempotencyInFlight,
                detail(409, "A request with this Idempotency-Key is still being worked on."),
            ),
            (Refusal::RevisionMismatch, detail(409, "This was changed meanwhile.")),
            (Refusal::NotFound(EntityKind::Member), detail(404, "Not found.")),
            (Refusal::AlreadyExists(EntityKind::Role), object("This exists already.")),
            (Refusal::InUse(EntityKind::Role), object("This is in use.")),
            (Refusal::OwnAccess, object("You cannot take your own access away.")),
            (Refusal::OrganizationArchived, object("This organization is archived.")),
            (Refusal::LastMember, object("The organization needs at least one active member.")),
            (Refusal::MemberIs(MemberStatus::Removed), object("This member cannot be changed now.")),
            (
                Refusal::TooManyAttempts { retry_after: 9 },
                detail(429, "Request was throttled. Expected available in 9 seconds."),
            ),
            (
                Refusal::TooManyMails { retry_after: 1 },
                detail(429, "Request was throttled. Expected available in 1 second."),
            ),
            (Refusal::DomainNotAllowed, email("This email domain is not allowed.")),
            (invalid_value("organization_id"), (400, r#"{"organization_id":["This value is odd."]}"#.to_owned())),
            (invalid_value("email"), email("This value is odd.")),
            (invalid_value("status"), (400, r#"{"status":["This value is odd."]}"#.to_owned())),
            (
                invalid_value("resources"),
                (400, r#"{"accessible_portfolio_ids":["This field is required."]}"#.to_owned()),
            ),
            (invalid_value("slug"), object("This value is odd.")),
        ] {
            let response = answer(&refusal);
            assert_eq!((response.status, text(&response)), (status, body.as_str()), "{refusal:?}");
        }
    }

    #[test]
    fn the_refusals_of_one_invitation_are_told_by_field() {
        let refusals = [Refusal::RepeatedInBatch { first: 0 }, Refusal::Forbidden, Refusal::AlreadyInvited];
        let json = serde_json::to_string(&errors(&refusals)).unwrap();
        assert_eq!(
            json,
            format!(
                r#"{{"organization_id":["{FORBIDDEN}"],"email":["A pending invitation for this email already exists."]}}"#
            )
        );
        assert!(serde_json::to_string(&errors(&[Refusal::BadCursor])).unwrap().contains("non_field_errors"));
    }
}
