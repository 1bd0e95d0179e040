//! When an organization has its invitees reminded of their invitations.

/// The most days of either setting.
pub const MAX_REMINDER_DAYS: u32 = 90;

/// How often one invitation reminds at most, however often it is sent again.
pub const MOST_REMINDERS: u32 = 3;

/// When invitees are reminded; the default is never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminders {
    /// So many days after the mail.
    pub after_days: Option<u32>,
    /// So many days before the invitation expires.
    pub before_expiry_days: Option<u32>,
}

impl Reminders {
    /// Whether there are none.
    #[must_use]
    pub const fn are_off(self) -> bool {
        self.after_days.is_none() && self.before_expiry_days.is_none()
    }
}
