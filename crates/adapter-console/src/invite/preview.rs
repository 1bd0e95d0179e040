//! `POST /console/invite/preview`: what would happen to each person. Changes and sends nothing: it is the engine's own
//! decision, not carried out.

use super::PATH;
use super::form::{InviteForm, options};
use super::mail;
use super::report::{Row, rows};
use super::table;
use crate::choices::Choices;
use crate::layout::{Layout, Section};
use crate::mail_sample::MailSample;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::people::{People, Reading, Source, Unreadable};
use crate::respond;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_locales::{Key, Texts};
use utoipa::ToSchema;

pub(crate) struct Preview;

/// How many good rows are shown; a long list of them says nothing.
const MOST_SHOWN: usize = 200;

/// How many people are tried; of a longer list, each of the others is decided on when its turn comes.
const MOST_TRIED: usize = 1_000;

/// The form that invites.
#[derive(ToSchema)]
#[schema(as = InviteForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct InviteFormSchema {
    /// What the page gave.
    nonce: String,
    /// Addresses, one a line or apart by commas, with or without names; or a CSV table with a header line.
    people: String,
    /// The same as a file, which goes before the text; the form is then posted as `multipart/form-data`.
    table: Option<String>,
    /// What the file is written in, where it is not UTF-8 and has no byte order mark.
    encoding: Option<String>,
    /// What stands between the cells of a table: `comma`, `semicolon`, `tab` or `pipe`; found out if left out.
    delimiter: Option<String>,
    /// The id of a permission template, whose roles and permissions are added to those that are ticked.
    template: Option<String>,
    /// The id of the license, for those whose line names none.
    license: Option<String>,
    /// What the mail says besides, at most 2,000 characters.
    message: Option<String>,
    /// The last day on which people can accept, in UTC: `2026-12-24`; what the organization has set if left out.
    expires: Option<String>,
    /// What happens where an address has an open invitation: `as_set`, `skip`, `resend` or `refuse`.
    if_pending: Option<String>,
    /// What the preview gave, so that the same form makes one import.
    submission: Option<String>,
    /// The language of the mails, for those whose line names none.
    locale: Option<String>,
}

#[derive(Template)]
#[template(path = "preview.html")]
struct PreviewPage {
    layout: Layout,
    form: InviteForm,
    problem: Option<String>,
    /// How many can be invited and how many cannot.
    status: String,
    /// How they were read.
    sentence: String,
    /// The mail to the first of them.
    mail: Option<MailSample>,
    refused: Vec<Row>,
    good: Vec<Row>,
    good_count: usize,
    unshown: usize,
    /// How many people were not tried.
    untried: usize,
}

impl Page for Preview {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "preview_invitations",
            method: Method::Post,
            path: "/console/invite/preview",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let options = options(context).await?;
        let choices = Choices::load(context).await.with_templates(context).await;
        let source = Source::of(context);
        let read = match source.problem {
            Some(problem) => Err(Unreadable { problem, columns: Vec::new() }),
            None => People::read_matched(context.texts, &source.text, &Reading::of(context.call)),
        };
        let people = match read {
            Ok(people) => people,
            Err(Unreadable { problem, columns }) => {
                let form = InviteForm::of(context, &choices, options.defaults.grants, source.text, &columns);
                return Err(again(context, form, problem));
            }
        };
        if options.ends_before(context.now()) {
            let form = InviteForm::of(context, &choices, options.defaults.grants, source.text, people.columns());
            return Err(over(context, form));
        }
        let people = people.expiring(options.lifetime);
        let trial = people.trial(&options.defaults, options.if_pending, MOST_TRIED);
        let outcome = context.ask(Section::Invite, &trial, PATH).await?;
        let rows = rows(context.texts, &people, &outcome);
        let mail = mail::sample(context, &people, &options).await;
        let form = InviteForm::of(context, &choices, options.defaults.grants, source.text, people.columns());
        let form = InviteForm { submission: context.call.request.request_id.clone(), ..form.checking(&rows) };
        let (refused, mut good): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.is_refused);
        let untried = people.readable().saturating_sub(MOST_TRIED);
        let good_count = good.len() + untried;
        good.truncate(MOST_SHOWN);
        let layout = context.layout(Section::Invite, Key::InvitePreviewTitle);
        let (unshown, sentence) = (good_count - good.len(), table::sentence(context.texts, &people));
        let problem = None;
        let status = status(context.texts, good_count, refused.len());
        let page =
            PreviewPage { layout, form, problem, status, sentence, mail, refused, good, good_count, unshown, untried };
        Ok(respond::page(200, &page))
    }

    fn document(&self) -> Document {
        Document::new("Preview invitations", "Person by person; changes and sends nothing.")
            .form::<InviteFormSchema>("The page's form.")
            .bare_answer(200, "The preview, and the form to continue with.")
            .bare_answer(
                422,
                "The form again: the list has no readable entries, a column or encoding has to be chosen, or the day is over.",
            )
    }
}

/// The form with what is wrong with it.
fn again(context: &PageContext<'_>, form: InviteForm, problem: String) -> Response {
    let layout = context.form_layout(Section::Invite, Key::InvitePreviewTitle, true);
    let (refused, good, status, sentence) = (Vec::new(), Vec::new(), String::new(), String::new());
    let (problem, mail, good_count, unshown, untried) = (Some(problem), None, 0, 0, 0);
    let page =
        PreviewPage { layout, form, problem, status, sentence, mail, refused, good, good_count, unshown, untried };
    respond::page(422, &page)
}

/// The form that says that its last day is over.
pub(super) fn over(context: &PageContext<'_>, form: InviteForm) -> Response {
    let text = context.say(Key::RefusedExpiryPast);
    let form = InviteForm { wrong: Wrong::at("expires", text.clone()), ..form };
    again(context, form, text)
}

/// How many can be invited and how many cannot, as sentences.
fn status(texts: Texts, good: usize, bad: usize) -> String {
    let can = if good == 0 { texts.say(Key::InviteNobody) } else { texts.count(Key::InviteGood, good) };
    let cannot = (bad > 0).then(|| texts.count(Key::InviteBad, bad));
    let sentences: Vec<String> =
        [Some(can), cannot, Some(texts.say(Key::InviteUnsent))].into_iter().flatten().collect();
    sentences.join(texts.sentence_gap())
}
