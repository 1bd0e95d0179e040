//! Calls to issuers and identity providers, each on a thread that can wait; redirects are not followed. Addresses of the
//! operator, and those that a document at such an address names, are called wherever they lead. Those of an organization
//! are judged first, as those of its webhooks are.

use crate::incident;
use crate::ports::{JudgedAnswer, JudgedCall, WebhookSender};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use usher_domain::Secret;

/// How long a call may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Whose addresses are called, and so by which rules.
#[derive(Clone)]
pub(crate) enum CallPolicy {
    /// The operator's.
    Trusted,
    /// An organization's.
    Judged(Judged),
}

/// How many calls to addresses of organizations are under way at once, and how many to those of one of them. Each holds a
/// thread for as long as the other side likes; whoever comes on top of these is refused at once.
const MOST_JUDGED: usize = 64;
const MOST_OF_ONE: usize = 4;

/// The calls to addresses of organizations that are under way.
pub(crate) struct JudgedCalls(Arc<Semaphore>);

impl Default for JudgedCalls {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST_JUDGED)))
    }
}

impl JudgedCalls {
    /// The policy for one of the addresses.
    pub(crate) fn policy(&self, sender: &Arc<dyn WebhookSender>) -> CallPolicy {
        let own = Arc::new(Semaphore::new(MOST_OF_ONE));
        CallPolicy::Judged(Judged { sender: Arc::clone(sender), all: Arc::clone(&self.0), own })
    }
}

/// How an address of an organization is called.
#[derive(Clone)]
pub(crate) struct Judged {
    sender: Arc<dyn WebhookSender>,
    all: Arc<Semaphore>,
    own: Arc<Semaphore>,
}

impl Judged {
    async fn call(&self, call: JudgedCall) -> Result<JudgedAnswer, String> {
        let busy = |_| "too many calls are under way".to_owned();
        let _own = self.own.try_acquire().map_err(busy)?;
        let _all = self.all.try_acquire().map_err(busy)?;
        self.sender.fetch(call).await
    }
}

/// A form to be posted.
pub(crate) struct Post {
    pub(crate) url: String,
    /// The `Authorization` header, if there is one.
    pub(crate) authorization: Option<Secret>,
    pub(crate) form: Secret,
}

/// Reads a document of at most so many bytes, with an `Authorization` header if there is one.
pub(crate) async fn get(
    reach: &CallPolicy,
    url: String,
    authorization: Option<Secret>,
    limit: u64,
) -> Result<String, String> {
    if let CallPolicy::Judged(judged) = reach {
        let answer = judged.call(JudgedCall { url, authorization, form: None, longest: limit }).await?;
        return match answer.status {
            200..=299 => Ok(answer.body.expose().to_owned()),
            status => Err(format!("the answer was {status}")),
        };
    }
    blocking(move || {
        let mut request = agent(true).get(&url);
        if let Some(authorization) = &authorization {
            request = request.header("authorization", authorization.expose());
        }
        let mut response = request.call().map_err(|error| error.to_string())?;
        response.body_mut().with_config().limit(limit).read_to_string().map_err(|error| error.to_string())
    })
    .await
}

/// Posts a form; the status, and the answer of at most so many bytes.
pub(crate) async fn post(reach: &CallPolicy, post: Post, limit: u64) -> Result<(u16, Secret), String> {
    if let CallPolicy::Judged(judged) = reach {
        let Post { url, authorization, form } = post;
        let answer = judged.call(JudgedCall { url, authorization, form: Some(form), longest: limit }).await?;
        return Ok((answer.status, answer.body));
    }
    blocking(move || {
        let Post { url, authorization, form } = post;
        let mut request = agent(false)
            .post(&url)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("accept", "application/json");
        if let Some(authorization) = &authorization {
            request = request.header("authorization", authorization.expose());
        }
        let mut response = request.send(form.expose()).map_err(|error| error.to_string())?;
        let body =
            response.body_mut().with_config().limit(limit).read_to_string().map_err(|error| error.to_string())?;
        Ok((response.status().as_u16(), Secret::new(body)))
    })
    .await
}

fn agent(status_is_error: bool) -> ureq::Agent {
    let tls = ureq::tls::TlsConfig::builder()
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .build();
    ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .http_status_as_error(status_is_error)
        .tls_config(tls)
        .build()
        .into()
}

/// Runs what waits on a thread where that holds nobody up.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T, String> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        let _ = incident::internal(&error.to_string());
        error.to_string()
    })?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::{SentWebhook, UrlRefusal, WebhookMessage};
    use async_trait::async_trait;
    use std::future::pending;

    /// The other side takes a call and never answers.
    struct Hanging;

    #[async_trait]
    impl WebhookSender for Hanging {
        fn check(&self, _: &str) -> Result<(), UrlRefusal> {
            Ok(())
        }

        async fn send(&self, _: WebhookMessage) -> SentWebhook {
            pending().await
        }

        async fn fetch(&self, _: JudgedCall) -> Result<JudgedAnswer, String> {
            pending().await
        }
    }

    #[tokio::test]
    async fn an_address_that_hangs_holds_up_a_few_calls_and_none_to_other_addresses() {
        let (calls, sender) = (JudgedCalls::default(), Arc::new(Hanging) as Arc<dyn WebhookSender>);
        let call = |policy: &CallPolicy| {
            let policy = policy.clone();
            tokio::spawn(async move { get(&policy, "https://a.example".to_owned(), None, 1).await })
        };
        let (one, other) = (calls.policy(&sender), calls.policy(&sender));
        let waiting: Vec<_> = (0..MOST_OF_ONE).map(|_| call(&one)).collect();
        tokio::task::yield_now().await;
        assert_eq!(call(&one).await.unwrap(), Err("too many calls are under way".to_owned()));
        let elsewhere = call(&other);
        tokio::task::yield_now().await;
        assert!(!elsewhere.is_finished(), "another address is called");
        // Whoever gives up lets the next one in.
        waiting[0].abort();
        tokio::task::yield_now().await;
        let next = call(&one);
        tokio::task::yield_now().await;
        assert!(!next.is_finished());
        // All together are bounded as well.
        let many: Vec<_> = (0..MOST_JUDGED).map(|_| call(&calls.policy(&sender))).collect();
        tokio::task::yield_now().await;
        assert!(many.iter().any(tokio::task::JoinHandle::is_finished));
    }
}
