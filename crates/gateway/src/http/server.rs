//! Binding and running actix-web.

use super::{Bodies, TrustedProxies, handler};
use crate::config::HttpConfig;
use crate::metrics::Metrics;
use crate::registry::Registry;
use crate::use_cases::EngineUseCases;
use actix_web::dev::{Server, ServerHandle};
use actix_web::{App, HttpServer, web};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::sync::Semaphore;
use usher_engine::Engine;

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
    let state = web::Data::from(state);
    let app = move || App::new().app_data(state.clone()).default_service(web::to(handler::serve));
    let mut server =
        HttpServer::new(app).shutdown_timeout(config.shutdown_seconds).disable_signals().bind(&config.listen)?;
    if config.threads > 0 {
        server = server.workers(config.threads);
    }
    Running::of(&server.addrs(), server.run())
}

impl Running {
    /// A server with the addresses that it is bound to.
    pub(super) fn of(addresses: &[SocketAddr], server: Server) -> std::io::Result<Self> {
        let address = addresses.first().copied().ok_or_else(|| std::io::Error::other("nothing to listen on"))?;
        Ok(Self { handle: server.handle(), server, address })
    }
}
