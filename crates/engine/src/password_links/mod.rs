//! Links that set a password: requested by a person who forgot theirs, or created by the operator; each works once.

mod operator;
pub(crate) mod queue;
mod request;
mod reset;

pub use operator::{LinkHandedOver, LinkRefused};
pub(crate) use request::{carry_out, run as request};
pub(crate) use reset::{preview, run as reset};

use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::refusal::EntityKind;
use usher_domain::{
    Account, Fault, LinkBearer, Locale, Organization, PasswordLinkId, PasswordToken, Refusal, Timestamp,
};
use usher_storage::{AccountRecord, PasswordLink};

/// A valid link and its account.
pub(crate) struct ValidLink {
    pub(crate) link: PasswordLink,
    pub(crate) record: AccountRecord,
}

/// Opens a link. One that was used, has expired or never existed is refused, without revealing which.
pub(crate) async fn open(engine: &Engine, token: PasswordToken) -> Result<ValidLink, Fault> {
    let dead = Refusal::NotFound(EntityKind::PasswordLink);
    let link = engine.db.password_link(token.link()).await.map_err(failed)?;
    let link = link.filter(|link| engine.keys.opens(token, link.account)).filter(|link| is_live(link, engine.now()));
    let Some(link) = link else { return Err(dead.into()) };
    let record = engine.db.account(link.account).await.map_err(failed)?;
    let record = record.filter(|record| record.account.is_registered()).ok_or(dead)?;
    Ok(ValidLink { link, record })
}

/// How a link ended whose token is shown: an unknown one is like one that never existed.
pub(crate) async fn end_of(engine: &Engine, token: PasswordToken) -> Result<EntityKind, Fault> {
    let link = engine.db.password_link(token.link()).await.map_err(failed)?;
    let link = link.filter(|link| engine.keys.opens(token, link.account));
    Ok(match link {
        Some(link) if link.used_at.is_some() => EntityKind::UsedPasswordLink,
        Some(link) if link.expires_at <= engine.now() => EntityKind::ExpiredPasswordLink,
        Some(_) | None => EntityKind::PasswordLink,
    })
}

/// Whether a link can be used.
pub(crate) fn is_live(link: &PasswordLink, now: Timestamp) -> bool {
    link.used_at.is_none() && link.expires_at > now
}

/// The address of a link's page.
pub(crate) fn address(engine: &Engine, link: &PasswordLink) -> String {
    let token = engine.keys.password_token(link.id, link.account);
    format!("{}/reset/{}", engine.settings.password_pages, token.expose())
}

/// A new link.
fn new(engine: &Engine, account: &Account, by: LinkBearer, lifetime: i64, now: Timestamp) -> PasswordLink {
    PasswordLink {
        id: PasswordLinkId(engine.entropy.uuid(now)),
        account: account.id,
        by,
        invitation: None,
        created_at: now,
        expires_at: now.plus_millis(lifetime),
        used_at: None,
    }
}

/// The language of a mail about an account: the person's own, that of the organization joined first, or the configured
/// one.
pub(crate) fn locale<'a>(
    engine: &Engine,
    account: &Account,
    places: impl IntoIterator<Item = &'a Organization>,
) -> Locale {
    let joined_first = || places.into_iter().next().and_then(|place| place.locale);
    account.locale.or_else(joined_first).unwrap_or(engine.settings.locale)
}
