//! `GET /invitations/{token}/decline`: asks whether it is meant. Changes nothing.

use crate::invitation::Shown;
use crate::{Site, faults, token, visitor};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InvitationPreview, PreviewInvitation};
use usher_domain::{Credentials, Fault, InvitationToken};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct ConfirmDecline(pub(crate) Site);

impl Operation for ConfirmDecline {
    type Command = PreviewInvitation;
    type Context = InvitationToken;

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "confirm_decline",
            method: Method::Get,
            path: "/invitations/{token}/decline",
            required_permission: None,
        }
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn decode(&self, request: &Request) -> Result<(PreviewInvitation, InvitationToken), Response> {
        let token = token::of(&self.0, request)?;
        Ok((PreviewInvitation { token, visit: visitor::visit_kind(request) }, token))
    }

    fn encode(&self, request: &Request, token: &InvitationToken, preview: &InvitationPreview) -> Response {
        Shown { site: &self.0, request, token: *token, preview }.confirm_decline(200)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.0, request, fault)
    }

    fn document(&self) -> Document {
        Document::new("Ask whether to decline", "The form that declines an invitation.")
            .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .bare_answer(200, "The page with the form.")
            .bare_answer(404, "The link opens no invitation.")
            .bare_answer(410, "The invitation is over.")
    }
}
