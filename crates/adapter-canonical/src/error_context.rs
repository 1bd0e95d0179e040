//! Where a refusal happens: what it needs in order to name the field and to say what to do next.

use usher_domain::RowRefusal;

/// An operation as its refusals see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ErrorContext {
    /// The permission that the operation needs.
    pub(crate) required_permission: Option<&'static str>,
    /// What the request is made of.
    pub(crate) shape: BodyShape,
}

/// What a request is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyShape {
    /// No operation at all.
    Nowhere,
    /// A path and perhaps a query: there is no field to name.
    Path,
    /// One object, whose fields are named as they are.
    Object,
    /// One object with changes of what the path names.
    Change,
    /// A batch, whose fields are those of `invitations[..]`.
    Batch,
    /// The token of an invitation.
    Token,
    /// What somebody logs in with.
    Login,
}

impl ErrorContext {
    /// Where no operation was found.
    pub(crate) const NOWHERE: Self = Self { required_permission: None, shape: BodyShape::Nowhere };

    /// The path of a field that a refusal is about, if the request has that field.
    pub(crate) fn field(&self, refused: &RowRefusal, name: &str) -> Option<String> {
        match (self.shape, refused.row) {
            (BodyShape::Object | BodyShape::Change, _) => Some(name.to_owned()),
            (BodyShape::Batch, Some(row)) => Some(format!("invitations[{row}].{name}")),
            (BodyShape::Batch, None)
            | (BodyShape::Nowhere | BodyShape::Path | BodyShape::Token | BodyShape::Login, _) => None,
        }
    }

    /// The row that a refusal is about, in a batch.
    pub(crate) fn row(&self, refused: &RowRefusal) -> Option<usize> {
        refused.row.filter(|_| self.shape == BodyShape::Batch)
    }

    /// Whether the request names everything that it is about in its fields.
    pub(crate) const fn has_fields(&self) -> bool {
        matches!(self.shape, BodyShape::Object | BodyShape::Batch)
    }
}
