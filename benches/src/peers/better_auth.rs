//! Better Auth with its organization plugin, in the two ways to run it that invite fastest.

use super::server::{Server, free_port};
use super::{ORGANIZATIONS, Peer, PeerError, Seed, install};
use crate::gateway::cluster;
use crate::http::request;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

/// A way to run it: the connections of a worker to the database, the workers, and whether the route is our own.
struct Variant {
    name: &'static str,
    pool: &'static str,
    workers: &'static str,
    direct: &'static str,
}

const VARIANTS: [Variant; 2] = [
    Variant { name: "Better Auth, direct, two workers", pool: "10", workers: "2", direct: "1" },
    Variant { name: "Better Auth, tuned", pool: "20", workers: "1", direct: "0" },
];

pub(super) async fn start() -> Result<Vec<Peer>, PeerError> {
    let folder = install::better_auth()?;
    let mut peers = Vec::new();
    for variant in &VARIANTS {
        peers.push(peer(&folder, variant).await?);
    }
    Ok(peers)
}

async fn peer(folder: &Path, variant: &Variant) -> Result<Peer, PeerError> {
    let database = cluster().database("better_auth");
    let port = free_port()?;
    let node = |arguments: &[&str]| {
        let mut command = Command::new("node");
        command.args(arguments).current_dir(folder).env("NODE_ENV", "production").env("PORT", port.to_string());
        command.env("POOL", variant.pool).env("WORKERS", variant.workers).env("DIRECT", variant.direct);
        super::connect(&mut command, &database);
        command
    };
    install::run(&mut node(&["server.mjs", "migrate"]))?;
    let log = folder.join(format!("{}.log", variant.workers));
    let server = Server::start(variant.name, &mut node(&["server.mjs"]), port, "/api/auth/ok", &log).await?;
    let base = format!("http://{}", server.address);
    let seed_file = folder.join("seed");
    let arguments = ["seed.mjs", &base, &ORGANIZATIONS.to_string(), &seed_file.to_string_lossy()];
    install::run(&mut node(&arguments))?;
    let Seed { credential, organizations } = Seed::read(&seed_file)?;
    let make = move |number: u64| {
        let organization = super::pick(&organizations, number);
        let body = format!(
            "{{\"email\":\"person{number}@people.example\",\"role\":\"member\",\"organizationId\":\"{organization}\"}}"
        );
        let headers = [("cookie", credential.as_str()), ("origin", &base)];
        request("POST", "/api/auth/organization/invite-member", &headers, &body)
    };
    Ok(Peer {
        name: variant.name,
        // Without it a Node.js server that was idle while others had their turns is a fifth slower.
        warm_up: Duration::from_secs(5),
        status: 200,
        tables: &["invitation"],
        make: Arc::new(make),
        server,
        database,
    })
}
