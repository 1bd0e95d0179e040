//! A role that every organization has and none can change: what it confers, and who has it.

use super::PATH;
use crate::holders::HeldBy;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::commands::CatalogItem;
use usher_domain::{Refusal, Role};
use usher_locales::Key;

/// The page.
#[derive(Template)]
#[template(path = "role_held.html")]
pub(super) struct HeldPage {
    layout: Layout,
    list: String,
    code: String,
    permissions: Vec<String>,
    held: HeldBy,
}

impl HeldPage {
    /// The page of a role, for whoever may manage roles in the whole organization.
    pub(super) async fn of(context: &PageContext<'_>, role: &Role) -> Result<Self, Response> {
        if context.is_confined() {
            return Err(context.refused(Section::Roles, &Refusal::Forbidden.into(), PATH));
        }
        let held = HeldBy::load(context, CatalogItem::Role(role.code.clone())).await;
        let name = context.texts.named(&role.name, &role.translations);
        let title = if name.is_empty() { role.code.as_str().to_owned() } else { name };
        Ok(Self {
            layout: context.titled(Section::Roles, title),
            list: context.address(PATH),
            code: role.code.as_str().to_owned(),
            permissions: role.permissions.iter().map(|code| code.as_str().to_owned()).collect(),
            held: held.map_err(|fault| context.refused(Section::Roles, &fault, PATH))?,
        })
    }
}
