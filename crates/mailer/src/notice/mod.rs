//! The words of notices: that an invitation's mail will not arrive, that a webhook was disabled, that a password can be set
//! or was changed.
//!
//! As with invitations: no name goes into a page unescaped or into a subject with a line end, and nothing is loaded from
//! outside.

#[cfg(test)]
mod tests;

use crate::line::wrap;
use crate::render::{Rendered, WIDTH, shown};
use askama::Template;
use usher_domain::{EmailAddress, Timestamp};
use usher_engine::ports::{Notice, NoticeOf};
use usher_locales::{Argument, Key, Piece, Texts, one_line};

const DAY: i64 = 86_400_000;

#[derive(Template)]
#[template(path = "notice.txt", escape = "none")]
struct Text<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "notice.html")]
struct Html<'a> {
    words: &'a Words,
    texts: Texts,
}

/// What the templates show.
struct Words {
    subject: String,
    hello: String,
    /// What has happened, with the names apart.
    text: Vec<Piece>,
    /// What it is about, on a line of its own.
    about: String,
    /// Whether that is a link to follow.
    is_link: bool,
    /// What else is known of it.
    detail: Option<String>,
    advice: String,
    /// Where the advice can be followed.
    page: Option<String>,
    /// Why the reader is told.
    reason: String,
}

/// Renders the notice.
pub(crate) fn render(notice: &Notice) -> Result<Rendered, askama::Error> {
    let texts = Texts::of(notice.locale);
    let words = Words::of(notice, texts);
    let text = wrap(&Text { words: &words }.render()?, WIDTH);
    let html = Html { words: &words, texts }.render()?;
    Ok(Rendered { subject: words.subject, text, html, image: None })
}

impl Words {
    fn of(notice: &Notice, texts: Texts) -> Self {
        let organization = shown(&notice.organization).unwrap_or_else(|| texts.say(Key::NamelessOrganization));
        let said = Said { texts, organization: &organization, hello: hello(notice, texts) };
        match &notice.of {
            NoticeOf::Bounce { invitee, name, reason } => said.bounce(invitee, name, reason.as_deref()),
            NoticeOf::MoveRequested { invitee, name, page } => said.move_requested(invitee, name, page.as_deref()),
            NoticeOf::WebhookDisabled { host, at, failing_since } => said.webhook(host, *at, *failing_since),
            // The host is ours, and no name that somebody could have made a link of.
            NoticeOf::SetPassword { link, until } => said.set_password(&notice.organization, link.expose(), *until),
            NoticeOf::PasswordChanged { at, forgot, is_linked } => {
                said.password_changed(&notice.organization, *at, forgot, *is_linked)
            }
            NoticeOf::IdentityChanged { at, is_linked, forgot } => {
                said.identity_changed(&notice.organization, *at, *is_linked, forgot)
            }
            NoticeOf::AccountDeleted { at } => said.account_deleted(&notice.organization, *at),
        }
    }
}

fn hello(notice: &Notice, texts: Texts) -> String {
    match notice.name.as_deref().and_then(shown) {
        Some(name) => texts.with(Key::MailHello, &[("invitee", Argument::Name(&name))]),
        None => texts.say(Key::MailHelloNobody),
    }
}

/// What all notices say.
struct Said<'a> {
    texts: Texts,
    organization: &'a str,
    hello: String,
}

