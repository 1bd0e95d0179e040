//! Every refusal of the engine as the console says it: a status, and a sentence that says what to do next.

use usher_domain::refusal::{EntityKind, PasswordRule};
use usher_domain::{InvitationStatus, MemberStatus, Refusal};
use usher_locales::{Argument, Key, Texts};

/// The status and the sentence.
pub(crate) fn say(texts: Texts, refusal: &Refusal) -> (u16, String) {
    let name = |key: Key, placeholder: &str, text: &str| texts.with(key, &[(placeholder, Argument::Name(text))]);
    let thing = |key: Key, kind: EntityKind| name(key, "thing", &texts.say(noun(kind)));
    let wait = |key: Key, seconds: u32| texts.count(key, usize::try_from(seconds).unwrap_or(usize::MAX));
    let (status, key) = match refusal {
        Refusal::Forbidden | Refusal::OutsideKeyScopes => (403, Key::RefusedForbidden),
        Refusal::GrantExceedsCaller { what, held_until: None } => {
            return (403, name(Key::RefusedExceeds, "what", what));
        }
        Refusal::GrantExceedsCaller { what, held_until: Some(end) } => {
            let arguments = [("what", Argument::Name(what)), ("until", Argument::Text(&texts.instant(*end)))];
            return (403, texts.with(Key::RefusedExceedsUntil, &arguments));
        }
        Refusal::UnknownPermission(code) => return (422, name(Key::RefusedUnknownPermission, "code", code.as_str())),
        Refusal::UnknownRole(code) => return (422, name(Key::RefusedUnknownRole, "code", code.as_str())),
        Refusal::UnknownResource(id) => return (422, name(Key::RefusedUnknownResource, "id", &id.to_string())),
        Refusal::UnknownLicense(_) => (422, Key::RefusedUnknownLicense),
        Refusal::UnknownTemplate(_) => (422, Key::RefusedUnknownTemplate),
        Refusal::UnknownMember(_) => (404, Key::RefusedUnknownMember),
        Refusal::UnknownOrganization(_) => (404, Key::RefusedUnknownOrganization),
        Refusal::UnknownInvitation => (404, Key::RefusedUnknownInvitation),
        Refusal::AddressBlocked => (422, Key::RefusedAddressBlocked),
        Refusal::SeatsExhausted(_) => (422, Key::RefusedSeats),
        Refusal::AlreadyMember => (409, Key::RefusedAlreadyMember),
        Refusal::AlreadyInvited => (409, Key::RefusedAlreadyInvited),
        Refusal::MemberBlocked => (409, Key::RefusedMemberBlocked),
        Refusal::RepeatedInBatch { .. } => (422, Key::RefusedRepeated),
        Refusal::MemberHasAnotherAddress(_) => (409, Key::RefusedAnotherAddress),
        Refusal::NotPending(status) => (409, ended(*status)),
        Refusal::ExpiryInThePast(_) => (422, Key::RefusedExpiryPast),
        Refusal::WeakPassword(PasswordRule::AtLeast(characters)) => {
            return (422, texts.count(Key::RefusedPasswordShort, *characters));
        }
        Refusal::WeakPassword(PasswordRule::AtMost(characters)) => {
            return (422, texts.count(Key::RefusedPasswordLong, *characters));
        }
        Refusal::WeakPassword(PasswordRule::CharacterClasses) => (422, Key::RefusedPasswordKinds),
        Refusal::WeakPassword(PasswordRule::Common) => (422, Key::ProblemPasswordCommon),
        Refusal::WeakPassword(PasswordRule::Characters) => (422, Key::ProblemPasswordCharacters),
        Refusal::BadLogin => (422, Key::RefusedLogin),
        Refusal::AddressNotProved(_) => (403, Key::RefusedNotProved),
        Refusal::TooManyRows { limit } => return (422, texts.count(Key::RefusedRows, *limit)),
        Refusal::BadCursor => (400, Key::RefusedPage),
        Refusal::IdempotencyInFlight | Refusal::IdempotencyMismatch => (409, Key::RefusedInFlight),
        Refusal::RevisionMismatch => (409, Key::RefusedRevision),
        Refusal::NotFound(kind) => return (404, thing(Key::RefusedNotFound, *kind)),
        Refusal::AlreadyExists(kind) => return (409, thing(Key::RefusedExists, *kind)),
        Refusal::InUse(kind) => return (409, thing(Key::RefusedInUse, *kind)),
        Refusal::OwnAccess => (409, Key::RefusedOwnAccess),
        Refusal::LastMember => (409, Key::RefusedLastMember),
        Refusal::OrganizationArchived => (409, Key::RefusedArchived),
        Refusal::MemberIs(status) => (409, stands(*status)),
        Refusal::TooManyAttempts { retry_after } => return (429, wait(Key::RefusedAttempts, *retry_after)),
        Refusal::TooManyMails { retry_after } => return (429, wait(Key::RefusedMails, *retry_after)),
        Refusal::TooManyPreviews { retry_after } => return (429, wait(Key::RefusedPreviews, *retry_after)),
        Refusal::DomainNotAllowed => (422, Key::RefusedDomain),
        Refusal::InvalidValue { field, reason } => {
            let arguments = [("field", Argument::Name(field)), ("reason", Argument::Name(reason))];
            return (422, texts.with(Key::RefusedValue, &arguments));
        }
    };
    (status, texts.say(key))
}

const fn ended(status: InvitationStatus) -> Key {
    match status {
        InvitationStatus::Pending => Key::RefusedInvitationPending,
        InvitationStatus::Accepted => Key::RefusedInvitationAccepted,
        InvitationStatus::Declined => Key::RefusedInvitationDeclined,
        InvitationStatus::Cancelled => Key::RefusedInvitationCancelled,
        InvitationStatus::Revoked => Key::RefusedInvitationRevoked,
        InvitationStatus::Expired => Key::RefusedInvitationExpired,
    }
}

const fn stands(status: MemberStatus) -> Key {
    match status {
        MemberStatus::Contact => Key::RefusedPersonContact,
        MemberStatus::Invited => Key::RefusedPersonInvited,
        MemberStatus::Active => Key::RefusedPersonActive,
        MemberStatus::Blocked => Key::RefusedPersonBlocked,
        MemberStatus::Removed => Key::RefusedPersonRemoved,
    }
}

/// What a thing is called.
const fn noun(thing: EntityKind) -> Key {
    match thing {
        EntityKind::ApiKey => Key::NounApiKey,
        EntityKind::BlocklistEntry => Key::NounBlocklistEntry,
        EntityKind::License => Key::NounLicense,
        EntityKind::Member => Key::NounMember,
        EntityKind::Organization => Key::NounOrganization,
        EntityKind::Slug => Key::NounSlug,
        EntityKind::Permission => Key::NounPermission,
        EntityKind::Resource => Key::NounResource,
        EntityKind::Role => Key::NounRole,
        EntityKind::Session => Key::NounSession,
        EntityKind::IdentityProvider => Key::NounIdentityProvider,
        EntityKind::Webhook => Key::NounWebhook,
        EntityKind::Event => Key::NounEvent,
        EntityKind::Mail => Key::NounMail,
        EntityKind::Suppression => Key::NounSuppression,
        EntityKind::PasswordLink | EntityKind::UsedPasswordLink | EntityKind::ExpiredPasswordLink => {
            Key::NounPasswordLink
        }
        EntityKind::Import => Key::NounImport,
        EntityKind::PermissionTemplate => Key::NounPermissionTemplate,
    }
}
