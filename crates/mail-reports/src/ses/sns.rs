//! Messages of Amazon SNS: which topic they are of, and whether Amazon has signed them
//! (<https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html>).
//!
//! Hosts are never taken from a message: they follow from the region of the topic, which the operator has configured.

use super::certificates::Certificates;
use crate::fields::{self, text};
use crate::freshness::{self, RETRIES};
use crate::provider::{Call, Rejection};
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256, RsaParameters, UnparsedPublicKey,
};
use serde_json::Value;
use usher_domain::Timestamp;

/// What a notification is signed over.
const NOTIFICATION: [&str; 6] = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
/// What the confirmation of a subscription is signed over.
const CONFIRMATION: [&str; 7] = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];

/// What a topic has published.
pub(super) enum Published {
    /// A message.
    Message(String),
    /// Nothing that reports anything.
    Nothing,
}

/// A topic whose messages are taken.
struct Topic {
    arn: String,
    /// The host of SNS in its region.
    host: String,
}

/// The topics that the operator has named.
pub(super) struct Topics {
    topics: Vec<Topic>,
    certificates: Certificates,
}

impl Topics {
    pub(super) fn new(arns: &[String]) -> Result<Self, &'static str> {
        let topics: Option<Vec<Topic>> = arns.iter().map(|arn| topic(arn)).collect();
        let topics =
            topics.ok_or("write the ARN of each topic, such as arn:aws:sns:eu-central-1:123456789012:bounces")?;
        Ok(Self { topics, certificates: Certificates::default() })
    }

    /// What a call has published, once it is verified; subscriptions are confirmed on the way.
    pub(super) async fn receive(&self, call: &Call<'_>) -> Result<Published, Rejection> {
        let message = fields::parse(&call.request.body)?;
        let arn = text(&message, &["TopicArn"]);
        let topic = self.topics.iter().find(|topic| topic.arn == arn).ok_or(Rejection::Unverified)?;
        let signed_at = Timestamp::parse_rfc3339(text(&message, &["Timestamp"])).ok();
        freshness::check(signed_at.map(Timestamp::seconds), call.now, RETRIES)?;
        let kind = text(&message, &["Type"]);
        let names: &[&str] = match kind {
            "Notification" => &NOTIFICATION,
            "SubscriptionConfirmation" | "UnsubscribeConfirmation" => &CONFIRMATION,
            _ => return Err(Rejection::Unverified),
        };
        self.verify(call, topic, &message, names).await?;
        match kind {
            "Notification" => Ok(Published::Message(text(&message, &["Message"]).to_owned())),
            "SubscriptionConfirmation" => {
                let url = text(&message, &["SubscribeURL"]);
                let start = format!("https://{}/?", topic.host);
                if !url.starts_with(&start) || !url.contains("Action=ConfirmSubscription") {
                    return Err(Rejection::Unverified);
                }
                call.web.get(url).await.map(|_| Published::Nothing).map_err(|_error| Rejection::Unavailable)
            }
            _ => Ok(Published::Nothing),
        }
    }

    async fn verify(&self, call: &Call<'_>, topic: &Topic, message: &Value, names: &[&str]) -> Result<(), Rejection> {
        let algorithm: &'static RsaParameters = match text(message, &["SignatureVersion"]) {
            "1" => &RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY,
            "2" => &RSA_PKCS1_2048_8192_SHA256,
            _ => return Err(Rejection::Unverified),
        };
        let signature = fields::base64(text(message, &["Signature"])).ok_or(Rejection::Unverified)?;
        let url = text(message, &["SigningCertURL"]);
        if !is_certificate(url, &topic.host) {
            return Err(Rejection::Unverified);
        }
        let key = self.certificates.key(call.web, url, call.now).await?;
        UnparsedPublicKey::new(algorithm, &*key)
            .verify(signed(message, names).as_bytes(), &signature)
            .map_err(|_different| Rejection::Unverified)
    }
}

/// The text that is signed: names and values, a line each; a subject only where there is one.
pub(super) fn signed(message: &Value, names: &[&str]) -> String {
    let values = names.iter().filter_map(|name| Some((name, message.get(name)?.as_str()?)));
    values.fold(String::new(), |text, (name, value)| text + name + "\n" + value + "\n")
}

/// The topic of `arn:PARTITION:sns:REGION:ACCOUNT:NAME`.
fn topic(arn: &str) -> Option<Topic> {
    let mut parts = arn.split(':');
    let (scheme, partition, service) = (parts.next()?, parts.next()?, parts.next()?);
    let (region, account, name) = (parts.next()?, parts.next()?, parts.next()?);
    let end = match partition {
        "aws" | "aws-us-gov" => "amazonaws.com",
        "aws-cn" => "amazonaws.com.cn",
        _ => return None,
    };
    let is_region =
        !region.is_empty() && region.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    // A FIFO topic, whose name has a dot, calls no webhook.
    let is_name =
        (1..=256).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let is_topic = account.len() == 12 && account.bytes().all(|b| b.is_ascii_digit()) && is_name;
    let is_whole = scheme == "arn" && service == "sns" && is_region && is_topic && parts.next().is_none();
    is_whole.then(|| Topic { arn: arn.to_owned(), host: format!("sns.{region}.{end}") })
}

/// Whether it is where SNS publishes its certificates.
fn is_certificate(url: &str, host: &str) -> bool {
    let name = url
        .strip_prefix("https://")
        .and_then(|rest| rest.strip_prefix(host))
        .and_then(|path| path.strip_prefix("/SimpleNotificationService-"))
        .and_then(|name| name.strip_suffix(".pem"));
    name.is_some_and(|name| (1..=64).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_follow_from_the_topic() {
        for (arn, host) in [
            ("arn:aws:sns:us-west-2:123456789012:MyTopic", Some("sns.us-west-2.amazonaws.com")),
            ("arn:aws-cn:sns:cn-north-1:123456789012:MyTopic", Some("sns.cn-north-1.amazonaws.com.cn")),
            ("arn:aws:sqs:us-west-2:123456789012:MyTopic", None),
            ("arn:aws:sns:evil.example/:123456789012:MyTopic", None),
            ("arn:aws:sns:us-west-2:12345678901:MyTopic", None),
            ("arn:aws:sns:us-west-2:123456789012:MyTopic:sub", None),
            ("arn:other:sns:us-west-2:123456789012:MyTopic", None),
            ("", None),
        ] {
            assert_eq!(topic(arn).map(|topic| topic.host).as_deref(), host, "{arn}");
        }
    }

    #[test]
    fn certificates_come_from_the_documented_place_only() {
        let host = "sns.us-west-2.amazonaws.com";
        let good = format!("https://{host}/SimpleNotificationService-f3ecfb7224c7233fe7bb5f59f96de52f.pem");
        assert!(is_certificate(&good, host));
        for bad in [
            good.replace("https", "http"),
            good.replace(".com/", ".com.evil.example/"),
            good.replace(".com/", ".com@evil.example/"),
            good.replace(".com/", ".com:8443/"),
            good.replace("us-west-2", "us-east-1"),
            good.replace(".pem", ".pem?x=.pem"),
            good.replace("-f3", "-../f3"),
            format!("https://{host}/other/SimpleNotificationService-f3.pem"),
            format!("https://{host}/SimpleNotificationService-.pem"),
            String::new(),
        ] {
            assert!(!is_certificate(&bad, host), "{bad}");
        }
    }
}
