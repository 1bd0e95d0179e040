//! Reads the report as JSON.

use super::message_id;
use crate::errors::Errors;
use crate::fields::{self, Fields, one_of};
use crate::kind::Kind;
use crate::problem::Problem;
use usher_domain::MailId;
use usher_domain::commands::{DeliveryNews, ReportDelivery};
use utoipa::ToSchema;

const FIELDS: [&str; 4] = ["delivery_id", "message_id", "kind", "reason"];

const KINDS: [(&str, DeliveryNews); 3] =
    [("hard", DeliveryNews::HardBounce), ("soft", DeliveryNews::SoftBounce), ("complaint", DeliveryNews::Complaint)];

/// A report about a mail. One of `delivery_id` and `message_id` says which.
#[derive(ToSchema)]
#[schema(as = BounceReport)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct BounceInput {
    /// The mail, as `delivery.id` of the invitation shows it.
    delivery_id: Option<String>,
    /// The Message-ID of the mail.
    message_id: Option<String>,
    /// `hard`, `soft` or `complaint`.
    kind: String,
    /// What the receiving side said. Addresses in it are not kept.
    reason: Option<String>,
}

/// The command.
pub(super) fn read(body: &[u8]) -> Result<ReportDelivery, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let command = Fields::of(value, &FIELDS, String::new(), None, &mut errors).and_then(|mut fields| {
        let mail = mail(&mut fields);
        let news = fields.required_text("kind").and_then(|word| {
            let found = KINDS.iter().find(|(known, _)| *known == word).map(|(_, news)| *news);
            let wrong = || (Kind::INVALID_VALUE, one_of(KINDS.iter().map(|(word, _)| *word)));
            found.or_else(|| fields.wrong(Some("kind"), wrong()))
        });
        let reason = fields.text("reason").unwrap_or_default();
        Some(ReportDelivery { mail: mail?, news: news?, reason })
    });
    errors.check(command)
}

fn mail(fields: &mut Fields<'_>) -> Option<MailId> {
    let by_message = fields.text("message_id");
    let by_id: Option<MailId> = fields.id("delivery_id");
    match (by_id, by_message) {
        (Some(id), None) => Some(id),
        (None, Some(text)) => message_id::mail(&text).or_else(|| {
            let detail = "Send the Message-ID of a mail that Usher has sent.".to_owned();
            fields.wrong(Some("message_id"), (Kind::INVALID_VALUE, detail))
        }),
        (Some(_), Some(_)) => {
            fields.wrong(None, (Kind::INVALID_VALUE, "Send `delivery_id` or `message_id`, not both.".to_owned()))
        }
        (None, None) if fields.is_sound() => {
            fields.wrong(None, (Kind::REQUIRED, "Send `delivery_id` or `message_id`.".to_owned()))
        }
        (None, None) => None,
    }
}
