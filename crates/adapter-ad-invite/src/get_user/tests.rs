//! Showing a user: every key in order, for members of every kind.

use super::*;
use crate::tests::{self, membership, read, request_to, shown};
use usher_adapter_kit::Request;
use usher_domain::Ordinal;
use usher_domain::commands::MembershipOwner;

fn at(path: &str) -> Request {
    request_to(&ENDPOINT, path, "")
}

fn answer(user: &str, membership: &Membership) -> Response {
    tests::respond(&ENDPOINT, "{}", &at(&format!("/main/users/v1/rs/{user}")), membership)
}

#[test]
fn every_key_is_there_in_order() {
    let response = answer("7", &membership());
    let expected = concat!(
        r#"{"data":{"id":7,"key":"00000000-0000-7000-8000-000000000001","firstName":"John","lastName":"Doe","#,
        r#""email":"test@mail.com","phone":null,"type":1,"lang":null,"activatedAt":null,"#,
        r#""updatedAt":"2024-12-09T14:23:00.000Z","createdAt":"2024-12-09T14:23:00.000Z","presignedUrl":null,"#,
        r#""permissions":{"group":0,"read":[],"manage":[]},"scope":1,"profession":{"id":5,"name":""},"#,
        r#""updatableFields":{"firstName":true,"lastName":true,"email":false,"phone":false,"lang":false},"actions":{"canBeUpdated":true,"canBeDeleted":false},"#,
        r#""userOrganizationActions":{"canBeUpdated":true,"canBeDeleted":true,"isMe":false},"#,
        r#""userOrganizationUpdatableFields":{"firstName":true,"lastName":true,"professionId":true,"scope":true,"#,
        r#""permissions":true}}}"#
    );
    assert_eq!(shown(&response), (200, expected));
}

#[test]
fn callers_may_change_their_own_names_only() {
    let own = Membership { is_caller: true, manageable: false, ..membership() };
    let response = answer("me", &own);
    let (_, text) = shown(&response);
    let expected = concat!(
        r#""userOrganizationActions":{"canBeUpdated":true,"canBeDeleted":false,"isMe":true},"#,
        r#""userOrganizationUpdatableFields":{"firstName":true,"lastName":true,"professionId":false,"scope":false,"#,
        r#""permissions":false}}}"#
    );
    assert!(text.ends_with(expected), "{text}");
    let reader = Membership { manageable: false, ..membership() };
    let response = answer("7", &reader);
    assert!(shown(&response).1.contains(r#""actions":{"canBeUpdated":false,"canBeDeleted":false}"#));
}

#[test]
fn a_member_without_an_account_cannot_be_asked_for() {
    let mut contact = membership();
    contact.view.account = None;
    assert_eq!(answer("7", &contact).status, 502);
}

#[test]
fn a_user_is_an_integer_or_the_caller() {
    let asked = |path| read(&ENDPOINT, "{}", &at(path)).map(|command| command.owner);
    assert_eq!(asked("/main/users/v1/rs/7"), Ok(MembershipOwner::Account(Ordinal(7))));
    assert_eq!(asked("/main/users/v1/rs/me"), Ok(MembershipOwner::Caller));
    assert_eq!(asked("/main/users/v1/rs/x").unwrap_err().status, 404);
}
