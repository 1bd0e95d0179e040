//! Memory while people log in and accept: each password is hashed in 19 MiB.

use super::databases;
use crate::gateway::{Gateway, Mail, World};
use crate::http::{Connection, request};
use crate::load::{Maker, Until, run as load};
use crate::report;
use crate::requests::key;
use crate::settings::Settings;
use serde_json::Value;
use std::sync::{Arc, Mutex};

const CONNECTIONS: usize = 32;
const PEOPLE: u64 = 1_000;
const PASSWORD: &str = "Correct-Horse-7";

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let world = World::new(database, Mail::HandedOut);
        let gateway = world.serve();
        let (idle, _) = gateway.memory();
        let tokens = Mutex::new(invited(&world, &gateway).await);
        let accept: Maker = Arc::new(move |_| {
            let token = tokens.lock().unwrap().pop().unwrap();
            let body = format!("{{\"token\":\"{token}\",\"password\":\"{PASSWORD}\"}}");
            request("POST", "/v1/invitations/accept", &[], &body)
        });
        let accepted = load(gateway.address, CONNECTIONS, Until::Requests(PEOPLE), 200, accept).await;
        report::line(&format!("{database:?}: acceptances with a new password"), &accepted.line());
        let (after, _) = gateway.memory();
        // Half of them for people who are known, at the same time as the others.
        let half = Until::Requests(PEOPLE / 2);
        let known = load(gateway.address, CONNECTIONS / 2, half, 201, log_in("known"));
        let unknown = load(gateway.address, CONNECTIONS / 2, half, 401, log_in("unknown"));
        let (known, unknown) = tokio::join!(known, unknown);
        report::line("  log-ins for known addresses", &known.line());
        report::line("  log-ins for unknown addresses", &unknown.line());
        let (resident, highest) = gateway.memory();
        let all = format!("{idle:.1} {after:.1} {resident:.1} {highest:.1} MiB");
        report::line("  resident when idle, between, at the end, at most", &all);
        report::target(&format!("{database:?}: MiB resident at most"), &[highest], None, Some(96.0));
    }
}

/// Invites people; the tokens of their links.
async fn invited(world: &World, gateway: &Gateway) -> Vec<String> {
    let bearer = key(world);
    let mut connection = Connection::open(gateway.address).await.unwrap();
    let mut tokens = Vec::new();
    for number in 0..PEOPLE {
        let body = format!("{{\"email\":\"known{number}@people.example\"}}");
        let ask = request("POST", "/v1/invitations", &[("authorization", &bearer)], &body);
        let made: Value = serde_json::from_slice(&connection.exchange(&ask).await.unwrap().body).unwrap();
        let link = made["link"].as_str().expect("links are handed out");
        tokens.push(link.rsplit('/').next().unwrap().to_owned());
    }
    tokens
}

fn log_in(who: &'static str) -> Maker {
    Arc::new(move |number| {
        let number = number % PEOPLE;
        let body = format!("{{\"email\":\"{who}{number}@people.example\",\"password\":\"{PASSWORD}\"}}");
        request("POST", "/v1/sessions", &[], &body)
    })
}
