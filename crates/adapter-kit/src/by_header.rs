//! Two operations at one path and method, of which each request selects one by a header field.
//!
//! It must never check a request by the one and carry it out by the other: everything that has the request at hand asks
//! the operation that it selects.

use crate::descriptor::Descriptor;
use crate::http::{Request, Response};
use crate::mounted::MountedOperation;
use crate::openapi::Document;
use crate::use_cases::{BoxFuture, UseCases};
use usher_domain::{Caller, Credentials, Fault, OrganizationId};

/// Two operations at one path and method. Neither may have its credentials in the body.
pub struct ByHeader {
    /// The header field that decides.
    pub header: &'static str,
    /// The operation of requests with it.
    pub with: Box<dyn MountedOperation>,
    /// The operation of requests without it. Its name is that of both.
    pub without: Box<dyn MountedOperation>,
    /// Describes both, given the description of the latter.
    pub document: fn(Document) -> Document,
}

impl ByHeader {
    fn selected(&self, request: &Request) -> &dyn MountedOperation {
        // A field that cannot be read was sent as well.
        if request.headers.contains(self.header) { &*self.with } else { &*self.without }
    }
}

impl MountedOperation for ByHeader {
    fn descriptor(&self) -> Descriptor {
        self.without.descriptor()
    }

    fn required_permission(&self, request: &Request) -> Option<&'static str> {
        self.selected(request).required_permission(request)
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        self.selected(request).organization(request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        self.selected(request).extract_credentials(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        self.selected(request).check_media_type(request)
    }

    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response> {
        self.selected(request).run(use_cases, request, caller)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        self.selected(request).refuse(request, fault)
    }

    fn document(&self) -> Document {
        (self.document)(self.without.document())
    }
}
