//! `GET /console/blocklist`: the addresses and domains that must not be invited; `POST` adds one, and
//! `POST /console/blocklist/remove` takes one off.

use super::{BLOCKED, UNDELIVERABLE};
use crate::call::done;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::{NotDone, Wrong, answered};
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
    /// What was typed into the form, where something is wrong with it.
    typed: String,
    wrong: Wrong,
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
        shown(context, Wrong::default()).await
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
        answered(block(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Block an address or a domain", "Nobody can invite it from now on.")
            .form::<EntryForm>("The page's form.")
            .bare_answer(303, "Blocked.")
            .bare_answer(409, "The form again: it is blocked already.")
            .bare_answer(422, "The form again: that is neither an address nor a domain.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let command = ListBlocklist { after: listing::after(context.call), limit: listing::size(context.call) };
    let page = context.ask(Section::Addresses, &command, BLOCKED).await?;
    let status = wrong.status();
    let shown = ListPage {
        layout: context.form_layout(Section::Addresses, Key::BlocklistTitle, wrong.is_some()),
        listing: Listing::of(context, BLOCKED, [], page.next.as_ref()),
        undeliverable: context.address_for("suppressions.manage", UNDELIVERABLE),
        may_change: context.may_change("blocklist.manage"),
        remove: context.address(&format!("{BLOCKED}/remove")),
        typed: wrong.typed(context.call, "entry", ""),
        wrong,
        entries: page.entries.iter().map(|entry| entry.as_str().to_owned()).collect(),
    };
    Ok(respond::page(status, &shown))
}

async fn block(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let entry = BlocklistEntry::parse(context.call.field("entry"))
        .map_err(|_neither| Wrong::at("entry", context.say(Key::BlocklistEnterEntry)))?;
    context.attempt(Section::Addresses, &CreateBlocklistEntry { entry }, BLOCKED, |_| "entry").await?;
    Ok(done(context.call.request, BLOCKED, "address-blocked"))
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
