//! Every refusal of the engine as the console says it: a status, and a sentence that says what to do next.

use crate::when::When;
use usher_domain::refusal::PasswordRule;
use usher_domain::{InvitationStatus, MemberStatus, Refusal};

/// The status and the sentence.
pub(crate) fn say(refusal: &Refusal) -> (u16, String) {
    let (status, text) = match refusal {
        Refusal::Forbidden | Refusal::OutsideKeyScopes => {
            (403, "You don’t have permission to do this. Ask an administrator of the organization for access.")
        }
        Refusal::GrantExceedsCaller { what, held_until: None } => {
            return (403, format!("This concerns “{what}”, which you don’t have yourself. Ask someone who has it."));
        }
        Refusal::GrantExceedsCaller { what, held_until: Some(end) } => {
            let end = When::from(*end).shown;
            let text = format!("You have “{what}” only until {end}. Ask someone who has it for longer.");
            return (403, text);
        }
        Refusal::UnknownPermission(code) => {
            return (422, format!("There is no permission “{}”. See Roles for the available ones.", code.as_str()));
        }
        Refusal::UnknownRole(code) => {
            return (422, format!("There is no role “{}”. See Roles for the available ones.", code.as_str()));
        }
        Refusal::UnknownResource(id) => return (422, format!("The organization has no resource {id}.")),
        Refusal::UnknownLicense(_) => (422, "This license no longer exists. Choose another."),
        Refusal::UnknownTemplate(_) => (422, "This permission template no longer exists. Choose another."),
        Refusal::UnknownMember(_) => (404, "Member not found in this organization."),
        Refusal::UnknownOrganization(_) => (404, "You are not a member of that organization."),
        Refusal::UnknownInvitation => (404, "Invitation not found in this organization."),
        Refusal::AddressBlocked => (422, "This address is blocked. Use another one, or remove it from the blocklist."),
        Refusal::SeatsExhausted(_) => {
            (422, "This license has no free seats. Release a seat, add seats, or choose another license.")
        }
        Refusal::AlreadyMember => (409, "This address already belongs to a member."),
        Refusal::AlreadyInvited => (409, "This address already has an open invitation. Resend that one instead."),
        Refusal::MemberBlocked => (409, "This address belongs to a blocked member. Unblock the member instead."),
        Refusal::RepeatedInBatch { .. } => (422, "This person is already on the list. Remove one of the two entries."),
        Refusal::MemberHasAnotherAddress(_) => (409, "This member has a different address."),
        Refusal::NotPending(status) => return (409, format!("The invitation is {}.", ended(*status))),
        Refusal::ExpiryInThePast(_) => (422, "The expiry date is in the past. Choose a later one."),
        Refusal::WeakPassword(PasswordRule::AtLeast(characters)) => {
            return (422, format!("The password needs at least {characters} characters."));
        }
        Refusal::WeakPassword(PasswordRule::AtMost(characters)) => {
            return (422, format!("The password can have at most {characters} characters."));
        }
        Refusal::WeakPassword(PasswordRule::CharacterClasses) => {
            (422, "Use lowercase and uppercase letters, digits and symbols in the password.")
        }
        Refusal::WeakPassword(PasswordRule::Common) => (422, "This password is too common. Choose another."),
        Refusal::WeakPassword(PasswordRule::Characters) => (422, "Choose a password without control characters."),
        Refusal::BadLogin => (422, "Wrong email or password, or you are not a member of an organization."),
        Refusal::AddressNotProved(_) => {
            (403, "The account’s email address is not confirmed. Open the link in the email we sent.")
        }
        Refusal::TooManyRows { limit } => return (422, format!("Send at most {limit} people at once.")),
        Refusal::BadCursor => (400, "This page link is not valid. Start again from the first page."),
        Refusal::IdempotencyInFlight | Refusal::IdempotencyMismatch => {
            (409, "This request is already being processed.")
        }
        Refusal::RevisionMismatch => {
            (409, "Someone else changed this in the meantime. Review it before you change it.")
        }
        Refusal::NotFound(thing) => return (404, format!("This {} no longer exists.", thing.as_str())),
        Refusal::AlreadyExists(thing) => return (409, format!("This {} already exists.", thing.as_str())),
        Refusal::InUse(thing) => return (409, format!("The {} is in use.", thing.as_str())),
        Refusal::OwnAccess => (409, "You can’t remove your own access. Ask another administrator."),
        Refusal::LastMember => (409, "This is the last active member. Add someone else first."),
        Refusal::OrganizationArchived => {
            (409, "This organization is archived. Restore it before you change anything in it.")
        }
        Refusal::MemberIs(status) => {
            return (409, format!("This is not possible because the person is {}.", stands(*status)));
        }
        Refusal::TooManyAttempts { retry_after } => {
            return (429, format!("Too many failed sign-in attempts. Try again in {retry_after} seconds."));
        }
        Refusal::TooManyMails { retry_after } => {
            return (429, format!("An email was sent a moment ago. Try again in {retry_after} seconds."));
        }
        Refusal::TooManyPreviews { retry_after } => {
            return (429, format!("Too many previews. Try again in {retry_after} seconds."));
        }
        Refusal::DomainNotAllowed => (422, "This organization does not allow invitations to this domain."),
        Refusal::InvalidValue { field, reason } => return (422, format!("The value of {field} {reason}.")),
    };
    (status, text.to_owned())
}

const fn ended(status: InvitationStatus) -> &'static str {
    match status {
        InvitationStatus::Pending => "still open",
        InvitationStatus::Accepted => "already accepted",
        InvitationStatus::Declined => "declined",
        InvitationStatus::Cancelled => "cancelled",
        InvitationStatus::Revoked => "revoked",
        InvitationStatus::Expired => "expired",
    }
}

const fn stands(status: MemberStatus) -> &'static str {
    match status {
        MemberStatus::Contact => "a contact without access",
        MemberStatus::Invited => "invited but has not joined",
        MemberStatus::Active => "an active member",
        MemberStatus::Blocked => "blocked",
        MemberStatus::Removed => "removed",
    }
}
