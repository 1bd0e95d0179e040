//! What the holder of an invitation's token reaches: the invitation it opens, and nothing else.

use crate::engine::{Engine, failed};
use crate::ports::InvitationRecord;
use crate::scopes::proved;
use crate::secrets::token_digest;
use usher_domain::{Fault, InvitationToken, OrganizationScope, Refusal};

/// An invitation opened by its token.
pub(crate) struct Opened {
    pub(crate) scope: OrganizationScope,
    pub(crate) record: InvitationRecord,
}

/// Opens an invitation. A token that was rotated away opens nothing, like one that never was.
pub(crate) async fn open(engine: &Engine, token: InvitationToken) -> Result<Opened, Fault> {
    let owner = engine.store.token_owner(&token_digest(token)).await.map_err(failed)?;
    let owner = owner.ok_or(Refusal::UnknownInvitation)?;
    let scope = proved(owner.organization);
    let record = engine.store.find_invitation(&[scope], owner.invitation).await.map_err(failed)?;
    let record = record.ok_or(Refusal::UnknownInvitation)?;
    if engine.keys.invitation_token(record.invitation.id, record.invitation.generation) != token {
        return Err(Refusal::UnknownInvitation.into());
    }
    Ok(Opened { scope, record })
}
