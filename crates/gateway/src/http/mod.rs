//! The HTTP server: sockets in, the pipeline in the middle, sockets out.

mod bodies;
mod cors;
mod docs_routes;
mod fitness;
mod forwarded;
mod handler;
mod head;
mod health;
mod origin;
mod rate;
mod respond;
mod server;
mod shadow;
mod watch;

pub(crate) use bodies::Bodies;
pub(crate) use cors::AllowedOrigins;
pub(crate) use fitness::Fitness;
pub(crate) use origin::TrustedProxies;
pub(crate) use rate::RateLimit;
pub(crate) use server::{Running, State, drain, start};
pub(crate) use shadow::{Shadows, Tally, check as check_shadows};
pub(crate) use watch::start as start_watch;
