//! The answer.

use crate::suppression::SuppressionObject;
use serde::Serialize;
use usher_domain::{Page, Suppression};
use utoipa::ToSchema;

/// A page.
#[derive(Serialize, ToSchema)]
#[schema(as = SuppressionPage)]
pub(crate) struct SuppressionPageResponse<'a> {
    /// Newest first.
    data: Vec<SuppressionObject<'a>>,
    /// What to send as `cursor` for the next page; null on the last one.
    next_cursor: Option<&'a str>,
}

impl<'a> SuppressionPageResponse<'a> {
    pub(super) fn of(page: &'a Page<Suppression>) -> Self {
        Self {
            data: page.entries.iter().map(SuppressionObject::of).collect(),
            next_cursor: page.next.as_ref().map(|cursor| cursor.0.as_str()),
        }
    }
}
