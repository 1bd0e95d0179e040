//! Imports: lists of people that are invited in the background.

use super::{ExistingMember, InviteRow, PendingInvitation};
use crate::{Cursor, IfPending, ImportDefaults, ImportId, LineProblem, PageLimit};

/// The most lines of an import.
pub const MAX_IMPORT_LINES: usize = 50_000;

/// Makes an import, and carries out its first part at once. Outcome: [`crate::Import`]; the one that there is where the same caller has
/// made it before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateImport {
    /// What tells one attempt of a caller from another: the same one makes one import, however often it is sent. At
    /// most 200 characters; empty where nothing tells them apart, and each makes an import.
    pub submission: String,
    /// The lines, in order.
    pub lines: Vec<ImportLine>,
    /// What people get whose line says nothing else.
    pub defaults: ImportDefaults,
    /// What happens where an address has an open invitation.
    pub if_pending: IfPending,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportLine {
    /// Its number in the list, counted from 1.
    pub number: u64,
    /// The address as it stands in the list.
    pub email: String,
    /// The person, or everything that is wrong with the line. A person is of the caller's organization.
    pub row: Result<Box<InviteRow>, Vec<LineProblem>>,
}

/// The imports of the organization, newest first; those of the caller's own, where the caller is confined to resources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListImports {
    /// Where the page starts.
    pub after: Option<Cursor>,
    /// How many imports it has.
    pub limit: PageLimit,
}

/// An import. Outcome: [`crate::Import`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetImport(pub ImportId);

/// What became of the lines of an import so far, in their order. Outcome: a page of [`crate::LineResult`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLineResults {
    /// The import.
    pub import: ImportId,
    /// Only the refused ones.
    pub only_refused: bool,
    /// Where the page starts.
    pub after: Option<Cursor>,
    /// How many lines it has.
    pub limit: PageLimit,
}

/// Stops an import: what is done stays, what is left is not done. Does nothing to one that has ended. Outcome:
/// [`crate::Import`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CancelImport(pub ImportId);

impl ImportDefaults {
    /// A person with what the import gives to those whose line says nothing else.
    #[must_use]
    pub fn complete(&self, row: InviteRow) -> InviteRow {
        InviteRow {
            license: row.license.or(self.license),
            locale: row.locale.or(self.locale),
            message: row.message.or_else(|| self.message.clone()),
            grants: row.grants.or(&self.grants),
            ..row
        }
    }
}

impl IfPending {
    /// What it means for an invitation.
    #[must_use]
    pub const fn pending(self) -> PendingInvitation {
        match self {
            Self::AsSet => PendingInvitation::AsSet,
            Self::Skip => PendingInvitation::ReturnExisting,
            Self::Resend => PendingInvitation::Refresh { mail_at_most_every: 0 },
            Self::Refuse => PendingInvitation::Refuse,
        }
    }

    /// What it means for a member: who accepted meanwhile is no more to be refused than who has not.
    #[must_use]
    pub const fn member(self) -> ExistingMember {
        match self {
            Self::Skip => ExistingMember::ReturnExisting,
            Self::AsSet | Self::Resend | Self::Refuse => ExistingMember::Refuse,
        }
    }
}
