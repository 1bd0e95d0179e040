//! A set of keys that an issuer publishes (RFC 7517), and which of them may have signed a token.

use super::issuer_settings::Algorithm;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, KeyOperations, PublicKeyUse};
use serde::Deserialize;
use std::sync::Arc;

/// How many keys are tried where several may have signed a token.
const TRIED: usize = 16;
/// The keys of a set that can be used, with their ids.
pub(super) struct KeySet(Vec<(Option<String>, Arc<DecodingKey>)>);

/// A JWK set before its keys are understood.
#[derive(Deserialize)]
struct Published {
    keys: Vec<serde_json::Value>,
}

impl KeySet {
    /// A set of one key without an id.
    pub(super) fn of(key: DecodingKey) -> Self {
        Self(vec![(None, Arc::new(key))])
    }

    /// The keys for signatures by an algorithm in a published set.
    pub(super) fn parse(text: &str, algorithm: Algorithm) -> Result<Self, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let set: Published = serde_json::from_str(text).map_err(|error| format!("not a JWK set: {error}"))?;
        // Unsupported kinds of keys are skipped (RFC 7517 section 5); they are no reason to refuse the set.
        let understood = set.keys.into_iter().filter_map(|key| serde_json::from_value::<Jwk>(key).ok());
        Ok(Self(understood.filter_map(|jwk| usable(&jwk, algorithm)).collect()))
    }

    /// Whether no key can be used.
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys that may have signed a token: those of the id that it names, of which several may have the same; after
    /// them those without an id, which anything may name; and all where it names none.
    pub(super) fn candidates(&self, id: Option<&str>) -> Vec<Arc<DecodingKey>> {
        let named = self.0.iter().filter(|(known, _)| known.as_deref() == id);
        let others = self.0.iter().filter(|(known, _)| known.is_some() != id.is_some());
        named.chain(others).take(TRIED).map(|(_, key)| Arc::clone(key)).collect()
    }
}

/// A key of the set, if it is one for signatures of the issuer's algorithm. A symmetric key in a set is never used:
/// anybody who can read the set could sign with it.
fn usable(jwk: &Jwk, algorithm: Algorithm) -> Option<(Option<String>, Arc<DecodingKey>)> {
    let common = &jwk.common;
    let meant = match (algorithm, &jwk.algorithm) {
        (Algorithm::Rs256, AlgorithmParameters::RSA(_)) => KeyAlgorithm::RS256,
        (Algorithm::Es256, AlgorithmParameters::EllipticCurve(key)) if key.curve == EllipticCurve::P256 => {
            KeyAlgorithm::ES256
        }
        (Algorithm::EdDsa, AlgorithmParameters::OctetKeyPair(key)) if key.curve == EllipticCurve::Ed25519 => {
            KeyAlgorithm::EdDSA
        }
        _ => return None,
    };
    let signs = matches!(common.public_key_use, None | Some(PublicKeyUse::Signature));
    let verifies = common.key_operations.as_ref().is_none_or(|all| all.contains(&KeyOperations::Verify));
    let is_meant = common.key_algorithm.is_none_or(|said| said == meant);
    let key = DecodingKey::from_jwk(jwk).ok()?;
    (signs && verifies && is_meant).then(|| (common.key_id.clone(), Arc::new(key)))
}
