use super::*;
use crate::testing::{UUID, request, text};
use usher_domain::{License, LicenseId, LicenseUsage};

#[test]
fn licenses_come_with_their_seats() {
    let license = License { id: LicenseId(UUID.parse().unwrap()), name: "Team".to_owned(), seats: 10 };
    let listed = LicensesListed(vec![LicenseUsage { license, reserved: 1, assigned: 2 }]);
    let response = ListLicensesOperation.encode(&request("GET", "/", ""), &(), &listed);
    assert_eq!(
        text(&response),
        r#"{"data":[{"id":"lic_01h455vb4pex5vsknk084sn02q","name":"Team","seats":{"total":10,"reserved":1,"assigned":2,"free":7}}]}"#
    );
}
