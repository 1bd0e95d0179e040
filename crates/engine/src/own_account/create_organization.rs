//! Making an organization for oneself, where whoever runs the server lets people do so.

use super::record;
use crate::engine::Engine;
use crate::installation;
use crate::manage_sessions::owner;
use usher_domain::commands::{CreateOrganization, CreateOwnOrganization, EditOrganization, FirstAdministrator};
use usher_domain::refusal::ProofNeeded;
use usher_domain::{Caller, CallerScope, Fault, Organization, Refusal};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &CreateOwnOrganization,
) -> Result<Organization, Fault> {
    if !engine.settings.self_service_organizations {
        return Err(Refusal::Forbidden.into());
    }
    let account = record(engine, owner(caller)?).await?.account;
    // Somebody who has merely made an account for an address would only be invited.
    if !account.is_proved() {
        return Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into());
    }
    // Each response reveals whether another organization has the slug. The person is counted, whose current organization
    // may be one that was made a moment ago.
    engine.slug_changes.admit(account.id.0, engine.now())?;
    let command = CreateOrganization {
        name: command.name.clone(),
        slug: command.slug.clone(),
        settings: EditOrganization::default(),
        administrator: FirstAdministrator {
            email: account.email,
            first_name: Some(account.first_name),
            last_name: Some(account.last_name),
            locale: account.locale,
        },
    };
    // This one time the person does what is otherwise the installation's to do.
    let installation = Caller { scope: CallerScope::Installation, ..caller.clone() };
    Ok(installation::create(engine, &installation, &command).await?.profile.what.organization)
}
