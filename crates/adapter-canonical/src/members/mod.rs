//! Members of the organization. Each operation is a file.

mod block;
mod edit;
mod erase;
mod get;
mod list;
mod remove;
#[cfg(test)]
mod tests;
mod unblock;

use crate::endpoint::Canonical;
use crate::member::MemberObject;
use crate::problem::Problem;
use crate::{JSON, etag, refusals, typed_id};
use usher_adapter_kit::{MountedOperation, Request, Response};
use usher_domain::commands::{MemberRef, MemberView};

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 7] {
    [
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        erase::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        block::ENDPOINT.mount(api),
        unblock::ENDPOINT.mount(api),
        remove::ENDPOINT.mount(api),
    ]
}

/// The member of the path. An id that cannot be read is answered like one that nobody has.
fn of_path(request: &Request) -> Result<MemberRef, Problem> {
    typed_id::decode(request.parameters.get("id")).map(MemberRef::Id).ok_or_else(refusals::no_member)
}

/// The answer about one member.
fn answer(view: &MemberView) -> Response {
    etag::tagged(Response::json(200, JSON, &MemberObject::of(&view.member)), view.member.revision)
}
