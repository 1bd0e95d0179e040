//! Whose fault it is that a mail was refused. Only an address that is dead for good may go on a suppression list.
//!
//! Live SMTP replies and delivery reports are both judged here, by one table. In doubt the answer is never
//! [`Blame::Address`]: a suppressed address gets no invitation until an administrator steps in.

mod refusal;
mod reply;
mod status;
mod table;
#[cfg(test)]
mod tests;

pub use refusal::{Consequence, Obstacle, Stage, consequence};
pub use reply::Reply;
pub use status::EnhancedStatus;
use table::TABLE;

/// What a permanent refusal blames.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blame {
    /// The address itself: there is no such mailbox or domain, or the mailbox is closed.
    Address,
    /// The mailbox as it is now: full, getting more mail than it may, or closed to strangers.
    Mailbox,
    /// The name that the sending server greets with.
    HeloName,
    /// A log-in that is missing or wrong.
    Authentication,
    /// The sender: its address, domain, authentication or reputation.
    Sender,
    /// The rules of the receiving side.
    Policy,
    /// This one mail: its size, form or content.
    Message,
    /// The way there: routing, DNS, protocol, or a server that is broken.
    System,
    /// A refusal that does not say why.
    Unknown,
    /// Nothing: the refusal is temporary.
    Temporary,
}

/// What a refusal blames: `reply` is the SMTP reply, or the text of a report's `Diagnostic-Code`; `status` is the
/// report's `Status` field.
///
/// Both codes have to agree before an address is blamed: the `Status` comes from the reporting server, the reply from
/// the one that refused the mail, and either may be a guess.
#[must_use]
pub fn blame(reply: &Reply, status: Option<EnhancedStatus>) -> Blame {
    let codes = [reply.enhanced, status];
    if reply.is_temporary() || codes.into_iter().flatten().any(|code| code.class != 5) {
        return Blame::Temporary;
    }
    match codes.map(|code| code.filter(|code| !code.is_generic())) {
        [Some(one), Some(other)] => match (look_up(Some(one), reply), look_up(Some(other), reply)) {
            (blamed, Blame::Unknown) | (Blame::Address | Blame::Unknown, blamed) => blamed,
            (disagreeing, _) => disagreeing,
        },
        [one, other] => look_up(one.or(other), reply),
    }
}

/// The first rule of the table that applies.
fn look_up(code: Option<EnhancedStatus>, reply: &Reply) -> Blame {
    TABLE.iter().find(|rule| rule.applies(code, reply)).map_or(Blame::Unknown, |rule| rule.blame)
}
