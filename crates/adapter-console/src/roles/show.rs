//! `GET /console/roles/new` and `GET /console/roles/edit?code=`: the form of a role.

use super::form::{RolePage, code};
use super::held::HeldPage;
use super::{EDIT, FORM, MANAGE, PATH, PREVIEW};
use crate::holders::HeldBy;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{CatalogItem, GetRole, RoleView};
use usher_domain::{Refusal, Role, Versioned};
use usher_locales::Key;
use utoipa::openapi::path::ParameterIn;

pub(crate) struct New;
pub(crate) struct Show;

impl Page for New {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "new_role", method: Method::Get, path: FORM, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        asked(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show the form of a new role", "With a box for every permission.")
            .bare_answer(200, "The form.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not make one.")
            .bare_answer(409, "The organization is archived.")
    }
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_role", method: Method::Get, path: EDIT, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, &context.call.query("code"), Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show a role", "With who has it, and the form that changes it where the organization made it.")
            .parameter(ParameterIn::Query, "code", "The code of the role.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not manage roles.")
            .bare_answer(409, "The organization is archived, and the role its own.")
            .bare_answer(404, "There is no such role.")
    }
}

/// The form of a new role; as it was sent, where something is wrong with it.
pub(super) async fn asked(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    allowed(context, true)?;
    let page = RolePage::of(context, context.say(Key::RoleNew), None, wrong).await;
    Ok(respond::page(page.wrong.status(), &page))
}

/// The form of the role of a code; as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, named: &str, wrong: Wrong) -> Result<Response, Response> {
    let code = code(context, named)?;
    let known = context.ask(Section::Roles, &GetRole { code }, PATH).await?;
    if !known.what.own && !wrong.is_some() {
        return Ok(respond::page(200, &HeldPage::of(context, &known.what.role).await?));
    }
    allowed(context, known.what.own)?;
    let page = page(context, &known, &known.what.role, wrong).await?;
    Ok(respond::page(page.wrong.status(), &page))
}

/// The page of a role that is there, with what it is or with what was typed.
pub(super) async fn page(
    context: &PageContext<'_>,
    known: &Versioned<RoleView>,
    typed: &Role,
    wrong: Wrong,
) -> Result<RolePage, Response> {
    let role = &known.what.role;
    let title = if role.name.is_empty() { role.code.as_str().to_owned() } else { role.name.clone() };
    let held = HeldBy::load(context, CatalogItem::Role(role.code.clone())).await;
    Ok(RolePage {
        save: context.address(PREVIEW),
        delete: Some(context.address("/console/roles/delete")),
        revision: Some(wrong.revision(context.call, known.revision)),
        held: Some(held.map_err(|fault| context.refused(Section::Roles, &fault, PATH))?),
        ..RolePage::of(context, title, Some(typed), wrong).await
    })
}

/// Whoever may not change a role gets no form for it. Roles that every organization has are changed by the operator.
pub(crate) fn allowed(context: &PageContext<'_>, is_own: bool) -> Result<(), Response> {
    if is_own && !context.is_confined() {
        return context.offer(Section::Roles, MANAGE, PATH);
    }
    Err(context.refused(Section::Roles, &Refusal::Forbidden.into(), PATH))
}
