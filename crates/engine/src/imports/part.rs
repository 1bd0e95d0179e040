//! A part of an import, which is one transaction.

use super::maker;
use crate::engine::Engine;
use crate::incident::failed;
use crate::invite_members::{self, Facts};
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{Purpose, TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{Batch, ExistingAccount, InviteMembers, RowOutcome};
use usher_domain::rules::{PlannedRow, TOO_MANY_RIGHTS};
use usher_domain::{
    Caller, CatalogPolicy, Fault, Import, ImportId, ImportStatus, ImportStop, LineProblem, OrganizationId,
    OrganizationScope, Refusal,
};
use usher_storage::{ImportPart, ImportRecord, WaitingLine};

/// How many lines a part has.
const PART: u32 = 200;

/// What came of trying to do a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// A part is done, or the import was stopped.
    Done,
    /// Another process is at it, or it has ended.
    Taken,
}

/// Carries out the next part of an import.
pub(super) async fn carry_out(engine: &Engine, organization: OrganizationId, id: ImportId) -> Result<Turn, Fault> {
    let scope = proved(organization);
    let unit = UnitOfWork { purpose: Purpose::Change, ..UnitOfWork::system(engine, &scope) };
    match unit.transact(&Part { scope: &scope, id }).await {
        // It goes on when the organization is restored.
        Err(Fault::Refused(refused)) if refused.refusal == Refusal::OrganizationArchived => Ok(Turn::Taken),
        done => done,
    }
}

struct Part<'a> {
    scope: &'a OrganizationScope,
    id: ImportId,
}

/// What is read before the transaction.
struct Before {
    maker: Result<Caller, ImportStop>,
    facts: Facts,
}

impl TransactionBody for Part<'_> {
    type Facts = Option<Before>;
    type Outcome = Turn;

    async fn prepare(&self, engine: &Engine) -> Result<Option<Before>, Interrupt> {
        let record = engine.db.find_import(self.scope, self.id).await.map_err(failed)?;
        let Some(record) = record.filter(|record| record.import.status.is_open()) else { return Ok(None) };
        let maker = maker::caller(engine, self.scope.organization(), &record).await?;
        Ok(Some(Before { maker, facts: invite_members::facts::read(engine, self.scope).await? }))
    }

    async fn apply(&self, tx: &mut Tx<'_>, before: &Option<Before>) -> Result<Turn, Interrupt> {
        let Some(Before { maker, facts }) = before else { return Ok(Turn::Taken) };
        // Everything is written with the lines, not with the commit.
        tx.is_last = false;
        let Some(record) = tx.take_import(self.id).await? else { return Ok(Turn::Taken) };
        let now = tx.now;
        match maker {
            Err(stop) => {
                tx.stop_import(self.id, (ImportStatus::Failed, Some(*stop)), now).await?;
            }
            Ok(caller) => {
                let waiting = tx.waiting_lines(self.id, PART).await?;
                let results = if waiting.is_empty() {
                    Vec::new()
                } else {
                    invite_members::within(tx, facts, caller, &command(&record, &waiting)).await?
                };
                let part = result(tx, record.import, &waiting, results);
                tx.record_import_part(&part, now).await?;
            }
        }
        Ok(Turn::Done)
    }
}

fn command(record: &ImportRecord, waiting: &[WaitingLine]) -> InviteMembers {
    let defaults = record.defaults.clone().unwrap_or_default();
    InviteMembers {
        rows: waiting.iter().map(|line| defaults.complete(line.row.clone())).collect(),
        batch: Batch::PerRow,
        existing_account: ExistingAccount::Invite,
        pending: record.if_pending.pending(),
        existing_member: record.if_pending.member(),
        catalog: CatalogPolicy::Listed,
        dry_run: false,
    }
}

/// What is written of a part.
fn result(
    tx: &Tx<'_>,
    mut import: Import,
    waiting: &[WaitingLine],
    results: Vec<Result<PlannedRow, Vec<Refusal>>>,
) -> ImportPart {
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    for (line, result) in waiting.iter().zip(results) {
        match result.map(|planned| planned.outcome) {
            Ok(outcome) => {
                let is_unchanged = outcome == RowOutcome::Unchanged;
                let count = if is_unchanged { &mut import.counts.unchanged } else { &mut import.counts.invited };
                *count += 1;
                done.push((line.position, outcome));
            }
            // The next part goes on with them: the first line of a part is never too many.
            Err(refusals) if refusals.contains(&TOO_MANY_RIGHTS) => {}
            Err(refusals) => {
                import.counts.refused += 1;
                let render = |refusal: &Refusal| tx.engine.refusals.render(refusal, None);
                let problems: Vec<LineProblem> = refusals.iter().map(render).collect();
                refused.push((line.position, problems));
            }
        }
    }
    let is_over = import.counts.left() == 0 || waiting.is_empty();
    import.status = if is_over { ImportStatus::Done } else { ImportStatus::Running };
    import.finished_at = is_over.then_some(tx.now);
    ImportPart { import, done, refused }
}
