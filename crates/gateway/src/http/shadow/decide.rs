//! What Usher would have answered, and in which fields that differs.

use super::originals::Shadow;
use super::tally::Compared;
use crate::http::State;
use crate::http::head::Head;
use crate::registry::{RouteMatch, Selected};
use actix_web::web;
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::sync::OwnedSemaphorePermit;
use usher_adapter_kit::{Adapter, Answer, MountedOperation, PathParameters, Request, RoutingError, answer};
use usher_conformance::{Bindings, Exchange, Fixture, Values, differences};
use usher_engine::SystemClock;
use usher_engine::ports::Clock;

/// A call that was passed on.
pub(super) struct Call {
    pub(super) adapter: Arc<dyn Adapter>,
    /// The operation's name.
    pub(super) name: &'static str,
    operation: Result<Arc<dyn MountedOperation>, RoutingError>,
    methods: Vec<&'static str>,
    pub(super) request: Request,
    /// The memory that the body of the request takes, for as long as it is kept.
    pub(super) room: Option<OwnedSemaphorePermit>,
    /// The method as it was sent.
    method: String,
    /// The status and the fields of the original's answer.
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
}

/// A decision to be taken.
pub(super) struct Decision {
    pub(super) state: web::Data<State>,
    pub(super) shadow: Arc<Shadow>,
    pub(super) call: Call,
    /// The body of the original's answer.
    pub(super) answer: Vec<u8>,
}

impl Call {
    pub(super) fn of(head: &Head<'_>, found: &RouteMatch<'_>) -> Self {
        let (operation, name, parameters) = match &found.operation {
            Ok(Selected { operation, name, parameters }) => (Ok(Arc::clone(operation)), *name, parameters.clone()),
            Err(miss) => (Err(miss.clone()), "none", PathParameters::default()),
        };
        Self {
            adapter: Arc::clone(&found.mount.adapter),
            name,
            operation,
            methods: found.mount.methods(found.path),
            request: head.request(found, parameters),
            room: None,
            method: head.http.method().as_str().to_owned(),
            status: 0,
            headers: Vec::new(),
        }
    }
}

impl Decision {
    /// Takes it on a thread of its own, so that no loop that serves requests waits for it.
    pub(super) fn take(self, turn: OwnedSemaphorePermit) {
        let runtime = Handle::current();
        tokio::task::spawn_blocking(move || {
            let outcome = runtime.block_on(self.compare());
            self.state.metrics.shadowed(self.call.adapter.name(), self.call.name, outcome);
            drop(turn);
        });
    }

    async fn compare(&self) -> &'static str {
        let Some(shadows) = &self.state.shadows else { return "passed" };
        let Call { adapter, name, operation, methods, request, method, status, headers, .. } = &self.call;
        let headers_of: Vec<(String, String)> = request
            .headers
            .texts()
            .filter(|(name, _)| !name.starts_with(':'))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let at = SystemClock.now().to_string();
        let exchange = Exchange {
            at: &at,
            operation: operation.as_ref().ok().map(|operation| (*name, operation.descriptor().path)),
            method,
            path: &request.path,
            query: &request.query,
            request_headers: &headers_of,
            request_body: &request.body,
            status: *status,
            answer_headers: headers,
            answer_body: &self.answer,
        };
        // A redactor of its own: what stands for what ends with the call.
        let fixture = self.shadow.redactor.clone().fixture(&exchange).ok();
        let Some(fixture) = fixture.and_then(|bytes| Fixture::parse(name, &bytes).ok()) else { return "passed" };
        let operation = operation.as_ref().map(|operation| &**operation).map_err(Clone::clone);
        let Answer { response, organization, .. } = answer(&*shadows.rehearsal, &**adapter, operation, request).await;
        // Nobody carries it out.
        shadows.rehearsal.engine.drop_waiting();
        let response = adapter.complete(&|| methods.clone(), response);
        let lower = |(name, value): &(String, String)| (name.to_ascii_lowercase(), value.clone());
        let fields: Vec<_> = response.headers.iter().map(lower).collect();
        let body = if method == "HEAD" { &[][..] } else { &response.body };
        let ours = usher_conformance::Answer { status: response.status, headers: &fields, body };
        let values = (response.status < 400).then_some(Values::Recorded);
        let found = differences(&fixture, ours, &mut Bindings::default(), values);
        let mut places: Vec<String> = found.iter().map(|one| self.shadow.redactor.place_of(one)).collect();
        // What differs in every entry of a list is one thing.
        places.sort_unstable();
        places.dedup();
        for place in &places {
            self.state.metrics.shadow_differs(adapter.name(), name, place.clone());
        }
        if let Some(organization) = organization {
            let (adapter, at) = (adapter.name(), SystemClock.now());
            shadows.tally.count(&Compared { organization, adapter, operation: name, places: &places, at });
        }
        if found.is_empty() { "alike" } else { "differs" }
    }
}
