//! `GET /console/invitations/{invitation}`: one invitation, its mail, its rights, and what can be done with it.

use super::{id, inviter, mail, path, status_word, unmailed};
use crate::audit_log::{History, history};
use crate::choices::Choices;
use crate::grants::{Boxes, Places, boxes};
use crate::invite::{Choice, license_choice};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::when::{When, maybe};
use crate::wrong::Wrong;
use crate::{members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetInvitation, GetRequestedAddress};
use usher_domain::{InvitationStatus, InvitationView, LicenseId, Unsent};
use usher_locales::{Argument, Key, Piece};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "invitation.html")]
struct ShowPage {
    layout: Layout,
    list: String,
    name: String,
    first_name: String,
    last_name: String,
    email: String,
    status: &'static str,
    status_word: String,
    inviter: Option<String>,
    protocol: String,
    license: Option<String>,
    /// The licenses of which a seat can be had, for those who see them, and the one that there is.
    licenses: Vec<Choice>,
    license_now: String,
    note: Option<String>,
    created: When,
    ends: Option<When>,
    /// The last day on which it can be accepted, as a field for dates has it.
    last_day: String,
    /// The same in the field.
    expires: String,
    message: Option<String>,
    /// What the client noted for itself, as JSON.
    metadata: Option<String>,
    opened: Option<When>,
    member: Option<String>,
    mail: Option<Mail>,
    link: Option<String>,
    boxes: Boxes,
    places: Places,
    /// What is wrong with the rights that were sent.
    wrong: Wrong,
    /// What is wrong with the details that were sent.
    wrong_details: Wrong,
    history: Option<History>,
    revision: String,
    edit: Option<String>,
    details: Option<String>,
    to_move: Option<String>,
    /// The address that the invitee has asked for, if it can be moved there.
    wanted: Option<Wanted>,
    resend: Option<Resend>,
    revoke: Option<String>,
}

/// The form that makes a new link, in the words of what becomes of the link.
struct Resend {
    address: String,
    title: String,
    text: String,
    /// The page that lifts what keeps the mail from going out, and its name.
    lift: Option<(String, String)>,
    button: String,
}

struct Wanted {
    email: String,
    text: Vec<Piece>,
    button: String,
}

struct Mail {
    words: String,
    tone: &'static str,
    attempts: u32,
    reason: Option<String>,
    ordered: When,
    next: Option<When>,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}";
        Descriptor { name: "show_invitation", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, [Wrong::default(), Wrong::default()]).await
    }

    fn document(&self) -> Document {
        Document::new("Show an invitation", "With its mail, permissions and available actions.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such invitation.")
    }
}

/// The page of the invitation of the path; with what was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: [Wrong; 2]) -> Result<Response, Response> {
    let command = GetInvitation { invitation: id(context.call)?, organization: None };
    let view = context.ask(Section::Invitations, &command, "/console/invitations").await?;
    let choices = Choices::load(context).await.knowing(&view.resources);
    let mut history = history(context, view.invitation.member).await;
    if let Some(history) = &mut history {
        add_mail_and_visit(history, &view);
    }
    let status = wrong.iter().map(Wrong::status).max().unwrap_or(200);
    let mut shown = page(context, &view, &choices, (history, wrong));
    if shown.to_move.is_some() {
        let asked = context.perform(&GetRequestedAddress { invitation: view.invitation.id }).await;
        let address = asked.ok().and_then(|asked| asked.0);
        shown.wanted = address.map(|address| wanted(context, address.as_sent()));
    }
    if let Some(address) = resend_address(context, &view) {
        // Where that cannot be read, the form says what it says of a mail.
        let unsent = unmailed::preview(context, view.invitation.id).await.unwrap_or(None);
        shown.resend = Some(resend(context, address, unsent));
    }
    Ok(respond::page(status, &shown))
}

/// Adds what became of the mail, and the first look at the page that it leads to.
fn add_mail_and_visit(history: &mut History, view: &InvitationView) {
    if let Some(delivery) = &view.delivery
        && let Some(settled) = delivery.settled_at
    {
        history.add(mail(delivery.state).0, settled);
    }
    if let Some(opened) = view.opened_at {
        history.add(Key::InvitationOpenedEvent, opened);
    }
}

/// Where an invitation is sent again, if that is possible.
fn resend_address(context: &PageContext<'_>, view: &InvitationView) -> Option<String> {
    let possible = matches!(view.status, InvitationStatus::Pending | InvitationStatus::Expired);
    let address = format!("{}/resend", path(view.invitation.id));
    possible.then(|| context.form_for("invitations.manage", &address)).flatten()
}

fn resend(context: &PageContext<'_>, address: String, unsent: Option<Unsent>) -> Resend {
    let [title, text, button] = match unsent {
        None => [Key::InvitationResend, Key::InvitationResendText, Key::InvitationResendButton],
        Some(Unsent::Suppressed) => {
            [Key::InvitationNewLink, Key::InvitationsResendBounced, Key::InvitationNewLinkButton]
        }
        Some(_) => [Key::InvitationNewLink, Key::InvitationNewLinkText, Key::InvitationNewLinkButton],
    }
    .map(|key| context.say(key));
    let lift = unmailed::lift(context).filter(|_| unsent == Some(Unsent::Suppressed));
    Resend { address, title, text, lift, button }
}

