//! What the soak plays in: two replicas on one PostgreSQL, a relay that can hang, and what was seen.

use super::SoakError;
use super::ledger::Ledger;
use super::phase::Phases;
use super::relay::Relay;
use super::tally::Tally;
use crate::gateway::{Database, Gateway, Mail, World};
use crate::http::{once, request};
use crate::requests::{self, Kind};
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

/// How many replicas there are.
pub(super) const REPLICAS: usize = 2;
/// So few seats that they run out.
const SEATS: u32 = 200;

pub(super) struct Scene {
    pub(super) world: World,
    pub(super) addresses: [SocketAddr; REPLICAS],
    pub(super) replicas: Mutex<[Option<Gateway>; REPLICAS]>,
    pub(super) relay: Relay,
    /// The `Authorization` of the administrator.
    pub(super) bearer: String,
    /// The license whose seats run out.
    pub(super) license: String,
    /// Invitations through vendors' routes.
    pub(super) vendors: Vec<Kind>,
    pub(super) phases: Phases,
    pub(super) tally: Mutex<Tally>,
    pub(super) ledger: Mutex<Ledger>,
}

impl Scene {
    pub(super) async fn set() -> Result<Arc<Self>, SoakError> {
        let relay = Relay::start().await?;
        let world = World::new(Database::Postgres, Mail::Relay(relay.address));
        let replicas = [world.serve_as(LOGS[0], None), world.serve_as(LOGS[1], None)];
        let bearer = requests::key(&world);
        let body = format!("{{\"name\":\"Few seats\",\"seats\":{SEATS}}}");
        let ask = request("POST", "/v1/licenses", &[("authorization", &bearer)], &body);
        let reply = once(replicas[0].address, &ask).await?;
        let made: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
        let Some(license) = made["id"].as_str().map(ToOwned::to_owned) else {
            let body = String::from_utf8_lossy(&reply.body).into_owned();
            return Err(SoakError::License { status: reply.status, body });
        };
        let vendors = requests::vendors(&world, &replicas[0]).await;
        Ok(Arc::new(Self {
            addresses: [replicas[0].address, replicas[1].address],
            // ad/invite says 504 where the others say 503, as its original does behind its proxy.
            vendors: vendors.into_iter().filter(|kind| kind.name != "ad-invite").collect(),
            replicas: Mutex::new(replicas.map(Some)),
            relay,
            bearer,
            license,
            world,
            phases: Phases::new(),
            tally: Mutex::default(),
            ledger: Mutex::default(),
        }))
    }

    /// The end of a replica, without a chance to tidy up.
    pub(super) fn kill(&self, replica: usize) {
        drop(self.replicas.lock().unwrap()[replica].take());
    }

    /// Starts a replica where it was before.
    pub(super) async fn start(self: &Arc<Self>, replica: usize) -> Result<(), SoakError> {
        let scene = Arc::clone(self);
        // Waits for the replica's first lines; clients go on meanwhile.
        let started =
            tokio::task::spawn_blocking(move || scene.world.serve_as(LOGS[replica], Some(scene.addresses[replica])));
        let gateway = started.await.map_err(SoakError::Ended)?;
        self.replicas.lock().unwrap()[replica] = Some(gateway);
        Ok(())
    }
}

/// The replicas' logs, in the world's folder.
pub(super) const LOGS: [&str; REPLICAS] = ["replica-a.log", "replica-b.log"];
