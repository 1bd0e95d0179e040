//! Imports: lists of people that are invited in the background.

use super::{Db, Tx, start};
use crate::cursor::KeysetPosition;
use crate::records::{ImportPart, ImportRecord, ListPage, NewImport, StoreError, WaitingLine};
use crate::tenant_scope::TenantScope;
use usher_domain::commands::ListLineResults;
use usher_domain::{
    Cursor, Import, ImportId, ImportStatus, ImportStop, LineResult, MemberId, OrganizationId, OrganizationScope,
    PageLimit, Timestamp,
};

impl Db {
    /// One import.
    pub async fn find_import(
        &self,
        scope: &OrganizationScope,
        id: ImportId,
    ) -> Result<Option<ImportRecord>, StoreError> {
        read!(self, TenantScope::one(scope), imports::find(scope.into(), id))
    }

    /// A page of imports, newest first (by creation instant, then id); those of one maker, if one is given.
    pub async fn list_imports(
        &self,
        scope: &OrganizationScope,
        maker: Option<MemberId>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Import>, StoreError> {
        let Ok(after) = start(after, KeysetPosition::of) else { return Ok(None) };
        read!(self, TenantScope::one(scope), imports::page(scope.into(), maker, after, limit)).map(Some)
    }

    /// A page of what became of an import's lines, in their order.
    pub async fn line_results(
        &self,
        scope: &OrganizationScope,
        list: &ListLineResults,
    ) -> Result<ListPage<LineResult>, StoreError> {
        let position = |cursor: &Cursor| cursor.0.parse().ok().filter(|position: &i64| *position >= 0);
        let Ok(after) = start(list.after.as_ref(), position) else { return Ok(None) };
        read!(self, TenantScope::one(scope), import_rows::results(scope.into(), list.import, after, list)).map(Some)
    }

    /// The imports whose turn it is, across organizations: one of each organization, those first that have waited
    /// longest.
    pub async fn due_imports(&self, now: Timestamp, limit: u32) -> Result<Vec<(OrganizationId, ImportId)>, StoreError> {
        read!(self, TenantScope::Everywhere, imports::due(now.into(), i64::from(limit)))
    }

    /// Deletes the lines of up to `limit` imports that ended before an instant; how many imports.
    pub async fn forget_import_lines(&self, before: Timestamp, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
        write_everywhere!(self, imports::forget_rows(before.into(), now.into(), i64::from(limit)))
    }
}

impl Tx {
    /// Makes an import with its lines; a conflict where the credential has made one under the same submission.
    pub async fn insert_import(&mut self, new: &NewImport<'_>) -> Result<(), StoreError> {
        scoped!(self, imports::insert(new))
    }

    /// The import that a credential has made under a submission.
    pub async fn import_of_submission(
        &mut self,
        credential: &str,
        submission: &str,
    ) -> Result<Option<Import>, StoreError> {
        scoped!(self, imports::of_submission(credential, submission))
    }

    /// How many imports of the organization have not ended.
    pub async fn open_imports(&mut self) -> Result<i64, StoreError> {
        scoped!(self, imports::count_open())
    }

    /// One import.
    pub async fn import(&mut self, id: ImportId) -> Result<Option<ImportRecord>, StoreError> {
        scoped!(self, imports::find(id))
    }

    /// Takes an import that has not ended, until the transaction ends; nothing where another transaction has it.
    pub async fn take_import(&mut self, id: ImportId) -> Result<Option<ImportRecord>, StoreError> {
        scoped!(self, imports::take(id))
    }

    /// The next lines of an import that wait.
    pub async fn waiting_lines(&mut self, id: ImportId, limit: u32) -> Result<Vec<WaitingLine>, StoreError> {
        scoped!(self, import_rows::waiting(id, i64::from(limit)))
    }

    /// Writes what became of a part; a conflict where one of its lines is not there any more.
    pub async fn record_import_part(&mut self, part: &ImportPart, now: Timestamp) -> Result<(), StoreError> {
        scoped!(self, imports::record_part(part, now.into()))
    }

    /// Ends an import that has not ended, and deletes the lines that are left; whether there was one.
    pub async fn stop_import(
        &mut self,
        id: ImportId,
        why: (ImportStatus, Option<ImportStop>),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        scoped!(self, imports::stop(id, why, now.into()))
    }

    /// Puts off an import whose part has failed so many times in a row.
    pub async fn put_off_import(&mut self, id: ImportId, failures: u32, due_at: Timestamp) -> Result<(), StoreError> {
        scoped!(self, imports::put_off(id, failures, due_at.into()))
    }
}
