//! Invitations, for those who make them and for those who get them. Each operation is a file.

mod accept;
mod decline;
mod edit;
mod get;
mod import;
pub(crate) mod invite;
mod list;
mod move_to;
mod preview;
mod request_move;
mod resend;
mod revoke;

use crate::endpoint::Canonical;
use usher_adapter_kit::MountedOperation;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 12] {
    [
        invite::ENDPOINT.mount(api),
        import::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        resend::ENDPOINT.mount(api),
        revoke::ENDPOINT.mount(api),
        move_to::ENDPOINT.mount(api),
        preview::ENDPOINT.mount(api),
        accept::ENDPOINT.mount(api),
        decline::ENDPOINT.mount(api),
        request_move::ENDPOINT.mount(api),
    ]
}
