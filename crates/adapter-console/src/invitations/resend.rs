//! `POST /console/invitations/{invitation}/resend`: a new mail with a new link.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ResendInvitation;

pub(crate) struct Resend;

impl Page for Resend {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/resend";
        Descriptor { name: "resend_invitation", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context.call)?;
        let command = ResendInvitation { invitation: id };
        context.act(Section::Invitations, &command, &path(id), "resent").await
    }

    fn document(&self) -> Document {
        Document::new("Resend an invitation", "Sends a new link; the old link stops working.")
            .bare_answer(303, "Done.")
            .bare_answer(409, "It was accepted, declined or revoked.")
    }
}
