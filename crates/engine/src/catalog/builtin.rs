//! The permissions that the engine itself requires, and the role that holds all of them.

use usher_domain::{
    Catalog, OrganizationAccess, PermissionCode, PermissionEntry, Refusal, Role, RoleCode, Translations,
};

/// To invite people.
pub(crate) const CREATE_INVITATIONS: &str = "invitations.create";
/// To see invitations.
pub(crate) const READ_INVITATIONS: &str = "invitations.read";
/// To edit, resend and take back invitations.
pub(crate) const MANAGE_INVITATIONS: &str = "invitations.manage";
/// To see members.
pub(crate) const READ_MEMBERS: &str = "members.read";
/// To edit, block and remove members.
pub(crate) const MANAGE_MEMBERS: &str = "members.manage";
/// To erase the personal data of members.
pub(crate) const ERASE_MEMBERS: &str = "members.erase";
/// To see licenses and their use.
pub(crate) const READ_LICENSES: &str = "licenses.read";
/// To make, change and delete licenses.
pub(crate) const MANAGE_LICENSES: &str = "licenses.manage";
/// To see the permission catalog and the roles.
pub(crate) const READ_CATALOG: &str = "catalog.read";
/// To make, change and delete permissions and roles of the organization's own.
pub(crate) const MANAGE_CATALOG: &str = "catalog.manage";
/// To see resources.
pub(crate) const READ_RESOURCES: &str = "resources.read";
/// To make, change and delete resources.
pub(crate) const MANAGE_RESOURCES: &str = "resources.manage";
/// To see and change the blocklist.
pub(crate) const MANAGE_BLOCKLIST: &str = "blocklist.manage";
/// To see, make, rotate and revoke API keys.
pub(crate) const MANAGE_KEYS: &str = "keys.manage";
/// To see what the organization has set.
pub(crate) const READ_ORGANIZATION: &str = "organization.read";
/// To change the organization's name and settings.
pub(crate) const MANAGE_ORGANIZATION: &str = "organization.manage";

/// To read what has happened.
pub(crate) const READ_EVENTS: &str = "events.read";
/// To make and change webhook endpoints and see what was delivered to them.
pub(crate) const MANAGE_WEBHOOKS: &str = "webhooks.manage";
/// To report what became of mails.
pub(crate) const REPORT_DELIVERIES: &str = "deliveries.report";
/// To see which addresses get no mail, and to take them off that list.
pub(crate) const MANAGE_SUPPRESSIONS: &str = "suppressions.manage";

const PERMISSIONS: [(&str, &str); 20] = [
    (CREATE_INVITATIONS, "Invite people"),
    (READ_INVITATIONS, "See invitations"),
    (MANAGE_INVITATIONS, "Edit, resend and take back invitations"),
    (READ_MEMBERS, "See members"),
    (MANAGE_MEMBERS, "Edit, block and remove members"),
    (ERASE_MEMBERS, "Erase the personal data of members"),
    (READ_LICENSES, "See licenses and how many of their seats are taken"),
    (MANAGE_LICENSES, "Make, change and delete licenses"),
    (READ_CATALOG, "See which permissions and roles can be granted"),
    (MANAGE_CATALOG, "Make, change and delete the organization's own permissions and roles"),
    (READ_RESOURCES, "See resources"),
    (MANAGE_RESOURCES, "Make, change and delete resources"),
    (MANAGE_BLOCKLIST, "See and change which addresses and domains must not be invited"),
    (MANAGE_KEYS, "See, make, rotate and revoke API keys"),
    (READ_ORGANIZATION, "See what the organization has set"),
    (MANAGE_ORGANIZATION, "Change the organization's name and settings"),
    (READ_EVENTS, "Read what has happened"),
    (MANAGE_WEBHOOKS, "Manage webhooks and see what was delivered to them"),
    (REPORT_DELIVERIES, "Report bounces and complaints about mails"),
    (MANAGE_SUPPRESSIONS, "See and mend the list of addresses that get no mail"),
];

pub(super) fn catalog() -> Catalog {
    let permissions = PERMISSIONS.iter().filter_map(|(code, description)| {
        let code = PermissionCode::parse(code).ok()?;
        Some(PermissionEntry { code, description: (*description).to_owned(), translations: Translations::default() })
    });
    let administrator = RoleCode::parse("administrator").map(|code| Role {
        code,
        name: "Administrator".to_owned(),
        permissions: vec![PermissionCode::everything()],
        translations: Translations::default(),
    });
    Catalog { permissions: permissions.collect(), roles: administrator.into_iter().collect(), ..Catalog::default() }
}

/// Whether an access covers one of the codes above.
pub(crate) fn holds(access: &OrganizationAccess, code: &str) -> bool {
    PermissionCode::parse(code).is_ok_and(|code| access.holdings.held.covers(&code))
}

/// Those accesses that cover one of the codes above; refused where none does.
pub(crate) fn holding<'a>(
    accesses: impl IntoIterator<Item = &'a OrganizationAccess>,
    code: &str,
) -> Result<Vec<&'a OrganizationAccess>, Refusal> {
    let mut refused = Refusal::Forbidden;
    let mut holding = Vec::new();
    for access in accesses {
        match require(access, code) {
            Ok(()) => holding.push(access),
            Err(refusal) => refused = refusal,
        }
    }
    if holding.is_empty() { Err(refused) } else { Ok(holding) }
}

/// Refuses an access that does not cover one of the codes above.
pub(crate) fn require(access: &OrganizationAccess, code: &str) -> Result<(), Refusal> {
    access.require(&PermissionCode::parse(code).map_err(|_malformed| Refusal::Forbidden)?)
}
