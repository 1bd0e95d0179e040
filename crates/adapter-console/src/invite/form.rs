//! The form in which people are named, with what they get. It is read in two places and shown in three.

use super::PATH;
use super::choice::{Choice, license_choice};
use super::report::Row;
use super::table::{self, ColumnChoice};
use crate::choices::Choices;
use crate::faults;
use crate::grants::{self, Boxes, boxes};
use crate::imports;
use crate::layout::Section;
use crate::page_context::PageContext;
use crate::people::SKIP_OTHERS;
use crate::wrong::Wrong;
use usher_adapter_kit::Response;
use usher_domain::commands::{GetTemplate, Lifetime};
use usher_domain::{
    Grants, IfPending, ImportDefaults, LicenseId, Locale, PermissionTemplate, PersonalMessage, RequestedGrants,
    TemplateId, Timestamp,
};
use usher_locales::{Argument, Key, Piece, Texts, native_name};
use usher_tables::Column;
use uuid::Uuid;

/// A person as a list has one.
const EXAMPLE: &str = "Grace Hopper <grace@example.com>";

/// How many people are shown in the form; the others are on the page.
const MOST_CHECKED: usize = 60;

/// The form as it is shown, filled in.
pub(super) struct InviteForm {
    pub(super) preview: String,
    pub(super) send: String,
    pub(super) nonce: String,
    pub(super) people: String,
    /// How people are written, with an example in it.
    pub(super) people_hint: Vec<Piece>,
    pub(super) encodings: Vec<Choice>,
    pub(super) delimiters: Vec<Choice>,
    pub(super) columns: Vec<ColumnChoice>,
    pub(super) skips_others: bool,
    pub(super) templates: Vec<Choice>,
    pub(super) boxes: Boxes,
    pub(super) licenses: Vec<Choice>,
    pub(super) locales: Vec<Choice>,
    pub(super) message: String,
    pub(super) if_pending: Vec<Choice>,
    /// The last day on which people can accept, as it was typed.
    pub(super) expires: String,
    /// What is wrong with it.
    pub(super) wrong: Wrong,
    /// What would become of each person; nobody where it was not tried.
    pub(super) checked: Vec<Row>,
    /// How many more there are.
    pub(super) unchecked: usize,
    /// What tells the preview from others; empty where there was none.
    pub(super) submission: String,
    /// Where the imports are.
    pub(super) imports: String,
}

impl InviteForm {
    /// The form with what was posted in it, which grants this, for these people in a table of these columns. No template
    /// is chosen: what it names is among the grants.
    pub(super) fn of(
        context: &PageContext<'_>,
        choices: &Choices,
        grants: RequestedGrants,
        people: String,
        columns: &[Column],
    ) -> Self {
        let (call, texts) = (context.call, context.texts);
        let RequestedGrants { roles, permissions, resources, scoped } = grants;
        let held = Grants {
            roles: roles.unwrap_or_default(),
            permissions: permissions.unwrap_or_default(),
            resources: resources.unwrap_or_default(),
            scoped: scoped.unwrap_or_default(),
        };
        let (license, locale) = (call.field("license"), call.field("locale"));
        let licenses = choices.licenses.iter().map(|usage| license_choice(texts, usage, license));
        let locales = Locale::ALL.into_iter().map(|one| Choice {
            value: one.code().to_owned(),
            label: native_name(one).to_owned(),
            is_chosen: one.code() == locale,
        });
        Self {
            preview: context.address("/console/invite/preview"),
            send: context.address("/console/invite/send"),
            nonce: context.nonce(),
            people,
            people_hint: texts.pieces(Key::InvitePeopleHint, &[("example", Argument::Text(EXAMPLE))]),
            encodings: table::encodings(call.field("encoding")),
            delimiters: table::delimiters(texts, call.field("delimiter")),
            columns: table::choices(texts, columns),
            skips_others: call.form.field(SKIP_OTHERS).is_some(),
            templates: choices.templates.iter().map(template).collect(),
            boxes: boxes(texts, choices, &held),
            licenses: licenses.collect(),
            locales: locales.collect(),
            message: call.field("message").to_owned(),
            if_pending: IfPending::ALL.iter().map(|one| if_pending(texts, *one, call.field("if_pending"))).collect(),
            expires: call.field("expires").to_owned(),
            wrong: Wrong::default(),
            checked: Vec::new(),
            unchecked: 0,
            submission: String::new(),
            imports: context.address(imports::PATH),
        }
    }
}

