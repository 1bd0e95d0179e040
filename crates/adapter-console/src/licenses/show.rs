//! `GET /console/licenses/{license}`: one license in the form that changes it.

use super::{MANAGE, PATH, id, path, seats};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::GetLicense;
use usher_locales::{Key, Piece};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "license.html")]
struct ShowPage {
    layout: Layout,
    list: String,
    /// Where the forms go: below this.
    here: String,
    name: String,
    seats: u32,
    /// The fewest that it can have: those that are taken.
    fewest: u32,
    usage: Vec<Piece>,
    revision: u32,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/licenses/{license}";
        Descriptor { name: "show_license", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let license = id(context.call)?;
        let known = context.ask(Section::Licenses, &GetLicense { license }, PATH).await?;
        context.offer(Section::Licenses, MANAGE, PATH)?;
        let usage = &known.what;
        let shown = ShowPage {
            layout: context.titled(Section::Licenses, usage.license.name.clone()),
            list: context.address(PATH),
            here: context.address(&path(license)),
            name: usage.license.name.clone(),
            seats: usage.license.seats,
            fewest: usage.assigned.saturating_add(usage.reserved),
            usage: seats(context.texts, usage),
            revision: known.revision,
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Show a license", "With the form that changes it.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not change it.")
            .bare_answer(409, "The organization is archived.")
            .bare_answer(404, "There is no such license.")
    }
}
