//! API keys pass on authority: callers cannot create one that can do more than they can, or that outlives what they can
//! do, and cannot revoke one that can do more.

use super::administer::{beyond, check_unconfined};
use super::authority::{check_confines, check_held};
use super::check_covers_existing;
use crate::{
    Catalog, CatalogPolicy, End, Grants, HeldPermissions, Member, OrganizationAccess, PermissionCode, Refusal,
    Timestamp,
};

/// What a key is decided on.
#[derive(Clone, Copy, Debug)]
pub struct KeyFacts<'a> {
    /// The member it belongs to; `None` for a key of the whole organization.
    pub owner: Option<&'a Member>,
    /// The codes it is limited to; empty means no limit.
    pub scopes: &'a [PermissionCode],
    /// What the caller may do.
    pub access: &'a OrganizationAccess,
    /// The organization's catalog.
    pub catalog: &'a Catalog,
    /// The instant.
    pub now: Timestamp,
}

/// What a key may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTerms {
    /// The codes it is limited to; empty means no limit.
    pub scopes: Vec<PermissionCode>,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
}

/// Refuses codes for a new key that are not in the catalog.
pub fn check_scopes(scopes: &[PermissionCode], catalog: &Catalog) -> Result<(), Refusal> {
    match scopes.iter().find(|code| !catalog.allows(code, &CatalogPolicy::Listed)) {
        Some(unknown) => Err(Refusal::UnknownPermission(unknown.clone())),
        None => Ok(()),
    }
}

/// The terms of a key that the caller creates, replaces or takes over: it can do no more than the caller. The caller's
/// own key is bounded by what the caller holds from then on; any other ends with the first permission of the caller
/// that it needs, and a later end is refused.
pub fn key_terms(facts: &KeyFacts<'_>, expires_at: Option<Timestamp>) -> Result<KeyTerms, Refusal> {
    let KeyFacts { scopes, access, .. } = *facts;
    if let Some(code) = scopes.iter().find(|code| !access.holdings.held.covers(code)) {
        return Err(beyond(code));
    }
    let is_own = facts.is_own();
    if let Some(other) = facts.owner.filter(|_| !is_own) {
        // It acts in that member's name, however limited it is.
        check_covers_existing(&other.grants, access, facts.catalog, facts.now)?;
    }
    let holds_everything = access.holdings.held.covers(&PermissionCode::everything());
    let wanted: Vec<&PermissionCode> = match scopes {
        // Without a limit it would gain permissions with its owner, or have all of them, beyond what its maker may do.
        [] if !holds_everything && (is_own || facts.owner.is_none()) => access.holdings.held.iter().collect(),
        scopes => scopes.iter().collect(),
    };
    let mut scopes: Vec<PermissionCode> = Vec::new();
    for code in wanted {
        if !scopes.contains(code) {
            scopes.push(code.clone());
        }
    }
    let resulting = KeyFacts { scopes: &scopes, ..*facts };
    check_key_covered(&resulting)?;
    let first_end = if is_own { None } else { resulting.end_of_authority() };
    let expires_at = match (expires_at, first_end) {
        (Some(asked), Some((code, end))) if asked > end => {
            return Err(Refusal::GrantExceedsCaller { what: code.as_str().to_owned(), held_until: Some(end) });
        }
        (Some(asked), _) => Some(asked),
        (None, end) => end.map(|(_, end)| end),
    };
    Ok(KeyTerms { scopes, expires_at })
}

/// Refuses to revoke or change a key that can do more than the caller.
pub fn check_key_covered(facts: &KeyFacts<'_>) -> Result<(), Refusal> {
    let KeyFacts { owner, access, catalog, now, .. } = *facts;
    match owner {
        None => check_unconfined(access)?,
        Some(member) => {
            check_confines(&member.grants.live(now), access)?;
            let places = Grants { permissions: Vec::new(), roles: Vec::new(), ..member.grants.clone() };
            check_held(&places, access, catalog, now)?;
        }
    }
    match facts.conferred().iter().find(|code| !access.holdings.held.covers(code)) {
        Some(code) => Err(beyond(code)),
        None => Ok(()),
    }
}

impl KeyFacts<'_> {
    fn is_own(&self) -> bool {
        self.owner.is_some_and(|owner| self.access.member.as_ref().is_some_and(|own| own.member == owner.id))
    }

    /// What the key confers, whoever created it.
    fn conferred(&self) -> HeldPermissions {
        let owned = match self.owner {
            Some(member) => self.catalog.permissions_of(&member.grants, self.now),
            None => HeldPermissions::everything(),
        };
        if self.scopes.is_empty() { owned } else { owned.narrowed_to(&self.scopes.iter().cloned().collect()) }
    }

    /// The caller's permission that ends first among those that the key needs, and its end.
    fn end_of_authority(&self) -> Option<(PermissionCode, Timestamp)> {
        let conferred = self.conferred();
        let sooner = conferred.grants().filter_map(|grant| match self.access.holdings.held.end_of(&grant.what)? {
            End::At(end) if End::At(end) < grant.end() => Some((grant.what.clone(), end)),
            End::At(_) | End::Never => None,
        });
        sooner.min_by_key(|(_, end)| *end)
    }
}