impl Said<'_> {
    fn bounce(self, invitee: &EmailAddress, name: &str, reason: Option<&str>) -> Words {
        let Self { texts, hello, .. } = self;
        let organization = ("organization", Argument::Name(self.organization));
        let address = one_line(invitee.as_sent());
        let name = shown(name).unwrap_or_else(|| address.clone());
        let invitee = ("invitee", Argument::Name(&name));
        Words {
            subject: texts.with(Key::NoticeBounceSubject, &[invitee]),
            hello,
            text: texts.pieces(Key::NoticeBounceText, &[invitee, organization]),
            detail: reason
                .and_then(shown)
                .map(|reason| texts.with(Key::NoticeBounceSaid, &[("reason", Argument::Name(&reason))])),
            about: address,
            is_link: false,
            page: None,
            advice: texts.say(Key::NoticeBounceAdvice),
            reason: texts.with(Key::NoticeBounceReason, &[organization]),
        }
    }

    fn move_requested(self, invitee: &EmailAddress, name: &str, page: Option<&str>) -> Words {
        let Self { texts, hello, .. } = self;
        let organization = ("organization", Argument::Name(self.organization));
        let address = one_line(invitee.as_sent());
        let name = shown(name).unwrap_or_else(|| address.clone());
        let invitee = ("invitee", Argument::Name(&name));
        Words {
            subject: texts.with(Key::NoticeMoveSubject, &[invitee]),
            hello,
            text: texts.pieces(Key::NoticeMoveText, &[invitee, organization]),
            about: address,
            is_link: false,
            detail: None,
            advice: texts.say(Key::NoticeMoveAdvice),
            page: page.map(str::to_owned),
            reason: texts.with(Key::NoticeBounceReason, &[organization]),
        }
    }

    fn webhook(self, host: &str, at: Timestamp, failing_since: Option<Timestamp>) -> Words {
        let Self { texts, hello, .. } = self;
        let organization = ("organization", Argument::Name(self.organization));
        let since = texts.instant(failing_since.unwrap_or(at));
        let since = ("since", Argument::Text(&since));
        let detail = match failing_since {
            Some(from) => {
                let days = u32::try_from((at.millis() - from.millis()) / DAY).unwrap_or(0).max(1);
                texts.with(Key::NoticeWebhookFailing, &[("count", Argument::Count(days)), since])
            }
            None => texts.with(Key::NoticeWebhookGone, &[since]),
        };
        Words {
            subject: texts.with(Key::NoticeWebhookSubject, &[("host", Argument::Name(host))]),
            hello,
            text: texts.pieces(Key::NoticeWebhookText, &[organization]),
            about: one_line(host),
            is_link: false,
            page: None,
            detail: Some(detail),
            advice: texts.say(Key::NoticeWebhookAdvice),
            reason: texts.with(Key::NoticeWebhookReason, &[organization]),
        }
    }

    fn set_password(self, site: &str, link: &str, until: Timestamp) -> Words {
        let Self { texts, hello, .. } = self;
        let site = ("site", Argument::Text(site));
        let until = texts.instant(until);
        Words {
            subject: texts.say(Key::MailPasswordSubject),
            hello,
            text: texts.pieces(Key::MailPasswordText, &[site]),
            about: link.to_owned(),
            is_link: true,
            detail: Some(texts.with(Key::MailPasswordUntil, &[("until", Argument::Text(&until))])),
            advice: texts.say(Key::MailPasswordAdvice),
            page: None,
            reason: texts.with(Key::MailPasswordReason, &[site]),
        }
    }

    fn password_changed(self, site: &str, at: Timestamp, forgot: &str, is_linked: bool) -> Words {
        let Self { texts, hello, .. } = self;
        let site = ("site", Argument::Text(site));
        Words {
            subject: texts.say(Key::MailPasswordChangedSubject),
            hello,
            text: texts.pieces(Key::MailPasswordChangedText, &[site]),
            about: texts.instant(at),
            is_link: false,
            detail: Some(texts.say(if is_linked {
                Key::MailPasswordChangedLinked
            } else {
                Key::MailPasswordChangedAt
            })),
            advice: texts.say(Key::MailPasswordChangedAdvice),
            page: Some(forgot.to_owned()),
            reason: texts.with(Key::MailPasswordReason, &[site]),
        }
    }

    fn identity_changed(self, site: &str, at: Timestamp, is_linked: bool, forgot: &str) -> Words {
        let Self { texts, hello, .. } = self;
        let site = ("site", Argument::Text(site));
        let (subject, text, detail) = if is_linked {
            (Key::MailIdentityLinkedSubject, Key::MailIdentityLinkedText, Key::MailIdentityLinkedDetail)
        } else {
            (Key::MailIdentityUnlinkedSubject, Key::MailIdentityUnlinkedText, Key::MailIdentityUnlinkedDetail)
        };
        Words {
            subject: texts.say(subject),
            hello,
            text: texts.pieces(text, &[site]),
            about: texts.instant(at),
            is_link: false,
            detail: Some(texts.say(detail)),
            advice: texts.say(Key::MailIdentityAdvice),
            page: Some(forgot.to_owned()),
            reason: texts.with(Key::MailPasswordReason, &[site]),
        }
    }

    fn account_deleted(self, site: &str, at: Timestamp) -> Words {
        let Self { texts, hello, .. } = self;
        let site = ("site", Argument::Text(site));
        Words {
            subject: texts.say(Key::MailAccountDeletedSubject),
            hello,
            text: texts.pieces(Key::MailAccountDeletedText, &[site]),
            about: texts.instant(at),
            is_link: false,
            detail: Some(texts.say(Key::MailAccountDeletedDetail)),
            advice: texts.with(Key::MailAccountDeletedAdvice, &[site]),
            page: None,
            reason: texts.with(Key::MailAccountDeletedReason, &[site]),
        }
    }
}
