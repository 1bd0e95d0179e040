//! `GET /console/licenses/{license}`: one license in the form that changes it.

use super::{MANAGE, PATH, id, path, seats};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
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
    title: String,
    name: String,
    seats: String,
    /// The fewest that it can have: those that are taken.
    fewest: u32,
    usage: Vec<Piece>,
    revision: String,
    /// What is wrong with the form that was sent.
    wrong: Wrong,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/licenses/{license}";
        Descriptor { name: "show_license", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
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

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let license = id(context.call)?;
    let known = context.ask(Section::Licenses, &GetLicense { license }, PATH).await?;
    context.offer(Section::Licenses, MANAGE, PATH)?;
    let usage = &known.what;
    let shown = ShowPage {
        layout: context.form_titled(Section::Licenses, usage.license.name.clone(), wrong.is_some()),
        list: context.address(PATH),
        here: context.address(&path(license)),
        title: usage.license.name.clone(),
        name: wrong.typed(context.call, "name", usage.license.name.as_str()),
        seats: wrong.typed(context.call, "seats", usage.license.seats.to_string()),
        fewest: usage.assigned.saturating_add(usage.reserved),
        usage: seats(context.texts, usage),
        revision: wrong.revision(context.call, known.revision),
        wrong,
    };
    Ok(respond::page(shown.wrong.status(), &shown))
}
