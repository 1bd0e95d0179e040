//! A column of a table, and what a person says of it.

use crate::Field;

/// What a person says of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its heading, as [`Column::heading`] has it.
    pub heading: String,
    /// What it holds; nothing that is wanted, if none.
    pub field: Option<Field>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, or its number where it has none.
    pub heading: String,
    /// What is known of it.
    pub kind: ColumnKind,
    /// Some of what stands in it.
    pub samples: Vec<String>,
}

/// What is known of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// It holds this.
    Holds(Field),
    /// Nothing that is wanted: a person said so, or it says again what others say.
    Skipped,
    /// Its name is new. What stands in it may suggest what it is.
    New(Option<Field>),
    /// It has no heading, so nothing may stand in it.
    Blank,
}

impl Column {
    /// What is read of it.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        match self.kind {
            ColumnKind::Holds(field) => Some(field),
            ColumnKind::Skipped | ColumnKind::New(_) | ColumnKind::Blank => None,
        }
    }

    /// Whether somebody has to say what it holds.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        matches!(self.kind, ColumnKind::New(_))
    }
}
