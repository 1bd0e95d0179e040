//! The table from the engine's refusals to this API's answers. Documented are the statuses of an unknown permission, a
//! missing license, a blocklisted address and a full license (400), of a caller without the permission (403) and of a
//! license or crew row that does not exist (404) [D B1]. Conflicts are 400 because 409 does not exist [D B1]. Every
//! sentence is ours, except that "No seats available." follows the documented words.

use crate::credentials::unauthorized;
use crate::input::Input;
use crate::problem::Problem;
use crate::status::Status;
use usher_domain::refusal::EntityKind;
use usher_domain::resource_tree::TreeError;
use usher_domain::{InvitationStatus, MemberStatus, Refusal, RowRefusal};

/// The answer to a refusal.
pub(crate) fn problem(refused: &RowRefusal, input: &Input) -> Problem {
    let bad = |detail: &str| Problem::new(Status::BAD_REQUEST, detail);
    let forbidden = |detail: &str| Problem::new(Status::FORBIDDEN, detail);
    let absent = Problem::not_found;
    // The field of a row that a refusal is about.
    let about = |field: &str, problem: Problem| match refused.row.filter(|_| input.rows.is_some()) {
        Some(row) => problem.at(format!("members[{row}].{field}")),
        None => problem,
    };
    let email = input.rows.unwrap_or_default();
    let address = |detail: &str| about(email, bad(&format!("This e-mail address {detail}.")));
    let too_many = |what: &str, retry_after: u32| {
        let detail = format!("Too many {what}. Try again later.");
        Problem::new(Status::TOO_MANY_REQUESTS, detail).header("Retry-After", retry_after.to_string())
    };
    match &refused.refusal {
        Refusal::Forbidden | Refusal::OutsideKeyScopes => forbidden(input.forbidden),
        Refusal::GrantExceedsCaller { what, held_until: None } => {
            about("permissions", forbidden(&format!("You cannot grant '{what}', which you do not hold.")))
        }
        Refusal::GrantExceedsCaller { what, held_until: Some(_) } => {
            about("permissions", forbidden(&format!("You cannot grant '{what}' for longer than you hold it.")))
        }
        Refusal::UnknownPermission(code) => about("permissions", bad(&unknown_permission(code.as_str()))),
        Refusal::UnknownRole(code) => bad(&format!("Unknown role '{}'.", code.as_str())),
        Refusal::UnknownResource(_) => absent(input.unknown_resource),
        Refusal::UnknownLicense(_) => about("licenseId", absent("License not found.")),
        Refusal::UnknownTemplate(_) => absent("Permission template not found."),
        Refusal::UnknownMember(_) => about("crewId", absent("Crew member not found.")),
        Refusal::UnknownOrganization(_) => absent("Organization not found."),
        Refusal::UnknownInvitation => absent("Invitation not found."),
        Refusal::AddressBlocked => address("is blacklisted"),
        Refusal::SeatsExhausted(_) => about("licenseId", bad("No seats available.")),
        Refusal::AlreadyMember => address("already belongs to a member of the organization"),
        Refusal::AlreadyInvited => address("already has an outstanding invitation"),
        Refusal::MemberBlocked => address("belongs to a member who is blocked"),
        Refusal::DomainNotAllowed => about(email, bad("The domain of this e-mail address is not allowed.")),
        Refusal::RepeatedInBatch { first } => {
            about(email, bad(&format!("The same person is already in members[{first}].")))
        }
        Refusal::MemberHasAnotherAddress(_) => {
            about("crewId", bad("This crew member is connected to another e-mail address."))
        }
        // Consumed is 400, none outstanding is 404 [D B3].
        Refusal::NotPending(InvitationStatus::Accepted)
        | Refusal::MemberIs(MemberStatus::Active | MemberStatus::Blocked) => {
            bad("The invitation has already been consumed.")
        }
        Refusal::NotPending(_) | Refusal::MemberIs(_) => absent("The crew member has no outstanding invitation."),
        Refusal::ExpiryInThePast(_) => bad("The expiry must be in the future."),
        Refusal::WeakPassword(_) => bad("The password is too weak."),
        Refusal::BadLogin => unauthorized(),
        Refusal::AddressNotProved(_) => forbidden("The e-mail address has not been verified."),
        Refusal::TooManyRows { limit } => bad(&format!("At most {limit} members are allowed.")).at("members"),
        Refusal::BadCursor => bad("The cursor is not valid."),
        Refusal::IdempotencyInFlight => bad("A request with this Idempotency-Key is still in progress."),
        Refusal::IdempotencyMismatch => bad("This Idempotency-Key was used for another request."),
        Refusal::RevisionMismatch => bad("It was changed meanwhile."),
        // Crew is named by its own id, users otherwise.
        Refusal::NotFound(EntityKind::Member) => absent("User not found."),
        Refusal::NotFound(kind) => absent(&format!("No such {}.", kind.as_str())),
        Refusal::AlreadyExists(kind) => bad(&format!("This {} exists already.", kind.as_str())),
        Refusal::InUse(kind) => bad(&format!("This {} is in use.", kind.as_str())),
        Refusal::OwnAccess => bad("You cannot take your own access away."),
        Refusal::OrganizationArchived => bad("The organization is archived."),
        Refusal::LastMember => bad("The organization needs at least one active member."),
        Refusal::TooManyAttempts { retry_after } => too_many("failed attempts", *retry_after),
        Refusal::TooManyMails { retry_after } => too_many("e-mails", *retry_after),
        Refusal::TooManyPreviews { retry_after } => too_many("requests", *retry_after),
        Refusal::InvalidValue { field, reason } => invalid(field, reason, &about),
    }
}

