//! What has happened to one person, on the pages about it.

use super::names::Names;
use super::titles::Titles;
use super::{Entry, PATH, RIGHT, entry};
use crate::address;
use crate::page_context::PageContext;
use crate::when::When;
use usher_domain::commands::ReadTrail;
use usher_domain::webhook::EventPattern;
use usher_domain::{MemberId, PageLimit, Timestamp};
use usher_locales::{Key, Texts};

/// How many events a page about a person shows.
const SHOWN: u32 = 25;

/// The newest events about a person.
pub(crate) struct History {
    texts: Texts,
    pub(crate) entries: Vec<Entry>,
    /// Where all of them are.
    pub(crate) all: String,
}

/// The history of a person; none for whoever may not read the audit log.
pub(crate) async fn history(context: &PageContext<'_>, member: MemberId) -> Option<History> {
    if !context.may(RIGHT) || context.is_confined() {
        return None;
    }
    let command =
        ReadTrail { pattern: EventPattern::All, member: Some(member), before: None, limit: PageLimit::clamped(SHOWN) };
    // The page is worth showing without it.
    let trail = context.perform(&command).await.ok()?;
    let titles = Titles::load(context, &trail).await;
    let names = Names::of(context, &trail, &titles);
    // The page says already whom it is about and which invitation.
    let told = |event| Entry { about: None, kind: None, invitation: None, ..entry(context, &names, event) };
    let entries = trail.events.iter().map(told).collect();
    let all = context.address(&address::query(PATH, &[("member", &member.to_string())]));
    Some(History { texts: context.texts, entries, all })
}

/// How many events the overview shows.
const LATEST: u32 = 8;

/// The newest events of the organization; none for whoever may not read the audit log.
pub(crate) async fn latest(context: &PageContext<'_>) -> Option<History> {
    if !context.may(RIGHT) || context.is_confined() {
        return None;
    }
    let command =
        ReadTrail { pattern: EventPattern::All, member: None, before: None, limit: PageLimit::clamped(LATEST) };
    let trail = context.perform(&command).await.ok()?;
    let titles = Titles::load(context, &trail).await;
    let names = Names::of(context, &trail, &titles);
    let told = |event| Entry { kind: None, ..entry(context, &names, event) };
    let entries = trail.events.iter().map(told).collect();
    Some(History { texts: context.texts, entries, all: context.address(PATH) })
}

impl History {
    /// Adds what has happened and is no event.
    pub(crate) fn add(&mut self, headline: Key, instant: Timestamp) {
        let place = self.entries.iter().position(|entry| entry.instant <= instant).unwrap_or(self.entries.len());
        let added = Entry {
            place: None,
            instant,
            at: When::of(self.texts, instant),
            headline: self.texts.say(headline),
            kind: None,
            about: None,
            invitation: None,
            facts: Vec::new(),
            protocol: None,
            actor: None,
            key: None,
            number: None,
        };
        self.entries.insert(place, added);
    }
}
