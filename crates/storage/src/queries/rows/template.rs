//! The row of a permission template.

use super::super::super::sql::Db;
use super::super::template_schema::permission_templates;
use super::count;
use crate::documents::{read_codes, read_role_codes};
use crate::faults::Unreadable;
use crate::values::{Document, Key};
use diesel::prelude::*;
use usher_domain::settings::Color;
use usher_domain::text::tidied;
use usher_domain::{Ordinal, PermissionTemplate, TemplateContent, Versioned};

/// A template without its organization.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = permission_templates, check_for_backend(Db))]
pub(crate) struct TemplateRow {
    ordinal: i64,
    pub(crate) id: Key,
    pub(crate) name: String,
    description: String,
    color: Option<String>,
    permissions: Document,
    roles: Document,
    revision: i64,
}

impl TemplateRow {
    /// The template.
    pub(crate) fn template(self) -> Result<Versioned<PermissionTemplate>, Unreadable> {
        let color = |text: &String| Color::parse(text).or(Err(Unreadable("color of a template")));
        let what = PermissionTemplate {
            id: self.id.into(),
            ordinal: Ordinal(self.ordinal),
            content: TemplateContent {
                name: tidied(&self.name),
                description: tidied(&self.description),
                color: self.color.as_ref().map(color).transpose()?,
                permissions: read_codes(&self.permissions)?,
                roles: read_role_codes(&self.roles)?,
            },
        };
        Ok(Versioned { what, revision: count(self.revision, "revision")? })
    }
}
