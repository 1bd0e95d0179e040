//! Permission templates: sets of permissions and roles that invitations start from. A template confers nothing by itself;
//! what it names is granted by whoever invites with it, within what they hold then.

use crate::settings::Color;
use crate::{Grant, Ordinal, PermissionCode, RequestedGrants, RoleCode, TemplateId};
use std::collections::HashSet;
use std::hash::Hash;

/// How many templates an organization can have: forms for inviting offer all of them.
pub const MAX_TEMPLATES: u32 = 1000;

/// A template as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionTemplate {
    /// Its id.
    pub id: TemplateId,
    /// Its id in protocols whose ids are integers.
    pub ordinal: Ordinal,
    /// What it says.
    pub content: TemplateContent,
}

impl PermissionTemplate {
    /// The template by each of its ids, as requests name it.
    #[must_use]
    pub const fn by_each_name(&self) -> [(TemplateRef, &Self); 2] {
        [(TemplateRef::Id(self.id), self), (TemplateRef::Ordinal(self.ordinal), self)]
    }
}

/// How a request names a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TemplateRef {
    /// By its id.
    Id(TemplateId),
    /// By its integer id.
    Ordinal(Ordinal),
}

/// What a template says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateContent {
    /// Its name for people, unique in the organization.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The color to show it in.
    pub color: Option<Color>,
    /// The permissions to grant, each once.
    pub permissions: Vec<PermissionCode>,
    /// The roles to grant, each once.
    pub roles: Vec<RoleCode>,
}

impl TemplateContent {
    /// How many permissions and roles it names.
    #[must_use]
    pub const fn rights(&self) -> usize {
        self.permissions.len() + self.roles.len()
    }

    /// Adds what the template names to what is asked for. What is asked for already keeps its end. Permissions and roles
    /// count as sent, also where there are none.
    #[must_use]
    pub fn added_to(&self, asked: RequestedGrants) -> RequestedGrants {
        RequestedGrants {
            permissions: Some(joined(asked.permissions, &self.permissions)),
            roles: Some(joined(asked.roles, &self.roles)),
            ..asked
        }
    }
}

fn joined<T: Clone + Eq + Hash>(asked: Option<Vec<Grant<T>>>, named: &[T]) -> Vec<Grant<T>> {
    let mut grants = asked.unwrap_or_default();
    let known: HashSet<_> = grants.iter().map(|grant| &grant.what).collect();
    let added: Vec<_> = named.iter().filter(|what| !known.contains(what)).cloned().map(Grant::forever).collect();
    grants.extend(added);
    grants
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;

    #[test]
    fn what_is_asked_for_already_keeps_its_end() {
        let code = |text| PermissionCode::parse(text).unwrap();
        let soon = Grant { what: code("a.b"), until: Some(Timestamp::from_millis(7)) };
        let template = TemplateContent {
            name: "Guest".to_owned(),
            description: String::new(),
            color: None,
            permissions: vec![code("a:b"), code("a.c")],
            roles: Vec::new(),
        };
        let asked = RequestedGrants { permissions: Some(vec![soon.clone()]), ..RequestedGrants::default() };
        let all = template.added_to(asked);
        assert_eq!(all.permissions, Some(vec![soon, Grant::forever(code("a.c"))]));
        assert_eq!((all.roles, all.resources, all.scoped), (Some(Vec::new()), None, None));
    }
}
