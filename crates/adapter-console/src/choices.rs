//! What can be granted and taken: the roles, permissions, resources and licenses of the organization, as a page asks for
//! them beside what it is about. Whoever may not see some of them is offered none of those.

use crate::page::Answer;
use usher_domain::commands::{ListLicenses, ListPermissions, ListResources, ListRoles, PermissionView, RoleView};
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
        ListRoles { after: None, limit }.into(),
        ListPermissions { after: None, limit }.into(),
        ListResources { after: None, limit }.into(),
        ListLicenses { after, limit }.into(),
    ]
}

/// What was answered; `None` if it is not that.
pub(crate) fn read(answers: &[Answer]) -> Option<Choices<'_>> {
    let [roles, permissions, resources, licenses] = answers else { return None };
    Some(Choices {
        roles: match roles {
            Ok(any) => &ListRoles::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
        permissions: match permissions {
            Ok(any) => &ListPermissions::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
        resources: match resources {
            Ok(any) => &ListResources::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
        licenses: match licenses {
            Ok(any) => &ListLicenses::outcome(any)?.entries,
            Err(_not_shown) => &[],
        },
    })
}
