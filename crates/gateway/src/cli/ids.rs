//! Who and what a command is about, in every form in which somebody may have been shown it: an id as the API writes it
//! (`key_01...`), the plain UUID with or without that prefix, a slug, a name, an address.

use super::Failure;
use crate::slug::slug;
use usher_adapter_canonical::typed_id::{self, TypedId};
use usher_domain::{AccountId, EmailAddress, MemberId, Ordinal, Organization, OrganizationId, Slug};
use usher_engine::Engine;
use usher_storage::StoreError;

/// The id of a text; `None` for an id of another kind, and for what is none.
pub(super) fn id<T: TypedId>(text: &str) -> Option<T> {
    let text = text.trim().to_ascii_lowercase();
    let bare = text.strip_prefix(T::PREFIX).and_then(|rest| rest.strip_prefix('_')).unwrap_or(&text);
    typed_id::decode(&text).or_else(|| T::of_hex(bare))
}

/// An id as the API shows it.
pub(super) fn shown<T: TypedId>(id: T) -> String {
    typed_id::encode(id)
}

/// The organization of a slug, an id or a name.
pub(super) async fn organization_of(engine: &Engine, text: &str) -> Result<Organization, Failure> {
    let found = match id::<OrganizationId>(text) {
        Some(id) => engine.db().organization(id).await?,
        None => None,
    };
    let found = match found {
        None => named(engine, text.trim()).await?,
        found => found,
    };
    let missing =
        || format!("there is no organization `{text}`; write its slug or its id, or create it with `usher bootstrap`");
    found.ok_or_else(|| missing().into())
}

/// The organization of a slug, of the name that makes this slug, or of an integer.
async fn named(engine: &Engine, text: &str) -> Result<Option<Organization>, StoreError> {
    for slug in [Slug::parse(text).ok(), (!text.is_empty()).then(|| slug(text))].into_iter().flatten() {
        if let Some(found) = engine.db().organization_by_slug(slug.as_str()).await? {
            return Ok(Some(found));
        }
    }
    match text.parse() {
        Ok(ordinal) => engine.db().organization_by_ordinal(Ordinal(ordinal)).await,
        Err(_) => Ok(None),
    }
}

/// The member of an address, of the id of a member, or of the id of an account.
pub(super) async fn member_of(engine: &Engine, organization: &Organization, text: &str) -> Result<MemberId, Failure> {
    let what = if text.contains('@') { "address" } else { "id" };
    let nobody = || format!("nobody with that {what} is a member of {}", organization.name);
    let account = match account_of(engine, text).await? {
        // Whether a member has this id is asked where it is used.
        None => return id(text).ok_or_else(|| nobody().into()),
        Some((account, _)) => account,
    };
    let memberships = engine.db().memberships(account).await?;
    let member = memberships.into_iter().find(|(place, _)| place.id == organization.id).map(|(_, member)| member.id);
    member.ok_or_else(|| nobody().into())
}

/// The address of an account, given as such or by the account's id.
pub(super) async fn email_of(engine: &Engine, text: &str) -> Result<EmailAddress, Failure> {
    match account_of(engine, text).await? {
        Some((_, email)) => Ok(email),
        None if id::<AccountId>(text).is_some() => Err(format!("there is no account {text}").into()),
        None => Ok(EmailAddress::parse(text)?),
    }
}

/// The account of an address or an id, if there is one.
async fn account_of(engine: &Engine, text: &str) -> Result<Option<(AccountId, EmailAddress)>, Failure> {
    let record = match id::<AccountId>(text) {
        Some(id) => engine.db().account(id).await?,
        None if id::<MemberId>(text).is_some() => None,
        None => engine.db().account_by_email(EmailAddress::parse(text)?.canonical()).await?,
    };
    Ok(record.map(|record| (record.account.id, record.account.email)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::ApiKeyId;

    #[test]
    fn an_id_is_read_in_every_form_in_which_it_is_shown() {
        let uuid = "01890a5d-ac96-774b-bcce-b302099a8057";
        let expected = ApiKeyId(uuid.parse().unwrap());
        for text in [
            "key_01h455vb4pex5vsknk084sn02q",
            "KEY_01H455VB4PEX5VSKNK084SN02Q",
            " key_01h455vb4pex5vsknk084sn02q\n",
            uuid,
            "01890A5D-AC96-774B-BCCE-B302099A8057",
            "01890a5dac96774bbcceb302099a8057",
            "key_01890a5d-ac96-774b-bcce-b302099a8057",
        ] {
            assert_eq!(id(text), Some(expected), "{text:?}");
        }
        assert_eq!(shown(expected), "key_01h455vb4pex5vsknk084sn02q");
        for text in [
            "",
            "key_",
            "key",
            "mem_01h455vb4pex5vsknk084sn02q",
            "mem_01890a5d-ac96-774b-bcce-b302099a8057",
            "01h455vb4pex5vsknk084sn02q",
            "key_81h455vb4pex5vsknk084sn02q",
            "acme-events",
            "1",
        ] {
            assert_eq!(id::<ApiKeyId>(text), None, "{text:?}");
        }
    }
}
