//! People, who belong to no organization.

use super::lines::{PersonRef, TransferredPerson};
use super::{LineOutcome, Stop, Transfer, compared, refused};
use crate::passwords;
use usher_domain::rules::Ids;
use usher_domain::{Account, AccountId, AddressProof, Ordinal, ProofMethod, Secret};
use usher_storage::AccountRecord;

impl Transfer<'_> {
    async fn find_person(&self, id: &PersonRef) -> Result<Option<AccountRecord>, Stop> {
        Ok(match id {
            PersonRef::Id(id) => self.tx.account(*id).await?,
            PersonRef::Email(email) => self.tx.account_by_email(email.canonical()).await?,
            PersonRef::Ordinal(ordinal) => match self.tx.account_by_ordinal(*ordinal).await? {
                Some(found) => self.tx.account(found.id).await?,
                None => None,
            },
        })
    }

    /// The account of the person that a field of a line refers to.
    pub(super) async fn account(&self, id: &PersonRef, field: &'static str) -> Result<Account, Stop> {
        match self.find_person(id).await? {
            Some(found) => Ok(found.account),
            None => refused(field, "no person has this id; its line has to come first"),
        }
    }

    pub(super) async fn person(&mut self, new: &TransferredPerson) -> Result<LineOutcome, Stop> {
        let hash = new.password_hash.as_ref().map(Secret::expose);
        if hash.is_some_and(|hash| !passwords::can_verify(hash)) {
            let expected = "this is no Argon2id hash in PHC string format, of one lane, 64 MiB and 10 passes at most; without a \
                            hash, people set a new password by \"forgot password\"";
            return refused("password_hash", expected);
        }
        if !new.registered && (new.address_proved || hash.is_some()) {
            return refused("registered", "who cannot log in has no password and no proved address");
        }
        if let Some(AccountRecord { account, password_hash }) = self.find_person(&new.id).await? {
            return Ok(compared(&[
                // Whose it is comes first.
                ("uuid", new.uuid.is_none_or(|uuid| uuid == account.id)),
                ("email", account.email.canonical() == new.email.canonical()),
                ("registered", account.is_registered() == new.registered),
                ("address_proved", account.proof.is_some() == new.address_proved),
                ("password_hash", password_hash.as_deref() == hash),
                ("first_name", account.first_name == new.first_name),
                ("last_name", account.last_name == new.last_name),
            ]));
        }
        if self.tx.account_by_email(new.email.canonical()).await?.is_some() {
            return refused("email", "another person has this address");
        }
        if let Some(uuid) = new.uuid
            && self.tx.account(uuid).await?.is_some()
        {
            return refused("uuid", "another person has this id");
        }
        let drawn = || new.uuid.unwrap_or_else(|| self.drawn_account());
        let (id, ordinal) = match new.id {
            PersonRef::Id(id) => (id, Ordinal(0)),
            PersonRef::Ordinal(ordinal) => (drawn(), ordinal),
            PersonRef::Email(_) => (drawn(), Ordinal(0)),
        };
        let account = Account {
            id,
            ordinal,
            email: new.email.clone(),
            first_name: new.first_name.clone(),
            last_name: new.last_name.clone(),
            activated_at: new.registered.then_some(self.now),
            disabled_at: None,
            proof: new.address_proved.then_some(AddressProof { how: ProofMethod::Operator, at: self.now }),
            token_generation: self.unissued_generation(),
            locale: None,
        };
        self.tx.insert_account(&account, hash).await?;
        self.changed.push(id.0);
        Ok(LineOutcome::TakenOver)
    }

    /// A generation of tokens that none was issued under. Where they came from, with the same secret, people may have ended
    /// what was handed out before; counted from 0 again, it would live again here.
    fn unissued_generation(&self) -> u32 {
        let mut drawn = [0_u8; 4];
        self.engine.entropy.fill(&mut drawn);
        unissued(drawn)
    }

    fn drawn_account(&self) -> AccountId {
        AccountId(self.engine.ids(self.now).uuid())
    }
}

/// Far above what counting reaches, and far enough below the end of the range to count on from there.
const fn unissued(drawn: [u8; 4]) -> u32 {
    (1 << 30) | (u32::from_le_bytes(drawn) >> 2)
}

#[cfg(test)]
mod tests {
    use super::unissued;

    #[test]
    fn tokens_of_another_installation_are_of_no_generation_here() {
        assert_eq!((unissued([0; 4]), unissued([0xff; 4])), (1 << 30, i32::MAX.cast_unsigned()));
        assert_ne!(unissued([1, 2, 3, 4]), unissued([1, 2, 3, 8]));
    }
}
