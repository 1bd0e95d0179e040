//! One role or permission more, or less, for several members: which one is asked for first.

use super::PATH;
use crate::bulk::{Act, Picked};
use crate::call::Call;
use crate::choices::{self, Choices};
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::commands::EditMember;
use usher_domain::{Grant, Grants, Member, MemberStatus, PermissionCode, RequestedGrants, RoleCode};
use usher_locales::{Argument, Key, Texts};

pub(super) const RIGHTS: Act = Act {
    word: "rights",
    name: Key::ChangesRights,
    title: Key::ChangesRightsTitle,
    means: Key::ChangesRightsChoose,
    done: Key::ChangesRights,
    button: Key::ChangesRightsButton,
    is_grave: false,
    only_takes: false,
};

/// A role or a permission.
enum Right {
    Role(RoleCode),
    Permission(PermissionCode),
}

impl Right {
    fn code(&self) -> &str {
        match self {
            Self::Role(code) => code.as_str(),
            Self::Permission(code) => code.as_str(),
        }
    }
}

/// A right that is given or taken away.
pub(super) struct Change {
    right: Right,
    is_given: bool,
    /// What people call it.
    name: String,
}

/// The form that asks which right.
#[derive(Template)]
#[template(path = "bulk_rights.html")]
struct AskPage {
    layout: Layout,
    /// The list.
    list: String,
    /// Where the form goes.
    preview: String,
    wrong: Wrong,
    picked: Vec<Picked>,
    is_taken: bool,
    roles: Vec<(String, String)>,
    permissions: Vec<(String, String)>,
}

/// The form for those that were picked.
pub(super) async fn ask(context: &PageContext<'_>, picked: &[Picked]) -> Result<Response, Response> {
    let call = context.call;
    let wrong = match call.form.field("how") {
        None => Wrong::default(),
        Some(_) => Wrong::at("right", context.say(Key::ChangesRightsMissing)),
    };
    let choices = Choices::load(context).await;
    let role = |view: &usher_domain::commands::RoleView| {
        let code = view.role.code.as_str().to_owned();
        let name = if view.role.name.is_empty() { code.clone() } else { view.role.name.clone() };
        (format!("role:{code}"), name)
    };
    let permission = |view: &usher_domain::commands::PermissionView| {
        let code = view.entry.code.as_str();
        (format!("permission:{code}"), code.to_owned())
    };
    let page = AskPage {
        layout: context.form_layout(Section::Members, RIGHTS.title, wrong.is_some()),
        list: context.address(PATH),
        preview: context.address(&format!("{PATH}/bulk")),
        picked: picked.to_vec(),
        is_taken: call.field("how") == "take",
        roles: choices.roles.iter().map(role).collect(),
        permissions: choices.permissions.iter().map(permission).collect(),
        wrong,
    };
    Ok(respond::page(page.wrong.status(), &page))
}

impl Change {
    /// The change that a form says; none where it says none that can be read.
    pub(super) fn read(call: &Call<'_>) -> Option<Self> {
        let is_given = match call.field("how") {
            "add" => true,
            "take" => false,
            _ => return None,
        };
        let right = match call.field("right").split_once(':')? {
            ("role", code) => Right::Role(RoleCode::parse(code).ok()?),
            ("permission", code) => Right::Permission(PermissionCode::parse(code).ok()?),
            _ => return None,
        };
        Some(Self { name: right.code().to_owned(), right, is_given })
    }

    /// The same with the name of the role.
    pub(super) async fn named(self, context: &PageContext<'_>) -> Self {
        let Right::Role(code) = &self.right else { return self };
        let known = choices::roles(context).await.into_iter().find(|view| view.role.code == *code);
        let name = known.map(|view| view.role.name).filter(|name| !name.is_empty());
        Self { name: name.unwrap_or(self.name), ..self }
    }

    /// The fields that say it.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let kind = match &self.right {
            Right::Role(_) => "role",
            Right::Permission(_) => "permission",
        };
        let how = if self.is_given { "add" } else { "take" };
        vec![("how", how.to_owned()), ("right", format!("{kind}:{}", self.right.code()))]
    }

    /// What it means, in a sentence.
    pub(super) fn means(&self, texts: Texts) -> String {
        self.say(texts, if self.is_given { Key::ChangesRightsMeansAdd } else { Key::ChangesRightsMeansTake })
    }

    /// What becomes of somebody, or has.
    pub(super) fn done(&self, texts: Texts, is_applied: bool) -> String {
        let key = match (self.is_given, is_applied) {
            (true, false) => Key::ChangesRightsGets,
            (true, true) => Key::ChangesRightsGot,
            (false, false) => Key::ChangesRightsLoses,
            (false, true) => Key::ChangesRightsLost,
        };
        self.say(texts, key)
    }

    fn say(&self, texts: Texts, key: Key) -> String {
        texts.with(key, &[("right", Argument::Name(&self.name))])
    }

    /// Why it cannot be done to a member as it is now.
    pub(super) fn impossible(&self, member: &Member) -> Option<Key> {
        if member.status != MemberStatus::Active {
            return Some(Key::ChangesRightsInactive);
        }
        let held = &member.grants;
        let [is_held, is_endless] = match &self.right {
            Right::Role(code) => held_of(&held.roles, code),
            Right::Permission(code) => held_of(&held.permissions, code),
        };
        match self.is_given {
            true if is_endless => Some(Key::ChangesRightsHas),
            false if !is_held => Some(Key::ChangesRightsHasNot),
            _ => None,
        }
    }

    /// The command that does it to a member as it is now. What is given has no end.
    pub(super) fn command(&self, member: &Member, revision: u32) -> EditMember {
        let Grants { roles, permissions, .. } = member.grants.clone();
        let mut grants = RequestedGrants::default();
        match &self.right {
            Right::Role(code) => grants.roles = Some(self.over(roles, code)),
            Right::Permission(code) => grants.permissions = Some(self.over(permissions, code)),
        }
        EditMember { expected: Some(revision), ..EditMember::of_grants(member.id, grants) }
    }

    fn over<T: PartialEq + Clone>(&self, held: Vec<Grant<T>>, code: &T) -> Vec<Grant<T>> {
        let others = held.into_iter().filter(|grant| grant.what != *code);
        others.chain(self.is_given.then(|| Grant::forever(code.clone()))).collect()
    }
}

/// Whether something is held, and whether it is without an end.
fn held_of<T: PartialEq>(held: &[Grant<T>], code: &T) -> [bool; 2] {
    let grant = held.iter().find(|grant| grant.what == *code);
    [grant.is_some(), grant.is_some_and(|grant| grant.until.is_none())]
}
