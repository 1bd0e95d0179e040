//! What the gateway has promised: whatever it answered must be in the database at the end.

use super::typed_id;
use serde_json::Value;

/// How many open invitations are remembered to be changed.
const OPEN: usize = 20_000;

#[derive(Default)]
pub(super) struct Ledger {
    /// The ids of invitations that were answered with 201, as UUIDs.
    pub(super) made: Vec<String>,
    /// The addresses that were invited through vendors' routes, which answer with other ids.
    pub(super) addresses: Vec<String>,
    /// The ids of invitations whose acceptance was answered.
    pub(super) accepted: Vec<String>,
    /// The ids of invitations whose revocation was answered.
    pub(super) revoked: Vec<String>,
    /// The addresses of requests with an idempotency key.
    pub(super) keyed: Vec<String>,
    /// Requests with a key whose repetition was answered otherwise than the first.
    pub(super) answered_otherwise: u64,
    /// Requests with a key that were refused, though nobody else had their addresses.
    pub(super) keyed_refused: u64,
    /// Requests with a key that were never answered.
    pub(super) keyed_unanswered: u64,
    /// Addresses that two requests invited at the same time, both with success.
    pub(super) invited_twice: u64,
    /// Invitations as the API names them, to be sent again or revoked.
    open: Vec<String>,
}

impl Ledger {
    /// Remembers every invitation of an answer: of one person, or of a batch.
    pub(super) fn add(&mut self, body: &[u8], random: &mut fastrand::Rng) {
        let answer: Value = serde_json::from_slice(body).unwrap_or_default();
        let rows = answer["results"].as_array().map_or_else(Vec::new, |rows| rows.iter().collect());
        let ids = rows.iter().map(|row| &row["invitation"]["id"]).chain([&answer["id"]]);
        for id in ids.filter_map(Value::as_str) {
            self.made.extend(typed_id::uuid(id));
            if self.open.len() < OPEN {
                self.open.push(id.to_owned());
            } else {
                let place = random.usize(..OPEN);
                id.clone_into(&mut self.open[place]);
            }
        }
    }

    /// An invitation that was open when it was made.
    pub(super) fn some(&self, random: &mut fastrand::Rng) -> Option<String> {
        random.choice(&self.open).cloned()
    }

    /// The same, and nobody gets it again.
    pub(super) fn take(&mut self, random: &mut fastrand::Rng) -> Option<String> {
        (!self.open.is_empty()).then(|| self.open.swap_remove(random.usize(..self.open.len())))
    }
}
