use super::*;
use crate::testing::{self, ID, request, text, view};
use proptest::prelude::*;
use usher_domain::commands::{InviteRow, InvitedRow, Lifetime, RowOutcome};
use usher_domain::{Account, Refusal, RequestedGrants};

fn decode(body: impl Into<Vec<u8>>) -> Result<Creation, Response> {
    testing::decode(&ENDPOINT, &posted(body))
}

fn posted(body: impl Into<Vec<u8>>) -> Request {
    request("POST", COLLECTION, body)
}

/// An invitation with these fields more than the required ones.
fn element(fields: &str) -> String {
    format!(r#"{{"organization_id":"{ID}","email":" A@b.co "{fields}}}"#)
}

fn row(fields: &str) -> InviteRow {
    decode(element(fields)).ok().unwrap().command.rows.remove(0)
}

fn invited() -> InvitedRow {
    let view = view();
    let account = Account {
        id: view.invitation.account,
        ordinal: usher_domain::Ordinal(1),
        email: view.invitation.email.clone(),
        first_name: view.invitation.first_name.clone(),
        last_name: view.invitation.last_name.clone(),
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
        locale: None,
    };
    InvitedRow { outcome: RowOutcome::Invited, member: view.member.clone(), account, invitation: Some(view) }
}

/// The answer to a body whose good rows come to this.
fn answer(body: &str, rows: Vec<Result<InvitedRow, Vec<Refusal>>>) -> Response {
    assert_eq!(decode(body).ok().unwrap().command.rows.len(), rows.len());
    testing::respond(&ENDPOINT, &posted(body), &InviteMembersOutcome { rows, dry_run: false })
}

/// The `errors` of the only element of a body, none of which becomes a row.
fn errors(body: &str) -> String {
    let response = answer(body, Vec::new());
    assert_eq!(response.status, 202, "{body}");
    let errors = text(&response).split_once(r#""errors":"#).unwrap().1;
    errors.strip_suffix("}]}").unwrap().to_owned()
}

#[test]
fn the_policies_are_those_of_this_api() {
    let command = decode(element("")).ok().unwrap().command;
    assert_eq!((command.batch, command.existing_account), (Batch::PerRow, ExistingAccount::Invite));
    assert_eq!((command.pending, command.existing_member), (PendingInvitation::Refuse, ExistingMember::Refuse));
    assert_eq!((command.catalog, command.dry_run), (CatalogPolicy::Listed, false));
}

#[test]
fn a_row_has_what_was_sent() {
    let portfolio = format!("{{{}}}", ID.replace('-', "").to_uppercase());
    let names = r#","first_name":" Jo\u0020","last_name":12,"status":"4","unknown":[{}]"#;
    let row = row(&format!(r#"{names},"role":1,"accessible_portfolio_ids":["{portfolio}"]"#));
    assert_eq!(row.organization.unwrap().to_string(), ID);
    assert_eq!((row.email.as_sent(), row.lifetime), ("A@b.co", Lifetime::Default));
    assert_eq!((row.first_name.unwrap().as_str(), row.last_name.unwrap().as_str()), ("Jo", "12"));
    assert_eq!(row.grants.roles.unwrap()[0].what.as_str(), "collaborator");
    assert_eq!(row.grants.resources.unwrap()[0].what.to_string(), ID);
}

#[test]
fn portfolios_of_other_roles_are_ignored() {
    let member = row(&format!(r#","accessible_portfolio_ids":["{ID}"],"first_name":null"#)).grants;
    assert_eq!(member, RequestedGrants { resources: Some(Vec::new()), ..member.clone() });
    assert_eq!(member.roles.unwrap()[0].what.as_str(), "member");
    assert_eq!(row(r#","role":"2""#).grants.roles.unwrap()[0].what.as_str(), "administrator");
}

#[test]
fn the_documented_example_comes_out_byte_for_byte() {
    // But for the portfolio: the example pairs one with role 0, which has none to show.
    let response = answer(&element(""), vec![Ok(invited())]);
    assert_eq!(response.status, 201);
    assert_eq!(
        text(&response),
        concat!(
            r#"{"sent":[{"id":"3c90c3cc-0d44-4b50-8888-8dd25736052a","token":"3c90c3cc-0d44-4b50-8888-8dd25736052a","#,
            r#""expiry_date":"2023-11-07T05:31:56Z","status":0,"#,
            r#""organization":{"id":"3c90c3cc-0d44-4b50-8888-8dd25736052a","name":"<string>"},"#,
            r#""inviter_member":{"id":"3c90c3cc-0d44-4b50-8888-8dd25736052a","first_name":"<string>","#,
            r#""last_name":"<string>","email":"jsmith@example.com"},"email":"jsmith@example.com","#,
            r#""first_name":"<string>","last_name":"<string>","email_sent":true,"role":0,"#,
            r#""accessible_portfolios":[]}],"failed":[]}"#
        )
    );
}

#[test]
fn good_and_bad_ones_keep_their_order() {
    let body = format!(r#"[{{"email":" x "}},{},{}]"#, element(""), element(r#","role":1"#));
    let response = answer(&body, vec![Err(vec![Refusal::AlreadyMember])]);
    assert_eq!(response.status, 202);
    assert_eq!(
        text(&response),
        concat!(
            r#"{"sent":[],"failed":[{"email":" x ","errors":{"organization_id":["This field is required."],"#,
            r#""email":["Enter a valid email address."]}},"#,
            r#"{"email":" A@b.co ","errors":{"email":["This user is already a member of the organization."]}},"#,
            r#"{"email":" A@b.co ","errors":{"accessible_portfolio_ids":["This field is required."]}}]}"#
        )
    );
    let mixed = answer(&format!("[{},{{}}]", element("")), vec![Ok(invited())]);
    assert_eq!(mixed.status, 202);
    assert!(text(&mixed).ends_with(r#"}],"failed":[{"email":null,"errors":{"organization_id":["This field is required."],"email":["This field is required."]}}]}"#));
    assert_eq!(text(&answer("[]", Vec::new())), r#"{"sent":[],"failed":[]}"#);
}

#[test]
fn every_wrong_field_is_named_in_order() {
    assert_eq!(errors(""), r#"{"organization_id":["This field is required."],"email":["This field is required."]}"#);
    assert_eq!(
        errors(
            r#"{"accessible_portfolio_ids":{"a":1},"role":true,"last_name":[],"first_name":1e16,"status":[1,"a'b",null],"email":1,"organization_id":5}"#
        ),
        r#"{"organization_id":["Must be a valid UUID."],"email":["Enter a valid email address."],"status":["\"[1, \"a'b\", None]\" is not a valid choice."],"last_name":["Not a valid string."],"role":["\"True\" is not a valid choice."],"accessible_portfolio_ids":["Expected a list of items but got type \"dict\"."]}"#
    );
    assert_eq!(
        errors(r#"{"organization_id":null,"email":"  ","status":null,"role":"","accessible_portfolio_ids":null}"#),
        r#"{"organization_id":["This field may not be null."],"email":["This field may not be blank."],"status":["This field may not be null."],"role":["\"\" is not a valid choice."],"accessible_portfolio_ids":["This field may not be null."]}"#
    );
    assert_eq!(
        errors(&element(r#","accessible_portfolio_ids":["x",null,5]"#)),
        r#"{"accessible_portfolio_ids":{"0":["Must be a valid UUID."],"1":["This field may not be null."],"2":["Must be a valid UUID."]}}"#
    );
    let long = format!(r#","first_name":"{}","last_name":"a\u0000""#, "ä".repeat(26));
    assert_eq!(
        errors(&element(&long)),
        r#"{"first_name":["Ensure this field has no more than 25 characters."],"last_name":["Null characters are not allowed."]}"#
    );
}

#[test]
fn an_address_has_all_its_faults() {
    let long = "Ensure this field has no more than 255 characters.";
    let malformed = "Enter a valid email address.";
    for (email, messages) in [
        ("null".to_owned(), vec!["This field may not be null."]),
        (r#""a\u0000@b.co""#.to_owned(), vec!["Null characters are not allowed.", malformed]),
        (format!(r#""{}@b.co""#, "a".repeat(260)), vec![long]),
        (format!(r#""{}@b.co""#, "a".repeat(360)), vec![long, malformed]),
        (r#""ä@b.co""#.to_owned(), vec![malformed]),
        ("[]".to_owned(), vec![malformed]),
    ] {
        let body = format!(r#"{{"organization_id":"{ID}","email":{email}}}"#);
        assert_eq!(errors(&body), serde_json::json!({ "email": messages }).to_string());
    }
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(body: Vec<u8>) {
        let _ = decode(body);
    }

    #[test]
    fn any_values_get_an_answer(email in ".*", name in ".*", number: f64, id in "[{}a-f0-9-]{0,40}") {
        let body = serde_json::json!([{
            "organization_id": id, "email": email, "first_name": name, "last_name": number, "status": number,
            "role": name, "accessible_portfolio_ids": [id, number]
        }]);
        let request = posted(body.to_string());
        let rows = testing::decode(&ENDPOINT, &request).ok().unwrap().command.rows.iter().map(|_| Err(vec![Refusal::AlreadyInvited])).collect();
        let response = testing::respond(&ENDPOINT, &request, &InviteMembersOutcome { rows, dry_run: false });
        prop_assert_eq!(response.status, 202);
    }
}
