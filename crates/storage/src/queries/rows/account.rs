//! Rows of `accounts`.

use super::super::super::sql::Db;
use super::super::schema::accounts;
use super::{count, locale};
use crate::faults::Unreadable;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use usher_domain::{Account, AddressProof, EmailAddress, Line, Ordinal, ProofMethod};

/// An account; its ordinal is drawn by the database and is not written.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = accounts, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct AccountRow {
    #[diesel(skip_insertion)]
    ordinal: i64,
    id: Key,
    email: String,
    pub(crate) email_canonical: String,
    first_name: String,
    last_name: String,
    activated_at: Option<Stamp>,
    disabled_at: Option<Stamp>,
    address_proof: Option<String>,
    address_proved_at: Option<Stamp>,
    token_generation: i64,
    locale: Option<String>,
}

impl AccountRow {
    /// The row of an account.
    pub(crate) fn of(account: &Account) -> Self {
        Self {
            ordinal: account.ordinal.0,
            id: account.id.into(),
            email: account.email.as_sent().to_owned(),
            email_canonical: account.email.canonical().as_str().to_owned(),
            first_name: account.first_name.as_str().to_owned(),
            last_name: account.last_name.as_str().to_owned(),
            activated_at: account.activated_at.map(Stamp::from),
            disabled_at: account.disabled_at.map(Stamp::from),
            address_proof: account.proof.map(|proof| proof.how.as_str().to_owned()),
            address_proved_at: account.proof.map(|proof| proof.at.into()),
            token_generation: account.token_generation.into(),
            locale: account.locale.map(|locale| locale.code().to_owned()),
        }
    }

    /// The account.
    pub(crate) fn account(self) -> Result<Account, Unreadable> {
        Ok(Account {
            id: self.id.into(),
            ordinal: Ordinal(self.ordinal),
            email: EmailAddress::stored(self.email, self.email_canonical),
            first_name: Line::tidied(&self.first_name),
            last_name: Line::tidied(&self.last_name),
            activated_at: self.activated_at.map(Into::into),
            disabled_at: self.disabled_at.map(Into::into),
            proof: proof(self.address_proof.as_deref(), self.address_proved_at)?,
            token_generation: count(self.token_generation, "token generation")?,
            locale: locale(self.locale.as_deref())?,
        })
    }
}

/// How an address was proved, as stored.
fn proof(how: Option<&str>, at: Option<Stamp>) -> Result<Option<AddressProof>, Unreadable> {
    let Some((how, at)) = how.zip(at) else { return Ok(None) };
    let how = ProofMethod::parse(how).ok_or(Unreadable("address proof"))?;
    Ok(Some(AddressProof { how, at: at.into() }))
}
