//! Every refusal of the engine as the console says it: a status, and a sentence that says what to do next.

use crate::when::When;
use usher_domain::refusal::PasswordRule;
use usher_domain::{InvitationStatus, MemberStatus, Refusal};

/// The status and the sentence.
pub(crate) fn say(refusal: &Refusal) -> (u16, String) {
    let (status, text) = match refusal {
        Refusal::Forbidden => {
            (403, "You may not do that here. Ask an administrator of the organization for the right.")
        }
        Refusal::GrantExceedsCaller { what, held_until: None } => {
            return (403, format!("You do not hold “{what}” yourself. Leave it out, or ask somebody who does."));
        }
        Refusal::GrantExceedsCaller { what, held_until: Some(end) } => {
            let end = When::from(*end).shown;
            let text = format!("You hold “{what}” only until {end}. Ask somebody who holds it longer.");
            return (403, text);
        }
        Refusal::UnknownPermission(code) => {
            return (422, format!("There is no permission “{}”. The page of roles lists them.", code.as_str()));
        }
        Refusal::UnknownRole(code) => {
            return (422, format!("There is no role “{}”. The page of roles lists them.", code.as_str()));
        }
        Refusal::UnknownResource(id) => return (422, format!("The organization has no resource {id}.")),
        Refusal::UnknownLicense(_) => (422, "There is no such license any more. Choose another one."),
        Refusal::UnknownMember(_) => (404, "The organization has no such member."),
        Refusal::UnknownOrganization(_) => (404, "You are not a member of that organization."),
        Refusal::UnknownInvitation => (404, "The organization has no such invitation."),
        Refusal::AddressBlocked => (422, "The address is on the blocklist. Use another one, or have it taken off."),
        Refusal::SeatsExhausted(_) => (422, "The license has no free seat. Free one, add seats, or choose another."),
        Refusal::AlreadyMember => (409, "The address belongs to a member already. Leave it out."),
        Refusal::AlreadyInvited => (409, "The address has an open invitation. Resend that one, or leave it out."),
        Refusal::MemberBlocked => (409, "The address belongs to a blocked member. Unblock the member instead."),
        Refusal::RepeatedInBatch { .. } => (422, "The same person stands further up. Leave one of the two out."),
        Refusal::MemberHasAnotherAddress(_) => (409, "The member has another address."),
        Refusal::NotPending(status) => return (409, format!("The invitation is {}.", ended(*status))),
        Refusal::ExpiryInThePast(_) => (422, "The end lies in the past. Choose a later one."),
        Refusal::WeakPassword(PasswordRule::AtLeast(characters)) => {
            return (422, format!("The password needs at least {characters} characters."));
        }
        Refusal::WeakPassword(PasswordRule::AtMost(characters)) => {
            return (422, format!("The password can have at most {characters} characters."));
        }
        Refusal::WeakPassword(PasswordRule::CharacterClasses) => {
            (422, "The password needs lower-case and capital letters, digits and other characters.")
        }
        Refusal::WeakPassword(PasswordRule::Common) => (422, "Many people use this password. Choose another."),
        Refusal::WeakPassword(PasswordRule::Characters) => (422, "Choose a password without control characters."),
        Refusal::BadLogin => (422, "The address and the password do not belong together, or you are no member here."),
        Refusal::AddressNotProved(_) => {
            (403, "The address of the account was not confirmed. Open the link in the mail.")
        }
        Refusal::TooManyRows { limit } => return (422, format!("Send at most {limit} people at once.")),
        Refusal::BadCursor => (400, "The address of the page is not complete. Start again from the first page."),
        Refusal::IdempotencyInFlight | Refusal::IdempotencyMismatch => (409, "The same request is being worked on."),
        Refusal::RevisionMismatch => {
            (409, "Somebody else has changed this meanwhile. Look at it again before you change it.")
        }
        Refusal::NotFound(thing) => return (404, format!("There is no such {} any more.", thing.as_str())),
        Refusal::AlreadyExists(thing) => return (409, format!("There is such a {} already.", thing.as_str())),
        Refusal::InUse(thing) => return (409, format!("The {} is in use.", thing.as_str())),
        Refusal::OwnAccess => (409, "You cannot take away your own access. Ask another administrator."),
        Refusal::LastMember => (409, "This is the last active member. Let somebody else in first."),
        Refusal::MemberIs(status) => return (409, format!("That is not possible: the person is {}.", stands(*status))),
        Refusal::TooManyAttempts { retry_after } => {
            return (429, format!("Too many attempts to sign in failed. Try again in {retry_after} seconds."));
        }
        Refusal::TooManyMails { retry_after } => {
            return (429, format!("A mail went out a moment ago. Try again in {retry_after} seconds."));
        }
        Refusal::TooManyPreviews { retry_after } => {
            return (429, format!("Too many people were checked. Try again in {retry_after} seconds."));
        }
        Refusal::DomainNotAllowed => (422, "The organization does not invite people of this domain."),
        Refusal::InvalidValue { field, reason } => return (422, format!("What was given as {field} {reason}.")),
    };
    (status, text.to_owned())
}

const fn ended(status: InvitationStatus) -> &'static str {
    match status {
        InvitationStatus::Pending => "still open",
        InvitationStatus::Accepted => "accepted already",
        InvitationStatus::Declined => "declined",
        InvitationStatus::Cancelled => "cancelled",
        InvitationStatus::Revoked => "revoked",
        InvitationStatus::Expired => "expired",
    }
}

const fn stands(status: MemberStatus) -> &'static str {
    match status {
        MemberStatus::Contact => "a contact without access",
        MemberStatus::Invited => "invited and has not joined",
        MemberStatus::Active => "an active member",
        MemberStatus::Blocked => "blocked",
        MemberStatus::Removed => "removed",
    }
}
