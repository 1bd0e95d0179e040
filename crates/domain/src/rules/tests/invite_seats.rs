//! Seats of a batch: taken in the order of rows, moved on refresh, and refused when there are none left.

use super::builders::{assigned, command, license_id, per_row, requested, reserved, row};
use super::world::World;
use crate::commands::{ExistingAccount, InviteMembers, InviteRow, PendingInvitation};
use crate::rules::{InvitePlan, SeatDelta};
use crate::{Refusal, Seat};

fn seated(person: &str, license: &str) -> InviteRow {
    InviteRow { license: Some(license_id(license)), ..row(person) }
}

fn exhausted(license: &str) -> Refusal {
    Refusal::SeatsExhausted(license_id(license))
}

fn delta(license: &str, reserved: i32, assigned: i32) -> SeatDelta {
    SeatDelta { license: license_id(license), reserved, assigned }
}

fn refreshing(rows: impl IntoIterator<Item = InviteRow>) -> InviteMembers {
    InviteMembers { pending: PendingInvitation::Refresh { mail_at_most_every: 0 }, ..per_row(rows) }
}

fn seats(plan: &InvitePlan) -> Vec<Result<Option<Seat>, Vec<Refusal>>> {
    plan.rows.iter().map(|row| row.as_ref().map(|row| row.member.get().seat).map_err(Clone::clone)).collect()
}

#[test]
fn seats_are_taken_in_the_order_of_rows() {
    let world = World::new().with_license("gold", 3, 1).with_license("lead", 1, 0);
    let rows = [seated("ann", "gold"), row("bob"), seated("cyd", "gold"), seated("dan", "gold"), seated("eve", "lead")];
    let plan = world.plan(&per_row(rows.clone()));
    let expected = [
        Ok(Some(reserved("gold"))),
        Ok(None),
        Ok(Some(reserved("gold"))),
        Err(vec![exhausted("gold")]),
        Ok(Some(reserved("lead"))),
    ];
    assert_eq!(seats(&plan), expected);
    assert_eq!(plan.seats, [delta("gold", 2, 0), delta("lead", 1, 0)]);
    assert_eq!(world.refused(&command(rows)), (3, exhausted("gold")));
}

#[test]
fn a_row_that_is_refused_takes_no_seat() {
    let world = World::new().with_license("gold", 1, 0);
    let bad = InviteRow { grants: requested(&["x.y"], &[], &[]), ..seated("ann", "gold") };
    let plan = world.plan(&per_row([bad, seated("bob", "gold")]));
    assert_eq!(seats(&plan)[1], Ok(Some(reserved("gold"))));
    assert_eq!(plan.seats, [delta("gold", 1, 0)]);
}

#[test]
fn who_becomes_a_member_at_once_is_assigned_a_seat() {
    let world = World::new().with_license("gold", 2, 0).with_account("ann", true);
    let rows = [seated("ann", "gold"), seated("bob", "gold")];
    let plan = world.plan(&InviteMembers { existing_account: ExistingAccount::GrantNow, ..command(rows) });
    assert_eq!(seats(&plan), [Ok(Some(assigned("gold"))), Ok(Some(reserved("gold")))]);
    assert_eq!(plan.seats, [delta("gold", 1, 1)]);
}

#[test]
fn a_refresh_moves_the_seat_when_another_license_is_named() {
    let world = World::new().with_seated("ann", "gold").with_license("gold", 1, 1).with_license("lead", 1, 0);
    for (case, row, seat, deltas) in [
        ("no license", row("ann"), reserved("gold"), vec![]),
        ("the same, though full", seated("ann", "gold"), reserved("gold"), vec![]),
        ("another", seated("ann", "lead"), reserved("lead"), vec![delta("gold", -1, 0), delta("lead", 1, 0)]),
    ] {
        let plan = world.plan(&refreshing([row]));
        assert_eq!(seats(&plan), [Ok(Some(seat))], "{case}");
        assert_eq!(plan.seats, deltas, "{case}");
        let invitation = plan.rows[0].as_ref().unwrap().invitation.as_ref().unwrap().get().clone();
        assert_eq!(invitation.license, Some(seat.license()), "{case}");
    }
    let returning = InviteMembers { pending: PendingInvitation::ReturnExisting, ..command([seated("ann", "lead")]) };
    let plan = world.plan(&returning);
    assert_eq!((seats(&plan), plan.seats), (vec![Ok(Some(reserved("gold")))], vec![]));
}

#[test]
fn a_seat_moved_away_is_free_for_a_later_row_only() {
    let world = World::new().with_seated("ann", "gold").with_license("gold", 1, 1).with_license("lead", 1, 0);
    let (moving, taking) = (seated("ann", "lead"), seated("bob", "gold"));
    let plan = world.plan(&refreshing([moving.clone(), taking.clone()]));
    assert_eq!(seats(&plan), [Ok(Some(reserved("lead"))), Ok(Some(reserved("gold")))]);
    assert_eq!(plan.seats, [delta("lead", 1, 0)], "what gold loses it gains");
    let plan = world.plan(&refreshing([taking, moving]));
    assert_eq!(seats(&plan), [Err(vec![exhausted("gold")]), Ok(Some(reserved("lead")))]);
}

#[test]
fn a_seat_is_kept_when_there_is_none_to_move_to() {
    let world = World::new().with_seated("ann", "gold").with_license("gold", 1, 1).with_license("lead", 1, 1);
    let plan = world.plan(&refreshing([seated("ann", "lead"), seated("bob", "gold")]));
    assert_eq!(seats(&plan), [Err(vec![exhausted("lead")]), Err(vec![exhausted("gold")])]);
    assert_eq!(plan.seats, []);
}
