//! Permission templates: made, read, changed and deleted. Nothing that was granted with a template follows it,
//! and nobody may change or delete one that says more than they hold.

use crate::catalog::builtin::{MANAGE_CATALOG, READ_CATALOG};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use usher_domain::commands::{CreateTemplate, DeleteTemplate, Deleted, EditTemplate, GetTemplate, ListTemplates};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{check_template, check_template_covered};
use usher_domain::versioned::check_revision;
use usher_domain::{
    Caller, EventDetails, EventKind, Fault, MAX_TEMPLATES, Page, PermissionTemplate, Refusal, TemplateContent,
    TemplateId, Versioned,
};
use usher_storage::Granted;

/// The refusal of an unknown template.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::PermissionTemplate);

impl AdminChange for CreateTemplate {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<PermissionTemplate>, Interrupt> {
        let content = self.content();
        check_template(&content, work.access, work.catalog)?;
        check_name(work, &content.name, None).await?;
        if work.transaction.has_templates(MAX_TEMPLATES).await? {
            let reason = "would be one template too many: an organization can have 1000";
            return Err(Refusal::InvalidValue { field: "name", reason }.into());
        }
        let id = TemplateId(work.engine.entropy.uuid(work.now));
        let ordinal = work.transaction.insert_template(id, &content).await?;
        let template = PermissionTemplate { id, ordinal, content };
        tell(work, EventKind::PermissionTemplateCreated, &template).await?;
        Ok(Versioned { what: template, revision: 0 })
    }
}

impl AdminChange for EditTemplate {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<PermissionTemplate>, Interrupt> {
        let Versioned { what: known, revision } =
            work.transaction.template_version(self.template).await?.ok_or(UNKNOWN)?;
        check_revision(self.expected, revision)?;
        check_template_covered(&known.content, work.access, work.catalog, work.now)?;
        let what = PermissionTemplate { content: self.over(known.content), ..known };
        // Whoever edits a template is its author from then on.
        check_template(&what.content, work.access, work.catalog)?;
        check_name(work, &what.content.name, Some(what.id)).await?;
        let changed = Versioned { what, revision: revision + 1 };
        work.transaction.update_template(&changed).await?;
        tell(work, EventKind::PermissionTemplateUpdated, &changed.what).await?;
        Ok(changed)
    }
}

impl AdminChange for DeleteTemplate {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Deleted, Interrupt> {
        let Versioned { what: known, revision } =
            work.transaction.template_version(self.template).await?.ok_or(UNKNOWN)?;
        check_revision(self.expected, revision)?;
        check_template_covered(&known.content, work.access, work.catalog, work.now)?;
        work.transaction.delete_template(self.template, revision).await?;
        tell(work, EventKind::PermissionTemplateDeleted, &known).await?;
        Ok(Deleted)
    }
}

/// Takes a role or a permission that is being deleted from the templates that name it.
pub(crate) async fn take(work: &mut Administration<'_, '_>, granted: &Granted) -> Result<(), Interrupt> {
    for template in work.transaction.take_from_templates(granted).await? {
        tell(work, EventKind::PermissionTemplateUpdated, &template).await?;
    }
    Ok(())
}

/// Refuses a name that another template has.
async fn check_name(work: &mut Administration<'_, '_>, name: &str, own: Option<TemplateId>) -> Result<(), Interrupt> {
    let holder = work.transaction.template_named(name).await?;
    if holder.is_some() && holder != own {
        return Err(Refusal::AlreadyExists(EntityKind::PermissionTemplate).into());
    }
    Ok(())
}

async fn tell(
    work: &mut Administration<'_, '_>,
    kind: EventKind,
    template: &PermissionTemplate,
) -> Result<(), Interrupt> {
    let PermissionTemplate { id: template_id, content, .. } = template;
    let TemplateContent { name, permissions, roles, .. } = content.clone();
    work.tell(kind, EventDetails::PermissionTemplate { template_id: *template_id, name, permissions, roles }).await
}

pub(crate) async fn get(
    engine: &Engine,
    caller: &Caller,
    command: GetTemplate,
) -> Result<Versioned<PermissionTemplate>, Fault> {
    let access = access(caller, READ_CATALOG)?;
    let found = engine.db.find_template(&access.scope, command.template).await.map_err(failed)?;
    found.ok_or_else(|| UNKNOWN.into())
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListTemplates,
) -> Result<Page<PermissionTemplate>, Fault> {
    let access = access(caller, READ_CATALOG)?;
    let page = engine.db.page_of_templates(&access.scope, command.after.as_ref(), command.limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}
