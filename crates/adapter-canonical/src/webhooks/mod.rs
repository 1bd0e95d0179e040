//! Webhook endpoints and their deliveries. Each operation is a file.

mod create;
mod delete;
mod deliveries;
mod edit;
mod get;
mod list;
mod redeliver;
mod redeliver_since;
mod rotate;
mod test;

use crate::endpoint::Canonical;
use usher_adapter_kit::MountedOperation;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 10] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
        rotate::ENDPOINT.mount(api),
        test::ENDPOINT.mount(api),
        deliveries::ENDPOINT.mount(api),
        redeliver::ENDPOINT.mount(api),
        redeliver_since::ENDPOINT.mount(api),
    ]
}
