//! `GET /console/audit`: what has happened, the newest first.

mod names;

use crate::layout::{Layout, Section};
use crate::page::{Answer, Call, Page};
use crate::page_context::PageContext;
use crate::when::When;
use crate::{address, respond};
use askama::Template;
use names::{Named, Names};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ReadTrail;
use usher_domain::{Actor, AnyCommand, Command, EventView};
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

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        // What is no place is the end.
        let before = call.query("before").parse().ok();
        Ok(vec![ReadTrail { before, limit: call.site.settings.page_size }.into()])
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        let trail = match answers.first()? {
            Ok(any) => ReadTrail::outcome(any)?,
            Err(fault) => return Some(context.refused(Section::Trail, fault, PATH)),
        };
        let names = Names::of(context, trail);
        let last = trail.events.last().filter(|_| trail.more);
        let older = |told: &EventView| address::query(PATH, &[("before", &told.sequence.to_string())]);
        let shown = ListPage {
            layout: context.layout(Section::Trail, "Audit"),
            entries: trail.events.iter().map(|told| entry(context, &names, told)).collect(),
            older: last.map(|told| context.address(&older(told))),
            newest: (!context.call.query("before").is_empty()).then(|| context.address(PATH)),
        };
        Some(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Read the audit trail", "What has happened, the newest first.")
            .parameter(ParameterIn::Query, "before", "Only what stands before this place of the chain.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Nobody has signed in.")
    }
}

fn entry(context: &PageContext<'_>, names: &Names<'_>, told: &EventView) -> Entry {
    let event = &told.event;
    let says_nothing = event.actor.protocol == Actor::system().protocol || event.actor.protocol == "public";
    Entry {
        place: told.sequence,
        at: event.at.into(),
        kind: event.kind.as_str(),
        about: names.about(event),
        invitation: event
            .invitation
            .and_then(|id| context.address_for("invitations.read", &format!("/console/invitations/{id}"))),
        facts: event.facts.iter().map(|(name, value)| names.fact(name, value)).collect(),
        protocol: (!says_nothing).then(|| event.actor.protocol.clone()),
        actor: names.actor(&event.actor),
        key: names.key_of(&event.actor.credential),
    }
}
