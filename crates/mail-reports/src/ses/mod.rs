//! What Amazon SES publishes to Amazon SNS, as feedback notifications (`notificationType`) and by event publishing
//! (`eventType`): <https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html>.

mod certificates;
mod sns;
#[cfg(test)]
mod tests;
mod validity;

use crate::fields::{self, list, marks, parts_of_address, text};
use crate::provider::{Call, Provider, Rejection, Settings, Takes, WebhookReader};
use crate::verdict::{Claim, permanent, report, report_all};
use async_trait::async_trait;
use serde_json::Value;
use sns::{Published, Topics};
use usher_domain::commands::{DeliveryNews, MailReference, ReportDelivery};

pub(crate) const PROVIDER: Provider = Provider {
    name: "ses",
    takes: Takes::TopicArns,
    // The mark's own field comes back among `mail.headers`.
    mark_field: None,
    reader: |settings| Ok(Box::new(Ses::new(settings)?)),
};

/// How many recipients a mail can have with SES.
const MOST_RECIPIENTS: usize = 50;

struct Ses {
    topics: Topics,
}

impl Ses {
    fn new(settings: &Settings) -> Result<Self, &'static str> {
        Ok(Self { topics: Topics::new(&settings.topic_arns)? })
    }
}

#[async_trait]
impl WebhookReader for Ses {
    async fn read(&self, call: &Call<'_>) -> Result<Vec<ReportDelivery>, Rejection> {
        match self.topics.receive(call).await? {
            Published::Message(message) => of_message(&message),
            Published::Nothing => Ok(Vec::new()),
        }
    }
}

fn of_message(message: &str) -> Result<Vec<ReportDelivery>, Rejection> {
    // SES begins a topic with a sentence that is no JSON.
    if message.starts_with("Successfully validated SNS topic") {
        return Ok(Vec::new());
    }
    let event = fields::parse(message.as_bytes())?;
    if !event.is_object() {
        return Err(Rejection::Malformed);
    }
    let kind = [text(&event, &["eventType"]), text(&event, &["notificationType"])].concat();
    Ok(match kind.as_str() {
        "Bounce" => of_recipients(&event, &["bounce", "bouncedRecipients"], of_bounce),
        "Complaint" => of_recipients(&event, &["complaint", "complainedRecipients"], |event, _| of_complaint(event)),
        // SES has found a virus and sent nothing.
        "Reject" => report(reference(&event), "", Some(DeliveryNews::SoftBounce), text(&event, &["reject", "reason"])),
        _ => Vec::new(),
    })
}

fn of_recipients(
    event: &Value,
    path: &[&str],
    news: fn(&Value, &Value) -> Option<DeliveryNews>,
) -> Vec<ReportDelivery> {
    let recipients = list(event, path).iter().take(MOST_RECIPIENTS).map(|recipient| {
        (text(recipient, &["emailAddress"]), news(event, recipient), text(recipient, &["diagnosticCode"]))
    });
    report_all(reference(event), recipients)
}

/// The mail, by the address that it returns to and by the headers as they were handed to SES, which replaces the
/// Message-ID afterwards.
fn reference(event: &Value) -> Option<MailReference> {
    let headers = list(event, &["mail", "headers"]);
    let envelope = parts_of_address(text(event, &["mail", "source"]));
    MailReference::of(envelope.chain(marks(headers)), text(event, &["mail", "commonHeaders", "messageId"]))
}

/// What follows from a bounce (`bounceType` and `bounceSubType`).
fn of_bounce(event: &Value, recipient: &Value) -> Option<DeliveryNews> {
    let (said, status) = (text(recipient, &["diagnosticCode"]), text(recipient, &["status"]));
    match (text(event, &["bounce", "bounceType"]), text(event, &["bounce", "bounceSubType"])) {
        // SES has sent nothing, because of what became of earlier mails of anybody's.
        ("Permanent", "Suppressed" | "OnAccountSuppressionList" | "UnsubscribedRecipient") => {
            Some(DeliveryNews::SoftBounce)
        }
        ("Permanent", "NoEmail") => Some(permanent(Claim::NoSuchAddress, said, status)),
        ("Permanent", _) => Some(permanent(Claim::Permanent, said, status)),
        // Replies of people who are away come as this, without anything that a server said.
        ("Transient" | "Undetermined", "General" | "Undetermined" | "") if said.is_empty() && status.is_empty() => None,
        ("Transient" | "Undetermined", _) => Some(DeliveryNews::SoftBounce),
        _ => None,
    }
}

/// Only `abuse`, and a complaint of no stated kind, is the recipient's wish.
fn of_complaint(event: &Value) -> Option<DeliveryNews> {
    if text(event, &["complaint", "complaintSubType"]) == "OnAccountSuppressionList" {
        return Some(DeliveryNews::SoftBounce);
    }
    match text(event, &["complaint", "complaintFeedbackType"]) {
        "" | "abuse" => Some(DeliveryNews::Complaint),
        _ => None,
    }
}
