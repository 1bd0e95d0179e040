//! `GET /scim/v2/Groups`.

use super::response::{self, GroupsDocument};
use crate::SCIM_JSON;
use crate::dialect::{Endpoint, Scim};
use crate::input::Input;
use crate::query::{self, Listing};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Response};
use usher_domain::commands::{DirectoryGroups, ListDirectoryGroups};

pub(crate) const ENDPOINT: Endpoint<ListGroups> = Endpoint {
    descriptor: Descriptor::get("list_groups", "/scim/v2/Groups", Some("catalog.read")),
    input: Input::Reads,
    errors: &[400],
    read: |scim, request| {
        let listing = Listing::of(scim.settings, request)?;
        Ok(ListGroups { command: ListDirectoryGroups { only: None }, listing })
    },
    respond,
    document: || {
        let document = query::documented(Document::new("List groups", "All roles, by code."));
        document.answer::<GroupsDocument>(200, SCIM_JSON, "The groups.")
    },
};

/// The listing.
pub(crate) struct ListGroups {
    command: ListDirectoryGroups,
    listing: Listing,
}

impl Decoded for ListGroups {
    type Command = ListDirectoryGroups;

    fn command(&self) -> &ListDirectoryGroups {
        &self.command
    }
}

fn respond(exchange: &Exchange<'_, Scim, ListGroups>, found: &DirectoryGroups) -> Response {
    let groups = found.0.iter().map(|group| response::json(group, &exchange.request.base));
    exchange.decoded.listing.among(groups.collect())
}
