//! An operation as data, and what a protocol does alike for all of its operations.
//!
//! An [`Endpoint`] states what is specific to one operation. Its [`Dialect`] states, once per protocol, where credentials
//! are, which media types are read, how errors are written and how they are documented. Neither may do I/O. The types of
//! command and outcome are erased in one place, where an endpoint is mounted.

use crate::descriptor::Descriptor;
use crate::http::{Request, Response};
use crate::mounted::{MountedOperation, perform};
use crate::openapi::Document;
use crate::use_cases::{BoxFuture, Perform, UseCases};
use usher_domain::{Caller, Command, Credentials, Fault, OrganizationId};

/// What a protocol does alike for all of its operations.
pub trait Dialect: Clone + Send + Sync + 'static {
    /// An error of this protocol before it is written.
    type Error;

    /// What a request is made of, as far as operations of this protocol differ in it: where its credentials are, which
    /// body it has, and what faults need in order to name its fields.
    type Input: Send + Sync + 'static;

    /// Finds the credentials. `Err` where they are missing or malformed.
    fn extract_credentials(&self, input: &Self::Input, request: &Request) -> Result<Credentials, Self::Error>;

    /// Whether the credentials may stand in the body, because the head has none. Such a body is read before the client
    /// is authenticated, and must be small; all other bodies are read once the checks before them have passed, so
    /// `extract_credentials` and `check_media_type` see none.
    fn has_credentials_in_body(&self, input: &Self::Input, request: &Request) -> bool {
        let _ = (input, request);
        false
    }

    /// What the scopes of a key must cover, if it has any, where an operation requires no permission.
    fn required_scope(&self, input: &Self::Input) -> Option<&'static str> {
        let _ = input;
        None
    }

    /// Whether the body as it came is what proves who sends it, so that it is read from somebody unknown: larger than a form
    /// and within a memory budget of its own.
    fn has_signed_body(&self, input: &Self::Input) -> bool {
        let _ = input;
        false
    }

    /// Whether pages of other sites may call the operation, where the operator names such sites: it takes no credentials
    /// that browsers add by themselves.
    fn is_open_to_pages(&self, input: &Self::Input) -> bool {
        let _ = input;
        false
    }

    /// Refuses a media type that the operation does not read.
    fn check_media_type(&self, input: &Self::Input, request: &Request) -> Result<(), Self::Error>;

    /// The organization that the path names, for protocols whose paths do: the operation's required permission must be
    /// held there. Where the path names none or an unreadable one, holding the permission anywhere is enough here;
    /// reading the request refuses the path.
    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        let _ = request;
        None
    }

    /// A fault of the engine in the words of this protocol.
    fn fault(&self, request: &Request, descriptor: &Descriptor, input: &Self::Input, fault: &Fault) -> Self::Error;

    /// Writes an error.
    fn write(&self, request: &Request, error: Self::Error) -> Response;

    /// Adds to an operation's description what all descriptions have: its security and its errors.
    fn document(&self, input: &Self::Input, errors: &[u16], document: Document) -> Document;
}

/// What reading a request yields: a command, or a command together with what the response needs and it does not carry.
pub trait Decoded: Send + Sync + 'static {
    /// What the engine is asked to do.
    type Command: Perform;

    /// The command.
    fn command(&self) -> &Self::Command;

    /// The response to a fault that depends on what was read; `None` leaves it to the dialect.
    fn refuse(&self, request: &Request, fault: &Fault) -> Option<Response> {
        let _ = (request, fault);
        None
    }
}

impl<C: Perform> Decoded for C {
    type Command = C;

    fn command(&self) -> &C {
        self
    }
}

/// The outcome of what was read.
pub type OutcomeOf<R> = <<R as Decoded>::Command as Command>::Outcome;

/// A request that was carried out, as its response sees it.
pub struct Exchange<'a, D, R> {
    /// The protocol.
    pub dialect: &'a D,
    /// The request.
    pub request: &'a Request,
    /// What was read from it.
    pub decoded: &'a R,
}

/// One operation of a wire format.
pub struct Endpoint<D: Dialect, R: Decoded> {
    /// Where it is and what it needs.
    pub descriptor: Descriptor,
    /// What its request is made of.
    pub input: D::Input,
    /// The statuses of its errors.
    pub errors: &'static [u16],
    /// Reads the request.
    pub read: fn(&D, &Request) -> Result<R, D::Error>,
    /// Writes the outcome.
    pub respond: fn(&Exchange<'_, D, R>, &OutcomeOf<R>) -> Response,
    /// Describes it, but for its security and its errors.
    pub document: fn() -> Document,
}

impl<D: Dialect, R: Decoded> Endpoint<D, R> {
    /// The same operation under another name at another path, for vendors' clients that address it in two ways.
    #[must_use]
    pub fn at(mut self, name: &'static str, path: &'static str) -> Self {
        self.descriptor = Descriptor { name, path, ..self.descriptor };
        self
    }

    /// The operation with its types erased.
    pub fn mount(self, dialect: &D) -> Box<dyn MountedOperation> {
        Box::new(Mounted { dialect: dialect.clone(), endpoint: self })
    }
}

struct Mounted<D: Dialect, R: Decoded> {
    dialect: D,
    endpoint: Endpoint<D, R>,
}

impl<D: Dialect, R: Decoded> Mounted<D, R> {
    fn or_error<T>(&self, request: &Request, result: Result<T, D::Error>) -> Result<T, Response> {
        result.map_err(|error| self.dialect.write(request, error))
    }
}

impl<D: Dialect, R: Decoded> MountedOperation for Mounted<D, R> {
    fn descriptor(&self) -> Descriptor {
        self.endpoint.descriptor.clone()
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        self.dialect.organization(request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        self.or_error(request, self.dialect.extract_credentials(&self.endpoint.input, request))
    }

    fn has_credentials_in_body(&self, request: &Request) -> bool {
        self.dialect.has_credentials_in_body(&self.endpoint.input, request)
    }

    fn required_scope(&self) -> Option<&'static str> {
        self.dialect.required_scope(&self.endpoint.input)
    }

    fn has_signed_body(&self) -> bool {
        self.dialect.has_signed_body(&self.endpoint.input)
    }

    fn is_open_to_pages(&self) -> bool {
        self.dialect.is_open_to_pages(&self.endpoint.input)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        self.or_error(request, self.dialect.check_media_type(&self.endpoint.input, request))
    }

    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response> {
        Box::pin(async move {
            let decoded = match self.or_error(request, (self.endpoint.read)(&self.dialect, request)) {
                Ok(decoded) => decoded,
                Err(response) => return response,
            };
            let exchange = Exchange { dialect: &self.dialect, request, decoded: &decoded };
            let respond = |outcome: &OutcomeOf<R>| (self.endpoint.respond)(&exchange, outcome);
            match perform(use_cases, request, caller, decoded.command(), &respond).await {
                Ok(response) => response,
                Err(fault) => decoded.refuse(request, &fault).unwrap_or_else(|| self.refuse(request, &fault)),
            }
        })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        let Endpoint { descriptor, input, .. } = &self.endpoint;
        self.dialect.write(request, self.dialect.fault(request, descriptor, input, fault))
    }

    fn document(&self) -> Document {
        let Endpoint { input, errors, document, .. } = &self.endpoint;
        self.dialect.document(input, errors, document())
    }
}
