//! The public keys of SNS's certificates, fetched once each.
//!
//! Whoever knows a topic's name can make up addresses of certificates, so few are kept and unknown ones are fetched
//! rarely. That a certificate is Amazon's is known by where it was fetched from, by https. None counts outside its dates.

use super::validity::Validity;
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

/// What is kept of a certificate.
struct Certificate {
    /// Its public key (`SubjectPublicKeyInfo`).
    key: Arc<[u8]>,
    validity: Validity,
}

#[derive(Default)]
struct Known {
    /// Certificates by address, the oldest first.
    certificates: VecDeque<(String, Certificate)>,
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
        let certificate = web.get(url).await.ok().and_then(|pem| Certificate::read(&pem));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let valid = match certificate {
            Some(certificate) if certificate.validity.covers(now) => Ok(certificate),
            Some(_) => Err(Rejection::Unverified),
            None => Err(Rejection::Unavailable),
        };
        let certificate = valid.inspect_err(|_| known.failed_at = Some(now.seconds()))?;
        if known.certificates.len() >= KEPT {
            known.certificates.pop_front();
        }
        let key = Arc::clone(&certificate.key);
        known.certificates.push_back((url.to_owned(), certificate));
        Ok(key)
    }

    /// What is known of an address without asking: its key, or that a fetch has failed a moment ago. A certificate that
    /// is outside its dates is dropped, because the address may lead to a new one.
    fn known(&self, url: &str, now: Timestamp) -> Option<Result<Arc<[u8]>, Rejection>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.certificates.retain(|(_, certificate)| certificate.validity.covers(now));
        if let Some((_, certificate)) = known.certificates.iter().find(|(of, _)| of == url) {
            return Some(Ok(Arc::clone(&certificate.key)));
        }
        let is_recent = |at: i64| (0..PAUSE).contains(&(now.seconds() - at));
        known.failed_at.is_some_and(is_recent).then_some(Err(Rejection::Unavailable))
    }
}

impl Certificate {
    /// The first certificate of a PEM file.
    fn read(pem: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(pem).ok()?;
        let (_, rest) = text.split_once("-----BEGIN CERTIFICATE-----")?;
        let (body, _) = rest.split_once("-----END CERTIFICATE-----")?;
        let der = CertificateDer::from(fields::base64(&body.split_whitespace().collect::<String>())?);
        let certificate = EndEntityCert::try_from(&der).ok()?;
        let key = Arc::from(certificate.subject_public_key_info().as_ref());
        Some(Self { key, validity: Validity::of(&der)? })
    }
}
