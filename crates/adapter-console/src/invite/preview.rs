//! `POST /console/invite/preview`: what would happen to each person. Changes and sends nothing: it is the engine's own
//! decision, not carried out.

use super::PATH;
use super::form::{InviteForm, defaults, people};
use super::report::{Row, rows};
use crate::choices::Choices;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::people::{MOST, People};
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use utoipa::ToSchema;

pub(crate) struct Preview;

/// How many good rows are shown; a long list of them says nothing.
const MOST_SHOWN: usize = 200;

/// The form that invites.
#[derive(ToSchema)]
#[schema(as = InviteForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct InviteFormSchema {
    /// What the page gave.
    nonce: String,
    /// Addresses, one a line or apart by commas, with or without names; or a CSV table with a header line.
    people: String,
    /// The same as a file, which goes before the text; the form is then posted as `multipart/form-data`.
    table: Option<String>,
    /// The id of the license, for those whose line names none.
    license: Option<String>,
    /// The language of the mails, for those whose line names none.
    locale: Option<String>,
}

#[derive(Template)]
#[template(path = "preview.html")]
struct PreviewPage {
    layout: Layout,
    form: InviteForm,
    problem: Option<String>,
    refused: Vec<Row>,
    good: Vec<Row>,
    good_count: usize,
    unshown: usize,
}

impl Page for Preview {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "preview_invitations",
            method: Method::Post,
            path: "/console/invite/preview",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let defaults = defaults(context.call)?;
        let choices = Choices::load(context).await;
        let title = "Preview invitations";
        let people = match People::read(people(context.call)) {
            Ok(people) => people,
            Err(problem) => {
                let layout = context.layout(Section::Invite, title);
                let form = InviteForm::of(context, &choices, &layout.nonce);
                let (refused, good) = (Vec::new(), Vec::new());
                let page =
                    PreviewPage { layout, form, problem: Some(problem), refused, good, good_count: 0, unshown: 0 };
                return Err(respond::page(422, &page));
            }
        };
        let outcome = context.ask(Section::Invite, &people.command(&defaults, (0, MOST), true), PATH).await?;
        let (refused, mut good): (Vec<Row>, Vec<Row>) =
            rows(&people, 0, &outcome).into_iter().partition(|row| row.is_refused);
        let good_count = good.len();
        good.truncate(MOST_SHOWN);
        let layout = context.layout(Section::Invite, title);
        let form = InviteForm::of(context, &choices, &layout.nonce);
        let unshown = good_count - good.len();
        Ok(respond::page(200, &PreviewPage { layout, form, problem: None, refused, good, good_count, unshown }))
    }

    fn document(&self) -> Document {
        Document::new("Preview invitations", "Person by person; changes and sends nothing.")
            .form::<InviteFormSchema>("The page's form.")
            .bare_answer(200, "The preview, and the form to continue with.")
            .bare_answer(422, "The form again: the list has no readable entries.")
    }
}
