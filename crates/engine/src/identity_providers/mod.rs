//! Identity providers by which people sign in with OpenID Connect: the authorization code flow with PKCE, state and nonce.
//!
//! A provider of the operator counts in the whole installation: an address that it has verified is proved. The provider of an
//! organization counts among the people of that organization and nowhere else, and proves no address ([`provider::Trust`],
//! [`in_organization`]): its administrators could have it name anybody.
//! What signs in is the identity, an issuer's subject, and never an address alone: once an account is linked to a subject
//! of an issuer, no other subject of that issuer gets in by the same address. Nothing here may trust what comes back from a
//! browser before it is bound to the sign-in that this browser has begun.

mod accept;
mod begin;
mod discovery;
mod exchange;
mod finish;
mod flow;
mod identify;
mod in_organization;
mod link;
mod manage;
mod provider;
mod settings;
mod unlink;

pub(crate) use accept::run as accept;
pub(crate) use begin::run as begin;
pub(crate) use finish::run as finish;
pub(crate) use link::links_of;
pub(crate) use manage::{by_slug, create, delete, edit, get, list};
pub(crate) use provider::Providers;
pub use settings::ProviderSettings;
pub(crate) use unlink::run as unlink;
