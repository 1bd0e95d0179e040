//! `GET /console/audit`: the log, newest first, narrowed to a kind of event or to one person.

use super::names::Names;
use super::titles::Titles;
use super::words::FAMILIES;
use super::{Entry, FILE, PATH, about, entry};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{address, listing, members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PageLimit;
use usher_domain::commands::ReadTrail;
use usher_domain::webhook::EventPattern;
use usher_locales::{Argument, Key, Piece};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "audit.html")]
struct ListPage {
    layout: Layout,
    list: String,
    /// The families of events, each with whether it is shown.
    families: Vec<(&'static str, String, bool)>,
    /// The person whose events are shown: the id, and the page.
    member: Option<(String, String)>,
    /// What is said of that person, taken apart for the link.
    only_of: Vec<Piece>,
    is_filtered: bool,
    entries: Vec<Entry>,
    older: Option<String>,
    newest: Option<String>,
    export: String,
}

/// What is asked for.
pub(super) fn asked(context: &PageContext<'_>, limit: PageLimit) -> ReadTrail {
    ReadTrail {
        // What is no kind is all of them, and what is no place is the end.
        pattern: EventPattern::parse(&context.call.query("kind")).unwrap_or(EventPattern::All),
        member: about(context),
        before: context.call.query("before").parse().ok(),
        limit,
    }
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "read_trail", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = asked(context, listing::size(context.call));
        let trail = context.ask(Section::Trail, &command, PATH).await?;
        let titles = Titles::load(context, &trail).await;
        let names = Names::of(context, &trail, &titles);
        let person = context.say(Key::AuditOnePerson);
        let kind =
            Some(command.pattern.to_string()).filter(|_| command.pattern != EventPattern::All).unwrap_or_default();
        let member = command.member.map(|id| id.to_string()).unwrap_or_default();
        let at = |path: &str, before: &str| {
            context.address(&address::query(path, &[("kind", kind.as_str()), ("member", &member), ("before", before)]))
        };
        let shown = ListPage {
            layout: context.layout(Section::Trail, Key::AuditTitle),
            list: context.address(PATH),
            families: FAMILIES.iter().map(|(pattern, name)| (*pattern, context.say(*name), *pattern == kind)).collect(),
            member: command.member.map(|id| (id.to_string(), context.address(&members::path(id)))),
            only_of: context.texts.pieces(Key::AuditOnlyOf, &[("person", Argument::Text(&person))]),
            is_filtered: !kind.is_empty() || command.member.is_some(),
            entries: trail.events.iter().map(|event| entry(context, &names, event)).collect(),
            older: trail.before.map(|before| at(PATH, &before.to_string())),
            newest: command.before.map(|_| at(PATH, "")),
            export: at(FILE, ""),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Read the audit log", "Events, newest first.")
            .parameter(ParameterIn::Query, "before", "Only events before this position in the chain.")
            .parameter(ParameterIn::Query, "kind", "Only events of this kind or family, such as `member.*`.")
            .parameter(ParameterIn::Query, "member", "Only events about this member.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}
