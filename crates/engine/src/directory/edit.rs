//! Changing and removing a person.

use super::access::{is_overdue, next, reopen, shut};
use super::create::check_free;
use super::{Facts, found, user};
use crate::catalog::builtin::{CREATE_INVITATIONS, MANAGE_MEMBERS, require};
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{
    DeleteDirectoryUser, Deleted, DirectoryRecord, DirectoryUser, DirectoryVersion, EditDirectoryUser, EditMember,
    MemberRef, RemoveMember,
};
use usher_domain::{
    Attributes, Caller, CatalogPolicy, Fault, IdempotencyRequest, MemberId, MemberStatus, OrganizationAccess,
    Performed, PersonName, Refusal, RequestedGrants,
};
use usher_storage::DirectoryRow;

/// The refusal of another address.
const OTHER_ADDRESS: Refusal = Refusal::InvalidValue {
    field: "emails",
    reason: "cannot be changed, because an account belongs to whoever reads its mail; create the person under the new address",
};

pub(crate) async fn edit(
    engine: &Engine,
    caller: &Caller,
    command: &EditDirectoryUser,
    idempotency: Option<IdempotencyRequest<'_, DirectoryUser>>,
) -> Result<Performed<DirectoryUser>, Fault> {
    let access = access(caller, MANAGE_MEMBERS)?;
    let unit = UnitOfWork::of(engine, caller, &access.scope);
    unit.transact_once(caller, &Edit { caller, access, command }, idempotency).await
}

struct Edit<'a> {
    caller: &'a Caller,
    access: &'a OrganizationAccess,
    command: &'a EditDirectoryUser,
}

impl TransactionBody for Edit<'_> {
    type Facts = Facts;
    type Outcome = DirectoryUser;

    async fn prepare(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        let scope = &self.access.scope;
        let member = engine.db.find_member(&self.access.sight(), &MemberRef::Id(self.command.id)).await;
        // The address of a member never changes.
        match member.map_err(failed)?.and_then(|record| record.member.email) {
            Some(email) => Facts::about(engine, scope, &email).await,
            None => Facts::read(engine, scope).await,
        }
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<DirectoryUser, Interrupt> {
        let EditDirectoryUser { id, edits, expected } = self.command;
        let (access, now) = (self.access, tx.now);
        let row = found(tx, *id).await?;
        let before = user(row.clone(), facts.catalog(), now);
        check_version(*expected, &before)?;
        let member = &row.record.member;
        if let Some(email) = &edits.email
            && member.email.as_ref().is_none_or(|own| own.canonical() != email.canonical())
        {
            return Err(OTHER_ADDRESS.into());
        }
        let other = |wanted: &Option<PersonName>, own: &PersonName| wanted.clone().filter(|name| name != own);
        let first_name = other(&edits.first_name, &member.first_name);
        let last_name = other(&edits.last_name, &member.last_name);
        let mut record = next(tx, &row).await?;
        let calls = |name: &String| *name != record.user_name;
        let renames = edits.user_name.as_ref().is_some_and(calls)
            || edits.external_id.as_ref().is_some_and(|external| *external != record.external_id);
        let is_renamed = first_name.is_some() || last_name.is_some();
        if renames && !is_renamed && is_overdue(&row, now) {
            // Nobody is named by what has run out; what it granted is kept.
            record.kept = shut(tx, facts, access, &row.record).await?;
        } else if is_renamed || renames {
            // What the directory calls somebody is changed with the authority that changing the person's name takes.
            let names = EditMember {
                member: MemberRef::Id(*id),
                grants: RequestedGrants::default(),
                first_name,
                last_name,
                attributes: Attributes::default(),
                catalog: CatalogPolicy::Listed,
                expected: None,
            };
            manage_member::within(tx, access, &names, &facts.member).await?;
        }
        if let Some(name) = &edits.user_name {
            check_free(tx, name, Some(*id)).await?;
            record.user_name.clone_from(name);
        }
        if let Some(external) = &edits.external_id {
            record.external_id.clone_from(external);
        }
        match edits.active {
            Some(false) if before.is_active() => {
                // What was changed above belongs to what is written now.
                let now_is = found(tx, *id).await?;
                record.kept = shut(tx, facts, access, &now_is.record).await?;
            }
            Some(true) if !before.is_active() => {
                require(access, CREATE_INVITATIONS)?;
                // Whom an administrator has blocked, the directory does not let in: it says `active` with every change.
                if member.status != MemberStatus::Blocked || record.kept.is_some() {
                    let directory = Some(record.clone());
                    let now_is = DirectoryRow { directory, ..found(tx, *id).await? };
                    Box::pin(reopen(tx, facts, (self.caller, access), &now_is)).await?;
                    record.kept = None;
                }
            }
            _ => {}
        }
        // What is kept belongs to the person as it is now: what was changed above does not end it.
        if is_other(&record, found(tx, *id).await?.directory.as_ref()) {
            tx.save_directory_record(*id, &record).await?;
        }
        Ok(user(found(tx, *id).await?, facts.catalog(), now))
    }

    fn members(&self, user: &DirectoryUser) -> Vec<MemberId> {
        vec![user.view.member.id]
    }
}

/// Whether there is something to store that is not stored yet. Whoever was shut out is stored in any case, so that the
/// directory goes on seeing the person.
fn is_other(record: &DirectoryRecord, stored: Option<&DirectoryRecord>) -> bool {
    stored.is_none_or(|stored| DirectoryRecord { revision: record.revision, ..stored.clone() } != *record)
}

/// Refuses where the person has changed since the caller has seen it.
fn check_version(expected: Option<DirectoryVersion>, user: &DirectoryUser) -> Result<(), Refusal> {
    if expected.is_none_or(|expected| expected == user.version()) { Ok(()) } else { Err(Refusal::RevisionMismatch) }
}

pub(crate) async fn delete(
    engine: &Engine,
    caller: &Caller,
    command: &DeleteDirectoryUser,
    idempotency: Option<IdempotencyRequest<'_, Deleted>>,
) -> Result<Performed<Deleted>, Fault> {
    let access = access(caller, MANAGE_MEMBERS)?;
    let unit = UnitOfWork::of(engine, caller, &access.scope).taking_away(true);
    unit.transact_once(caller, &Delete { access, command: *command }, idempotency).await
}

struct Delete<'a> {
    access: &'a OrganizationAccess,
    command: DeleteDirectoryUser,
}

impl TransactionBody for Delete<'_> {
    type Facts = Facts;
    type Outcome = Deleted;

    async fn prepare(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        Facts::read(engine, &self.access.scope).await
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<Deleted, Interrupt> {
        let DeleteDirectoryUser { id, expected } = self.command;
        let now = tx.now;
        let row = found(tx, id).await?;
        check_version(expected, &user(row, facts.catalog(), now))?;
        if self.access.authority == Some(id) {
            return Err(Refusal::OwnAccess.into());
        }
        let remove = RemoveMember { member: MemberRef::Id(id), expected: None };
        manage_member::within(tx, self.access, &remove, &facts.member).await?;
        tx.forget_directory_record(id).await?;
        Ok(Deleted)
    }
}
