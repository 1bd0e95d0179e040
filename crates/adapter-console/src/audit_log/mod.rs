//! `GET /console/audit`: what has happened, the newest first.

mod names;

use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::when::When;
use crate::{address, respond};
use askama::Template;
use names::{Named, Names};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ReadTrail;
use usher_domain::{Actor, EventView};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

const PATH: &str = "/console/audit";

#[derive(Template)]
#[template(path = "audit.html")]
struct ListPage {
    layout: Layout,
    entries: Vec<Entry>,
    older: Option<String>,
    newest: Option<String>,
}

struct Entry {
    place: u64,
    at: When,
    kind: &'static str,
    about: Option<Named>,
    invitation: Option<String>,
    facts: Vec<(String, Named)>,
    /// Where the actor says nothing of it already.
    protocol: Option<String>,
    actor: Named,
    key: Option<Named>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "read_trail", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        // What is no place is the end.
        let before = context.call.query("before").parse().ok();
        let command = ReadTrail { before, limit: context.call.site.settings.page_size };
        let trail = context.ask(Section::Trail, &command, PATH).await?;
        let names = Names::of(context, &trail);
        let last = trail.events.last().filter(|_| trail.more);
        let older = |event: &EventView| address::query(PATH, &[("before", &event.sequence.to_string())]);
        let shown = ListPage {
            layout: context.layout(Section::Trail, "Audit"),
            entries: trail.events.iter().map(|event| entry(context, &names, event)).collect(),
            older: last.map(|event| context.address(&older(event))),
            newest: (!context.call.query("before").is_empty()).then(|| context.address(PATH)),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Read the audit log", "Events, newest first.")
            .parameter(ParameterIn::Query, "before", "Only events before this position in the chain.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn entry(context: &PageContext<'_>, names: &Names<'_>, view: &EventView) -> Entry {
    let event = &view.event;
    let says_nothing = event.actor.protocol == Actor::system().protocol || event.actor.protocol == "public";
    Entry {
        place: view.sequence,
        at: event.at.into(),
        kind: event.kind.as_str(),
        about: names.about(event),
        invitation: event
            .invitation
            .and_then(|id| context.address_for("invitations.read", &format!("/console/invitations/{id}"))),
        facts: event.details.facts().iter().map(|(name, text)| names.fact(event, name, text)).collect(),
        protocol: (!says_nothing).then(|| event.actor.protocol.clone()),
        actor: names.actor(&event.actor),
        key: names.key_of(&event.actor.credential),
    }
}
