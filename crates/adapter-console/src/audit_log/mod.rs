//! What has happened: the whole log at `GET /console/audit`, newest first, and the history of one person.

mod export;
mod history;
mod list;
mod names;
mod titles;
mod words;

pub(crate) use export::Export;
pub(crate) use history::{History, history, latest};
pub(crate) use list::List;
pub(crate) use words::{family, headline};

use crate::page_context::PageContext;
use crate::when::When;
use names::{Named, Names, Naming};
use usher_domain::{Actor, Event, EventKind, EventView, MemberId, Timestamp};
use usher_locales::{Argument, Key};
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
    pub(crate) headline: String,
    pub(crate) kind: Option<&'static str>,
    /// The headline with whom it is about.
    pub(crate) about: Option<Naming>,
    pub(crate) invitation: Option<Link>,
    pub(crate) facts: Vec<Naming>,
    /// Where the actor says nothing of it already.
    pub(crate) protocol: Option<Naming>,
    pub(crate) actor: Option<Naming>,
    pub(crate) key: Option<Naming>,
    pub(crate) number: Option<String>,
}

/// The page of the invitation that an event is about.
pub(crate) struct Link {
    pub(crate) address: String,
    /// What it leads to, for those who do not see where it stands.
    pub(crate) label: String,
}

fn entry(context: &PageContext<'_>, names: &Names<'_>, view: &EventView) -> Entry {
    let (event, texts) = (&view.event, names.texts);
    let headline = texts.say(headline(event.kind));
    let place = view.sequence.to_string();
    let numbered = |key| texts.with(key, &[("number", Argument::Text(&place))]);
    let link = |address| Link { address, label: numbered(Key::AuditInvitationOf) };
    let facts = event.details.facts();
    let says_nothing = event.actor.protocol == Actor::system().protocol || event.actor.protocol == "public";
    Entry {
        place: Some(view.sequence),
        instant: event.at,
        at: When::of(texts, event.at),
        kind: Some(event.kind.as_str()),
        about: names
            .about(event)
            .map(|who| Naming::of(texts, Key::AuditAbout, &[("event", Argument::Text(&headline))], "who", who)),
        invitation: event
            .invitation
            .and_then(|id| context.address_for("invitations.read", &format!("/console/invitations/{id}")))
            .map(link),
        facts: facts
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .filter_map(|(name, text)| names.fact(event, name, text))
            .chain(asked(names, event))
            .collect(),
        protocol: (!says_nothing)
            .then(|| Naming::of(texts, Key::AuditThrough, &[], "protocol", Named::plain(&event.actor.protocol))),
        actor: Some(Naming::of(texts, Key::AuditBy, &[], "who", names.actor(event))),
        key: names.key_of(&event.actor.credential).map(|key| Naming::of(texts, Key::AuditWithKey, &[], "key", key)),
        number: Some(numbered(Key::AuditNumber)),
        headline,
    }
}

/// The other address that an invitee asked for.
fn asked(names: &Names<'_>, event: &Event) -> Option<Naming> {
    let note = event.person.as_ref()?.note.as_ref()?;
    let is_address = event.kind == EventKind::InvitationMoveRequested;
    is_address.then(|| Naming::of(names.texts, Key::FactOtherAddress, &[], "value", Named::plain(note)))
}

/// The member whose events are asked for.
fn about(context: &PageContext<'_>) -> Option<MemberId> {
    Uuid::try_parse(&context.call.query("member")).ok().map(MemberId)
}
