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
/// Yahoo ("delivery error: dd This user doesn't have a ... account", "554 30 ... This mailbox is disabled"), iCloud
/// ("unknown or illegal alias", "inactive email address") and Mail.ru ("user not found").
const NO_MAILBOX: &[&str] = &[
    "user unknown",
    "unknown user",
    "user not found",
    "user does not exist",
    "no such user",
    "no such mailbox",
    "no such recipient",
    "mailbox not found",
    "mailbox does not exist",
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
    // Postfix says "Sender address rejected: User unknown" with 5.1.0, and so text about the sender goes first.
    rule(
        Code::Any,
        &["sender", "senders", "mail from", "from address", "from domain", "reverse path", "return path"],
        Blame::Sender,
    ),
    // Some servers use 5.1.1, or no enhanced code, for all that they refuse.
    rule(
        Code::Any,
        &[
            "spam",
            "spamhaus",
            "junk",
            "spf",
            "dkim",
            "dmarc",
            "policy",
            "reputation",
            "blocked",
            "blacklist",
            "blacklisted",
            "blocklist",
            "blocklisted",
            "greylisted",
            "access denied",
            "relay access denied",
            "relaying denied",
            "relay not permitted",
            "will not accept delivery of this message",
        ],
        Blame::Policy,
    ),
    rule(
        Code::Any,
        &[
            "over quota",
            "quota exceeded",
            "mailbox full",
            "mailbox is full",
            "out of storage space",
            "receiving mail too quickly",
            "receiving mail at a rate",
        ],
        Blame::Mailbox,
    ),
    rule(Code::Is(1, 0), NO_MAILBOX, Blame::Address),
    // Cisco's appliances say "550 #5.1.0 Address rejected." for an unknown recipient.
    rule(Code::Is(1, 0), &["address rejected"], Blame::Address),
    rule(Code::Is(1, 1), &[], Blame::Address),
    rule(Code::Is(1, 2), &[], Blame::Address),
    rule(Code::Is(1, 3), &[], Blame::Address),
    rule(Code::Is(1, 6), &[], Blame::Address),
    rule(Code::Is(1, 7), &[], Blame::Sender),
    rule(Code::Is(1, 8), &[], Blame::Sender),
    rule(Code::Is(1, 10), &[], Blame::Address),
    rule(Code::Is(2, 1), &[], Blame::Address),
    rule(Code::Is(2, 2), &[], Blame::Mailbox),
    rule(Code::Is(2, 3), &[], Blame::Message),
    rule(Code::Is(2, 4), &[], Blame::System),
    rule(Code::Is(3, 4), &[], Blame::Message),
    rule(Code::Subject(3), &[], Blame::System),
    rule(Code::Is(4, 4), NO_DOMAIN, Blame::Address),
    rule(Code::Is(4, 310), &[], Blame::Address),
    rule(Code::Subject(4), &[], Blame::System),
    rule(Code::Is(5, 0), NO_MAILBOX, Blame::Address),
    rule(Code::Subject(5), &[], Blame::System),
    rule(Code::Subject(6), &[], Blame::Message),
    // Yandex: "550 5.7.1 No such user!"
    rule(Code::Is(7, 1), &["no such user"], Blame::Address),
    rule(Code::Subject(7), &[], Blame::Policy),
    rule(Code::None, NO_MAILBOX, Blame::Address),
];
