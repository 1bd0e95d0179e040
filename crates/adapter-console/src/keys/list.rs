//! `GET /console/keys`: the keys, newest first, and the form that makes one.

use super::PATH;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::{When, maybe};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ApiKeyStatus, ApiKeyView, ListApiKeys};

pub(crate) struct List;

#[derive(Template)]
#[template(path = "keys.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// The protocols whose keys can be made, each with its name for people.
    protocols: Vec<(String, String)>,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    protocol: String,
    description: String,
    hint: String,
    scopes: Vec<String>,
    created: When,
    ends: Option<When>,
    revoked: Option<When>,
    is_over: bool,
    is_suspended: bool,
    rotate: String,
    revoke: String,
    take_over: String,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_keys", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = ListApiKeys { after: listing::after(context.call), limit: context.call.site.settings.page_size };
        let page = context.ask(Section::Keys, &command, PATH).await?;
        let shown = ListPage {
            layout: context.layout(Section::Keys, "API keys"),
            listing: Listing::of(context, PATH, [], page.next.as_ref()),
            protocols: protocols(context),
            entries: page.entries.iter().map(|view| entry(context, view)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List API keys", "Without the keys themselves.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn protocols(context: &PageContext<'_>) -> Vec<(String, String)> {
    let all = context.identity.map(|who| who.key_protocols.as_slice()).unwrap_or_default();
    let name = |word: &str| match word {
        "canonical" => "Usher".to_owned(),
        "bizkithub" => "BizKitHub".to_owned(),
        "backops" => "BackOps".to_owned(),
        other => other.to_owned(),
    };
    all.iter().map(|word| (word.clone(), name(word))).collect()
}

fn entry(context: &PageContext<'_>, view: &ApiKeyView) -> Entry {
    Entry {
        id: view.id.to_string(),
        protocol: view.protocol.clone(),
        description: view.description.clone(),
        hint: view.hint.clone(),
        scopes: view.scopes.iter().map(|code| code.as_str().to_owned()).collect(),
        created: view.created_at.into(),
        ends: maybe(view.expires_at),
        revoked: maybe(view.revoked_at),
        is_over: view.status == ApiKeyStatus::Expired,
        is_suspended: view.status == ApiKeyStatus::Suspended,
        rotate: context.address(&format!("{PATH}/{}/rotate", view.id)),
        revoke: context.address(&format!("{PATH}/{}/revoke", view.id)),
        take_over: context.address(&format!("{PATH}/{}/take-over", view.id)),
    }
}
