//! What mail providers send to their webhooks: whatever the bytes, they are read or refused. Postmark's calls are let
//! through by their credentials; those of the others are read as far as they go without a signature.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;
use std::sync::Arc;
use usher_domain::commands::ReceiveReports;
use usher_domain::{Fault, Timestamp};
use usher_engine::ports::{ReportReader, UsedTokens};
use usher_mail_reports::{PROVIDERS, Providers, Settings, Web};

struct Nothing;

#[async_trait::async_trait]
impl Web for Nothing {
    async fn get(&self, _: &str) -> Result<Vec<u8>, String> {
        Err("there is no web".to_owned())
    }
}

#[async_trait::async_trait]
impl UsedTokens for Nothing {
    async fn admit(&self, _: [u8; 32], _: [u8; 32], _: Timestamp) -> Result<bool, Fault> {
        Ok(true)
    }
}

fuzz_target!(|input: (u8, Vec<(String, String)>, &[u8])| {
    let (which, mut headers, body) = input;
    let secret = |secret: &str| Settings { secret: secret.to_owned(), ..Settings::default() };
    let topic = "arn:aws:sns:us-west-2:123456789012:MyTopic".to_owned();
    let settings = BTreeMap::from([
        ("postmark".to_owned(), secret("usher:correct-horse-battery")),
        ("mailgun".to_owned(), secret("key-0123456789abcdef0123456789abcdef")),
        ("resend".to_owned(), secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
        ("ses".to_owned(), Settings { topic_arns: vec![topic], ..Settings::default() }),
    ]);
    let providers = Providers::new(&settings, Arc::new(Nothing)).expect("they can be used");
    headers.push(("authorization".to_owned(), "Basic dXNoZXI6Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5".to_owned()));
    let provider = PROVIDERS[usize::from(which) % PROVIDERS.len()].name.to_owned();
    let call = ReceiveReports { provider, headers, body: body.to_vec() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let _ = runtime.block_on(providers.read(&call, Timestamp::from_millis(1_800_000_000_000), &Nothing));
});
