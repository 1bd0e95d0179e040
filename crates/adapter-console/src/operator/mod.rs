//! The operator's console: all organizations of the installation, for whoever has a key of it.
//!
//! It counts, and shows nothing of what is in an organization: nothing here may ask for members, invitations or mails, nor
//! show an address. Its pages have a cookie of their own, and a person who is signed in to an organization is nobody here.

mod create;
mod edit;
mod ending;
mod fields;
mod health;
mod list;
mod show;
mod sign_in;
mod sign_out;

pub(crate) use create::{Create, NewPage};
pub(crate) use edit::Edit;
pub(crate) use ending::{Archive, Delete, Restore};
pub(crate) use health::Show as Health;
pub(crate) use list::List;
pub(crate) use show::Show;
pub(crate) use sign_in::{SignIn, SignInPage};
pub(crate) use sign_out::SignOut;

use crate::address::OPERATOR as PATH;
use crate::layout::{Operator, Part, Section};
use crate::page_context::PageContext;
use crate::{respond, session};
use usher_adapter_kit::{Request, Response};
use usher_domain::refusal::EntityKind;
use usher_domain::{OrganizationId, OrganizationState};
use usher_locales::Key;

/// Where the form to sign in is.
const DOOR: &str = "/console/operator/sign-in";

/// Where signing out is.
const WAY_OUT: &str = "/console/operator/sign-out";

/// Where the health of the installation is shown.
const HEALTH: &str = "/console/operator/health";

/// The parts, with where they are and what they are called.
const PARTS: [(Section, &str, Key); 2] =
    [(Section::Tenants, PATH, Key::OperatorOrganizations), (Section::Health, HEALTH, Key::OperatorHealth)];

/// The way to signing in, for whoever is not signed in any more.
pub(crate) fn door(request: &Request) -> Response {
    respond::see_other(request, DOOR).header("set-cookie", session::end_of_operator(request))
}

/// What stands around a page for whoever has signed in with a key.
pub(crate) fn frame(context: &PageContext<'_>, section: Section) -> Operator {
    let part = |(part, path, name): (Section, &str, Key)| Part {
        address: context.address(path),
        name: context.say(name),
        is_current: part == section,
        key: part.key(),
    };
    Operator { parts: PARTS.map(part).into(), sign_out: context.address(WAY_OUT) }
}

/// Where the page of an organization is.
fn path(organization: OrganizationId) -> String {
    format!("{PATH}/organizations/{organization}")
}

/// The organization that the path names.
fn named(context: &PageContext<'_>) -> Result<OrganizationId, Response> {
    context.call.id("organization", OrganizationId, EntityKind::Organization)
}

/// A state as it is shown: how it looks, and what it is called.
const fn state(state: OrganizationState) -> (&'static str, Key) {
    match state {
        OrganizationState::Active => ("active", Key::OperatorIsActive),
        OrganizationState::Archived { erase_at: None, .. } => ("calm", Key::OperatorIsArchived),
        OrganizationState::Archived { erase_at: Some(_), .. } => ("bad", Key::OperatorIsDeleting),
    }
}
