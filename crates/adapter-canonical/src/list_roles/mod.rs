//! `GET /v1/roles`: named sets of permissions.

mod response;

use crate::scene::{Place, Scene};
use crate::{JSON, credentials, faults};
use response::RolesResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{ListRoles, RolesListed};
use usher_domain::{Fault, Presented};

const SCENE: Scene = Scene { right: Some("catalog.read"), place: Place::Path };

pub(crate) struct ListRolesOperation;

impl Operation for ListRolesOperation {
    type Command = ListRoles;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_roles", method: Method::Get, path: "/v1/roles", right: SCENE.right }
    }

    fn present(&self, request: &Request) -> Result<Presented, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, _: &Request) -> Result<(ListRoles, ()), Response> {
        Ok((ListRoles, ()))
    }

    fn encode(&self, _: &Request, (): &(), listed: &RolesListed) -> Response {
        Response::json(200, JSON, &RolesResponse::of(listed))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &SCENE)
    }

    fn document(&self) -> Document {
        let text = "The roles that invitations can grant, ordered by code.";
        faults::documented(Document::new("List roles", text), &[401, 403]).secured(false).answer::<RolesResponse<'_>>(
            200,
            JSON,
            "The roles.",
        )
    }
}

#[cfg(test)]
mod tests;
