//! `POST /v1/mail/reports/{provider}`: what a mail provider reports by its own webhook. The call is its own credential:
//! what verifies it is in its head and body, in each provider's way, and is looked at behind the engine's port.

use crate::endpoint::{Endpoint, Input};
use crate::kind::Kind;
use crate::problem::Problem;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{ReceiveReports, ReportsReceived};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<ReceiveReports> = Endpoint {
    descriptor: Descriptor::post("receive_mail_reports", "/v1/mail/reports/{provider}", None),
    input: Input::Signed,
    errors: &[400, 401, 404],
    read: |_, request| Ok(read(request)),
    respond: |exchange, received| respond(exchange.request, *received),
    document: || {
        let text = "Takes what a mail provider reports by its webhook: `ses` (Amazon SES through SNS), `postmark`, \
            `mailgun`, `sendgrid` or `resend`, as far as the operator has configured them under `mail.reports`. Each call \
            is verified as its provider documents it, with the body as it came. What it says of a mail of ours counts as \
            a delivery report does: a recipient's own permanent failure and a complaint suppress the address, other \
            failures end the mail. Reports that are told again and events of other kinds change nothing.";
        Document::new("Take reports of a mail provider", text)
            .parameter(ParameterIn::Path, "provider", "The provider's name.")
            .bare_answer(200, "Recorded, as far as it concerns mail of this server.")
    },
};

fn read(request: &Request) -> ReceiveReports {
    ReceiveReports {
        provider: request.parameters.get("provider").to_owned(),
        headers: request.headers.texts().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        body: request.body.clone(),
    }
}

fn respond(request: &Request, received: ReportsReceived) -> Response {
    let (kind, detail) = match received {
        ReportsReceived::Recorded { .. } => return Response::empty(200),
        ReportsReceived::NoProvider => {
            (Kind::NOT_FOUND, "No provider of this name is configured. The operator sets `mail.reports`.")
        }
        ReportsReceived::Unverified => (
            Kind::MISSING_CREDENTIALS,
            "The call does not prove that the provider has sent it, or it is too old. Check the key under `mail.reports`.",
        ),
        ReportsReceived::Malformed => (Kind::INVALID_JSON, "The body is not of the form that the provider documents."),
    };
    Problem::new(kind, detail).respond(request)
}
