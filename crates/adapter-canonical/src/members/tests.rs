use crate::testing::{self, UUID, request};
use usher_domain::commands::{BlockMember, Blocking, EditMember, MemberRef, RemoveMember};

#[test]
fn each_operation_has_its_command() {
    let path = |end: &str| format!("/v1/members/{UUID}{end}");
    let member = MemberRef::Id(usher_domain::MemberId(UUID.parse().unwrap()));
    for (end, blocking) in [("/block", Blocking::Block), ("/unblock", Blocking::Unblock)] {
        let command: BlockMember = testing::command("POST", &path(end), "").unwrap();
        assert_eq!((&command.member, command.blocking), (&member, blocking));
        assert_eq!(testing::rejection("POST", &path(end), r#"{"a":1}"#), 422);
    }
    let command: RemoveMember = testing::command("DELETE", &path(""), "").unwrap();
    assert_eq!((command.member, command.expected), (member, None));
    assert_eq!(testing::rejection("DELETE", "/v1/members/x", ""), 404);
}

#[test]
fn the_revision_that_was_read_is_handed_on() {
    let mut call = request("PATCH", &format!("/v1/members/{UUID}"), r#"{"last_name":"X"}"#);
    call.headers.push("If-Match", "\"4\"");
    let command: EditMember = testing::command_of(&call).unwrap();
    assert_eq!((command.expected, command.last_name.unwrap().as_str()), (Some(4), "X"));
    assert!(command.first_name.is_none());
}
