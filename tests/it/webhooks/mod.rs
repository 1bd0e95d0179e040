//! What happens, told to other systems: the feed of events and the webhooks, whole gateways on both databases.

mod delivery;
mod disabling;
mod feed;
mod guide;
mod manage;
mod redelivery;
mod rotation;

use crate::wire::Canonical;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use usher_engine::SystemClock;
use usher_engine::ports::Clock;
use usher_tests::{Lane, Received, Receiver, World, WorldOptions, until};

const SETTINGS: &str = "[webhooks]\nallow_http = true\nallow_private = [\"127.0.0.1\"]\ntimeout = \"2s\"\n";
const HOUR: i64 = 3_600_000;

/// A world with an endpoint in it.
struct Scene {
    world: World,
    admin: Canonical,
    receiver: Receiver,
    /// The endpoint's path and its secret.
    path: String,
    secret: String,
}

/// A world whose webhooks may call this machine. The clock shows the present, as whoever verifies messages wants it.
pub(crate) fn world_that_calls(lane: Lane) -> World {
    let world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
    world.clock.advance_millis(SystemClock.now().millis() - world.clock.now().millis());
    world
}

impl Scene {
    /// An endpoint that wants these events.
    fn new(lane: Lane, events: &Value) -> Self {
        let world = world_that_calls(lane);
        let (admin, receiver) = (Canonical::of(&world, "admin"), Receiver::start());
        let body = json!({ "url": receiver.url(), "events": events });
        let made = admin.send("POST", "/v1/webhooks", &body).expect_status(201).json();
        let path = format!("/v1/webhooks/{}", made["webhook"]["id"].as_str().unwrap());
        let secret = made["secret"].as_str().unwrap().to_owned();
        Self { world, admin, receiver, path, secret }
    }

    fn invite(&self, email: &str) -> Value {
        self.admin.invite(&json!({ "email": email })).expect_status(201).json()
    }

    fn webhook(&self) -> Value {
        self.admin.get(&self.path).expect_status(200).json()
    }

    fn act(&self, verb: &str) -> Value {
        let reply = self.admin.send("POST", &format!("{}/{verb}", self.path), &json!({}));
        assert!(reply.status < 300, "{}", reply.text());
        reply.json()
    }

    fn deliveries(&self) -> Vec<Value> {
        self.admin.all(&format!("{}/deliveries", &self.path[4..]))
    }

    /// Waits until the newest delivery is in a state after so many attempts.
    fn settled(&self, state: &str, attempts: usize) -> Value {
        until(&format!("{state} after {attempts}"), || {
            let newest = self.deliveries().first()?.clone();
            let there = newest["state"] == state && newest["attempts"].as_array().unwrap().len() == attempts;
            there.then_some(newest)
        })
    }
}

/// Whether the reference library of the specification believes a message.
fn verified(secret: &str, message: &Received) -> bool {
    let mut headers = HeaderMap::new();
    for (name, value) in &message.headers {
        headers.insert(HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap());
    }
    standardwebhooks::Webhook::new(secret).unwrap().verify(&message.body, &headers).is_ok()
}
