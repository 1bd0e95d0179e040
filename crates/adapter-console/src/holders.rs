//! Who has a role or a permission, as its page shows it: how many, and the first of them with the way to each.

use crate::members::path as member;
use crate::page_context::PageContext;
use usher_domain::Fault;
use usher_domain::commands::{CatalogItem, Holder, HolderList, Holders, ListHolders};
use usher_locales::{Key, one_line};

/// Who has something.
pub(crate) struct HeldBy {
    pub(crate) members: Group,
    pub(crate) invitations: Group,
}

/// Those of one kind.
pub(crate) struct Group {
    pub(crate) count: usize,
    /// How many, in words.
    pub(crate) title: String,
    pub(crate) people: Vec<Person>,
    /// How many there are besides.
    pub(crate) more: Option<String>,
}

/// Somebody, with the page of the member or the invitation.
pub(crate) struct Person {
    pub(crate) address: String,
    pub(crate) text: String,
}

impl HeldBy {
    /// Reads who has something.
    pub(crate) async fn load(context: &PageContext<'_>, of: CatalogItem) -> Result<Self, Fault> {
        let Holders { members, invitations } = context.perform(&ListHolders { of }).await?;
        Ok(Self {
            members: group(context, Key::HoldersMembers, &members, |id| member(*id)),
            invitations: group(context, Key::HoldersInvitations, &invitations, |id| {
                format!("/console/invitations/{id}")
            }),
        })
    }

    pub(crate) fn groups(&self) -> [&Group; 2] {
        [&self.members, &self.invitations]
    }

    pub(crate) fn is_nobody(&self) -> bool {
        self.members.count == 0 && self.invitations.count == 0
    }
}

fn group<T>(context: &PageContext<'_>, title: Key, list: &HolderList<T>, path: impl Fn(&T) -> String) -> Group {
    let person = |one: &Holder<T>| {
        let text = match (one_line(&one.name), &*one.email) {
            (name, "") if name.is_empty() => context.say(Key::MembersUnnamed),
            (name, "") => name,
            (name, email) if name.is_empty() => email.to_owned(),
            (name, email) => format!("{name}, {email}"),
        };
        Person { address: context.address(&path(&one.id)), text }
    };
    let more = list.count.saturating_sub(list.first.len());
    Group {
        count: list.count,
        title: context.texts.count(title, list.count),
        people: list.first.iter().map(person).collect(),
        more: (more > 0 && !list.first.is_empty()).then(|| context.texts.count(Key::HoldersMore, more)),
    }
}
