//! `DELETE /v1/members/{id}/personal-data`: nothing that tells who the person is stays.

use crate::error_context::{BodyShape, ErrorContext};
use crate::member::MemberObject;
use crate::{JSON, admission, credentials, faults, path, refusals, typed_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{EraseMember, MemberRef, MemberView};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: Some("members.erase"), shape: BodyShape::Path };

pub(crate) struct EraseMemberOperation;

impl Operation for EraseMemberOperation {
    type Command = EraseMember;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "erase_member",
            method: Method::Delete,
            path: "/v1/members/{id}/personal-data",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(EraseMember, ()), Response> {
        let member = typed_id::decode(request.parameters.get("id"));
        let member = member.ok_or_else(|| refusals::no_member().respond(request))?;
        path::nothing_else(request).map_err(|problem| problem.respond(request))?;
        Ok((EraseMember { member: MemberRef::Id(member) }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &MemberView) -> Response {
        Response::json(200, JSON, &MemberObject::of(&view.member))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Ends a membership or an invitation and erases names, addresses and telephone numbers of the person, \
                    for good, from the member, its invitations and the events about it. The account goes too where no \
                    other organization knows it. The audit trail stays whole. The body is empty or `{}`.";
        faults::documented(Document::new("Erase a person", text), &[400, 401, 403, 404, 409, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .answer::<MemberObject<'_>>(200, JSON, "What is left of the member.")
    }
}

#[cfg(test)]
mod tests;
