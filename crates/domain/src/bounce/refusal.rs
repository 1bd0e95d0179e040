//! What follows from a refusal in a live SMTP conversation, given how far it had come.
//!
//! Must never let a recipient pay for what is wrong with the sender: what keeps all mail from going out is waited for.

use super::reply::Reply;
use super::table::{CLIENT_REFUSED, NO_RELAYING, SENDING_LIMIT};
use super::{Blame, EnhancedStatus, blame, look_up};

/// How far the conversation had come when the refusal came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Connecting, greetings and TLS.
    Hello,
    /// Logging in.
    Authentication,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// `DATA`, and what follows the content.
    Content,
}

/// What keeps mail from going out until an operator, or time, removes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// The mail server cannot be reached, or does not take mail now.
    Server,
    /// It refuses the name that the gateway greets with.
    HeloName,
    /// It wants another log-in.
    Authentication,
    /// It refuses the sender's address.
    Sender,
    /// Its rules refuse mail from here: by a block list, a limit, or because it does not relay.
    Policy,
}

impl Obstacle {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Server, Self::HeloName, Self::Authentication, Self::Sender, Self::Policy];

    /// Its name in storage, metrics and reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::HeloName => "helo_name",
            Self::Authentication => "authentication",
            Self::Sender => "sender",
            Self::Policy => "policy",
        }
    }

    /// The obstacle of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|obstacle| obstacle.as_str() == name)
    }
}

/// What follows from a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Consequence {
    /// The mail waits until the obstacle is gone, however long it is of use.
    Wait(Obstacle),
    /// It is tried again, as often as the operator has set.
    Retry,
    /// This mail is lost; the next one to the same address may arrive.
    GiveUp,
    /// The address gets no more mail.
    Suppress,
}

/// What follows from a refusal.
#[must_use]
pub fn consequence(stage: Stage, reply: &Reply) -> Consequence {
    if let Some(obstacle) = obstacle(stage, reply) {
        return Consequence::Wait(obstacle);
    }
    match blame(reply, None) {
        Blame::Temporary => Consequence::Retry,
        Blame::Address => Consequence::Suppress,
        _ => Consequence::GiveUp,
    }
}

/// What the refusal says of us rather than of the recipient or of this mail. Servers such as Postfix refuse the client,
/// its greeting and the sender only in answer to `RCPT TO`, so that the words count there as well.
fn obstacle(stage: Stage, reply: &Reply) -> Option<Obstacle> {
    let code = reply.code.unwrap_or_default();
    let blamed = look_up(reply.specific(), reply);
    match (stage, blamed) {
        (Stage::Authentication, _) => Some(Obstacle::Authentication),
        _ if matches!(code, 525 | 530 | 534 | 535 | 538) => Some(Obstacle::Authentication),
        _ if reply.is_temporary() && says_any(reply, GREYLISTING) => None,
        (_, Blame::HeloName) => Some(Obstacle::HeloName),
        (_, Blame::Authentication) => Some(Obstacle::Authentication),
        (_, Blame::Sender) => Some(Obstacle::Sender),
        (Stage::Hello | Stage::Sender, _) if reply.is_temporary() => Some(Obstacle::Server),
        (Stage::Hello, _) if code <= 504 => Some(Obstacle::HeloName),
        (Stage::Hello, _) | (Stage::Sender, Blame::Policy) => Some(Obstacle::Policy),
        (Stage::Sender, Blame::Message) | (Stage::Recipient | Stage::Content, Blame::Address) => None,
        (Stage::Sender, _) => Some(Obstacle::Sender),
        (Stage::Recipient | Stage::Content, Blame::Policy) => is_of_client(stage, reply).then_some(Obstacle::Policy),
        // The conversation itself went wrong, not the mail.
        _ => matches!(code, 500 | 502 | 503).then_some(Obstacle::Server),
    }
}

/// Whether rules refuse the client, and not its content or a recipient.
fn is_of_client(stage: Stage, reply: &Reply) -> bool {
    if reply.is_temporary() {
        // Limits for one recipient pass by themselves.
        return says_any(reply, NO_RELAYING) || says_any(reply, SENDING_LIMIT);
    }
    if reply.specific().is_some_and(EnhancedStatus::is_of_address) {
        return [CLIENT_REFUSED, NO_RELAYING, SENDING_LIMIT].iter().any(|phrases| says_any(reply, phrases));
    }
    let of_content = stage == Stage::Content && says_any(reply, CONTENT);
    !of_content && !reply.says("recipient address rejected access denied")
}

fn says_any(reply: &Reply, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| reply.says(phrase))
}

const GREYLISTING: &[&str] = &["greylisted", "greylisting", "greylist", "graylisted", "graylisting"];

/// Ways to say that the content of one mail is refused.
const CONTENT: &[&str] = &[
    "spam message",
    "as spam",
    "of spam",
    "is spam",
    "spam content",
    "spam detected",
    "message content",
    "likely unsolicited mail",
    "virus",
];
