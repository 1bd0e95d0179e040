//! `POST /console/members/bulk`: what an act would do to the members that were picked; `/bulk/apply` does it.

use super::PATH;
use super::bulk_rights::{self, Change, RIGHTS};
use super::file::FILE;
use super::name;
use super::show::{email, is_oneself};
use crate::bulk::{Act, BulkFormSchema, BulkPage, EXPORT, Picked, Row, Undo, picked, read};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{refusals, respond};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{BlockMember, Blocking, GetMember, MemberRef, RemoveMember};
use usher_domain::{Fault, Member, MemberId, MemberStatus, Refusal};
use usher_locales::Key;

pub(crate) struct BulkPreview;
pub(crate) struct BulkApply;

pub(super) const ACTS: [Act; 4] = [
    Act {
        word: "block",
        name: Key::MembersBlock,
        title: Key::MembersBlockTitle,
        means: Key::MembersBlockMeans,
        done: Key::MembersBlockDone,
        button: Key::MembersBlockButton,
        is_grave: true,
        only_takes: true,
    },
    Act {
        word: "unblock",
        name: Key::MembersUnblock,
        title: Key::MembersUnblockTitle,
        means: Key::MembersUnblockMeans,
        done: Key::MembersUnblockDone,
        button: Key::MembersUnblockButton,
        is_grave: false,
        only_takes: false,
    },
    Act {
        word: "remove",
        name: Key::MembersRemove,
        title: Key::MembersRemoveTitle,
        means: Key::MembersRemoveMeans,
        done: Key::MembersRemoveDone,
        button: Key::MembersRemoveButton,
        is_grave: true,
        only_takes: true,
    },
    RIGHTS,
];

/// What is done to those that were picked.
struct Doing {
    act: &'static Act,
    /// Where it is another right: which.
    change: Option<Change>,
}

impl Page for BulkPreview {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/bulk";
        Descriptor { name: "preview_bulk_members", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        if context.call.field("act") == EXPORT { exported(context).await } else { shown(context, false).await }
    }

    fn document(&self) -> Document {
        Document::new("Preview an act on several members", "Fields `pick:ID` hold revisions. Changes nothing.")
            .form::<BulkFormSchema>("The list's form.")
            .bare_answer(200, "The page of what would become of each, or the file of those that are exported.")
            .bare_answer(422, "Nobody is picked.")
    }
}

impl Page for BulkApply {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/bulk/apply";
        Descriptor { name: "apply_bulk_members", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, true).await
    }

    fn document(&self) -> Document {
        Document::new("Act on several members", "Each is judged for itself.")
            .form::<BulkFormSchema>("The form of the preview.")
            .bare_answer(200, "The page of what became of each.")
            .bare_answer(422, "Nobody is picked.")
    }
}

/// The refusal of a form in which nobody is picked.
fn nobody(context: &PageContext<'_>) -> Response {
    context.problem(Section::Members, 422, context.say(Key::MembersSelectOne), PATH)
}

/// Those that were picked as a file; who is gone is left out.
async fn exported(context: &PageContext<'_>) -> Result<Response, Response> {
    let picked = picked(context.call)?;
    if picked.is_empty() {
        return Err(nobody(context));
    }
    let mut entries = Vec::with_capacity(picked.len());
    for one in picked {
        match context.perform(&GetMember { member: MemberRef::Id(MemberId(one.id)) }).await {
            Ok(view) => entries.push(view.member),
            Err(Fault::Refused(refused)) if refused.refusal != Refusal::Forbidden => {}
            Err(fault) => return Err(context.refused(Section::Members, &fault, PATH)),
        }
    }
    Ok(FILE.of_entries(&entries))
}

