//! `GET /console/account/sessions`: the open sessions of the person, newest first.

use super::PATH;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::when::Sentence;
use crate::{NAME, account, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::SessionId;
use usher_domain::commands::{Identity, ListSessions, SessionView};
use usher_locales::{Argument, Key};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "sessions.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    account: String,
    everywhere: String,
    password: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: SessionId,
    /// What it is a session of.
    what: String,
    /// The organization, where it is one that the person is still in.
    organization: Option<String>,
    /// Since when and until when.
    times: Sentence,
    end: String,
    is_this: bool,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_sessions", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = ListSessions { after: listing::after(context.call), limit: context.call.site.settings.page_size };
        let page = context.ask(Section::Account, &command, account::PATH).await?;
        let shown = ListPage {
            layout: context.layout(Section::Account, Key::SessionsTitle),
            listing: Listing::of(context, PATH, [], page.next.as_ref()),
            account: context.address(account::PATH),
            everywhere: context.address("/console/account/sign-out-everywhere"),
            password: context.address("/console/password"),
            entries: page.entries.iter().map(|session| entry(context, session)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List one's own sessions", "Newest first; those of the console and of every API.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(400, "The page link is not valid.")
    }
}

fn entry(context: &PageContext<'_>, session: &SessionView) -> Entry {
    let own = context.call.session.as_ref().map(|own| own.id);
    let known = |who: &Identity| {
        let places = std::iter::once(&who.organization).chain(&who.elsewhere);
        places.into_iter().find(|place| place.id == session.organization).map(|place| place.name.clone())
    };
    let times = [("opened", session.created_at), ("ends", session.expires_at)];
    Entry {
        id: session.id,
        what: match &*session.protocol {
            NAME => context.say(Key::ConsoleNavigation),
            protocol => context.texts.with(Key::SessionsApi, &[("protocol", Argument::Text(protocol))]),
        },
        organization: context.identity.and_then(known),
        times: Sentence::of(context.texts, Key::SessionsTimes, &times, &[]),
        end: context.address(&format!("{PATH}/{}/end", session.id)),
        is_this: own == Some(session.id),
    }
}
