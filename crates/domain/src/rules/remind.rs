//! When an invitation reminds its invitee, and what becomes of a reminder that is due.

use crate::{Invitation, InvitationStatus, LinkDelivery, MOST_REMINDERS, Member, MemberStatus, Reminders, Timestamp};

const DAY: i64 = 86_400_000;

/// How long after a reminder the next one may be planned at the earliest, in milliseconds.
const GAP: i64 = 12 * 3_600_000;

/// Plans the next reminder anew, after an invitation was made, mailed or given another end.
pub fn plan_reminder(invitation: &mut Invitation, reminders: Reminders, now: Timestamp) {
    invitation.remind_at = next_reminder(invitation, reminders, now);
}

/// When an invitation is to remind next, at an instant behind `behind`. What falls before its mail or behind its end is left
/// out.
#[must_use]
pub fn next_reminder(invitation: &Invitation, reminders: Reminders, behind: Timestamp) -> Option<Timestamp> {
    let is_mailed = invitation.status == InvitationStatus::Pending && invitation.delivery == LinkDelivery::Send;
    if !is_mailed || invitation.reminders >= MOST_REMINDERS {
        return None;
    }
    let (mailed_at, end) = (invitation.mailed_at, invitation.expires_at);
    let days = |days: u32| i64::from(days) * DAY;
    let after = reminders.after_days.map(|after| mailed_at.plus_millis(days(after)));
    let before = reminders.before_expiry_days.zip(end).map(|(before, end)| end.plus_millis(-days(before)));
    let is_in_time = |at: &Timestamp| *at > behind && *at > mailed_at && end.is_none_or(|end| *at < end);
    [after, before].into_iter().flatten().filter(is_in_time).min()
}

/// What reminding is decided on.
#[derive(Clone, Copy, Debug)]
pub struct ReminderFacts<'a> {
    /// The invitation.
    pub invitation: &'a Invitation,
    /// Its member.
    pub member: &'a Member,
    /// When the organization has its invitees reminded.
    pub reminders: Reminders,
    /// Whether the invitee has the mail and has not opened the page, and may get another mail.
    pub is_waiting: bool,
}

/// The invitation after its reminder was due, and whether the invitee is reminded. Either way the next one is planned, so that
/// none is due for ever. `None` where nothing is due.
#[must_use]
pub fn remind(facts: &ReminderFacts<'_>, now: Timestamp) -> Option<(Invitation, bool)> {
    let ReminderFacts { invitation, member, reminders, is_waiting } = *facts;
    invitation.remind_at.filter(|at| *at <= now)?;
    let is_open = invitation.status_at(now) == InvitationStatus::Pending && member.status == MemberStatus::Invited;
    let reminds = is_open && is_waiting && !reminders.are_off() && invitation.reminders < MOST_REMINDERS;
    let mut after = Invitation {
        reminders: invitation.reminders + u32::from(reminds),
        revision: invitation.revision + 1,
        ..invitation.clone()
    };
    let behind = if reminds { now.plus_millis(GAP) } else { now };
    after.remind_at = if is_open { next_reminder(&after, reminders, behind) } else { None };
    Some((after, reminds))
}
