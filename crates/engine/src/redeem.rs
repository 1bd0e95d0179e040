//! What the holder of an invitation's token can access: the invitation it opens, and nothing else.

use crate::engine::Engine;
use crate::incident::failed;
use crate::scopes::proved;
use crate::secrets::{same, token_digest};
use usher_domain::{Fault, InvitationToken, OrganizationScope, ReadScope, Refusal};
use usher_storage::InvitationRecord;

/// An invitation opened by its token.
pub(crate) struct InvitationByToken {
    pub(crate) scope: OrganizationScope,
    pub(crate) record: InvitationRecord,
}

/// Opens an invitation in any state. A rotated token is refused like one that never existed.
pub(crate) async fn open(engine: &Engine, token: InvitationToken) -> Result<InvitationByToken, Fault> {
    let (scope, id) = match token {
        InvitationToken::Shown(token) => {
            let owner = engine.db.token_owner(&token_digest(token)).await.map_err(failed)?;
            let owner = owner.ok_or(Refusal::UnknownInvitation)?;
            (proved(owner.organization), owner.invitation)
        }
        InvitationToken::Mailed(token) if engine.keys.is_genuine(&token) => {
            (proved(token.organization), token.invitation)
        }
        InvitationToken::Mailed(_) => return Err(Refusal::UnknownInvitation.into()),
    };
    let record = engine.db.find_invitation(&[ReadScope::whole(scope)], id).await.map_err(failed)?;
    let record = record.ok_or(Refusal::UnknownInvitation)?;
    check(engine, token, &record)?;
    Ok(InvitationByToken { scope, record })
}

/// Refuses a token that does not match the current token of this invitation.
pub(crate) fn check(engine: &Engine, token: InvitationToken, record: &InvitationRecord) -> Result<(), Refusal> {
    let invitation = &record.invitation;
    let opens = match token {
        InvitationToken::Shown(token) => {
            same(token.0.as_bytes(), engine.keys.shown_token(invitation.id, invitation.generation).0.as_bytes())
        }
        // Older rules could mix up two addresses; the mail of such an address reveals nothing about the other one.
        InvitationToken::Mailed(token) => {
            let live = (record.organization.id, invitation.id, invitation.generation);
            (token.organization, token.invitation, token.generation) == live
                && engine.keys.is_genuine(&token)
                && invitation.email.is_sound()
        }
    };
    if opens { Ok(()) } else { Err(Refusal::UnknownInvitation) }
}
