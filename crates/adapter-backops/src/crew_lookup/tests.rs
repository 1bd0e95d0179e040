use super::*;
use crate::settings::Settings;
use crate::testing::{self, ID, contact, found, overdue, text};
use usher_domain::commands::{MembersFound, Sought};
use usher_domain::{ContactEmail, MemberStatus, PermissionCode};

fn decode(query: &str) -> Result<SearchMembers, Response> {
    testing::decode(&ENDPOINT, Settings::default(), &testing::call(&ENDPOINT, "/Crew/Lookup/", query, ""))
}

#[test]
fn a_text_is_looked_for() {
    for query in ["query=+jam%20Lee+", "x=1&QUERY=jam%20Lee&query=other"] {
        let required_permission = PermissionCode::everything();
        let sought = Sought::Matching("jam Lee".to_owned());
        assert_eq!(decode(query), Ok(SearchMembers { sought, required_permission, limit: 50 }));
    }
}

#[test]
fn the_answer_is_a_bare_array() {
    let call = testing::call(&ENDPOINT, "/crew/lookup", "query=x", "");
    let written = |found| {
        let response = testing::respond(&ENDPOINT, Settings::default(), &call, &MembersFound(found));
        assert_eq!(response.status, 200);
        text(&response).to_owned()
    };
    let row = |email: &str, account: bool, member: bool| {
        format!(
            r#"{{"crewId":"{ID}","email":{email},"firstName":"Jamie","lastName":"Lee","isExistingAccount":{account},"isAlreadyMember":{member}}}"#
        )
    };
    assert_eq!(written(Vec::new()), "[]");
    let known = r#""Jamie@example.com""#;
    let both = vec![found(MemberStatus::Active), found(MemberStatus::Invited)];
    assert_eq!(written(both), format!("[{},{}]", row(known, true, true), row(known, false, true)));
    assert_eq!(written(vec![found(MemberStatus::Blocked)]), format!("[{}]", row(known, true, true)));
    assert_eq!(written(vec![found(MemberStatus::Removed)]), format!("[{}]", row(known, true, false)));
    assert_eq!(written(vec![overdue()]), format!("[{}]", row(known, false, false)));
    assert_eq!(written(vec![contact()]), format!("[{}]", row("null", false, false)));
    let mut named = contact();
    named.view.member.contact_email = Some(ContactEmail::parse("carl@x").unwrap());
    assert_eq!(written(vec![named]), format!("[{}]", row(r#""carl@x""#, false, false)));
}
