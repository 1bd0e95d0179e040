//! `GET /console/shadow`: what shadow mode has found. It must never show a value of a call.

use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Sentence;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{DifferingField, ListShadows, Shadow, ShadowedOperation};
use usher_locales::{Argument, Key, Texts};

pub(crate) struct Show;

const PATH: &str = "/console/shadow";

#[derive(Template)]
#[template(path = "shadow.html")]
struct ShadowPage {
    layout: Layout,
    protocols: Vec<Protocol>,
}

struct Protocol {
    name: String,
    /// How many calls were compared since when, and with what result.
    compared: Sentence,
    /// Of these, how many were answered differently.
    different: String,
    operations: Vec<Operation>,
}

struct Operation {
    name: String,
    compared: String,
    fields: Vec<Field>,
}

struct Field {
    /// Which field it was, in how many calls, and when last.
    differed: Sentence,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_shadow", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let shadows = context.ask(Section::Shadow, &ListShadows, PATH).await?;
        let layout = context.layout(Section::Shadow, Key::ShadowTitle);
        let protocols = shadows.0.into_iter().map(|shadow| protocol(context.texts, shadow)).collect();
        Ok(respond::page(200, &ShadowPage { layout, protocols }))
    }

    fn document(&self) -> Document {
        Document::new("Show shadow mode", "How often Usher would have answered as the original did, and what differed.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn protocol(texts: Texts, shadow: Shadow) -> Protocol {
    let (alike, differing) = shadow
        .operations
        .iter()
        .fold((0, 0), |(alike, differing), operation| (alike + operation.alike, differing + operation.differing));
    // What differs most comes first; names decide among the rest.
    let mut operations = shadow.operations;
    operations.sort_by(|one, other| other.differing.cmp(&one.differing).then_with(|| one.name.cmp(&other.name)));
    let since = [("since", shadow.since)];
    let (same, different) = (counted(texts, Key::ShadowAlike, alike), counted(texts, Key::ShadowDifferent, differing));
    let counts = [
        ("count", Argument::Count(number(alike + differing))),
        ("alike", Argument::Text(&same)),
        ("different", Argument::Text(&different)),
    ];
    Protocol {
        name: shadow.adapter,
        compared: if operations.is_empty() {
            Sentence::of(texts, Key::ShadowNoCalls, &since, &[])
        } else {
            Sentence::of(texts, Key::ShadowCalls, &since, &counts)
        },
        different,
        operations: operations.into_iter().map(|one| operation(texts, one)).collect(),
    }
}

fn operation(texts: Texts, operation: ShadowedOperation) -> Operation {
    let field = |field: DifferingField| {
        let calls = ("count", Argument::Count(number(field.calls)));
        let details = [("field", Argument::Text(&field.place)), calls];
        let differed = Sentence::of(texts, Key::ShadowField, &[("last", field.last_at)], &details);
        Field { differed }
    };
    let alike = counted(texts, Key::ShadowAlike, operation.alike);
    let different = counted(texts, Key::ShadowDifferent, operation.differing);
    let counts = [("alike", Argument::Text(&alike)), ("different", Argument::Text(&different))];
    Operation {
        name: operation.name,
        compared: texts.with(Key::ShadowOperation, &counts),
        fields: operation.fields.into_iter().map(field).collect(),
    }
}

/// A message with a number of calls.
fn counted(texts: Texts, key: Key, calls: u64) -> String {
    texts.with(key, &[("count", Argument::Count(number(calls)))])
}

/// The number that messages are filled in with.
fn number(calls: u64) -> u32 {
    u32::try_from(calls).unwrap_or(u32::MAX)
}
