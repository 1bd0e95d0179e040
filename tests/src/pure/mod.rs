//! The standard world without a server, an engine or a database: a desk that knows everybody by heart and decides with
//! the domain's own rules. Adapters are pure, so their fixtures hold here too.

mod callers;
mod facts;
mod use_cases;

use crate::fixture::FilledRequest;
use crate::{Bindings, Reply};
use callers::Callers;
use facts::Facts;
use std::task::{Context, Poll, Waker};
use use_cases::PureUseCases;
use usher_adapter_kit::{Headers, Method, Request, answer};
use usher_gateway::Registry;
use usher_gateway::config::Config;

/// The world by heart.
pub struct PureWorld {
    /// Names of the world.
    pub bindings: Bindings,
    registry: Registry,
    use_cases: PureUseCases,
}

/// What came of a request.
pub enum PureReply {
    /// An answer.
    Answered(Reply),
    /// The request asks for something that only a real engine can do, or belongs to no adapter.
    Beyond,
}

impl PureWorld {
    /// The world with settings over the defaults.
    #[must_use]
    pub fn new(settings: &str) -> Self {
        let mut bindings = Bindings::default();
        let facts = Facts::new(&mut bindings);
        let callers = Callers::new(&facts, &mut bindings);
        for (name, id) in [("webhook.hook", 0xd0_u128), ("delivery.paula", 0xd1)] {
            bindings.set(format!("id:{name}"), uuid::Uuid::from_u128(id).to_string());
        }
        crate::credentials::name_typed_ids(&mut bindings);
        let registry = Registry::new(&Config::with(settings).unwrap()).unwrap();
        Self { bindings, registry, use_cases: PureUseCases::new(facts, callers) }
    }

    /// Runs a request through its adapter.
    pub fn ask(&self, filled: &FilledRequest) -> PureReply {
        let header = |name: &str| filled.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let host = header("host").map_or("127.0.0.1:8080", |(_, value)| value.as_str());
        let (path, query) = filled.target.split_once('?').unwrap_or((&filled.target, ""));
        let method = Method::of(&filled.method);
        let Some(found) = self.registry.find(host, &method, path) else { return PureReply::Beyond };
        let (operation, parameters) = match found.operation {
            Ok(selected) => (Ok(&**selected.operation), selected.parameters),
            Err(miss) => (Err(miss), usher_adapter_kit::PathParameters::default()),
        };
        let mut headers = Headers::default();
        headers.push(":method", filled.method.as_str());
        for (name, value) in &filled.headers {
            headers.push(name.as_str(), value.as_bytes());
        }
        let request = Request {
            method,
            path: found.path.to_owned(),
            query: query.to_owned(),
            base: format!("http://{host}{}", found.mount.prefix),
            headers,
            parameters,
            body: filled.body.clone(),
            client: None,
            request_id: "0af7651916cd43dd8448eb211c80319c".to_owned(),
        };
        let response = at_once(answer(&self.use_cases, &*found.mount.adapter, operation, &request)).response;
        if self.use_cases.was_asked_too_much() {
            return PureReply::Beyond;
        }
        let response = found.mount.adapter.complete(&|| found.mount.methods(found.path), response);
        let headers = response.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone())).collect();
        let body = if filled.method == "HEAD" { Vec::new() } else { response.body };
        PureReply::Answered(Reply { status: response.status, headers, body })
    }
}

/// The result of a future that has nothing to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("a pure desk has nothing to wait for"),
    }
}
