//! The engine's refusals in the vendor's words. The vendor documents no code for invitations, so most refusals are
//! its general validation code; which one is which is assumed and stands in the description.

use crate::error::Code;
use crate::{PermissionText, Settings};
use usher_adapter_kit::Response;
use usher_domain::refusal::PasswordRule;
use usher_domain::{MemberStatus, Refusal};

/// The answer to a refusal.
pub(crate) fn answer(refusal: &Refusal, settings: Settings) -> Response {
    match refusal {
        // 401 and not 403 ([D] E); that grants beyond the caller's own belong here is assumed.
        Refusal::Forbidden | Refusal::GrantExceedsCaller { .. } if settings.permission_text == PermissionText::Former => {
            Code::MemberHasNoPermissionFormerly.answer()
        }
        Refusal::Forbidden | Refusal::GrantExceedsCaller { .. } => Code::MemberHasNoPermission.answer(),
        Refusal::OutsideKeyScopes => Code::KeyScopeNotAllowed.answer(),
        Refusal::UnknownOrganization(_) => Code::OrganisationNotFound.answer(),
        // One answer for absent, foreign, used and expired, so that nothing can be probed. Who is no member, or no longer,
        // is absent.
        Refusal::UnknownResource(_)
        | Refusal::UnknownLicense(_)
        | Refusal::UnknownTemplate(_)
        | Refusal::UnknownMember(_)
        | Refusal::UnknownInvitation
        | Refusal::NotPending(_)
        // Only the mailed token redeems: another one is none.
        | Refusal::AddressNotProved(_)
        | Refusal::NotFound(_)
        | Refusal::MemberIs(MemberStatus::Contact | MemberStatus::Removed) => Code::ResourceNotFound.answer(),
        Refusal::BadLogin => Code::UserMustBeAuthorized.answer(),
        Refusal::UnknownPermission(code) => {
            invalid(&format!("permissionCodes: there is no permission \"{}\".", code.as_str()))
        }
        Refusal::UnknownRole(code) => invalid(&format!("roleCodes: there is no role \"{}\".", code.as_str())),
        Refusal::AddressBlocked => invalid("email: this address cannot be invited."),
        Refusal::AlreadyMember => invalid("email: already belongs to a member."),
        Refusal::AlreadyInvited => invalid("email: already has a pending invitation."),
        // A blocked member is never let in again by an invitation.
        Refusal::MemberBlocked => invalid("email: belongs to a blocked member."),
        Refusal::RepeatedInBatch { .. } => invalid("email: stands in the request more than once."),
        Refusal::MemberHasAnotherAddress(_) => invalid("email: the member has another address."),
        Refusal::SeatsExhausted(_) => invalid("body: no seat is free."),
        Refusal::ExpiryInThePast(_) => invalid("validTo: must be in the future."),
        Refusal::WeakPassword(rule) => invalid(&weak_password(*rule)),
        Refusal::TooManyRows { limit } => invalid(&format!("body: must have at most {limit} entries.")),
        Refusal::BadCursor => invalid("page: is not a page of this list."),
        Refusal::IdempotencyInFlight => Code::ValidationFailed
            .with_status(409, "Idempotency-Key: a request with this key is still being worked on."),
        Refusal::IdempotencyMismatch => invalid("Idempotency-Key: was used for another request."),
        Refusal::RevisionMismatch => Code::ValidationFailed.with_status(409, "body: was changed meanwhile."),
        Refusal::AlreadyExists(_) => invalid("name: exists already."),
        Refusal::InUse(_) => invalid("id: is in use."),
        Refusal::OwnAccess => invalid("member: is you, and your own access cannot be taken away."),
        // [D] the last active member cannot be blocked; the words are ours.
        Refusal::LastMember => invalid("email: belongs to the last active member."),
        Refusal::OrganizationArchived => invalid("organisation: is archived."),
        Refusal::MemberIs(status) => invalid(&format!("member: is {}.", status.as_str())),
        Refusal::TooManyAttempts { retry_after }
        | Refusal::TooManyMails { retry_after }
        | Refusal::TooManyPreviews { retry_after } => {
            Code::TooManyRequests.answer().header("retry-after", retry_after.to_string())
        }
        Refusal::DomainNotAllowed => invalid("email: this domain is not allowed."),
        Refusal::InvalidValue { field, reason } => invalid(&format!("{field}: {reason}.")),
    }
}

