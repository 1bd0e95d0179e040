use super::*;
use crate::settings::{CatalogMode, Duplicates};
use crate::testing::{ID, call, read};
use proptest::prelude::*;
use usher_domain::CatalogPolicy;
use usher_domain::commands::{ExistingMember, PendingInvitation};

fn decode(settings: Settings, body: impl Into<Vec<u8>>) -> Result<InviteMembers, u16> {
    read(&ENDPOINT, settings, &call(&ENDPOINT.descriptor, "/crew/invite", "", body))
}

/// The only row of a body whose row has these fields more than the required ones.
fn row(fields: &str) -> InviteRow {
    let required = format!(r#""connectedUserEmail":"jamie@example.com","licenseId":"{ID}","permissions":["*"]"#);
    decode(Settings::default(), format!(r#"{{"members":[{{{required}{fields}}}]}}"#)).unwrap().rows.remove(0)
}

#[test]
fn the_policies_are_those_of_this_api() {
    let body = format!(r#"{{"members":[{{"connectedUserEmail":"a@b.co","licenseId":"{ID}","permissions":["*"]}}]}}"#);
    let command = decode(Settings::default(), body.clone()).unwrap();
    assert_eq!((command.batch, command.existing_account), (Batch::AllOrNothing, ExistingAccount::GrantNow));
    assert_eq!((command.pending, command.existing_member), (PendingInvitation::Refuse, ExistingMember::Refuse));
    let families = || vec!["*".to_owned(), "Organization".to_owned(), "CrewDatabase".to_owned()];
    assert_eq!(command.catalog, CatalogPolicy::ListedOf(families()));
    let lenient =
        Settings { duplicates: Duplicates::ReturnExisting, catalog: CatalogMode::Open, ..Settings::default() };
    let command = decode(lenient, body).unwrap();
    assert_eq!(command.pending, PendingInvitation::ReturnExisting);
    assert_eq!(command.existing_member, ExistingMember::ReturnExisting);
    assert_eq!(command.catalog, CatalogPolicy::AnyOf(families()));
}

#[test]
fn a_whole_row_is_read() {
    let row = row(r#","firstName":"Jamie","LASTNAME":"Lee","email":"j@x","phoneNumber":"1","role":{"a":[1]}"#);
    assert_eq!(row.email.as_sent(), "jamie@example.com");
    assert_eq!(row.member, None);
    assert_eq!(row.license.map(|license| license.to_string()).as_deref(), Some(ID));
    assert_eq!(row.first_name.unwrap().as_str(), "Jamie");
    assert_eq!(row.last_name.unwrap().as_str(), "Lee");
    assert_eq!(row.contact_email.unwrap().as_str(), "j@x");
    assert_eq!(row.phone.unwrap().as_str(), "1");
    assert_eq!(row.grants.permissions.unwrap()[0].what.as_str(), "*");
    assert!(row.grants.roles.is_none() && row.grants.resources.is_none());
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(status) = decode(Settings::default(), bytes) {
            prop_assert_eq!(status, 400);
        }
    }

    #[test]
    fn no_text_in_a_field_panics(email in any::<String>(), name in any::<String>(), code in any::<String>()) {
        let body = serde_json::json!({"members": [{
            "connectedUserEmail": email, "firstName": name, "licenseId": code, "permissions": [code, "*"],
        }]});
        if let Err(status) = decode(Settings::default(), body.to_string()) {
            prop_assert_eq!(status, 400);
        }
    }
}
