//! Webhooks: endpoints of other systems that receive the events of an organization, and the deliveries to them.

use crate::{Event, EventId, EventKind, Line, MemberId, OrganizationId, Text, Timestamp, WebhookDeliveryId, WebhookId};
use std::fmt;

/// The address of an endpoint. Whether it may be called is for the sender to decide.
pub type WebhookUrl = Text<2000>;
/// What an endpoint is for, for people.
pub type WebhookDescription = Line<500>;

/// An event with its place in its organization's chain of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventView {
    /// The organization.
    pub organization: OrganizationId,
    /// Its number in the chain, from 1, without gaps.
    pub sequence: u64,
    /// The event.
    pub event: Event,
}

/// A subscription: all events, a family of them, or one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventPattern {
    /// `*`
    All,
    /// `invitation.*`; the text is `invitation.`.
    Family(String),
    /// `invitation.created`
    One(EventKind),
}

impl EventPattern {
    /// Parses a pattern; `None` if no event can ever match it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "*" {
            return Some(Self::All);
        }
        match text.strip_suffix('*') {
            Some(family) => {
                let known =
                    family.ends_with('.') && EventKind::ALL.iter().any(|kind| kind.as_str().starts_with(family));
                known.then(|| Self::Family(family.to_owned()))
            }
            None => EventKind::parse(text).map(Self::One),
        }
    }

    /// Whether events of a kind are meant.
    #[must_use]
    pub fn covers(&self, kind: EventKind) -> bool {
        match self {
            Self::All => true,
            Self::Family(family) => kind.as_str().starts_with(family.as_str()),
            Self::One(one) => *one == kind,
        }
    }
}

impl fmt::Display for EventPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("*"),
            Self::Family(family) => write!(f, "{family}*"),
            Self::One(kind) => f.write_str(kind.as_str()),
        }
    }
}

/// The names by which an endpoint receives events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum EventNames {
    /// By our own.
    #[default]
    Plain,
    /// With what happens to members named as something of their organization: `organization.member.added`.
    Qualified,
}

impl EventNames {
    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Qualified => "qualified",
        }
    }

    /// What events of a kind are called.
    #[must_use]
    pub fn of(self, kind: EventKind) -> String {
        match self {
            Self::Qualified if kind.as_str().starts_with("member.") => format!("organization.{}", kind.as_str()),
            Self::Plain | Self::Qualified => kind.as_str().to_owned(),
        }
    }
}

/// An endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Where it is.
    pub url: WebhookUrl,
    /// Which events it wants; never empty.
    pub events: Vec<EventPattern>,
    /// By which names.
    pub names: EventNames,
    /// What it is for.
    pub description: WebhookDescription,
    /// Since when it receives no events, and why.
    pub disabled: Option<(Timestamp, Disabled)>,
    /// Incremented whenever it gets a new secret.
    pub secret_generation: u32,
    /// Until when the previous secret is used beside the current one.
    pub previous_secret_until: Option<Timestamp>,
    /// Since when no attempt has succeeded; `None` if the last one did.
    pub failing_since: Option<Timestamp>,
    /// The member who created it, if a member did.
    pub created_by: Option<MemberId>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub updated_at: Timestamp,
    /// Counted up at every change.
    pub revision: u32,
}

impl Webhook {
    /// The host of its address, with the port if there is one: what can be shown without giving away what may be a
    /// secret.
    #[must_use]
    pub fn host(&self) -> &str {
        host_of(self.url.as_str())
    }

    /// Whether it wants events of a kind.
    #[must_use]
    pub fn wants(&self, kind: EventKind) -> bool {
        self.events.iter().any(|pattern| pattern.covers(kind))
    }
}

/// The host and port of the URL, without a name and password.
fn host_of(url: &str) -> &str {
    let behind_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = behind_scheme.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    authority.rsplit_once('@').map_or(authority, |(_, host)| host)
}

/// Why an endpoint receives no events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disabled {
    /// A caller disabled it.
    Asked,
    /// The endpoint answered that it is gone for good.
    Gone,
    /// It has failed for days.
    Failing,
}

impl Disabled {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Gone, Self::Failing];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Gone => "gone",
            Self::Failing => "failing",
        }
    }
}

/// The delivery of an event to one endpoint. There is exactly one for each event and subscribed endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookDelivery {
    /// Its id.
    pub id: WebhookDeliveryId,
    /// The event.
    pub event: EventId,
    /// The name of the event as the endpoint receives it, the same at every attempt.
    pub told_as: String,
    /// How far it has come.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it will be tried next; `None` once it has ended.
    pub next_attempt: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ended.
    pub settled_at: Option<Timestamp>,
}

/// How far a delivery has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeliveryState {
    /// It waits for its next attempt.
    Queued,
    /// The endpoint took it.
    Delivered,
    /// It was given up, or the endpoint was disabled.
    Failed,
}

impl DeliveryState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Queued, Self::Delivered, Self::Failed];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

/// One attempt to deliver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryAttempt {
    /// Which one, from 1.
    pub number: u32,
    /// When it began.
    pub at: Timestamp,
    /// The status of the answer; `None` where there was none.
    pub status: Option<u16>,
    /// Why there was no answer.
    pub error: Option<String>,
    /// The beginning of the answer's body.
    pub answer: String,
    /// How long it took, in milliseconds.
    pub took: u32,
}

/// A delivery with all that its log shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryView {
    /// The delivery.
    pub delivery: WebhookDelivery,
    /// The event that is sent.
    pub event: EventView,
    /// The attempts, oldest first.
    pub attempts: Vec<DeliveryAttempt>,
}

/// The key that an endpoint's messages are signed with. Its debug form hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(pub [u8; 32]);

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_nothing_but_the_host() {
        for (url, host) in [
            ("https://hooks.example.com/a/secret?token=x#y", "hooks.example.com"),
            ("https://hooks.example.com?token=x", "hooks.example.com"),
            ("http://127.0.0.1:8080/x", "127.0.0.1:8080"),
            ("https://[::1]:8443/@x", "[::1]:8443"),
            ("https://ada:secret@hooks.example.com\\x", "hooks.example.com"),
        ] {
            assert_eq!(host_of(url), host);
        }
    }

    #[test]
    fn patterns_mean_what_they_say_and_nothing_else_is_one() {
        for text in ["*", "invitation.*", "webhook.*", "member.grants_changed"] {
            assert_eq!(EventPattern::parse(text).unwrap().to_string(), text);
        }
        for text in
            ["", "**", "invitation", "invitation*", "inv*", "invitation.lost", "lost.*", ".*", "Member.*", "*.*"]
        {
            assert_eq!(EventPattern::parse(text), None, "{text}");
        }
        let covers = |text: &str, kind| EventPattern::parse(text).unwrap().covers(kind);
        assert!(covers("*", EventKind::MemberAdded) && covers("member.*", EventKind::MemberAdded));
        assert!(!covers("member.*", EventKind::InvitationCreated));
        assert!(covers("member.added", EventKind::MemberAdded) && !covers("member.added", EventKind::MemberBlocked));
    }

    #[test]
    fn only_members_have_another_name() {
        assert_eq!(EventNames::Qualified.of(EventKind::MemberAdded), "organization.member.added");
        assert_eq!(EventNames::Qualified.of(EventKind::InvitationCreated), "invitation.created");
        assert_eq!(EventNames::Plain.of(EventKind::MemberAdded), "member.added");
    }
}
