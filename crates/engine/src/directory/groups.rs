//! Groups: roles with those who have them. A role that a directory makes means nothing until somebody who may says what
//! it means; who is in it is decided with the authority that granting and taking away the role needs.

use super::access::{is_overdue, next, shut};
use super::{Facts, find};
use crate::catalog::builtin::{MANAGE_CATALOG, MANAGE_MEMBERS, READ_CATALOG, READ_MEMBERS, require};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{administrators, held_roles};
use std::collections::{BTreeMap, BTreeSet};
use usher_domain::commands::{
    CreateDirectoryGroup, CreateRole, DirectoryGroup, DirectoryGroups, DirectoryRecord, EditDirectoryGroup, EditRole,
    GroupChange, GroupMember, ListDirectoryGroups, MAX_GROUP_CHANGES, RoleView,
};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{MemberFacts, Regrouped, regroup};
use usher_domain::{
    Caller, Fault, IdempotencyRequest, Label, MemberId, OrganizationAccess, Performed, Refusal, Role, RoleCode,
    Translations, Versioned,
};
use usher_storage::RoleHolder;

/// What an unknown group is answered with.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Role);

pub(crate) async fn list_groups(
    engine: &Engine,
    caller: &Caller,
    command: &ListDirectoryGroups,
) -> Result<DirectoryGroups, Fault> {
    let access = crate::scopes::access(caller, READ_CATALOG)?;
    require(access, READ_MEMBERS)?;
    let scope = &access.scope;
    let catalog = engine.catalogs.of(&engine.db, scope).await?;
    let wanted = |role: &&Role| command.only.as_ref().is_none_or(|code| role.code == *code);
    let roles: Vec<Role> = catalog.roles.iter().filter(wanted).cloned().collect();
    if command.only.is_some() && roles.is_empty() {
        return Err(UNKNOWN.into());
    }
    let holders = engine.db.role_holders(scope, command.only.as_ref(), engine.now()).await.map_err(failed)?;
    let mut groups = Vec::with_capacity(roles.len());
    for role in roles {
        let stored = engine.db.find_role(scope, &role.code).await.map_err(failed)?;
        let members = members_of(&role.code, &holders);
        groups.push(match stored {
            Some(Versioned { what: role, revision }) => {
                DirectoryGroup { role: RoleView { role, own: true }, revision, members }
            }
            None => DirectoryGroup { role: RoleView { role, own: false }, revision: 0, members },
        });
    }
    Ok(DirectoryGroups(groups))
}

fn members_of(code: &RoleCode, holders: &[RoleHolder]) -> Vec<GroupMember> {
    let of_role = holders.iter().filter(|holder| holder.roles.contains(code));
    of_role.map(|holder| GroupMember { id: holder.id, display: holder.display.clone() }).collect()
}

pub(crate) async fn create_group(
    engine: &Engine,
    caller: &Caller,
    command: &CreateDirectoryGroup,
    idempotency: Option<IdempotencyRequest<'_, DirectoryGroup>>,
) -> Result<Performed<DirectoryGroup>, Fault> {
    let access = crate::scopes::access(caller, MANAGE_CATALOG)?;
    let changes = [GroupChange::Add(command.members.clone())];
    let made = CreateRole {
        code: command.code.clone(),
        name: command.name.clone(),
        permissions: Vec::new(),
        translations: Translations::default(),
    };
    let body = Change { access, code: &command.code, made: Some(made), name: None, changes: &changes, expected: None };
    body.carry_out(engine, caller, idempotency).await
}

pub(crate) async fn edit_group(
    engine: &Engine,
    caller: &Caller,
    command: &EditDirectoryGroup,
    idempotency: Option<IdempotencyRequest<'_, DirectoryGroup>>,
) -> Result<Performed<DirectoryGroup>, Fault> {
    let access = crate::scopes::access(caller, READ_CATALOG)?;
    let EditDirectoryGroup { code, name, changes, expected } = command;
    let body = Change { access, code, made: None, name: name.as_ref(), changes, expected: *expected };
    body.carry_out(engine, caller, idempotency).await
}

struct Change<'a> {
    access: &'a OrganizationAccess,
    code: &'a RoleCode,
    /// The role, where it is made.
    made: Option<CreateRole>,
    name: Option<&'a Label>,
    changes: &'a [GroupChange],
    expected: Option<(u32, u64)>,
}

