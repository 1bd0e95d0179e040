//! Batches: which refusal an all-or-nothing batch reports, what a per-row batch gathers, and repetitions.

use super::builders::{
    HOUR, NOW, code, command, email, in_millis, license_id, member_id, per_row, requested, resource_id, role, row,
};
use super::world::World;
use crate::commands::{InviteRow, Lifetime};
use crate::{MemberStatus, Refusal};

/// A row with each defect that a row can have, in the order in which all-or-nothing batches look for them.
fn defects() -> Vec<(InviteRow, Refusal)> {
    let past = in_millis(-HOUR);
    vec![
        (InviteRow { grants: requested(&["x.y"], &[], &[]), ..row("codes") }, Refusal::UnknownPermission(code("x.y"))),
        (row("listed"), Refusal::AddressBlocked),
        (InviteRow { member: Some(member_id("ghost")), ..row("member") }, Refusal::UnknownMember(member_id("ghost"))),
        (
            InviteRow { license: Some(license_id("ghost")), ..row("license") },
            Refusal::UnknownLicense(license_id("ghost")),
        ),
        (
            InviteRow { grants: requested(&[], &[], &["ghost"]), ..row("resource") },
            Refusal::UnknownResource(resource_id("ghost")),
        ),
        (row("active"), Refusal::AlreadyMember),
        (
            InviteRow { grants: requested(&["b.read"], &[], &[]), ..row("beyond") },
            Refusal::GrantExceedsCaller { what: "b.read".to_owned(), held_until: None },
        ),
        (InviteRow { lifetime: Lifetime::Until(past), ..row("late") }, Refusal::ExpiryInThePast(past)),
        (InviteRow { license: Some(license_id("full")), ..row("seat") }, Refusal::SeatsExhausted(license_id("full"))),
    ]
}

fn world() -> World {
    World::new()
        .with_access(&["a.*"], None)
        .with_blocked("listed")
        .with_member("active", MemberStatus::Active)
        .with_license("full", 1, 1)
        .with_license("gold", 9, 0)
}

#[test]
fn the_first_failing_stage_decides_wherever_its_row_stands() {
    let defects = defects();
    for start in 0..defects.len() {
        // The later a row stands, the earlier the stage that refuses it.
        let rows = defects[start..].iter().rev().map(|(row, _)| row.clone());
        let place = defects.len() - 1 - start;
        assert_eq!(world().refused(&command(rows)), (place, defects[start].1.clone()));
    }
}

#[test]
fn in_the_first_failing_stage_the_first_row_decides() {
    let at_another_address = |row: &InviteRow| InviteRow { email: email("again"), ..row.clone() };
    for (bad, refusal) in defects() {
        let again = match refusal {
            // These go by the address.
            Refusal::AddressBlocked | Refusal::AlreadyMember => continue,
            _ => at_another_address(&bad),
        };
        assert_eq!(world().refused(&command([row("good"), bad, again])), (1, refusal));
    }
}

#[test]
fn the_place_reported_is_the_one_in_the_whole_request() {
    // The rows of one organization keep their places among the rows of all.
    let (good, bad) = (row("good"), defects().swap_remove(0).0);
    let world = world();
    let rows = [(4, &good), (7, &bad)];
    let command = command([good.clone(), bad.clone()]);
    let refusal = world.decide_at(&rows, &command).unwrap_err();
    assert_eq!(refusal.row, Some(7));
    let rows = [(4, &good), (7, &good)];
    let planned = world.decide_at(&rows, &per_row([good.clone(), good.clone()])).unwrap();
    assert_eq!(planned.rows[1], Err(vec![Refusal::RepeatedInBatch { first: 4 }]));
}

#[test]
fn a_per_row_batch_gathers_every_refusal_of_a_row() {
    let world = world().with_member("blocked", MemberStatus::Blocked).with_blocked("blocked");
    let everything_wrong = InviteRow {
        grants: requested(&["b.read"], &[], &[]),
        member: Some(member_id("ghost")),
        license: Some(license_id("ghost")),
        lifetime: Lifetime::Until(NOW),
        ..row("blocked")
    };
    let good = InviteRow { grants: requested(&["a.read"], &[], &[]), ..row("good") };
    let refusals = world.refusals(&per_row([everything_wrong.clone(), good, everything_wrong]));
    let mut expected = vec![
        Refusal::AddressBlocked,
        Refusal::UnknownMember(member_id("ghost")),
        Refusal::UnknownLicense(license_id("ghost")),
        Refusal::MemberBlocked,
        Refusal::GrantExceedsCaller { what: "b.read".to_owned(), held_until: None },
        Refusal::ExpiryInThePast(NOW),
    ];
    assert_eq!(refusals[0], expected);
    assert_eq!(refusals[1], []);
    expected.push(Refusal::RepeatedInBatch { first: 0 });
    assert_eq!(refusals[2], expected);
}

#[test]
fn what_is_unknown_is_not_said_to_exceed_the_caller() {
    let with = |person, roles, resources| InviteRow { grants: requested(&["b.read"], roles, resources), ..row(person) };
    let role = || Refusal::UnknownRole(role("ghost"));
    let resource = || Refusal::UnknownResource(resource_id("ghost"));
    let rows = [
        with("ann", &["ghost"][..], &["ghost"][..]),
        with("bob", &["ghost"], &["north"]),
        with("cyd", &["reader"], &["north", "ghost"]),
    ];
    assert_eq!(world().refusals(&per_row(rows)), [vec![role(), resource()], vec![role()], vec![resource()]]);
}

#[test]
fn an_address_or_a_member_row_stands_for_one_row_only() {
    let named =
        |member: &str, person: &str| -> InviteRow { InviteRow { member: Some(member_id(member)), ..row(person) } };
    let repeated = |first| vec![Refusal::RepeatedInBatch { first }];
    // `card` has no address of its own, `cyd` was invited once under hers.
    let world = World::new().with_contact("card").with_member("cyd", MemberStatus::Contact);
    for (case, rows, expected) in [
        ("spelled alike", vec![row("ann"), row("bob"), row("ann")], vec![vec![], vec![], repeated(0)]),
        ("in another case", vec![row("bob"), row("ANN@Example.com"), row("ann")], vec![vec![], vec![], repeated(1)]),
        ("three times", vec![row("ann"), row("ann"), row("ann")], vec![vec![], repeated(0), repeated(0)]),
        ("one contact twice", vec![named("card", "ann"), named("card", "bob")], vec![vec![], repeated(0)]),
        ("by address, then by id", vec![row("cyd"), named("cyd", "ann")], vec![vec![], repeated(0)]),
        ("by id, then by address", vec![named("cyd", "ann"), row("cyd")], vec![vec![], repeated(0)]),
        (
            "after a refused repetition",
            vec![row("ann"), named("card", "ann"), named("card", "bob")],
            vec![vec![], repeated(0), vec![]],
        ),
    ] {
        assert_eq!(world.refusals(&per_row(rows.clone())), expected, "{case}");
        let place = expected.iter().position(|refusals| !refusals.is_empty()).unwrap();
        assert_eq!(world.refused(&command(rows)), (place, expected[place][0].clone()), "{case}");
    }
}
