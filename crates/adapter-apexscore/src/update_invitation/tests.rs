use super::*;
use crate::testing::{self, ID, text, view};
use proptest::prelude::*;
use usher_domain::commands::{WantedGrants, WantedInvitation};
use usher_domain::rules::unreachable_status;
use usher_domain::{Grants, InvitationStatus, RequestedGrants};

fn put(id: &str, body: impl Into<Vec<u8>>) -> Request {
    testing::call(&ENDPOINT, &format!("/api/v1/organization-invitations/{id}/"), body)
}

/// The required fields with some more.
fn with(fields: &str) -> String {
    format!(r#"{{"organization_id":"{ID}","email":" A@b.co "{fields}}}"#)
}

fn wanted(fields: &str) -> WantedInvitation {
    let Update { command, sent } = testing::decode(&ENDPOINT, &put(ID, with(fields))).ok().unwrap();
    assert_eq!((sent.is_ok(), command.invitation.to_string().as_str()), (true, ID));
    command.wanted.unwrap()
}

fn grants(fields: &str) -> WantedGrants {
    wanted(fields).grants.unwrap()
}

#[test]
fn what_is_left_out_stays() {
    let same = wanted("");
    assert_eq!((same.organization.to_string().as_str(), same.email.as_sent()), (ID, "A@b.co"));
    assert_eq!((same.status, same.first_name, same.last_name, same.grants), (None, None, None, None));
    assert_eq!(wanted(r#","accessible_portfolio_ids":[]"#).grants, None);
}

#[test]
fn names_may_be_cleared() {
    let names = wanted(r#","first_name":null,"last_name":" Jo ","status":"4""#);
    assert_eq!((names.first_name.unwrap().as_str(), names.last_name.unwrap().as_str()), ("", "Jo"));
    assert_eq!(names.status, Some(InvitationStatus::Revoked));
}

#[test]
fn a_role_that_is_shown_already_keeps_the_grants() {
    for (number, role) in ["member", "collaborator", "administrator"].into_iter().enumerate() {
        let asked = grants(&format!(r#","role":{number}"#));
        assert_eq!(asked.if_alike, RequestedGrants::default());
        assert_eq!(asked.otherwise.roles.as_ref().unwrap()[0].what.as_str(), role);
        assert_eq!(asked.confined, role == "collaborator");
        let made = asked.otherwise.over(&Grants::default());
        let made = Grants { resources: view().invitation.grants.resources, ..made };
        assert!((asked.alike.0)(&made), "{role}");
    }
}

#[test]
fn portfolios_are_a_collaborators() {
    let portfolios = format!(r#","accessible_portfolio_ids":["{ID}"]"#);
    let alone = grants(&portfolios);
    assert_eq!((alone.otherwise, alone.confined), (RequestedGrants::default(), false));
    assert_eq!(alone.if_alike.resources.unwrap()[0].what.to_string(), ID);
    let collaborator = grants(&format!(r#","role":1{portfolios}"#));
    for asked in [collaborator.if_alike, collaborator.otherwise] {
        assert_eq!(asked.resources.unwrap()[0].what.to_string(), ID);
    }
    let member = grants(&format!(r#","role":0{portfolios}"#));
    assert_eq!((member.if_alike.resources, member.otherwise.resources), (None, Some(Vec::new())));
}

#[test]
fn a_status_that_cannot_be_reached_is_no_choice() {
    let told = |body: &str| {
        let response = testing::refuse(&ENDPOINT, &put(ID, body), &unreachable_status().into());
        (response.status, text(&response).to_owned())
    };
    assert_eq!(told(&with(r#","status":"1""#)), (400, r#"{"status":["\"1\" is not a valid choice."]}"#.to_owned()));
    assert_eq!(told("{}"), (400, r#"{"status":["This value cannot become this."]}"#.to_owned()));
    let unknown = testing::refuse(&ENDPOINT, &put(ID, with("")), &Refusal::UnknownInvitation.into());
    assert_eq!((unknown.status, text(&unknown)), (404, r#"{"detail":"Not found."}"#));
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(body: Vec<u8>) {
        let request = put(ID, body);
        let _ = testing::respond(&ENDPOINT, &request, &view());
    }
}
