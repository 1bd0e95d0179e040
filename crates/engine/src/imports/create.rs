//! Making an import. Its first part is carried out at once, so that few people are invited when the answer comes.

use super::part;
use crate::catalog::builtin::CREATE_INVITATIONS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::collections::HashMap;
use usher_domain::commands::{CreateImport, ImportLine, MAX_IMPORT_LINES};
use usher_domain::refusal::EntityKind;
use usher_domain::{
    Caller, CanonicalEmail, Fault, IdempotencyRequest, Import, ImportCounts, ImportId, ImportStatus,
    OrganizationAccess, Performed, Refusal,
};
use usher_storage::{ImportRecord, ImportedLine, NewImport};

/// How many imports of an organization can be under way.
const MOST_OPEN: i64 = 5;
/// The longest text that tells attempts apart, in characters.
const LONGEST_SUBMISSION: usize = 200;
/// How much of the address of a line that cannot be read is stored, in characters.
const LONGEST_SHOWN: usize = 320;

pub(crate) async fn create(
    engine: &Engine,
    caller: &Caller,
    command: &CreateImport,
    idempotency: Option<IdempotencyRequest<'_, Import>>,
) -> Result<Performed<Import>, Fault> {
    let access = access(caller, CREATE_INVITATIONS)?;
    if command.lines.len() > MAX_IMPORT_LINES {
        return Err(Refusal::TooManyRows { limit: MAX_IMPORT_LINES }.into());
    }
    if command.lines.is_empty() {
        return Err(Refusal::InvalidValue { field: "rows", reason: "must have at least one entry" }.into());
    }
    if command.submission.chars().count() > LONGEST_SUBMISSION || command.submission.contains('\0') {
        return Err(Refusal::InvalidValue { field: "submission", reason: "is too long" }.into());
    }
    let body = Create { caller, access, command };
    let is_idempotent = idempotency.is_some();
    let made = made(engine, caller, &body, idempotency).await?;
    let made = match made {
        Performed::Executed(made) if made.is_new => made,
        Performed::Executed(made) => return Ok(Performed::Executed(made.import)),
        Performed::Replayed(response) => return Ok(Performed::Replayed(response)),
    };
    if let Err(fault) = part::carry_out(engine, access.scope.organization(), made.import.id).await {
        tracing::warn!(?fault, "the first part of an import failed and will be retried");
    }
    engine.imports_due.notify_one();
    if is_idempotent {
        // As it is stored for repeats of the request, which are answered alike.
        return Ok(Performed::Executed(made.import));
    }
    let record = engine.db.find_import(&access.scope, made.import.id).await.map_err(failed)?;
    Ok(Performed::Executed(record.map_or(made.import, |record| record.import)))
}

/// Makes the import once for each idempotency key.
async fn made(
    engine: &Engine,
    caller: &Caller,
    body: &Create<'_>,
    idempotency: Option<IdempotencyRequest<'_, Import>>,
) -> Result<Performed<Made>, Fault> {
    let unit = UnitOfWork::of(engine, caller, &body.access.scope);
    let Some(IdempotencyRequest { key, request, encode }) = idempotency else {
        return unit.transact(body).await.map(Performed::Executed);
    };
    let encode = |made: &Made| encode(&made.import);
    unit.transact_once(caller, body, Some(IdempotencyRequest { key, request, encode: &encode })).await
}

struct Create<'a> {
    caller: &'a Caller,
    access: &'a OrganizationAccess,
    command: &'a CreateImport,
}

struct Made {
    import: Import,
    is_new: bool,
}

impl TransactionBody for Create<'_> {
    type Facts = ();
    type Outcome = Made;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Made, Interrupt> {
        let Self { caller, access, command } = self;
        let id = ImportId(tx.engine.entropy.uuid(tx.now));
        let submission = match command.submission.as_str() {
            "" => id.to_string(),
            submission => submission.to_owned(),
        };
        if let Some(import) = tx.import_of_submission(&caller.credential, &submission).await? {
            return Ok(Made { import, is_new: false });
        }
        if tx.open_imports().await? >= MOST_OPEN {
            return Err(Refusal::InUse(EntityKind::Import).into());
        }
        let lines = lines(tx.engine, access, &command.lines);
        let waiting = lines.iter().filter(|line| line.row.is_ok()).count();
        let count = |lines: usize| u32::try_from(lines).unwrap_or(u32::MAX);
        let import = Import {
            id,
            maker: access.member.as_ref().map(|member| member.member),
            status: if waiting == 0 { ImportStatus::Done } else { ImportStatus::Queued },
            stopped: None,
            counts: ImportCounts {
                total: count(lines.len()),
                refused: count(lines.len() - waiting),
                ..ImportCounts::default()
            },
            created_at: tx.now,
            finished_at: (waiting == 0).then_some(tx.now),
            rows_deleted_at: None,
        };
        let record = ImportRecord {
            import: import.clone(),
            family: caller.family.to_owned(),
            credential: caller.credential.clone(),
            submission,
            if_pending: command.if_pending,
            defaults: (waiting > 0).then(|| command.defaults.clone()),
            failures: 0,
        };
        tx.insert_import(&NewImport { record, lines }).await?;
        Ok(Made { import, is_new: true })
    }
}

/// The lines as they are stored. Who is named twice is refused the second time, wherever the parts begin.
fn lines<'a>(engine: &Engine, access: &OrganizationAccess, lines: &'a [ImportLine]) -> Vec<ImportedLine<'a>> {
    let own = access.scope.organization();
    let mut first: HashMap<&CanonicalEmail, u64> = HashMap::with_capacity(lines.len());
    let read = |line: &'a ImportLine| {
        let row = match &line.row {
            Err(problems) => Err(problems.clone()),
            Ok(row) => match first.insert(row.email.canonical(), line.number) {
                _ if row.organization.is_some_and(|named| named != own) => {
                    Err(vec![engine.refusals.render(&Refusal::UnknownOrganization(row.organization), None)])
                }
                Some(number) => {
                    first.insert(row.email.canonical(), number);
                    Err(vec![engine.refusals.render(&Refusal::RepeatedInBatch { first: 0 }, Some(number))])
                }
                None => Ok(&**row),
            },
        };
        let shown = line
            .email
            .char_indices()
            .nth(LONGEST_SHOWN)
            .map_or(line.email.as_str(), |(end, _)| line.email.get(..end).unwrap_or_default());
        ImportedLine { number: line.number, email: shown, row }
    };
    lines.iter().map(read).collect()
}
