//! Fetching a small public document, under the same rules as calling an endpoint.

use super::{HttpSender, Pinned};
use std::io::Read;
use std::time::Instant;

/// The longest document, in bytes.
const LONGEST: u64 = 64 * 1024;

impl HttpSender {
    /// The body of a GET that is answered with success; or why there is none.
    pub async fn get(&self, url: &str) -> Result<Vec<u8>, String> {
        let target = self.read(url).map_err(|refusal| refusal.to_string())?;
        let began = Instant::now();
        let resolved = tokio::time::timeout(self.settings.timeout, self.addresses(&target)).await;
        let addresses = resolved.or(Err("the name could not be resolved in time".to_owned()))??;
        let agent = self.agent(Pinned(addresses), self.settings.timeout.saturating_sub(began.elapsed()));
        let fetched = tokio::task::spawn_blocking(move || {
            let mut response = agent.get(&target.uri).call().map_err(|error| error.to_string())?;
            let status = response.status();
            if !status.is_success() {
                return Err(format!("the answer was {status}"));
            }
            let mut body = Vec::new();
            let read = response.body_mut().as_reader().take(LONGEST + 1).read_to_end(&mut body);
            read.map_err(|error| error.to_string())?;
            if body.len() as u64 > LONGEST { Err("the answer is too long".to_owned()) } else { Ok(body) }
        });
        fetched.await.map_err(|error| error.to_string())?
    }
}

#[cfg(test)]
mod tests;
