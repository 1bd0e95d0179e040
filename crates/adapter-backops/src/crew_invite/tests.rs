use super::*;
use crate::settings::{CatalogMode, Duplicates};
use crate::testing::{request, text};
use proptest::prelude::*;
use usher_domain::commands::{ExistingMember, InviteRow, InvitedRow, Lifetime, PendingInvitation, RowOutcome};
use usher_domain::{
    Account, AccountId, CatalogPolicy, Grants, Member, MemberId, MemberStatus, Ordinal, OrganizationId, PersonName,
    Refusal, RowRefusal, Timestamp,
};

const ID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";

fn decode(body: impl Into<Vec<u8>>) -> Result<InviteMembers, Response> {
    let operation = CrewInvite::new(Settings::default());
    operation.decode(&request("POST", "/crew/invite", body)).map(|(command, _)| command)
}

/// The only row of a body whose row has these fields more than the required ones.
fn row(fields: &str) -> InviteRow {
    let required = format!(r#""connectedUserEmail":"jamie@example.com","licenseId":"{ID}","permissions":["*"]"#);
    decode(format!(r#"{{"members":[{{{required}{fields}}}]}}"#)).unwrap().rows.remove(0)
}

/// The `errors` member of the answer to a bad body.
fn errors(body: &str) -> String {
    let response = decode(body).unwrap_err();
    assert_eq!(response.status, 400, "{body}");
    text(&response).split_once(r#""errors":"#).unwrap().1.strip_suffix('}').unwrap().to_owned()
}

fn outcome(outcome: RowOutcome, status: MemberStatus) -> InviteMembersOutcome {
    let (email, at) = (EmailAddress::parse("x@example.com").unwrap(), Timestamp::from_millis(0));
    let (account, name) = (AccountId(ID.parse().unwrap()), PersonName::parse("").unwrap());
    let member = Member {
        id: MemberId(ID.parse().unwrap()),
        organization: OrganizationId(ID.parse().unwrap()),
        account: Some((account, Ordinal(1))),
        external_id: "a".repeat(16),
        status,
        email: Some(email.clone()),
        contact_email: None,
        phone: None,
        first_name: name.clone(),
        last_name: name.clone(),
        seat: None,
        grants: Grants::default(),
        attributes: usher_domain::Attributes::default(),
        created_at: at,
        updated_at: at,
        joined_at: None,
        removed_at: None,
        revision: 0,
    };
    let account = Account {
        id: account,
        ordinal: Ordinal(1),
        email,
        first_name: name.clone(),
        last_name: name,
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
    };
    InviteMembersOutcome { rows: vec![Ok(InvitedRow { outcome, member, account, invitation: None })], dry_run: false }
}

#[test]
fn the_policies_are_those_of_this_api() {
    let body = format!(r#"{{"members":[{{"connectedUserEmail":"a@b.co","licenseId":"{ID}","permissions":["*"]}}]}}"#);
    let command = decode(body.clone()).unwrap();
    assert_eq!((command.batch, command.existing_account), (Batch::AllOrNothing, ExistingAccount::GrantNow));
    assert_eq!((command.pending, command.existing_member), (PendingInvitation::Refuse, ExistingMember::Refuse));
    let families = || vec!["*".to_owned(), "Organization".to_owned(), "CrewDatabase".to_owned()];
    assert_eq!(command.catalog, CatalogPolicy::ListedOf(families()));
    let lenient =
        Settings { duplicates: Duplicates::ReturnExisting, catalog: CatalogMode::Open, ..Settings::default() };
    let (command, _) = CrewInvite::new(lenient).decode(&request("POST", "/crew/invite", body)).unwrap();
    assert_eq!(command.pending, PendingInvitation::ReturnExisting);
    assert_eq!(command.existing_member, ExistingMember::ReturnExisting);
    assert_eq!(command.catalog, CatalogPolicy::AnyOf(families()));
}

#[test]
fn a_whole_row_is_read() {
    let row = row(r#","firstName":"Jamie","LASTNAME":"Lee","email":"j@x","phoneNumber":"1","role":{"a":[1]}"#);
    assert_eq!(row.email.as_sent(), "jamie@example.com");
    assert_eq!((row.member, row.lifetime), (None, Lifetime::Never));
    assert_eq!(row.license.map(|license| license.to_string()).as_deref(), Some(ID));
    assert_eq!(row.first_name.unwrap().as_str(), "Jamie");
    assert_eq!(row.last_name.unwrap().as_str(), "Lee");
    assert_eq!(row.contact_email.unwrap().as_str(), "j@x");
    assert_eq!(row.phone.unwrap().as_str(), "1");
    assert_eq!(row.grants.permissions.unwrap()[0].what.as_str(), "*");
    assert!(row.grants.roles.is_none() && row.grants.resources.is_none());
}

#[test]
fn contact_data_is_ignored_with_a_crew_id() {
    let row = row(&format!(r#","crewId":"{ID}","firstName":"{}","phoneNumber":"\u0000""#, "a".repeat(999)));
    assert_eq!(row.member.unwrap().to_string(), ID);
    assert!(row.first_name.is_none() && row.phone.is_none());
}

#[test]
fn every_wrong_field_is_named() {
    assert_eq!(
        errors(r#"{"members":[null,{"licenseId":null,"crewId":7,"permissions":[]}]}"#),
        r#"{"members[0]":["The value must be an object."],"members[1].connectedUserEmail":["The connectedUserEmail field is required."],"members[1].crewId":["The value must be a Guid."],"members[1].licenseId":["The licenseId field is required."],"members[1].permissions":["The permissions field must not be empty."]}"#
    );
    let row = |fields: &str| {
        format!(r#"{{"members":[{{"connectedUserEmail":"a@b.co","licenseId":"{ID}","permissions":["*"],{fields}}}]}}"#)
    };
    let long = "a".repeat(251);
    for (fields, expected) in [
        (r#""connectedUserEmail":" ""#, r#"connectedUserEmail":["The connectedUserEmail field is required."]"#),
        (
            r#""connectedUserEmail":"a""#,
            r#"connectedUserEmail":["The connectedUserEmail field is not a valid e-mail address."]"#,
        ),
        (
            r#""connectedUserEmail":"a@b.co\u0000""#,
            r#"connectedUserEmail":["The connectedUserEmail field is not a valid e-mail address."]"#,
        ),
        (r#""licenseId":"x""#, r#"licenseId":["The value must be a Guid."]"#),
        (r#""permissions":null"#, r#"permissions":["The permissions field is required."]"#),
        (r#""permissions":"*""#, r#"permissions":["The value must be an array."]"#),
        (r#""permissions":["*",1]"#, r#"permissions[1]":["The value must be a string."]"#),
        (r#""permissions":["a b"]"#, r#"permissions":["Unknown permission 'a b'."]"#),
        (r#""phoneNumber":"\u0000""#, r#"phoneNumber":["The value must not contain a NUL character."]"#),
        (r#""email":5"#, r#"email":["The value must be a string."]"#),
        (&format!(r#""firstName":"{long}""#), r#"firstName":["The value is longer than 250 characters."]"#),
    ] {
        assert_eq!(errors(&row(fields)), format!(r#"{{"members[0].{expected}}}"#));
    }
}

#[test]
fn members_must_be_a_list_of_bounded_length() {
    assert_eq!(errors("{}"), r#"{"members":["The members field is required."]}"#);
    assert_eq!(errors(r#"{"members":[]}"#), r#"{"members":["The members field must not be empty."]}"#);
    assert_eq!(errors(r#"{"members":{}}"#), r#"{"members":["The value must be an array."]}"#);
    let body = format!(r#"{{"members":[{}0]}}"#, "0,".repeat(1000));
    assert_eq!(errors(&body), r#"{"members":["At most 1000 members are allowed."]}"#);
}

#[test]
fn only_json_is_admitted() {
    let operation = CrewInvite::new(Settings::default());
    for (media_type, admitted) in [
        (Some("application/json; charset=utf-8"), true),
        (Some("TEXT/JSON"), true),
        (Some("application/vnd.x+json"), true),
        (Some("application/x-www-form-urlencoded"), false),
        (None, false),
    ] {
        let mut call = request("POST", "/crew/invite", "");
        call.headers = usher_adapter_kit::Headers::default();
        if let Some(media_type) = media_type {
            call.headers.push("content-type", media_type);
        }
        let status = operation.check_media_type(&call).map_err(|response| response.status);
        assert_eq!(status, if admitted { Ok(()) } else { Err(415) }, "{media_type:?}");
    }
}

#[test]
fn the_documented_envelope_is_written() {
    let operation = CrewInvite::new(Settings::default());
    let addresses = vec![EmailAddress::parse(" Jamie@example.com ").unwrap()];
    for (done, status, word) in [
        (RowOutcome::Granted, MemberStatus::Active, "granted"),
        (RowOutcome::Invited, MemberStatus::Invited, "invited"),
        (RowOutcome::Unchanged, MemberStatus::Active, "granted"),
        (RowOutcome::Unchanged, MemberStatus::Invited, "invited"),
    ] {
        let response = operation.encode(&request("POST", "/crew/invite", ""), &addresses, &outcome(done, status));
        let expected = format!(r#"{{"results":[{{"email":"Jamie@example.com","outcome":"{word}","crewId":"{ID}"}}]}}"#);
        assert_eq!((response.status, text(&response)), (200, expected.as_str()));
        assert_eq!(response.headers, [("content-type".to_owned(), "application/json; charset=utf-8".to_owned())]);
    }
}

#[test]
fn a_refused_row_is_named() {
    let operation = CrewInvite::new(Settings::default());
    let fault = Fault::Refused(RowRefusal { row: Some(2), refusal: Refusal::AddressBlocked });
    let response = operation.refuse(&request("POST", "/crew/invite", ""), &fault);
    assert_eq!(response.status, 400);
    assert!(text(&response).contains(r#""errors":{"members[2].connectedUserEmail":["#));
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(response) = decode(bytes) {
            prop_assert_eq!(response.status, 400);
        }
    }

    #[test]
    fn no_text_in_a_field_panics(email in any::<String>(), name in any::<String>(), code in any::<String>()) {
        let body = serde_json::json!({"members": [{
            "connectedUserEmail": email, "firstName": name, "licenseId": code, "permissions": [code, "*"],
        }]});
        if let Err(response) = decode(body.to_string()) {
            prop_assert_eq!(response.status, 400);
        }
    }
}
