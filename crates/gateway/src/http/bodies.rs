//! Reading bodies: how large a body each kind of sender may send, how fast it must arrive, and how many bytes of bodies
//! may be in memory concurrently.

use crate::config::HttpConfig;
use actix_web::web::{Bytes, Payload};
use futures_util::StreamExt;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout, timeout_at};
use usher_adapter_kit::RoutingError;

/// What may be sent without credentials: the longest form or token of a public operation is far smaller.
const FROM_STRANGERS: usize = 16 * 1024;
/// What may be sent where the credentials stand in the body itself.
const TO_FIND_CREDENTIALS: usize = 64 * 1024;
/// What a browser may send of a form whose session has ended, and with the form to sign in that carries it: what a person
/// has typed or pasted goes on.
const RETURNING: usize = 2 * 1024 * 1024;
/// How many bytes of such forms may be in memory. Anybody can say to have had a session; their budget is separate, so that
/// whoever misuses it keeps nobody from anything but that.
const ALL_RETURNING: usize = 16 * 1024 * 1024;
/// What a service may send whose signature covers the body: a batch of a mail provider has 768 KiB at most.
const SIGNED: usize = 1024 * 1024;
/// How many bytes of signed bodies may be in memory. Their budget is separate, because whoever sends them is unknown until
/// they are whole.
const ALL_SIGNED: usize = 16 * 1024 * 1024;
/// How many bytes of unauthenticated bodies may be in memory; their budget is separate, so that they take none from
/// authenticated clients.
const ALL_STRANGERS: usize = 16 * 1024 * 1024;
/// After how many seconds a client that was refused for lack of memory may retry.
const COME_AGAIN: u32 = 2;
/// How long to wait for the rest of a body that is not needed.
const GRACE: Duration = Duration::from_millis(250);
/// The unit of the memory budgets.
const KIB: usize = 1024;

/// Who sends a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    /// An unauthenticated client of a public operation.
    Stranger,
    /// A client whose credentials are read from the body.
    Unknown,
    /// A browser whose session has ended, with a form that is not to be lost.
    Returning,
    /// A service that the body's signature is to prove.
    Signing,
    /// A client of a protocol that the original still answers: nobody is authenticated before the body has passed.
    Passed,
    /// An authenticated client.
    Known,
}

/// The memory budgets for bodies, and their timeouts.
pub(crate) struct Bodies {
    largest: usize,
    of_strangers: Arc<Semaphore>,
    of_returning: Arc<Semaphore>,
    of_signing: Arc<Semaphore>,
    of_passed: Arc<Semaphore>,
    of_known: Arc<Semaphore>,
    patience: Duration,
    bytes_per_second: u64,
}

/// A body that was read. Dropping it releases its memory budget.
pub(super) struct Body {
    pub(super) bytes: Vec<u8>,
    pub(super) room: Option<OwnedSemaphorePermit>,
}

/// A body that has not been read.
pub(super) struct Incoming {
    payload: Payload,
    first: Option<Bytes>,
    declared: Option<usize>,
    is_chunked: bool,
    since: Instant,
}

impl Bodies {
    pub(crate) fn new(config: &HttpConfig) -> Self {
        let room = |bytes: usize| Arc::new(Semaphore::new(bytes.div_ceil(KIB).min(Semaphore::MAX_PERMITS)));
        Self {
            largest: config.max_body_bytes,
            of_strangers: room(ALL_STRANGERS),
            of_returning: room(ALL_RETURNING),
            of_signing: room(ALL_SIGNED),
            // One body of the largest size has to fit.
            of_passed: room(config.bodies_in_memory.max(config.max_body_bytes)),
            of_known: room(config.bodies_in_memory.max(config.max_body_bytes)),
            patience: Duration::from_millis(config.body_patience.unsigned_millis()),
            bytes_per_second: config.body_bytes_per_second.max(1),
        }
    }

    /// Refuses a body whose declared length is over the limit for any sender.
    pub(super) const fn check_declared(&self, incoming: &Incoming) -> Result<(), RoutingError> {
        match incoming.declared {
            Some(length) if length > self.largest => Err(RoutingError::BodyTooLarge { limit: self.largest }),
            _ => Ok(()),
        }
    }

