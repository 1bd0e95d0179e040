//! The table from the engine's refusals to this API's answers. `detail` says what to do next.

use crate::credentials;
use crate::error_context::{BodyShape, ErrorContext};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::typed_id::encode;
use usher_domain::refusal::{EntityKind, PasswordRule, ProofNeeded};
use usher_domain::{InvitationStatus, MemberStatus, Refusal, RowRefusal};

/// How soon a request that is still being worked on can be asked for again, in seconds.
const SOON: &str = "1";

/// The answer to a refusal.
#[expect(clippy::too_many_lines, reason = "one arm for each refusal; two tables would be harder to find one's way in")]
pub(crate) fn problem(refused: &RowRefusal, context: &ErrorContext) -> Problem {
    let said = |kind, detail: &str| Problem::new(kind, detail).in_row(context.row(refused));
    let about = |name: &str, kind, detail: &str| match context.field(refused, name) {
        Some(field) => said(kind, detail).at(field),
        None => said(kind, detail),
    };
    match &refused.refusal {
        Refusal::Forbidden => said(Kind::FORBIDDEN, &forbidden(context)),
        Refusal::OutsideKeyScopes => said(Kind::FORBIDDEN, &outside_key_scopes(context)),
        Refusal::GrantExceedsCaller { what, held_until: None } => said(
            Kind::GRANT_EXCEEDS_CALLER,
            &format!("You do not hold `{what}` yourself. Leave it out, or ask somebody who holds it."),
        ),
        Refusal::GrantExceedsCaller { what, held_until: Some(end) } => said(
            Kind::GRANT_EXCEEDS_CALLER,
            &format!("You hold `{what}` only until {end}. End it by then, or ask somebody who holds it longer."),
        )
        .held_until(*end),
        Refusal::UnknownPermission(code) => about(
            "permissions",
            Kind::UNKNOWN_PERMISSION,
            &format!("There is no permission `{}`. `GET /v1/permissions` lists them.", code.as_str()),
        ),
        Refusal::UnknownRole(code) => about(
            "roles",
            Kind::UNKNOWN_ROLE,
            &format!("There is no role `{}`. `GET /v1/roles` lists them.", code.as_str()),
        ),
        Refusal::UnknownResource(id) => about(
            "resources",
            Kind::UNKNOWN_RESOURCE,
            &format!("Your organization has no resource `{}`. Check the id.", encode(*id)),
        ),
        Refusal::UnknownLicense(id) => about(
            "license_id",
            Kind::UNKNOWN_LICENSE,
            &format!("Your organization has no license `{}`. `GET /v1/licenses` lists them.", encode(*id)),
        ),
        Refusal::UnknownTemplate(_) => about(
            "template_id",
            Kind::UNKNOWN_TEMPLATE,
            "Your organization has no such permission template. `GET /v1/permission-templates` lists them.",
        ),
        Refusal::UnknownMember(id) if context.has_fields() => about(
            "member_id",
            Kind::UNKNOWN_MEMBER,
            &format!("Your organization has no member `{}`. `GET /v1/members` lists them.", encode(*id)),
        ),
        Refusal::UnknownMember(_) => no_member(),
        Refusal::UnknownOrganization(Some(_)) => about(
            "organization_id",
            Kind::UNKNOWN_ORGANIZATION,
            "There is no such organization among yours. Check the id.",
        ),
        Refusal::UnknownOrganization(None) => said(
            Kind::ORGANIZATION_REQUIRED,
            "Get a token for one organization from `POST /v1/tokens/organization` with its `organization_id`, and use that.",
        ),
        Refusal::OrganizationArchived => said(
            Kind::ORGANIZATION_ARCHIVED,
            "Nothing in an archived organization can be changed. Have one of its administrators restore it.",
        ),
        Refusal::UnknownInvitation => no_invitation(context),
        Refusal::AddressBlocked => about(
            "email",
            Kind::ADDRESS_BLOCKED,
            "Use another address, or have an administrator of the organization take this one off the blocklist.",
        ),
        Refusal::SeatsExhausted(id) => about(
            "license_id",
            Kind::SEATS_EXHAUSTED,
            &format!("License `{}` has no free seat. Free one, add seats, or name another license.", encode(*id)),
        ),
        Refusal::AlreadyMember => about("email", Kind::ALREADY_MEMBER, already_member(context)),
        Refusal::AlreadyInvited => about(
            "email",
            Kind::ALREADY_INVITED,
            "The address has a pending invitation. Send `\"if_pending\": \"return\"` to get it or `\"resend\"` to renew it.",
        ),
        Refusal::MemberBlocked => about(
            "email",
            Kind::MEMBER_BLOCKED,
            "The address belongs to a member who is blocked. Have an administrator unblock the member.",
        ),
        Refusal::RepeatedInBatch { first } => about(
            "email",
            Kind::REPEATED_IN_BATCH,
            &format!("The same person is in `invitations[{first}]` already. Leave one of the two out."),
        ),
        Refusal::MemberHasAnotherAddress(id) => about(
            "member_id",
            Kind::MEMBER_HAS_ANOTHER_ADDRESS,
            &format!(
                "Member `{}` cannot be tied to this address. Leave `member_id` out, or send its address.",
                encode(*id)
            ),
        ),
        Refusal::NotPending(status) => said(Kind::NOT_PENDING, &not_pending(*status, context)),
        Refusal::ExpiryInThePast(end) => about(
            "expires_at",
            Kind::EXPIRY_IN_THE_PAST,
            &format!("{end} is not in the future. Send a later instant, or null for never."),
        ),
        Refusal::WeakPassword(rule) => said(Kind::WEAK_PASSWORD, &weak(*rule)).at("password"),
        Refusal::BadLogin => bad_login(context),
        Refusal::AddressNotProved(needed) => said(Kind::ADDRESS_NOT_PROVED, not_proved(*needed)),
        Refusal::TooManyRows { limit } => too_many_rows(*limit),
        Refusal::BadCursor => bad_cursor(),
        Refusal::IdempotencyInFlight => in_flight(),
        Refusal::IdempotencyMismatch => said(
            Kind::IDEMPOTENCY_MISMATCH,
            "This Idempotency-Key was used for another request. Send that request, or use a new key.",
        ),
        Refusal::RevisionMismatch => stale(),
        Refusal::NotFound(thing) => nothing_like(*thing),
        Refusal::AlreadyExists(thing) => {
            said(Kind::ALREADY_EXISTS, &format!("There is such a {} already. Choose another.", thing.as_str()))
        }
        Refusal::InUse(EntityKind::Import) => {
            said(Kind::IN_USE, "Too many imports are under way. Wait until one has ended, or cancel one.")
        }
        Refusal::InUse(thing) => {
            said(Kind::IN_USE, &format!("This {} is in use. Take it from whoever has it first.", thing.as_str()))
        }
        Refusal::OwnAccess => {
            said(Kind::OWN_ACCESS, "You cannot take your own access away. Ask another administrator to do it.")
        }
        Refusal::LastMember => {
            said(Kind::LAST_MEMBER, "An organization needs at least one active member. Add another one first.")
        }
        Refusal::MemberIs(status) => said(Kind::MEMBER_STATUS, &member_is(*status)),
        Refusal::TooManyAttempts { retry_after } => {
            said(Kind::TOO_MANY_ATTEMPTS, too_many_attempts(context)).header("Retry-After", retry_after.to_string())
        }
        Refusal::TooManyMails { retry_after } => about(
            "email",
            Kind::TOO_MANY_MAILS,
            "Too many mails went out. Wait as `Retry-After` says, then send again.",
        )
        .header("Retry-After", retry_after.to_string()),
        Refusal::TooManyPreviews { retry_after } => said(
            Kind::TOO_MANY_PREVIEWS,
            "Too many rows were tried with `dry_run`. Wait as `Retry-After` says, or invite in earnest.",
        )
        .header("Retry-After", retry_after.to_string()),
        Refusal::DomainNotAllowed => about(
            "email",
            Kind::DOMAIN_NOT_ALLOWED,
            "The organization does not allow this domain. Use another address, or have an administrator allow it.",
        ),
        Refusal::InvalidValue { field, reason } => {
            said(Kind::UNACCEPTABLE, &format!("`{field}` {reason}. Send another value.")).at(*field)
        }
    }
}

