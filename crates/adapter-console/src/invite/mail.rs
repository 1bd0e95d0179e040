//! The mail as it will look: in its language, with the names and the message that it will have. The mailer lays it out.

use super::form::InviteOptions;
use crate::page_context::PageContext;
use crate::people::People;
use usher_domain::commands::{GetOwnAccount, Lifetime};
use usher_domain::{Locale, PersonName, PersonalMessage};
use usher_locales::{Argument, Key, Texts, one_line};

/// What the mail to one of the people says.
pub(super) struct MailSample {
    pub(super) language: &'static str,
    pub(super) subject: String,
    pub(super) hello: String,
    pub(super) title: String,
    pub(super) invites: String,
    /// Who says something, and what.
    pub(super) message: Option<(String, String)>,
    pub(super) button: String,
    /// Until when, where the form says it.
    pub(super) term: Option<String>,
    pub(super) reason: String,
}

impl MailSample {
    /// The mail to the first person who can be invited.
    pub(super) async fn of(context: &PageContext<'_>, people: &People, options: &InviteOptions) -> Option<Self> {
        let identity = context.identity?;
        let row = people.lines.iter().find_map(|line| line.row.as_ref().ok())?;
        let locale = row.locale.or(options.defaults.locale).or(identity.organization.locale).unwrap_or(Locale::En);
        let texts = Texts::of(locale);
        let shown = identity.branding.name.as_ref().map_or(&*identity.organization.name, |name| name.as_str());
        let name = one_line(shown);
        let organization = ("organization", Argument::Name(&name));
        let account = context.perform(&GetOwnAccount).await.ok().map(|own| own.account);
        let inviter = account.map(|one| one_line(&format!("{} {}", one.first_name.as_str(), one.last_name.as_str())));
        let inviter = inviter.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        let names = [&row.first_name, &row.last_name].into_iter().flatten().map(PersonName::as_str);
        let guest = one_line(&names.collect::<Vec<_>>().join(" "));
        let title = texts.with(Key::MailSubject, &[organization]);
        let (subject, sentence, reason) = if let Some(inviter) = &inviter {
            let both = [("inviter", Argument::Name(inviter)), organization];
            let said = |key| texts.with(key, &both);
            (said(Key::MailSubjectInviter), said(Key::InvitesInviter), said(Key::MailReasonInviter))
        } else {
            (title.clone(), texts.with(Key::Invites, &[organization]), texts.with(Key::MailReason, &[organization]))
        };
        let sender = inviter.as_deref().unwrap_or(&name);
        let message =
            options.defaults.message.as_ref().map(PersonalMessage::as_str).map(|message| {
                (texts.with(Key::MailMessage, &[("sender", Argument::Name(sender))]), message.to_owned())
            });
        let term = match options.lifetime {
            Lifetime::Until(end) => Some(texts.with(Key::OpenUntil, &[("until", Argument::Text(&texts.instant(end)))])),
            Lifetime::Never => Some(texts.say(Key::OpenForGood)),
            Lifetime::Default => None,
        };
        Some(Self {
            language: locale.code(),
            subject,
            hello: match guest.as_str() {
                "" => texts.say(Key::MailHelloNobody),
                name => texts.with(Key::MailHello, &[("invitee", Argument::Name(name))]),
            },
            title,
            invites: sentence,
            message,
            button: texts.say(Key::MailButton),
            term,
            reason,
        })
    }
}
