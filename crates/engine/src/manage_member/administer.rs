//! What administrators do to members of an organization that the request names by its slug: the caller's own, or it is
//! unknown. Nothing is done here that another use case would refuse.

use super::Decide;
use crate::catalog::builtin::{CREATE_INVITATIONS, MANAGE_MEMBERS, require};
use crate::engine::Engine;
use crate::event_builder::AboutKey;
use crate::incident::{self, failed};
use crate::invite_members;
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{
    AdministerMember, Batch, BlockMember, Blocking, ExistingAccount, ExistingMember, InviteMembers, InviteRow,
    MemberAction, MemberRef, MemberView, PendingInvitation,
};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{MemberChange, MemberFacts, set_role};
use usher_domain::{
    Caller, CatalogPolicy, EmailAddress, EventKind, Fault, OrganizationAccess, PermissionCode, Refusal, ResourceId,
    RoleCode,
};
use usher_storage::MemberRecord;

/// What nobody of that name is answered with.
const NOBODY: Refusal = Refusal::NotFound(EntityKind::Member);

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &AdministerMember) -> Result<MemberView, Fault> {
    let access = caller.access_to(None).filter(|access| access.organization.slug == command.organization);
    let access = access.ok_or(Refusal::UnknownOrganization(None))?;
    match &command.action {
        MemberAction::Add(person) => add(engine, caller, access, person).await,
        MemberAction::Block(email) => {
            let member = MemberRef::Email(email.clone());
            let block = BlockMember { member, blocking: Blocking::Block, expected: None };
            super::change(engine, caller, &BlockForGood { block, family: caller.family }).await
        }
        MemberAction::SetRole { member, role, permission, held } => {
            let own = || access.member.as_ref().map(|own| MemberRef::Id(own.member));
            let member = member.clone().or_else(own).ok_or(NOBODY)?;
            super::change(engine, caller, &SetRole { member, role, permission, held: *held }).await
        }
    }
}

async fn add(
    engine: &Engine,
    caller: &Caller,
    access: &OrganizationAccess,
    person: &EmailAddress,
) -> Result<MemberView, Fault> {
    require(access, CREATE_INVITATIONS)?;
    let account = engine.db.account_by_email(person.canonical()).await.map_err(failed)?;
    // Nobody is invited by this, and an address that is not proved may be anybody's.
    if !account.is_some_and(|record| record.account.is_proved()) {
        return Err(NOBODY.into());
    }
    let invite = InviteMembers {
        rows: vec![InviteRow::new(person.clone())],
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::ReturnExisting,
        catalog: CatalogPolicy::Listed,
        dry_run: false,
    };
    let invited = invite_members::run(engine, caller, &invite, None).await?;
    let rows = invited.executed().map(|outcome| outcome.rows).unwrap_or_default();
    match rows.into_iter().next() {
        Some(Ok(row)) => {
            Ok(MemberView { member: row.member, account: Some(row.account), invitation: None, resources: Vec::new() })
        }
        Some(Err(_)) | None => Err(incident::internal("a person was neither added nor refused")),
    }
}

/// Blocks a member, and ends the keys that they have for the protocol: those do not come back with the member.
struct BlockForGood {
    block: BlockMember,
    family: &'static str,
}

impl Decide for BlockForGood {
    const SHUTS_OUT: bool = BlockMember::SHUTS_OUT;

    fn member(&self) -> &MemberRef {
        self.block.member()
    }

    fn only_takes(&self) -> bool {
        self.block.only_takes()
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        self.block.decide(facts, known)
    }

    async fn beside(&self, tx: &mut Tx<'_>, after: &MemberRecord) -> Result<(), Interrupt> {
        let (member, now) = (after.member.id, tx.now);
        for id in tx.api_keys_of(member, self.family).await? {
            tx.revoke_api_key(id, now).await?;
            tx.row_changed(id.0);
            let about = AboutKey { id, protocol: self.family, member: Some(member), scopes: None };
            let event = tx.events().key(EventKind::KeyRevoked, about);
            tx.record(&[event]).await?;
        }
        Ok(())
    }
}

struct SetRole<'a> {
    member: MemberRef,
    role: &'a RoleCode,
    permission: &'a PermissionCode,
    held: bool,
}

impl Decide for SetRole<'_> {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn require(&self, access: &OrganizationAccess) -> Result<(), Refusal> {
        require(access, MANAGE_MEMBERS)
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        _known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        set_role(facts, self.role, self.permission, self.held)
    }
}
