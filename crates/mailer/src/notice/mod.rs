//! The words of the notice that an invitation's mail will not arrive.
//!
//! As with invitations: no name goes into a page unescaped or into a subject with a line end, and nothing is loaded from
//! outside.

#[cfg(test)]
mod tests;

use crate::line::wrap;
use crate::render::{Rendered, WIDTH};
use askama::Template;
use usher_engine::ports::BounceNotice;
use usher_locales::one_line;

#[derive(Template)]
#[template(path = "bounce_notice.subject", escape = "none")]
struct Subject<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "bounce_notice.txt", escape = "none")]
struct Text<'a> {
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "bounce_notice.html")]
struct Html<'a> {
    words: &'a Words,
    subject: &'a str,
}

/// What the templates show.
struct Words {
    inviter: Option<String>,
    organization: String,
    invitee: String,
    address: String,
    reason: Option<String>,
}

/// Renders the notice.
pub(crate) fn render(notice: &BounceNotice) -> Result<Rendered, askama::Error> {
    let shown = |name: &str| Some(one_line(name)).filter(|name| !name.is_empty());
    let address = one_line(notice.invitee.as_sent());
    let words = Words {
        inviter: notice.inviter_name.as_deref().and_then(shown),
        organization: shown(&notice.organization).unwrap_or_else(|| "an organization".to_owned()),
        invitee: shown(&notice.invitee_name).unwrap_or_else(|| address.clone()),
        reason: notice.reason.as_deref().and_then(shown),
        address,
    };
    let subject = Subject { words: &words }.render()?;
    let text = wrap(&Text { words: &words }.render()?, WIDTH);
    let html = Html { words: &words, subject: &subject }.render()?;
    Ok(Rendered { subject, text, html })
}
