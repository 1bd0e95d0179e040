//! Resend's webhooks (<https://resend.com/docs/webhooks/emails/bounced>), signed as Svix signs
//! (<https://docs.svix.com/receiving/verifying-payloads/how-manual>).

use crate::fields::{self, list, marks, text};
use crate::freshness::{self, ATTEMPT};
use crate::provider::{Call, Provider, Rejection, Settings, Takes, WebhookReader};
use crate::verdict::{Claim, permanent, report};
use async_trait::async_trait;
use aws_lc_rs::hmac;
use serde_json::Value;
use usher_domain::commands::{DeliveryNews, MailReference, ReportDelivery};

pub(crate) const PROVIDER: Provider = Provider {
    name: "resend",
    takes: Takes::Secret,
    // The mark's own field comes back among `data.headers`.
    mark_field: None,
    reader: |settings| Ok(Box::new(Resend::new(settings)?)),
};

/// How many signatures are tried: one for each secret during a rotation.
const SIGNATURES: usize = 8;

struct Resend {
    key: hmac::Key,
}

impl Resend {
    fn new(settings: &Settings) -> Result<Self, &'static str> {
        let key = settings.secret.trim().strip_prefix("whsec_").and_then(fields::base64);
        let key = key.filter(|key| key.len() >= 16).ok_or("write the signing secret of the webhook, whsec_...")?;
        Ok(Self { key: hmac::Key::new(hmac::HMAC_SHA256, &key) })
    }

    fn verify(&self, call: &Call<'_>) -> Result<(), Rejection> {
        let (id, timestamp) = (call.request.header("svix-id"), call.request.header("svix-timestamp"));
        let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", &call.request.body].concat();
        let signatures = call.request.header("svix-signature").split(' ').take(SIGNATURES);
        let mut signatures = signatures.filter_map(|one| one.strip_prefix("v1,").and_then(fields::base64));
        if !signatures.any(|signature| hmac::verify(&self.key, &signed, &signature).is_ok()) {
            return Err(Rejection::Unverified);
        }
        freshness::check(timestamp.parse().ok(), call.now, ATTEMPT)
    }
}

#[async_trait]
impl WebhookReader for Resend {
    async fn read(&self, call: &Call<'_>) -> Result<Vec<ReportDelivery>, Rejection> {
        self.verify(call)?;
        let event = fields::parse(&call.request.body)?;
        let said = reason(&event);
        let news = match text(&event, &["type"]) {
            "email.complained" => Some(DeliveryNews::Complaint),
            "email.failed" | "email.suppressed" => Some(DeliveryNews::SoftBounce),
            "email.bounced" => Some(of_bounce(&event, said)),
            "" => return Err(Rejection::Malformed),
            _ => None,
        };
        let mail = MailReference::of(marks(list(&event, &["data", "headers"])), text(&event, &["data", "message_id"]));
        let recipient = list(&event, &["data", "to"]).first().and_then(Value::as_str).unwrap_or_default();
        Ok(report(mail, recipient, news, said))
    }
}

/// Resend passes on how Amazon SES calls a bounce.
fn of_bounce(event: &Value, said: &str) -> DeliveryNews {
    match (text(event, &["data", "bounce", "type"]), text(event, &["data", "bounce", "subType"])) {
        ("Permanent", "NoEmail") => permanent(Claim::NoSuchAddress, said, ""),
        ("Permanent", "General") => permanent(Claim::Permanent, said, ""),
        _ => DeliveryNews::SoftBounce,
    }
}

/// What the receiving server said, or else what Resend says of it.
fn reason(event: &Value) -> &str {
    let diagnostic = list(event, &["data", "bounce", "diagnosticCode"]).first().and_then(Value::as_str);
    let texts = [diagnostic.unwrap_or_default(), text(event, &["data", "bounce", "message"])];
    let failed = [text(event, &["data", "failed", "reason"]), text(event, &["data", "suppressed", "message"])];
    texts.into_iter().chain(failed).find(|text| !text.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
