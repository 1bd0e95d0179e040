//! The mail as bytes: headers and both bodies.
//!
//! Must never let a name add a header or a recipient: names are put into one line first, and the envelope is given,
//! not read back from the headers. The same delivery always bears the same Message-ID, so that a second attempt can be
//! recognized.

#[cfg(test)]
mod tests;

use crate::MailSettingsError;
use crate::bounce_address::BounceAddress;
use crate::dkim::Signer;
use crate::notice;
use crate::render::{Rendered, render, shown};
use crate::theme::Image;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::time::{Duration, SystemTime};
use usher_domain::{DeliveryMark, EmailAddress, Locale, OrganizationId, Replies, Timestamp};
use usher_engine::ports::{InvitationMail, MarkField, Notice, NoticeOf, SendError};
use usher_locales::one_line;
use uuid::Uuid;

/// The longest line of a mail, without its end (RFC 5322).
const LONGEST_LINE: usize = 998;

/// Who mails come from.
pub(crate) struct Sender {
    address: Address,
    name: Option<String>,
    /// How the name of an organization and ours make one.
    template: String,
    signer: Option<Signer>,
    bounces: Option<BounceAddress>,
    mark_fields: Vec<MarkField>,
}

/// How a mail travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wire {
    /// Texts may have characters beyond ASCII as they are.
    EightBit,
    /// ASCII only.
    SevenBit,
}

/// A mail that an operator sends to see whether it arrives.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// Of which its Message-ID is made.
    pub id: Uuid,
    /// Where it goes.
    pub to: &'a EmailAddress,
    /// The instant in its Date header.
    pub now: Timestamp,
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
    /// `None` for a sample, which is no delivery.
    mark: Option<&'a DeliveryMark>,
    /// On whose behalf; `None` where it is about an account.
    organization: Option<(OrganizationId, &'a str)>,
    /// What kind of mail it is, for statistics of mail providers.
    kind: &'static str,
    to: &'a EmailAddress,
    name: Option<&'a str>,
    rendered: Rendered,
    language: Locale,
    now: Timestamp,
}

impl Sender {
    /// The sender of all mails. Its address is ASCII, so that every relay takes it.
    pub(crate) fn new(from: &EmailAddress, name: &str, template: &str) -> Result<Self, MailSettingsError> {
        let address = address(from).filter(is_ascii).ok_or(MailSettingsError::From)?;
        // The operator's own name, which may be that of a host.
        let name = Some(one_line(name)).filter(|name| !name.is_empty());
        let template = one_line(template);
        if template.replace("{organization}", "").replace("{name}", "").contains(['{', '}']) {
            return Err(MailSettingsError::FromTemplate);
        }
        Ok(Self { address, name, template, signer: None, bounces: None, mark_fields: Vec::new() })
    }

    /// The same, signing its mails.
    pub(crate) fn signing(self, signer: Signer) -> Self {
        Self { signer: Some(signer), ..self }
    }

    /// The same, with an address that its mails return to.
    pub(crate) fn returning(self, bounces: BounceAddress) -> Self {
        Self { bounces: Some(bounces), ..self }
    }

    /// The same, with further header fields for the mark of a mail.
    pub(crate) fn marking(self, mark_fields: Vec<MarkField>) -> Self {
        Self { mark_fields, ..self }
    }

    /// The mailbox of a mail on behalf of an organization, whose name is made one that no program makes a link of.
    fn mailbox(&self, organization: Option<&str>) -> Mailbox {
        let name = match (organization.and_then(shown), &self.name) {
            (None, name) => name.clone(),
            (Some(organization), None) => Some(organization),
            (Some(organization), Some(name)) => {
                let both = self.template.replace("{name}", name).replace("{organization}", &organization);
                Some(both).filter(|both| !both.is_empty())
            }
        };
        Mailbox::new(name, self.address.clone())
    }

    /// Makes the mail of an invitation.
    pub(crate) fn compose(&self, mail: &InvitationMail, wire: Wire) -> Result<Composed, SendError> {
        let rendered = render(mail).or(Err(unbuildable("the template could not be rendered")))?;
        let letter = Letter {
            id: mail.id,
            mark: Some(&mail.mark),
            organization: Some((mail.organization_id, &mail.organization)),
            kind: "invitation",
            to: &mail.to,
            name: Some(&mail.invitee_name),
            rendered,
            language: mail.locale,
            now: mail.now,
        };
        self.build(letter, mail.replies.as_ref().and_then(|replies| reply_to(mail, replies)), wire)
    }

    /// Makes a mail that an operator sends to see whether it arrives.
    pub(crate) fn sample(&self, sample: &Sample<'_>, wire: Wire) -> Result<Composed, SendError> {
        const SAID: &str = "This is a test. It shows that mail goes out, and how it looks when it arrives.";
        const ADVICE: &str = "An operator sent it with `usher mail test`. You do not have to do anything.";
        let rendered = Rendered {
            subject: "Test mail".to_owned(),
            text: format!("{SAID}\n\n{ADVICE}\n"),
            html: format!("<!DOCTYPE html>\n<title>Test mail</title>\n<p>{SAID}</p>\n<p>{ADVICE}</p>\n"),
            image: None,
        };
        let &Sample { id, to, now } = sample;
        let letter = Letter {
            id,
            mark: None,
            organization: None,
            kind: "test",
            to,
            name: None,
            rendered,
            language: Locale::En,
            now,
        };
        self.build(letter, None, wire)
    }