/// A value that the engine refuses, under the name that this API has for it.
fn invalid(field: &str, reason: &str, about: &dyn Fn(&str, Problem) -> Problem) -> Problem {
    let bad = |subject: &str| Problem::new(Status::BAD_REQUEST, format!("{subject} {reason}."));
    match field {
        // A collaborator is made below an event.
        "parent_id" => nested(reason).at("eventId"),
        // Its maker becomes its administrator.
        "grants" => Problem::new(
            Status::BAD_REQUEST,
            "You hold too many permissions to become the administrator of another collaborator.",
        ),
        "account" => Problem::new(Status::BAD_REQUEST, "This user is connected to another crew member."),
        "contacts" => {
            Problem::new(Status::BAD_REQUEST, "The collaborator has as many crew members as a collaborator can have.")
        }
        "key" => bad("The API key"),
        "license_id" => about("licenseId", bad("The license")),
        "permissions" => about("permissions", bad("The permissions")),
        field => bad(field),
    }
}

/// Why nothing more can be made below an event.
fn nested(reason: &str) -> Problem {
    let sentence = if reason == TreeError::TooDeep.reason() {
        "The event stands too deep below others to take a collaborator.".to_owned()
    } else if reason == TreeError::TooMany.reason() {
        "The organization has as many collaborators and areas as it can have.".to_owned()
    } else {
        format!("The event {reason}.")
    };
    Problem::new(Status::BAD_REQUEST, sentence)
}

