//! A report as it came by mail. The mark of the original leads to the mail, or its Message-ID, wherever they stand.
//!
//! It must never panic, whatever the bytes.

use super::fields::{Group, groups, header};
use super::{arf, dsn, marks, message_id, mime};
use crate::kind::Kind;
use crate::problem::Problem;
use usher_domain::MailId;
use usher_domain::commands::{MailReference, ReportDelivery};

/// What became of the mail (RFC 3464, RFC 6533).
const STATUS: [&str; 2] = ["message/delivery-status", "message/global-delivery-status"];
/// What the reader thinks of it (RFC 5965).
const FEEDBACK: &str = "message/feedback-report";
/// The original or its header (RFC 6522, RFC 6533).
const ORIGINAL: [&str; 5] =
    ["message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers", "message/global-headers"];

/// The command. `declared` is the whole `Content-Type` of the request.
pub(super) fn read(media_type: &str, declared: &str, body: &[u8]) -> Result<ReportDelivery, Problem> {
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
    let originals = contents(&ORIGINAL);
    let originals: Vec<Group> = originals.iter().map(|original| header(original.trim_ascii_start()).0).collect();
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
    let recipients = arf::recipients(&feedback).ok_or_else(no_report)?;
    let mail = known(MailReference { marks, id: original.or_else(referred) })?;
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
