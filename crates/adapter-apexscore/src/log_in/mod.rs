//! `POST /api/v1/auth/login`: a bearer token for a name and a password (documented, P5: it needs no credentials, and the
//! path has no slash at its end).

mod request;
mod response;

use crate::media::JSON;
use crate::{LOG_IN, body, error, faults};
use request::LogInRequest;
use response::LogInResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{SignIn, SignedIn};
use usher_domain::{Credentials, Fault};

pub(crate) struct LogIn;

impl Operation for LogIn {
    type Command = SignIn;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "log_in", method: Method::Post, path: LOG_IN, required_permission: None }
    }

    /// Whatever is in `Authorization` is not looked at (assumed).
    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        body::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(SignIn, ()), Response> {
        Ok((LogInRequest::read(&request.body)?.into_command()?, ()))
    }

    fn encode(&self, _: &Request, (): &(), signed_in: &SignedIn) -> Response {
        error::json(201, &LogInResponse::of(signed_in))
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        Document::new("Log in", "Gives out a bearer token that acts in all organizations of the person.")
            .body::<LogInRequest>("The credentials.")
            .answer::<LogInResponse<'_>>(201, JSON, "The token.")
            .bare_answer(400, "The credentials are malformed, or not accepted: messages by field. Assumed.")
            .bare_answer(415, "The body is not declared to be JSON. Assumed.")
            .bare_answer(429, "Too many wrong passwords: wait as `retry-after` says. Assumed.")
    }
}

#[cfg(test)]
mod tests;
