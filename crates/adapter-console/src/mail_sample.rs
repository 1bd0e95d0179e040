//! The mail that invites somebody, as pages show it before it is sent: in its language, with the names and the message that
//! it will have. The mailer lays out the real one; both take their sentences from the same texts.

use crate::page_context::PageContext;
use usher_domain::commands::GetOwnAccount;
use usher_domain::{Locale, Timestamp};
use usher_locales::{Argument, Key, Texts, one_line};

/// What a mail is made of.
pub(crate) struct MailFacts<'a> {
    pub(crate) locale: Locale,
    /// What the organization is called in mails.
    pub(crate) organization: &'a str,
    /// The name of whoever invites, if it is known.
    pub(crate) inviter: Option<&'a str>,
    /// The name of whoever is invited, or nothing.
    pub(crate) invitee: &'a str,
    pub(crate) message: Option<&'a str>,
    pub(crate) end: SampleEnd,
}

/// Until when the invitation can be accepted.
#[derive(Clone, Copy)]
pub(crate) enum SampleEnd {
    At(Timestamp),
    Never,
    /// As the server has it, which pages cannot tell.
    Unknown,
}

/// What the mail says.
pub(crate) struct MailSample {
    pub(crate) language: &'static str,
    pub(crate) subject: String,
    pub(crate) hello: String,
    pub(crate) title: String,
    pub(crate) invites: String,
    /// Who says something, and what.
    pub(crate) message: Option<(String, String)>,
    pub(crate) button: String,
    /// Until when, where that is known.
    pub(crate) term: Option<String>,
    pub(crate) reason: String,
}

impl MailSample {
    pub(crate) fn of(facts: &MailFacts<'_>) -> Self {
        let texts = Texts::of(facts.locale);
        let name = one_line(facts.organization);
        let organization = ("organization", Argument::Name(&name));
        let title = texts.with(Key::MailSubject, &[organization]);
        let (subject, invites, reason) = if let Some(inviter) = facts.inviter {
            let both = [("inviter", Argument::Name(inviter)), organization];
            let said = |key| texts.with(key, &both);
            (said(Key::MailSubjectInviter), said(Key::InvitesInviter), said(Key::MailReasonInviter))
        } else {
            (title.clone(), texts.with(Key::Invites, &[organization]), texts.with(Key::MailReason, &[organization]))
        };
        let sender = [("sender", Argument::Name(facts.inviter.unwrap_or(&name)))];
        Self {
            language: facts.locale.code(),
            subject,
            hello: match facts.invitee {
                "" => texts.say(Key::MailHelloNobody),
                known => texts.with(Key::MailHello, &[("invitee", Argument::Name(known))]),
            },
            title,
            invites,
            message: facts.message.map(|message| (texts.with(Key::MailMessage, &sender), message.to_owned())),
            button: texts.say(Key::MailButton),
            term: facts.end.term(texts),
            reason,
        }
    }
}

impl SampleEnd {
    fn term(self, texts: Texts) -> Option<String> {
        match self {
            Self::At(end) => Some(texts.with(Key::OpenUntil, &[("until", Argument::Text(&texts.instant(end)))])),
            Self::Never => Some(texts.say(Key::OpenForGood)),
            Self::Unknown => None,
        }
    }
}

/// The name of the person who looks at the page, as mails show it; none where it is not known.
pub(crate) async fn own_name(context: &PageContext<'_>) -> Option<String> {
    let account = context.perform(&GetOwnAccount).await.ok()?.account;
    let name = one_line(&format!("{} {}", account.first_name.as_str(), account.last_name.as_str()));
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}