/// Somebody else was faster.
pub(crate) fn stale() -> Problem {
    Problem::new(Kind::STALE, "It has changed since you read it. Read it again and send its `ETag`.")
}

/// Nothing of a kind has the name or the id of the path. One that cannot be read answers the same.
pub(crate) fn nothing_like(thing: EntityKind) -> Problem {
    let detail = match thing {
        EntityKind::PasswordLink | EntityKind::UsedPasswordLink | EntityKind::ExpiredPasswordLink => {
            "This token sets no password: it was used, has run out or never was. Ask for a new link.".to_owned()
        }
        EntityKind::Organization => "There is no such organization. Check the id.".to_owned(),
        EntityKind::Session => format!("You have no such {}. Check the id.", thing.as_str()),
        _ => format!("Your organization has no such {}. Check the id.", thing.as_str()),
    };
    Problem::new(Kind::NOT_FOUND, detail)
}

/// More invitations than one request may have.
pub(crate) fn too_many_rows(limit: usize) -> Problem {
    let detail = format!("Send at most {limit} invitations in one request.");
    Problem::new(Kind::TOO_MANY_ROWS, detail).at("invitations")
}

/// No member has the id of the path. An id that cannot be read answers the same.
pub(crate) fn no_member() -> Problem {
    let detail = "Your organization has no member with this id. `GET /v1/members` lists them.";
    Problem::new(Kind::NOT_FOUND, detail)
}

