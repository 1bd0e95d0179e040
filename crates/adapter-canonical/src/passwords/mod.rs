//! Passwords: recovered by a link that is mailed, and changed by whoever is logged in. Each operation is a file.

mod change;
mod forgot;
mod reset;
#[cfg(test)]
mod tests;

use crate::settings::Settings;
use usher_adapter_kit::MountedOperation;

/// The operations.
pub(crate) fn operations(settings: Settings) -> [Box<dyn MountedOperation>; 3] {
    [forgot::operation, reset::operation, change::operation]
        .map(|operation: fn(Settings) -> Box<dyn MountedOperation>| operation(settings))
}
