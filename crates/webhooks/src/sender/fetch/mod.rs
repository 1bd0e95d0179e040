//! Fetching a small public document, under the same rules as calling an endpoint.

use super::{HttpSender, Pinned};
use std::io::Read;
use std::time::Instant;
use ureq::http::Uri;
use usher_domain::Secret;
use usher_engine::ports::{JudgedAnswer, JudgedCall};

/// The longest document, in bytes.
const LONGEST: u64 = 64 * 1024;

impl HttpSender {
    /// The whole answer to a call, whatever its status.
    pub(super) async fn judged(&self, call: JudgedCall) -> Result<JudgedAnswer, String> {
        let target = self.read(&call.url).map_err(|refusal| refusal.to_string())?;
        let began = Instant::now();
        let resolved = tokio::time::timeout(self.settings.timeout, self.addresses(&target)).await;
        let addresses = resolved.or(Err("the name could not be resolved in time".to_owned()))??;
        let agent = self.agent(Pinned(addresses), self.settings.timeout.saturating_sub(began.elapsed()));
        let answered = tokio::task::spawn_blocking(move || answer(&agent, &target.uri, &call));
        answered.await.map_err(|error| error.to_string())?
    }

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

fn answer(agent: &ureq::Agent, uri: &Uri, call: &JudgedCall) -> Result<JudgedAnswer, String> {
    let authorization = call.authorization.as_ref().map(Secret::expose);
    let sent = match &call.form {
        Some(form) => {
            let request = agent.post(uri).header("content-type", "application/x-www-form-urlencoded");
            let request = request.header("accept", "application/json");
            match authorization {
                Some(value) => request.header("authorization", value).send(form.expose()),
                None => request.send(form.expose()),
            }
        }
        None => match authorization {
            Some(value) => agent.get(uri).header("authorization", value).call(),
            None => agent.get(uri).call(),
        },
    };
    let mut response = sent.map_err(|error| error.to_string())?;
    let mut body = Vec::new();
    let read = response.body_mut().as_reader().take(call.longest + 1).read_to_end(&mut body);
    read.map_err(|error| error.to_string())?;
    if body.len() as u64 > call.longest {
        return Err("the answer is too long".to_owned());
    }
    let body = String::from_utf8(body).map_err(|_other| "the answer is no text".to_owned())?;
    Ok(JudgedAnswer { status: response.status().as_u16(), body: Secret::new(body) })
}

#[cfg(test)]
mod tests;
