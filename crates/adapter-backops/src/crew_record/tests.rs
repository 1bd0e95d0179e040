use super::*;
use crate::settings::Settings;
use crate::testing::{self, ID, contact, found, overdue, text};
use usher_domain::commands::FoundMember;
use usher_domain::{ContactEmail, MemberId, MemberStatus, Refusal};

fn written(found: FoundMember) -> String {
    let call = testing::call(&ENDPOINT, &format!("/crew/{ID}"), "", "");
    let response = testing::respond(&ENDPOINT, Settings::default(), &call, &MembersFound(vec![found]));
    assert_eq!(response.status, 200);
    text(&response).to_owned()
}

/// A record with what differs.
fn record(person: &str, access: &str) -> String {
    format!(
        r#"{{"id":"{ID}","firstName":"Jamie","lastName":"Lee",{person},"access":{access},"type":null,"sections":[]}}"#
    )
}

#[test]
fn a_contact_has_nothing() {
    let none = r#"{"licenseId":null,"permissions":[],"userLicenseId":null,"reservationId":null}"#;
    let mut carl = contact();
    carl.view.member.contact_email = Some(ContactEmail::parse("carl@x").unwrap());
    assert_eq!(written(carl), record(r#""email":"carl@x","phoneNumber":null,"connectedUser":null"#, none));
    assert_eq!(written(contact()), record(r#""email":null,"phoneNumber":null,"connectedUser":null"#, none));
    let person = r#""email":"Jamie@example.com","phoneNumber":"+420 1","connectedUser":null"#;
    assert_eq!(written(overdue()), record(person, none));
    assert_eq!(written(found(MemberStatus::Removed)), record(person, none));
}

#[test]
fn its_right_is_that_of_the_crew_database() {
    let call = testing::call(&ENDPOINT, &format!("/crew/{ID}"), "", "");
    let command = testing::decode(&ENDPOINT, Settings::default(), &call).unwrap();
    assert_eq!(command.required_permission.as_str(), "CrewDatabase.Read");
    assert_eq!(command.sought, Sought::One(MemberRef::Id(MemberId(ID.parse().unwrap()))));
    let refused = testing::refuse(ENDPOINT, &call, &Refusal::Forbidden.into());
    assert_eq!(refused.status, 403);
    assert!(text(&refused).contains("CrewDatabase.Read permission is required."));
    let nameless = testing::call(&ENDPOINT, "/crew/42", "", "");
    assert_eq!(testing::decode(&ENDPOINT, Settings::default(), &nameless).unwrap_err().status, 400);
}
