//! What a permission template may say: never more than its author may grant (design invariant 5).

use super::invite_members::check_codes;
use super::{check_authority, check_covers_existing};
use crate::commands::{CreateTemplate, EditTemplate};
use crate::{
    Catalog, CatalogPolicy, Description, Grants, Label, OrganizationAccess, Refusal, RequestedGrants, TemplateContent,
    Timestamp,
};
use std::collections::HashSet;
use std::hash::Hash;

/// Refuses a template that names what the catalog does not have, or what the caller could not grant for good.
pub fn check_template(
    content: &TemplateContent,
    access: &OrganizationAccess,
    catalog: &Catalog,
) -> Result<(), Refusal> {
    let named = RequestedGrants::stated(content.permissions.clone(), content.roles.clone(), Vec::new());
    check_codes(&named, catalog, &CatalogPolicy::Listed)?;
    check_authority(&named.over(&Grants::default()), access, catalog)
}

/// Refuses to change or delete a template that says more than the caller holds: whoever invites with it would lose by that what
/// the caller could not have given. Until when the caller holds it does not matter.
pub fn check_template_covered(
    content: &TemplateContent,
    access: &OrganizationAccess,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<(), Refusal> {
    let named = RequestedGrants::stated(content.permissions.clone(), content.roles.clone(), Vec::new());
    check_covers_existing(&named.over(&Grants::default()), access, catalog, now)
}

impl CreateTemplate {
    /// What the template says.
    #[must_use]
    pub fn content(&self) -> TemplateContent {
        TemplateContent {
            name: self.name.as_str().to_owned(),
            description: self.description.as_str().to_owned(),
            color: self.color,
            permissions: distinct(&self.permissions),
            roles: distinct(&self.roles),
        }
    }
}

impl EditTemplate {
    /// What the template says after the edit.
    #[must_use]
    pub fn over(&self, known: TemplateContent) -> TemplateContent {
        let text = |description: &Description| description.as_str().to_owned();
        TemplateContent {
            name: self.name.as_ref().map_or(known.name, |name: &Label| name.as_str().to_owned()),
            description: self.description.as_ref().map_or(known.description, text),
            color: self.color.unwrap_or(known.color),
            permissions: self.permissions.as_deref().map_or(known.permissions, distinct),
            roles: self.roles.as_deref().map_or(known.roles, distinct),
        }
    }
}

/// The codes in order, each once.
fn distinct<T: Clone + Eq + Hash>(codes: &[T]) -> Vec<T> {
    let mut seen = HashSet::with_capacity(codes.len());
    codes.iter().filter(|code| seen.insert(*code)).cloned().collect()
}
