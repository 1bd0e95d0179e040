//! What a directory that provisions an organization asks for: reading, making, changing and removing people, and who is in
//! which group. Nothing is done here that an administrator could not do by hand with the same permissions, and what the
//! directory says of an address never proves it.

mod access;
mod create;
mod edit;
mod groups;

pub(crate) use create::create;
pub(crate) use edit::{delete, edit};
pub(crate) use groups::{create_group, edit_group, list_groups};

use crate::catalog::builtin::READ_MEMBERS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::invite_members;
use crate::manage_member;
use crate::retry::Interrupt;
use crate::transact::Tx;
use crate::view;
use std::sync::Arc;
use usher_domain::commands::{
    DirectoryLookup, DirectoryUser, DirectoryUsers, GetDirectoryUser, ListDirectoryUsers, MAX_DIRECTORY_SCAN, MemberRef,
};
use usher_domain::{
    Caller, Catalog, EmailAddress, Fault, Grants, MemberId, MemberStatus, OrganizationScope, Refusal, Role, Timestamp,
};
use usher_storage::DirectoryRow;

/// What is read before a transaction.
#[derive(Clone)]
pub(crate) struct Facts {
    invite: invite_members::Facts,
    /// The catalog, and whether the organization hands links out.
    member: (Arc<Catalog>, bool),
    /// Whether somebody has opened an account for the address who has not shown that they read its mail.
    is_strangers: bool,
}

impl Facts {
    async fn read(engine: &Engine, scope: &OrganizationScope) -> Result<Self, Interrupt> {
        let invite = invite_members::facts::read(engine, scope).await?;
        let hands_out = view::hands_out(engine, &invite.settings);
        Ok(Self { member: (invite.catalog.clone(), hands_out), invite, is_strangers: false })
    }

    /// The same, where the person of an address can be let in.
    async fn about(engine: &Engine, scope: &OrganizationScope, email: &EmailAddress) -> Result<Self, Interrupt> {
        let account = engine.db.account_by_email(email.canonical()).await.map_err(failed)?;
        let account = account.map(|record| record.account);
        let is_strangers = account.is_some_and(|account| account.activated_at.is_some() && !account.is_proved());
        Ok(Self { is_strangers, ..Self::read(engine, scope).await? })
    }

    fn catalog(&self) -> &Catalog {
        &self.member.0
    }

    /// The same with a role that was just made.
    fn with_role(&self, role: &Role) -> Self {
        let mut catalog = self.catalog().clone();
        catalog.roles.push(role.clone());
        let catalog = Arc::new(catalog);
        let (mut invite, hands_out) = (self.invite.clone(), self.member.1);
        invite.catalog = Arc::clone(&catalog);
        Self { invite, member: (catalog, hands_out), is_strangers: self.is_strangers }
    }
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListDirectoryUsers,
) -> Result<DirectoryUsers, Fault> {
    let access = crate::scopes::access(caller, READ_MEMBERS)?;
    let scope = &access.scope;
    let most = MAX_DIRECTORY_SCAN + 1;
    let rows = engine.db.directory_users(scope, &command.lookup, most).await.map_err(failed)?;
    if rows.len() > MAX_DIRECTORY_SCAN as usize {
        return Err(Refusal::TooManyRows { limit: MAX_DIRECTORY_SCAN as usize }.into());
    }
    let total = match command.lookup {
        DirectoryLookup::Page { .. } => Some(engine.db.count_directory_users(scope).await.map_err(failed)?),
        _ => None,
    };
    let catalog = engine.catalogs.of(&engine.db, scope).await?;
    let now = engine.now();
    Ok(DirectoryUsers { users: rows.into_iter().map(|row| user(row, &catalog, now)).collect(), total })
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: &GetDirectoryUser) -> Result<DirectoryUser, Fault> {
    let lookup = DirectoryLookup::Id(command.id);
    let found = list(engine, caller, &ListDirectoryUsers { lookup }).await?;
    found.users.into_iter().next().ok_or_else(|| Refusal::UnknownMember(command.id).into())
}

/// A person as the directory sees it.
fn user(row: DirectoryRow, catalog: &Catalog, now: Timestamp) -> DirectoryUser {
    let DirectoryRow { record, directory } = row;
    let view = manage_member::of_record(record, now);
    let kept = directory.as_ref().and_then(|directory| directory.kept.as_ref());
    let grants = match (view.member.status, &view.invitation) {
        (MemberStatus::Active | MemberStatus::Blocked, _) => view.member.grants.clone(),
        (MemberStatus::Invited, Some(pending)) => pending.invitation.grants.clone(),
        _ => kept.map_or_else(Grants::default, |kept| kept.grants.clone()),
    };
    let roles = grants.live(now).roles.into_iter();
    let groups = roles.filter_map(|grant| catalog.role(&grant.what).cloned()).collect();
    DirectoryUser { view, record: directory, groups }
}

/// Whether the directory sees a member whom it has not made.
const fn is_seen(status: MemberStatus) -> bool {
    matches!(status, MemberStatus::Active | MemberStatus::Invited | MemberStatus::Blocked)
}

/// Reads a person in a transaction; `None` for somebody whom the directory does not see.
async fn find(tx: &mut Tx<'_>, id: MemberId) -> Result<Option<DirectoryRow>, Interrupt> {
    let Some(record) = tx.member_record(&MemberRef::Id(id)).await? else { return Ok(None) };
    let directory = tx.directory_record(id).await?;
    let seen = directory.is_some() || is_seen(record.member.status);
    Ok(seen.then_some(DirectoryRow { record, directory }))
}

/// The same of somebody who has to be there.
async fn found(tx: &mut Tx<'_>, id: MemberId) -> Result<DirectoryRow, Interrupt> {
    find(tx, id).await?.ok_or_else(|| Refusal::UnknownMember(id).into())
}
