//! Erasing accounts whose persons have ended them. Housekeeping comes back to what was cut off.

use super::delete::end;
use crate::engine::Engine;
use crate::erase_member;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::MemberRef;
use usher_domain::{Fault, MemberId};

/// How long the mail can keep an account from being erased, in milliseconds.
const LONGEST: i64 = 24 * 60 * 60 * 1000;

impl Engine {
    /// Erases the accounts whose deletion was requested, once the mail that says so has gone out or a day has passed;
    /// returns their number.
    pub async fn erase_deleted_accounts(&self) -> Result<usize, Fault> {
        let before = self.now().plus_millis(-LONGEST);
        let due = self.db.accounts_to_erase(before).await.map_err(failed)?;
        for account in &due {
            // The last organization that knows the account erases it as well.
            for (organization, member) in self.db.member_rows(*account).await.map_err(failed)? {
                let scope = proved(organization);
                // Somebody may have invited the address meanwhile.
                UnitOfWork::system(self, &scope).transact(&End { member }).await?;
                erase_member::of_deleted_account(self, &scope, member).await?;
            }
        }
        Ok(due.len())
    }
}

struct End {
    member: MemberId,
}

impl TransactionBody for End {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        match tx.member_record(&MemberRef::Id(self.member)).await? {
            Some(record) => end(tx, &record).await,
            None => Ok(()),
        }
    }
}
