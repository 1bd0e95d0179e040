//! `POST /console/account/sessions/{session}/end`: ends one of the person's other sessions.

use super::PATH;
use crate::faults;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EndSession;
use usher_domain::refusal::EntityKind;
use usher_domain::{Refusal, SessionId};
use uuid::Uuid;

pub(crate) struct End;

impl Page for End {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/account/sessions/{session}/end";
        Descriptor { name: "end_session", method: Method::Post, path, required_permission: None }
    }

    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = Uuid::try_parse(context.call.request.parameters.get("session"));
        let unknown = || faults::answer(context.call.request, &Refusal::NotFound(EntityKind::Session).into());
        let session = id.map(SessionId).map_err(|_no_id| unknown())?;
        context.act(Section::Account, &EndSession { session }, PATH, "session-ended").await
    }

    fn document(&self) -> Document {
        Document::new("End a session", "Its tokens stop working.")
            .bare_answer(303, "Ended.")
            .bare_answer(404, "The person has no such session.")
    }
}
