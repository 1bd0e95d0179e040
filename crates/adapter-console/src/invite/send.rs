//! `POST /console/invite/send`: makes an import of the people, which invites them in the background, and leads to its
//! page. The same form makes one import, however often it is sent.

use super::PATH;
use super::form::{InviteForm, InviteOptions, options};
use super::preview::{InviteFormSchema, over};
use crate::call::Call;
use crate::choices::Choices;
use crate::imports;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::people::{FILE, People, Reading, Source};
use crate::respond;
use aws_lc_rs::digest::{Context, SHA256};
use std::fmt::Write;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_locales::Key;

pub(crate) struct Send;

/// The field that tells one preview from another.
pub(super) const SUBMISSION: &str = "submission";
/// How much of it is taken, in characters.
const LONGEST: usize = 100;

impl Page for Send {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "send_invitations",
            method: Method::Post,
            path: "/console/invite/send",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let options = options(context).await?;
        let source = Source::of(context);
        let problem = |problem| context.problem(Section::Invite, 422, problem, PATH);
        if let Some(unreadable) = source.problem {
            return Err(problem(unreadable));
        }
        let people = People::read_matched(context.texts, &source.text, &Reading::of(context.call))
            .map_err(|unreadable| problem(unreadable.problem))?;
        if people.readable() == 0 {
            return Err(problem(context.say(Key::InviteSeePreview)));
        }
        if options.ends_before(context.now()) {
            let choices = Choices::load(context).await.with_templates(context).await;
            let form = InviteForm::of(context, &choices, options.defaults.grants, source.text, people.columns());
            return Err(over(context, form));
        }
        let InviteOptions { defaults, if_pending, lifetime } = options;
        let command = people.expiring(lifetime).import(defaults, if_pending, submission(context.call));
        let import = context.ask(Section::Invite, &command, PATH).await?;
        Ok(respond::see_other(context.call.request, &imports::path(import.id)))
    }

    fn document(&self) -> Document {
        Document::new("Invite people", "In the background; the same form makes one import, however often it is sent.")
            .form::<InviteFormSchema>("The page's form.")
            .bare_answer(303, "To the page of the import.")
            .bare_answer(
                422,
                "The list has no readable entries, too many imports are under way, or the last day to accept is over.",
            )
    }
}

/// What tells this attempt from others: the preview that it was sent from, and everything in the form, so that a list which
/// was changed after the preview is another one.
fn submission(call: &Call<'_>) -> String {
    let named = call.field(SUBMISSION);
    let preview = if named.is_empty() { &call.request.request_id } else { named };
    let mut digest = Context::new(&SHA256);
    for (name, value) in call.form.fields().filter(|(name, _)| !["nonce", SUBMISSION, FILE].contains(name)) {
        for text in [name, value] {
            digest.update(&text.len().to_be_bytes());
            digest.update(text.as_bytes());
        }
    }
    digest.update(call.form.bytes(FILE).unwrap_or_default());
    let mut text: String = preview.chars().take(LONGEST).collect();
    for byte in digest.finish().as_ref() {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
