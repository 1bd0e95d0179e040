//! What must not grow with an organization: a page of its list, refusing a duplicate, inviting one more.

use super::databases;
use crate::gateway::{Mail, World};
use crate::load::Until;
use crate::settings::Settings;
use crate::{http, load, report, requests};
use std::time::Duration;

/// How many invitations there are.
const SIZES: [u64; 3] = [1_000, 10_000, 100_000];

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let world = World::new(database, Mail::Nowhere);
        let gateway = world.serve();
        let mut first = None;
        let mut there = 0;
        let mut ratios = [Vec::new(), Vec::new(), Vec::new()];
        for size in SIZES {
            while there < size {
                let kind = requests::bulk(&world, 1_000);
                let reply = http::once(gateway.address, &(kind.make)(load::fresh())).await.unwrap();
                assert_eq!(reply.status, kind.status, "{}", String::from_utf8_lossy(&reply.body));
                there += 1_000;
            }
            let known =
                http::once(gateway.address, &(requests::canonical(&world, false, false).make)(0)).await.unwrap();
            assert!([201, 409].contains(&known.status));
            let kinds = [
                requests::list(&world),
                requests::duplicate(&world, "person0@people.example"),
                requests::canonical(&world, false, false),
            ];
            let mut costs = Vec::new();
            for kind in kinds {
                let turn = Until::Time { warm_up: Duration::from_millis(500), counted: settings.duration / 2 };
                let one = load::run(gateway.address, 4, turn, kind.status, kind.make).await;
                report::line(&format!("{database:?}, {size}: {}", kind.name), &one.line());
                costs.push(1.0 / one.rate());
            }
            let base = first.get_or_insert_with(|| costs.clone());
            for (place, ratios) in ratios.iter_mut().enumerate() {
                ratios.push(costs[place] / base[place]);
            }
        }
        for (what, ratios) in ["a list of 50", "a duplicate", "an invitation"].iter().zip(&ratios) {
            let last = &ratios[2..];
            report::target(&format!("{database:?}: cost of {what} at 100,000 to 1,000"), last, None, Some(1.25));
        }
    }
}
