//! `POST /main/auth/v1/rs/login/credentials`: gives out the tokens that other calls need.

mod request;
mod response;
#[cfg(test)]
mod tests;

use crate::issue::InvalidBody;
use crate::message::{JSON, Message};
use crate::stage::Stage;
use crate::{faults, json};
use request::LoginRequest;
use response::LoginResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{LogIn, TokensIssued};
use usher_domain::{Credentials, Fault};

/// The operation (`[D]` P5).
pub(crate) struct Login {
    pub(crate) stage: Stage,
}

impl Operation for Login {
    type Command = LogIn;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("login", "/main/auth/v1/rs/login/credentials"),
            Stage::Absent => ("login_without_stage", "/auth/v1/rs/login/credentials"),
        };
        Descriptor { name, method: Method::Post, path, required_permission: None }
    }

    /// The page lists `Authorization` as required, presumably by a default of the whole document: nobody has a token
    /// before the first login, so the header is ignored (assumed).
    fn extract_credentials(&self, _request: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        json::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(LogIn, ()), Response> {
        let body = LoginRequest::read(&json::parse(request)?)?;
        Ok((body.into_command(), ()))
    }

    fn encode(&self, _request: &Request, (): &(), outcome: &TokensIssued) -> Response {
        Response::json(201, JSON, &LoginResponse::of(outcome))
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        Document::new(
            "Log in with credentials",
            "Opens a session in the organization that the person became a member of first.",
        )
        .body::<LoginRequest>("The credentials")
        .answer::<LoginResponse>(201, JSON, "The tokens of the session")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(401, JSON, "Wrong address or password (assumed)")
        .answer::<Message>(429, JSON, "Too many wrong passwords: wait as `retry-after` says (assumed)")
    }
}
