//! One request and what became of it.

use super::operation::Operation;
use super::phase::Phase;
use super::scene::Scene;
use super::tally::Class;
use crate::http::{Connection, Reply};
use std::time::{Duration, Instant};

/// Longer than the gateway takes to answer anything: 30 seconds, and then it says 503.
const PATIENCE: Duration = Duration::from_secs(40);
/// How long a client waits that could not connect.
const AFTER_LOSS: Duration = Duration::from_millis(100);

/// A client's way to one replica.
pub(super) struct Line {
    replica: usize,
    connection: Option<Connection>,
}

pub(super) struct Answer {
    pub(super) class: Class,
    pub(super) body: Vec<u8>,
}

impl Line {
    pub(super) const fn new(replica: usize) -> Self {
        Self { replica, connection: None }
    }

    /// Sends a request and counts what comes of it.
    pub(super) async fn send(&mut self, scene: &Scene, operation: Operation, success: u16, bytes: &[u8]) -> Answer {
        let sent = Instant::now();
        let reply = tokio::time::timeout(PATIENCE, self.exchange(scene, bytes)).await;
        let took = sent.elapsed();
        let class = match &reply {
            Ok(Ok(reply)) => class_of(operation, success, reply),
            Ok(Err(_)) => Class::Lost,
            Err(_) => Class::Wrong,
        };
        self.count(scene, operation, class, took, &reply);
        if class == Class::Lost {
            tokio::time::sleep(AFTER_LOSS).await;
        }
        let body = reply.ok().and_then(Result::ok).map_or_else(Vec::new, |reply| reply.body);
        Answer { class, body }
    }

    async fn exchange(&mut self, scene: &Scene, bytes: &[u8]) -> std::io::Result<Reply> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => Connection::open(scene.addresses[self.replica]).await?,
        };
        let reply = connection.exchange(bytes).await?;
        if !reply.closes {
            self.connection = Some(connection);
        }
        Ok(reply)
    }

    fn count(
        &self,
        scene: &Scene,
        operation: Operation,
        class: Class,
        took: Duration,
        reply: &Result<std::io::Result<Reply>, tokio::time::error::Elapsed>,
    ) {
        let phase = scene.phases.now();
        let mut tally = scene.tally.lock().unwrap();
        tally.add(operation.name(), class, phase);
        match class {
            Class::Answered => tally.interval.latencies.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX)),
            Class::Lost if phase != Phase::ReplicaKilled(self.replica) => {
                tally.lost_to_the_living += 1;
                let error = reply.as_ref().ok().and_then(|reply| reply.as_ref().err()).map(ToString::to_string);
                tally.example(format!("{}, {}: {error:?} after {took:?}", operation.name(), phase.name()));
            }
            Class::Wrong => {
                let said = reply.as_ref().ok().and_then(|reply| reply.as_ref().ok());
                tally.internal += u64::from(said.is_some_and(|reply| reply.status == 500));
                let text = said.map_or_else(String::new, |reply| {
                    format!("{} {}", reply.status, String::from_utf8_lossy(&reply.body))
                });
                tally.example(format!("{}, {}, after {took:.1?}: {text}", operation.name(), phase.name()));
            }
            Class::Unavailable if phase == Phase::Calm => {
                tally.example(format!("{}, {}: 503 after {took:.1?}", operation.name(), phase.name()));
            }
            Class::Lost | Class::Refused | Class::Unavailable => {}
        }
    }
}

fn class_of(operation: Operation, success: u16, reply: &Reply) -> Class {
    match reply.status {
        status if status == success => Class::Answered,
        503 if reply.says_retry_after => Class::Unavailable,
        status if operation.refusals().contains(&status) => Class::Refused,
        _ => Class::Wrong,
    }
}
