use super::*;
use crate::settings::{CatalogMode, Duplicates, Settings};
use crate::testing::{self, request, text};
use proptest::prelude::*;
use usher_adapter_kit::Dialect;
use usher_domain::commands::{
    ExistingMember, InviteMembersOutcome, InviteRow, InvitedRow, Lifetime, PendingInvitation, RowOutcome,
};
use usher_domain::{
    Account, AccountId, CatalogPolicy, Grants, Member, MemberId, MemberStatus, Ordinal, OrganizationId, PersonName,
    Timestamp,
};

const ID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";

fn decode(body: impl Into<Vec<u8>>) -> Result<InviteMembers, Response> {
    let decoded = testing::decode(&ENDPOINT, Settings::default(), &request("POST", "/crew/invite", body));
    decoded.map(|decoded| decoded.command)
}

/// The only row of a body whose row has these fields more than the required ones.
fn row(fields: &str) -> InviteRow {
    let required = format!(r#""connectedUserEmail":"jamie@example.com","licenseId":"{ID}","permissions":["*"]"#);
    decode(format!(r#"{{"members":[{{{required}{fields}}}]}}"#)).unwrap().rows.remove(0)
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
    let command = testing::decode(&ENDPOINT, lenient, &request("POST", "/crew/invite", body)).unwrap().command;
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
fn only_json_is_admitted() {
    let api = Backops { settings: Settings::default() };
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
        let status = api.check_media_type(&ENDPOINT.input, &call).map_err(|problem| api.write(&call, problem).status);
        assert_eq!(status, if admitted { Ok(()) } else { Err(415) }, "{media_type:?}");
    }
}

#[test]
fn the_documented_envelope_is_written() {
    let body = format!(
        r#"{{"members":[{{"connectedUserEmail":" Jamie@example.com ","licenseId":"{ID}","permissions":["*"]}}]}}"#
    );
    let call = request("POST", "/crew/invite", body);
    for (done, status, word) in [
        (RowOutcome::Granted, MemberStatus::Active, "granted"),
        (RowOutcome::Invited, MemberStatus::Invited, "invited"),
        (RowOutcome::Unchanged, MemberStatus::Active, "granted"),
        (RowOutcome::Unchanged, MemberStatus::Invited, "invited"),
    ] {
        let response = testing::respond(&ENDPOINT, Settings::default(), &call, &outcome(done, status));
        let expected = format!(r#"{{"results":[{{"email":"Jamie@example.com","outcome":"{word}","crewId":"{ID}"}}]}}"#);
        assert_eq!((response.status, text(&response)), (200, expected.as_str()));
        assert_eq!(response.headers, [("content-type".to_owned(), "application/json; charset=utf-8".to_owned())]);
    }
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
