//! A Django REST framework app under gunicorn: a token, a membership check, and an invitation with its outbox row in one
//! transaction.

use super::server::{Server, free_port};
use super::{ORGANIZATIONS, Peer, PeerError, Seed, install};
use crate::gateway::cluster;
use crate::http::request;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

const NAME: &str = "Django REST framework";

pub(super) async fn start() -> Result<Peer, PeerError> {
    let folder = install::drf()?;
    let database = cluster().database("drf");
    let command = |program: &str| {
        let mut command = Command::new(folder.join("venv/bin").join(program));
        command.current_dir(&folder).env("POOL", "8");
        super::connect(&mut command, &database);
        command
    };
    let seed_file = folder.join("seed");
    install::run(command("python").arg("seed.py").arg(ORGANIZATIONS.to_string()).arg(&seed_file))?;
    let port = free_port()?;
    let mut gunicorn = command("gunicorn");
    gunicorn.args(["-b", &format!("127.0.0.1:{port}"), "-w", "3", "-k", "gthread", "--threads", "8", "wsgi"]);
    let server = Server::start(NAME, &mut gunicorn, port, "/healthz", &folder.join("log")).await?;
    let Seed { credential, organizations } = Seed::read(&seed_file)?;
    let bearer = format!("Bearer {credential}");
    let make = move |number: u64| {
        let organization = super::pick(&organizations, number);
        let body = format!("{{\"email\":\"person{number}@people.example\",\"role\":\"member\"}}");
        let path = format!("/api/organizations/{organization}/invitations");
        request("POST", &path, &[("authorization", &bearer)], &body)
    };
    Ok(Peer {
        name: NAME,
        warm_up: Duration::from_secs(2),
        status: 201,
        tables: &["app_invitation", "app_outbox"],
        make: Arc::new(make),
        server,
        database,
    })
}
