//! The way out, for what a provider has to be asked.

use async_trait::async_trait;

/// Fetches what a provider publishes.
#[async_trait]
pub trait Web: Send + Sync {
    /// The body of a successful GET, bounded; or why there is none.
    async fn get(&self, url: &str) -> Result<Vec<u8>, String>;
}