/// The sentence about a permission that cannot be granted here. A text too long for any catalog is cut, so that the
/// answer stays short.
pub(crate) fn unknown_permission(code: &str) -> String {
    format!("Unknown permission '{}'.", code.chars().take(128).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::ErrorBody;
    use crate::testing::{request, text};
    use usher_domain::refusal::{PasswordRule, ProofNeeded};
    use usher_domain::{ResourceId, RoleCode, TemplateId, TemplateRef, Timestamp};

    /// The answers that no fixture shows: status, code, sentence and the field of row 1 that is named.
    #[test]
    fn what_fixtures_do_not_reach_has_its_exact_answer() {
        let (bad, forbidden, absent) = ("400 BAD_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND");
        let resource = ResourceId("0197f069-bd91-76c8-bfd0-5e287b932da7".parse().unwrap());
        let template = TemplateRef::Id(TemplateId(resource.0));
        let exceeds = |held_until| Refusal::GrantExceedsCaller { what: "a.b".to_owned(), held_until };
        let (not_held, not_so_long) =
            ("You cannot grant 'a.b', which you do not hold.", "You cannot grant 'a.b' for longer than you hold it.");
        let (consumed, none) =
            ("The invitation has already been consumed.", "The crew member has no outstanding invitation.");
        assert_answers(vec![
            (exceeds(None), forbidden, not_held, "members[1].permissions"),
            (exceeds(Some(Timestamp::from_millis(0))), forbidden, not_so_long, "members[1].permissions"),
            (Refusal::UnknownRole(RoleCode::parse("r").unwrap()), bad, "Unknown role 'r'.", ""),
            (Refusal::UnknownResource(resource), absent, "Resource not found.", ""),
            (Refusal::UnknownTemplate(template), absent, "Permission template not found.", ""),
            (Refusal::UnknownInvitation, absent, "Invitation not found.", ""),
            (Refusal::NotPending(InvitationStatus::Accepted), bad, consumed, ""),
            (Refusal::NotPending(InvitationStatus::Expired), absent, none, ""),
            (Refusal::MemberIs(MemberStatus::Blocked), bad, consumed, ""),
            (Refusal::MemberIs(MemberStatus::Removed), absent, none, ""),
            (Refusal::ExpiryInThePast(Timestamp::from_millis(0)), bad, "The expiry must be in the future.", ""),
            (Refusal::WeakPassword(PasswordRule::CharacterClasses), bad, "The password is too weak.", ""),
            (Refusal::BadLogin, "401 UNAUTHORIZED", "Missing or invalid token.", ""),
            (
                Refusal::AddressNotProved(ProofNeeded::MailedLink),
                forbidden,
                "The e-mail address has not been verified.",
                "",
            ),
            (Refusal::BadCursor, bad, "The cursor is not valid.", ""),
            (Refusal::IdempotencyInFlight, bad, "A request with this Idempotency-Key is still in progress.", ""),
            (Refusal::RevisionMismatch, bad, "It was changed meanwhile.", ""),
            (Refusal::NotFound(EntityKind::Role), absent, "No such role.", ""),
            (Refusal::AlreadyExists(EntityKind::Role), bad, "This role exists already.", ""),
            (Refusal::InUse(EntityKind::License), bad, "This license is in use.", ""),
            (Refusal::OrganizationArchived, bad, "The organization is archived.", ""),
            (Refusal::LastMember, bad, "The organization needs at least one active member.", ""),
            (
                Refusal::DomainNotAllowed,
                bad,
                "The domain of this e-mail address is not allowed.",
                "members[1].connectedUserEmail",
            ),
            (
                Refusal::InvalidValue { field: "parent_id", reason: TreeError::TooMany.reason() },
                bad,
                "The organization has as many collaborators and areas as it can have.",
                "eventId",
            ),
            (
                Refusal::InvalidValue { field: "contacts", reason: "are as many as a resource can have" },
                bad,
                "The collaborator has as many crew members as a collaborator can have.",
                "",
            ),
            (
                Refusal::InvalidValue { field: "status", reason: "cannot become this" },
                bad,
                "status cannot become this.",
                "",
            ),
        ]);
    }

    fn assert_answers(table: Vec<(Refusal, &str, &str, &str)>) {
        for (refusal, answer, sentence, field) in table {
            let row = Some(1);
            let response = problem(&RowRefusal { row, refusal }, &Input::ROWS)
                .respond(&request("POST", "/", ""), ErrorBody::ProblemDetails);
            let (status, code) = answer.split_once(' ').unwrap();
            let (section, title) = match status {
                "400" => ("15.5.1", "Bad Request"),
                "401" => ("15.5.2", "Unauthorized"),
                "403" => ("15.5.4", "Forbidden"),
                _ => ("15.5.5", "Not Found"),
            };
            let errors =
                if field.is_empty() { String::new() } else { format!(r#","errors":{{"{field}":["{sentence}"]}}"#) };
            let expected = format!(
                r#"{{"type":"https://tools.ietf.org/html/rfc9110#section-{section}","title":"{title}","status":{status},"detail":"{sentence}","traceId":"req-1","code":"{code}","message":"{sentence}"{errors}}}"#
            );
            assert_eq!(text(&response), expected);
            assert_eq!(response.status.to_string(), status);
        }
    }

    #[test]
    fn a_refusal_names_a_field_where_there_are_rows() {
        for (row, input, named) in
            [(Some(1), Input::ROWS, true), (None, Input::ROWS, false), (Some(0), Input::BODY, false)]
        {
            let refused = RowRefusal { row, refusal: Refusal::DomainNotAllowed };
            let response = problem(&refused, &input).respond(&request("POST", "/", ""), ErrorBody::ProblemDetails);
            assert_eq!(text(&response).contains(r#""errors":{"members[1].connectedUserEmail":["The domain"#), named);
            assert_eq!(text(&response).contains("errors"), named);
        }
    }

    #[test]
    fn too_much_says_when_to_come_back() {
        let refused = Refusal::TooManyMails { retry_after: 7 }.into();
        let response = problem(&refused, &Input::BODY).respond(&request("POST", "/", ""), ErrorBody::ProblemDetails);
        assert_eq!(response.status, 429);
        assert!(response.headers.contains(&("Retry-After".to_owned(), "7".to_owned())));
    }
}
