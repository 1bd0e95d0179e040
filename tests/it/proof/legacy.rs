//! What older rules have left: an account whose address they took for another's.

use super::{OWNERS, accept, sign_in, standing};
use crate::wire::{Protocol, mailed_token};
use usher_domain::{
    Account, AccountId, AddressProof, EmailAddress, Ordinal, OrganizationId, PersonName, ProofMethod, Timestamp,
};
use usher_storage::Seed;
use usher_tests::{Lane, World};
use uuid::Uuid;

fn seed(account: Account) -> Seed {
    Seed {
        organization: OrganizationId(Uuid::from_u128(77)),
        slug: "before".to_owned(),
        name: "Before".to_owned(),
        accounts: vec![(account, None)],
        members: Vec::new(),
        licenses: Vec::new(),
        resources: Vec::new(),
        permissions: Vec::new(),
        roles: Vec::new(),
        blocklist: Vec::new(),
        keys: Vec::new(),
        events: Vec::new(),
        chain_mac: None,
        now: Timestamp::from_millis(1),
    }
}

#[test]
fn an_account_of_the_kelvin_sign_becomes_that_of_the_letter_k() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (kelvin, mark) = ("mar\u{212a}@people.example", "mark@people.example");
        let account = Account {
            id: AccountId(Uuid::from_u128(78)),
            ordinal: Ordinal(0),
            email: EmailAddress::stored(kelvin.to_owned(), mark.to_owned()),
            first_name: PersonName::default(),
            last_name: PersonName::default(),
            activated_at: Some(Timestamp::from_millis(1)),
            disabled_at: None,
            proof: None::<AddressProof>,
            token_generation: 0,
            locale: None,
        };
        world.block_on(world.engine().db().seed(&seed(account))).unwrap();
        // A link for them goes by hand only: mail to that address reaches nobody, or somebody else.
        let email = EmailAddress::parse(mark).unwrap();
        let hand_over = |by_mail| world.block_on(world.engine().hand_over_password_link(&email, by_mail, 1_000));
        let refused = hand_over(true).unwrap_err().to_string();
        assert!(refused.contains(kelvin) && refused.contains("without --mail"), "{lane:?}: {refused}");
        assert!(hand_over(false).unwrap().link.is_some(), "{lane:?}");
        Protocol::Backops.invite(&world, mark).expect_status(200);
        assert_eq!(standing(&world, mark).as_deref(), Some("invited"), "{lane:?}");
        accept(&world, &mailed_token(&world, mark), OWNERS).expect_status(200);
        sign_in(&world, mark, OWNERS).expect_status(201);
        let record = world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().unwrap();
        assert_eq!(record.account.email, email, "{lane:?}");
        assert_eq!(record.account.proof.unwrap().how, ProofMethod::MailedLink, "{lane:?}");
    }
}
