//! What rows grant together with their templates, and whether that can be granted at all: codes that the catalog has, and no
//! more of them than a member can hold and one decision can be made on. A template grants the same wherever a row names it,
//! so its codes are looked at once for all rows.

use super::facts::InviteFacts;
use crate::catalog_index::CatalogIndex;
use crate::commands::InviteRow;
use crate::{
    Catalog, CatalogPolicy, MAX_ENTRIES, PermissionCode, PermissionTemplate, Refusal, RequestedGrants, RoleCode,
    TemplateId,
};
use std::borrow::Cow;
use std::collections::HashMap;

/// The most permissions and roles that the rows of one decision may grant, those of their templates counted for each row. A
/// single row is always far below.
const MAX_RIGHTS: usize = 100_000;

/// The refusal of a row with which there would be too many.
pub const TOO_MANY_RIGHTS: Refusal = Refusal::InvalidValue {
    field: "permissions",
    reason: "and roles of all rows up to this one are more than 100000: invite fewer people at once",
};

/// The rows' rights, asked for in the order of the rows.
pub(super) struct Rights<'a> {
    facts: &'a InviteFacts<'a>,
    catalog: &'a CatalogIndex<'a>,
    policy: &'a CatalogPolicy,
    templates: HashMap<TemplateId, Result<(), Refusal>>,
    granted: usize,
}

impl<'a> Rights<'a> {
    pub(super) fn new(facts: &'a InviteFacts<'a>, catalog: &'a CatalogIndex<'a>, policy: &'a CatalogPolicy) -> Self {
        Self { facts, catalog, policy, templates: HashMap::new(), granted: 0 }
    }

    /// The next row with what its template grants, and the refusals of what both say. A row that is refused stays as it
    /// is, because granting it costs as much as a good one.
    pub(super) fn of_next(&mut self, row: &'a InviteRow) -> (Cow<'a, InviteRow>, Vec<Refusal>) {
        let template = row.template.and_then(|named| self.facts.templates.get(&named).copied());
        let rights = count(&row.grants) + template.map_or(0, |template| template.content.rights());
        self.granted = self.granted.saturating_add(rights);
        if rights > 0 && self.granted > MAX_RIGHTS {
            return (Cow::Borrowed(row), vec![TOO_MANY_RIGHTS]);
        }
        let mut refused = Vec::new();
        if let (Some(named), None) = (row.template, template) {
            refused.push(Refusal::UnknownTemplate(named));
        }
        let own = check_indexed(&row.grants, self.catalog, self.policy);
        let Some(template) = template else {
            refused.extend(own.err());
            return (Cow::Borrowed(row), refused);
        };
        let grants = template.content.added_to(row.grants.clone());
        let most = grants.permissions.iter().map(Vec::len).chain(grants.roles.iter().map(Vec::len)).max();
        if most.is_some_and(|most| most > MAX_ENTRIES) {
            let reason = "are more than a member can hold";
            refused.push(Refusal::InvalidValue { field: "permissions", reason });
        }
        refused.extend(own.and_then(|()| self.check_template(template)).err());
        if refused.is_empty() {
            (Cow::Owned(InviteRow { grants, ..row.clone() }), refused)
        } else {
            (Cow::Borrowed(row), refused)
        }
    }

    fn check_template(&mut self, template: &PermissionTemplate) -> Result<(), Refusal> {
        let check = || {
            let content = &template.content;
            check_listed(content.permissions.iter(), content.roles.iter(), self.catalog, self.policy)
        };
        self.templates.entry(template.id).or_insert_with(check).clone()
    }
}

fn count(grants: &RequestedGrants) -> usize {
    let lists = [
        grants.permissions.as_ref().map(Vec::len),
        grants.roles.as_ref().map(Vec::len),
        grants.scoped.as_ref().map(Vec::len),
    ];
    lists.into_iter().flatten().sum()
}

/// Refuses codes that the catalog, under the command's policy, does not allow.
pub(crate) fn check_codes(grants: &RequestedGrants, catalog: &Catalog, policy: &CatalogPolicy) -> Result<(), Refusal> {
    check_indexed(grants, &CatalogIndex::of(catalog), policy)
}

fn check_indexed(grants: &RequestedGrants, catalog: &CatalogIndex<'_>, policy: &CatalogPolicy) -> Result<(), Refusal> {
    let scoped = grants.scoped.iter().flatten().map(|grant| &grant.what.code);
    let codes = grants.permissions.iter().flatten().map(|grant| &grant.what).chain(scoped);
    check_listed(codes, grants.roles.iter().flatten().map(|grant| &grant.what), catalog, policy)
}

fn check_listed<'c>(
    mut codes: impl Iterator<Item = &'c PermissionCode>,
    mut roles: impl Iterator<Item = &'c RoleCode>,
    catalog: &CatalogIndex<'_>,
    policy: &CatalogPolicy,
) -> Result<(), Refusal> {
    if let Some(unknown) = codes.find(|code| !catalog.allows(code, policy)) {
        return Err(Refusal::UnknownPermission(unknown.clone()));
    }
    match roles.find(|code| catalog.role(code).is_none()) {
        Some(unknown) => Err(Refusal::UnknownRole(unknown.clone())),
        None => Ok(()),
    }
}
