//! Permission templates.

use super::{Db, Tx, start};
use crate::cursor::NamePlace;
use crate::records::{Granted, ListPage, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{
    Cursor, Ordinal, OrganizationScope, PageLimit, PermissionTemplate, TemplateContent, TemplateId, Versioned,
};

impl Db {
    /// One template.
    pub async fn find_template(
        &self,
        scope: &OrganizationScope,
        id: TemplateId,
    ) -> Result<Option<Versioned<PermissionTemplate>>, StoreError> {
        read!(self, TenantScope::one(scope), templates::by_id(scope.into(), id))
    }

    /// A page of templates, by name.
    pub async fn page_of_templates(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<PermissionTemplate>, StoreError> {
        let Ok(after) = start(after, NamePlace::of) else { return Ok(None) };
        read!(self, TenantScope::one(scope), templates::page(scope.into(), after, limit)).map(Some)
    }
}

impl Tx {
    /// One template.
    pub async fn template_version(
        &mut self,
        id: TemplateId,
    ) -> Result<Option<Versioned<PermissionTemplate>>, StoreError> {
        scoped!(self, templates::by_id(id))
    }

    /// The id of the template of a name.
    pub async fn template_named(&mut self, name: &str) -> Result<Option<TemplateId>, StoreError> {
        scoped!(self, templates::named(name))
    }

    /// Whether the organization has so many templates.
    pub async fn has_templates(&mut self, many: u32) -> Result<bool, StoreError> {
        scoped!(self, templates::are_as_many(many))
    }

    /// Makes a template and returns its integer id; a conflict if there is one of its name.
    pub async fn insert_template(&mut self, id: TemplateId, content: &TemplateContent) -> Result<Ordinal, StoreError> {
        scoped!(self, templates::insert(id, content))
    }

    /// Writes a template on condition that the stored revision is one less; a conflict if another one has its name.
    pub async fn update_template(&mut self, template: &Versioned<PermissionTemplate>) -> Result<(), StoreError> {
        scoped!(self, templates::update(template))
    }

    /// Deletes a template on condition that it is at this revision.
    pub async fn delete_template(&mut self, id: TemplateId, revision: u32) -> Result<(), StoreError> {
        scoped!(self, templates::delete(id, revision))
    }

    /// Takes a permission or a role from the templates that name it, so that what is made anew under its code does not come
    /// back with them, and returns these templates as they are then.
    pub async fn take_from_templates(&mut self, granted: &Granted) -> Result<Vec<PermissionTemplate>, StoreError> {
        scoped!(self, templates::take(granted))
    }
}
