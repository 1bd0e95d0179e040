//! Recording the messages of a mailbox, whatever its form.
//!
//! It must never show an address or a text of a mail.

use super::super::output;
use usher_adapter_canonical::delivery_report;
use usher_engine::{Engine, ReportRecorded};

/// How much of a message is read: reports are short, and begin with what matters.
pub(super) const LONGEST_MESSAGE: usize = 1024 * 1024;

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is a report, and was recorded now.
    Recorded,
    /// It is a report that changes nothing: old news, or nothing to act on.
    OldNews,
    /// It is a report about a mail that is not known, or not any more.
    UnknownMail,
    /// It is no report about a mail of ours.
    NoReport,
    /// It could not be recorded.
    Failed,
}

impl Fate {
    const fn said(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::OldNews => "nothing new",
            Self::UnknownMail => "about a mail that is not known any more",
            Self::NoReport => "no report about a mail of Usher's",
            Self::Failed => "not recorded; see the log",
        }
    }

    /// Whether the message has served its purpose, so that it may be deleted.
    pub(super) const fn is_settled(self) -> bool {
        matches!(self, Self::Recorded | Self::OldNews)
    }
}

/// Records messages and keeps count of them.
pub(super) struct Reader<'a> {
    engine: &'a Engine,
    fates: Vec<Fate>,
}

impl<'a> Reader<'a> {
    /// A reader that has read nothing yet.
    pub(super) const fn of(engine: &'a Engine) -> Self {
        Self { engine, fates: Vec::new() }
    }

    /// How many messages were read.
    pub(super) const fn messages(&self) -> usize {
        self.fates.len()
    }

    /// Records what a message reports.
    pub(super) async fn read(&mut self, message: &[u8]) -> Fate {
        let fate = match delivery_report::read(message) {
            None => Fate::NoReport,
            Some(report) => match self.engine.record_report(&report).await {
                Ok(ReportRecorded::Changed) => Fate::Recorded,
                Ok(ReportRecorded::Unchanged) => Fate::OldNews,
                Ok(ReportRecorded::UnknownMail) => Fate::UnknownMail,
                Err(_logged) => Fate::Failed,
            },
        };
        self.fates.push(fate);
        output::line(&format!("message {}: {}", self.fates.len(), fate.said()));
        fate
    }

    /// How many of them had this fate.
    pub(super) fn count(&self, fate: Fate) -> usize {
        self.fates.iter().filter(|one| **one == fate).count()
    }
}
