//! `GET /console/roles`: the roles with what they mean, and the permission catalog.

use super::{FORM, MANAGE, PATH, at};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{permissions, respond, templates};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PageLimit;
use usher_domain::commands::{ListPermissions, ListRoles};
use usher_locales::Key;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "roles.html")]
struct ListPage {
    layout: Layout,
    roles: Vec<Role>,
    permissions: Vec<Permission>,
    is_cut: bool,
    /// Where the permission templates are.
    templates: String,
    /// Where a role is made, for those who may.
    new: Option<String>,
    /// Where a permission is made, for those who may.
    new_permission: Option<String>,
}

struct Role {
    code: String,
    name: String,
    permissions: Vec<String>,
    is_own: bool,
    /// Where it is changed, or shown with who has it, for those who may.
    page: Option<String>,
}

struct Permission {
    code: String,
    description: String,
    is_own: bool,
    /// Where it is changed, for those who may.
    edit: Option<String>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_roles", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let limit = PageLimit::clamped(PageLimit::MAX);
        let roles = context.ask(Section::Roles, &ListRoles { after: None, limit }, PATH).await?;
        let permissions = context.ask(Section::Roles, &ListPermissions { after: None, limit }, PATH).await?;
        let role = |view: &usher_domain::commands::RoleView| Role {
            code: view.role.code.as_str().to_owned(),
            name: context.texts.named(&view.role.name, &view.role.translations),
            permissions: view.role.permissions.iter().map(|code| code.as_str().to_owned()).collect(),
            is_own: view.own,
            // One that comes with the program is shown, and changed by nobody here.
            page: {
                let here = at(&view.role.code);
                let page = if view.own { context.form_for(MANAGE, &here) } else { context.address_for(MANAGE, &here) };
                page.filter(|_| !context.is_confined())
            },
        };
        let permission = |view: &usher_domain::commands::PermissionView| Permission {
            code: view.entry.code.as_str().to_owned(),
            description: context.texts.named(&view.entry.description, &view.entry.translations),
            is_own: view.own,
            edit: context
                .form_for(MANAGE, &permissions::at(&view.entry.code))
                .filter(|_| view.own && !context.is_confined()),
        };
        let shown = ListPage {
            layout: context.layout(Section::Roles, Key::RolesTitle),
            templates: context.address(templates::PATH),
            new: context.form_for(MANAGE, FORM).filter(|_| !context.is_confined()),
            new_permission: context.form_for(MANAGE, permissions::FORM).filter(|_| !context.is_confined()),
            is_cut: roles.next.is_some() || permissions.next.is_some(),
            roles: roles.entries.iter().map(role).collect(),
            permissions: permissions.entries.iter().map(permission).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List roles and permissions", "What can be granted, and what it means.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}
