//! From bytes to the command.

use super::*;
use crate::Settings;
use crate::testing::{read, request, shown};
use proptest::prelude::*;
use usher_domain::commands::MemberRef;
use usher_domain::{CatalogPolicy, Grant, PermissionCode, RequestedGrants, RoleCode, Timestamp};

const ID: &str = "aB3dE5gH7jK9mN1p";

fn decode_with(settings: Settings, more: &str) -> Result<EditMember, Response> {
    let body = format!(r#"{{"id":"{ID}"{more}}}"#);
    read(&ENDPOINT, settings, &request(body, None))
}

fn grants(more: &str) -> RequestedGrants {
    decode_with(Settings::default(), more).unwrap().grants
}

fn permission(code: &str) -> Grant<PermissionCode> {
    Grant::forever(PermissionCode::parse(code).unwrap())
}

#[test]
fn active_and_pending_ids_name_the_same_member() {
    for id in [ID.to_owned(), format!("pending-{ID}")] {
        let call = request(format!(r#"{{"id":"{id}"}}"#), None);
        let command = read(&ENDPOINT, Settings::default(), &call).unwrap();
        assert_eq!(command.member, MemberRef::External(ID.to_owned()));
        assert_eq!((command.catalog, command.expected), (CatalogPolicy::Listed, None));
        assert!(command.first_name.is_none() && command.attributes.0.is_empty());
    }
    let unknown = request(r#"{"id":"pending-"}"#, None);
    let refused = read(&ENDPOINT, Settings::default(), &unknown).unwrap_err();
    assert_eq!(shown(&refused), (404, "INTERNAL_RESOURCE_NOT_FOUND|".to_owned()));
}

#[test]
fn a_kind_that_is_not_sent_stays_or_is_cleared() {
    assert_eq!(grants(""), RequestedGrants::default());
    assert_eq!(grants(r#","permissionCodes":null,"roleGrants":null"#), RequestedGrants::default());
    let cleared = grants(r#","permissionCodes":[],"roleGrants":[]"#);
    assert_eq!((cleared.permissions, cleared.roles, cleared.resources), (Some(vec![]), Some(vec![]), None));
    let strict = Settings { absent_grants_clear: true, ..Settings::default() };
    let cleared = decode_with(strict, r#","permissionCodes":["a:b"]"#).unwrap().grants;
    assert_eq!(cleared.permissions, Some(vec![permission("a:b")]));
    assert_eq!((cleared.roles, cleared.resources), (Some(vec![]), None), "resources are none of this call's");
}

#[test]
fn grants_win_over_codes_and_can_expire() {
    let more = r#","permissionCodes":7,"permissionGrants":[{"code":"a:b"},{"code":"a:c","validTo":null}],
        "roleCodes":[""],"roleGrants":[{"code":"x","validTo":"2027-01-31T10:00:00+01:00"},{"code":"y","validTo":"2027-01-31"}]"#;
    let read = grants(more);
    assert_eq!(read.permissions, Some(vec![permission("a:b"), permission("a:c")]));
    let until = |text| Some(Timestamp::parse_rfc3339(text).unwrap());
    let role = |code: &str, text| Grant { what: RoleCode::parse(code).unwrap(), until: until(text) };
    assert_eq!(read.roles, Some(vec![role("x", "2027-01-31T09:00:00Z"), role("y", "2027-01-31T00:00:00Z")]));
}

proptest! {
    #[test]
    fn any_field_values_end_in_an_answer(id in ".{0,30}", code in ".{0,20}", until in ".{0,26}") {
        let grants = serde_json::json!([{ "code": code, "validTo": until }]);
        let body = serde_json::json!({ "id": id, "permissionGrants": grants, "roleCodes": [code] });
        let call = request(body.to_string(), None);
        if let Err(answer) = read(&ENDPOINT, Settings::default(), &call) {
            prop_assert!(matches!(answer.status, 404 | 422));
        }
    }
}
