//! Imports: long lists of people that are invited in the background, a part at a time.
//!
//! An import acts by what its maker may do at the moment of each part, never by what the maker could do when it began.

use crate::commands::RowOutcome;
use crate::{ImportId, LicenseId, Locale, MemberId, PersonalMessage, RequestedGrants, Timestamp};

/// An import, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Who made it, if it was a member.
    pub maker: Option<MemberId>,
    /// How far it is.
    pub status: ImportStatus,
    /// Why it stopped before its end.
    pub stopped: Option<ImportStop>,
    /// What became of its lines so far.
    pub counts: ImportCounts,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// When its lines were deleted, which happens a while after its end.
    pub rows_deleted_at: Option<Timestamp>,
}

/// How many lines of an import there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// In all.
    pub total: u32,
    /// Whose people were invited, whose invitation was renewed or who became members at once.
    pub invited: u32,
    /// Whose people were invited already or are members, where that was to be left alone.
    pub unchanged: u32,
    /// That were refused.
    pub refused: u32,
}

impl ImportCounts {
    /// How many lines are done.
    #[must_use]
    pub const fn done(self) -> u32 {
        self.invited.saturating_add(self.unchanged).saturating_add(self.refused)
    }

    /// How many lines are left.
    #[must_use]
    pub const fn left(self) -> u32 {
        self.total.saturating_sub(self.done())
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All of them, in the order above.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name in the API and in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one of a name.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    )+};
}

words! {
    /// How far an import is.
    ImportStatus {
        /// No part is done.
        Queued "queued",
        /// Some parts are done.
        Running "running",
        /// Every line is done.
        Done "done",
        /// Somebody has cancelled it.
        Cancelled "cancelled",
        /// It was stopped: see [`ImportStop`].
        Failed "failed",
    }

    /// Why an import was stopped.
    ImportStop {
        /// Its maker may no longer invite.
        Forbidden "forbidden",
        /// Its maker is no longer an active member, or the API key no longer works.
        MakerGone "maker_gone",
        /// It failed again and again for a reason that is in the log.
        Broken "broken",
    }

    /// What an import does where an address has an open invitation.
    IfPending {
        /// As the organization has set.
        AsSet "as_set",
        /// Leave the invitation as it is; members are left alone as well.
        Skip "skip",
        /// Renew the invitation and mail it again.
        Resend "resend",
        /// Refuse the line.
        Refuse "refuse",
    }
}

impl ImportStatus {
    /// Whether lines are still to be done.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }
}

/// What people get whose line says nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDefaults {
    /// What to grant.
    pub grants: RequestedGrants,
    /// The license to reserve a seat of.
    pub license: Option<LicenseId>,
    /// The language of the mails.
    pub locale: Option<Locale>,
    /// What the inviter says to the invitee.
    pub message: Option<PersonalMessage>,
}

/// Something that is wrong with a line, for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineProblem {
    /// The column, where it is about one.
    pub field: Option<String>,
    /// A word that never changes.
    pub code: String,
    /// What is wrong and what to do about it.
    pub detail: String,
}

/// A line that was carried out or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineResult {
    /// Its number in the list, counted from 1.
    pub number: u64,
    /// The address as it stood in the list.
    pub email: String,
    /// What became of it: everything that is wrong with it where it was refused.
    pub outcome: Result<RowOutcome, Vec<LineProblem>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Databases and clients depend on these words.
    #[test]
    fn words_are_read_as_they_are_written() {
        assert_eq!(
            ImportStatus::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>(),
            ["queued", "running", "done", "cancelled", "failed"]
        );
        assert!(IfPending::ALL.iter().all(|one| IfPending::parse(one.as_str()) == Some(*one)));
        assert!(ImportStop::ALL.iter().all(|one| ImportStop::parse(one.as_str()) == Some(*one)));
        assert_eq!(ImportStatus::parse("Queued"), None);
    }

    #[test]
    fn what_is_left_is_never_less_than_nothing() {
        let counts = ImportCounts { total: 5, invited: 2, unchanged: 1, refused: 1 };
        assert_eq!((counts.done(), counts.left()), (4, 1));
        assert_eq!(ImportCounts { total: 1, invited: 2, ..counts }.left(), 0);
    }
}
