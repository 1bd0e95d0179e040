//! `POST /bff/member/block` (\[D\] S4): turns a member's access off, and on again. A retry undoes it, so nothing here
//! may repeat a call or drop a repeated one.

mod request;

use crate::error::{self, JSON};
use crate::success::Success;
use crate::{Settings, body, credentials, faults};
use request::BlockMemberRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{BlockMember as Command, MemberView};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) struct BlockMember {
    settings: Settings,
}

impl BlockMember {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for BlockMember {
    type Command = Command;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "block_member",
            method: Method::Post,
            path: "/bff/member/block",
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

    fn decode(&self, request: &Request) -> Result<(Command, ()), Response> {
        let object = body::object(request, self.settings)?;
        let command = BlockMemberRequest::read(&object).and_then(BlockMemberRequest::into_command);
        Ok((command.map_err(error::violated)?, ()))
    }

    fn encode(&self, _request: &Request, (): &(), _view: &MemberView) -> Response {
        Success::answer()
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let document = Document::new(
            "Block a member, or let it in again",
            "Turns the member's access off if it is on, and on if it is off; its keys stop working and work again with \
             it. The last active member cannot be blocked. `null` counts as absent and unknown members are ignored.",
        )
        .secured(false)
        .parameter(ParameterIn::Query, "apiKey", "The key, where the header does not carry it; also in the body.")
        .body::<BlockMemberRequest>("Whom to block or to let in again.")
        .answer::<Success>(200, JSON, "Turned.");
        let absent = "A key that is empty, malformed, unknown, deleted or expired; or no such member.";
        error::documented(document, "No key, a blocked member, or a missing permission.", absent)
    }
}
