//! `GET /password/reset/{token}`: the form behind the link of a mail. Changes nothing, so that programs which follow links
//! in mails before people do use none up.

use super::Page;
use super::forgot_page::invitation;
use super::shown::Shown;
use crate::{Site, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use usher_domain::commands::PreviewPasswordLink;
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, PasswordToken, Refusal};
use utoipa::openapi::path::ParameterIn;

pub(super) struct ResetPage;

/// The token of the path; the answer where it is none, which is that of one that does nothing.
pub(super) fn token(shown: &Shown<'_>) -> Result<PasswordToken, Response> {
    PasswordToken::parse(shown.request.parameters.get("token")).ok_or_else(|| shown.over())
}

/// The answer to a fault.
pub(super) fn refused(shown: &Shown<'_>, fault: &Fault) -> Response {
    match fault {
        Fault::Refused(refused) if refused.refusal == Refusal::NotFound(EntityKind::PasswordLink) => shown.over(),
        other => faults::answer(shown.site, shown.request, other),
    }
}

impl Page for ResetPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "reset_password_page",
            method: Method::Get,
            path: "/password/reset/{token}",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, client: Client<'_>) -> Response {
        let shown = Shown { site, request, invitation: invitation(request) };
        let token = match token(&shown) {
            Ok(token) => token,
            Err(over) => return over,
        };
        match client.perform(&PreviewPasswordLink { token }).await {
            Ok(preview) => shown.reset(200, token, preview.email.as_sent(), &[]),
            Err(fault) => refused(&shown, &fault),
        }
    }

    fn document(&self) -> Document {
        Document::new("The form that sets a password", "Shows whose password the link sets. Changes nothing.")
            .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .parameter(ParameterIn::Query, "invitation", "The token of the invitation to go back to afterwards.")
            .bare_answer(200, "The form.")
            .bare_answer(404, "The link was used, has run out or never was.")
    }
}
