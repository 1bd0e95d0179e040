use super::*;
use crate::testing::{DIGITS, UUID, request, text};
use usher_domain::{LicenseId, MemberId, OrganizationId, PermissionCode, ResourceId, RoleCode, Timestamp};

fn context(shape: BodyShape) -> ErrorContext {
    ErrorContext { required_permission: Some("invitations.create"), shape }
}

fn written(refusal: Refusal, row: Option<usize>, shape: BodyShape) -> String {
    let response = problem(&RowRefusal { row, refusal }, &context(shape)).respond(&request("POST", "/", ""));
    text(&response).replace(DIGITS, "X")
}

/// A refusal with its status, code, detail and the field of row 1 of a batch that it names; after `=` a field of the
/// request itself.
type Line<'a> = (Refusal, u16, &'a str, &'a str, &'a str);

fn license() -> LicenseId {
    LicenseId(UUID.parse().unwrap())
}

fn member() -> MemberId {
    MemberId(UUID.parse().unwrap())
}

fn check(table: Vec<Line<'_>>) {
    for (refusal, status, code, detail, field) in table {
        let title = Kind::ALL.iter().find(|kind| kind.code == code).unwrap().title;
        let field = match field.strip_prefix('=') {
            Some(field) => format!(r#","field":"{field}""#),
            None if field.is_empty() => String::new(),
            None => format!(r#","field":"invitations[1].{field}""#),
        };
        // These do not depend on the row.
        let row =
            if matches!(code, "not_found" | "bad_login" | "too_many_rows" | "invalid_cursor" | "idempotency_in_flight")
            {
                ""
            } else {
                r#","row":1"#
            };
        let expected = format!(
            r#"{{"type":"/problems/{}","title":"{title}","status":{status},"detail":"{detail}","code":"{code}","request_id":"req-1"{row}{field}}}"#,
            code.replace('_', "-")
        );
        assert_eq!(written(refusal, Some(1), BodyShape::Batch), expected);
    }
}

#[test]
fn each_missing_authority_or_thing_has_its_exact_answer() {
    check(vec![
        (
            Refusal::Forbidden,
            403,
            "forbidden",
            "This needs the permission `invitations.create`. Use a token that holds it.",
            "",
        ),
        (
            Refusal::GrantExceedsCaller { what: "a.b".to_owned(), held_until: None },
            403,
            "grant_exceeds_caller",
            "You do not hold `a.b` yourself. Leave it out, or ask somebody who holds it.",
            "",
        ),
        (
            Refusal::UnknownPermission(PermissionCode::parse("a.b").unwrap()),
            422,
            "unknown_permission",
            "There is no permission `a.b`. `GET /v1/permissions` lists them.",
            "permissions",
        ),
        (
            Refusal::UnknownRole(RoleCode::parse("x").unwrap()),
            422,
            "unknown_role",
            "There is no role `x`. `GET /v1/roles` lists them.",
            "roles",
        ),
        (
            Refusal::UnknownResource(ResourceId(UUID.parse().unwrap())),
            422,
            "unknown_resource",
            "Your organization has no resource `res_X`. Check the id.",
            "resources",
        ),
        (
            Refusal::UnknownLicense(license()),
            422,
            "unknown_license",
            "Your organization has no license `lic_X`. `GET /v1/licenses` lists them.",
            "license_id",
        ),
        (
            Refusal::UnknownMember(member()),
            422,
            "unknown_member",
            "Your organization has no member `mem_X`. `GET /v1/members` lists them.",
            "member_id",
        ),
        (
            Refusal::UnknownOrganization(Some(OrganizationId(UUID.parse().unwrap()))),
            422,
            "unknown_organization",
            "There is no such organization among yours. Check the id.",
            "organization_id",
        ),
        (
            Refusal::UnknownOrganization(None),
            403,
            "organization_required",
            "Get a token for one organization from `POST /v1/tokens/organization` with its `organization_id`, and use that.",
            "",
        ),
        (
            Refusal::UnknownInvitation,
            404,
            "not_found",
            "Your organization has no invitation with this id. `GET /v1/invitations` lists them.",
            "",
        ),
    ]);
}

#[test]
fn each_obstacle_to_an_invitation_has_its_exact_answer() {
    check(vec![
        (
            Refusal::AddressBlocked,
            422,
            "address_blocked",
            "Use another address, or have an administrator of the organization take this one off the blocklist.",
            "email",
        ),
        (
            Refusal::SeatsExhausted(license()),
            409,
            "seats_exhausted",
            "License `lic_X` has no free seat. Free one, add seats, or name another license.",
            "license_id",
        ),
        (
            Refusal::AlreadyMember,
            409,
            "already_member",
            r#"The address belongs to an active member. Send `\"if_member\": \"return\"` to get the member."#,
            "email",
        ),
        (
            Refusal::AlreadyInvited,
            409,
            "already_invited",
            r#"The address has a pending invitation. Send `\"if_pending\": \"return\"` to get it or `\"resend\"` to renew it."#,
            "email",
        ),
        (
            Refusal::MemberBlocked,
            422,
            "member_blocked",
            "The address belongs to a member who is blocked. Have an administrator unblock the member.",
            "email",
        ),
        (
            Refusal::RepeatedInBatch { first: 0 },
            422,
            "repeated_in_batch",
            "The same person is in `invitations[0]` already. Leave one of the two out.",
            "email",
        ),
        (
            Refusal::MemberHasAnotherAddress(member()),
            422,
            "member_has_another_address",
            "Member `mem_X` cannot be tied to this address. Leave `member_id` out, or send its address.",
            "member_id",
        ),
    ]);
}

#[test]
fn every_other_refusal_has_its_exact_answer() {
    check(vec![
        (
            Refusal::NotPending(InvitationStatus::Accepted),
            409,
            "not_pending",
            "The invitation is accepted. There is nothing left to do.",
            "",
        ),
        (
            Refusal::ExpiryInThePast(Timestamp::from_millis(0)),
            422,
            "expiry_in_the_past",
            "1970-01-01T00:00:00.000Z is not in the future. Send a later instant, or null for never.",
            "expires_at",
        ),
        (
            Refusal::TooManyRows { limit: 2 },
            422,
            "too_many_rows",
            "Send at most 2 invitations in one request.",
            "=invitations",
        ),
        (
            Refusal::WeakPassword(PasswordRule::AtLeast(8)),
            422,
            "weak_password",
            "Choose a password of at least 8 characters.",
            "=password",
        ),
        (
            Refusal::BadLogin,
            401,
            "bad_login",
            "Send the password of the invited address, or a bearer token of the person invited.",
            "",
        ),
        (
            Refusal::AddressNotProved(ProofNeeded::MailedLink),
            403,
            "address_not_proved",
            "This token does not show that the address is yours. Send the one of the link in the mail, or sign in.",
            "",
        ),
        (
            Refusal::BadCursor,
            422,
            "invalid_cursor",
            "Start again without a cursor, and send `next_cursor` of a page as it is.",
            "=cursor",
        ),
        (
            Refusal::IdempotencyInFlight,
            409,
            "idempotency_in_flight",
            "A request with this Idempotency-Key is being worked on. Send the same again in a moment.",
            "",
        ),
        (
            Refusal::IdempotencyMismatch,
            422,
            "idempotency_mismatch",
            "This Idempotency-Key was used for another request. Send that request, or use a new key.",
            "",
        ),
    ]);
}

#[test]
fn a_single_object_names_its_own_fields() {
    let refusal = || Refusal::UnknownRole(RoleCode::parse("x").unwrap());
    assert!(written(refusal(), Some(0), BodyShape::Object).ends_with(r#""request_id":"req-1","field":"roles"}"#));
    assert!(written(refusal(), None, BodyShape::Batch).ends_with(r#""request_id":"req-1"}"#));
    assert!(
        written(Refusal::SeatsExhausted(LicenseId(UUID.parse().unwrap())), None, BodyShape::Path)
            .ends_with(r#""req-1"}"#)
    );
}

#[test]
fn advice_depends_on_who_asks() {
    let unknown = Refusal::UnknownMember(MemberId(UUID.parse().unwrap()));
    assert!(
        written(unknown, None, BodyShape::Path)
            .contains(r#""status":404,"detail":"Your organization has no member with this id."#)
    );
    assert!(written(Refusal::UnknownInvitation, None, BodyShape::Token).contains("This token opens no invitation."));
    assert!(written(Refusal::AlreadyMember, None, BodyShape::Path).contains("There is nothing left to do."));
    for (status, shape, advice) in [
        (InvitationStatus::Expired, BodyShape::Path, "The invitation is expired. Resend it to bring it back."),
        (InvitationStatus::Expired, BodyShape::Token, "The invitation is expired. Ask for a new invitation."),
        (InvitationStatus::Accepted, BodyShape::Token, "The invitation is accepted. There is nothing left to do."),
        (InvitationStatus::Revoked, BodyShape::Object, "The invitation is revoked. Invite the person again."),
        (InvitationStatus::Pending, BodyShape::Path, "The invitation is pending. Read it again."),
    ] {
        assert!(written(Refusal::NotPending(status), None, shape).contains(advice), "{advice}");
    }
    let rights = problem(&Refusal::Forbidden.into(), &ErrorContext::NOWHERE).into_error();
    assert_eq!(rights.detail, "Your token does not permit this. Use another one.");
}

#[test]
fn passwords_are_explained_and_headers_set() {
    for (rule, advice) in [
        (PasswordRule::AtMost(256), "Choose a password of at most 256 bytes."),
        (
            PasswordRule::CharacterClasses,
            "Choose a password with an upper-case letter, a lower-case letter and a digit.",
        ),
    ] {
        assert!(written(Refusal::WeakPassword(rule), None, BodyShape::Token).contains(advice));
    }
    for (refusal, header) in [(Refusal::BadLogin, "WWW-Authenticate"), (Refusal::IdempotencyInFlight, "Retry-After")] {
        let response = problem(&refusal.into(), &context(BodyShape::Token)).respond(&request("POST", "/", ""));
        assert!(response.headers.iter().any(|(name, _)| name == header));
    }
}
