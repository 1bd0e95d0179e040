//! Calls as providers make them, and a web that knows a few documents.

use crate::provider::{Call, Rejection, WebhookReader};
use crate::web::Web;
use async_trait::async_trait;
use std::collections::BTreeMap;
use std::sync::Mutex;
use usher_domain::commands::{DeliveryNews, ReceiveReports, ReportDelivery};
use usher_domain::{DeliveryMark, Fault, MailId, Timestamp};
use usher_engine::ports::UsedTokens;

/// The Message-ID in the samples.
pub(crate) const MESSAGE_ID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";
/// The instant of the tests, in seconds.
pub(crate) const NOW: i64 = 1_800_000_000;

/// The mark of a mail.
pub(crate) fn mark() -> DeliveryMark {
    DeliveryMark { mail: MailId(MESSAGE_ID.parse().unwrap_or_default()), tag: [7; 10] }
}

/// Documents by address; everything else fails. Remembers what was asked for.
#[derive(Default)]
pub(crate) struct FakeWeb {
    pub(crate) documents: BTreeMap<String, Vec<u8>>,
    pub(crate) asked: Mutex<Vec<String>>,
}

#[async_trait]
impl Web for FakeWeb {
    async fn get(&self, url: &str) -> Result<Vec<u8>, String> {
        self.asked.lock().unwrap().push(url.to_owned());
        self.documents.get(url).cloned().ok_or_else(|| "404".to_owned())
    }
}

/// Tokens that are remembered for as long as the test runs.
#[derive(Default)]
pub(crate) struct FakeTokens(pub(crate) Mutex<BTreeMap<[u8; 32], Used>>);

/// The digest of a call with a token, and until when it is remembered.
type Used = ([u8; 32], Timestamp);

#[async_trait]
impl UsedTokens for FakeTokens {
    async fn admit(&self, token: [u8; 32], body: [u8; 32], until: Timestamp) -> Result<bool, Fault> {
        Ok(self.0.lock().unwrap().entry(token).or_insert((body, until)).0 == body)
    }
}

/// A call with these header fields and this body.
pub(crate) fn request(headers: &[(&str, &str)], body: &[u8]) -> ReceiveReports {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    ReceiveReports { provider: String::new(), headers, body: body.to_vec() }
}

/// What a reader makes of a call at an instant, in seconds.
pub(crate) fn read_at(
    reader: &dyn WebhookReader,
    web: &FakeWeb,
    request: &ReceiveReports,
    now: i64,
) -> Result<Vec<ReportDelivery>, Rejection> {
    read_with(reader, web, &FakeTokens::default(), request, now)
}

/// The same with tokens that were used before.
pub(crate) fn read_with(
    reader: &dyn WebhookReader,
    web: &FakeWeb,
    tokens: &dyn UsedTokens,
    request: &ReceiveReports,
    now: i64,
) -> Result<Vec<ReportDelivery>, Rejection> {
    let call = Call { request, now: Timestamp::from_millis(now * 1000), web, tokens };
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(reader.read(&call))
}

/// The same now, without a web.
pub(crate) fn read(reader: &dyn WebhookReader, request: &ReceiveReports) -> Result<Vec<ReportDelivery>, Rejection> {
    read_at(reader, &FakeWeb::default(), request, NOW)
}

/// What the one report says, about whom, and whether it names the mail by its mark or else by its Message-ID.
pub(crate) fn only(reports: &[ReportDelivery]) -> (DeliveryNews, &str, bool) {
    let [report] = reports else { panic!("{reports:?}") };
    let [recipient] = report.recipients.as_slice() else { panic!("{report:?}") };
    let by_mark = report.mail.marks == [mark()];
    assert!(by_mark || report.mail.id.map(|id| id.to_string()).as_deref() == Some(MESSAGE_ID), "{report:?}");
    (recipient.news, recipient.address.as_deref().unwrap_or_default(), by_mark)
}
