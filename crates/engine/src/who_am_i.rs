//! Where the caller stands.

use crate::catalog::builtin::{READ_INVITATIONS, holds};
use crate::engine::Engine;
use crate::incident::failed;
use crate::organization_settings::settings;
use usher_domain::commands::Identity;
use usher_domain::{Caller, Fault, MemberStatus, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller) -> Result<Identity, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let settings = settings(engine, &access.scope).await?;
    let (elsewhere, locale) = match &caller.account {
        Some((account, _)) => {
            let locale = engine.db.account(*account).await.map_err(failed)?.and_then(|found| found.account.locale);
            let memberships = engine.db.memberships(*account).await.map_err(failed)?;
            let here = access.scope.organization();
            let is_shown = caller.assurance.counts_everywhere();
            let active =
                memberships.into_iter().filter(|(_, member)| is_shown && member.status == MemberStatus::Active);
            (active.map(|(organization, _)| organization).filter(|other| other.id != here).collect(), locale)
        }
        None => (Vec::new(), None),
    };
    let reads = !access.is_confined() && holds(access, READ_INVITATIONS);
    let obstructed = if reads { engine.db.obstacles_of(&access.scope).await.map_err(failed)? } else { Vec::new() };
    Ok(Identity {
        organization: access.organization.clone(),
        branding: settings.branding.clone(),
        locale,
        person: caller.account.as_ref().map(|(_, email)| email.clone()),
        held: access.holdings.held.clone(),
        is_confined: access.is_confined(),
        key_protocols: engine.key_families().map(str::to_owned).collect(),
        elsewhere,
        obstructed,
        sends_mail: engine.settings.mail_configured,
        may_create_organizations: engine.settings.self_service_organizations
            && caller.account.is_some()
            && caller.assurance.counts_everywhere(),
        now: engine.now(),
    })
}
