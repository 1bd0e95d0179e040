//! What can be granted and taken: the roles, permissions, resources and licenses of the organization, as a page asks for
//! them beside what it is about. Whoever may not see some of them is offered none of those.

use crate::screen::Answer;
use usher_domain::commands::{
    BrowseLicenses, BrowsePermissions, BrowseResources, BrowseRoles, PermissionView, RoleView,
};
use usher_domain::{AnyCommand, Command, LicenseUsage, PageLimit, Resource};

/// What can be chosen, up to a thousand of each kind.
#[derive(Default)]
pub(crate) struct Choices<'a> {
    pub(crate) roles: &'a [RoleView],
    pub(crate) permissions: &'a [PermissionView],
    pub(crate) resources: &'a [Resource],
    pub(crate) licenses: &'a [LicenseUsage],
}

/// What is to be asked.
pub(crate) fn ask() -> Vec<AnyCommand> {
    let (after, limit) = (None, PageLimit::clamped(PageLimit::MAX));
    vec![
        BrowseRoles { after: None, limit }.into(),
        BrowsePermissions { after: None, limit }.into(),
        BrowseResources { after: None, limit }.into(),
        BrowseLicenses { after, limit }.into(),
    ]
}

/// What was answered; `None` if it is not that.
pub(crate) fn read(answers: &[Answer]) -> Option<Choices<'_>> {
    let [roles, permissions, resources, licenses] = answers else { return None };
    Some(Choices {
        roles: match roles {
            Ok(any) => &BrowseRoles::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
        permissions: match permissions {
            Ok(any) => &BrowsePermissions::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
        resources: match resources {
            Ok(any) => &BrowseResources::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
        licenses: match licenses {
            Ok(any) => &BrowseLicenses::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
    })
}
