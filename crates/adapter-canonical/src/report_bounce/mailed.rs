//! A report as it came by mail. The mark of the original leads to the mail, or its Message-ID, wherever they stand.
//!
//! It must never panic, whatever the bytes.

use super::fields::{Group, groups, header};
use super::{arf, dsn, in_words, marks, message_id, mime};
use crate::kind::Kind;
use crate::problem::Problem;
use usher_domain::MailId;
use usher_domain::commands::{MailReference, ReportDelivery};

/// What became of the mail (RFC 3464, RFC 6533).
const STATUS: [&str; 2] = ["message/delivery-status", "message/global-delivery-status"];
/// A mail that is attached to another one.
const ATTACHED: &str = "message/rfc822";
/// What the reader thinks of it (RFC 5965).
const FEEDBACK: &str = "message/feedback-report";
/// The original or its header (RFC 6522, RFC 6533).
const ORIGINAL: [&str; 5] =
    ["message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers", "message/global-headers"];

/// How deep a report may be attached to a mail that somebody has forwarded.
const DEEPEST: usize = 2;
/// How many attached mails are looked into at each level.
const MOST_ATTACHED: usize = 4;

/// The command. `declared` is the whole `Content-Type` of the request.
pub(super) fn read(media_type: &str, declared: &str, body: &[u8]) -> Result<ReportDelivery, Problem> {
    read_within(media_type, declared, body, 0)
}

fn read_within(media_type: &str, declared: &str, body: &[u8], depth: usize) -> Result<ReportDelivery, Problem> {
    if STATUS.contains(&media_type) {
        return of_status(&groups(body), MailReference::default());
    }
    // Where the mail's own header was taken off, its boundary is known from the request's.
    let whole = match media_type {
        "multipart/report" => [b"Content-Type: ", declared.as_bytes(), b"\r\n\r\n", body].concat(),
        _ => body.trim_ascii_start().to_vec(),
    };
    let parts = mime::parts(&whole);
    let contents = |types: &[&str]| {
        let found = parts.iter().filter(|part| types.contains(&part.media_type.as_str()));
        found.map(mime::Part::content).collect::<Vec<_>>()
    };
    let attached = contents(&ORIGINAL);
    let mut originals: Vec<Group> = attached.iter().map(|original| header(original.trim_ascii_start()).0).collect();
    let original = originals.iter().find_map(|original| named(original, "message-id"));
    let (head, _) = header(&whole);
    let referred = || named(&head, "in-reply-to").or_else(|| named(&head, "references"));
    let marks = marks::of(&head, &originals);

    let status: Vec<Group> = contents(&STATUS).iter().flat_map(|status| groups(status)).collect();
    if !status.is_empty() {
        let noted = || status.iter().find_map(original_of_status);
        return of_status(&status, MailReference { marks, id: original.or_else(noted).or_else(referred) });
    }
    let feedback: Vec<Group> = contents(&[FEEDBACK]).iter().flat_map(|feedback| groups(feedback)).collect();
    if let Some(recipients) = arf::recipients(&feedback) {
        let mail = known(MailReference { marks, id: original.or_else(referred) })?;
        return Ok(ReportDelivery { mail, recipients });
    }
    // Somebody may have forwarded the report.
    let mut inner = attached.iter().take(if depth < DEEPEST { MOST_ATTACHED } else { 0 });
    if let Some(report) = inner.find_map(|mail| read_within(ATTACHED, "", mail, depth + 1).ok()) {
        return Ok(report);
    }
    let text = contents(&["text/plain"]).into_iter().next().unwrap_or_default();
    let (recipients, returned) = in_words::read(&head, &String::from_utf8_lossy(&text)).ok_or_else(no_report)?;
    originals.push(returned);
    let original = originals.iter().find_map(|original| named(original, "message-id"));
    let mail = known(MailReference { marks: marks::of(&head, &originals), id: original.or_else(referred) })?;
    Ok(ReportDelivery { mail, recipients })
}

fn of_status(status: &[Group], mut mail: MailReference) -> Result<ReportDelivery, Problem> {
    let recipients = dsn::recipients(status);
    if recipients.is_empty() {
        return Err(no_report());
    }
    mail.id = mail.id.or_else(|| status.iter().find_map(original_of_status));
    Ok(ReportDelivery { mail: known(mail)?, recipients })
}

/// A reference that may lead to a mail of ours.
fn known(mail: MailReference) -> Result<MailReference, Problem> {
    if mail.marks.is_empty() && mail.id.is_none() { Err(unknown_original()) } else { Ok(mail) }
}

fn named(group: &Group, field: &str) -> Option<MailId> {
    message_id::first(group.get(field)?)
}

/// A field of Gmail's; other systems name the original elsewhere.
fn original_of_status(group: &Group) -> Option<MailId> {
    named(group, "x-original-message-id")
}

fn no_report() -> Problem {
    let detail = "The body is no delivery report (RFC 3464) and no complaint (RFC 5965). Send the report as it came.";
    Problem::new(Kind::INVALID_VALUE, detail)
}

fn unknown_original() -> Problem {
    let detail = "The report names no mail of Usher's. Send it with the headers of the original mail.";
    Problem::new(Kind::INVALID_VALUE, detail)
}
