//! When reminders are planned, and what becomes of one that is due.

use super::builders::{NOW, in_millis, invitation, member};
use crate::rules::{ReminderFacts, next_reminder, remind};
use crate::{Invitation, InvitationStatus, LinkDelivery, MOST_REMINDERS, MemberStatus, Reminders, Timestamp};

const DAY: i64 = 86_400_000;
const BOTH: Reminders = Reminders { after_days: Some(2), before_expiry_days: Some(1) };

/// One that was mailed now and ends after so many days.
fn mailed(days: Option<i64>) -> Invitation {
    let expires_at = days.map(|days| in_millis(days * DAY));
    Invitation { mailed_at: NOW, expires_at, ..invitation("ann") }
}

/// After how many days it reminds next.
fn next(reminders: Reminders, invitation: &Invitation, behind: Timestamp) -> Option<i64> {
    next_reminder(invitation, reminders, behind).map(|at| (at.millis() - NOW.millis()) / DAY)
}

#[test]
fn the_earlier_of_both_is_next_and_nothing_falls_outside_the_term() {
    let only_after = Reminders { before_expiry_days: None, ..BOTH };
    for (reminders, days, expected) in [
        (Reminders::default(), Some(7), None),
        (BOTH, Some(7), Some(2)),
        (BOTH, None, Some(2)),
        (BOTH, Some(2), Some(1)),
        (BOTH, Some(1), None),
        (only_after, Some(2), None),
        (Reminders { after_days: None, ..BOTH }, Some(7), Some(6)),
        (Reminders { after_days: None, before_expiry_days: Some(8) }, Some(7), None),
        (Reminders { after_days: None, ..BOTH }, None, None),
    ] {
        assert_eq!(next(reminders, &mailed(days), NOW), expected, "{reminders:?} {days:?}");
    }
    assert_eq!(next(BOTH, &mailed(Some(7)), in_millis(2 * DAY)), Some(6));
    assert_eq!(next(BOTH, &mailed(Some(7)), in_millis(6 * DAY)), None);
    let by_hand = Invitation { delivery: LinkDelivery::LinkOnly, ..mailed(Some(7)) };
    let tired = Invitation { reminders: MOST_REMINDERS, ..mailed(Some(7)) };
    let revoked = Invitation { status: InvitationStatus::Revoked, ..mailed(Some(7)) };
    assert!([by_hand, tired, revoked].iter().all(|one| next(BOTH, one, NOW).is_none()));
}

#[test]
fn what_is_due_is_decided_once_and_the_next_is_planned_either_way() {
    let due = Invitation { remind_at: Some(in_millis(2 * DAY)), ..mailed(Some(7)) };
    let invited = member("ann", MemberStatus::Invited);
    let decide = |invitation: &Invitation, reminders: Reminders, is_waiting: bool, now: i64| {
        let facts = ReminderFacts { invitation, member: &invited, reminders, is_waiting };
        remind(&facts, in_millis(now))
    };
    assert_eq!(decide(&due, BOTH, true, 2 * DAY - 1), None);
    assert_eq!(decide(&mailed(Some(7)), BOTH, true, 3 * DAY), None);
    let (after, reminds) = decide(&due, BOTH, true, 2 * DAY).unwrap();
    let planned = Invitation { remind_at: Some(in_millis(6 * DAY)), reminders: 1, revision: 6, ..due.clone() };
    assert_eq!((after, reminds), (planned, true));
    let (after, reminds) = decide(&due, BOTH, false, 2 * DAY).unwrap();
    assert_eq!((after.remind_at, after.reminders, reminds), (Some(in_millis(6 * DAY)), 0, false));
    let (after, reminds) = decide(&due, Reminders::default(), true, 2 * DAY).unwrap();
    assert_eq!((after.remind_at, reminds), (None, false));
    // It is late, and too close to the next one.
    let (after, reminds) = decide(&due, BOTH, true, 6 * DAY - 1).unwrap();
    assert_eq!((after.remind_at, reminds), (None, true));
    let (after, reminds) = decide(&due, BOTH, true, 7 * DAY).unwrap();
    assert_eq!((after.remind_at, reminds), (None, false));
    let blocked = member("ann", MemberStatus::Blocked);
    let facts = ReminderFacts { invitation: &due, member: &blocked, reminders: BOTH, is_waiting: true };
    assert_eq!(
        remind(&facts, in_millis(2 * DAY)).map(|(after, reminds)| (after.remind_at, reminds)),
        Some((None, false))
    );
}
