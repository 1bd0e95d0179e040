//! The form of a role: its name, its code, and a box for every permission.

use super::{FORM, PATH};
use crate::choices::Choices;
use crate::faults;
use crate::grants::{self, Tick, boxes};
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::settings::label;
use usher_domain::{Grant, Grants, Label, PermissionCode, Role, RoleCode};
use usher_locales::Key;
use utoipa::ToSchema;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = RoleForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct RoleFormSchema {
    /// What the page gave.
    nonce: String,
    /// The code: 1 to 128 visible ASCII characters.
    code: String,
    /// The name, at most 200 characters.
    name: String,
    /// Where a role is changed: the revision that the page showed.
    revision: Option<String>,
}

/// The page with the form.
#[derive(Template)]
#[template(path = "role.html")]
pub(super) struct RolePage {
    pub(super) layout: Layout,
    pub(super) list: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) permissions: Vec<Tick>,
    /// Where the form goes.
    pub(super) save: String,
    /// Where it is deleted; none where there is nothing yet.
    pub(super) delete: Option<String>,
    pub(super) revision: Option<u32>,
}

impl RolePage {
    /// The page with a role in it, or with nothing.
    pub(super) async fn of(context: &PageContext<'_>, title: String, shown: Option<&Role>) -> Self {
        let choices = Choices::load(context).await;
        let permissions = shown.map(|shown| shown.permissions.iter().cloned().map(Grant::forever).collect());
        let held = Grants { permissions: permissions.unwrap_or_default(), ..Grants::default() };
        Self {
            layout: context.titled(Section::Roles, title),
            list: context.address(PATH),
            code: shown.map(|shown| shown.code.as_str().to_owned()).unwrap_or_default(),
            name: shown.map(|shown| shown.name.clone()).unwrap_or_default(),
            permissions: boxes(context.texts, &choices, &held).permissions,
            save: context.address(PATH),
            delete: None,
            revision: None,
        }
    }
}

/// The code that a form or an address names; `Err` is the page of what is wrong.
pub(super) fn code(context: &PageContext<'_>, text: &str) -> Result<RoleCode, Response> {
    RoleCode::parse(text)
        .map_err(|_no_code| context.problem(Section::Roles, 422, context.say(Key::RoleEnterCode), FORM))
}

/// The name and the permissions of a form; `Err` is the page of what is wrong.
pub(super) fn read(context: &PageContext<'_>, back: &str) -> Result<(Label, Vec<PermissionCode>), Response> {
    let call = context.call;
    let name = label(call.field("name"))
        .map_err(|_no_name| context.problem(Section::Roles, 422, context.say(Key::WordEnterName), back))?;
    let unreadable = || faults::unreadable(call.request, 400);
    let grants = grants::read(&call.form).ok_or_else(unreadable)?;
    let is_more = |none: Option<bool>| none == Some(false);
    if is_more(grants.roles.map(|all| all.is_empty()))
        || is_more(grants.resources.map(|all| all.is_empty()))
        || is_more(grants.scoped.map(|all| all.is_empty()))
    {
        return Err(unreadable());
    }
    let permissions = grants.permissions.unwrap_or_default();
    let forever = permissions.into_iter().map(|grant| if grant.until.is_none() { Some(grant.what) } else { None });
    Ok((name, forever.collect::<Option<_>>().ok_or_else(unreadable)?))
}
