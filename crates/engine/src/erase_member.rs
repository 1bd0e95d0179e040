//! Erasing a person: a member who is removed or never joined leaves no personal data behind, and the audit log stays
//! intact.

use crate::audit;
use crate::catalog::builtin::{ERASE_MEMBERS, require};
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident;
use crate::incident::failed;
use crate::manage_member;
use crate::retry::{Interrupt, retry_on_conflict};
use usher_domain::commands::{EraseMember, MemberRef, MemberView, RemoveMember};
use usher_domain::{
    Account, AccountId, Actor, Attributes, Caller, CanonicalEmail, EmailAddress, Event, EventDetails, EventKind, Fault,
    Member, MemberId, Ordinal, OrganizationScope, PersonName, ReadScope, Refusal, Timestamp,
};
use usher_storage::Erasure;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &EraseMember) -> Result<MemberView, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    require(access, ERASE_MEMBERS)?;
    // An active or blocked member is removed first, by the rules of removal.
    let removal = RemoveMember { member: command.member.clone(), expected: None };
    let member = MemberRef::Id(manage_member::change(engine, caller, &removal).await?.member.id);
    let actor = Actor::of(caller, access.scope.organization());
    let place = access.sight();
    retry_on_conflict(async || attempt(engine, &place, &actor, &member).await).await?;
    engine.events_committed.notify_one();
    let record = engine.db.find_member(&place, &member).await.map_err(failed)?;
    let record = record.ok_or_else(|| incident::internal("a member vanished while it was erased"))?;
    Ok(manage_member::of_record(record, engine.now()))
}

/// Erases a member whose person has ended their account.
pub(crate) async fn of_deleted_account(
    engine: &Engine,
    scope: &OrganizationScope,
    member: MemberId,
) -> Result<(), Fault> {
    let (place, actor, member) = (ReadScope::whole(*scope), Actor::system(), MemberRef::Id(member));
    retry_on_conflict(async || attempt(engine, &place, &actor, &member).await).await?;
    engine.events_committed.notify_one();
    Ok(())
}

async fn attempt(engine: &Engine, place: &ReadScope, actor: &Actor, member: &MemberRef) -> Result<(), Interrupt> {
    // Only chained events can lose their personal data.
    audit::chaining::chain_all(engine).await?;
    let now = engine.now();
    let record = engine.db.find_member(place, member).await?;
    let before = record.ok_or_else(|| manage_member::unknown(member))?.member;
    if before.attributes.0.is_empty() && before.email.is_none() && before.account.is_none() && nameless(&before) {
        return Ok(());
    }
    let stand_in = stand_in(engine, now)?;
    let account = before.account.map(|(account, _)| account);
    let event = EventBuilder { engine, actor: actor.clone(), now, moved_from: None }
        .event(EventKind::MemberErased, EventDetails::Nothing);
    let event = Event { member: Some(before.id), ..event };
    let erasure = Erasure { member: erased(before, &stand_in, now), account, stand_in, event };
    engine.db.erase(place.scope(), &erasure).await?;
    for id in [erasure.member.id.0].into_iter().chain(account.map(|account| account.0)) {
        engine.row_changed(id);
    }
    Ok(())
}

fn nameless(member: &Member) -> bool {
    member.first_name.as_str().is_empty() && member.last_name.as_str().is_empty() && member.contact_email.is_none()
}

/// The row without personal data. Its id stays, because events and other rows refer to it.
fn erased(member: Member, stand_in: &Account, now: Timestamp) -> Member {
    Member {
        account: Some((stand_in.id, stand_in.ordinal)),
        email: None,
        contact_email: None,
        phone: None,
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        attributes: Attributes::default(),
        updated_at: now,
        revision: member.revision + 1,
        ..member
    }
}

/// Whether an address is one of the placeholders that erasure leaves behind.
pub(crate) fn is_stand_in(email: &CanonicalEmail) -> bool {
    email.domain() == STAND_INS
}

/// The domain of placeholder addresses, which never resolves (RFC 2606).
const STAND_INS: &str = "erased.invalid";

/// The placeholder that ended invitations are tied to instead.
fn stand_in(engine: &Engine, now: Timestamp) -> Result<Account, Interrupt> {
    let id = engine.entropy.uuid(now);
    let email = EmailAddress::parse(&format!("erased-{}@{STAND_INS}", id.simple()));
    let email = email.map_err(|_defect| incident::internal("the address of a stand-in is not one"))?;
    Ok(Account {
        id: AccountId(id),
        ordinal: Ordinal(0),
        email,
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        activated_at: None,
        disabled_at: Some(now),
        proof: None,
        token_generation: 0,
        locale: None,
    })
}
