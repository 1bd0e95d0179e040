//! Leaving an organization: a membership is ended by the member, as an administrator would end it.

use super::acting;
use crate::administrators;
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member;
use crate::manage_sessions::owner;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{Purpose, TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use usher_domain::commands::{Departure, LeaveOrganization, MemberRef};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{LeaveFacts, Leaving, leave};
use usher_domain::{Caller, Catalog, Fault, MemberId, OrganizationScope, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: LeaveOrganization) -> Result<Departure, Fault> {
    let wanted = command.organization;
    let memberships = engine.db.memberships(owner(caller)?).await.map_err(failed)?;
    let found = memberships.into_iter().find(|(organization, _)| organization.id == wanted);
    let (organization, member) = found.ok_or(Refusal::UnknownOrganization(Some(wanted)))?;
    let scope = proved(organization.id);
    let left = UnitOfWork { engine, scope: &scope, actor: acting(caller, wanted, member.id), purpose: Purpose::Change }
        .transact(&Leave { scope: &scope, member: member.id })
        .await?;
    if left {
        return Ok(Departure::Left);
    }
    let settings = settings(engine, &scope).await?;
    Ok(Departure::LastAdministrator { organization: settings.branding.name_over(&organization.name).to_owned() })
}

struct Leave<'a> {
    scope: &'a OrganizationScope,
    member: MemberId,
}

impl TransactionBody for Leave<'_> {
    type Facts = Arc<Catalog>;
    /// Whether the member has left.
    type Outcome = bool;

    async fn prepare(&self, engine: &Engine) -> Result<Arc<Catalog>, Interrupt> {
        Ok(engine.catalogs.of(&engine.db, self.scope).await?)
    }

    async fn apply(&self, tx: &mut Tx<'_>, catalog: &Arc<Catalog>) -> Result<bool, Interrupt> {
        let record = tx.member_record(&MemberRef::Id(self.member)).await?;
        let record = record.ok_or(Refusal::NotFound(EntityKind::Member))?;
        let facts = LeaveFacts {
            member: &record.member,
            others_active: tx.has_other_active_member(self.member).await?,
            is_last_administrator: administrators::is_last(tx, &record.member, catalog).await?,
            now: tx.now,
        };
        let Leaving::Left(change) = leave(&facts)? else {
            tx.discard();
            return Ok(false);
        };
        // The permissions of this person's credentials have changed.
        tx.member_changed(&record.member);
        let write = manage_member::write(tx, *change, &record, false);
        tx.apply_member(&write).await?;
        Ok(true)
    }
}
