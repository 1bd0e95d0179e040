//! What can be granted and taken: the roles, permissions, resources and licenses of the organization, as a page asks for
//! them beside what it is about. Whoever may not see some of them is offered none of those.

use crate::page_context::PageContext;
use usher_domain::commands::{
    ListLicenses, ListPermissions, ListResources, ListRoles, ListTemplates, PermissionView, RoleView,
};
use usher_domain::{LicenseUsage, PageLimit, PermissionTemplate, Resource};

/// What can be chosen, up to a thousand of each kind. What the person may not see cannot be chosen.
#[derive(Default)]
pub(crate) struct Choices {
    pub(crate) roles: Vec<RoleView>,
    pub(crate) permissions: Vec<PermissionView>,
    pub(crate) resources: Vec<Resource>,
    /// Whether there are more resources than can be chosen.
    pub(crate) has_more_resources: bool,
    pub(crate) licenses: Vec<LicenseUsage>,
    /// Only where people are invited.
    pub(crate) templates: Vec<PermissionTemplate>,
}

/// The roles, to be shown by name.
pub(crate) async fn roles(context: &PageContext<'_>) -> Vec<RoleView> {
    let limit = PageLimit::clamped(PageLimit::MAX);
    let page = context.perform(&ListRoles { after: None, limit }).await;
    let mut roles = page.map(|page| page.entries).unwrap_or_default();
    for view in &mut roles {
        view.role.name = context.texts.named(&view.role.name, &view.role.translations);
    }
    roles
}

impl Choices {
    /// Reads what there is.
    pub(crate) async fn load(context: &PageContext<'_>) -> Self {
        let limit = PageLimit::clamped(PageLimit::MAX);
        let page = context.perform(&ListPermissions { after: None, limit }).await;
        let mut permissions = page.map(|page| page.entries).unwrap_or_default();
        for view in &mut permissions {
            view.entry.description = context.texts.named(&view.entry.description, &view.entry.translations);
        }
        let resources = context.perform(&ListResources { after: None, limit }).await;
        let licenses = context.perform(&ListLicenses { after: None, limit }).await;
        let (resources, next) = resources.map(|page| (page.entries, page.next)).unwrap_or_default();
        Self {
            roles: roles(context).await,
            permissions,
            has_more_resources: next.is_some(),
            resources,
            licenses: licenses.map(|page| page.entries).unwrap_or_default(),
            templates: Vec::new(),
        }
    }

    /// The same with resources that are granted, of which those may be that are not among the first.
    pub(crate) fn knowing(mut self, granted: &[Resource]) -> Self {
        for resource in granted {
            if !self.resources.iter().any(|known| known.id == resource.id) {
                self.resources.push(resource.clone());
            }
        }
        self
    }

    /// The same with permission templates.
    pub(crate) async fn with_templates(self, context: &PageContext<'_>) -> Self {
        let limit = PageLimit::clamped(PageLimit::MAX);
        let templates = context.perform(&ListTemplates { after: None, limit }).await;
        Self { templates: templates.map(|page| page.entries).unwrap_or_default(), ..self }
    }
}
