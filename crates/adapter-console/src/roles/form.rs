//! The form of a role: its name, its code, and a box for every permission.

use super::{FORM, PATH};
use crate::choices::Choices;
use crate::faults;
use crate::grants::{self, Tick, boxes, left};
use crate::holders::HeldBy;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::translated::{self, TranslatedFields};
use crate::wrong::{NotDone, Wrong};
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::settings::label;
use usher_domain::{Grant, Grants, Label, PermissionCode, Refusal, Role, RoleCode, Translations};
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
    /// The name, at most 200 characters. Fields `in_CODE` say it in other languages.
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
    pub(super) translated: TranslatedFields,
    pub(super) permissions: Vec<Tick>,
    /// Where the form goes.
    pub(super) save: String,
    /// Where it is deleted; none where there is nothing yet.
    pub(super) delete: Option<String>,
    pub(super) revision: Option<String>,
    /// What is wrong with the form that was sent.
    pub(super) wrong: Wrong,
    /// Who has it; none where there is nothing yet.
    pub(super) held: Option<HeldBy>,
    /// What saving would change, where that was asked for.
    pub(super) preview: Option<Preview>,
}

/// What saving would change.
pub(super) struct Preview {
    /// Where it is saved.
    pub(super) save: String,
    /// What the form repeats, each with its name.
    pub(super) fields: Vec<(String, String)>,
    /// What the role gets, and the sentence about whom that is for.
    pub(super) gains: Option<(String, Vec<String>)>,
    /// What it loses.
    pub(super) losses: Option<(String, Vec<String>)>,
    /// What that means for those who are invited with it.
    pub(super) invited: Option<String>,
}

impl RolePage {
    /// The page with a role in it, or with nothing; as it was typed, where something is wrong with it.
    pub(super) async fn of(context: &PageContext<'_>, title: String, shown: Option<&Role>, wrong: Wrong) -> Self {
        let choices = Choices::load(context).await;
        let permissions = shown.map(|shown| shown.permissions.iter().cloned().map(Grant::forever).collect());
        let held = Grants { permissions: permissions.unwrap_or_default(), ..Grants::default() };
        let translated = match shown {
            Some(shown) if !wrong.is_some() => translated::stored(&shown.translations),
            _ => translated::typed(context.call),
        };
        let typed = |field: &str, stored: Option<&str>| wrong.typed(context.call, field, stored.unwrap_or_default());
        Self {
            layout: context.form_titled(Section::Roles, title, wrong.is_some()),
            list: context.address(PATH),
            code: typed("code", shown.map(|shown| shown.code.as_str())),
            name: typed("name", shown.map(|shown| shown.name.as_str())),
            translated,
            permissions: left(boxes(context.texts, &choices, &held).permissions, &wrong, context.call),
            wrong,
            save: context.address(PATH),
            delete: None,
            revision: None,
            held: None,
            preview: None,
        }
    }
}

/// The code that a form or an address names; `Err` is the page of what is wrong.
pub(super) fn code(context: &PageContext<'_>, text: &str) -> Result<RoleCode, Response> {
    RoleCode::parse(text)
        .map_err(|_no_code| context.problem(Section::Roles, 422, context.say(Key::RoleEnterCode), FORM))
}

/// Which field a refusal is about.
pub(super) const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::AlreadyExists(EntityKind::Role) => "code",
        Refusal::InvalidValue { field, .. } if matches!(field.as_bytes(), b"code") => "code",
        _ => "",
    }
}

/// What a form says of a role.
pub(super) struct RoleFields {
    pub(super) name: Label,
    pub(super) permissions: Vec<PermissionCode>,
    pub(super) translations: Translations,
}

/// Reads the form.
pub(super) fn read(context: &PageContext<'_>) -> Result<RoleFields, NotDone> {
    let call = context.call;
    let translations = translated::read(call).ok_or_else(|| Wrong::at("", context.say(Key::WordEnterName)))?;
    let name = label(call.field("name")).map_err(|_no_name| Wrong::at("name", context.say(Key::WordEnterName)))?;
    let unreadable = || faults::unreadable(call.request, 400);
    let grants = grants::read(&call.form).ok_or_else(unreadable)?;
    let is_more = |none: Option<bool>| none == Some(false);
    if is_more(grants.roles.map(|all| all.is_empty()))
        || is_more(grants.resources.map(|all| all.is_empty()))
        || is_more(grants.scoped.map(|all| all.is_empty()))
    {
        return Err(unreadable().into());
    }
    let permissions = grants.permissions.unwrap_or_default();
    let forever = permissions.into_iter().map(|grant| if grant.until.is_none() { Some(grant.what) } else { None });
    let permissions = forever.collect::<Option<_>>().ok_or_else(unreadable)?;
    Ok(RoleFields { name, permissions, translations })
}
