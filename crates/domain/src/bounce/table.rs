//! The table of refusals.

use super::{Blame, EnhancedStatus, Reply};

/// A line of the table.
pub(super) struct Rule {
    code: Code,
    /// One of these phrases has to be in the text; empty where the code is enough. In the form of [`Reply::says`].
    says: &'static [&'static str],
    pub(super) blame: Blame,
}

/// The codes that a rule is for, without their class.
enum Code {
    /// Any, or none.
    Any,
    /// None, or one that says nothing (5.0.0).
    None,
    /// One that says that the recipient's address is dead; see [`EnhancedStatus::is_of_address`].
    OfAddress,
    /// Any of this subject.
    Subject(u16),
    /// Subject and detail.
    Is(u16, u16),
}

impl Rule {
    pub(super) fn applies(&self, code: Option<EnhancedStatus>, reply: &Reply) -> bool {
        let is_for = match self.code {
            Code::Any => true,
            Code::None => code.is_none(),
            Code::OfAddress => code.is_some_and(EnhancedStatus::is_of_address),
            Code::Subject(subject) => code.is_some_and(|code| code.subject == subject),
            Code::Is(subject, detail) => code.is_some_and(|code| (code.subject, code.detail) == (subject, detail)),
        };
        is_for && (self.says.is_empty() || self.says.iter().any(|phrase| reply.says(phrase)))
    }
}

const fn rule(code: Code, says: &'static [&'static str], blame: Blame) -> Rule {
    Rule { code, says, blame }
}

/// Ways to say that there is no such mailbox. Postfix, Exim, Sendmail and qmail each have their own, and so have
/// Yahoo ("delivery error: dd Not a valid recipient", "dd This user doesn't have a ... account", "554 30 ... This mailbox is disabled"), iCloud
/// ("unknown or illegal alias", "inactive email address") and Mail.ru ("user not found").
const NO_MAILBOX: &[&str] = &[
    "user unknown",
    "unknown user",
    "user not found",
    "user does not exist",
    "no such user",
    "no such mailbox",
    "no such recipient",
    "no such address",
    "no such account",
    "no such person",
    "mailbox not found",
    "mailbox unknown",
    "unknown mailbox",
    "mailbox does not exist",
    "mailbox doesnt exist",
    "user doesnt exist",
    "recipient does not exist",
    "recipient doesnt exist",
    "account does not exist",
    "account doesnt exist",
    "address does not exist",
    "address doesnt exist",
    "address unknown",
    "unknown local part",
    "not a valid recipient",
    "not a valid mailbox",
    "recipient not found",
    "recipient unknown",
    "unknown recipient",
    "invalid recipient",
    "no mailbox here by that name",
    "unrouteable address",
    "unknown or illegal alias",
    "inactive email address",
    "account that you tried to reach does not exist",
    "this user doesnt have a",
    "this mailbox is disabled",
    "this account has been disabled or discontinued",
];

/// Ways to say that the domain does not exist.
const NO_DOMAIN: &[&str] = &[
    "host not found",
    "host unknown",
    "domain not found",
    "host or domain name not found",
    "no such domain",
    "smtpsend dns nonexistentdomain",
];

/// Ways to say that this recipient takes no mail from strangers, or from us: Exchange ("RESOLVER.RST.AuthRequired",
/// "RESOLVER.RST.NotAuthorized"), Barracuda ("permanent failure for one or more recipients (a@b.co:blocked)"), groups and
/// lists. Others may well take it.
const CLOSED: &[&str] = &[
    "resolver rst",
    "recipient does not accept",
    "recipient doesnt accept",
    "user does not accept",
    "mailbox does not accept",
    "group does not accept",
    "recipient only accepts",
    "group only accepts",
    "list only accepts",
    "not allowed to send to this",
    "not permitted to send to this",
    "not authorized to send to this",
    "permission to send to this",
    "blocked by recipient",
    "blocked by the recipient",
    "blocked by user",
    "recipient has blocked",
    "failure for one or more recipients",
];

