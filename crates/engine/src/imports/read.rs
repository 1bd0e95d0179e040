//! Looking at imports, and cancelling them. Whoever may invite sees the imports of the organization; a caller who is confined to
//! resources sees their own.

use super::UNKNOWN;
use crate::catalog::builtin::CREATE_INVITATIONS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{CancelImport, GetImport, ListImports, ListLineResults};
use usher_domain::{
    Caller, Fault, IdempotencyRequest, Import, ImportId, ImportStatus, LineResult, MemberId, OrganizationAccess, Page,
    Performed, Refusal,
};

/// Whose imports a caller sees.
enum Sight {
    Everybodys,
    Own(MemberId),
    Nobodys,
}

impl Sight {
    fn of(access: &OrganizationAccess) -> Self {
        match (&access.member, access.is_confined()) {
            (_, false) => Self::Everybodys,
            (Some(own), true) => Self::Own(own.member),
            (None, true) => Self::Nobodys,
        }
    }

    fn includes(&self, import: &Import) -> bool {
        match self {
            Self::Everybodys => true,
            Self::Own(member) => import.maker == Some(*member),
            Self::Nobodys => false,
        }
    }
}

pub(crate) async fn list(engine: &Engine, caller: &Caller, command: &ListImports) -> Result<Page<Import>, Fault> {
    let access = access(caller, CREATE_INVITATIONS)?;
    let maker = match Sight::of(access) {
        Sight::Everybodys => None,
        Sight::Own(member) => Some(member),
        Sight::Nobodys => return Ok(Page { entries: Vec::new(), next: None, total: None }),
    };
    let page = engine.db.list_imports(&access.scope, maker, command.after.as_ref(), command.limit).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?)
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetImport) -> Result<Import, Fault> {
    seen(engine, access(caller, CREATE_INVITATIONS)?, command.0).await
}

pub(crate) async fn line_results(
    engine: &Engine,
    caller: &Caller,
    command: &ListLineResults,
) -> Result<Page<LineResult>, Fault> {
    let access = access(caller, CREATE_INVITATIONS)?;
    seen(engine, access, command.import).await?;
    let page = engine.db.line_results(&access.scope, command).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?)
}

pub(crate) async fn cancel(
    engine: &Engine,
    caller: &Caller,
    command: CancelImport,
    idempotency: Option<IdempotencyRequest<'_, Import>>,
) -> Result<Performed<Import>, Fault> {
    let access = access(caller, CREATE_INVITATIONS)?;
    let body = Cancel { sight: Sight::of(access), id: command.0 };
    UnitOfWork::of(engine, caller, &access.scope).transact_once(caller, &body, idempotency).await
}

async fn seen(engine: &Engine, access: &OrganizationAccess, id: ImportId) -> Result<Import, Fault> {
    let record = engine.db.find_import(&access.scope, id).await.map_err(failed)?;
    let import = record.map(|record| record.import).filter(|import| Sight::of(access).includes(import));
    Ok(import.ok_or(UNKNOWN)?)
}

struct Cancel {
    sight: Sight,
    id: ImportId,
}

impl TransactionBody for Cancel {
    type Facts = ();
    type Outcome = Import;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Import, Interrupt> {
        let before = tx.import(self.id).await?.filter(|record| self.sight.includes(&record.import));
        let before = before.ok_or(UNKNOWN)?;
        let now = tx.now;
        tx.stop_import(self.id, (ImportStatus::Cancelled, None), now).await?;
        Ok(tx.import(self.id).await?.unwrap_or(before).import)
    }
}