impl Change<'_> {
    async fn carry_out(
        &self,
        engine: &Engine,
        caller: &Caller,
        idempotency: Option<IdempotencyRequest<'_, DirectoryGroup>>,
    ) -> Result<Performed<DirectoryGroup>, Fault> {
        require(self.access, READ_MEMBERS)?;
        let named = |change: &GroupChange| match change {
            GroupChange::Add(ids) | GroupChange::Remove(ids) => ids.len(),
            GroupChange::Replace(ids) => ids.len().max(1),
        };
        let named: usize = self.changes.iter().map(named).sum();
        if named > MAX_GROUP_CHANGES {
            return Err(Refusal::TooManyRows { limit: MAX_GROUP_CHANGES }.into());
        }
        if named > 0 {
            require(self.access, MANAGE_MEMBERS)?;
        }
        UnitOfWork::of(engine, caller, &self.access.scope).transact_once(caller, self, idempotency).await
    }

    /// Makes or renames the role, and reads it.
    async fn role(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<Versioned<RoleView>, Interrupt> {
        if let Some(made) = &self.made {
            return self.administer(tx, facts, made).await;
        }
        let stored = tx.role_version(self.code).await?;
        let found = if let Some(Versioned { what: role, revision }) = stored {
            Versioned { what: RoleView { role, own: true }, revision }
        } else {
            let shared = facts.catalog().role(self.code).filter(|_| tx.engine.catalogs.shares_role(self.code));
            let role = shared.cloned().ok_or(UNKNOWN)?;
            Versioned { what: RoleView { role, own: false }, revision: 0 }
        };
        if let Some(expected) = self.expected {
            let now = tx.now;
            let members = members_of(self.code, &tx.role_holders(self.code, now).await?);
            let group = DirectoryGroup { role: found.what.clone(), revision: found.revision, members };
            if group.version() != expected {
                return Err(Refusal::RevisionMismatch.into());
            }
        }
        match self.name.filter(|name| name.as_str() != found.what.role.name) {
            None => Ok(found),
            Some(name) => {
                require(self.access, MANAGE_CATALOG)?;
                let (code, name) = (self.code.clone(), Some(name.clone()));
                let edit = EditRole { code, name, permissions: None, translations: None, expected: None };
                self.administer(tx, facts, &edit).await
            }
        }
    }

    async fn administer<C: AdminChange>(
        &self,
        tx: &mut Tx<'_>,
        facts: &Facts,
        command: &C,
    ) -> Result<C::Outcome, Interrupt> {
        // Roles are cached with the organization.
        tx.row_changed(self.access.scope.organization().0);
        let (engine, actor, now) = (tx.engine, tx.actor.clone(), tx.now);
        let (catalog, settings) = (facts.catalog(), &*facts.invite.settings);
        let access = self.access;
        command.within(&mut Administration { engine, access, transaction: tx, catalog, settings, actor, now }).await
    }

    /// Who shall be in the group after all changes, and who shall not, by id.
    async fn outcome(&self, tx: &mut Tx<'_>) -> Result<BTreeMap<MemberId, bool>, Interrupt> {
        let now = tx.now;
        let mut outcome = BTreeMap::new();
        for change in self.changes {
            match change {
                GroupChange::Add(ids) => outcome.extend(ids.iter().map(|id| (*id, true))),
                GroupChange::Remove(ids) => outcome.extend(ids.iter().map(|id| (*id, false))),
                GroupChange::Replace(ids) => {
                    let wanted: BTreeSet<MemberId> = ids.iter().copied().collect();
                    let holders = tx.role_holders(self.code, now).await?;
                    let before = outcome.keys().copied().chain(holders.iter().map(|holder| holder.id));
                    let others: Vec<MemberId> = before.filter(|id| !wanted.contains(id)).collect();
                    if others.len() > MAX_GROUP_CHANGES {
                        return Err(Refusal::TooManyRows { limit: MAX_GROUP_CHANGES }.into());
                    }
                    outcome.extend(others.into_iter().map(|id| (id, false)));
                    outcome.extend(wanted.into_iter().map(|id| (id, true)));
                }
            }
        }
        Ok(outcome)
    }

    /// Puts one person into the group, or takes one out of it.
    async fn regroup(&self, tx: &mut Tx<'_>, facts: &Facts, id: MemberId, held: bool) -> Result<(), Interrupt> {
        let Some(mut row) = find(tx, id).await? else {
            // Whoever is not there is in no group.
            return if held { Err(Refusal::UnknownMember(id).into()) } else { Ok(()) };
        };
        let now = tx.now;
        if is_overdue(&row, now) {
            let mut record = next(tx, &row).await?;
            record.kept = shut(tx, facts, self.access, &row.record).await?;
            tx.save_directory_record(id, &record).await?;
            row = find(tx, id).await?.ok_or(Refusal::UnknownMember(id))?;
        }
        let record = &row.record;
        let kept = row.directory.as_ref().map(|directory| directory.kept.clone().unwrap_or_default());
        let member_facts = MemberFacts {
            member: &record.member,
            pending: record.pending.as_ref().map(|pending| &pending.invitation),
            access: self.access,
            catalog: facts.catalog(),
            others_active: true,
            now,
        };
        let kept = match regroup(&member_facts, kept.as_ref(), self.code, held)? {
            None => return Ok(()),
            Some(Regrouped::Kept(kept)) => {
                let code = if held { std::slice::from_ref(self.code) } else { &[] };
                held_roles::hold(tx, &[], code).await?;
                Some(kept)
            }
            Some(Regrouped::Member(change)) => {
                let both = (&record.member, &change.member);
                administrators::check_member(tx, self.access, both, facts.catalog()).await?;
                tx.member_changed(&record.member);
                manage_member::hold_gained(tx, &change, record).await?;
                // What is kept belongs to the member as it is, which changes here.
                let kept = row.directory.as_ref().and_then(|directory| directory.kept.clone());
                let write = manage_member::write(tx, *change, record, facts.member.1);
                tx.apply_member(&write).await?;
                kept
            }
        };
        if kept.is_some() {
            let record = next(tx, &row).await?;
            tx.save_directory_record(id, &DirectoryRecord { kept, ..record }).await?;
        }
        Ok(())
    }
}

impl TransactionBody for Change<'_> {
    type Facts = Facts;
    type Outcome = DirectoryGroup;

    async fn prepare(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        Facts::read(engine, &self.access.scope).await
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<DirectoryGroup, Interrupt> {
        tx.is_last = false;
        let now = tx.now;
        let Versioned { what: role, revision } = self.role(tx, facts).await?;
        let facts = &if self.made.is_some() { facts.with_role(&role.role) } else { facts.clone() };
        // Everybody once, in one order: two requests that name the same people wait for each other instead of failing.
        for (id, held) in self.outcome(tx).await? {
            self.regroup(tx, facts, id, held).await?;
        }
        let members = members_of(self.code, &tx.role_holders(self.code, now).await?);
        Ok(DirectoryGroup { role, revision, members })
    }
}
