//! `POST /console/roles/preview`: what a change of a role would mean for whoever has it. Changes nothing.

use super::form::{Preview, RoleFormSchema, code, read};
use super::show::{page, shown};
use super::{EDIT, PATH, PREVIEW, allowed, at};
use crate::holders::HeldBy;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::{Wrong, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::GetRole;
use usher_domain::versioned::check_revision;
use usher_domain::{PermissionCode, Role};
use usher_locales::Key;

pub(crate) struct PreviewEdit;

impl Page for PreviewEdit {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "preview_role", method: Method::Post, path: PREVIEW, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let code = code(context, context.call.field("code"))?;
        let (here, expected) = (at(&code), context.call.revision()?);
        let known = context.ask(Section::Roles, &GetRole { code: code.clone() }, PATH).await?;
        allowed(context, known.what.own)?;
        check_revision(Some(expected), known.revision)
            .map_err(|refusal| context.refused(Section::Roles, &refusal.into(), &here))?;
        let fields = match read(context) {
            Ok(fields) => fields,
            Err(not_done) => return answered(Err(not_done), |wrong| shown(context, code.as_str(), wrong)).await,
        };
        let (name, translations) = (fields.name.as_str().to_owned(), fields.translations);
        let typed = Role { code: code.clone(), name, permissions: fields.permissions, translations };
        let mut page = page(context, &known, &typed, Wrong::default()).await?;
        page.preview = page.held.as_ref().map(|held| preview(context, &known.what.role, &typed, expected, held));
        Ok(respond::page(200, &page))
    }

    fn document(&self) -> Document {
        Document::new("Preview a change of a role", "What whoever has it would get and lose. Changes nothing.")
            .form::<RoleFormSchema>("The page's form.")
            .bare_answer(200, "The page, with the form that saves it.")
            .bare_answer(403, "The person may not change it.")
            .bare_answer(404, "There is no such role.")
            .bare_answer(409, "The role changed in the meantime.")
            .bare_answer(422, "The role cannot have these values.")
    }
}

fn preview(context: &PageContext<'_>, known: &Role, typed: &Role, revision: u32, held: &HeldBy) -> Preview {
    let gained = beyond(&typed.permissions, &known.permissions);
    let lost = beyond(&known.permissions, &typed.permissions);
    let changes = !(gained.is_empty() && lost.is_empty());
    let (members, invited) = (held.members.count, held.invitations.count);
    let told = |key, none, codes: Vec<String>| {
        let text = if members == 0 { context.say(none) } else { context.texts.count(key, members) };
        (!codes.is_empty()).then_some((text, codes))
    };
    let named =
        [("code", typed.code.as_str().to_owned()), ("name", typed.name.clone()), ("revision", revision.to_string())];
    let permissions = typed.permissions.iter().map(|code| (format!("permission:{}", code.as_str()), String::new()));
    let translated = typed.translations.iter().map(|(locale, name)| (format!("in_{}", locale.code()), name.to_owned()));
    Preview {
        save: context.address(EDIT),
        fields: named
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .chain(permissions)
            .chain(translated)
            .collect(),
        gains: told(Key::RolePreviewGain, Key::RolePreviewGainNobody, gained),
        losses: told(Key::RolePreviewLose, Key::RolePreviewLoseNobody, lost),
        invited: (changes && invited > 0).then(|| context.texts.count(Key::RolePreviewInvited, invited)),
    }
}

/// What is among some permissions and not among others.
fn beyond(all: &[PermissionCode], others: &[PermissionCode]) -> Vec<String> {
    all.iter().filter(|code| !others.contains(code)).map(|code| code.as_str().to_owned()).collect()
}
