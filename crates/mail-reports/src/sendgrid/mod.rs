//! `SendGrid`'s Signed Event Webhook (<https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event>): batches
//! of events, signed with ECDSA on P-256 over a time and the body as it came.

use crate::fields::{self, MARK, text};
use crate::freshness::{self, RETRIES};
use crate::provider::{Call, Provider, Rejection, Settings, Takes, WebhookReader};
use crate::verdict::{Claim, permanent, report};
use async_trait::async_trait;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1, ParsedPublicKey};
use serde_json::Value;
use usher_domain::commands::{DeliveryNews, MailReference, ReportDelivery};
use usher_engine::ports::MarkField;

pub(crate) const PROVIDER: Provider = Provider {
    name: "sendgrid",
    takes: Takes::PublicKey,
    // SendGrid takes this field off before it sends the mail on.
    mark_field: Some(MarkField {
        name: "X-SMTPAPI",
        value: |mark| format!("{{\"unique_args\":{{\"{MARK}\":\"{mark}\"}}}}"),
    }),
    reader: |settings| Ok(Box::new(SendGrid::new(settings)?)),
};

const SIGNATURE: &str = "x-twilio-email-event-webhook-signature";
const TIMESTAMP: &str = "x-twilio-email-event-webhook-timestamp";

struct SendGrid {
    key: ParsedPublicKey,
}

impl SendGrid {
    fn new(settings: &Settings) -> Result<Self, &'static str> {
        const WRONG: &str = "write the verification key of the signed event webhook, an ECDSA key in base64";
        let key = fields::base64(&settings.public_key).ok_or(WRONG)?;
        let key = ParsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, key).map_err(|_rejected| WRONG)?;
        Ok(Self { key })
    }

    fn verify(&self, call: &Call<'_>) -> Result<(), Rejection> {
        let timestamp = call.request.header(TIMESTAMP);
        let signature = fields::base64(call.request.header(SIGNATURE)).ok_or(Rejection::Unverified)?;
        let signed = [timestamp.as_bytes(), &call.request.body].concat();
        self.key.verify_sig(&signed, &signature).map_err(|_different| Rejection::Unverified)?;
        freshness::check(timestamp.parse().ok(), call.now, RETRIES)
    }
}

#[async_trait]
impl WebhookReader for SendGrid {
    async fn read(&self, call: &Call<'_>) -> Result<Vec<ReportDelivery>, Rejection> {
        self.verify(call)?;
        let body = fields::parse(&call.request.body)?;
        let events = body.as_array().ok_or(Rejection::Malformed)?;
        Ok(events.iter().flat_map(of_event).collect())
    }
}

fn of_event(event: &Value) -> Vec<ReportDelivery> {
    let said = text(event, &["reason"]);
    let news = match (text(event, &["event"]), text(event, &["type"])) {
        ("spamreport", _) => Some(DeliveryNews::Complaint),
        // A block is a refusal that is not about the address; SendGrid does not try again.
        ("bounce", "blocked") | ("dropped", _) => Some(DeliveryNews::SoftBounce),
        ("bounce", _) => {
            let is_invalid = text(event, &["bounce_classification"]) == "Invalid Address";
            let claim = if is_invalid { Claim::NoSuchAddress } else { Claim::Permanent };
            Some(permanent(claim, said, text(event, &["status"])))
        }
        _ => None,
    };
    // Unique arguments stand beside the fields of the event.
    let mail = MailReference::of([text(event, &[MARK])], text(event, &["smtp-id"]));
    report(mail, text(event, &["email"]), news, said)
}

#[cfg(test)]
mod tests;
