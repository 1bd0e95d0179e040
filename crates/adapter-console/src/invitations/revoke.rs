//! `POST /console/invitations/{invitation}/revoke`: takes an open invitation back.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{WithdrawInvitation, Withdrawal};

pub(crate) struct Revoke;

impl Page for Revoke {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/revoke";
        Descriptor { name: "revoke_invitation", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context.call)?;
        let command = WithdrawInvitation { invitation: id, withdrawal: Withdrawal::Revoke };
        context.act(Section::Invitations, &command, &path(id), "revoked").await
    }

    fn document(&self) -> Document {
        Document::new("Revoke an invitation", "Its link stops working and its seat is released.")
            .bare_answer(303, "Done.")
            .bare_answer(409, "It is not open.")
    }
}