fn weak_password(rule: PasswordRule) -> String {
    match rule {
        PasswordRule::AtLeast(characters) => format!("password: must be at least {characters} characters."),
        PasswordRule::AtMost(bytes) => format!("password: must be at most {bytes} bytes."),
        // \[D\] G:platform/password/password.md; that it holds here and the words are ours.
        PasswordRule::CharacterClasses => {
            "password: must contain an upper-case letter, a lower-case letter and a digit.".to_owned()
        }
        PasswordRule::Common => "password: must not be a common one.".to_owned(),
        PasswordRule::Characters => "password: must not contain control characters.".to_owned(),
    }
}

fn invalid(description: &str) -> Response {
    Code::ValidationFailed.describing(description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::invitation::InvitationStatus;
    use usher_domain::refusal::{EntityKind, ProofNeeded};
    use usher_domain::{LicenseId, MemberId, ResourceId, TemplateId, TemplateRef, Timestamp};

    /// An id of nothing.
    fn nil<T: Default>() -> T {
        T::default()
    }

    fn validation(description: &str) -> String {
        let head = r#"{"error":{"code":"INTERNAL_VALIDATION_FAILED","message":"Request payload failed validation.","#;
        format!(r#"{head}"description":"{description}"}}}}"#)
    }

    /// The answers that no fixture shows.
    #[test]
    fn refused_values_name_field_and_constraint() {
        for (refusal, status, description) in [
            (Refusal::AlreadyMember, 422, "email: already belongs to a member."),
            (Refusal::AlreadyInvited, 422, "email: already has a pending invitation."),
            (Refusal::RepeatedInBatch { first: 0 }, 422, "email: stands in the request more than once."),
            (Refusal::MemberHasAnotherAddress(MemberId(nil())), 422, "email: the member has another address."),
            (Refusal::SeatsExhausted(LicenseId(nil())), 422, "body: no seat is free."),
            (Refusal::ExpiryInThePast(Timestamp::from_millis(0)), 422, "validTo: must be in the future."),
            (Refusal::TooManyRows { limit: 3 }, 422, "body: must have at most 3 entries."),
            (Refusal::BadCursor, 422, "page: is not a page of this list."),
            (Refusal::IdempotencyInFlight, 409, "Idempotency-Key: a request with this key is still being worked on."),
            (Refusal::RevisionMismatch, 409, "body: was changed meanwhile."),
            (Refusal::AlreadyExists(EntityKind::Role), 422, "name: exists already."),
            (Refusal::InUse(EntityKind::Role), 422, "id: is in use."),
            (Refusal::LastMember, 422, "email: belongs to the last active member."),
            (Refusal::OrganizationArchived, 422, "organisation: is archived."),
            (Refusal::MemberIs(MemberStatus::Active), 422, "member: is active."),
            (Refusal::DomainNotAllowed, 422, "email: this domain is not allowed."),
            (
                Refusal::InvalidValue { field: "status", reason: "cannot become this" },
                422,
                "status: cannot become this.",
            ),
        ] {
            let response = answer(&refusal, Settings::default());
            assert_eq!(response.status, status, "{refusal:?}");
            assert_eq!(String::from_utf8(response.body).unwrap(), validation(description));
        }
    }

    #[test]
    fn missing_things_are_404() {
        assert_eq!(answer(&Refusal::BadLogin, Settings::default()), Code::UserMustBeAuthorized.answer());
        assert_eq!(
            answer(&Refusal::UnknownOrganization(None), Settings::default()),
            Code::OrganisationNotFound.answer()
        );
        for refusal in [
            Refusal::UnknownResource(ResourceId(nil())),
            Refusal::UnknownLicense(LicenseId(nil())),
            Refusal::UnknownTemplate(TemplateRef::Id(TemplateId(nil()))),
            Refusal::UnknownMember(MemberId(nil())),
            Refusal::UnknownInvitation,
            Refusal::AddressNotProved(ProofNeeded::MailedLink),
            Refusal::NotPending(InvitationStatus::Expired),
            Refusal::MemberIs(MemberStatus::Removed),
        ] {
            assert_eq!(answer(&refusal, Settings::default()), Code::ResourceNotFound.answer(), "{refusal:?}");
        }
        for too_many in [Refusal::TooManyAttempts { retry_after: 7 }, Refusal::TooManyMails { retry_after: 7 }] {
            assert_eq!(
                answer(&too_many, Settings::default()),
                Code::TooManyRequests.answer().header("retry-after", "7")
            );
        }
    }
}
