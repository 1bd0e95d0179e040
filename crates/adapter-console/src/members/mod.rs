//! Members: the list, each of them, and what can be done to it.

mod block;
mod bulk;
mod bulk_rights;
mod edit;
mod export;
mod file;
mod list;
mod remove;
mod rename;
mod show;

pub(crate) use block::Block;
pub(crate) use bulk::{BulkApply, BulkPreview};
pub(crate) use edit::Edit;
pub(crate) use export::Export;
pub(crate) use list::List;
pub(crate) use remove::Remove;
pub(crate) use rename::{Rename, names};
pub(crate) use show::Show;

use crate::call::Call;
use crate::faults;
use usher_adapter_kit::Response;
use usher_domain::commands::MemberRef;
use usher_domain::refusal::EntityKind;
use usher_domain::{MemberId, MemberStatus, PersonName, Refusal};
use usher_locales::{Key, one_line};
use uuid::Uuid;

/// Where the list is.
const PATH: &str = "/console/members";

/// The member of the path; what is no id is answered like the id of nobody.
fn id(call: &Call<'_>) -> Result<MemberId, Response> {
    let id = Uuid::try_parse(call.request.parameters.get("member"));
    let unknown = Refusal::NotFound(EntityKind::Member);
    id.map(MemberId).map_err(|_no_id| faults::answer(call.request, &unknown.into()))
}

/// The member and the revision that the form was made for.
fn seen_by(call: &Call<'_>) -> Result<(MemberRef, Option<u32>), Response> {
    let revision = call.field("revision").parse().map_err(|_no_number| faults::unreadable(call.request, 400))?;
    Ok((MemberRef::Id(id(call)?), Some(revision)))
}

/// The path of a member's page.
pub(crate) fn path(id: MemberId) -> String {
    format!("/console/members/{id}")
}

/// A status as people say it.
const fn status_word(status: MemberStatus) -> Key {
    match status {
        MemberStatus::Contact => Key::MembersStatusContact,
        MemberStatus::Invited => Key::MembersStatusInvited,
        MemberStatus::Active => Key::MembersStatusActive,
        MemberStatus::Blocked => Key::MembersStatusBlocked,
        MemberStatus::Removed => Key::MembersStatusRemoved,
    }
}

/// A person's name in one line; empty where there is none.
pub(crate) fn name(first: &PersonName, last: &PersonName) -> String {
    one_line(&format!("{} {}", first.as_str(), last.as_str()))
}
