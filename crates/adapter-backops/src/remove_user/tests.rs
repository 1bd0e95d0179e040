use super::*;
use crate::testing::{self, ACCOUNT, ID, found, text};
use usher_domain::commands::MemberRef;
use usher_domain::refusal::EntityKind;
use usher_domain::{MemberStatus, Refusal};

fn operation() -> RemoveUser {
    RemoveUser::new(Settings::default())
}

fn call(organization: &str, user: &str) -> Request {
    testing::call(&operation(), &format!("/Organizations/{organization}/users/{user}"), "", "")
}

#[test]
fn a_user_is_named_as_the_list_shows_it() {
    let (command, ()) = operation().decode(&call(ID, ACCOUNT)).unwrap();
    assert_eq!(command.member, MemberRef::AccountOrInvitation(ACCOUNT.parse().unwrap()));
    assert_eq!(command.expected, None);
    let response = operation().decode(&call("acme", "me")).unwrap_err();
    let errors = r#""errors":{"organizationId":["The value must be a Guid."],"userId":["The value must be a Guid."]}}"#;
    assert!(text(&response).ends_with(errors), "{}", text(&response));
}

#[test]
fn the_answer_has_no_body_and_nobody_is_404() {
    let done = operation().encode(&call(ID, ACCOUNT), &(), &found(MemberStatus::Removed).view);
    assert_eq!(done, Response::empty(200));
    let refused = operation().refuse(&call(ID, ACCOUNT), &Refusal::NotFound(EntityKind::Member).into());
    assert_eq!(refused.status, 404);
    assert!(text(&refused).contains(r#""detail":"User not found.""#));
}
