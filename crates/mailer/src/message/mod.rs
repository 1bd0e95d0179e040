//! The mail as bytes: headers and both bodies.
//!
//! Must never let a name add a header or a recipient: names are put into one line first, and the envelope is given,
//! not read back from the headers. The same delivery always bears the same Message-ID, so that a second attempt can be
//! recognized.

#[cfg(test)]
mod tests;

use crate::MailSettingsError;
use crate::notice;
use crate::render::{Rendered, render, shown};
use crate::theme::Image;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::time::{Duration, SystemTime};
use usher_domain::{EmailAddress, Locale, Replies, Timestamp};
use usher_engine::ports::{InvitationMail, Notice, SendError};
use usher_locales::one_line;
use uuid::Uuid;

/// Who mails come from.
pub(crate) struct Sender {
    mailbox: Mailbox,
}

/// A mail ready to be handed over.
pub(crate) struct Composed {
    /// From whom and to whom, as SMTP says it.
    pub(crate) envelope: Envelope,
    /// Headers and body, with CRLF line ends.
    pub(crate) bytes: Vec<u8>,
}

/// What a mail says, and to whom.
struct Letter<'a> {
    id: Uuid,
    to: &'a EmailAddress,
    name: Option<&'a str>,
    rendered: Rendered,
    language: Locale,
    now: Timestamp,
}

impl Sender {
    /// The sender of all mails. Its address is ASCII, so that every relay takes it.
    pub(crate) fn new(from: &EmailAddress, name: &str) -> Result<Self, MailSettingsError> {
        let address = address(from).filter(is_ascii).ok_or(MailSettingsError::From)?;
        // The operator's own name, which may be that of a host.
        let name = Some(one_line(name)).filter(|name| !name.is_empty());
        Ok(Self { mailbox: Mailbox::new(name, address) })
    }

    /// Makes the mail of an invitation.
    pub(crate) fn compose(&self, mail: &InvitationMail) -> Result<Composed, SendError> {
        let rendered = render(mail).or(Err(unbuildable("the template could not be rendered")))?;
        let letter = Letter {
            id: mail.id,
            to: &mail.to,
            name: Some(&mail.invitee_name),
            rendered,
            language: mail.locale,
            now: mail.now,
        };
        self.build(letter, mail.replies.as_ref().and_then(|replies| reply_to(mail, replies)))
    }

    /// Makes the mail of a notice.
    pub(crate) fn notice(&self, notice: &Notice) -> Result<Composed, SendError> {
        let rendered = notice::render(notice).or(Err(unbuildable("the template could not be rendered")))?;
        let (name, language) = (notice.name.as_deref(), notice.locale);
        self.build(Letter { id: notice.id, to: &notice.to, name, rendered, language, now: notice.now }, None)
    }

    fn build(&self, letter: Letter<'_>, reply_to: Option<Mailbox>) -> Result<Composed, SendError> {
        let Letter { id, to, name, rendered, language, now } = letter;
        let to = address(to).ok_or_else(|| unbuildable("no mail can carry the recipient's address"))?;
        let from = &self.mailbox.email;
        let envelope = Envelope::new(Some(from.clone()), vec![to.clone()])
            .or(Err(unbuildable("the mail has no usable sender or recipient")))?;
        let mut builder = Message::builder()
            .from(self.mailbox.clone())
            .to(mailbox(name, to))
            .subject(rendered.subject)
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(now.millis().unsigned_abs()))
            .message_id(Some(format!("<{id}@{}>", from.domain())))
            .raw_header(header(HeaderName::new_from_ascii_str("Content-Language"), language.code()))
            .raw_header(header(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated"))
            // Exchange's own name for the same wish; it leaves reports of non-delivery alone.
            .raw_header(header(HeaderName::new_from_ascii_str("X-Auto-Response-Suppress"), "OOF, AutoReply"))
            .envelope(envelope.clone());
        if let Some(reply_to) = reply_to {
            builder = builder.reply_to(reply_to);
        }
        let body = MultiPart::alternative()
            .boundary(format!("=_usher_{}", id.simple()))
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(rendered.text));
        let html = SinglePart::builder().header(ContentType::TEXT_HTML).body(rendered.html);
        let body = match rendered.image {
            None => body.singlepart(html),
            Some(image) => {
                let page = MultiPart::related().boundary(format!("=_usher_page_{}", id.simple())).singlepart(html);
                body.multipart(page.singlepart(inline(image)?))
            }
        };
        let message = builder.multipart(body).or(Err(unbuildable("the mail's headers could not be written")))?;
        Ok(Composed { envelope, bytes: message.formatted() })
    }
}

/// The address with its domain in ASCII, unless it breaks a limit of mail (64 characters before the `@`).
fn address(email: &EmailAddress) -> Option<Address> {
    Address::new(email.mailbox(), email.canonical().domain()).ok()
}

/// An image of the page.
fn inline(image: Image) -> Result<SinglePart, SendError> {
    let media_type = ContentType::parse(&image.media_type).or(Err(unbuildable("the logo is of no known type")))?;
    Ok(Attachment::new_inline(image.id).body(image.bytes, media_type))
}

/// Who gets the replies, for the header.
fn reply_to(mail: &InvitationMail, replies: &Replies) -> Option<Mailbox> {
    // An inviter's address beyond ASCII would make the mail undeliverable where SMTPUTF8 is missing.
    let address = address(replies.address()).filter(is_ascii)?;
    let name = match replies {
        Replies::Inviter(_) => mail.inviter_name.as_deref(),
        Replies::Organization(_) => Some(mail.organization.as_str()),
    };
    Some(mailbox(name, address))
}

/// Whether every relay takes the address.
pub(crate) fn is_ascii(address: &Address) -> bool {
    AsRef::<str>::as_ref(address).is_ascii()
}

fn mailbox(name: Option<&str>, address: Address) -> Mailbox {
    Mailbox::new(name.and_then(shown), address)
}

fn header(name: HeaderName, value: &str) -> HeaderValue {
    HeaderValue::new(name, value.to_owned())
}

fn unbuildable(why: &str) -> SendError {
    SendError::Permanent(why.to_owned())
}
