//! The answers that no fixture shows.

use super::*;
use crate::testing::{request, text};
use usher_domain::{LicenseId, MemberId, RoleCode};

fn written(refusal: Refusal, row: Option<usize>, shape: BodyShape) -> String {
    let context = ErrorContext { required_permission: Some("invitations.create"), shape };
    text(&problem(&RowRefusal { row, refusal }, &context).respond(&request("POST", "/", ""))).to_owned()
}

#[test]
fn what_fixtures_do_not_reach_has_its_exact_answer() {
    let expired = || Refusal::NotPending(InvitationStatus::Expired);
    for (refusal, shape, status, code, detail, field) in [
        (
            Refusal::UnknownOrganization(None),
            BodyShape::Object,
            403,
            "organization_required",
            "Get a token for one organization from `POST /v1/tokens/organization` with its `organization_id`, and use that.",
            "",
        ),
        (
            Refusal::IdempotencyInFlight,
            BodyShape::Batch,
            409,
            "idempotency_in_flight",
            "A request with this Idempotency-Key is being worked on. Send the same again in a moment.",
            "",
        ),
        (expired(), BodyShape::Path, 409, "not_pending", "The invitation is expired. Resend it to bring it back.", ""),
        (expired(), BodyShape::Token, 409, "not_pending", "The invitation is expired. Ask for a new invitation.", ""),
        (
            Refusal::NotPending(InvitationStatus::Pending),
            BodyShape::Path,
            409,
            "not_pending",
            "The invitation is pending. Read it again.",
            "",
        ),
        (
            Refusal::WeakPassword(PasswordRule::AtMost(256)),
            BodyShape::Token,
            422,
            "weak_password",
            "Choose a password of at most 256 bytes.",
            r#","field":"password""#,
        ),
        (
            Refusal::WeakPassword(PasswordRule::CharacterClasses),
            BodyShape::Token,
            422,
            "weak_password",
            "Choose a password with an upper-case letter, a lower-case letter and a digit.",
            r#","field":"password""#,
        ),
    ] {
        let title = Kind::ALL.iter().find(|kind| kind.code == code).unwrap().title;
        let expected = format!(
            r#"{{"type":"/problems/{}","title":"{title}","status":{status},"detail":"{detail}","code":"{code}","request_id":"req-1"{field}}}"#,
            code.replace('_', "-")
        );
        assert_eq!(written(refusal, None, shape), expected);
    }
    let in_flight = problem(&Refusal::IdempotencyInFlight.into(), &ErrorContext::NOWHERE);
    let headers = in_flight.respond(&request("POST", "/", "")).headers;
    assert!(headers.iter().any(|(name, _)| name == "Retry-After"));
}

#[test]
fn a_field_is_named_where_there_is_one() {
    let refusal = || Refusal::UnknownRole(RoleCode::parse("x").unwrap());
    assert!(written(refusal(), Some(0), BodyShape::Object).ends_with(r#""request_id":"req-1","field":"roles"}"#));
    assert!(written(refusal(), None, BodyShape::Batch).ends_with(r#""request_id":"req-1"}"#));
    let exhausted = Refusal::SeatsExhausted(LicenseId(crate::testing::UUID.parse().unwrap()));
    assert!(written(exhausted, None, BodyShape::Path).ends_with(r#""req-1"}"#));
    let member = Refusal::UnknownMember(MemberId(crate::testing::UUID.parse().unwrap()));
    assert!(written(member, None, BodyShape::Path).contains(r#""status":404"#));
}
