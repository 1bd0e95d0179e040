//! Erasing organizations whose time has run out, a part in each transaction. Housekeeping comes back to what was cut off.

use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::Fault;

impl Engine {
    /// Erases the organizations that were deleted long enough ago, with everything in them; returns how many are gone.
    /// Accounts that somebody has logged in to stay, because they belong to their persons.
    pub async fn erase_deleted_organizations(&self, is_stopped: impl Fn() -> bool) -> Result<usize, Fault> {
        let mut gone = 0;
        for organization in self.db.organizations_to_erase(self.now()).await.map_err(failed)? {
            self.row_changed(organization.0);
            while self.db.erase_part(organization, self.now()).await.map_err(failed)? {
                if is_stopped() {
                    return Ok(gone);
                }
                tokio::task::yield_now().await;
            }
            self.row_changed(organization.0);
            tracing::info!(organization = %organization, "a deleted organization was erased");
            gone += 1;
        }
        if gone > 0 {
            self.db.scrub().await.map_err(failed)?;
        }
        Ok(gone)
    }
}
