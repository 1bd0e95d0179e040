//! The public keys of SNS's certificates, fetched once each.
//!
//! Whoever knows a topic's name can make up addresses of certificates, so few are kept and unknown ones are fetched
//! rarely. That a certificate is Amazon's is known by where it was fetched from, by https.

use crate::fields;
use crate::provider::Rejection;
use crate::web::Web;
use rustls_pki_types::CertificateDer;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use usher_domain::Timestamp;
use webpki::EndEntityCert;

/// How many keys are kept; a region has one at a time.
const KEPT: usize = 8;
/// The minimum time between two fetches that failed, in seconds. SNS repeats its call.
const PAUSE: i64 = 5;

#[derive(Default)]
pub(super) struct Certificates {
    known: Mutex<Known>,
    /// Held while a certificate is fetched. Calls whose key is known do not wait for it.
    fetching: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Known {
    keys: VecDeque<(String, Arc<[u8]>)>,
    /// When a fetch has last failed, in seconds.
    failed_at: Option<i64>,
}

impl Certificates {
    /// The public key (`SubjectPublicKeyInfo`) of the certificate at an address that was judged.
    pub(super) async fn key(&self, web: &dyn Web, url: &str, now: Timestamp) -> Result<Arc<[u8]>, Rejection> {
        if let Some(known) = self.known(url, now) {
            return known;
        }
        let _alone = self.fetching.lock().await;
        if let Some(known) = self.known(url, now) {
            return known;
        }
        let key = web.get(url).await.ok().and_then(|pem| public_key(&pem));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(key) = key else {
            known.failed_at = Some(now.seconds());
            return Err(Rejection::Unavailable);
        };
        if known.keys.len() >= KEPT {
            known.keys.pop_front();
        }
        known.keys.push_back((url.to_owned(), Arc::clone(&key)));
        Ok(key)
    }

    /// What is known of an address without asking: its key, or that a fetch has failed a moment ago.
    fn known(&self, url: &str, now: Timestamp) -> Option<Result<Arc<[u8]>, Rejection>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, key)) = known.keys.iter().find(|(of, _)| of == url) {
            return Some(Ok(Arc::clone(key)));
        }
        let is_recent = |at: i64| (0..PAUSE).contains(&(now.seconds() - at));
        known.failed_at.is_some_and(is_recent).then_some(Err(Rejection::Unavailable))
    }
}

/// The public key of the first certificate of a PEM file.
fn public_key(pem: &[u8]) -> Option<Arc<[u8]>> {
    let text = std::str::from_utf8(pem).ok()?;
    let (_, rest) = text.split_once("-----BEGIN CERTIFICATE-----")?;
    let (body, _) = rest.split_once("-----END CERTIFICATE-----")?;
    let der = CertificateDer::from(fields::base64(&body.split_whitespace().collect::<String>())?);
    let certificate = EndEntityCert::try_from(&der).ok()?;
    Some(Arc::from(certificate.subject_public_key_info().as_ref()))
}
