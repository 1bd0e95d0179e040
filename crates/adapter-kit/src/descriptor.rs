//! One operation of a wire format.

use crate::http::{Method, Request, Response};
use crate::openapi::Document;
use crate::use_cases::Perform;
use usher_domain::{Command, Credentials, Fault, OrganizationId};

/// One operation of a wire format: four pure functions around a command.
pub trait Operation: Send + Sync + 'static {
    /// What it asks the engine to do.
    type Command: Perform;
    /// What `decode` found that `encode` needs and the command does not carry.
    type Context: Send + Sync + 'static;

    /// Where it is and what it needs.
    fn descriptor(&self) -> Descriptor;

    /// The organization that the path names, for protocols whose paths do: the operation's required permission must be
    /// held there. Where the path names none or an unreadable one, holding the permission anywhere is enough here;
    /// `decode` refuses the path.
    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        let _ = request;
        None
    }

    /// Finds the credentials. `Err` is the response where they are missing or malformed.
    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response>;

    /// Whether the credentials may stand in the body, because the head has none. Such a body is read before the client
    /// is authenticated, and must be small; all other bodies are read once the checks before them have passed, so
    /// `extract_credentials` and `check_media_type` see none.
    fn has_credentials_in_body(&self, request: &Request) -> bool {
        let _ = request;
        false
    }

    /// Refuses a media type that the operation does not read. The default takes everything.
    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        let _ = request;
        Ok(())
    }

    /// Decodes the request. `Err` is the response where it does not have the operation's shape.
    fn decode(&self, request: &Request) -> Result<(Self::Command, Self::Context), Response>;

    /// Writes the outcome.
    fn encode(
        &self,
        request: &Request,
        context: &Self::Context,
        outcome: &<Self::Command as Command>::Outcome,
    ) -> Response;

    /// Writes a fault.
    fn refuse(&self, request: &Request, fault: &Fault) -> Response;

    /// Describes it for the OpenAPI document.
    fn document(&self) -> Document;
}

/// Where an operation is and what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Descriptor {
    /// Its name in logs, metrics and the OpenAPI document, unique within the adapter: `snake_case`.
    pub name: &'static str,
    /// Its method.
    pub method: Method,
    /// Its path template.
    pub path: &'static str,
    /// The permission code that the caller must hold in at least one organization; `None` for public operations and
    /// those that any caller may use.
    pub required_permission: Option<&'static str>,
}

impl Descriptor {
    /// An operation that reads.
    #[must_use]
    pub const fn get(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Get, path, required_permission }
    }

    /// An operation that makes or does something.
    #[must_use]
    pub const fn post(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Post, path, required_permission }
    }

    /// An operation that replaces what its path names.
    #[must_use]
    pub const fn put(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Put, path, required_permission }
    }

    /// An operation that changes what its path names.
    #[must_use]
    pub const fn patch(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Patch, path, required_permission }
    }

    /// An operation that removes what its path names.
    #[must_use]
    pub const fn delete(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Delete, path, required_permission }
    }
}
