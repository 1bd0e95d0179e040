//! Showing the holder of a token what it opens. Changes nothing (design invariant 9), but records in a table of its own
//! when the page was first fetched and first opened.

use crate::engine::Engine;
use crate::incident::failed;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{redeem, view};
use usher_domain::commands::{
    DescribedGrant, DescribedGrants, InvitationPreview, PreviewInvitation, ScopedGrant, VisitKind,
};
use usher_domain::rules::accept_with;
use usher_domain::{
    Catalog, Fault, Grant, Grants, InvitationId, Inviter, PermissionCode, Refusal, Resource, ResourceId, Timestamp,
    Translations,
};

pub(crate) async fn run(engine: &Engine, command: PreviewInvitation) -> Result<InvitationPreview, Fault> {
    let opened = redeem::open(engine, command.token).await?;
    let is_mailed = command.token.is_mailed();
    note(engine, &opened, command.visit).await?;
    let redeem::InvitationByToken { scope, record } = opened;
    let account = engine.db.account(record.invitation.account).await.map_err(failed)?;
    let account = account.ok_or(Refusal::UnknownInvitation)?;
    let catalog = engine.catalogs.of(&engine.db, &scope).await?;
    let settings = settings(engine, &scope).await?;
    let now = engine.now();
    let hands_out = view::is_handed_out(engine, &settings, &record.invitation);
    let providers = match engine.settings.provider_return {
        Some(_) => engine.db.list_providers(&scope).await.map_err(failed)?,
        None => Vec::new(),
    };
    Ok(InvitationPreview {
        status: record.invitation.status_at(now),
        locale: account.account.locale.or(record.invitation.locale).or(record.organization.locale),
        grants: described(&record.invitation.grants, &record.resources, &catalog, now),
        providers: providers.iter().map(|record| record.provider.offered()).collect(),
        organization: record.organization,
        branding: settings.branding.clone(),
        inviter_name: record.inviter.as_ref().and_then(full_name),
        email: record.invitation.email,
        first_name: record.invitation.first_name,
        last_name: record.invitation.last_name,
        expires_at: record.invitation.expires_at,
        now,
        destination: settings
            .redirects
            .destination(record.invitation.redirect_url.as_ref(), engine.settings.redirect_url.as_ref())
            .cloned(),
        accept_with: accept_with(&account.account, is_mailed, hands_out),
    })
}

/// Records the visit, unless an earlier one is recorded already.
async fn note(engine: &Engine, opened: &redeem::InvitationByToken, visit: VisitKind) -> Result<(), Fault> {
    let before = opened.record.visit;
    let is_news = match visit {
        VisitKind::Unnoted => false,
        VisitKind::Fetched => before.is_none(),
        VisitKind::Opened => before.is_none_or(|visit| visit.opened_at.is_none()),
    };
    if is_news {
        let visit = Visit { invitation: opened.record.invitation.id, opened: visit == VisitKind::Opened };
        UnitOfWork::system(engine, &opened.scope).transact(&visit).await?;
    }
    Ok(())
}

/// The record that an invitation's page was visited, by a person or a program.
struct Visit {
    invitation: InvitationId,
    opened: bool,
}

impl TransactionBody for Visit {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let now = tx.now;
        Ok(tx.record_visit(self.invitation, now, self.opened).await?)
    }
}

/// The grants that have not run out, by what the organization calls them.
pub(crate) fn described(grants: &Grants, resources: &[Resource], catalog: &Catalog, now: Timestamp) -> DescribedGrants {
    let permission = |code: &PermissionCode| {
        let entry = catalog.permissions.iter().find(|entry| entry.code == *code);
        (code.as_str().to_owned(), entry.map(|entry| (entry.description.clone(), entry.translations.clone())))
    };
    let resource = |id: &ResourceId| {
        let resource = resources.iter().find(|resource| resource.id == *id);
        let kind = resource.map(|resource| resource.kind.clone()).unwrap_or_default();
        (kind, resource.map(|resource| (resource.name.clone(), Translations::default())))
    };
    let scoped = grants.scoped.iter().filter(|grant| grant.holds_at(now));
    DescribedGrants {
        permissions: live(&grants.permissions, now, permission),
        roles: live(&grants.roles, now, |code| {
            let role = catalog.role(code);
            (code.as_str().to_owned(), role.map(|role| (role.name.clone(), role.translations.clone())))
        }),
        resources: live(&grants.resources, now, resource),
        scoped: scoped
            .map(|grant| ScopedGrant {
                permission: for_people(permission(&grant.what.code), grant.until),
                resource: for_people(resource(&grant.what.resource), None),
            })
            .collect(),
    }
}

/// A code, and what it is called.
type Named = (String, Option<(String, Translations)>);

fn for_people((code, named): Named, until: Option<Timestamp>) -> DescribedGrant {
    let (name, translations) = named.unzip();
    let translations = translations.unwrap_or_default();
    DescribedGrant { code, name: name.filter(|name| !name.is_empty()), translations, until }
}

fn live<T>(grants: &[Grant<T>], now: Timestamp, describe: impl Fn(&T) -> Named) -> Vec<DescribedGrant> {
    let live = grants.iter().filter(|grant| grant.holds_at(now));
    live.map(|grant| for_people(describe(&grant.what), grant.until)).collect()
}

/// The inviter's name for people; `None` if it has none.
pub(crate) fn full_name(inviter: &Inviter) -> Option<String> {
    let name = format!("{} {}", inviter.first_name.as_str(), inviter.last_name.as_str());
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
