//! The answer.

use crate::member::MemberObject;
use serde::Serialize;
use usher_domain::{Member, Page};
use utoipa::ToSchema;

/// A page.
#[derive(Serialize, ToSchema)]
#[schema(as = MemberPage)]
pub(crate) struct MemberPageResponse<'a> {
    /// Newest first.
    data: Vec<MemberObject<'a>>,
    /// What to send as `cursor` for the next page; null on the last one.
    next_cursor: Option<&'a str>,
}

impl<'a> MemberPageResponse<'a> {
    pub(super) fn of(page: &'a Page<Member>) -> Self {
        Self {
            data: page.entries.iter().map(MemberObject::of).collect(),
            next_cursor: page.next.as_ref().map(|cursor| cursor.0.as_str()),
        }
    }
}
