//! Postmark's webhooks (<https://postmarkapp.com/developer/webhooks/bounce-webhook>). It signs nothing: a user name and a
//! password stand in the address that it calls (HTTP basic authentication).

use crate::fields::{self, MARK, text};
use crate::provider::{Call, Provider, Rejection, Settings, Takes, WebhookReader};
use crate::verdict::{Claim, permanent, report};
use async_trait::async_trait;
use aws_lc_rs::{constant_time, digest};
use usher_domain::commands::{DeliveryNews, MailReference, ReportDelivery};
use usher_engine::ports::MarkField;

pub(crate) const PROVIDER: Provider = Provider {
    name: "postmark",
    takes: Takes::Secret,
    mark_field: Some(MarkField { name: "X-PM-Metadata-usher-delivery", value: |mark| mark.to_string() }),
    reader: |settings| Ok(Box::new(Postmark::new(settings)?)),
};

/// The shortest password that nobody guesses.
const SHORTEST: usize = 16;

struct Postmark {
    credentials: digest::Digest,
}

impl Postmark {
    fn new(settings: &Settings) -> Result<Self, &'static str> {
        let parts = settings.secret.split_once(':').filter(|(user, password)| {
            !user.is_empty()
                && password.len() >= SHORTEST
                && settings.secret.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:".contains(&b))
        });
        parts.ok_or(
            "write USER:PASSWORD as in the address of the webhook, with letters, digits and `-._~` alone, 16 or more in the password",
        )?;
        Ok(Self { credentials: hash(settings.secret.as_bytes()) })
    }

    /// Digests are compared, so that neither content nor length is told by time.
    fn verify(&self, authorization: &str) -> Result<(), Rejection> {
        let (scheme, encoded) = authorization.split_once(' ').ok_or(Rejection::Unverified)?;
        let shown = fields::base64(encoded).filter(|_| scheme.eq_ignore_ascii_case("basic"));
        let shown = hash(&shown.ok_or(Rejection::Unverified)?);
        constant_time::verify_slices_are_equal(shown.as_ref(), self.credentials.as_ref())
            .map_err(|_different| Rejection::Unverified)
    }
}

fn hash(bytes: &[u8]) -> digest::Digest {
    digest::digest(&digest::SHA256, bytes)
}

#[async_trait]
impl WebhookReader for Postmark {
    async fn read(&self, call: &Call<'_>) -> Result<Vec<ReportDelivery>, Rejection> {
        self.verify(call.request.header("authorization"))?;
        let event = fields::parse(&call.request.body)?;
        if !event.is_object() {
            return Err(Rejection::Malformed);
        }
        let details = [text(&event, &["Details"]), text(&event, &["Description"])];
        let reason = details.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let news = match text(&event, &["RecordType"]) {
            "SpamComplaint" => Some(DeliveryNews::Complaint),
            "Bounce" => of_bounce(text(&event, &["Type"]), reason),
            _ => None,
        };
        // Postmark's own MessageID is not the Message-ID of the mail.
        let mail = MailReference::of([text(&event, &["Metadata", MARK])], "");
        Ok(report(mail, text(&event, &["Email"]), news, reason))
    }
}

/// What follows from a type of bounce (<https://postmarkapp.com/developer/api/bounce-api#bounce-types>).
fn of_bounce(kind: &str, reason: &str) -> Option<DeliveryNews> {
    match kind {
        "HardBounce" | "BadEmailAddress" => Some(permanent(Claim::NoSuchAddress, reason, "")),
        "SpamComplaint" => Some(DeliveryNews::Complaint),
        // Replies of people and of their programs, and mail that is still under way.
        "Transient"
        | "Unsubscribe"
        | "Subscribe"
        | "AutoResponder"
        | "AddressChange"
        | "OpenRelayTest"
        | "ChallengeVerification"
        | "Unconfirmed"
        | "InboundError" => Some(DeliveryNews::Progress),
        "" => None,
        _ => Some(DeliveryNews::SoftBounce),
    }
}

#[cfg(test)]
mod tests;
