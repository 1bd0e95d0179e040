//! Power cuts while batches over two organizations are on their way: each is done in both organizations or in none, and
//! the repeat of a request is answered as if nothing had happened.

use super::bearer;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use usher_tests::{Client, Installation, Lane, Reply};

/// A batch that is sent under an idempotency key of its own.
struct Batch {
    key: String,
    body: String,
    answered: Option<Value>,
}

fn send(client: Client, token: &str, batch: &Batch) -> std::io::Result<Reply> {
    let headers =
        [("content-type", "application/json"), ("authorization", token), ("idempotency-key", batch.key.as_str())];
    client.try_send("POST", "/api/v1/organization-invitations/", &headers, batch.body.as_bytes())
}

/// Everybody of the batch was invited, by this answer or by the one that it repeats.
fn sent(reply: Reply) -> Value {
    let answer = reply.expect_status(201).json();
    assert_eq!(answer["sent"].as_array().unwrap().len(), 4, "{answer}");
    answer
}

fn batch(number: usize, organizations: &[String; 2]) -> Batch {
    let rows = (0..4).map(|row| {
        json!({ "organization_id": organizations[row % 2], "email": format!("batch{number}.{row}@people.example") })
    });
    Batch { key: format!("batch-{number}"), body: rows.collect::<Value>().to_string(), answered: None }
}

#[test]
fn a_batch_over_two_organizations_is_done_whole_or_not_at_all() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = ["Acme", "Other"].map(|name| installation.bootstrap(name));
        let organizations = made.each_ref().map(|made| made["organization"]["id"].as_str().unwrap().to_owned());
        let token = &bearer(&made[0], "apexscore/access_token");
        let mut batches: Vec<Batch> = Vec::new();
        for kill in 0..8_u64 {
            let serving = installation.serve();
            let client = serving.client();
            let first = batches.len();
            let organizations = &organizations;
            let answered = &AtomicU64::new(0);
            let more = std::thread::scope(|scope| {
                let sending = scope.spawn(move || {
                    let mut all = Vec::new();
                    loop {
                        let mut next = batch(first + all.len(), organizations);
                        let reply = send(client, token, &next);
                        let is_alive = reply.is_ok();
                        next.answered = reply.ok().map(sent);
                        answered.fetch_add(1, Ordering::Relaxed);
                        all.push(next);
                        if !is_alive {
                            return all;
                        }
                    }
                });
                // A later kill each time, counted by what was done: on a busy machine nothing may be done in a fixed time.
                while answered.load(Ordering::Relaxed) < kill {
                    std::thread::sleep(Duration::from_millis(1));
                }
                std::thread::sleep(Duration::from_millis(kill * 7));
                serving.kill();
                sending.join().unwrap()
            });
            batches.extend(more);
        }
        assert!(
            batches.len() > 8 && batches.iter().any(|batch| batch.answered.is_none()),
            "{lane:?}: nothing was cut off"
        );
        let serving = installation.serve();
        for batch in &batches {
            let repeated = sent(send(serving.client(), token, batch).unwrap());
            assert!(batch.answered.as_ref().is_none_or(|answered| *answered == repeated), "{lane:?}");
        }
    }
}
