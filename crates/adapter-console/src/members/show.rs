//! `GET /console/members/{member}`: one person, its rights, and what can be done to it.

use super::{id, name, path, status_word};
use crate::audit_log::{History, history};
use crate::choices::Choices;
use crate::grants::{Boxes, Places, boxes};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::{When, maybe};
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetMember, MemberRef, MemberView};
use usher_domain::{Member, MemberStatus, Seat};
use usher_locales::{Argument, Key};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "member.html")]
struct ShowPage {
    layout: Layout,
    list: String,
    name: String,
    email: String,
    status: &'static str,
    status_word: String,
    created: When,
    joined: Option<When>,
    removed: Option<When>,
    seat: Option<String>,
    invitation: Option<String>,
    is_invited: bool,
    boxes: Boxes,
    places: Places,
    /// What is wrong with the rights that were sent.
    wrong: Wrong,
    /// What is wrong with the names that were sent.
    wrong_names: Wrong,
    history: Option<History>,
    revision: String,
    edit: Option<String>,
    /// Where its names are changed, with what they are.
    rename: Option<Rename>,
    block: Option<String>,
    is_blocked: bool,
    remove: Option<String>,
}

struct Rename {
    action: String,
    first_name: String,
    last_name: String,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "show_member",
            method: Method::Get,
            path: "/console/members/{member}",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, [Wrong::default(), Wrong::default()]).await
    }

    fn document(&self) -> Document {
        Document::new("Show a member", "With permissions and available actions.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such member.")
    }
}

/// The page of the member of the path; with the rights or the names as they were sent, where something is wrong with them.
pub(super) async fn shown(context: &PageContext<'_>, wrong: [Wrong; 2]) -> Result<Response, Response> {
    let command = GetMember { member: MemberRef::Id(id(context.call)?) };
    let view = context.ask(Section::Members, &command, "/console/members").await?;
    let choices = Choices::load(context).await.knowing(&view.resources);
    let history = history(context, view.member.id).await;
    let status = wrong.iter().map(Wrong::status).max().unwrap_or(200);
    Ok(respond::page(status, &page(context, &view, &choices, (history, wrong))))
}

fn page(
    context: &PageContext<'_>,
    view: &MemberView,
    choices: &Choices,
    (history, [wrong, wrong_names]): (Option<History>, [Wrong; 2]),
) -> ShowPage {
    let member = &view.member;
    let here = path(member.id);
    let may = context.may("members.manage");
    let action = |possible: bool, what: &str| (possible && may).then(|| context.address(&format!("{here}/{what}")));
    // What only takes access away works in an archived organization as well.
    let change = |possible: bool, what: &str| action(possible && !context.is_archived(), what);
    let (active, blocked) = (member.status == MemberStatus::Active, member.status == MemberStatus::Blocked);
    let invited = member.status == MemberStatus::Invited;
    let is_other = !is_oneself(context, member);
    let seat = member.seat.map(|seat| {
        let known = choices.licenses.iter().find(|usage| usage.license.id == seat.license());
        let license = known.map_or_else(|| seat.license().to_string(), |usage| usage.license.name.clone());
        match seat {
            Seat::Reserved(_) => context.texts.with(Key::MemberSeatReserved, &[("license", Argument::Text(&license))]),
            Seat::Assigned(_) => license,
        }
    });
    let revision = if wrong.is_some() { &wrong } else { &wrong_names }.revision(context.call, member.revision);
    let shown_as = name(&member.first_name, &member.last_name);
    let title = if shown_as.is_empty() { email(member) } else { shown_as.clone() };
    let title = context.texts.with(Key::MemberTitle, &[("name", Argument::Name(&title))]);
    ShowPage {
        layout: context.form_titled(Section::Members, title, wrong.is_some() || wrong_names.is_some()),
        list: context.address("/console/members"),
        name: shown_as,
        email: email(member),
        status: member.status.as_str(),
        status_word: context.say(status_word(member.status)),
        created: When::of(context.texts, member.created_at),
        joined: maybe(context.texts, member.joined_at),
        removed: maybe(context.texts, member.removed_at),
        seat,
        invitation: view.invitation.as_ref().and_then(|view| {
            context.address_for("invitations.read", &format!("/console/invitations/{}", view.invitation.id))
        }),
        is_invited: view.invitation.is_some(),
        boxes: boxes(context.texts, choices, &member.grants).left(&wrong, context.call),
        places: Places::of(choices, &wrong, context.call),
        wrong,
        history,
        revision,
        edit: change(active || blocked, "edit"),
        rename: change(active || blocked || invited, "rename").map(|action| Rename {
            action,
            first_name: wrong_names.typed(context.call, "first_name", member.first_name.as_str()),
            last_name: wrong_names.typed(context.call, "last_name", member.last_name.as_str()),
        }),
        wrong_names,
        block: if blocked { change(is_other, "unblock") } else { action(active && is_other, "block") },
        is_blocked: blocked,
        remove: action((active || blocked || invited) && is_other, "remove"),
    }
}

/// The address by which a member has access, or else the one by which it can be reached.
pub(super) fn email(member: &Member) -> String {
    let contact = || member.contact_email.as_ref().map(|contact| contact.as_str().to_owned());
    member.email.as_ref().map(|email| email.as_sent().to_owned()).or_else(contact).unwrap_or_default()
}

/// Whether a member is the person who looks at the page.
pub(super) fn is_oneself(context: &PageContext<'_>, member: &Member) -> bool {
    let own = context.identity.and_then(|who| who.person.as_ref());
    own.zip(member.email.as_ref()).is_some_and(|(own, email)| own.canonical() == email.canonical())
}
