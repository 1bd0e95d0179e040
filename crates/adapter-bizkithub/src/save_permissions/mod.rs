//! `POST /bff/member/save-permissions` (\[D\] S3): replaces what an active member holds, or what a pending invitation
//! will grant. Nothing is mailed.

mod request;
#[cfg(test)]
mod tests;

use crate::error::{self, JSON};
use crate::success::Success;
use crate::{Settings, body, credentials, faults};
use request::SavePermissionsRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{EditMember, MemberView};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) struct SavePermissions {
    settings: Settings,
}

impl SavePermissions {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for SavePermissions {
    type Command = EditMember;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "save_permissions",
            method: Method::Post,
            path: "/bff/member/save-permissions",
            required_permission: Some("members.manage"),
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::extract_credentials(request, self.settings)
    }

    fn has_credentials_in_body(&self, request: &Request) -> bool {
        credentials::may_be_in_body(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        body::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(EditMember, ()), Response> {
        let object = body::object(request, self.settings)?;
        let body = SavePermissionsRequest::read(&object).map_err(error::violated)?;
        Ok((body.into_command(self.settings)?, ()))
    }

    fn encode(&self, _request: &Request, (): &(), _view: &MemberView) -> Response {
        Success::answer()
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let document = Document::new(
            "Save the permissions of a member",
            "Replaces all direct permissions and roles of an active member, or those that a pending invitation will \
             grant. Grants with an expiry win over the plain codes. A kind that is not sent stays. `null` counts as \
             absent and unknown members are ignored.",
        )
        .secured(false)
        .parameter(ParameterIn::Query, "apiKey", "The key, where the header does not carry it; also in the body.")
        .body::<SavePermissionsRequest>("Whose permissions, and which.")
        .answer::<Success>(200, JSON, "Saved.");
        let absent = "A key that is empty, malformed, unknown, deleted or expired; or no such member.";
        error::documented(document, "No key, a blocked member, or a missing permission.", absent)
    }
}
