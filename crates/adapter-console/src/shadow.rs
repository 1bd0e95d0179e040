//! `GET /console/shadow`: what shadow mode has found. It must never show a value of a call.

use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::When;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ListShadows, Shadow, ShadowedOperation};

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
    since: When,
    calls: u64,
    alike: u64,
    differing: u64,
    operations: Vec<Operation>,
}

struct Operation {
    name: String,
    alike: u64,
    differing: u64,
    fields: Vec<Field>,
}

struct Field {
    place: String,
    calls: u64,
    last_at: When,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_shadow", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let shadows = context.ask(Section::Shadow, &ListShadows, PATH).await?;
        let layout = context.layout(Section::Shadow, "Shadow mode");
        let protocols = shadows.0.into_iter().map(protocol).collect();
        Ok(respond::page(200, &ShadowPage { layout, protocols }))
    }

    fn document(&self) -> Document {
        Document::new("Show shadow mode", "How often Usher would have answered as the original did, and what differed.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn protocol(shadow: Shadow) -> Protocol {
    let (alike, differing) = shadow
        .operations
        .iter()
        .fold((0, 0), |(alike, differing), operation| (alike + operation.alike, differing + operation.differing));
    // What differs most comes first; names decide among the rest.
    let mut operations = shadow.operations;
    operations.sort_by(|one, other| other.differing.cmp(&one.differing).then_with(|| one.name.cmp(&other.name)));
    Protocol {
        name: shadow.adapter,
        since: shadow.since.into(),
        calls: alike + differing,
        alike,
        differing,
        operations: operations.into_iter().map(operation).collect(),
    }
}

fn operation(operation: ShadowedOperation) -> Operation {
    let field = |field: usher_domain::commands::DifferingField| Field {
        place: field.place,
        calls: field.calls,
        last_at: field.last_at.into(),
    };
    Operation {
        name: operation.name,
        alike: operation.alike,
        differing: operation.differing,
        fields: operation.fields.into_iter().map(field).collect(),
    }
}
