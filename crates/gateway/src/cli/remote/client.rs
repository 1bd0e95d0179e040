//! Calls of the canonical API. What changes something carries an `Idempotency-Key`, and is sent again with the same one
//! where the gateway was busy or did not answer: it is done once.

use super::super::Failure;
use super::super::conform::host::{Host, Unasked};
use super::call::Call;
use super::profile::Profile;
use serde_json::Value;
use std::fmt::Write;
use std::time::Duration;
use usher_conformance::FilledRequest;
use usher_domain::Secret;
use usher_domain::text::tidied;
use usher_engine::SystemEntropy;
use usher_engine::ports::Entropy;
use uuid::Builder;

const TIMEOUT: Duration = Duration::from_mins(1);

/// How often a call is sent at most, and how long the wait before the second time is.
const MOST_ATTEMPTS: u32 = 4;
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The entries of a page.
const PAGE: usize = 200;

/// The gateway and the key.
pub(super) struct Client {
    host: Host,
    key: Secret,
}

impl Client {
    pub(super) fn of(profile: &Profile) -> Self {
        Self { host: Host::new(&profile.url, TIMEOUT), key: profile.key.clone() }
    }

    /// Calls once, whatever happens on the way, and gives what the gateway answered.
    pub(super) fn call(&self, call: &Call) -> Result<Value, Failure> {
        let request = self.request(call);
        let mut wait = FIRST_WAIT;
        for attempt in 1.. {
            let is_last = attempt == MOST_ATTEMPTS;
            match self.host.ask(&request) {
                Ok(reply) if (200..300).contains(&reply.status) => {
                    let answer = serde_json::from_slice::<Value>(&reply.body).ok();
                    let is_ours =
                        |answer: &Value| answer.get("id").is_some() || answer.get("data").is_some_and(Value::is_array);
                    return Ok(answer.filter(is_ours).ok_or_else(|| foreign(reply.status))?);
                }
                Ok(reply) if matches!(reply.status, 429 | 502 | 503 | 504) && !is_last => {
                    let asked = reply.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
                    let asked = asked.and_then(|(_, seconds)| seconds.parse().ok()).map(Duration::from_secs);
                    std::thread::sleep(asked.unwrap_or(wait).min(LONGEST_WAIT));
                }
                Ok(reply) => return Err(problem(reply.status, &reply.body).into()),
                Err(Unasked::Unwritable(why)) => return Err(why.into()),
                Err(Unasked::Silent(why)) if is_last => {
                    return Err(format!("{} did not answer: {why}", self.host).into());
                }
                Err(Unasked::Silent(_)) => std::thread::sleep(wait),
            }
            wait *= 2;
        }
        Err("the gateway was not asked".into())
    }

    /// All pages of a list, up to so many entries, and whether the list goes on after them.
    pub(super) fn list(&self, call: &Call, most: usize) -> Result<(Vec<Value>, bool), Failure> {
        let (mut entries, mut cursor) = (Vec::new(), None::<String>);
        while entries.len() < most {
            let mut query = call.query.clone();
            query.push(("limit", PAGE.min(most - entries.len()).to_string()));
            query.extend(cursor.take().map(|cursor| ("cursor", cursor)));
            let page = self.call(&Call { query, ..call.clone() })?;
            let found = page.get("data").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            entries.extend(found.iter().cloned());
            cursor = page.get("next_cursor").and_then(Value::as_str).map(str::to_owned);
            // A page without entries ends the list whatever it says of the next one.
            if cursor.is_none() || found.is_empty() {
                return Ok((entries, false));
            }
        }
        Ok((entries, cursor.is_some()))
    }

    fn request(&self, call: &Call) -> FilledRequest {
        let mut headers = vec![("authorization".to_owned(), format!("Bearer {}", self.key.expose()))];
        if call.method != "GET" {
            let mut random = [0; 16];
            SystemEntropy.fill(&mut random);
            headers.push(("idempotency-key".to_owned(), Builder::from_random_bytes(random).into_uuid().to_string()));
        }
        let body = call.body.as_ref().map(|body| body.to_string().into_bytes()).unwrap_or_default();
        if !body.is_empty() {
            headers.push(("content-type".to_owned(), "application/json".to_owned()));
        }
        FilledRequest { method: call.method.to_owned(), target: call.target(), headers, body }
    }
}

/// A refusal in words: what it is, what to do, and the number under which the gateway logged it.
fn problem(status: u16, body: &[u8]) -> String {
    let problem: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |name: &str| problem.get(name).and_then(Value::as_str);
    let (Some(title), Some(detail)) = (text("title"), text("detail")) else {
        return foreign(status);
    };
    let mut told = format!("{title}. {detail}");
    for one in problem.get("errors").and_then(Value::as_array).into_iter().flatten() {
        let part = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
        // Writing into a text does not fail.
        let _ = write!(told, "\n  {}: {}", part("field"), part("detail"));
    }
    let code = text("code").unwrap_or_default();
    let told = format!("{told} ({status} {code}, request {})", text("request_id").unwrap_or_default());
    told.split('\n').map(tidied).collect::<Vec<_>>().join("\n")
}

/// What answers, and is no gateway.
fn foreign(status: u16) -> String {
    format!("the answer ({status}) is not one of the canonical API; is --url right?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_to_do() {
        let body = br#"{"title":"Several things","detail":"Mend them.","code":"validation","request_id":"r1","errors":[{"field":"email","detail":"Send one."}]}"#;
        assert_eq!(problem(422, body), "Several things. Mend them.\n  email: Send one. (422 validation, request r1)");
        assert!(problem(200, b"<html>").contains("is --url right?"));
    }
}
