//! Listings: the parameters that all of them take, and their answer (RFC 7644 sections 3.4.2 and 3.9).

use crate::SCIM_JSON;
use crate::error::ScimError;
use crate::filter::{self, Filter};
use crate::projection::Projection;
use crate::settings::Settings;
use serde_json::{Value, json};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Request, Response};
use utoipa::openapi::path::ParameterIn;

/// What is listed.
#[derive(Clone, Debug)]
pub(crate) struct Listing {
    pub(crate) filter: Option<Filter>,
    /// Counted from 1.
    pub(crate) start: u32,
    pub(crate) count: u32,
    pub(crate) projection: Projection,
}

impl Listing {
    pub(crate) fn of(settings: Settings, request: &Request) -> Result<Self, ScimError> {
        let number = |name: &str| request.query_value(name).map(|text| whole(&text, name)).transpose();
        let filter = request.query_value("filter").filter(|text| !text.trim().is_empty());
        let most = settings.max_page_size.get();
        Ok(Self {
            filter: filter.map(|text| filter::parse(&text)).transpose()?,
            start: number("startIndex")?.unwrap_or(1).max(1),
            count: number("count")?.unwrap_or(settings.page_size.get()).min(most),
            projection: Projection::of(request),
        })
    }

    /// How many entries stand before the page.
    pub(crate) fn skip(&self) -> u32 {
        self.start - 1
    }

    /// The answer, of all entries that the filter may match.
    pub(crate) fn among(&self, all: Vec<Value>) -> Response {
        let matches = |entry: &Value| self.filter.as_ref().is_none_or(|filter| filter.matches(entry));
        let found: Vec<Value> = all.into_iter().filter(matches).collect();
        let total = found.len() as u64;
        let skip = usize::try_from(self.skip()).unwrap_or(usize::MAX);
        let count = usize::try_from(self.count).unwrap_or(usize::MAX);
        self.page(found.into_iter().skip(skip).take(count).collect(), total)
    }

    /// The answer, of the entries of the page.
    pub(crate) fn page(&self, entries: Vec<Value>, total: u64) -> Response {
        let entries: Vec<Value> = entries.into_iter().map(|entry| self.projection.apply(entry)).collect();
        respond(&entries, total, self.start)
    }
}

/// A listing as it is answered.
pub(crate) fn respond(entries: &[Value], total: u64, start: u32) -> Response {
    let body = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        "totalResults": total,
        "startIndex": start,
        "itemsPerPage": entries.len(),
        "Resources": entries,
    });
    Response::json(200, SCIM_JSON, &body)
}

/// A whole number; what is less than nothing counts as nothing (RFC 7644 section 3.4.2.4).
fn whole(text: &str, name: &str) -> Result<u32, ScimError> {
    let digits = text.trim();
    let number: i64 =
        digits.parse().map_err(|_error| crate::body::invalid(format!("`{name}` must be a whole number.")))?;
    Ok(u32::try_from(number.clamp(0, 10_000_000)).unwrap_or_default())
}

/// Describes the parameters.
pub(crate) fn documented(document: Document) -> Document {
    let numbers = |document: Document, name: &str, text: &str| document.parameter(ParameterIn::Query, name, text);
    let document =
        document.parameter(ParameterIn::Query, "filter", "Which entries, as RFC 7644 section 3.4.2.2 writes it.");
    let document = numbers(document, "startIndex", "The number of the first entry, counted from 1.");
    projected(numbers(document, "count", "How many entries at most."))
}

/// Describes which attributes an answer has.
pub(crate) fn projected(document: Document) -> Document {
    let only = "The attributes of the answer, separated by commas; all if left out.";
    let document = document.parameter(ParameterIn::Query, "attributes", only);
    document.parameter(ParameterIn::Query, "excludedAttributes", "Attributes that the answer leaves out.")
}
