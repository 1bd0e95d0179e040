//! Operations with their types erased, so that one registry holds those of every adapter.

use crate::http::{Request, Response};
use crate::openapi::Document;
use crate::operation::{Descriptor, Operation};
use usher_domain::{AnyCommand, AnyOutcome, Command, Credentials, Fault, OrganizationId};

/// An operation as the pipeline runs it. Implemented for every [`Operation`]; an operation that does not fit the four
/// functions may implement it by hand.
pub trait MountedOperation: Send + Sync {
    /// See [`Operation::descriptor`].
    fn descriptor(&self) -> Descriptor;
    /// See [`Operation::organization`].
    fn organization(&self, request: &Request) -> Option<OrganizationId>;
    /// See [`Operation::extract_credentials`].
    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response>;
    /// See [`Operation::has_credentials_in_body`].
    fn has_credentials_in_body(&self, request: &Request) -> bool {
        let _ = request;
        false
    }
    /// See [`Operation::check_media_type`].
    fn check_media_type(&self, request: &Request) -> Result<(), Response>;
    /// See [`Operation::decode`]; the result knows how to write the outcome.
    fn prepare<'a>(&'a self, request: &'a Request) -> Result<Prepared<'a>, Response>;
    /// See [`Operation::refuse`].
    fn refuse(&self, request: &Request, fault: &Fault) -> Response;
    /// See [`Operation::document`].
    fn document(&self) -> Document;
}

/// Writes an outcome.
pub type Encode<'a> = Box<dyn Fn(&AnyOutcome) -> Option<Response> + Send + Sync + 'a>;

/// A decoded request: the command, and how to write its outcome.
pub struct Prepared<'a> {
    /// The command.
    pub command: AnyCommand,
    /// Writes the outcome; `None` if it is not that of the command, which would be a defect of the use cases.
    pub encode: Encode<'a>,
}

impl<O: Operation> MountedOperation for O {
    fn descriptor(&self) -> Descriptor {
        Operation::descriptor(self)
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        Operation::organization(self, request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        Operation::extract_credentials(self, request)
    }

    fn has_credentials_in_body(&self, request: &Request) -> bool {
        Operation::has_credentials_in_body(self, request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        Operation::check_media_type(self, request)
    }

    fn prepare<'a>(&'a self, request: &'a Request) -> Result<Prepared<'a>, Response> {
        let (command, context) = self.decode(request)?;
        let encode =
            move |any: &AnyOutcome| O::Command::outcome(any).map(|outcome| self.encode(request, &context, outcome));
        Ok(Prepared { command: command.into(), encode: Box::new(encode) })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        Operation::refuse(self, request, fault)
    }

    fn document(&self) -> Document {
        Operation::document(self)
    }
}
