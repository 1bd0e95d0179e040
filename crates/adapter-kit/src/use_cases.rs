//! The engine as the request pipeline sees it: one typed way in for every command, behind a pointer so that adapters
//! are compiled without the engine, and tests run them without one.

use std::future::Future;
use std::pin::Pin;
use usher_domain::{
    Caller, ClientAddress, Command, Credentials, Fault, IdempotencyRequest, IncidentId, Performed, commands,
    for_each_command,
};

/// A future behind a pointer, so that traits with async methods can be trait objects.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries out one kind of command.
pub trait Handle<C: Command>: Send + Sync {
    /// Executes a command; once for each idempotency key, if there is one.
    fn handle<'a>(
        &'a self,
        caller: &'a Caller,
        command: &'a C,
        idempotency: Option<IdempotencyRequest<'a, C::Outcome>>,
    ) -> BoxFuture<'a, Result<Performed<C::Outcome>, Fault>>;
}

/// A command that any [`UseCases`] can execute.
pub trait Perform: Command {
    /// Has it carried out.
    fn perform<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        caller: &'a Caller,
        idempotency: Option<IdempotencyRequest<'a, Self::Outcome>>,
    ) -> BoxFuture<'a, Result<Performed<Self::Outcome>, Fault>>;
}

macro_rules! use_cases {
    ($($name:ident => $outcome:ty),+ $(,)?) => {
        /// All use cases of the engine: the engine itself, or a test double.
        pub trait UseCases: $(Handle<commands::$name> +)+ Send + Sync {
            /// Finds out who is asking.
            fn authenticate<'a>(&'a self, credentials: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>>;

            /// Counts a request towards the rate limit of its source; `Err` is after how many seconds the next one may
            /// come.
            fn count(&self, source: &Source<'_>) -> Result<(), u32> {
                let _ = source;
                Ok(())
            }
        }

        $(impl Perform for commands::$name {
            fn perform<'a>(
                &'a self,
                use_cases: &'a dyn UseCases,
                caller: &'a Caller,
                idempotency: Option<IdempotencyRequest<'a, Self::Outcome>>,
            ) -> BoxFuture<'a, Result<Performed<Self::Outcome>, Fault>> {
                use_cases.handle(caller, self, idempotency)
            }
        })+
    };
}

for_each_command!(use_cases);

/// The source whose requests a rate limit counts together.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A caller whose credentials were accepted.
    Caller(&'a Caller),
    /// Any other client, by its address.
    Client(Option<ClientAddress>),
}

/// The use cases on behalf of one caller, for pages that run several of them per request.
#[derive(Clone, Copy)]
pub struct Client<'a> {
    /// The use cases.
    pub use_cases: &'a dyn UseCases,
    /// The caller.
    pub caller: &'a Caller,
}

impl Client<'_> {
    /// Has a command carried out.
    pub async fn perform<C: Perform>(&self, command: &C) -> Result<C::Outcome, Fault> {
        match command.perform(self.use_cases, self.caller, None).await? {
            Performed::Executed(outcome) => Ok(outcome),
            Performed::Replayed(_) => {
                Err(Fault::Internal(IncidentId("a response was replayed for a request without a key".to_owned())))
            }
        }
    }
}
