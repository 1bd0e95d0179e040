//! A client: with a connection to each replica, it does one thing after the other at a person's pace, and writes down
//! what it was promised.

use super::exchange::{Answer, Line};
use super::operation::{Operation, ROWS, ask, email, person};
use super::scene::{REPLICAS, Scene};
use super::tally::Class;
use crate::http::request;
use crate::load::fresh;
use serde_json::Value;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The longest pause between two requests, in milliseconds.
const PAUSE: u64 = 120;
/// How long a request with an idempotency key is repeated, and how often.
const REPEATED_FOR: Duration = Duration::from_mins(1);
const REPEATED_EVERY: Duration = Duration::from_millis(250);
const PASSWORD: &str = "Correct-Horse-7";

pub(super) struct Client {
    scene: Arc<Scene>,
    random: fastrand::Rng,
    lines: [Line; REPLICAS],
}

impl Client {
    pub(super) fn new(scene: Arc<Scene>, seed: u64) -> Self {
        Self { scene, random: fastrand::Rng::with_seed(seed), lines: [Line::new(0), Line::new(1)] }
    }

    pub(super) async fn run(mut self, until: Instant) {
        while Instant::now() < until {
            let operation = Operation::any(&mut self.random);
            self.act(operation).await;
            tokio::time::sleep(Duration::from_millis(self.random.u64(..PAUSE))).await;
        }
    }

    async fn act(&mut self, operation: Operation) {
        let scene = Arc::clone(&self.scene);
        match operation {
            Operation::Invite | Operation::InviteWithSeat => {
                let license = (operation == Operation::InviteWithSeat).then_some(scene.license.as_str());
                let body = person(&email(fresh()), license);
                self.make(operation, &ask(&scene, "POST", "/v1/invitations", None, &body)).await;
            }
            Operation::Batch => {
                let body = batch(&(0..ROWS).map(|_| email(fresh())).collect::<Vec<_>>());
                self.make(operation, &ask(&scene, "POST", "/v1/invitations", None, &body)).await;
            }
            Operation::InviteKeyed | Operation::BatchKeyed => self.keyed(operation).await,
            Operation::Rivals => self.rivals().await,
            Operation::List => {
                self.send(operation, &ask(&scene, "GET", "/v1/invitations?limit=50", None, "")).await;
            }
            Operation::Search => {
                let sought = self.random.u32(100..10_000);
                let path = format!("/v1/invitations?limit=20&q=person{sought}");
                self.send(operation, &ask(&scene, "GET", &path, None, "")).await;
            }
            Operation::Accept => self.accept().await,
            Operation::Resend => {
                let id = scene.ledger.lock().unwrap().some(&mut self.random);
                if let Some(id) = id {
                    let path = format!("/v1/invitations/{id}/resend");
                    self.send(operation, &ask(&scene, "POST", &path, None, "")).await;
                }
            }
            Operation::Revoke => self.revoke().await,
            Operation::Vendor => self.vendor().await,
        }
    }

    /// Through one of the replicas, as a balancer would choose it.
    async fn send(&mut self, operation: Operation, bytes: &[u8]) -> Answer {
        let line = self.random.usize(..REPLICAS);
        self.lines[line].send(&self.scene, operation, operation.succeeds(), bytes).await
    }

    /// Invites, and remembers who was.
    async fn make(&mut self, operation: Operation, bytes: &[u8]) {
        let answer = self.send(operation, bytes).await;
        if answer.class == Class::Answered {
            self.scene.ledger.lock().unwrap().add(&answer.body, &mut self.random);
        }
    }

