//! Pages in answers.

use crate::JSON;
use serde::Serialize;
use usher_adapter_kit::Response;
use usher_domain::Page;
use utoipa::ToSchema;

/// A page of a listing.
#[derive(Serialize, ToSchema)]
#[schema(as = Page)]
pub(crate) struct PageResponse<T> {
    /// The entries, in the order of the listing.
    data: Vec<T>,
    /// What to send as `cursor` for the next page; null on the last one.
    next_cursor: Option<String>,
}

/// Writes a page, each entry by itself.
pub(crate) fn answer<'a, T, W: Serialize>(page: &'a Page<T>, entry: impl Fn(&'a T) -> W) -> Response {
    let next_cursor = page.next.as_ref().map(|cursor| cursor.0.clone());
    Response::json(200, JSON, &PageResponse { data: page.entries.iter().map(entry).collect(), next_cursor })
}
