//! Resolving names, once for each call.

use async_trait::async_trait;
use std::net::IpAddr;

/// Finds the addresses of a name.
#[async_trait]
pub trait Names: Send + Sync {
    /// All addresses of a name, or why there are none.
    async fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, String>;
}

/// The machine's resolver.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemNames;

#[async_trait]
impl Names for SystemNames {
    async fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, String> {
        let found = tokio::net::lookup_host((name, 0)).await.map_err(|error| error.to_string())?;
        Ok(found.map(|address| address.ip()).collect())
    }
}