/// Ways to say that the sender is refused, whatever the code: "Sender address rejected: User unknown" (Postfix), "Sender
/// verify failed" (Exim).
const SENDER_REFUSED: &[&str] = &[
    "sender address",
    "sender rejected",
    "sender refused",
    "sender denied",
    "sender unknown",
    "unknown sender",
    "invalid sender",
    "sender verify",
    "sender verification",
    "sender domain",
    "envelope sender",
];

/// Ways to say that the greeting is refused, whatever the code.
const HELO_REFUSED: &[&str] = &["helo command rejected", "ehlo command rejected", "helo name", "invalid helo"];

/// Ways to say that this client is refused for what it is, whatever the code: some servers use 5.1.1 for all that they
/// refuse.
pub(super) const CLIENT_REFUSED: &[&str] = &[
    "spamhaus",
    "blacklist",
    "blacklisted",
    "blocklist",
    "blocklisted",
    "blocked using",
    "greylisted",
    "as spam",
    "client host rejected",
    "cannot find your hostname",
    "ptr record",
];

/// Words of rules. Where the code says that the address is dead, they only leave that in doubt.
const RULES: &[&str] = &[
    "spam",
    "junk",
    "spf",
    "dkim",
    "dmarc",
    "policy",
    "reputation",
    "blocked",
    "access denied",
    "will not accept delivery of this message",
];

/// Ways to say that a log-in is missing or wrong.
const NOT_LOGGED_IN: &[&str] = &[
    "unauthenticated senders",
    "authentication required",
    "requires authentication",
    "smtp authentication",
    "proper authentication",
    "please authenticate",
    "not authenticated",
    "not logged in",
    "invalid credentials",
    "must issue a starttls command",
];

/// Ways to say that the sender may not send: among them those of Amazon SES ("The following identities failed the
/// check"), Exchange Online (`SendAsDenied`), Fastmail ("Not authorised to send from"), Mailgun ("not allowed to send"),
/// Postmark ("signature") and GMX ("invalid DNS MX or A/AAAA resource record", of the sender's domain).
const SENDER: &[&str] = &[
    "sender",
    "senders",
    "mail from",
    "from address",
    "from domain",
    "from header",
    "reverse path",
    "return path",
    "identities failed the check",
    "email address is not verified",
    "signature not found",
    "is not a signature",
    "not allowed to send",
    "not authorised to send",
    "not authorized to send",
    "not authorized to perform",
    "sending paused",
    "sending suspended",
    "sendasdenied",
    "sendasdeniedexception",
    "invalid dns mx or a aaaa resource record",
];

/// Ways to say that mail is not passed on for this client.
pub(super) const NO_RELAYING: &[&str] = &[
    "relay access denied",
    "relaying",
    "relay denied",
    "relay not permitted",
    "unable to relay",
    "not permitted to relay",
    "not allowed to relay",
    "allowed rcpthosts",
];

/// Ways to say that a limit on what one client may send is reached.
pub(super) const SENDING_LIMIT: &[&str] = &[
    "sending limit",
    "sending quota exceeded",
    "relay quota exceeded",
    "message quota exceeded",
    "sending rate exceeded",
    "maximum credits exceeded",
    "messaging limits",
    "unusual sending activity",
];

/// Ways to say that the mailbox is full, or gets more mail than it may.
const FULL: &[&str] = &[
    "over quota",
    "quota exceeded",
    "mailbox full",
    "mailbox is full",
    "out of storage space",
    "receiving mail too quickly",
    "receiving mail at a rate",
];

