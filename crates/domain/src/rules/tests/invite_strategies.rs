//! Random organizations and batches: six people of random standing, two licenses, callers of all kinds.

use super::builders::{
    assigned, code, command, grants, in_millis, license_id, member_id, reserved, resource_id, role, row, usage,
};
use super::world::World;
use crate::commands::{Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation};
use crate::{Grant, Grants, MemberStatus, RequestedGrants, Seat};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const PEOPLE: [&str; 6] = ["ann", "bob", "cyd", "dan", "eve", "fay"];
const LICENSES: [&str; 2] = ["gold", "lead"];
const HELD: [&[&str]; 5] = [&["*"], &["*"], &["a.*"], &["a.read"], &["a.read", "b.read"]];
const CONFINES: [Option<&[&str]>; 5] = [None, None, Some(&["north"]), Some(&["north", "south"]), Some(&[])];

/// A person's standing (see [`add`]), the license of its seat, and what its invitation grants.
type Standing = (u8, Option<&'static str>, Grants);

pub(super) fn worlds() -> impl Strategy<Value = World> {
    let stored = select(vec![
        grants(&["a.read"], &[], &[]),
        grants(&["*"], &["keeper"], &["south"]),
        grants(&[], &["reader"], &["north"]),
    ]);
    let standings = vec((0_u8..10, option::of(select(&LICENSES[..])), stored), PEOPLE.len());
    let free = (0_u32..4, 0_u32..4);
    (standings, free, select(&HELD[..]), select(&CONFINES[..])).prop_map(|(standings, free, held, confined)| {
        let people = PEOPLE.iter().zip(standings);
        let mut world = people.fold(World::new(), |world, (person, standing)| add(world, person, standing));
        for (license, free) in LICENSES.into_iter().zip([free.0, free.1]) {
            let held_by = |seat: Seat| world.members.iter().filter(|member| member.seat == Some(seat)).count();
            let held = [reserved(license), assigned(license)].map(|seat| u32::try_from(held_by(seat)).unwrap());
            world.licenses.push(usage(license, free + held[0] + held[1], held[0], held[1]));
        }
        world.with_access(held, confined)
    })
}

fn add(world: World, person: &str, (standing, license, grants): Standing) -> World {
    match (standing, license) {
        (0, _) => world,
        (1, _) => world.with_account(person, true),
        (2, _) => world.with_contact(person),
        (3, _) => world.with_member(person, MemberStatus::Contact),
        (4, _) => world.with_member(person, MemberStatus::Removed),
        (5, _) => world.with_member(person, MemberStatus::Blocked),
        (6, _) => world.with_blocked(person),
        (7, license) => {
            let mut world = world.with_member(person, MemberStatus::Active);
            world.members.iter_mut().rev().take(1).for_each(|member| member.seat = license.map(assigned));
            world
        }
        (_, license) => {
            let mut world = match license {
                Some(license) => world.with_seated(person, license),
                None => world.with_pending(person),
            };
            world.pending.iter_mut().rev().take(1).for_each(|invitation| invitation.grants = grants.clone());
            world
        }
    }
}

pub(super) fn commands() -> impl Strategy<Value = InviteMembers> {
    let policies = (
        select(vec![Batch::AllOrNothing, Batch::PerRow]),
        select(vec![ExistingAccount::GrantNow, ExistingAccount::Invite]),
        select(vec![
            PendingInvitation::Refuse,
            PendingInvitation::ReturnExisting,
            PendingInvitation::Refresh { mail_at_most_every: 0 },
            PendingInvitation::Refresh { mail_at_most_every: i64::MAX },
        ]),
        select(vec![ExistingMember::Refuse, ExistingMember::ReturnExisting]),
    );
    (vec(rows(), 0..7), policies).prop_map(|(rows, (batch, existing_account, pending, existing_member))| {
        InviteMembers { batch, existing_account, pending, existing_member, ..command(rows) }
    })
}

fn rows() -> impl Strategy<Value = InviteRow> {
    let address = (select(&PEOPLE[..]), any::<bool>()).prop_map(|(person, shout)| {
        if shout { format!("{person}@EXAMPLE.com").to_uppercase() } else { person.to_owned() }
    });
    let member = prop_oneof![6 => Just(None), 1 => select(&PEOPLE[..]).prop_map(Some)];
    let license = prop_oneof![4 => option::of(select(&LICENSES[..])), 1 => Just(Some("ghost"))];
    let lifetime = prop_oneof![
        8 => select(vec![Lifetime::Default, Lifetime::Never, Lifetime::Until(in_millis(1))]),
        1 => Just(Lifetime::Until(in_millis(-1))),
    ];
    (address, member, license, lifetime, requests()).prop_map(|(address, member, license, lifetime, grants)| {
        InviteRow { member: member.map(member_id), license: license.map(license_id), lifetime, grants, ..row(&address) }
    })
}

fn requests() -> impl Strategy<Value = RequestedGrants> {
    let of = |names: &'static [&'static str]| option::of(vec(select(names), 0..3));
    let codes = of(&["a.read", "a.read", "a:read", "a.*", "b.read", "*"]);
    let roles = of(&["reader", "reader", "keeper"]);
    let resources = of(&["north", "north", "north", "south", "south", "east"]);
    (codes, roles, resources).prop_map(|(codes, roles, resources)| RequestedGrants {
        permissions: codes.map(|names| names.into_iter().map(|text| Grant::forever(code(text))).collect()),
        roles: roles.map(|names| names.into_iter().map(|text| Grant::forever(role(text))).collect()),
        resources: resources.map(|names| names.into_iter().map(|text| Grant::forever(resource_id(text))).collect()),
        scoped: None,
    })
}
