//! Who is notified that a webhook was disabled. The mails are ordered in the transaction that disables it, so that they
//! are neither lost nor ordered twice.

use crate::catalog::builtin::MANAGE_WEBHOOKS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::mails;
use crate::transact::Tx;
use usher_domain::commands::{MemberRef, Sought};
use usher_domain::{
    CanonicalEmail, EmailAddress, Fault, Member, MemberId, MemberStatus, OrganizationScope, PermissionCode, ReadScope,
    Webhook,
};
use usher_storage::{MailSubject, StoreError};

/// How many members are notified at most.
const MOST: usize = 10;
/// How many active members are searched for those who manage webhooks. Grants are documents, so they are read.
const LOOKED_AT: u32 = 1_000;

/// Who could be notified, as found before the transaction.
pub(crate) struct Readers {
    /// Who made the webhook, if still active.
    maker: Option<Reader>,
    /// Those who may manage webhooks, oldest first.
    managers: Vec<Reader>,
}

/// A member with an address.
struct Reader {
    member: MemberId,
    email: EmailAddress,
}

impl Readers {
    /// Finds them.
    pub(crate) async fn of(engine: &Engine, scope: &OrganizationScope, webhook: &Webhook) -> Result<Self, Fault> {
        let catalog = engine.catalogs.of(&engine.db, scope).await?;
        let maker = match webhook.created_by {
            Some(maker) => {
                engine.db.find_member(&ReadScope::whole(*scope), &MemberRef::Id(maker)).await.map_err(failed)?
            }
            None => None,
        };
        let found =
            engine.db.search_members(&ReadScope::whole(*scope), &Sought::Belonging, LOOKED_AT).await.map_err(failed)?;
        let right = PermissionCode::parse(MANAGE_WEBHOOKS).ok();
        let now = engine.now();
        let manages = |member: &Member| {
            let held = catalog.permissions_of(&member.grants, now);
            right.as_ref().is_some_and(|right| held.covers(right))
        };
        let members = found.into_iter().map(|found| found.record.member);
        Ok(Self {
            maker: maker.and_then(|record| Reader::of(record.member)),
            managers: members.filter(manages).filter_map(Reader::of).collect(),
        })
    }

    /// Orders the mails.
    pub(crate) async fn tell(&self, tx: &mut Tx<'_>, webhook: &Webhook) -> Result<(), StoreError> {
        let mut ordered = 0;
        for reader in self.maker.iter().chain(&self.managers) {
            let address: &CanonicalEmail = reader.email.canonical();
            if tx.suppression(address).await?.is_some() {
                continue;
            }
            let subject = MailSubject::WebhookNotice { webhook: webhook.id, member: reader.member };
            let order = mails::order(tx.engine, subject, address, tx.now);
            tx.order_mail(&order).await?;
            tx.mail_ordered(true);
            ordered += 1;
            let is_maker = webhook.created_by == Some(reader.member);
            if is_maker || ordered == MOST {
                break;
            }
        }
        Ok(())
    }
}

impl Reader {
    fn of(member: Member) -> Option<Self> {
        let email = member.email.filter(|_| member.status == MemberStatus::Active)?;
        Some(Self { member: member.id, email })
    }
}
