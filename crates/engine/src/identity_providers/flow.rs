//! What a browser keeps of a sign-in while its person is at the provider: encrypted, for a short time, for one use.

use crate::encryption::{decrypt, encrypt};
use crate::engine::{Engine, random_text};
use crate::incident;
use crate::secrets::{same, sha256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use usher_domain::{Fault, Secret, Timestamp};
use uuid::Uuid;

/// How long somebody may take at the provider, in milliseconds.
const LIFETIME: i64 = 600_000;
/// The longest text that is decrypted.
const LONGEST: usize = 4_096;
/// The characters of each random text: 256 bits, and as many as a code verifier needs (RFC 7636 section 4.1).
const RANDOM: usize = 43;
/// The longest page to go on to that is kept, in bytes.
const LONGEST_NEXT: usize = 1_000;
/// What the text is bound to.
const BOUND: &[u8] = b"identity provider flow";

/// A sign-in that was begun.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Flow {
    /// The id of the provider.
    pub(super) provider: String,
    pub(super) state: String,
    pub(super) nonce: String,
    pub(super) verifier: String,
    /// In milliseconds.
    expires_at: i64,
    pub(super) purpose: Purpose,
}

/// What it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Purpose {
    /// Opening a session, and the page to go on to.
    SignIn(String),
    /// Accepting the invitation of a token.
    Accept(String),
    /// Linking an identity to the account of a session.
    Link { account: Uuid, session: Uuid },
}

impl Flow {
    /// A new one.
    pub(super) fn begin(engine: &Engine, provider: &str, purpose: Purpose) -> Self {
        let random = || random_text(&*engine.entropy, RANDOM);
        let purpose = match purpose {
            Purpose::SignIn(next) if next.len() > LONGEST_NEXT => Purpose::SignIn(String::new()),
            other => other,
        };
        Self {
            provider: provider.to_owned(),
            state: random(),
            nonce: random(),
            verifier: random(),
            expires_at: engine.now().plus_millis(LIFETIME).millis(),
            purpose,
        }
    }

    /// What the browser keeps.
    pub(super) fn sealed(&self, engine: &Engine) -> Result<Secret, Fault> {
        let json = serde_json::to_vec(self).map_err(|error| incident::internal(&error.to_string()))?;
        let text = encrypt(&engine.keys.provider_flow_key(), &*engine.entropy, BOUND, &json);
        let text = text.ok_or_else(|| incident::internal("a sign-in could not be encrypted"))?;
        Ok(Secret::new(URL_SAFE_NO_PAD.encode(text)))
    }

    /// What the browser has kept, if it is ours, has not expired, and belongs to this state.
    pub(super) fn open(engine: &Engine, kept: &Secret, state: &str) -> Option<Self> {
        let kept = Some(kept.expose()).filter(|kept| kept.len() <= LONGEST)?;
        let json = decrypt(&engine.keys.provider_flow_key(), BOUND, &URL_SAFE_NO_PAD.decode(kept).ok()?)?;
        let flow: Self = serde_json::from_slice(&json).ok()?;
        let is_live = engine.now() < flow.expires_at();
        (is_live && same(flow.state.as_bytes(), state.as_bytes())).then_some(flow)
    }

    pub(super) const fn expires_at(&self) -> Timestamp {
        Timestamp::from_millis(self.expires_at)
    }

    /// What is remembered of it once it was used.
    pub(super) fn digest(&self) -> [u8; 32] {
        sha256(format!("identity provider {}", self.state).as_bytes())
    }

    /// What the provider is told of the verifier (RFC 7636 section 4.2).
    pub(super) fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(sha256(self.verifier.as_bytes()))
    }
}
