//! `GET /v1/members/{id}`: one person of the organization.

use crate::error_context::{BodyShape, ErrorContext};
use crate::member::MemberObject;
use crate::{JSON, credentials, etag, faults, refusals, typed_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{GetMember, MemberRef, MemberView};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: Some("members.read"), shape: BodyShape::Path };

pub(crate) struct GetMemberOperation;

impl Operation for GetMemberOperation {
    type Command = GetMember;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "get_member",
            method: Method::Get,
            path: "/v1/members/{id}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(GetMember, ()), Response> {
        let member = typed_id::decode(request.parameters.get("id"));
        let member = member.ok_or_else(|| refusals::no_member().respond(request))?;
        Ok((GetMember { member: MemberRef::Id(member) }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &MemberView) -> Response {
        etag::tagged(Response::json(200, JSON, &MemberObject::of(&view.member)), view.member.revision)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Reads one person of the organization.";
        faults::documented(Document::new("Get a member", text), &[401, 403, 404])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .answer::<MemberObject<'_>>(200, JSON, "The member.")
    }
}

#[cfg(test)]
mod tests;
