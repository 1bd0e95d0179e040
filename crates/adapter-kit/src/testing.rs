//! Test doubles for adapters: use cases that record the commands they get and return prepared outcomes.

use crate::http::{Request, Response};
use crate::mounted::MountedOperation;
use crate::use_cases::{BoxFuture, Handle, UseCases};
use std::any::Any;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use usher_domain::{Caller, Command, Credentials, Fault, IdempotencyRequest, Performed};

type Anything = Box<dyn Any + Send>;

/// Use cases that record the commands they are given. Each is answered by the next prepared outcome that is of its
/// kind; without one, [`Fault::Unavailable`].
#[derive(Default)]
pub struct Recorder {
    commands: Mutex<VecDeque<Anything>>,
    outcomes: Mutex<VecDeque<Anything>>,
}

impl Recorder {
    /// Prepares the outcome of the next command of a kind.
    #[must_use]
    pub fn answering<C: Command>(self, outcome: Result<C::Outcome, Fault>) -> Self {
        lock(&self.outcomes).push_back(Box::new(Prepared::<C>(outcome)));
        self
    }

    /// The next recorded command; `None` if there is none, or the next one is of another kind.
    pub fn command<C: Command>(&self) -> Option<C> {
        lock(&self.commands).pop_front()?.downcast().ok().map(|command| *command)
    }

    /// How many recorded commands were not asserted on.
    pub fn remaining(&self) -> usize {
        lock(&self.commands).len()
    }
}

/// An outcome under the name of its command: several commands have outcomes of the same type.
struct Prepared<C: Command>(Result<C::Outcome, Fault>);

impl<C: Command> Handle<C> for Recorder {
    fn handle<'a>(
        &'a self,
        _: &'a Caller,
        command: &'a C,
        _: Option<IdempotencyRequest<'a, C::Outcome>>,
    ) -> BoxFuture<'a, Result<Performed<C::Outcome>, Fault>> {
        lock(&self.commands).push_back(Box::new(command.clone()));
        let mut outcomes = lock(&self.outcomes);
        let next = outcomes.iter().position(|outcome| outcome.is::<Prepared<C>>());
        let outcome = next.and_then(|index| outcomes.remove(index)?.downcast::<Prepared<C>>().ok());
        let outcome = outcome.map_or(Err(Fault::Unavailable), |outcome| outcome.0);
        Box::pin(std::future::ready(outcome.map(Performed::Executed)))
    }
}

impl UseCases for Recorder {
    fn authenticate<'a>(&'a self, _: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>> {
        Box::pin(std::future::ready(Ok(Caller::nobody())))
    }
}

/// Runs an operation with these use cases, without an authenticated caller.
pub fn run(operation: &dyn MountedOperation, request: &Request, use_cases: &dyn UseCases) -> Response {
    ready(operation.run(use_cases, request, &Caller::nobody()))
}

/// The response to a request that leads to no command; `None` if it leads to one.
pub fn rejected(operation: &dyn MountedOperation, request: &Request) -> Option<Response> {
    let recorder = Recorder::default();
    let response = run(operation, request, &recorder);
    (recorder.remaining() == 0).then_some(response)
}

/// The command that a request leads to first, if it is of this kind; otherwise the response.
pub fn command<C: Command>(operation: &dyn MountedOperation, request: &Request) -> Result<C, Response> {
    let recorder = Recorder::default();
    let response = run(operation, request, &recorder);
    recorder.command().ok_or(response)
}

/// The result of a future that is ready immediately.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return result;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
