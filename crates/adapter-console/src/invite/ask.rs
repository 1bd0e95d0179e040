//! `GET /console/invite`: the form.

use super::PATH;
use super::form::InviteForm;
use crate::choices::Choices;
use crate::frame::home;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::RequestedGrants;
use usher_locales::Key;

pub(crate) struct Ask;

#[derive(Template)]
#[template(path = "invite.html")]
struct AskPage {
    layout: Layout,
    form: InviteForm,
}

impl Page for Ask {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "invite_form", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        context.offer(Section::Invite, "invitations.create", home(context))?;
        let choices = Choices::load(context).await.with_templates(context).await;
        let layout = context.layout(Section::Invite, Key::ScriptInvite);
        let form = InviteForm::of(context, &choices, RequestedGrants::default(), String::new(), &[]);
        Ok(respond::page(200, &AskPage { layout, form }))
    }

    fn document(&self) -> Document {
        Document::new("Show the invitation form", "For one person or many, pasted as a list or CSV.")
            .bare_answer(200, "The form.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not invite.")
            .bare_answer(409, "The organization is archived.")
    }
}
