//! What administrators do to members. Each operation is a file; reading them is `list_members` and `get_member`.

mod block;
mod edit;
mod remove;
#[cfg(test)]
mod tests;
mod unblock;

use crate::member::MemberObject;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{JSON, etag, refusals, typed_id};
use usher_adapter_kit::{MountedOperation, Request, Response};
use usher_domain::commands::{MemberRef, MemberView};

/// The operations.
pub(crate) fn operations(settings: Settings) -> [Box<dyn MountedOperation>; 4] {
    [edit::operation, block::operation, unblock::operation, remove::operation]
        .map(|operation: fn(Settings) -> Box<dyn MountedOperation>| operation(settings))
}

/// The member of the path. An id that cannot be read is answered like one that nobody has.
fn of_path(request: &Request) -> Result<MemberRef, Problem> {
    typed_id::decode(request.parameters.get("id")).map(MemberRef::Id).ok_or_else(refusals::no_member)
}

/// The answer about one member.
fn answer(view: &MemberView) -> Response {
    etag::tagged(Response::json(200, JSON, &MemberObject::of(&view.member)), view.member.revision)
}
