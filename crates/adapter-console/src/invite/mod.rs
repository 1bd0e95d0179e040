//! Inviting people: the form, the look at what would happen, and sending, which makes an import.

mod ask;
mod choice;
mod form;
mod mail;
mod preview;
mod report;
mod send;
mod table;

pub(crate) use ask::Ask;
pub(crate) use choice::{Choice, license_choice};
pub(crate) use preview::Preview;
pub(crate) use send::Send;

const PATH: &str = "/console/invite";
