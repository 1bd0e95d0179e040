//! Calls webhook endpoints after the Standard Webhooks specification (<https://www.standardwebhooks.com>).
//!
//! Addresses come from clients, so this crate must never be a way into the network that the gateway stands in: a name
//! is resolved once, what it leads to is judged, and exactly those addresses are connected to. Redirects are not
//! followed and no proxy is asked. Only a bounded part of an answer is read, within one time limit for everything.

mod addresses;
mod names;
mod sender;
mod settings;
mod signature;
mod target;

pub use addresses::{Network, NetworkError};
pub use names::{Names, SystemNames};
pub use sender::HttpSender;
pub use settings::SenderSettings;
