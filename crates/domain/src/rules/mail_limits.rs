//! How many mails may go to one recipient, and from one organization, within a window. Mail over a limit waits.

use crate::Timestamp;

/// A number of mails within a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailLimit {
    /// How many; none is without limit.
    pub mails: u32,
    /// Within how many milliseconds.
    pub window: i64,
}

/// The limits of an installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailLimits {
    /// To one recipient, out of all organizations together.
    pub recipient: MailLimit,
    /// To one recipient, out of each organization, so that none uses up what others may send.
    pub recipient_per_organization: MailLimit,
    /// Out of one organization.
    pub organization: MailLimit,
}

impl MailLimits {
    /// Whether any limit is about recipients.
    #[must_use]
    pub const fn limit_recipients(&self) -> bool {
        self.recipient.mails > 0 || self.recipient_per_organization.mails > 0
    }
}

/// The room that is left under one limit.
///
/// It has the counted mails that bound the next ones: with a limit of ten, the next mail has to be a whole window later
/// than the tenth newest, the one after it than the ninth newest, and so on.
#[derive(Clone, Debug)]
pub struct MailRoom {
    window: i64,
    /// The mails that bound the next ones, the next mail's at the end; `None` where there are none yet.
    ahead: Vec<Option<Timestamp>>,
}

impl MailRoom {
    /// The room for `wanted` mails. `counted` are the instants of counted mails, the newest first, without the
    /// [`Self::skipped`] newest, and at most `wanted` of them.
    #[must_use]
    pub fn new(limit: MailLimit, wanted: u32, counted: &[Timestamp]) -> Self {
        // If the limit is smaller than the number wanted, later mails of this batch are bounded by its earlier ones.
        let known = usize::try_from(wanted.min(limit.mails)).unwrap_or(usize::MAX);
        let ahead = (0..known).map(|position| counted.get(position).copied()).collect();
        Self { window: limit.window, ahead }
    }

    /// How many of the newest counted mails need not be known for `wanted` more.
    #[must_use]
    pub const fn skipped(limit: MailLimit, wanted: u32) -> u32 {
        limit.mails.saturating_sub(wanted)
    }

    /// The earliest instant from `now` on at which one more mail may go.
    #[must_use]
    pub fn next(&self, now: Timestamp) -> Timestamp {
        let free = self.ahead.last().copied().flatten().map(|at| at.plus_millis(self.window));
        free.map_or(now, |free| free.max(now))
    }

    /// Counts one more mail.
    pub fn take(&mut self, at: Timestamp) {
        if self.ahead.pop().is_some() {
            self.ahead.insert(0, Some(at));
        }
    }
}
