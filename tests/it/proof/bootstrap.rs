//! The operator names an administrator by address: that must not be whoever has registered the address.

use super::{STRANGERS, sign_in, squat};
use usher_domain::{EmailAddress, PersonName};
use usher_engine::bootstrap::{Bootstrap, BootstrapError};
use usher_tests::{Lane, World};

const CFO: &str = "cfo@victim.example";

#[test]
fn an_account_that_nobody_has_proved_is_made_no_administrator() {
    for lane in Lane::all() {
        let world = World::new(lane);
        squat(&world, CFO);
        let wanted = Bootstrap {
            name: "Victim Ltd".to_owned(),
            slug: "victim".to_owned(),
            admin: EmailAddress::parse(CFO).unwrap(),
            admin_name: (PersonName::default(), PersonName::default()),
            password: None,
            licenses: Vec::new(),
            portfolios: Vec::new(),
            key_families: Vec::new(),
        };
        let refused = world.block_on(world.engine().bootstrap(&wanted)).err().expect("it must be refused");
        assert!(matches!(refused, BootstrapError::AdminUnproved(_)), "{lane:?}: {refused}");
        assert!(refused.to_string().contains("usher accounts reset-link cfo@victim.example"), "{lane:?}: {refused}");
        let token = sign_in(&world, CFO, STRANGERS).expect_status(201).json()["access_token"].clone();
        let bearer = format!("Bearer {}", token.as_str().unwrap());
        let seen = world.client().get("/v1/organizations", &[("authorization", &bearer)]).expect_status(200).json();
        assert_eq!(seen["data"].as_array().map(Vec::len), Some(1), "{lane:?}: {seen}");
    }
}
