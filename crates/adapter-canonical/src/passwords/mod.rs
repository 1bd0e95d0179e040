//! Passwords: recovered by a link that is mailed, and changed by whoever is logged in. Each operation is a file.

mod change;
mod forgot;
mod reset;
#[cfg(test)]
mod tests;

use crate::endpoint::Canonical;
use usher_adapter_kit::MountedOperation;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 3] {
    [forgot::ENDPOINT.mount(api), reset::ENDPOINT.mount(api), change::ENDPOINT.mount(api)]
}
