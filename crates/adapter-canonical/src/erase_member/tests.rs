use super::*;
use crate::testing::{self, DIGITS, UUID, member_of, request};
use usher_domain::MemberId;

#[test]
fn the_member_is_named_by_the_path_and_nothing_can_be_sent() {
    let decode = |id: &str, body: &str| {
        let call = request("DELETE", &format!("/v1/members/{id}/personal-data"), body);
        EraseMemberOperation.decode(&call).map(|(command, ())| command)
    };
    let member = MemberRef::Id(MemberId(UUID.parse().unwrap()));
    for body in ["", "{}"] {
        assert_eq!(decode(&format!("mem_{DIGITS}"), body), Ok(EraseMember { member: member.clone() }));
    }
    assert_eq!(decode("x", "").unwrap_err().status, 404);
    assert_eq!(decode(UUID, r#"{"reason":"x"}"#).unwrap_err().status, 422);
}

#[test]
fn what_is_left_is_answered() {
    let view = MemberView { member: testing::member(), account: None, invitation: None, resources: Vec::new() };
    let response = EraseMemberOperation.encode(&request("DELETE", "/", ""), &(), &view);
    assert_eq!((response.status, member_of(&response, "status")), (200, "\"invited\"".to_owned()));
}
