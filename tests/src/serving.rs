//! A gateway that serves until it is ended.

use crate::{Client, Post, TestClock};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use usher_engine::Engine;
use usher_gateway::config::Config;
use usher_gateway::{Gateway, Overrides};

/// A running gateway.
pub(crate) struct Serving {
    pub(crate) client: Client,
    pub(crate) engine: Arc<Engine>,
    stop: oneshot::Sender<()>,
    served: JoinHandle<std::io::Result<()>>,
}

impl Serving {
    /// Starts a gateway with the world's clock and mailer.
    pub(crate) fn start(runtime: &Runtime, config: &Config, clock: &Arc<TestClock>, post: &Arc<Post>) -> Self {
        let overrides = Overrides { clock: Some(clock.clone()), mailer: Some(post.clone()), ..Overrides::default() };
        let gateway = runtime.block_on(Gateway::build(config, overrides)).unwrap();
        let engine = Arc::clone(gateway.engine());
        let client = Client::new(gateway.address());
        let (stop, stopped) = oneshot::channel();
        let served = runtime.spawn(gateway.run(async {
            let _ = stopped.await;
        }));
        Self { client, engine, stop, served }
    }

    /// Stops it in order.
    pub(crate) fn end(self, runtime: &Runtime) {
        let _ = self.stop.send(());
        let served = self.served;
        let ended = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), served).await });
        if !std::thread::panicking() {
            ended.expect("the gateway stops in time").unwrap().unwrap();
        }
    }
}