    async fn keyed(&mut self, operation: Operation) {
        let number = fresh();
        let rows = if operation == Operation::BatchKeyed { ROWS } else { 1 };
        let emails: Vec<_> = (0..rows).map(|row| format!("keyed{number}.{row}@people.example")).collect();
        let body = if operation == Operation::BatchKeyed { batch(&emails) } else { person(&emails[0], None) };
        let bytes = ask(&self.scene, "POST", "/v1/invitations", Some(&format!("soak-{number}")), &body);
        let Some(first) = self.until_answered(operation, &bytes).await else { return };
        {
            let mut ledger = self.scene.ledger.lock().unwrap();
            ledger.add(&first, &mut self.random);
            ledger.keyed.extend(emails);
        }
        if self.random.bool() {
            let again = self.until_answered(operation, &bytes).await;
            if again.is_some_and(|again| again != first) {
                self.scene.ledger.lock().unwrap().answered_otherwise += 1;
            }
        }
    }

    /// Sends the same request until it is answered, as clients do whose connection broke or who were told to wait.
    async fn until_answered(&mut self, operation: Operation, bytes: &[u8]) -> Option<Vec<u8>> {
        let begin = Instant::now();
        while begin.elapsed() < REPEATED_FOR {
            let answer = self.send(operation, bytes).await;
            match answer.class {
                Class::Answered => return Some(answer.body),
                Class::Refused if !is_in_flight(&answer.body) => {
                    let text = format!("a repeated request was refused: {}", String::from_utf8_lossy(&answer.body));
                    self.scene.tally.lock().unwrap().example(text);
                    self.scene.ledger.lock().unwrap().keyed_refused += 1;
                    return None;
                }
                Class::Wrong => return None,
                Class::Refused | Class::Unavailable | Class::Lost => tokio::time::sleep(REPEATED_EVERY).await,
            }
        }
        self.scene.ledger.lock().unwrap().keyed_unanswered += 1;
        None
    }

    async fn rivals(&mut self) {
        let operation = Operation::Rivals;
        let bytes = ask(&self.scene, "POST", "/v1/invitations", None, &person(&email(fresh()), None));
        let [one, other] = &mut self.lines;
        let status = operation.succeeds();
        let answers = tokio::join!(
            one.send(&self.scene, operation, status, &bytes),
            other.send(&self.scene, operation, status, &bytes)
        );
        let mut ledger = self.scene.ledger.lock().unwrap();
        let both = [answers.0, answers.1];
        let made = both.iter().filter(|answer| answer.class == Class::Answered);
        ledger.invited_twice += u64::from(made.clone().count() > 1);
        for answer in made {
            ledger.add(&answer.body, &mut self.random);
        }
    }

    async fn accept(&mut self) {
        let Some(token) = self.scene.relay.token(&mut self.random) else { return };
        let body = format!("{{\"token\":\"{token}\",\"password\":\"{PASSWORD}\"}}");
        let answer = self.send(Operation::Accept, &request("POST", "/v1/invitations/accept", &[], &body)).await;
        if answer.class == Class::Answered {
            let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            let id = body["invitation"]["id"].as_str().and_then(super::typed_id::uuid);
            self.scene.ledger.lock().unwrap().accepted.extend(id);
        }
    }

    async fn revoke(&mut self) {
        let Some(id) = self.scene.ledger.lock().unwrap().take(&mut self.random) else { return };
        let bytes = ask(&self.scene, "POST", &format!("/v1/invitations/{id}/revoke"), None, "");
        if self.send(Operation::Revoke, &bytes).await.class == Class::Answered {
            self.scene.ledger.lock().unwrap().revoked.extend(super::typed_id::uuid(&id));
        }
    }

    async fn vendor(&mut self) {
        let scene = Arc::clone(&self.scene);
        let Some(kind) = self.random.choice(&scene.vendors) else { return };
        let number = fresh();
        let line = self.random.usize(..REPLICAS);
        let answer = self.lines[line].send(&scene, Operation::Vendor, kind.status, &(kind.make)(number)).await;
        if answer.class == Class::Answered {
            scene.ledger.lock().unwrap().addresses.push(email(number));
        }
    }
}

fn batch(emails: &[String]) -> String {
    let rows: Vec<String> = emails.iter().map(|email| person(email, None)).collect();
    format!("{{\"invitations\":[{}]}}", rows.join(","))
}

/// Whether the first request with the key is still under way.
fn is_in_flight(body: &[u8]) -> bool {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    body["code"] == "idempotency_in_flight"
}
