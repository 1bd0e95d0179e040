//! The HTTP server: sockets in, the funnel in the middle, sockets out.

mod health;
mod intake;
mod own_pages;
mod rate;
mod respond;
mod server;
mod watch;

pub(crate) use rate::RateLimit;
pub(crate) use server::{Running, State, start};
pub(crate) use watch::start as start_watch;
