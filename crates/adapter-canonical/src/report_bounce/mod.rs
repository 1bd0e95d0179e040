//! `POST /v1/deliveries/bounces`: what became of a mail after the relay had taken it, as JSON or as the report that the
//! receiving side sent.

mod dsn;
mod fields;
mod message_id;
mod request;
mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::problem::Problem;
use crate::{JSON, admission, credentials, faults};
use request::BounceInput;
use response::BounceResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{DeliveryReported, ReportDelivery};
use usher_domain::{Credentials, Fault};

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("deliveries.report"), shape: BodyShape::Path };

/// The media types of reports by mail.
const REPORTS: [&str; 4] =
    ["message/rfc822", "multipart/report", "message/delivery-status", "message/global-delivery-status"];

pub(crate) struct ReportBounceOperation;

impl Operation for ReportBounceOperation {
    type Command = ReportDelivery;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "report_bounce",
            method: Method::Post,
            path: "/v1/deliveries/bounces",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        match request.media_type().as_deref() {
            Some(media_type) if REPORTS.contains(&media_type) => Ok(()),
            _ => admission::json(request),
        }
    }

    fn decode(&self, request: &Request) -> Result<(ReportDelivery, ()), Response> {
        read(request).map(|command| (command, ())).map_err(|problem| problem.respond(request))
    }

    fn encode(&self, _: &Request, (): &(), reported: &DeliveryReported) -> Response {
        Response::json(200, JSON, &BounceResponse::of(reported))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Tells what became of a mail after the relay had taken it. A hard bounce ends the mail as `bounced`, \
            puts its address on the suppression list and tells the inviter; a soft one does not suppress the address; \
            a complaint does nothing else. The body may also be the report as it came by mail (RFC 3464, RFC 5965), as \
            `message/rfc822`, `multipart/report` or `message/delivery-status`. Repeating a report changes nothing.";
        faults::documented(Document::new("Report a bounce or a complaint", text), &[400, 401, 403, 404, 415, 422])
            .secured(false)
            .body::<BounceInput>("The report.")
            .answer::<BounceResponse<'_>>(200, JSON, "The mail as it is now.")
    }
}

fn read(request: &Request) -> Result<ReportDelivery, Problem> {
    match request.media_type().as_deref() {
        Some(media_type) if REPORTS.contains(&media_type) => {
            let declared = request.headers.get("content-type").unwrap_or_default();
            dsn::read(media_type, declared, &request.body)
        }
        _ => request::read(&request.body),
    }
}

#[cfg(test)]
mod tests;
