//! Making a person.

use super::access::{Way, admit, shut};
use super::{Facts, found, is_seen, user};
use crate::catalog::builtin::{CREATE_INVITATIONS, MANAGE_MEMBERS, require};
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{CreateDirectoryUser, DirectoryRecord, DirectoryUser, InviteRow, MemberRef};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, EmailAddress, Fault, IdempotencyRequest, MemberId, OrganizationAccess, Performed, Refusal};

/// The refusal where there is such a person.
const TAKEN: Refusal = Refusal::AlreadyExists(EntityKind::Member);

pub(crate) async fn create(
    engine: &Engine,
    caller: &Caller,
    command: &CreateDirectoryUser,
    idempotency: Option<IdempotencyRequest<'_, DirectoryUser>>,
) -> Result<Performed<DirectoryUser>, Fault> {
    let access = access(caller, CREATE_INVITATIONS)?;
    // Whoever lets people in without asking them, or shuts them out, manages members.
    require(access, MANAGE_MEMBERS)?;
    let unit = UnitOfWork::of(engine, caller, &access.scope);
    unit.transact_once(caller, &Create { caller, access, command }, idempotency).await
}

struct Create<'a> {
    caller: &'a Caller,
    access: &'a OrganizationAccess,
    command: &'a CreateDirectoryUser,
}

impl TransactionBody for Create<'_> {
    type Facts = Facts;
    type Outcome = DirectoryUser;

    async fn prepare(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        Facts::about(engine, &self.access.scope, &self.command.email).await
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<DirectoryUser, Interrupt> {
        let CreateDirectoryUser { email, user_name, external_id, first_name, last_name, active } = self.command;
        check_free(tx, user_name, None).await?;
        let known = tx.member_record(&MemberRef::Email(email.clone())).await?;
        if let Some(known) = known {
            let is_ours = tx.directory_record(known.member.id).await?.is_some();
            if is_ours || is_seen(known.member.status) {
                return Err(TAKEN.into());
            }
        }
        let row = InviteRow {
            first_name: Some(first_name.clone()),
            last_name: Some(last_name.clone()),
            // All kinds are stated: an expired invitation that is renewed by this must not lend its grants.
            grants: usher_domain::RequestedGrants {
                scoped: Some(Vec::new()),
                ..usher_domain::RequestedGrants::stated(Vec::new(), Vec::new(), Vec::new())
            },
            ..InviteRow::new(email.clone())
        };
        let way = if *active { Way::AsSet } else { Way::Noted };
        let id = Box::pin(admit(tx, facts, self.caller, row, way)).await?;
        let mut kept = None;
        if !active {
            let record = found(tx, id).await?.record;
            kept = shut(tx, facts, self.access, &record).await?;
        }
        let (user_name, external_id) = (user_name.clone(), external_id.clone());
        tx.save_directory_record(id, &DirectoryRecord { user_name, external_id, kept, revision: 0 }).await?;
        let now = tx.now;
        Ok(user(found(tx, id).await?, facts.catalog(), now))
    }

    fn members(&self, user: &DirectoryUser) -> Vec<MemberId> {
        vec![user.view.member.id]
    }
}

/// Refuses a name that another person has, be it one that the directory gave or the person's address: a directory finds
/// people by their addresses as well, and must not find somebody else.
pub(super) async fn check_free(tx: &mut Tx<'_>, name: &str, of: Option<MemberId>) -> Result<(), Interrupt> {
    if tx.directory_named(name).await?.is_some_and(|other| Some(other) != of) {
        return Err(TAKEN.into());
    }
    let Ok(email) = EmailAddress::parse(name) else { return Ok(()) };
    let Some(other) = tx.member_record(&MemberRef::Email(email)).await?.map(|record| record.member) else {
        return Ok(());
    };
    let is_other = Some(other.id) != of;
    if is_other && (is_seen(other.status) || tx.directory_record(other.id).await?.is_some()) {
        return Err(TAKEN.into());
    }
    Ok(())
}
