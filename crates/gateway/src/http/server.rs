//! Binding and running actix-web.

use super::{AllowedOrigins, Bodies, Fitness, Shadows, TrustedProxies, handler};
use crate::config::HttpConfig;
use crate::metrics::Metrics;
use crate::registry::Registry;
use crate::use_cases::EngineUseCases;
use actix_web::dev::{Server, ServerHandle};
use actix_web::{App, HttpServer, web};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;
use usher_engine::Engine;

/// How long a connection may be idle, in seconds.
const KEPT: u64 = 5;

/// What every request needs.
pub(crate) struct State {
    pub(crate) engine: Arc<Engine>,
    pub(crate) use_cases: EngineUseCases,
    pub(crate) registry: Registry,
    pub(crate) metrics: Metrics,
    pub(crate) config: HttpConfig,
    pub(crate) bodies: Bodies,
    /// How many large bodies are processed concurrently, apart from the loops that serve all requests.
    pub(crate) heavy: Arc<Semaphore>,
    /// How many other requests are processed concurrently apart from the loops, where the database works on the thread
    /// that asks it; `None` where it is a server.
    pub(crate) blocking: Option<Arc<Semaphore>>,
    pub(crate) proxies: TrustedProxies,
    pub(crate) cors: AllowedOrigins,
    pub(crate) fitness: Fitness,
    /// The originals that still answer in place of adapters; `None` where there are none.
    pub(crate) shadows: Option<Shadows>,
    /// Whether the server is stopping: it says that it is not ready, and ends each connection with its next answer.
    pub(crate) stopping: AtomicBool,
    /// How many connections there are.
    pub(crate) connections: Arc<AtomicUsize>,
}

/// A connection, counted for as long as it lasts.
struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A bound server.
pub(crate) struct Running {
    pub(crate) server: Server,
    pub(crate) handle: ServerHandle,
    pub(crate) address: SocketAddr,
}

/// Binds and starts to listen; requests are served once the server is awaited.
pub(crate) fn start(state: Arc<State>) -> std::io::Result<Running> {
    let config = state.config.clone();
    let connections = Arc::clone(&state.connections);
    let state = web::Data::from(state);
    let app = move || App::new().app_data(state.clone()).default_service(web::to(handler::serve));
    let counted = move |_: &dyn std::any::Any, data: &mut actix_web::dev::Extensions| {
        connections.fetch_add(1, Ordering::Relaxed);
        data.insert(Counted(Arc::clone(&connections)));
    };
    let server = HttpServer::new(app).on_connect(counted).keep_alive(Duration::from_secs(KEPT)).disable_signals();
    let mut server =
        server.shutdown_timeout(config.shutdown_seconds - draining(&config).as_secs()).bind(&config.listen)?;
    if config.threads > 0 {
        server = server.workers(config.threads);
    }
    Running::of(&server.addrs(), server.run())
}

/// Waits until every connection has had its last answer, for at most [`draining`].
pub(crate) async fn drain(state: &State) {
    let all_ended = async {
        while state.connections.load(Ordering::Relaxed) > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    // Those that are left are closed, or end with the request in flight.
    let _ = tokio::time::timeout(draining(&state.config), all_ended).await;
}

/// For how long connections that are kept are given an answer that ends them, before they are closed: as long as one may be
/// idle, within half of the time that stopping may take.
fn draining(config: &HttpConfig) -> Duration {
    Duration::from_secs(KEPT.min(config.shutdown_seconds / 2))
}

impl Running {
    /// A server with the addresses that it is bound to.
    pub(super) fn of(addresses: &[SocketAddr], server: Server) -> std::io::Result<Self> {
        let address = addresses.first().copied().ok_or_else(|| std::io::Error::other("nothing to listen on"))?;
        Ok(Self { handle: server.handle(), server, address })
    }
}
