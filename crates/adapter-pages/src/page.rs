//! Pages that ask for several things at once or for nothing, which the four functions around one command do not fit, so
//! they are mounted by hand.

use crate::dialect::check_media_type;
use crate::{Site, faults};
use std::future::Future;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{BoxFuture, Client, Descriptor, MountedOperation, Request, Response, UseCases};
use usher_domain::{Caller, Credentials, Fault, OrganizationId};

/// A page, or what a form does.
pub(crate) trait Page: Send + Sync + 'static {
    /// Its name, its method and its path.
    fn descriptor(&self) -> Descriptor;

    /// Does what is asked for, and shows it.
    fn respond(&self, site: &Site, request: &Request, client: Client<'_>) -> impl Future<Output = Response> + Send;

    /// What it is, for the OpenAPI document.
    fn document(&self) -> Document;
}

/// A page in its place.
pub(crate) struct Mounted<P> {
    pub(crate) site: Site,
    pub(crate) page: P,
}

impl<P: Page> MountedOperation for Mounted<P> {
    fn descriptor(&self) -> Descriptor {
        self.page.descriptor()
    }

    fn organization(&self, _: &Request) -> Option<OrganizationId> {
        None
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        check_media_type(&self.site, request)
    }

    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response> {
        Box::pin(self.page.respond(&self.site, request, Client { use_cases, caller }))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.site, request, fault)
    }

    fn document(&self) -> Document {
        self.page.document()
    }
}
