//! What holds for every batch in every organization.

use super::builders::{NOW, code};
use super::invite_strategies::{commands, worlds};
use super::world::World;
use crate::commands::{Batch, InviteMembers, RowOutcome};
use crate::rules::{Decision, InvitePlan, Planned, PlannedRow, SeatDelta};
use crate::{Grants, LicenseId, MemberId, Refusal, RequestedGrants, Seat};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashSet};

fn decide(world: &World, command: &InviteMembers, batch: Batch) -> Decision {
    world.decide(&InviteMembers { batch, ..command.clone() })
}

/// The plan of the rows that stand, whatever becomes of the others.
fn planned_rows(plan: &InvitePlan) -> impl Iterator<Item = (usize, &PlannedRow)> {
    plan.rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.as_ref().ok()?)))
}

proptest! {
    #[test]
    fn all_or_nothing_plans_every_row_or_refuses_with_a_refusal_of_that_row(
        world in worlds(), command in commands(),
    ) {
        let by_row = decide(&world, &command, Batch::PerRow).unwrap();
        prop_assert_eq!(by_row.rows.len(), command.rows.len());
        match decide(&world, &command, Batch::AllOrNothing) {
            Ok(whole) => {
                prop_assert!(whole.rows.iter().all(Result::is_ok));
                prop_assert_eq!(whole, by_row);
            }
            Err(refused) => {
                let refusals = by_row.rows[refused.row.unwrap()].as_ref().unwrap_err();
                prop_assert!(refusals.contains(&refused.refusal), "{:?} {:?}", refused, refusals);
            }
        }
    }

    #[test]
    fn per_row_refuses_a_row_only_for_itself_a_repetition_or_seats(world in worlds(), command in commands()) {
        let plan = decide(&world, &command, Batch::PerRow).unwrap();
        let by_company = |refusal: &Refusal| {
            matches!(refusal, Refusal::RepeatedInBatch { .. } | Refusal::SeatsExhausted(_))
        };
        for (row, result) in command.rows.iter().zip(plan.rows) {
            let alone = InviteMembers { rows: vec![row.clone()], ..command.clone() };
            let alone = decide(&world, &alone, Batch::PerRow).unwrap().rows.swap_remove(0).err().unwrap_or_default();
            let alone: Vec<_> = alone.into_iter().filter(|refusal| !by_company(refusal)).collect();
            match result {
                Ok(_) => prop_assert_eq!(alone, []),
                Err(refusals) => {
                    prop_assert!(!refusals.is_empty());
                    let own: Vec<_> = refusals.into_iter().filter(|refusal| !by_company(refusal)).collect();
                    prop_assert_eq!(own, alone);
                }
            }
        }
    }

    #[test]
    fn seats_never_exceed_what_is_free_and_add_up(world in worlds(), command in commands()) {
        let plan = decide(&world, &command, Batch::PerRow).unwrap();
        let mut moved: BTreeMap<LicenseId, (i32, i32)> = BTreeMap::new();
        let mut count = |seat: Option<Seat>, by: i32| match seat {
            None => {}
            Some(Seat::Reserved(license)) => moved.entry(license).or_default().0 += by,
            Some(Seat::Assigned(license)) => moved.entry(license).or_default().1 += by,
        };
        for (_, row) in planned_rows(&plan) {
            let member = row.member.get();
            count(member.seat, 1);
            count(world.members.iter().find(|before| before.id == member.id).and_then(|before| before.seat), -1);
        }
        let moved: Vec<_> = moved.into_iter().filter(|(_, change)| *change != (0, 0)).collect();
        let planned: Vec<_> = plan.seats.iter().map(|delta| (delta.license, (delta.reserved, delta.assigned))).collect();
        prop_assert_eq!(planned, moved);
        for SeatDelta { license, reserved, assigned } in plan.seats {
            let free = world.licenses.iter().find(|usage| usage.license.id == license).unwrap().free();
            prop_assert!(i64::from(reserved) + i64::from(assigned) <= i64::from(free));
        }
    }

    #[test]
    fn nothing_is_granted_beyond_the_caller(world in worlds(), command in commands()) {
        let plan = decide(&world, &command, Batch::PerRow).unwrap();
        for (at, row) in planned_rows(&plan) {
            let stored = world.pending.iter().find(|before| before.member == row.member.get().id);
            let granted = match (&row.outcome, &row.invitation) {
                (RowOutcome::Granted, _) => &row.member.get().grants,
                (_, Some(invitation)) => &invitation.get().grants,
                (_, None) => continue,
            };
            let kept = command.rows[at].grants == RequestedGrants::default() || row.outcome == RowOutcome::Unchanged;
            match stored {
                Some(stored) if kept => prop_assert_eq!(granted, &stored.grants),
                _ => prop_assert!(within(granted, &world), "{:?}", granted),
            }
        }
    }

    #[test]
    fn the_same_ids_give_the_same_plan(world in worlds(), command in commands()) {
        prop_assert_eq!(world.decide(&command), world.clone().decide(&command.clone()));
    }

    #[test]
    fn no_address_and_no_member_row_is_planned_twice(world in worlds(), command in commands()) {
        let plan = decide(&world, &command, Batch::PerRow).unwrap();
        let pending: HashSet<_> = world.pending.iter().map(|invitation| invitation.email.canonical()).collect();
        let (mut addresses, mut members) = (HashSet::new(), HashSet::<MemberId>::new());
        for (_, row) in planned_rows(&plan) {
            if let Some(Planned::New(invitation)) = &row.invitation {
                prop_assert!(addresses.insert(invitation.email.canonical()));
                prop_assert!(!pending.contains(invitation.email.canonical()));
            }
            prop_assert!(members.insert(row.member.get().id));
        }
    }
}

/// Whether a holder of the grants can do nothing that the caller cannot: tried out, not compared by name.
fn within(granted: &Grants, world: &World) -> bool {
    let conferred = world.catalog.permissions_of(granted, NOW);
    let tries = ["a.read", "a.write", "a.other", "b.read", "c.other", "a.*", "b.*", "*"].map(code);
    let permissions = tries.iter().all(|code| !conferred.covers(code) || world.access.holdings.held.covers(code));
    let resources = world.access.holdings.resources.as_ref().is_none_or(|own| {
        !granted.resources.is_empty()
            && granted.resources.iter().all(|grant| own.iter().any(|resource| resource.what == grant.what))
    });
    permissions && resources
}