/// What a permanent refusal blames; the first rule that applies counts.
///
/// Meanings of codes: RFC 3463, RFC 5248 and the IANA registry "SMTP Enhanced Status Codes"; RFC 7505 for 5.1.10;
/// Microsoft's "Non-delivery reports in Exchange Online" for 5.1.10, 5.4.1 and 5.4.310; Google's "Gmail SMTP errors and
/// codes" for 5.2.1 and 5.7.26; Yahoo's "SMTP error codes"; Yandex's "Report on non-delivery" for 5.7.1.
///
/// Left out on purpose, as they are said for more than one reason: 5.5.0 with "mailbox unavailable" (Outlook.com, also
/// during its outages), 5.1.351, 5.1.4 (ambiguous address), and 5.1.0 or 5.4.4 without a phrase.
pub(super) const TABLE: &[Rule] = &[
    // The text says less than it means: Exchange Online has no such recipient in its directory.
    rule(Code::Is(4, 1), &["recipient address rejected access denied"], Blame::Address),
    // Exchange Online: a group or person that takes mail only from some senders, or from people of its organization.
    rule(Code::Is(7, 124), &[], Blame::Mailbox),
    rule(Code::Is(7, 133), &[], Blame::Mailbox),
    rule(Code::Is(7, 134), &[], Blame::Mailbox),
    rule(Code::Is(7, 135), &[], Blame::Mailbox),
    rule(Code::Is(7, 136), &[], Blame::Mailbox),
    rule(Code::Is(7, 129), &[], Blame::Mailbox),
    rule(Code::Any, CLOSED, Blame::Mailbox),
    // What says plainly that we are refused goes before any code: Postfix says "Sender address rejected: User unknown".
    rule(Code::Any, HELO_REFUSED, Blame::HeloName),
    rule(Code::Any, SENDER_REFUSED, Blame::Sender),
    rule(Code::Any, NO_RELAYING, Blame::Policy),
    rule(Code::Any, SENDING_LIMIT, Blame::Policy),
    rule(Code::Any, CLIENT_REFUSED, Blame::Policy),
    rule(Code::Any, FULL, Blame::Mailbox),
    // A code, or words, that say of the address that it is dead go before words that may only be beside the point: "User
    // unknown; please notify the sender".
    rule(Code::OfAddress, NO_MAILBOX, Blame::Address),
    rule(Code::OfAddress, RULES, Blame::Policy),
    rule(Code::OfAddress, &[], Blame::Address),
    rule(Code::Is(1, 0), NO_MAILBOX, Blame::Address),
    rule(Code::Is(3, 0), NO_MAILBOX, Blame::Address),
    rule(Code::Is(5, 0), NO_MAILBOX, Blame::Address),
    rule(Code::None, NO_MAILBOX, Blame::Address),
    rule(Code::Any, &["helo", "ehlo"], Blame::HeloName),
    rule(Code::Any, NOT_LOGGED_IN, Blame::Authentication),
    rule(Code::Any, SENDER, Blame::Sender),
    rule(
        Code::Any,
        &["message size exceeds", "message too large", "message too big", "maximum message size", "size limit"],
        Blame::Message,
    ),
    rule(Code::Any, RULES, Blame::Policy),
    // Cisco's appliances say "550 #5.1.0 Address rejected." for an unknown recipient.
    rule(Code::Is(1, 0), &["address rejected"], Blame::Address),
    rule(Code::Is(1, 7), &[], Blame::Sender),
    rule(Code::Is(1, 8), &[], Blame::Sender),
    rule(Code::Is(2, 2), &[], Blame::Mailbox),
    rule(Code::Is(2, 3), &[], Blame::Message),
    rule(Code::Is(2, 4), &[], Blame::System),
    rule(Code::Is(3, 4), &[], Blame::Message),
    rule(Code::Subject(3), &[], Blame::System),
    rule(Code::Is(4, 4), NO_DOMAIN, Blame::Address),
    rule(Code::Is(4, 310), &[], Blame::Address),
    rule(Code::Subject(4), &[], Blame::System),
    rule(Code::Subject(5), &[], Blame::System),
    rule(Code::Subject(6), &[], Blame::Message),
    // Yandex: "550 5.7.1 No such user!"
    rule(Code::Is(7, 1), &["no such user"], Blame::Address),
    rule(Code::Subject(7), &[], Blame::Policy),
];
