//! Delivery of an invitation's mail. Reasons never contain an address.

use crate::bounce::Obstacle;
use crate::text::tidied;
use crate::{CanonicalEmail, MailId, Timestamp};

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident $word:literal),+ $(,)?) => {
        /// Where a mail stands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum MailState { $($(#[$doc])* $name),+ }

        impl MailState {
            /// All of them, in the order above.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in canonical JSON. Names never change.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

states! {
    /// It waits for its first try.
    Queued "queued",
    /// It waits because a limit on mails to this address, or from this organization, is reached.
    Held "held",
    /// An attempt failed and there will be another one.
    Deferred "deferred",
    /// The relay has taken responsibility for it.
    Sent "sent",
    /// It was refused permanently, was given up, or bounced.
    Bounced "bounced",
    /// It was not sent, because its address is on the suppression list.
    Suppressed "suppressed",
    /// It was not sent, because no way to send mail is configured.
    NotConfigured "not_configured",
    /// It was not sent, because the organization hands its links out itself.
    LinkOnly "link_only",
    /// It was not sent, because the invitation had ended or a newer mail was ordered before it was due.
    Superseded "superseded",
}

/// Why a mail was not even tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unsent {
    /// The invitation ended, or a newer mail was ordered, before it was due.
    Superseded,
    /// Its address is on the suppression list.
    Suppressed,
    /// No way to send mail is configured.
    NotConfigured,
    /// The organization hands its links out itself.
    LinkOnly,
}

impl Unsent {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Superseded, Self::Suppressed, Self::NotConfigured, Self::LinkOnly];

    /// Where such a mail stands.
    #[must_use]
    pub const fn state(self) -> MailState {
        match self {
            Self::Superseded => MailState::Superseded,
            Self::Suppressed => MailState::Suppressed,
            Self::NotConfigured => MailState::NotConfigured,
            Self::LinkOnly => MailState::LinkOnly,
        }
    }
}

/// The newest mail of an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailDelivery {
    /// Its id, from which its Message-ID is made.
    pub id: MailId,
    /// Where it stands.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it was put off or will not arrive.
    pub reason: Option<String>,
    /// When it was ordered.
    pub ordered_at: Timestamp,
    /// When it ended; a bounce may still follow.
    pub settled_at: Option<Timestamp>,
    /// When it will be tried, or tried again.
    pub next_attempt_at: Option<Timestamp>,
}

/// The mails that wait for one obstacle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObstructedMails {
    /// What they wait for.
    pub obstacle: Obstacle,
    /// How many.
    pub mails: u64,
    /// Why, in the words of one of them; without an address.
    pub reason: String,
}

/// An address that an organization's mail does not go to, until an administrator takes it off the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The address.
    pub email: CanonicalEmail,
    /// What put it on the list.
    pub cause: SuppressionCause,
    /// The reason given by the receiving side.
    pub reason: String,
    /// Since when.
    pub since: Timestamp,
}

/// What puts an address on the suppression list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SuppressionCause {
    /// A mail to it came back for good.
    Bounce,
    /// Its owner has called a mail unwanted.
    Complaint,
}

impl SuppressionCause {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Bounce, Self::Complaint];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bounce => "bounce",
            Self::Complaint => "complaint",
        }
    }
}

/// A reason as it may be stored and shown: one line of at most 300 characters, without words that have an `@`.
#[must_use]
pub fn clean_reason(reason: &str) -> String {
    let reason = tidied(reason);
    let shown = reason.split_whitespace().map(|word| if word.contains('@') { "[address]" } else { word });
    shown.collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn words_are_unique() {
        let words: HashSet<_> = MailState::ALL.iter().map(|state| state.as_str()).collect();
        assert_eq!(words.len(), MailState::ALL.len());
    }

    #[test]
    fn reasons_lose_their_addresses_and_line_ends() {
        assert_eq!(clean_reason("550 5.1.1\r\n <jan@b.co>:  unknown\0"), "550 5.1.1 [address] unknown");
        assert_eq!(clean_reason(&"ä ".repeat(1000)).chars().count(), 300);
    }
}
