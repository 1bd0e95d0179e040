//! `GET /v1/licenses`: pools of seats and how many are free.

mod response;

use crate::scene::{Place, Scene};
use crate::{JSON, credentials, faults};
use response::LicensesResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{LicensesListed, ListLicenses};
use usher_domain::{Fault, Presented};

const SCENE: Scene = Scene { right: Some("licenses.read"), place: Place::Path };

pub(crate) struct ListLicensesOperation;

impl Operation for ListLicensesOperation {
    type Command = ListLicenses;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_licenses", method: Method::Get, path: "/v1/licenses", right: SCENE.right }
    }

    fn present(&self, request: &Request) -> Result<Presented, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, _: &Request) -> Result<(ListLicenses, ()), Response> {
        Ok((ListLicenses, ()))
    }

    fn encode(&self, _: &Request, (): &(), listed: &LicensesListed) -> Response {
        Response::json(200, JSON, &LicensesResponse::of(listed))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &SCENE)
    }

    fn document(&self) -> Document {
        let text = "The licenses with their seats, ordered by name.";
        faults::documented(Document::new("List licenses", text), &[401, 403])
            .secured(false)
            .answer::<LicensesResponse<'_>>(200, JSON, "The licenses.")
    }
}

#[cfg(test)]
mod tests;
