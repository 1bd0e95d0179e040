//! Showing the holder of a token what it opens. Changes nothing (design invariant 9).

use crate::engine::{Engine, failed};
use crate::redeem;
use usher_domain::commands::{InvitationPreview, PreviewInvitation};
use usher_domain::{Fault, Inviter};

pub(crate) async fn run(engine: &Engine, command: PreviewInvitation) -> Result<InvitationPreview, Fault> {
    let redeem::Opened { record, .. } = redeem::open(engine, command.token).await?;
    let account = engine.store.account(record.invitation.account).await.map_err(failed)?;
    Ok(InvitationPreview {
        status: record.invitation.status_at(engine.now()),
        organization: record.organization,
        inviter_name: record.inviter.as_ref().and_then(full_name),
        email: record.invitation.email,
        first_name: record.invitation.first_name,
        last_name: record.invitation.last_name,
        expires_at: record.invitation.expires_at,
        account_exists: account.is_some_and(|record| record.account.is_registered()),
    })
}

/// The inviter's name for people; `None` if it has none.
pub(crate) fn full_name(inviter: &Inviter) -> Option<String> {
    let name = format!("{} {}", inviter.first_name.as_str(), inviter.last_name.as_str());
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
