//! `POST /main/auth/v1/bo/token/refresh`: new tokens for a session.

mod request;
mod response;

use crate::issue::InvalidBody;
use crate::message::{JSON, Message};
use crate::stage::Stage;
use crate::{faults, json};
use request::RefreshRequest;
use response::RefreshResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{RefreshTokens, RefreshedTokens};
use usher_domain::{Credentials, Fault};

/// The operation (`[D]` P6).
pub(crate) struct Refresh {
    pub(crate) stage: Stage,
}

impl Operation for Refresh {
    type Command = RefreshTokens;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("refresh", "/main/auth/v1/bo/token/refresh"),
            Stage::Absent => ("refresh_without_stage", "/auth/v1/bo/token/refresh"),
        };
        Descriptor { name, method: Method::Post, path, required_permission: None }
    }

    /// The page lists `Authorization` as required, presumably by a default of the whole document: the access token may
    /// have expired when this is called, so the header is ignored (assumed).
    fn extract_credentials(&self, _request: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        json::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(RefreshTokens, ()), Response> {
        let body = RefreshRequest::read(&json::parse(request)?)?;
        Ok((body.into_command(), ()))
    }

    fn encode(&self, _request: &Request, (): &(), outcome: &RefreshedTokens) -> Response {
        Response::json(201, JSON, &RefreshResponse::of(outcome))
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        Document::new("Refresh the tokens", "Gives a new access token and a new session token of the same session.")
            .body::<RefreshRequest>("The refresh token of the login, which stays valid")
            .answer::<RefreshResponse>(201, JSON, "The new tokens, without an envelope")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(401, JSON, "The refresh token is not accepted (assumed)")
    }
}
