//! The crew of a collaborator on an event [D B10-B17].
//!
//! It must never grant or show anything beside the collaborator and its event.

pub(crate) mod add;
pub(crate) mod add_users;
pub(crate) mod associate;
mod details;
mod grants;
pub(crate) mod invite;
pub(crate) mod join;
pub(crate) mod list;
pub(crate) mod lookup;
pub(crate) mod pending;
pub(crate) mod save;
pub(crate) mod unlink;
pub(crate) mod update;

use crate::field_errors::FieldErrors;
use crate::{kinds, path};
use usher_adapter_kit::Request;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::Place;

/// What inviting needs, held at the collaborator [D B10].
const CREW_MANAGE: &str = "Collaborator.CrewManage";

/// The sentence for whoever does not hold it.
const NO_CREW_MANAGE: &str = "Collaborator.CrewManage permission is required.";

/// The collaborator of the path.
fn place(request: &Request, errors: &mut FieldErrors) -> Option<Place> {
    let resource = path::resource(request, path::COLLABORATOR, errors)?;
    Some(Place { resource, kind: kinds::COLLABORATOR })
}

fn at_collaborator(summary: &str, text: &str) -> Document {
    path::with_collaborator(Document::new(summary, text))
}
