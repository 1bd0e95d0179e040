//! What resending an invitation would do with its mail, for whoever can resend it.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::organization_settings::settings;
use crate::read_invitations;
use crate::scopes::access;
use usher_domain::commands::{PreviewResend, ResendPreview};
use usher_domain::{Caller, Fault};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: PreviewResend) -> Result<ResendPreview, Fault> {
    let organization = access(caller, MANAGE_INVITATIONS)?.scope.organization();
    let (scope, record) = read_invitations::find(engine, caller, Some(organization), command.invitation).await?;
    let settings = settings(engine, &scope).await?;
    let suppression = engine.db.suppression(&scope, record.invitation.email.canonical()).await.map_err(failed)?;
    Ok(ResendPreview { unsent: settings.emails.unsent(engine.settings.mail_configured, suppression.is_some()) })
}
