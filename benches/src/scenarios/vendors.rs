//! Each vendor's route against the canonical one for the same work. They take turns, so that all see the same machine.

use super::{CONNECTIONS, databases};
use crate::gateway::{Mail, World};
use crate::load::Until;
use crate::settings::Settings;
use crate::{load, report, requests};
use std::collections::BTreeMap;
use std::time::Duration;

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let world = World::new(database, Mail::Nowhere);
        let gateway = world.serve();
        let mut ratios: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        // Short turns and many rounds: the machine changes more slowly than that.
        let turn = Until::Time { warm_up: Duration::from_millis(300), counted: settings.duration / 3 };
        for _ in 0..settings.rounds * 3 {
            let plain = requests::canonical(&world, false, false);
            let seated = requests::canonical(&world, false, true);
            let canonical = load::run(gateway.address, CONNECTIONS, turn, plain.status, plain.make).await.rate();
            let with_seat = load::run(gateway.address, CONNECTIONS, turn, seated.status, seated.make).await.rate();
            ratios.entry("canonical, with a license").or_default().push(canonical / with_seat);
            for kind in requests::vendors(&world, &gateway).await {
                // BackOps' invitations always take a seat.
                let same = if kind.name == "backops" { with_seat } else { canonical };
                let rate = load::run(gateway.address, CONNECTIONS, turn, kind.status, kind.make).await.rate();
                ratios.entry(kind.name).or_default().push(same / rate);
            }
        }
        for (name, ratios) in &ratios {
            let at_most = (!name.starts_with("canonical")).then_some(1.1);
            report::target(&format!("{database:?}, {name}: cost to canonical"), ratios, None, at_most);
        }
    }
}
