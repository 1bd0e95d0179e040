//! Setting a password that was forgotten or never set: asking for a link by mail, and using it.
//!
//! A page may ask for several things at once or for nothing, which the four functions around one command do not fit, so
//! these are mounted by hand. Whether an address has an account stands in no answer: what is asked for is answered before
//! anybody looks.

mod done;
mod files;
mod forgot;
mod forgot_page;
mod reset;
mod reset_page;
mod shown;

use crate::dialect::check_media_type;
use crate::{Site, faults};
use std::future::Future;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{BoxFuture, Client, Descriptor, MountedOperation, Request, Response, UseCases};
use usher_domain::{Caller, Credentials, Fault, OrganizationId};

/// All of them.
pub(crate) fn operations(site: &Site) -> Vec<Box<dyn MountedOperation>> {
    macro_rules! mount {
        ($($page:expr),+ $(,)?) => { vec![$(Box::new(Mounted { site: site.clone(), page: $page })),+] };
    }
    mount![
        forgot_page::ForgotPage,
        forgot::Forgot,
        reset_page::ResetPage,
        reset::Reset,
        done::Done,
        files::SCRIPT_FILE,
        files::ICON_FILE
    ]
}

/// A page, or what a form does.
trait Page: Send + Sync + 'static {
    /// Its name, its method and its path.
    fn descriptor(&self) -> Descriptor;

    /// Does what is asked for, and shows it.
    fn respond(&self, site: &Site, request: &Request, client: Client<'_>) -> impl Future<Output = Response> + Send;

    /// What it is, for the OpenAPI document.
    fn document(&self) -> Document;
}

/// A page in its place.
struct Mounted<P> {
    site: Site,
    page: P,
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

#[cfg(test)]
mod tests;
