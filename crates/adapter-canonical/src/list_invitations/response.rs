//! The answer.

use crate::invitation::InvitationObject;
use serde::Serialize;
use usher_domain::{InvitationView, Page};
use utoipa::ToSchema;

/// A page.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationPage)]
pub(crate) struct InvitationPageResponse<'a> {
    /// Newest first.
    data: Vec<InvitationObject<'a>>,
    /// What to send as `cursor` for the next page; null on the last one.
    next_cursor: Option<&'a str>,
}

impl<'a> InvitationPageResponse<'a> {
    pub(super) fn of(page: &'a Page<InvitationView>) -> Self {
        Self {
            data: page.entries.iter().map(InvitationObject::of).collect(),
            next_cursor: page.next.as_ref().map(|cursor| cursor.0.as_str()),
        }
    }
}
