//! The words of the mail, from the templates in `templates/`.
//!
//! Must never put a name into a page unescaped or a line end into a subject, and must never load anything from outside:
//! a mail that calls home tells others who opened it.

#[cfg(test)]
mod tests;

use crate::line::{one_line, wrap};
use askama::Template;
use usher_domain::Timestamp;
use usher_engine::ports::InvitationMail;

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
}

#[derive(Template)]
#[template(path = "invitation.subject", escape = "none")]
struct Subject<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "invitation.txt", escape = "none")]
struct Text<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct Html<'a> {
    words: &'a Words,
    subject: &'a str,
}

/// What the templates show.
struct Words {
    invitee: Option<String>,
    inviter: Option<String>,
    organization: String,
    link: String,
    until: Option<String>,
    has_replies: bool,
}

/// Renders the mail.
pub(crate) fn render(mail: &InvitationMail) -> Result<Rendered, askama::Error> {
    let words = Words {
        invitee: shown(&mail.invitee_name),
        inviter: mail.inviter_name.as_deref().and_then(shown),
        organization: shown(&mail.organization).unwrap_or_else(|| "an organization".to_owned()),
        link: mail.link.clone(),
        until: mail.expires_at.map(until),
        has_replies: mail.reply_to.is_some(),
    };
    let subject = Subject { words: &words }.render()?;
    let text = wrap(&Text { words: &words }.render()?, WIDTH);
    let html = Html { words: &words, subject: &subject }.render()?;
    Ok(Rendered { subject, text, html })
}

fn shown(name: &str) -> Option<String> {
    Some(one_line(name)).filter(|name| !name.is_empty())
}

/// `7 November 2023, 05:31 UTC`.
fn until(at: Timestamp) -> String {
    let clock = at.rfc3339_seconds();
    format!("{}, {} UTC", at.long_date(), clock.get(11..16).unwrap_or_default())
}
