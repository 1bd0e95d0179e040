//! `GET /scim/v2/Users`.

use super::response::{self, UsersDocument};
use crate::dialect::{Endpoint, Scim};
use crate::input::Input;
use crate::query::{self, Listing};
use crate::{SCIM_JSON, filter};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Response};
use usher_domain::commands::{DirectoryLookup, DirectoryUsers, ListDirectoryUsers};

pub(crate) const ENDPOINT: Endpoint<ListUsers> = Endpoint {
    descriptor: Descriptor::get("list_users", "/scim/v2/Users", Some("members.read")),
    input: Input::Reads,
    errors: &[400],
    read: |scim, request| {
        let listing = Listing::of(scim.settings, request)?;
        let page = DirectoryLookup::Page { skip: listing.skip(), limit: listing.count };
        let lookup = listing.filter.as_ref().map_or(page, filter::lookup);
        Ok(ListUsers { command: ListDirectoryUsers { lookup }, listing })
    },
    respond,
    document: || {
        let text = "Members, oldest first. Filters on `userName`, `externalId`, `id` and `emails` are answered by an index; \
            any other one reads all members, of whom there can be 10000 at most.";
        let document = query::documented(Document::new("List users", text));
        document.answer::<UsersDocument>(200, SCIM_JSON, "The users.")
    },
};

/// The listing and the look-up that it begins with.
pub(crate) struct ListUsers {
    command: ListDirectoryUsers,
    listing: Listing,
}

impl Decoded for ListUsers {
    type Command = ListDirectoryUsers;

    fn command(&self) -> &ListDirectoryUsers {
        &self.command
    }
}

fn respond(exchange: &Exchange<'_, Scim, ListUsers>, found: &DirectoryUsers) -> Response {
    let listing = &exchange.decoded.listing;
    let users = found.users.iter().map(|user| response::json(user, &exchange.request.base)).collect();
    match found.total {
        Some(total) => listing.page(users, total),
        None => listing.among(users),
    }
}
