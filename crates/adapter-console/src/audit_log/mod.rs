//! What has happened: the whole log at `GET /console/audit`, newest first, and the history of one person.

mod export;
mod history;
mod list;
mod names;
mod words;

pub(crate) use export::Export;
pub(crate) use history::{History, history};
pub(crate) use list::List;

use crate::page_context::PageContext;
use crate::when::When;
use names::{Named, Names};
use usher_domain::{Actor, Event, EventKind, EventView, MemberId, Timestamp};
use uuid::Uuid;

const PATH: &str = "/console/audit";
/// The same as a file.
const FILE: &str = "/console/audit.csv";

/// The permission to read it.
const RIGHT: &str = "events.read";

/// An event as it is shown.
pub(crate) struct Entry {
    /// Its position in the chain; none for what is no event of it.
    pub(crate) place: Option<u64>,
    pub(crate) instant: Timestamp,
    pub(crate) at: When,
    pub(crate) headline: &'static str,
    pub(crate) kind: Option<&'static str>,
    pub(crate) about: Option<Named>,
    pub(crate) invitation: Option<String>,
    pub(crate) facts: Vec<(String, Named)>,
    /// Where the actor says nothing of it already.
    pub(crate) protocol: Option<String>,
    pub(crate) actor: Option<Named>,
    pub(crate) key: Option<Named>,
}

fn entry(context: &PageContext<'_>, names: &Names<'_>, view: &EventView) -> Entry {
    let event = &view.event;
    let facts = event.details.facts();
    let says_nothing = event.actor.protocol == Actor::system().protocol || event.actor.protocol == "public";
    Entry {
        place: Some(view.sequence),
        instant: event.at,
        at: event.at.into(),
        headline: words::headline(event.kind),
        kind: Some(event.kind.as_str()),
        about: names.about(event),
        invitation: event
            .invitation
            .and_then(|id| context.address_for("invitations.read", &format!("/console/invitations/{id}"))),
        facts: facts
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| names.fact(event, name, text))
            .chain(asked(event))
            .collect(),
        protocol: (!says_nothing).then(|| event.actor.protocol.clone()),
        actor: Some(names.actor(&event.actor)),
        key: names.key_of(&event.actor.credential),
    }
}

/// The other address that an invitee asked for.
fn asked(event: &Event) -> Option<(String, Named)> {
    let note = event.person.as_ref()?.note.as_ref()?;
    let is_address = event.kind == EventKind::InvitationMoveRequested;
    is_address.then(|| ("other address".to_owned(), Named::plain(note)))
}

/// The member whose events are asked for.
fn about(context: &PageContext<'_>) -> Option<MemberId> {
    Uuid::try_parse(&context.call.query("member")).ok().map(MemberId)
}
