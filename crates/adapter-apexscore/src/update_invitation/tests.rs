use super::*;
use crate::testing::{ID, request, text, view};
use proptest::prelude::*;
use usher_adapter_kit::Template;
use usher_domain::commands::{WantedGrants, WantedInvitation};
use usher_domain::rules::unreachable_status;
use usher_domain::{Grants, InvitationStatus, RequestedGrants};

const OPERATION: UpdateOneInvitation = UpdateOneInvitation::new();

fn put(id: &str, body: impl Into<Vec<u8>>) -> Request {
    let mut request = request("PUT", &format!("/api/v1/organization-invitations/{id}/"), body);
    request.parameters = Template::parse(ITEM).unwrap().matches(&request.path, crate::EXACT).unwrap();
    request
}

/// The required fields with some more.
fn with(fields: &str) -> String {
    format!(r#"{{"organization_id":"{ID}","email":" A@b.co "{fields}}}"#)
}

fn wanted(fields: &str) -> WantedInvitation {
    let (command, refused) = OPERATION.decode(&put(ID, with(fields))).unwrap();
    assert_eq!((refused, command.invitation.to_string().as_str()), (None, ID));
    command.wanted.unwrap()
}

fn grants(fields: &str) -> WantedGrants {
    wanted(fields).grants.unwrap()
}

/// The answer to a body that cannot be read, once the invitation was found.
fn refused(body: &str) -> (u16, String) {
    let (command, context) = OPERATION.decode(&put(ID, body)).unwrap();
    assert_eq!(command.wanted, None, "it only looks");
    let response = OPERATION.encode(&put(ID, body), &context, &view());
    (response.status, text(&response).to_owned())
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
fn what_is_no_id_is_not_found_before_the_body_is_looked_at() {
    let response = OPERATION.decode(&put("x", "{")).unwrap_err();
    assert_eq!((response.status, text(&response)), (404, r#"{"detail":"Not found."}"#));
}

#[test]
fn a_bad_body_is_told_after_the_invitation_was_found() {
    let required = r#"{"organization_id":["This field is required."],"email":["This field is required."]}"#;
    assert_eq!(refused(""), (400, required.to_owned()));
    assert_eq!(refused("{}"), (400, required.to_owned()));
    let (status, parse) = refused("{");
    assert!(status == 400 && parse.starts_with(r#"{"detail":"JSON parse error - "#));
    let list = r#"{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}"#;
    assert_eq!(refused("[]"), (400, list.to_owned()));
    let mut wild = put(ID, "a=b");
    wild.headers = usher_adapter_kit::Headers::default();
    let (command, context) = OPERATION.decode(&wild).unwrap();
    assert_eq!((command.wanted, context.unwrap().status), (None, 415));
}

#[test]
fn every_wrong_field_is_named() {
    let body = with(r#","status":9,"first_name":[],"role":null,"accessible_portfolio_ids":[1]"#);
    assert_eq!(
        refused(&body).1,
        r#"{"status":["\"9\" is not a valid choice."],"first_name":["Not a valid string."],"role":["This field may not be null."],"accessible_portfolio_ids":{"0":["Must be a valid UUID."]}}"#
    );
}

#[test]
fn the_invitation_stands_alone() {
    let response = OPERATION.encode(&put(ID, with("")), &None, &view());
    assert_eq!(response.status, 200);
    assert!(text(&response).starts_with(&format!(r#"{{"id":"{ID}","token":"{ID}","expiry_date":"2023"#)));
}

#[test]
fn a_status_that_cannot_be_reached_is_no_choice() {
    let told = |body: &str| {
        let response = OPERATION.refuse(&put(ID, body), &unreachable_status().into());
        (response.status, text(&response).to_owned())
    };
    assert_eq!(told(&with(r#","status":"1""#)), (400, r#"{"status":["\"1\" is not a valid choice."]}"#.to_owned()));
    assert_eq!(told("{}"), (400, r#"{"status":["This value cannot become this."]}"#.to_owned()));
    let unknown = OPERATION.refuse(&put(ID, with("")), &Refusal::UnknownInvitation.into());
    assert_eq!((unknown.status, text(&unknown)), (404, r#"{"detail":"Not found."}"#));
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(body: Vec<u8>) {
        let request = put(ID, body);
        let (_, context) = OPERATION.decode(&request).unwrap();
        let _ = OPERATION.encode(&request, &context, &view());
    }
}
