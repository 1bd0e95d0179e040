//! Addresses that get no mail. Each operation is a file.

mod lift;
mod list;

use crate::endpoint::Canonical;
use usher_adapter_kit::MountedOperation;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 2] {
    [list::ENDPOINT.mount(api), lift::ENDPOINT.mount(api)]
}
