//! The form of a permission: its code and what it allows.

use super::{EDIT, PATH};
use crate::holders::{HeldBy, Person};
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::translated::{self, TranslatedFields};
use crate::{refusals, respond, roles};
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::{Description, Fault, PermissionEntry, Refusal, Translations};
use usher_locales::{Argument, Key};
use utoipa::ToSchema;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = PermissionForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct PermissionFormSchema {
    /// What the page gave.
    nonce: String,
    /// The code: 1 to 128 visible ASCII characters, no wildcard.
    code: String,
    /// What it allows, at most 1,000 characters. Fields `in_CODE` say it in other languages.
    description: String,
}

/// The page with the form.
#[derive(Template)]
#[template(path = "permission.html")]
pub(super) struct PermissionPage {
    pub(super) layout: Layout,
    list: String,
    code: String,
    description: String,
    translated: TranslatedFields,
    /// What is wrong, and in which field.
    problem: Option<(&'static str, String)>,
    /// Where the form goes.
    save: String,
    /// Where it is deleted, and who has it; nothing where there is none yet.
    pub(super) known: Option<Known>,
}

/// What there is to say of a permission that is there.
pub(super) struct Known {
    pub(super) delete: String,
    pub(super) held: HeldBy,
    /// The roles that have it, each with its page where it can be changed.
    pub(super) roles: Vec<Person>,
}

impl Known {
    /// Whether nobody and nothing has it, so that it can be deleted.
    pub(super) fn is_free(&self) -> bool {
        self.held.is_nobody() && self.roles.is_empty()
    }
}

impl PermissionPage {
    /// The form of a new one, with what was typed.
    pub(super) fn new(context: &PageContext<'_>, code: &str, description: &str) -> Self {
        let translated = translated::typed(context.call);
        Self {
            layout: context.layout(Section::Roles, Key::PermissionNew),
            list: context.address(roles::PATH),
            code: code.to_owned(),
            description: description.to_owned(),
            translated,
            problem: None,
            save: context.address(PATH),
            known: None,
        }
    }

    /// The form of one that is there.
    pub(super) fn of(context: &PageContext<'_>, entry: &PermissionEntry, known: Known) -> Self {
        let PermissionEntry { code, description, translations } = entry;
        Self {
            layout: context.titled(Section::Roles, code.as_str().to_owned()),
            save: context.address(EDIT),
            known: Some(known),
            translated: translated::stored(translations),
            ..Self::new(context, code.as_str(), description)
        }
    }

    /// The same with what was typed.
    pub(super) fn typed(self, context: &PageContext<'_>) -> Self {
        let description = context.call.field("description").to_owned();
        Self { description, translated: translated::typed(context.call), ..self }
    }

    /// The same, with what is wrong in a field.
    pub(super) fn wrong(mut self, status: u16, field: &'static str, text: String) -> Response {
        let title = self.layout.texts.with(Key::WordProblem, &[("title", Argument::Text(&self.layout.title))]);
        self.layout.title = title;
        self.problem = Some((field, text));
        respond::page(status, &self)
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.problem.as_ref().is_some_and(|(wrong, _)| *wrong == field)
    }
}

/// What is wrong with a form, and in which field.
pub(super) type Mistake = (&'static str, String);

/// What the form says it allows, in one language or several.
pub(super) fn description(context: &PageContext<'_>) -> Result<(Description, Translations), Mistake> {
    let parsed = Description::parse(context.call.field("description"));
    let description = parsed.map_err(|_too_long| ("description", context.say(Key::TemplateEnterDescription)))?;
    let translations = translated::read(context.call).ok_or_else(|| ("", context.say(Key::WordEnterName)))?;
    Ok((description, translations))
}

/// The form again where a refusal is about the code that was typed; else the page of the refusal.
pub(super) fn refused(context: &PageContext<'_>, fault: &Fault, page: PermissionPage) -> Response {
    match fault {
        Fault::Refused(refused) => match &refused.refusal {
            Refusal::AlreadyExists(EntityKind::Permission) => {
                let (status, text) = refusals::say(context.texts, &refused.refusal);
                page.wrong(status, "code", text)
            }
            Refusal::InvalidValue { field: "code", .. } => {
                page.wrong(422, "code", context.say(Key::PermissionEnterCode))
            }
            _ => context.refused(Section::Roles, fault, roles::PATH),
        },
        _ => context.refused(Section::Roles, fault, roles::PATH),
    }
}
