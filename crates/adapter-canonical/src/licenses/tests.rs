use super::answer;
use crate::testing::{self, UUID, text};
use usher_domain::commands::EditLicense;
use usher_domain::{License, LicenseId, LicenseUsage, Versioned};

#[test]
fn a_license_comes_with_its_seats_and_its_tag() {
    let license = License { id: LicenseId(UUID.parse().unwrap()), name: "Team".to_owned(), seats: 10 };
    let response = answer(200, &Versioned { what: LicenseUsage { license, reserved: 1, assigned: 2 }, revision: 3 });
    assert_eq!(
        text(&response),
        r#"{"id":"lic_01h455vb4pex5vsknk084sn02q","name":"Team","seats":{"total":10,"reserved":1,"assigned":2,"free":7}}"#
    );
    assert!(response.headers.contains(&("ETag".to_owned(), "\"3\"".to_owned())));
}

#[test]
fn what_is_left_out_of_an_edit_stays() {
    let path = format!("/v1/licenses/{UUID}");
    let edit: EditLicense = testing::command("PATCH", &path, "{}").unwrap();
    assert_eq!((edit.name, edit.seats, edit.expected), (None, None, None));
    let edit: EditLicense = testing::command("PATCH", &path, r#"{"seats":0}"#).unwrap();
    assert_eq!(edit.seats, Some(0));
    for seats in ["-1", "1.0", "1e3", "1000001", "true", "\"1\"", "[]"] {
        let body = format!(r#"{{"seats":{seats}}}"#);
        assert_eq!(testing::rejection("PATCH", &path, &body), 422, "{seats}");
    }
}
