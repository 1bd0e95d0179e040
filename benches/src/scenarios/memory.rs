//! Memory after 100,000 single invitations, and that all their mail leaves.

use super::{CONNECTIONS, databases};
use crate::gateway::{Mail, World};
use crate::load::Until;
use crate::settings::Settings;
use crate::{load, report, requests};
use std::time::Duration;

const INVITATIONS: u64 = 100_000;

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let world = World::new(database, Mail::Directory);
        let gateway = world.serve();
        let (idle, _) = gateway.memory();
        let kind = requests::canonical(&world, false, true);
        let until = Until::Requests(INVITATIONS);
        let made = load::run(gateway.address, CONNECTIONS, until, kind.status, kind.make).await;
        report::line(&format!("{database:?}: 100,000 invitations"), &made.line());
        let drained = gateway.quiet(Duration::from_mins(10)).await;
        let (resident, highest) = gateway.memory();
        report::line("  the outbox was empty after another", &format!("{drained:.1?}"));
        report::line("  resident when idle, at the end, at most", &format!("{idle:.1} {resident:.1} {highest:.1} MiB"));
        report::target(&format!("{database:?}: MiB resident at most"), &[highest], None, Some(64.0));
        assert!(drained.is_some(), "the outbox was not drained");
    }
}