/// The page, after the act was applied or without it.
async fn shown(context: &PageContext<'_>, is_applied: bool) -> Result<Response, Response> {
    let (act, picked) = read(context.call, &ACTS)?;
    if picked.is_empty() {
        return Err(nobody(context));
    }
    let change = Change::read(context.call);
    if act.word == RIGHTS.word && change.is_none() {
        return bulk_rights::ask(context, &picked).await;
    }
    let change = match change.filter(|_| act.word == RIGHTS.word) {
        Some(change) => Some(change.named(context).await),
        None => None,
    };
    let doing = Doing { act, change };
    let mut rows = Vec::with_capacity(picked.len());
    for one in picked {
        rows.push(
            row(context, &doing, one, is_applied)
                .await
                .map_err(|fault| context.refused(Section::Members, &fault, PATH))?,
        );
    }
    let page = BulkPage::of(context, (Section::Members, PATH), act, rows, is_applied);
    let page = match &doing.change {
        Some(change) => page.saying(change.means(context.texts), change.fields()),
        None if act.word == "block" && !context.is_archived() => {
            page.undone_by(Undo { act: "unblock", button: Key::ChangesUndoBlock })
        }
        None => page,
    };
    Ok(respond::page(200, &page))
}

async fn row(context: &PageContext<'_>, doing: &Doing, picked: Picked, is_applied: bool) -> Result<Row, Fault> {
    let row = |name: String, outcome| Row { picked, name, outcome, note: None };
    let done = || match &doing.change {
        Some(change) => change.done(context.texts, is_applied),
        None => context.say(doing.act.done),
    };
    let known = context.perform(&GetMember { member: MemberRef::Id(MemberId(picked.id)) }).await;
    let member = match known {
        Ok(view) => view.member,
        Err(Fault::Refused(refused)) if refused.refusal != Refusal::Forbidden => {
            return Ok(row(picked.id.to_string(), Err(refusals::say(context.texts, &refused.refusal).1)));
        }
        Err(fault) => return Err(fault),
    };
    let shown = match (email(&member), name(&member.first_name, &member.last_name)) {
        (email, name) if name.is_empty() => email,
        (email, name) if email.is_empty() => name,
        (email, name) => format!("{name}, {email}"),
    };
    if let Some(why) = impossible(context, doing, &member) {
        return Ok(row(shown, Err(context.say(why))));
    }
    if !is_applied {
        return Ok(row(shown, Ok(done())));
    }
    match apply(context, doing, &member, picked.revision).await {
        Ok(revision) => Ok(Row { picked: Picked { revision, ..picked }, ..row(shown, Ok(done())) }),
        Err(Fault::Refused(refused)) => Ok(row(shown, Err(refusals::say(context.texts, &refused.refusal).1))),
        Err(fault) => Err(fault),
    }
}

/// Why an act cannot be done to a member as it is now.
fn impossible(context: &PageContext<'_>, doing: &Doing, member: &Member) -> Option<Key> {
    if let Some(change) = &doing.change {
        return change.impossible(member);
    }
    match (doing.act.word, member.status) {
        ("block" | "remove", _) if is_oneself(context, member) => Some(Key::MembersLeftOneself),
        ("block", MemberStatus::Active)
        | ("unblock", MemberStatus::Blocked)
        | ("remove", MemberStatus::Active | MemberStatus::Blocked | MemberStatus::Invited) => None,
        (_, MemberStatus::Active) => Some(Key::MembersLeftActive),
        (_, MemberStatus::Blocked) => Some(Key::MembersLeftBlocked),
        (_, MemberStatus::Invited) => Some(Key::MembersLeftInvited),
        (_, MemberStatus::Contact) => Some(Key::MembersLeftContact),
        (_, MemberStatus::Removed) => Some(Key::MembersLeftRemoved),
    }
}

/// Does it; the revision that the member has then.
async fn apply(context: &PageContext<'_>, doing: &Doing, before: &Member, revision: u32) -> Result<u32, Fault> {
    let (member, expected) = (MemberRef::Id(before.id), Some(revision));
    if let Some(change) = &doing.change {
        return Ok(context.perform(&change.command(before, revision)).await?.member.revision);
    }
    let block = |blocking| BlockMember { member: member.clone(), blocking, expected };
    let view = match doing.act.word {
        "block" => context.perform(&block(Blocking::Block)).await?,
        "unblock" => context.perform(&block(Blocking::Unblock)).await?,
        _ => context.perform(&RemoveMember { member: member.clone(), expected }).await?,
    };
    Ok(view.member.revision)
}
