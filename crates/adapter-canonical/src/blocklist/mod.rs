//! The blocklist: addresses and domains that must not be invited. An entry is what it says and nothing else, so there is
//! nothing to edit. Each operation is a file.

mod create;
mod delete;
mod get;
mod list;
#[cfg(test)]
mod tests;

use crate::JSON;
use crate::body::FromText;
use crate::endpoint::Canonical;
use crate::fields::Reason;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::{refusals, schemas};
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Request, Response};
use usher_domain::BlocklistEntry;
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::schema::AnyOfBuilder;
use utoipa::openapi::{RefOr, Schema};

/// The operations on the blocklist.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 4] {
    [create::ENDPOINT.mount(api), list::ENDPOINT.mount(api), get::ENDPOINT.mount(api), delete::ENDPOINT.mount(api)]
}

/// An entry of the blocklist.
#[derive(Serialize, ToSchema)]
#[schema(as = BlocklistEntry)]
pub(crate) struct EntryObject<'a> {
    /// The address or the domain, in lower case.
    value: &'a str,
}

impl<'a> EntryObject<'a> {
    fn of(entry: &'a BlocklistEntry) -> Self {
        Self { value: entry.as_str() }
    }
}

/// The answer about one entry.
fn answer(status: u16, entry: &BlocklistEntry) -> Response {
    Response::json(status, JSON, &EntryObject::of(entry))
}

/// Reads an entry of a body.
impl FromText for BlocklistEntry {
    fn from_text(text: &str) -> Result<Self, Reason> {
        let advice = "Send an address such as `grace@example.com` or a domain such as `example.com`.";
        Self::parse(text).map_err(|_error| (Kind::INVALID_EMAIL, advice.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        AnyOfBuilder::new().item(schemas::email()).item(schemas::domain()).into()
    }
}

/// The entry of the path. One that cannot be read is answered like one that is not there.
fn of_path(request: &Request) -> Result<BlocklistEntry, Problem> {
    let entry = BlocklistEntry::parse(request.parameters.get("value"));
    entry.map_err(|_error| refusals::nothing_like(EntityKind::BlocklistEntry))
}
