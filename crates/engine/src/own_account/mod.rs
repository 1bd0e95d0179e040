//! What signed-in people do with their own account, in whichever of their organizations. The organizations are found by
//! the account and never taken from the request: who is no member somewhere is answered as if it did not exist.

mod answer;
mod create_organization;
mod delete;
mod edit;
mod erase;
mod leave;
mod read;

pub(crate) use answer::run as answer;
pub(crate) use create_organization::run as create_organization;
pub(crate) use delete::run as delete;
pub(crate) use edit::run as edit;
pub(crate) use leave::run as leave;
pub(crate) use read::run as get;

use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use usher_domain::{Account, AccountId, Actor, Caller, Fault, InvitationId, MemberId, OrganizationId};
use usher_storage::AccountRecord;

/// The account of a signed-in person.
async fn record(engine: &Engine, account: AccountId) -> Result<AccountRecord, Fault> {
    let record = engine.db.account(account).await.map_err(failed)?;
    record.ok_or_else(|| incident::internal("a caller without an account"))
}

/// How many invitations are shown at most.
const MOST: i64 = 100;

/// The invitations that the person of an account can accept now, with their organizations. Somebody who has merely made an
/// account for an address must not see what is sent there.
async fn invited(engine: &Engine, account: &Account) -> Result<Vec<(OrganizationId, InvitationId)>, Fault> {
    if !account.is_proved() {
        return Ok(Vec::new());
    }
    engine.db.invitations_for(account.id, engine.now(), MOST).await.map_err(failed)
}

/// The person as the one who acts in an organization, whichever one they are signed in to.
fn acting(caller: &Caller, organization: OrganizationId, member: MemberId) -> Actor {
    Actor { member: Some(member), ..Actor::of(caller, organization) }
}
