//! Identity providers of the organization, by which its people sign in. Each operation is a file.

mod create;
mod delete;
mod edit;
mod get;
mod list;

use crate::endpoint::Canonical;
use usher_adapter_kit::MountedOperation;

/// What it takes to see and to change them.
const MANAGE: &str = "organization.manage";

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}
