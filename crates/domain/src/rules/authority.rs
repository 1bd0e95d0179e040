//! Callers cannot grant what they do not hold, nor for longer than they hold it (design invariant 5), and cannot take
//! away what they do not hold.

use super::coverage::Coverage;
use crate::catalog_index::CatalogIndex;
use crate::{Catalog, End, Grant, Grants, Holdings, OrganizationAccess, Refusal, Timestamp};

/// Refuses grants beyond what the caller holds in the organization, in kind or in time.
pub fn check_authority(grants: &Grants, access: &OrganizationAccess, catalog: &Catalog) -> Result<(), Refusal> {
    Authority::of(access, &CatalogIndex::of(catalog)).check(grants)
}

/// Refuses to take these grants away from a member unless the caller holds all of them: otherwise a less powerful
/// member could strip a more powerful one. Until when the caller holds them does not matter. Expired grants, and roles
/// that the catalog no longer has, are ignored.
pub fn check_covers_existing(
    before: &Grants,
    access: &OrganizationAccess,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<(), Refusal> {
    Authority::of(access, &CatalogIndex::of(catalog)).check_existing(before, now)
}

/// The same, confinement aside. Returns the grants that count.
pub(super) fn check_held(
    before: &Grants,
    access: &OrganizationAccess,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<Grants, Refusal> {
    Authority::of(access, &CatalogIndex::of(catalog)).check_held(before, now)
}

/// What a caller may give and take away, ready to be asked of many grants.
pub(super) struct Authority<'a> {
    access: &'a OrganizationAccess,
    catalog: &'a CatalogIndex<'a>,
    coverage: Coverage<'a>,
}

impl<'a> Authority<'a> {
    pub(super) fn of(access: &'a OrganizationAccess, catalog: &'a CatalogIndex<'a>) -> Self {
        Self { access, catalog, coverage: Coverage::of(&access.holdings, catalog) }
    }

    /// The same as [`check_authority`].
    pub(super) fn check(&self, grants: &Grants) -> Result<(), Refusal> {
        self.check_grants(grants, Ends::Compared)?;
        check_confines(grants, self.access)
    }

    /// The same as [`check_covers_existing`].
    pub(super) fn check_existing(&self, before: &Grants, now: Timestamp) -> Result<(), Refusal> {
        check_confines(&self.check_held(before, now)?, self.access)
    }

    fn check_held(&self, before: &Grants, now: Timestamp) -> Result<Grants, Refusal> {
        let live = before.live(now);
        let roles = live.roles.into_iter().filter(|role| self.catalog.role(&role.what).is_some()).collect();
        let live = Grants { roles, ..live };
        self.check_grants(&live, Ends::Ignored)?;
        Ok(live)
    }

    fn check_grants(&self, grants: &Grants, ends: Ends) -> Result<(), Refusal> {
        let covered = &self.coverage;
        let beyond = |what: &str, held_until| Err(Refusal::GrantExceedsCaller { what: what.to_owned(), held_until });
        if let Some((code, held)) = first_beyond(&grants.permissions, |code| covered.permission(code), ends) {
            return beyond(code.as_str(), held);
        }
        if let Some((code, held)) = first_beyond(&grants.roles, |code| covered.role(code), ends) {
            return beyond(code.as_str(), held);
        }
        if let Some((id, held)) = first_beyond(&grants.resources, |id| covered.resource(*id), ends) {
            return beyond(&id.to_string(), held);
        }
        match first_beyond(&grants.scoped, |scoped| covered.scoped(scoped), ends) {
            Some((scoped, held)) => beyond(&scoped.to_string(), held),
            None => Ok(()),
        }
    }
}

/// Refuses to change live grants unless the caller holds all that was there and all that is new. What stays as it is,
/// or ends sooner, is not given by the caller; but a permission is given anew where it gets more room, and so is room
/// for a permission that is new.
pub fn check_regrant(
    before: &Grants,
    after: &Grants,
    access: &OrganizationAccess,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<(), Refusal> {
    let catalog = CatalogIndex::of(catalog);
    let authority = Authority::of(access, &catalog);
    authority.check_existing(before, now)?;
    let unconfined = after.resources.is_empty() && !before.resources.is_empty();
    let room = if unconfined { Some(End::Never) } else { last_added(&before.resources, &after.resources) };
    let rights = last_added(&before.permissions, &after.permissions).max(last_added(&before.roles, &after.roles));
    let given = Grants {
        permissions: given(&before.permissions, &after.permissions, room),
        roles: given(&before.roles, &after.roles, room),
        resources: given(&before.resources, &after.resources, rights),
        scoped: given(&before.scoped, &after.scoped, None),
    };
    authority.check_grants(&given, Ends::Compared)?;
    check_confines(after, access)
}

/// The part of the grants that is covered by what somebody holds, each only until the covering permission ends. Where none
/// of the resources is left, the rest would not be confined at all: the caller of this function must check that.
#[must_use]
pub fn still_covered(grants: &Grants, holdings: &Holdings, catalog: &Catalog) -> Grants {
    let catalog = CatalogIndex::of(catalog);
    let covered = Coverage::of(holdings, &catalog);
    Grants {
        permissions: cut(&grants.permissions, |code| covered.permission(code)),
        roles: cut(&grants.roles, |code| covered.role(code)),
        resources: cut(&grants.resources, |id| covered.resource(*id)),
        scoped: cut(&grants.scoped, |wanted| covered.scoped(wanted)),
    }
}

fn cut<T: Clone>(grants: &[Grant<T>], end_of: impl Fn(&T) -> Option<End>) -> Vec<Grant<T>> {
    grants.iter().filter_map(|grant| Some(grant.clone().no_later_than(end_of(&grant.what)?))).collect()
}

/// Whether the end of what the caller holds matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Compared,
    Ignored,
}

/// Access that is not confined to resources is more than confined access.
pub(super) fn check_confines(grants: &Grants, access: &OrganizationAccess) -> Result<(), Refusal> {
    if access.is_confined() && grants.is_unconfined() {
        return Err(Refusal::GrantExceedsCaller { what: "access to every resource".to_owned(), held_until: None });
    }
    Ok(())
}

/// The first grant that is not covered, and the instant until which it is, if it is for a time.
fn first_beyond<T>(
    grants: &[Grant<T>],
    end_of: impl Fn(&T) -> Option<End>,
    ends: Ends,
) -> Option<(&T, Option<Timestamp>)> {
    grants.iter().find_map(|grant| {
        let end = end_of(&grant.what);
        let is_covered = end.is_some_and(|end| ends == Ends::Ignored || grant.end() <= end);
        (!is_covered).then(|| (&grant.what, end.and_then(Into::into)))
    })
}

fn is_kept<T: PartialEq>(before: &[Grant<T>], grant: &Grant<T>) -> bool {
    before.iter().any(|known| known.what == grant.what && known.end() >= grant.end())
}

/// The latest end of the new grants; `None` where there are none.
fn last_added<T: PartialEq>(before: &[Grant<T>], after: &[Grant<T>]) -> Option<End> {
    after.iter().filter(|grant| !is_kept(before, grant)).map(Grant::end).max()
}

/// What is newly given: new grants, and unchanged ones as long as a new one extends what they confer.
fn given<T: Clone + PartialEq>(before: &[Grant<T>], after: &[Grant<T>], news: Option<End>) -> Vec<Grant<T>> {
    let of = |grant: &Grant<T>| match news {
        _ if !is_kept(before, grant) => Some(grant.clone()),
        Some(end) => Some(grant.clone().no_later_than(end)),
        None => None,
    };
    after.iter().filter_map(of).collect()
}
