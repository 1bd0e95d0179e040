//! `GET /console/audit`: what has happened, the newest first.

use crate::frame::{Frame, Section};
use crate::screen::{Answer, Call, Screen};
use crate::seen::Seen;
use crate::when::When;
use crate::{address, members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ReadTrail;
use usher_domain::{AnyCommand, Command, ToldEvent};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

const PATH: &str = "/console/audit";

#[derive(Template)]
#[template(path = "audit.html")]
struct ListPage {
    frame: Frame,
    entries: Vec<Entry>,
    older: Option<String>,
    newest: Option<String>,
}

struct Entry {
    place: u64,
    at: When,
    kind: &'static str,
    person: String,
    invitation: Option<String>,
    member: Option<String>,
    facts: Vec<(String, String)>,
    protocol: String,
    credential: String,
    actor: Option<String>,
}

impl Screen for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "read_trail", method: Method::Get, path: PATH, right: None }
    }

    fn ask(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        // What is no place is the end.
        let before = call.query("before").parse().ok();
        Ok(vec![ReadTrail { before, limit: call.site.settings.page_size }.into()])
    }

    fn show(&self, seen: &Seen<'_>, answers: &[Answer]) -> Option<Response> {
        let trail = match answers.first()? {
            Ok(any) => ReadTrail::outcome(any)?,
            Err(fault) => return Some(seen.refused(Section::Trail, fault, PATH)),
        };
        let last = trail.events.last().filter(|_| trail.more);
        let older = |told: &ToldEvent| address::query(PATH, &[("before", &told.sequence.to_string())]);
        let shown = ListPage {
            frame: seen.frame(Section::Trail, "Audit"),
            entries: trail.events.iter().map(|told| entry(seen, told)).collect(),
            older: last.map(|told| seen.address(&older(told))),
            newest: (!seen.call.query("before").is_empty()).then(|| seen.address(PATH)),
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

fn entry(seen: &Seen<'_>, told: &ToldEvent) -> Entry {
    let event = &told.event;
    Entry {
        place: told.sequence,
        at: event.at.into(),
        kind: event.kind.word(),
        person: event.person.as_ref().map(|person| person.email.as_sent().to_owned()).unwrap_or_default(),
        invitation: event.invitation.map(|id| seen.address(&format!("/console/invitations/{id}"))),
        member: event.member.map(|id| seen.address(&members::path(id))),
        facts: event.facts.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
        protocol: event.actor.protocol.clone(),
        credential: event.actor.credential.clone(),
        actor: event.actor.member.map(|id| seen.address(&members::path(id))),
    }
}
