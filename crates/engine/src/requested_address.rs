//! The address for which an invitee asked: for whoever can move the invitation, whether they may read the audit trail or not.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::read_invitations;
use crate::scopes::access;
use usher_domain::commands::{GetRequestedAddress, RequestedAddress};
use usher_domain::{Caller, EmailAddress, Fault};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: GetRequestedAddress,
) -> Result<RequestedAddress, Fault> {
    let organization = access(caller, MANAGE_INVITATIONS)?.scope.organization();
    let (scope, record) = read_invitations::find(engine, caller, Some(organization), command.invitation).await?;
    let (member, invitation) = (record.invitation.member, record.invitation.id);
    let asked = engine.db.move_request(&scope, member, invitation).await.map_err(failed)?;
    let note = asked.and_then(|event| event.person).and_then(|person| person.note);
    Ok(RequestedAddress(note.and_then(|note| EmailAddress::parse(&note).ok())))
}