    /// Makes the mail of a notice.
    pub(crate) fn notice(&self, notice: &Notice, wire: Wire) -> Result<Composed, SendError> {
        let rendered = notice::render(notice).or(Err(unbuildable("the template could not be rendered")))?;
        let (name, language) = (notice.name.as_deref(), notice.locale);
        let organization = notice.organization_id.map(|id| (id, &*notice.organization));
        let kind = match notice.of {
            NoticeOf::Bounce { .. } => "bounce",
            NoticeOf::MoveRequested { .. } => "move",
            NoticeOf::WebhookDisabled { .. } => "webhook",
            NoticeOf::SetPassword { .. } | NoticeOf::PasswordChanged { .. } => "password",
            NoticeOf::IdentityChanged { .. } | NoticeOf::AccountDeleted { .. } => "account",
        };
        let letter = Letter {
            id: notice.id,
            mark: Some(&notice.mark),
            organization,
            kind,
            to: &notice.to,
            name,
            rendered,
            language,
            now: notice.now,
        };
        self.build(letter, None, wire)
    }

    fn build(&self, letter: Letter<'_>, reply_to: Option<Mailbox>, wire: Wire) -> Result<Composed, SendError> {
        let Letter { id, mark, organization, kind, to, name, rendered, language, now } = letter;
        // A relay on the way could write texts anew, and the signature would no longer fit.
        let wire = if self.signer.is_some() { Wire::SevenBit } else { wire };
        let to = address(to).ok_or_else(|| unbuildable("no mail can carry the recipient's address"))?;
        let from = &self.address;
        let place = organization.map_or_else(|| "account".to_owned(), |(id, _)| id.tagged());
        let returns = self.bounces.as_ref().and_then(|bounces| bounces.of(mark)).unwrap_or_else(|| from.clone());
        let envelope = Envelope::new(Some(returns), vec![to.clone()])
            .or(Err(unbuildable("the mail has no usable sender or recipient")))?;
        let mut builder = Message::builder()
            .from(self.mailbox(organization.map(|(_, name)| name)))
            .to(mailbox(name, to))
            .subject(rendered.subject)
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(now.millis().unsigned_abs()))
            .message_id(Some(format!("<{id}@{}>", from.domain())))
            .raw_header(header(HeaderName::new_from_ascii_str("Content-Language"), language.code()))
            .raw_header(header(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated"))
            // By what and by whom mail providers sum up complaints; the last part is the sender of all of them.
            .raw_header(header(HeaderName::new_from_ascii_str("Feedback-ID"), &format!("{kind}:{place}:mail:usher")))
            // Exchange's own name for the same wish; it leaves reports of non-delivery alone.
            .raw_header(header(HeaderName::new_from_ascii_str("X-Auto-Response-Suppress"), "OOF, AutoReply"))
            .envelope(envelope.clone());
        if let Some(mark) = mark {
            let name = HeaderName::new_from_ascii_str(DeliveryMark::HEADER);
            builder = builder.raw_header(header(name, &mark.to_string()));
            for field in &self.mark_fields {
                let name = HeaderName::new_from_ascii_str(field.name);
                builder = builder.raw_header(header(name, &(field.value)(mark)));
            }
        }
        if let Some(reply_to) = reply_to {
            builder = builder.reply_to(reply_to);
        }
        let body = MultiPart::alternative().boundary(format!("=_usher_{}", id.simple())).singlepart(part(
            ContentType::TEXT_PLAIN,
            &rendered.text,
            wire,
        ));
        let html = part(ContentType::TEXT_HTML, &rendered.html, wire);
        let body = match rendered.image {
            None => body.singlepart(html),
            Some(image) => {
                let page = MultiPart::related().boundary(format!("=_usher_page_{}", id.simple())).singlepart(html);
                body.multipart(page.singlepart(inline(image)?))
            }
        };
        let message = builder.multipart(body).or(Err(unbuildable("the mail's headers could not be written")))?;
        let plain = message.formatted();
        let bytes = match &self.signer {
            Some(signer) => signer.sign(&plain, now).ok_or_else(|| unbuildable("the mail could not be signed"))?,
            None => plain,
        };
        Ok(Composed { envelope, bytes })
    }
}

/// A text as it is, or in base64. Quoted-printable would break links across lines, and some programs do not join them;
/// it is what lettre chooses for every line of 76 characters.
fn part(kind: ContentType, text: &str, wire: Wire) -> SinglePart {
    let text = text.replace("\r\n", "\n").replace(['\r', '\0'], " ").replace('\n', "\r\n");
    let encoding = match wire {
        _ if text.split("\r\n").any(|line| line.len() > LONGEST_LINE) => ContentTransferEncoding::Base64,
        _ if text.is_ascii() => ContentTransferEncoding::SevenBit,
        Wire::EightBit => ContentTransferEncoding::EightBit,
        Wire::SevenBit => ContentTransferEncoding::Base64,
    };
    let builder = SinglePart::builder().header(kind);
    if encoding != ContentTransferEncoding::Base64 {
        return builder.body(Body::dangerous_pre_encoded(text.into_bytes(), encoding));
    }
    match Body::new_with_encoding(text.into_bytes(), encoding) {
        Ok(body) => builder.body(body),
        Err(bytes) => builder.body(bytes),
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
