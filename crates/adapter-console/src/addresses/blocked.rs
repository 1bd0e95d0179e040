//! `GET /console/blocklist`: the addresses and domains that must not be invited; `POST` adds one, and
//! `POST /console/blocklist/remove` takes one off.

use super::{BLOCKED, UNDELIVERABLE};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::BlocklistEntry;
use usher_domain::commands::{CreateBlocklistEntry, DeleteBlocklistEntry, ListBlocklist};
use usher_locales::Key;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;
pub(crate) struct Block;
pub(crate) struct Unblock;

#[derive(Template)]
#[template(path = "blocklist.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    undeliverable: Option<String>,
    /// Whether something can be changed.
    may_change: bool,
    remove: String,
    entries: Vec<String>,
}

/// The form.
#[derive(ToSchema)]
#[schema(as = BlocklistForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct EntryForm {
    /// What the page gave.
    nonce: String,
    /// An address or a domain.
    entry: String,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_blocklist", method: Method::Get, path: BLOCKED, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = ListBlocklist { after: listing::after(context.call), limit: listing::size(context.call) };
        let page = context.ask(Section::Addresses, &command, BLOCKED).await?;
        let shown = ListPage {
            layout: context.layout(Section::Addresses, Key::BlocklistTitle),
            listing: Listing::of(context, BLOCKED, [], page.next.as_ref()),
            undeliverable: context.address_for("suppressions.manage", UNDELIVERABLE),
            may_change: context.may_change("blocklist.manage"),
            remove: context.address(&format!("{BLOCKED}/remove")),
            entries: page.entries.iter().map(|entry| entry.as_str().to_owned()).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List blocked addresses", "Addresses and domains that must not be invited.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

impl Page for Block {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_blocklist_entry", method: Method::Post, path: BLOCKED, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = CreateBlocklistEntry { entry: entry(context)? };
        context.act(Section::Addresses, &command, BLOCKED, "address-blocked").await
    }

    fn document(&self) -> Document {
        Document::new("Block an address or a domain", "Nobody can invite it from now on.")
            .form::<EntryForm>("The page's form.")
            .bare_answer(303, "Blocked.")
            .bare_answer(409, "It is blocked already.")
            .bare_answer(422, "That is neither an address nor a domain.")
    }
}

impl Page for Unblock {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/blocklist/remove";
        Descriptor { name: "delete_blocklist_entry", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = DeleteBlocklistEntry { entry: entry(context)? };
        context.act(Section::Addresses, &command, BLOCKED, "address-unblocked").await
    }

    fn document(&self) -> Document {
        Document::new("Unblock an address or a domain", "It can be invited again.")
            .form::<EntryForm>("The page's form.")
            .bare_answer(303, "Unblocked.")
            .bare_answer(404, "It is not blocked.")
            .bare_answer(422, "That is neither an address nor a domain.")
    }
}

fn entry(context: &PageContext<'_>) -> Result<BlocklistEntry, Response> {
    BlocklistEntry::parse(context.call.field("entry"))
        .map_err(|_neither| context.problem(Section::Addresses, 422, context.say(Key::BlocklistEnterEntry), BLOCKED))
}
