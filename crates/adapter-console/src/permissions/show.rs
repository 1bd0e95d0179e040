//! `GET /console/permissions/new` and `GET /console/permissions/edit?code=`: the form of a permission.

use super::form::{Known, PermissionPage};
use super::{EDIT, FORM, known};
use crate::choices;
use crate::holders::{HeldBy, Person};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{respond, roles};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::{CatalogItem, GetPermission, RoleView};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct New;
pub(crate) struct Show;

impl Page for New {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "new_permission", method: Method::Get, path: FORM, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        roles::allowed(context, true)?;
        Ok(respond::page(200, &PermissionPage::new(context, "", "")))
    }

    fn document(&self) -> Document {
        Document::new("Show the form of a new permission", "Its code and what it allows.")
            .bare_answer(200, "The form.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not make one.")
    }
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_permission", method: Method::Get, path: EDIT, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let code = known(context, &context.call.query("code"))?;
        let shown = page(context, &code).await?;
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Show a permission", "In the form that changes its description, with who has it.")
            .parameter(ParameterIn::Query, "code", "The code of the permission.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not change it, or every organization has it.")
            .bare_answer(404, "There is no such permission.")
    }
}

/// The page of a permission.
pub(super) async fn page(context: &PageContext<'_>, code: &PermissionCode) -> Result<PermissionPage, Response> {
    let view = context.ask(Section::Roles, &GetPermission { code: code.clone() }, roles::PATH).await?;
    roles::allowed(context, view.own)?;
    let held = HeldBy::load(context, CatalogItem::Permission(code.clone())).await;
    let held = held.map_err(|fault| context.refused(Section::Roles, &fault, roles::PATH))?;
    let role = |view: &RoleView| Person {
        address: context.address(&roles::at(&view.role.code)),
        text: if view.role.name.is_empty() { view.role.code.as_str().to_owned() } else { view.role.name.clone() },
    };
    let named = choices::roles(context).await;
    let named = named.iter().filter(|view| view.role.permissions.contains(code)).map(role).collect();
    let known = Known { delete: context.address("/console/permissions/delete"), held, roles: named };
    Ok(PermissionPage::of(context, &view.entry, known))
}
