use super::*;
use crate::testing::{self, DIGITS, UUID, member_of, request};
use usher_domain::{MemberId, Refusal};

#[test]
fn an_unknown_member_and_an_unreadable_id_answer_the_same() {
    let call = |id: &str| request("GET", &format!("/v1/members/{id}"), "");
    let (command, ()) = GetMemberOperation.decode(&call(&format!("mem_{DIGITS}"))).unwrap();
    assert_eq!(command.member, MemberRef::Id(MemberId(UUID.parse().unwrap())));
    let unknown = Refusal::UnknownMember(MemberId(UUID.parse().unwrap()));
    let unknown = GetMemberOperation.refuse(&call("x"), &unknown.into());
    assert_eq!(GetMemberOperation.decode(&call(&format!("inv_{DIGITS}"))), Err(unknown));
}

#[test]
fn the_member_is_answered() {
    let view = MemberView { member: testing::member(), account: None, invitation: None, resources: Vec::new() };
    let response = GetMemberOperation.encode(&request("GET", "/", ""), &(), &view);
    assert_eq!((response.status, member_of(&response, "seat")), (200, "\"reserved\"".to_owned()));
}
