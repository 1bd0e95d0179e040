//! Time from starting the process to the first good answers, on a database that is there.

use super::databases;
use crate::gateway::{Mail, World};
use crate::settings::Settings;
use crate::statistics::median;
use crate::{http, load, report, requests};
use std::time::Instant;

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let world = World::new(database, Mail::Directory);
        let first = world.serve();
        let kind = requests::bulk(&world, 1_000);
        let reply = http::once(first.address, &(kind.make)(load::fresh())).await.unwrap();
        assert_eq!(reply.status, kind.status);
        drop(first);
        let ready = http::request("GET", "/readyz", &[], "");
        let list = requests::list(&world);
        let mut times = Vec::new();
        for _ in 0..settings.rounds * 5 {
            let started = Instant::now();
            let gateway = world.serve();
            assert_eq!(http::once(gateway.address, &ready).await.unwrap().status, 200);
            assert_eq!(http::once(gateway.address, &(list.make)(0)).await.unwrap().status, list.status);
            times.push(started.elapsed().as_secs_f64() * 1000.0);
        }
        report::target(
            &format!("{database:?}: ms to ready and an authenticated list"),
            &[median(&times)],
            None,
            Some(100.0),
        );
        let longest = times.iter().copied().fold(0.0, f64::max);
        report::line("  the longest", &format!("{longest:.0} ms"));
    }
}