    /// Whether there is a body. Where its length was not declared, its first part is read to find out.
    pub(super) async fn is_announced(&self, incoming: &mut Incoming) -> Result<bool, RoutingError> {
        if let Some(length) = incoming.declared {
            return Ok(length > 0);
        }
        if incoming.is_chunked && incoming.first.is_none() {
            incoming.first = self.next(incoming, 0).await?;
        }
        Ok(incoming.first.is_some())
    }

    /// Reads a body whole.
    pub(super) async fn read(&self, incoming: &mut Incoming, sender: Sender) -> Result<Body, RoutingError> {
        let limit = match sender {
            Sender::Stranger => FROM_STRANGERS.min(self.largest),
            Sender::Unknown => TO_FIND_CREDENTIALS.min(self.largest),
            Sender::Returning => RETURNING.min(self.largest),
            Sender::Signing => SIGNED.min(self.largest),
            Sender::Passed | Sender::Known => self.largest,
        };
        if incoming.declared.is_some_and(|length| length > limit) {
            return Err(RoutingError::BodyTooLarge { limit });
        }
        let mut body = Body { bytes: Vec::new(), room: None };
        while let Some(part) = self.next(incoming, body.bytes.len()).await? {
            let length = body.bytes.len() + part.len();
            if length > limit {
                return Err(RoutingError::BodyTooLarge { limit });
            }
            self.make_room(&mut body, length, sender)?;
            body.bytes.extend_from_slice(&part);
        }
        Ok(body)
    }

    /// Reads a small body that was not needed for the response: a connection with unread data cannot be reused, and is
    /// closed only after a second. Larger and slower bodies are not worth the wait.
    pub(super) async fn discard(&self, incoming: &mut Incoming) {
        let rest = timeout(GRACE, self.read(incoming, Sender::Stranger)).await;
        // Whether all of it arrived makes no difference to the response.
        drop(rest);
    }

    /// The next part, if it arrives in time. A client that sustains the minimum speed may take as long as its body
    /// needs.
    async fn next(&self, incoming: &mut Incoming, so_far: usize) -> Result<Option<Bytes>, RoutingError> {
        if let Some(first) = incoming.first.take() {
            return Ok(Some(first));
        }
        let earned = Duration::from_secs(u64::try_from(so_far).unwrap_or(u64::MAX) / self.bytes_per_second);
        let deadline = incoming.since + self.patience + earned;
        loop {
            let part =
                timeout_at(deadline, incoming.payload.next()).await.map_err(|_elapsed| RoutingError::BodyTooSlow)?;
            match part {
                Some(Ok(part)) if part.is_empty() => {}
                Some(Ok(part)) => return Ok(Some(part)),
                // A client that disconnects gets no response anyway; its incomplete request must not be executed.
                Some(Err(_broken)) => return Err(RoutingError::BodyTooSlow),
                None => return Ok(None),
            }
        }
    }

    fn make_room(&self, body: &mut Body, length: usize, sender: Sender) -> Result<(), RoutingError> {
        let held = body.room.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let more = u32::try_from(length.div_ceil(KIB).saturating_sub(held)).unwrap_or(u32::MAX);
        let room = match sender {
            Sender::Stranger | Sender::Unknown => &self.of_strangers,
            Sender::Returning => &self.of_returning,
            Sender::Signing => &self.of_signing,
            Sender::Passed => &self.of_passed,
            Sender::Known => &self.of_known,
        };
        let permit = Arc::clone(room).try_acquire_many_owned(more);
        let permit = permit.map_err(|_none| RoutingError::Overloaded { retry_after: COME_AGAIN })?;
        match &mut body.room {
            Some(room) => room.merge(permit),
            none => *none = Some(permit),
        }
        Ok(())
    }
}

impl Incoming {
    pub(super) fn new(http: &actix_web::HttpRequest, payload: Payload) -> Self {
        let header = |name: &str| http.headers().get(name).and_then(|value| value.to_str().ok());
        let is_chunked = header("transfer-encoding").is_some();
        Self {
            payload,
            first: None,
            // The length counts for nothing beside a transfer coding (RFC 9112 section 6.3).
            declared: (!is_chunked)
                .then(|| header("content-length").map_or(Some(0), |text| text.trim().parse().ok()))
                .flatten(),
            is_chunked,
            since: Instant::now(),
        }
    }
}
