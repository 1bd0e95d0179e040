//! `POST /console/members/bulk`: what an act would do to the members that were picked; `/bulk/apply` does it.

use super::PATH;
use super::name;
use super::show::{email, is_oneself};
use crate::bulk::{Act, BulkFormSchema, BulkPage, Picked, Row, read};
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

pub(super) const ACTS: [Act; 3] = [
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
];

impl Page for BulkPreview {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/bulk";
        Descriptor { name: "preview_bulk_members", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, false).await
    }

    fn document(&self) -> Document {
        Document::new("Preview an act on several members", "Fields `pick:ID` hold revisions. Changes nothing.")
            .form::<BulkFormSchema>("The list's form.")
            .bare_answer(200, "The page of what would become of each.")
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

/// The page, after the act was applied or without it.
async fn shown(context: &PageContext<'_>, is_applied: bool) -> Result<Response, Response> {
    let (act, picked) = read(context.call, &ACTS)?;
    if picked.is_empty() {
        return Err(context.problem(Section::Members, 422, context.say(Key::MembersSelectOne), PATH));
    }
    let mut rows = Vec::with_capacity(picked.len());
    for one in picked {
        rows.push(
            row(context, act, one, is_applied)
                .await
                .map_err(|fault| context.refused(Section::Members, &fault, PATH))?,
        );
    }
    Ok(respond::page(200, &BulkPage::of(context, (Section::Members, PATH), act, rows, is_applied)))
}

async fn row(context: &PageContext<'_>, act: &'static Act, picked: Picked, is_applied: bool) -> Result<Row, Fault> {
    let row = |name: String, outcome| Row { picked, name, outcome };
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
    if let Some(why) = impossible(context, act, &member) {
        return Ok(row(shown, Err(context.say(why))));
    }
    if !is_applied {
        return Ok(row(shown, Ok(context.say(act.done))));
    }
    match apply(context, act, member.id, picked.revision).await {
        Ok(()) => Ok(row(shown, Ok(context.say(act.done)))),
        Err(Fault::Refused(refused)) => Ok(row(shown, Err(refusals::say(context.texts, &refused.refusal).1))),
        Err(fault) => Err(fault),
    }
}

/// Why an act cannot be done to a member as it is now.
fn impossible(context: &PageContext<'_>, act: &Act, member: &Member) -> Option<Key> {
    match (act.word, member.status) {
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

async fn apply(context: &PageContext<'_>, act: &Act, id: MemberId, revision: u32) -> Result<(), Fault> {
    let (member, expected) = (MemberRef::Id(id), Some(revision));
    let block = |blocking| BlockMember { member: member.clone(), blocking, expected };
    match act.word {
        "block" => context.perform(&block(Blocking::Block)).await.map(drop),
        "unblock" => context.perform(&block(Blocking::Unblock)).await.map(drop),
        _ => context.perform(&RemoveMember { member: member.clone(), expected }).await.map(drop),
    }
}