fn wanted(context: &PageContext<'_>, email: &str) -> Wanted {
    let arguments = [("email", Argument::Text(email))];
    Wanted {
        email: email.to_owned(),
        text: context.texts.pieces(Key::InvitationOtherAddressAsked, &arguments),
        button: context.texts.with(Key::InvitationOtherAddressButton, &arguments),
    }
}

/// The licenses to choose from; nothing for whoever sees none of them. One that cannot be seen stays chosen.
fn seats(context: &PageContext<'_>, choices: &Choices, reserved: Option<LicenseId>, wrong: &Wrong) -> Vec<Choice> {
    let chosen = wrong.typed(context.call, "license", reserved.map(|id| id.to_string()).unwrap_or_default());
    let mut all: Vec<Choice> =
        choices.licenses.iter().map(|usage| license_choice(context.texts, usage, &chosen)).collect();
    if let Some(id) = reserved.map(|id| id.to_string())
        && !all.is_empty()
        && !all.iter().any(|choice| choice.value == id)
    {
        all.push(Choice { is_chosen: id == chosen, label: id.clone(), value: id });
    }
    all
}

fn page(
    context: &PageContext<'_>,
    view: &InvitationView,
    choices: &Choices,
    (history, [wrong, wrong_details]): (Option<History>, [Wrong; 2]),
) -> ShowPage {
    let invitation = &view.invitation;
    let open = view.status == InvitationStatus::Pending;
    let here = path(invitation.id);
    let may = context.may("invitations.manage");
    let action = |possible: bool, what: &str| (possible && may).then(|| context.address(&format!("{here}/{what}")));
    // What only takes access away works in an archived organization as well.
    let change = |possible: bool, what: &str| action(possible && !context.is_archived(), what);
    let license = invitation.license.map(|id| {
        let known = choices.licenses.iter().find(|usage| usage.license.id == id);
        known.map_or_else(|| id.to_string(), |usage| usage.license.name.clone())
    });
    let last_day = invitation.expires_at.map(|end| end.rfc3339_seconds().chars().take(10).collect());
    let last_day: String = last_day.unwrap_or_default();
    let typed = |field: &str, stored: &str| wrong_details.typed(context.call, field, stored);
    let revision = if wrong.is_some() { &wrong } else { &wrong_details }.revision(context.call, invitation.revision);
    let name = members::name(&invitation.first_name, &invitation.last_name);
    let title = context.texts.with(Key::InvitationOf, &[("email", Argument::Text(invitation.email.as_sent()))]);
    ShowPage {
        layout: context.form_titled(Section::Invitations, title, wrong.is_some() || wrong_details.is_some()),
        list: context.address("/console/invitations"),
        name,
        first_name: typed("first_name", invitation.first_name.as_str()),
        last_name: typed("last_name", invitation.last_name.as_str()),
        email: invitation.email.as_sent().to_owned(),
        status: view.status.as_str(),
        status_word: context.say(status_word(view.status)),
        inviter: inviter(view),
        protocol: invitation.protocol.clone(),
        license,
        licenses: seats(context, choices, invitation.license, &wrong_details),
        license_now: invitation.license.map(|id| id.to_string()).unwrap_or_default(),
        note: invitation.note.as_ref().map(|note| note.as_str().to_owned()).filter(|note| !note.is_empty()),
        created: When::of(context.texts, invitation.created_at),
        ends: maybe(context.texts, invitation.expires_at),
        expires: typed("expires", &last_day),
        last_day,
        message: invitation.message.as_ref().map(|said| said.as_str().to_owned()),
        metadata: invitation.metadata.as_ref().map(|metadata| metadata.as_json().to_owned()),
        opened: maybe(context.texts, view.opened_at),
        // Whoever is confined sees the invitee by the open invitation, and the member by what it holds.
        member: (open || !context.is_confined())
            .then(|| context.address_for("members.read", &members::path(invitation.member)))
            .flatten(),
        mail: view.delivery.as_ref().map(|delivery| {
            let (words, tone) = mail(delivery.state);
            Mail {
                words: context.say(words),
                tone,
                attempts: delivery.attempts,
                reason: delivery.reason.clone(),
                ordered: When::of(context.texts, delivery.ordered_at),
                next: maybe(context.texts, delivery.next_attempt_at),
            }
        }),
        link: view.link.clone().filter(|_| open),
        boxes: boxes(context.texts, choices, &invitation.grants).left(&wrong, context.call),
        places: Places::of(choices, &wrong, context.call),
        wrong,
        wrong_details,
        history,
        revision,
        edit: change(open, "edit"),
        details: change(open, "details"),
        to_move: change(open, "move").filter(|_| context.may("invitations.create")),
        wanted: None,
        resend: None,
        revoke: action(open, "revoke"),
    }
}
