//! The words of the mail, from the templates in `templates/`.
//!
//! Must never put a name into a page unescaped or a line end into a subject, must never carry a link but ours, and must
//! never load anything from outside but a logo that the organization has set as an address: a mail that calls home tells
//! others who opened it.

#[cfg(test)]
mod tests;

use crate::line::wrap;
use crate::theme::{Image, Theme};
use crate::unlinked::unlinked;
use askama::Template;
use usher_domain::Replies;
use usher_domain::text::tidied;
use usher_engine::ports::InvitationMail;
use usher_locales::{Argument, Key, Piece, Texts, one_line};

/// The width of plain text.
pub(crate) const WIDTH: usize = 78;

/// A rendered mail.
pub(crate) struct Rendered {
    /// One line.
    pub(crate) subject: String,
    /// Plain text, at most 78 characters a line, with the link on a line of its own.
    pub(crate) text: String,
    /// A page.
    pub(crate) html: String,
    /// The image that the page shows.
    pub(crate) image: Option<Image>,
}

#[derive(Template)]
#[template(path = "invitation.txt", escape = "none")]
struct Text<'a> {
    words: &'a Words,
    texts: Texts,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct Html<'a> {
    words: &'a Words,
    texts: Texts,
    theme: &'a Theme,
}

/// The sentences that have names or dates in them.
struct Words {
    subject: String,
    title: String,
    /// That it is a reminder.
    reminder: Option<String>,
    hello: String,
    organization: String,
    /// Who invites, with the names apart.
    invites: Vec<Piece>,
    /// What the inviter says, with who says it.
    message: Option<Message>,
    /// Until when.
    term: String,
    reason: String,
    link: String,
    /// Where replies go, if anywhere.
    replies: Option<String>,
    /// What stands between two sentences.
    gap: &'static str,
}

/// Renders the mail.
pub(crate) fn render(mail: &InvitationMail) -> Result<Rendered, askama::Error> {
    let texts = Texts::of(mail.locale);
    let words = Words::of(mail, texts);
    let text = wrap(&Text { words: &words, texts }.render()?, WIDTH);
    let theme = Theme::of(mail);
    let html = Html { words: &words, texts, theme: &theme }.render()?;
    Ok(Rendered { subject: words.subject, text, html, image: theme.image })
}

impl Words {
    fn of(mail: &InvitationMail, texts: Texts) -> Self {
        let nameless = texts.say(Key::NamelessOrganization);
        let name = shown(&mail.organization).unwrap_or(nameless);
        let organization = ("organization", Argument::Name(&name));
        let host = mail.inviter_name.as_deref().and_then(shown);
        let title = texts.with(Key::MailSubject, &[organization]);
        let (subject, invites, reason) = if let Some(host) = &host {
            let both = [("inviter", Argument::Name(host)), organization];
            let invites = texts.pieces(Key::InvitesInviter, &both);
            (texts.with(Key::MailSubjectInviter, &both), invites, texts.with(Key::MailReasonInviter, &both))
        } else {
            let invites = texts.pieces(Key::Invites, &[organization]);
            (title.clone(), invites, texts.with(Key::MailReason, &[organization]))
        };
        let subject = if mail.is_reminder {
            texts.with(Key::MailReminderSubject, &[("subject", Argument::Text(&subject))])
        } else {
            subject
        };
        let reminder = mail.is_reminder.then(|| texts.say(Key::MailReminder));
        let hello = match shown(&mail.invitee_name) {
            Some(name) => texts.with(Key::MailHello, &[("invitee", Argument::Name(&name))]),
            None => texts.say(Key::MailHelloNobody),
        };
        let term = match mail.expires_at {
            Some(end) => texts.with(Key::OpenUntil, &[("until", Argument::Text(&texts.instant(end)))]),
            None => texts.say(Key::OpenForGood),
        };
        let replies = mail.replies.as_ref().map(|replies| match replies {
            Replies::Inviter(_) => texts.say(Key::MailReplies),
            Replies::Organization(_) => texts.with(Key::MailRepliesOrganization, &[organization]),
        });
        let (link, gap) = (mail.link.clone(), texts.sentence_gap());
        let speaker = host.as_ref().unwrap_or(&name);
        let message = mail.message.as_deref().and_then(|text| Message::of(text, speaker, texts));
        Self {
            subject,
            title,
            reminder,
            hello,
            organization: name.clone(),
            invites,
            message,
            term,
            reason,
            link,
            replies,
            gap,
        }
    }
}

/// What the inviter says. It is marked as a quotation, so that it cannot pretend to be ours.
struct Message {
    heading: String,
    lines: Vec<String>,
    /// The same for plain text.
    quoted: String,
}

impl Message {
    /// Nothing where nothing of it can be seen. No line has anything that a program makes a link of.
    fn of(text: &str, speaker: &str, texts: Texts) -> Option<Self> {
        let lines: Vec<String> = text.trim().lines().map(|line| unlinked(&said(line))).collect();
        if lines.iter().all(String::is_empty) {
            return None;
        }
        let quoted = |line: &str| format!("> {line}").trim_end().to_owned();
        let narrow = wrap(&lines.join("\n"), WIDTH - 2);
        let quoted = narrow.lines().map(quoted).collect::<Vec<_>>().join("\n");
        let heading = texts.with(Key::MailMessage, &[("sender", Argument::Name(speaker))]);
        Some(Self { heading, lines, quoted })
    }
}

/// A line of a message, as tidy as a name and whole however long it is: how long a message may be is decided where it
/// is written.
fn said(line: &str) -> String {
    tidied(line).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name in one line that no program makes a link of; `None` if nothing of it is left.
pub(crate) fn shown(name: &str) -> Option<String> {
    Some(unlinked(&one_line(name))).filter(|name| !name.is_empty())
}
