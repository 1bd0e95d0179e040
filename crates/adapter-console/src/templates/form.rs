//! The form of a template: its name, what it is for, its color, and a box for everything that it can grant.

use super::{MANAGE, PATH};
use crate::choices::Choices;
use crate::faults;
use crate::grants::{self, Boxes, boxes};
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::settings::{Color, label};
use usher_domain::{Description, Grant, Grants, Label, PermissionCode, RoleCode, TemplateContent};
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
    pub(super) revision: Option<u32>,
}

impl TemplatePage {
    /// The page with a template in it, or with nothing.
    pub(super) async fn of(context: &PageContext<'_>, title: String, shown: Option<&TemplateContent>) -> Self {
        // Templates name no resources.
        let choices = Choices { resources: Vec::new(), ..Choices::load(context).await };
        let held = shown.map(|shown| Grants {
            permissions: shown.permissions.iter().cloned().map(Grant::forever).collect(),
            roles: shown.roles.iter().cloned().map(Grant::forever).collect(),
            ..Grants::default()
        });
        let color = shown.and_then(|shown| shown.color);
        Self {
            layout: context.titled(Section::Roles, title),
            list: context.address(PATH),
            name: shown.map(|shown| shown.name.clone()).unwrap_or_default(),
            description: shown.map(|shown| shown.description.clone()).unwrap_or_default(),
            color: color.map(|color| color.to_string()).unwrap_or_default(),
            boxes: boxes(context.texts, &choices, &held.unwrap_or_default()),
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

/// Reads the form; `Err` is the page of what is wrong.
pub(super) fn read(context: &PageContext<'_>, back: &str) -> Result<Filled, Response> {
    let call = context.call;
    let problem = |key| context.problem(Section::Roles, 422, context.say(key), back);
    let name = label(call.field("name").trim()).map_err(|_no_name| problem(Key::WordEnterName))?;
    let description = Description::parse(call.field("description").trim())
        .map_err(|_too_long| problem(Key::TemplateEnterDescription))?;
    let color = match call.field("color").trim() {
        "" => None,
        text => Some(Color::parse(text).map_err(|_no_color| problem(Key::WordEnterColor))?),
    };
    let unreadable = || faults::unreadable(call.request, 400);
    let grants = grants::read(&call.form).ok_or_else(unreadable)?;
    let has_place =
        grants.resources.is_some_and(|all| !all.is_empty()) || grants.scoped.is_some_and(|all| !all.is_empty());
    if has_place {
        return Err(unreadable());
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
