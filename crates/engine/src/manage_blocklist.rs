//! The blocklist: entries added, looked up and removed.

use crate::catalog::builtin::MANAGE_BLOCKLIST;
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use usher_domain::commands::{CreateBlocklistEntry, DeleteBlocklistEntry, Deleted, GetBlocklistEntry, ListBlocklist};
use usher_domain::refusal::EntityKind;
use usher_domain::{
    BlocklistEntry, Caller, EmailAddress, Event, EventDetails, EventKind, Fault, Page, Person, PersonName, Refusal,
};

impl AdminChange for CreateBlocklistEntry {
    const REQUIRED_PERMISSION: &'static str = MANAGE_BLOCKLIST;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<BlocklistEntry, Interrupt> {
        if !work.transaction.insert_blocklist_entry(&self.entry).await? {
            return Err(Refusal::AlreadyExists(EntityKind::BlocklistEntry).into());
        }
        tell(work, EventKind::BlocklistAdded, &self.entry).await?;
        Ok(self.entry.clone())
    }
}

impl AdminChange for DeleteBlocklistEntry {
    const REQUIRED_PERMISSION: &'static str = MANAGE_BLOCKLIST;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Deleted, Interrupt> {
        if !work.transaction.delete_blocklist_entry(&self.entry).await? {
            return Err(Refusal::NotFound(EntityKind::BlocklistEntry).into());
        }
        tell(work, EventKind::BlocklistRemoved, &self.entry).await?;
        Ok(Deleted)
    }
}

/// An address is personal data, so its event has it as the person; a domain is not.
async fn tell(work: &mut Administration<'_, '_>, kind: EventKind, entry: &BlocklistEntry) -> Result<(), Interrupt> {
    let Ok(email) = EmailAddress::parse(entry.as_str()) else {
        return work.tell(kind, EventDetails::Blocklist { domain: Some(entry.clone()) }).await;
    };
    let person = Person { email, first_name: PersonName::default(), last_name: PersonName::default(), note: None };
    let event = Event { person: Some(person), ..work.events().event(kind, EventDetails::Blocklist { domain: None }) };
    Ok(work.transaction.record(&[event]).await?)
}

pub(crate) async fn get(
    engine: &Engine,
    caller: &Caller,
    command: &GetBlocklistEntry,
) -> Result<BlocklistEntry, Fault> {
    let access = access(caller, MANAGE_BLOCKLIST)?;
    let listed = engine.db.has_blocklist_entry(&access.scope, &command.entry).await.map_err(failed)?;
    if listed { Ok(command.entry.clone()) } else { Err(Refusal::NotFound(EntityKind::BlocklistEntry).into()) }
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListBlocklist,
) -> Result<Page<BlocklistEntry>, Fault> {
    let access = access(caller, MANAGE_BLOCKLIST)?;
    let page = engine.db.page_of_blocklist(&access.scope, command.after.as_ref(), command.limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}
