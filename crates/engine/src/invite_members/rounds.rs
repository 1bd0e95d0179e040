//! Rounds: requests of one organization that come while another one is under way share the next transaction.
//!
//! The first request goes at once. Those that come meanwhile wait in a queue and are carried out together as soon as it
//! is done, so that they pay for one transaction instead of many. A round must never make one request's outcome depend on
//! another one's failure: what is refused is refused alone, and after a conflict each request goes alone.

use super::access::access;
use super::applied::Applied;
use super::queue::{Answer, Waiting};
use super::together::{Group, Together};
use crate::engine::Engine;
use crate::retry::{Interrupt, retry_on_conflict};
use crate::transact::UnitOfWork;
use std::sync::{Arc, Weak};
use tokio::sync::oneshot;
use usher_domain::commands::InviteMembers;
use usher_domain::{Caller, Fault, OrganizationId};

/// How a request goes.
pub(super) enum Turn<'a> {
    /// At once. Those that come until this is dropped share the next round.
    First(UnderWay<'a>),
    /// In a round, which answers it.
    Shared(oneshot::Receiver<Answer>),
}

/// A request or a round of an organization that is under way. Dropping it begins the next round, however it ended.
pub(super) struct UnderWay<'a> {
    engine: &'a Engine,
    organization: OrganizationId,
}

/// Takes a turn for a request that may share a transaction.
pub(super) fn turn<'a>(
    engine: &'a Engine,
    caller: &Caller,
    command: &InviteMembers,
    organization: OrganizationId,
) -> Result<Turn<'a>, Fault> {
    Ok(match engine.rounds.join(organization, caller, command)? {
        None => Turn::First(UnderWay { engine, organization }),
        Some(answer) => Turn::Shared(answer),
    })
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        let organization = self.organization;
        // Taken here, so that the organization is free again where nobody waits.
        let Some(round) = self.engine.rounds.next(organization) else { return };
        let engine = Weak::clone(&self.engine.this);
        self.engine.runtime.spawn(async move {
            if let Some(engine) = engine.upgrade() {
                let _next = UnderWay { engine: &engine, organization };
                carry_out(&engine, round).await;
            }
        });
    }
}

/// Carries out a round and answers each request.
async fn carry_out(engine: &Arc<Engine>, round: Vec<Waiting>) {
    let requests: Vec<&Waiting> = round.iter().collect();
    match attempt(engine, &requests).await {
        Ok(applied) => answer(round, applied),
        // The database cannot be reached: asking it again for each would only take longer.
        Err(Interrupt::Fault(Fault::Unavailable)) => {
            for waiting in round {
                let _gone = waiting.answer.send(Err(Fault::Unavailable));
            }
        }
        Err(_) => {
            for waiting in round {
                let engine = Arc::clone(engine);
                tokio::spawn(async move {
                    match alone(&engine, &waiting).await {
                        Ok(applied) => answer(vec![waiting], applied),
                        Err(fault) => drop(waiting.answer.send(Err(fault))),
                    }
                });
            }
        }
    }
}

/// Hands each request its plan. A client that has gone needs none.
fn answer(round: Vec<Waiting>, mut applied: Applied) {
    let plans = std::mem::take(&mut applied.plans);
    let applied = Arc::new(applied);
    for (waiting, plan) in round.into_iter().zip(plans) {
        let _gone = waiting.answer.send(plan.map(|plan| (plan, Arc::clone(&applied))));
    }
}

/// Tries to carry out all requests in one transaction.
async fn attempt(engine: &Engine, requests: &[&Waiting]) -> Result<Applied, Interrupt> {
    let together = together(engine, requests)?;
    let Some(group) = together.groups.first() else { return Err(Fault::Unavailable.into()) };
    UnitOfWork::of(engine, group.caller, &group.access.scope).attempt(&together).await
}

async fn alone(engine: &Engine, request: &Waiting) -> Result<Applied, Fault> {
    retry_on_conflict(async || attempt(engine, &[request]).await).await
}

fn together<'a>(engine: &'a Engine, requests: &[&'a Waiting]) -> Result<Together<'a>, Fault> {
    let group = |waiting: &&'a Waiting| -> Result<Group<'a>, Fault> {
        let Waiting { caller, command, .. } = waiting;
        let organization = command.rows.first().and_then(|row| row.organization);
        Ok(Group {
            caller,
            command,
            access: access(caller, organization)?,
            rows: command.rows.iter().enumerate().collect(),
        })
    };
    Ok(Together { engine, groups: requests.iter().map(group).collect::<Result<_, _>>()? })
}
