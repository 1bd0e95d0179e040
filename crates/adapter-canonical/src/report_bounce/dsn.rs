//! Reads a report as it came by mail: a delivery status notification (RFC 3464) or a complaint (RFC 5965). The original's
//! Message-ID, wherever it stands, leads to the mail.
//!
//! It must never panic, whatever the bytes.

use super::fields::{Group, groups};
use super::message_id;
use crate::kind::Kind;
use crate::problem::Problem;
use mail_parser::{HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use usher_domain::MailId;
use usher_domain::commands::{DeliveryNews, ReportDelivery};
use usher_domain::delivery::blames_the_address;

/// The command. `declared` is the whole `Content-Type` of the request.
pub(super) fn read(media_type: &str, declared: &str, body: &[u8]) -> Result<ReportDelivery, Problem> {
    if media_type.ends_with("delivery-status") {
        let status = groups(body);
        let mail = status.iter().find_map(original_of_status).ok_or_else(unknown_original)?;
        return told(&status, mail);
    }
    // Where the mail's own headers were taken off, its boundary is known from the request's.
    let whole = match media_type {
        "multipart/report" => [b"Content-Type: ", declared.as_bytes(), b"\r\n\r\n", body].concat(),
        _ => body.to_vec(),
    };
    let report = MessageParser::default().parse(&whole).ok_or_else(no_report)?;
    let part = |names: &[&str]| report.parts.iter().find(|part| names.contains(&kind(part).as_str()));
    let status = part(&["message/delivery-status", "message/global-delivery-status"]);
    if let Some(status) = status {
        let status = groups(status.contents());
        let mail = original(&report).or_else(|| status.iter().find_map(original_of_status));
        return told(&status, mail.ok_or_else(unknown_original)?);
    }
    let feedback = part(&["message/feedback-report"]).ok_or_else(no_report)?;
    let reason = groups(feedback.contents());
    let reason = reason.iter().find_map(|group| group.get("feedback-type")).unwrap_or("complaint").to_owned();
    let mail = original(&report).ok_or_else(unknown_original)?;
    Ok(ReportDelivery { mail, news: DeliveryNews::Complaint, reason })
}

/// What the recipients' groups say; the worst counts, as a mail of ours has one recipient.
fn told(status: &[Group], mail: MailId) -> Result<ReportDelivery, Problem> {
    let said = status.iter().filter_map(|group| Some((group, group.get("action")?.to_ascii_lowercase())));
    let (worst, action) = said.max_by_key(|(_, action)| action.starts_with("failed")).ok_or_else(no_report)?;
    let code = worst.get("status").and_then(|value| value.split_whitespace().next()).unwrap_or_default();
    let diagnostic = worst.get("diagnostic-code").unwrap_or_default();
    let said = diagnostic.split_once(';').map_or(diagnostic, |(_, said)| said).trim();
    // Some systems say 5.0.0 and leave the code to the answer that they repeat.
    let mut codes = said.split(|c: char| !c.is_ascii_digit() && c != '.').chain([code]);
    let news = match action.as_str() {
        "failed" if codes.any(blames_the_address) => DeliveryNews::HardBounce,
        "failed" => DeliveryNews::SoftBounce,
        _ => DeliveryNews::Progress,
    };
    let reason = if said.is_empty() { code.to_owned() } else { format!("{said} ({code})") };
    Ok(ReportDelivery { mail, news, reason })
}

/// The media type of a part.
fn kind(part: &MessagePart<'_>) -> String {
    let declared = part.content_type();
    declared.map_or_else(String::new, |kind| {
        format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_ascii_lowercase()
    })
}

/// The original mail: by its own headers, which come back as a part, or by those that refer to it.
fn original(report: &Message<'_>) -> Option<MailId> {
    let returned = report.parts.iter().find_map(|part| match &part.body {
        PartType::Message(message) => message.message_id().and_then(message_id::mail),
        _ if kind(part).ends_with("rfc822-headers") => {
            groups(part.contents()).iter().find_map(|group| message_id::mail(group.get("message-id")?))
        }
        _ => None,
    });
    returned.or_else(|| referred(report.in_reply_to())).or_else(|| referred(report.references()))
}

fn referred(header: &HeaderValue<'_>) -> Option<MailId> {
    let several = header.as_text_list().into_iter().flatten().map(AsRef::as_ref);
    header.as_text().into_iter().chain(several).find_map(message_id::mail)
}

/// A field of Gmail's; other systems name the original elsewhere.
fn original_of_status(group: &Group) -> Option<MailId> {
    message_id::mail(group.get("x-original-message-id")?)
}

fn no_report() -> Problem {
    let detail = "The body is no delivery report (RFC 3464) and no complaint (RFC 5965). Send the report as it came.";
    Problem::new(Kind::INVALID_VALUE, detail)
}

fn unknown_original() -> Problem {
    let detail = "The report names no mail of Usher's. Send it with the headers of the original mail.";
    Problem::new(Kind::INVALID_VALUE, detail)
}
