//! A peer's process.

use super::PeerError;
use crate::http;
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a server may take to come up, or to end.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running server; ended when dropped.
pub(super) struct Server {
    pub(super) address: SocketAddr,
    child: Child,
}

/// A port that nobody listens on.
pub(super) fn free_port() -> Result<u16, PeerError> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(PeerError::file("a free port"))?;
    Ok(listener.local_addr().map_err(PeerError::file("a free port"))?.port())
}

impl Server {
    /// Starts a command that listens on the port, and waits until it answers.
    pub(super) async fn start(
        name: &'static str,
        command: &mut Command,
        port: u16,
        ready: &str,
        log: &Path,
    ) -> Result<Self, PeerError> {
        let file = File::create(log).map_err(PeerError::file(log))?;
        let errors = file.try_clone().map_err(PeerError::file(log))?;
        let child = command.stdout(file).stderr(errors).spawn().map_err(PeerError::file(command.get_program()))?;
        let mut server = Self { address: (Ipv4Addr::LOCALHOST, port).into(), child };
        let ask = http::request("GET", ready, &[], "");
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE && matches!(server.child.try_wait(), Ok(None)) {
            if http::once(server.address, &ask).await.is_ok_and(|reply| reply.status == 200) {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(PeerError::NotReady { name, log: log.to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        // Asked to finish, so that it ends its workers.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
