//! `GET /invitations/{token}`: the page behind the link. Changes nothing; that it was looked at is noted apart.

use crate::invitation::Shown;
use crate::{Site, faults, token, visitor};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InvitationPreview, PreviewInvitation};
use usher_domain::{Credentials, Fault, InvitationToken};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct ShowInvitation(pub(crate) Site);

impl Operation for ShowInvitation {
    type Command = PreviewInvitation;
    type Context = InvitationToken;

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "show_invitation",
            method: Method::Get,
            path: "/invitations/{token}",
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
        Shown { site: &self.0, request, token: *token, preview }.page()
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.0, request, fault)
    }

    fn document(&self) -> Document {
        let text = "Who invites whom, with which rights, until when; and the form that accepts. An invitation that is \
            over says what to do next.";
        Document::new("Look at an invitation", text)
            .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .bare_answer(200, "The page of an invitation that is open or accepted.")
            .bare_answer(404, "The link opens no invitation.")
            .bare_answer(410, "The invitation is over.")
    }
}
