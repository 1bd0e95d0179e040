//! `GET /v1/permissions`: what can be granted.

mod response;

use crate::scene::{Place, Scene};
use crate::{JSON, credentials, faults};
use response::PermissionsResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{ListPermissions, PermissionsListed};
use usher_domain::{Fault, Presented};

const SCENE: Scene = Scene { right: Some("catalog.read"), place: Place::Path };

pub(crate) struct ListPermissionsOperation;

impl Operation for ListPermissionsOperation {
    type Command = ListPermissions;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_permissions", method: Method::Get, path: "/v1/permissions", right: SCENE.right }
    }

    fn present(&self, request: &Request) -> Result<Presented, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, _: &Request) -> Result<(ListPermissions, ()), Response> {
        Ok((ListPermissions, ()))
    }

    fn encode(&self, _: &Request, (): &(), listed: &PermissionsListed) -> Response {
        Response::json(200, JSON, &PermissionsResponse::of(listed))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &SCENE)
    }

    fn document(&self) -> Document {
        let text = "The permissions that invitations can grant, ordered by code. A code can also be granted as a wildcard: `*`, or `Organization.*` for a family.";
        faults::documented(Document::new("List permissions", text), &[401, 403])
            .secured(false)
            .answer::<PermissionsResponse<'_>>(200, JSON, "The permissions.")
    }
}

#[cfg(test)]
mod tests;
