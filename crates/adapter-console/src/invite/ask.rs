//! `GET /console/invite`: the form.

use super::PATH;
use super::form::InviteForm;
use crate::frame::{Frame, Section};
use crate::screen::{Answer, Call, Screen};
use crate::seen::Seen;
use crate::{choices, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::AnyCommand;

pub(crate) struct Ask;

#[derive(Template)]
#[template(path = "invite.html")]
struct AskPage {
    frame: Frame,
    form: InviteForm,
}

impl Screen for Ask {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "invite_form", method: Method::Get, path: PATH, required_permission: None }
    }

    fn ask(&self, _: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        Ok(choices::ask())
    }

    fn show(&self, seen: &Seen<'_>, answers: &[Answer]) -> Option<Response> {
        let choices = choices::read(answers)?;
        let frame = seen.frame(Section::Invite, "Invite people");
        let form = InviteForm::of(seen, &choices, &frame.nonce);
        Some(respond::page(200, &AskPage { frame, form }))
    }

    fn document(&self) -> Document {
        Document::new("The form to invite people with", "One person or many, pasted as a list or as a table.")
            .bare_answer(200, "The form.")
            .bare_answer(303, "Nobody has signed in.")
    }
}
