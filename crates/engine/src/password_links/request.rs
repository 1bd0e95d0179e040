//! Requesting a link. It must never reveal whether the address has an account: the response is sent before anything is
//! looked up, and it is the same bytes for everybody.

use super::{LinkBearer, locale, new};
use crate::engine::Engine;
use crate::incident::failed;
use crate::throttle::Claim;
use crate::{mails, redeem};
use usher_domain::commands::{PasswordLinkRequested, RequestPasswordLink};
use usher_domain::rules::{PASSWORD_LINKS_REMEMBERED, next_link};
use usher_domain::{AccountId, Caller, Fault, InvitationId, InvitationToken, OrganizationId};
use usher_storage::{MailSubject, PasswordLink};

pub(crate) fn run(
    engine: &Engine,
    caller: &Caller,
    command: &RequestPasswordLink,
) -> Result<PasswordLinkRequested, Fault> {
    // Each request counts as a failure, because none can succeed; whether the address has an account makes no
    // difference.
    let claim = Claim { secret: "password link", account: command.email.canonical().as_str(), client: caller.client };
    drop(engine.throttle.begin(&claim, engine.now())?);
    if engine.link_requests.push(command.clone()) { Ok(PasswordLinkRequested) } else { Err(Fault::Unavailable) }
}

/// Orders the mail, if the address has an account that can use a link and none was mailed a short while ago.
pub(crate) async fn carry_out(engine: &Engine, command: &RequestPasswordLink) -> Result<(), Fault> {
    let found = engine.db.account_by_email(command.email.canonical()).await.map_err(failed)?;
    // A person who was invited and never accepted has no password to reset, and can use the mail of the invitation.
    let Some(record) = found.filter(|record| record.account.is_registered()) else { return Ok(()) };
    let account = record.account;
    let now = engine.now();
    let since = now.plus_millis(-PASSWORD_LINKS_REMEMBERED);
    let mailed = engine.db.password_links_mailed(account.id, since).await.map_err(failed)?;
    if !engine.settings.mail_configured || next_link(&mailed, engine.settings.password_link_every, now) > now {
        return Ok(());
    }
    let places = engine.db.memberships(account.id).await.map_err(failed)?;
    let locale = command.locale.unwrap_or_else(|| locale(engine, &account, places.iter().map(|(place, _)| place)));
    let invitation = match command.invitation {
        Some(token) => of_account(engine, token, account.id).await,
        None => None,
    };
    let made = new(engine, &account, LinkBearer::Mail, engine.settings.password_link_lifetime, now);
    let link = PasswordLink { invitation, ..made };
    let subject = MailSubject::SetPassword { account: account.id, link: link.id, locale };
    let order = mails::order(engine, subject, account.email.canonical(), now);
    engine.db.insert_password_link(&link, Some(&order), &[]).await.map_err(failed)?;
    engine.mail_ordered.notify_one();
    Ok(())
}

/// The invitation of a token, if it is addressed to this person. A link never leads to another person's invitation.
async fn of_account(
    engine: &Engine,
    token: InvitationToken,
    account: AccountId,
) -> Option<(OrganizationId, InvitationId)> {
    let opened = redeem::open(engine, token).await.ok()?;
    let invitation = &opened.record.invitation;
    (invitation.account == account).then(|| (opened.scope.organization(), invitation.id))
}
