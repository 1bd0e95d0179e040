//! The form of a template: its name, what it is for, its color, and a box for everything that it can grant.

use super::{MANAGE, PATH};
use crate::choices::Choices;
use crate::faults;
use crate::grants::{self, Boxes, boxes};
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong};
use askama::Template;
use usher_domain::refusal::EntityKind;
use usher_domain::settings::{Color, label};
use usher_domain::{Description, Grant, Grants, Label, PermissionCode, Refusal, RoleCode, TemplateContent};
use usher_locales::Key;
use utoipa::ToSchema;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = TemplateForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct TemplateFormSchema {
    /// What the page gave.
    nonce: String,
    /// The name, at most 200 characters.
    name: String,
    /// What it is for, at most 1,000 characters.
    description: String,
    /// `#rrggbb`, or nothing.
    color: String,
    /// Where a template is changed: the revision that the page showed.
    revision: Option<String>,
}

/// The page with the form.
#[derive(Template)]
#[template(path = "template.html")]
pub(super) struct TemplatePage {
    pub(super) layout: Layout,
    pub(super) list: String,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) color: String,
    pub(super) boxes: Boxes,
    /// Whether the person may change it.
    pub(super) may_manage: bool,
    /// Where the form goes.
    pub(super) save: String,
    /// Where it is deleted; none where there is nothing yet.
    pub(super) delete: Option<String>,
    pub(super) revision: Option<String>,
    /// What is wrong with the form that was sent.
    pub(super) wrong: Wrong,
}

impl TemplatePage {
    /// The page with a template in it, or with nothing; as it was typed, where something is wrong with it.
    pub(super) async fn of(
        context: &PageContext<'_>,
        title: String,
        shown: Option<&TemplateContent>,
        wrong: Wrong,
    ) -> Self {
        // Templates name no resources.
        let choices = Choices { resources: Vec::new(), ..Choices::load(context).await };
        let held = shown.map(|shown| Grants {
            permissions: shown.permissions.iter().cloned().map(Grant::forever).collect(),
            roles: shown.roles.iter().cloned().map(Grant::forever).collect(),
            ..Grants::default()
        });
        let color = shown.and_then(|shown| shown.color);
        let typed = |field: &str, stored: Option<&str>| wrong.typed(context.call, field, stored.unwrap_or_default());
        Self {
            layout: context.form_titled(Section::Roles, title, wrong.is_some()),
            list: context.address(PATH),
            name: typed("name", shown.map(|shown| shown.name.as_str())),
            description: typed("description", shown.map(|shown| shown.description.as_str())),
            color: typed("color", color.map(|color| color.to_string()).as_deref()),
            boxes: boxes(context.texts, &choices, &held.unwrap_or_default()).left(&wrong, context.call),
            wrong,
            may_manage: context.may_change(MANAGE) && !context.is_confined(),
            save: context.address(PATH),
            delete: None,
            revision: None,
        }
    }
}

/// What a form says.
pub(super) struct Filled {
    pub(super) name: Label,
    pub(super) description: Description,
    pub(super) color: Option<Color>,
    pub(super) permissions: Vec<PermissionCode>,
    pub(super) roles: Vec<RoleCode>,
}

/// Which field a refusal is about.
pub(super) const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::AlreadyExists(EntityKind::PermissionTemplate) => "name",
        Refusal::InvalidValue { field, .. } if matches!(field.as_bytes(), b"name") => "name",
        _ => "",
    }
}

/// Reads the form.
pub(super) fn read(context: &PageContext<'_>) -> Result<Filled, NotDone> {
    let call = context.call;
    let problem = |field: &str, key| Wrong::at(field, context.say(key));
    let name = label(call.field("name").trim()).map_err(|_no_name| problem("name", Key::WordEnterName))?;
    let description = Description::parse(call.field("description").trim())
        .map_err(|_too_long| problem("description", Key::TemplateEnterDescription))?;
    let color = match call.field("color").trim() {
        "" => None,
        text => Some(Color::parse(text).map_err(|_no_color| problem("color", Key::WordEnterColor))?),
    };
    let unreadable = || faults::unreadable(call.request, 400);
    let grants = grants::read(&call.form).ok_or_else(unreadable)?;
    let has_place =
        grants.resources.is_some_and(|all| !all.is_empty()) || grants.scoped.is_some_and(|all| !all.is_empty());
    if has_place {
        return Err(unreadable().into());
    }
    let permissions = lasting(grants.permissions).ok_or_else(unreadable)?;
    let roles = lasting(grants.roles).ok_or_else(unreadable)?;
    Ok(Filled { name, description, color, permissions, roles })
}

/// The codes, unless one of them has an end: templates have none.
fn lasting<T>(grants: Option<Vec<Grant<T>>>) -> Option<Vec<T>> {
    let code = |grant: Grant<T>| if grant.until.is_none() { Some(grant.what) } else { None };
    grants.unwrap_or_default().into_iter().map(code).collect()
}