fn template(template: &PermissionTemplate) -> Choice {
    Choice { value: template.id.to_string(), label: template.content.name.clone(), is_chosen: false }
}

fn if_pending(texts: Texts, one: IfPending, chosen: &str) -> Choice {
    let label = match one {
        IfPending::AsSet => Key::InviteIfPendingAsSet,
        IfPending::Skip => Key::InviteIfPendingSkip,
        IfPending::Resend => Key::InviteIfPendingResend,
        IfPending::Refuse => Key::InviteIfPendingRefuse,
    };
    Choice { is_chosen: one.as_str() == chosen, value: one.as_str().to_owned(), label: texts.say(label) }
}

/// What the form says besides who is invited.
pub(super) struct InviteOptions {
    /// What people get whose line says nothing else.
    pub(super) defaults: ImportDefaults,
    pub(super) if_pending: IfPending,
    /// How long the invitations can be accepted.
    pub(super) lifetime: Lifetime,
}

impl InviteOptions {
    /// Whether the last day to accept is over.
    pub(super) fn ends_before(&self, now: Timestamp) -> bool {
        matches!(self.lifetime, Lifetime::Until(end) if end <= now)
    }
}

impl InviteForm {
    /// The form that says of everybody what would become of them.
    pub(super) fn checking(self, rows: &[Row]) -> Self {
        let checked: Vec<Row> = rows.iter().take(MOST_CHECKED).cloned().collect();
        Self { unchecked: rows.len() - checked.len(), checked, ..self }
    }

    /// How many were read, and how many of them cannot be invited.
    pub(super) fn said(&self, texts: Texts) -> String {
        let wrong = self.checked.iter().filter(|row| row.is_refused).count();
        let (read, wrong) = (self.checked.len().to_string(), wrong.to_string());
        texts.with(Key::InviteCheckedSaid, &[("read", Argument::Text(&read)), ("wrong", Argument::Text(&wrong))])
    }
}

/// The end of a day, as invitations expire; `None` where the text is no day.
fn end_of(day: &str) -> Option<Timestamp> {
    let is_day = day.len() == 10 && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_day { Timestamp::parse_rfc3339(&format!("{day}T23:59:59Z")).ok() } else { None }
}

/// Reads them; `Err` is the page of what is wrong.
pub(super) async fn options(context: &PageContext<'_>) -> Result<InviteOptions, Response> {
    let call = context.call;
    let unreadable = || faults::unreadable(call.request, 400);
    let license = match call.field("license") {
        "" => None,
        id => Some(LicenseId(Uuid::try_parse(id).map_err(|_no_id| unreadable())?)),
    };
    let locale = match call.field("locale") {
        "" => None,
        code => Some(Locale::parse(code).ok_or_else(unreadable)?),
    };
    let if_pending = match call.field("if_pending") {
        "" => IfPending::AsSet,
        word => IfPending::parse(word).ok_or_else(unreadable)?,
    };
    let lifetime = match call.field("expires") {
        "" => Lifetime::Default,
        day => Lifetime::Until(end_of(day).ok_or_else(unreadable)?),
    };
    // Browsers send line ends as two characters.
    let said = call.field("message").replace("\r\n", "\n");
    let too_long = |_too_long| context.problem(Section::Invite, 422, context.say(Key::InvitationMessageLong), PATH);
    let message = match said.trim() {
        "" => None,
        said => Some(PersonalMessage::parse(said).map_err(too_long)?),
    };
    let ticked = grants::read(&call.form).ok_or_else(unreadable)?;
    let grants = match call.field("template") {
        "" => ticked,
        id => {
            let template = TemplateId(Uuid::try_parse(id).map_err(|_no_id| unreadable())?);
            let known = context.ask(Section::Invite, &GetTemplate { template }, PATH).await?;
            known.what.content.added_to(ticked)
        }
    };
    Ok(InviteOptions { defaults: ImportDefaults { grants, license, locale, message }, if_pending, lifetime })
}

#[cfg(test)]
mod tests {
    use super::end_of;

    #[test]
    fn invitations_expire_at_the_end_of_a_day() {
        assert_eq!(end_of("2026-12-24").unwrap().rfc3339_seconds(), "2026-12-24T23:59:59Z");
        for text in ["", "2026-12", "2026-02-30", "24.12.2026", "2026-12-24Z", "+026-12-24"] {
            assert!(end_of(text).is_none(), "{text}");
        }
    }
}