/// No invitation has the id of the path, or none opens by the token. What cannot be read answers the same.
pub(crate) fn no_invitation(context: &ErrorContext) -> Problem {
    let detail = match context.shape {
        BodyShape::Token => {
            "This token opens no invitation. Use the link of the newest mail, or ask for a new invitation."
        }
        BodyShape::Nowhere
        | BodyShape::Path
        | BodyShape::Object
        | BodyShape::Change
        | BodyShape::Batch
        | BodyShape::Login => "Your organization has no invitation with this id. `GET /v1/invitations` lists them.",
    };
    Problem::new(Kind::NOT_FOUND, detail)
}

fn bad_cursor() -> Problem {
    let detail = "Start again without a cursor, and send `next_cursor` of a page as it is.";
    Problem::new(Kind::INVALID_CURSOR, detail).at("cursor")
}

fn in_flight() -> Problem {
    let detail = "A request with this Idempotency-Key is being worked on. Send the same again in a moment.";
    Problem::new(Kind::IDEMPOTENCY_IN_FLIGHT, detail).header("Retry-After", SOON)
}

fn forbidden(context: &ErrorContext) -> String {
    match context.required_permission {
        Some(required_permission) => {
            format!("This needs the permission `{required_permission}`. Use a token that holds it.")
        }
        None => "Your token does not permit this. Use another one.".to_owned(),
    }
}

fn outside_key_scopes(context: &ErrorContext) -> String {
    let missing = context.required_permission.map_or_else(String::new, |code| format!(" `{code}`"));
    format!("The scopes of this key do not contain the permission{missing}. Use a key that has it among its scopes.")
}

/// Operations that need a right are not about logging in.
const fn too_many_attempts(context: &ErrorContext) -> &'static str {
    if context.required_permission.is_some() {
        "Your organization has tried this too often. Wait as `Retry-After` says, then try again."
    } else {
        "Too many attempts to log in failed. Wait as `Retry-After` says, then try again."
    }
}

fn already_member(context: &ErrorContext) -> &'static str {
    if context.has_fields() {
        "The address belongs to an active member. Send `\"if_member\": \"return\"` to get the member."
    } else {
        "The address belongs to an active member. There is nothing left to do."
    }
}

fn not_pending(status: InvitationStatus, context: &ErrorContext) -> String {
    let next = match (status, context.shape) {
        (InvitationStatus::Accepted, _) => "There is nothing left to do.",
        (_, BodyShape::Token) => "Ask for a new invitation.",
        (InvitationStatus::Expired, _) => "Resend it to bring it back.",
        (InvitationStatus::Pending, _) => "Read it again.",
        (InvitationStatus::Declined | InvitationStatus::Cancelled | InvitationStatus::Revoked, _) => {
            "Invite the person again."
        }
    };
    format!("The invitation is {}. {next}", status.as_str())
}

fn member_is(status: MemberStatus) -> String {
    let next = match status {
        MemberStatus::Invited => "Change or revoke the invitation instead.",
        MemberStatus::Blocked => "Unblock the member first.",
        MemberStatus::Active => "There is nothing left to do.",
        MemberStatus::Contact | MemberStatus::Removed => "Invite the person first.",
    };
    format!("The member is {}. {next}", status.as_str())
}

fn weak(rule: PasswordRule) -> String {
    match rule {
        PasswordRule::AtLeast(characters) => format!("Choose a password of at least {characters} characters."),
        PasswordRule::AtMost(bytes) => format!("Choose a password of at most {bytes} bytes."),
        PasswordRule::CharacterClasses => {
            "Choose a password with an upper-case letter, a lower-case letter and a digit.".to_owned()
        }
        PasswordRule::Common => "Many people use this password. Choose another.".to_owned(),
        PasswordRule::Characters => "Choose a password without control characters.".to_owned(),
    }
}

/// Whoever accepts or logs in did not show to be the person. The answer does not say which part was wrong.
const fn not_proved(needed: ProofNeeded) -> &'static str {
    match needed {
        ProofNeeded::MailedLink => {
            "This token does not show that the address is yours. Send the one of the link in the mail, or sign in."
        }
        ProofNeeded::NewPassword => {
            "Nobody has shown yet that this account is theirs. Send a new `password` along with the token."
        }
    }
}

fn bad_login(context: &ErrorContext) -> Problem {
    let detail = match context.shape {
        BodyShape::Login => "Check the address and the password, or the refresh token, and the organization.",
        // The password that is to be changed.
        BodyShape::Object => "Send your password as it is now as `current_password`.",
        BodyShape::Nowhere | BodyShape::Path | BodyShape::Change | BodyShape::Batch | BodyShape::Token => {
            "Send the password of the invited address, or a bearer token of the person invited."
        }
    };
    credentials::challenged(Kind::BAD_LOGIN, detail)
}

#[cfg(test)]
mod tests;
