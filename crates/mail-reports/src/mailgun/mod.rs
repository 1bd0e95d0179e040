//! Mailgun's webhooks (<https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads>), signed by
//! HMAC-SHA256 of a time and a token (.../webhooks/securing-webhooks).
//!
//! The signature does not cover what is reported, so a token that has come with one body must never count for another.

use crate::fields::{self, MARK, at, parts_of_address, text};
use crate::freshness::{self, RETRIES};
use crate::provider::{Call, Provider, Rejection, Settings, Takes, WebhookReader};
use crate::verdict::{Claim, permanent, report};
use async_trait::async_trait;
use aws_lc_rs::{digest, hmac};
use serde_json::Value;
use usher_domain::bounce::EnhancedStatus;
use usher_domain::commands::{DeliveryNews, MailReference, ReportDelivery};
use usher_engine::ports::MarkField;

pub(crate) const PROVIDER: Provider = Provider {
    name: "mailgun",
    takes: Takes::Secret,
    mark_field: Some(MarkField { name: "X-Mailgun-Variables", value: |mark| format!("{{\"{MARK}\":\"{mark}\"}}") }),
    reader: |settings| Ok(Box::new(Mailgun::new(settings)?)),
};

/// The length of a token in Mailgun's examples.
const LONGEST_TOKEN: usize = 128;

struct Mailgun {
    key: hmac::Key,
}

impl Mailgun {
    fn new(settings: &Settings) -> Result<Self, &'static str> {
        let key = settings.secret.trim();
        if key.len() < 16 || !key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err("write the HTTP webhook signing key");
        }
        Ok(Self { key: hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes()) })
    }

    async fn verify(&self, event: &Value, call: &Call<'_>) -> Result<(), Rejection> {
        let part = |name| text(event, &["signature", name]);
        let (timestamp, token) = (part("timestamp"), part("token"));
        let signature = unhex(part("signature")).filter(|_| token.len() <= LONGEST_TOKEN);
        let signature = signature.ok_or(Rejection::Unverified)?;
        hmac::verify(&self.key, format!("{timestamp}{token}").as_bytes(), &signature)
            .map_err(|_different| Rejection::Unverified)?;
        let signed_at = timestamp.parse().map_err(|_no_time| Rejection::Expired)?;
        freshness::check(Some(signed_at), call.now, RETRIES)?;
        // A repeated call is harmless; another body under the same token is not Mailgun's.
        let token = hash(format!("{}\n{timestamp}\n{token}", PROVIDER.name).as_bytes());
        let until = freshness::ends(signed_at, RETRIES);
        match call.tokens.admit(token, hash(&call.request.body), until).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Rejection::Unverified),
            Err(_fault) => Err(Rejection::Unavailable),
        }
    }
}

#[async_trait]
impl WebhookReader for Mailgun {
    async fn read(&self, call: &Call<'_>) -> Result<Vec<ReportDelivery>, Rejection> {
        let body = fields::parse(&call.request.body)?;
        self.verify(&body, call).await?;
        let event = at(&body, &["event-data"]).filter(|event| event.is_object()).ok_or(Rejection::Malformed)?;
        let status = |name| text(event, &["delivery-status", name]);
        let said = Some(status("message")).filter(|text| !text.is_empty()).unwrap_or(status("description"));
        let news = match (text(event, &["event"]), text(event, &["severity"])) {
            ("complained", _) => Some(DeliveryNews::Complaint),
            ("failed", "permanent") if !text(event, &["reason"]).starts_with("suppress-") => {
                let code = at(event, &["delivery-status", "code"]).and_then(Value::as_u64).unwrap_or_default();
                Some(permanent(Claim::Permanent, &reply(code, said), enhanced(event)))
            }
            // Mailgun has not sent it, because of what became of earlier mails.
            ("failed", "permanent") => Some(DeliveryNews::SoftBounce),
            // It will be tried again.
            _ => None,
        };
        let envelope = parts_of_address(text(event, &["envelope", "sender"]));
        let mail = MailReference::of(
            envelope.chain([text(event, &["user-variables", MARK])]),
            text(event, &["message", "headers", "message-id"]),
        );
        Ok(report(mail, text(event, &["recipient"]), news, said))
    }
}

/// The reply of the receiving server, whose code Mailgun keeps apart.
fn reply(code: u64, said: &str) -> String {
    // Codes from 600 on are Mailgun's own.
    if (400..600).contains(&code) && !said.starts_with(&code.to_string()) {
        format!("{code} {said}")
    } else {
        said.to_owned()
    }
}

fn enhanced(event: &Value) -> &str {
    let code = text(event, &["delivery-status", "enhanced-code"]);
    if EnhancedStatus::parse(code).is_some() { code } else { "" }
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
    hash
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    let digits = digits.filter(|digits| digits.len() == 64)?;
    let pairs = digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit));
    Some(pairs.collect())
}

#[cfg(test)]
mod tests;
