//! Archiving, restoring and deleting an organization, by its own administrators or from without. In between nothing of it
//! changes: whoever is at it is waited for, and whoever comes later is refused (`transact.rs`).

use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::installation;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{
    ArchiveOrganization, DeleteOrganization, OrganizationProfile, RestoreOrganization, WhichOrganization,
};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{OrganizationEnding, check_confirmation, end_organization};
use usher_domain::{
    ArchivedBy, Caller, EventDetails, EventKind, Fault, IdempotencyRequest, Organization, OrganizationScope, Performed,
    PermissionCode, Refusal, Versioned,
};

type Profile = Versioned<OrganizationProfile>;
type Idempotency<'a> = Option<IdempotencyRequest<'a, Profile>>;

pub(crate) async fn archive(
    engine: &Engine,
    caller: &Caller,
    command: &ArchiveOrganization,
    idempotency: Idempotency<'_>,
) -> Result<Performed<Profile>, Fault> {
    let scope = allowed(engine, caller, command.organization, Repeated::Slug(command.confirmation.as_deref())).await?;
    run(engine, caller, scope, (Wanted::Archive, by(command.organization)), idempotency).await
}

pub(crate) async fn delete(
    engine: &Engine,
    caller: &Caller,
    command: &DeleteOrganization,
    idempotency: Idempotency<'_>,
) -> Result<Performed<Profile>, Fault> {
    let scope = allowed(engine, caller, command.organization, Repeated::Slug(command.confirmation.as_deref())).await?;
    run(engine, caller, scope, (Wanted::Delete, by(command.organization)), idempotency).await
}

pub(crate) async fn restore(
    engine: &Engine,
    caller: &Caller,
    command: RestoreOrganization,
    idempotency: Idempotency<'_>,
) -> Result<Performed<Profile>, Fault> {
    let scope = allowed(engine, caller, command.organization, Repeated::Nothing).await?;
    run(engine, caller, scope, (Wanted::Restore, by(command.organization)), idempotency).await
}

/// What a caller has to repeat of an organization of its own.
#[derive(Clone, Copy)]
enum Repeated<'a> {
    /// Its slug; what was sent as such.
    Slug(Option<&'a str>),
    /// Nothing.
    Nothing,
}

/// The scope of the organization that a caller may end, which repeats its slug where that is asked for.
async fn allowed(
    engine: &Engine,
    caller: &Caller,
    which: WhichOrganization,
    repeated: Repeated<'_>,
) -> Result<OrganizationScope, Fault> {
    match which {
        WhichOrganization::Own => {
            let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
            access.require(&PermissionCode::everything())?;
            if let Repeated::Slug(confirmation) = repeated {
                check_confirmation(&access.organization, confirmation)?;
            }
            Ok(access.scope)
        }
        WhichOrganization::Any(organization) => {
            let scope = installation::known(engine, caller, organization).await?;
            // Programs name the organization by its id; people who repeat the slug are held to it.
            if let Repeated::Slug(confirmation @ Some(_)) = repeated {
                let known = engine.db.organization(organization).await.map_err(failed)?;
                check_confirmation(&known.ok_or(Refusal::NotFound(EntityKind::Organization))?, confirmation)?;
            }
            Ok(scope)
        }
    }
}

async fn run(
    engine: &Engine,
    caller: &Caller,
    scope: OrganizationScope,
    (wanted, by): (Wanted, ArchivedBy),
    idempotency: Idempotency<'_>,
) -> Result<Performed<Profile>, Fault> {
    UnitOfWork::of(engine, caller, &scope).keeping().transact_once(caller, &Ending { wanted, by }, idempotency).await
}

/// On whose behalf an organization is ended.
const fn by(which: WhichOrganization) -> ArchivedBy {
    match which {
        WhichOrganization::Own => ArchivedBy::Organization,
        WhichOrganization::Any(_) => ArchivedBy::Installation,
    }
}

/// What shall become of the organization.
#[derive(Clone, Copy)]
enum Wanted {
    Archive,
    Delete,
    Restore,
}

struct Ending {
    wanted: Wanted,
    by: ArchivedBy,
}

impl TransactionBody for Ending {
    type Facts = ();
    type Outcome = Profile;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Profile, Interrupt> {
        let (now, delay) = (tx.now, tx.engine.settings.organization_erase_after);
        let (ending, kind) = match self.wanted {
            Wanted::Archive => (OrganizationEnding::Archive, EventKind::OrganizationArchived),
            Wanted::Delete => (
                OrganizationEnding::Delete { erase_at: now.plus_millis(delay) },
                EventKind::OrganizationDeletionRequested,
            ),
            Wanted::Restore => (OrganizationEnding::Restore, EventKind::OrganizationRestored),
        };
        tx.close_organization().await?;
        let known = tx.profile().await?;
        let mut profile = known.ok_or_else(|| incident::internal("no organization"))?;
        let Some(state) = end_organization(profile.what.organization.state, ending, self.by, now)? else {
            return Ok(profile);
        };
        profile.what.organization.state = state;
        profile.revision += 1;
        let Organization { id, name, slug, .. } = profile.what.organization.clone();
        tx.row_changed(id.0);
        tx.set_organization_state(&profile.what.organization, profile.revision).await?;
        // Links that nobody can follow are not mailed; they go out once the organization is in use again.
        tx.hold_mails(state.is_archived(), now).await?;
        let (_, erase_at) = state.ends();
        let event = tx.events().event(kind, EventDetails::Organization { name, slug, erase_at });
        tx.record(&[event]).await?;
        Ok(profile)
    }
}
