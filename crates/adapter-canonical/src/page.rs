//! Pages in answers.

use crate::JSON;
use serde::Serialize;
use std::borrow::Cow;
use usher_adapter_kit::Response;
use usher_domain::Page;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder};
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A page of a listing.
#[derive(Serialize)]
pub(crate) struct PageResponse<T> {
    /// The entries, in the order of the listing.
    data: Vec<T>,
    /// What to send as `cursor` for the next page; null on the last one.
    next_cursor: Option<String>,
}

impl<T: ToSchema> PartialSchema for PageResponse<T> {
    fn schema() -> RefOr<Schema> {
        let entries = ArrayBuilder::new().items(Ref::from_schema_name(T::name()));
        ObjectBuilder::new()
            .description(Some("A page of a listing."))
            .property("data", entries.description(Some("The entries, in the order of the listing.")))
            .required("data")
            .property("next_cursor", Option::<String>::schema())
            .required("next_cursor")
            .into()
    }
}

/// Each kind of entry has a page of its own name.
impl<T: ToSchema> ToSchema for PageResponse<T> {
    fn name() -> Cow<'static, str> {
        format!("{}Page", T::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(schemas);
    }
}

/// Writes a page, each entry by itself.
pub(crate) fn answer<'a, T, W: Serialize>(page: &'a Page<T>, entry: impl Fn(&'a T) -> W) -> Response {
    let next_cursor = page.next.as_ref().map(|cursor| cursor.0.clone());
    Response::json(200, JSON, &PageResponse { data: page.entries.iter().map(entry).collect(), next_cursor })
}
