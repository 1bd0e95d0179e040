//! The three roles of this protocol (documented, P1, P3, P6), and what they are in terms of grants (assumed).

use usher_domain::commands::{Alike, WantedGrants};
use usher_domain::{Grant, Grants, PermissionCode, RequestedGrants, ResourceId, RoleCode};

/// An invitee's role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Member,
    Collaborator,
    Administrator,
}

impl Role {
    /// All of them, in the order of their numbers.
    pub(crate) const ALL: [Self; 3] = [Self::Member, Self::Collaborator, Self::Administrator];

    /// Its documented number.
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::Member => 0,
            Self::Collaborator => 1,
            Self::Administrator => 2,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Collaborator => "collaborator",
            Self::Administrator => "administrator",
        }
    }

    /// The role whose code this is.
    pub(crate) fn of_code(code: &RoleCode) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code.as_str())
    }

    /// What the role grants. Only a collaborator is confined to portfolios; the other roles see all of them, and
    /// portfolios sent with them are ignored (documented, P1).
    pub(crate) fn grants(self, portfolios: Vec<ResourceId>) -> RequestedGrants {
        let resources = if self == Self::Collaborator { portfolios } else { Vec::new() };
        RequestedGrants::stated(Vec::new(), RoleCode::parse(self.code()).into_iter().collect(), resources)
    }

    /// Whether grants look like this role.
    pub(crate) fn alike(self) -> Alike {
        Alike(match self {
            Self::Member => |grants| Self::of(grants) == Self::Member,
            Self::Collaborator => |grants| Self::of(grants) == Self::Collaborator,
            Self::Administrator => |grants| Self::of(grants) == Self::Administrator,
        })
    }

    /// The role that comes nearest to grants, which may have been made through another protocol.
    pub(crate) fn of(grants: &Grants) -> Self {
        let has = |role: Self| grants.roles.iter().any(|grant| grant.what.as_str() == role.code());
        let all = PermissionCode::everything();
        if has(Self::Administrator) || grants.permissions.iter().any(|grant| grant.what == all) {
            return Self::Administrator;
        }
        // Permissions at single resources alone are less than a member has.
        let confined = !has(Self::Member) && !grants.is_unconfined();
        if has(Self::Collaborator) || confined { Self::Collaborator } else { Self::Member }
    }
}

/// What a change to a role and portfolios asks for. A role that is shown already leaves the grants as they are, because another protocol may have made them
/// finer than three roles can say. Portfolios are a collaborator's; none are sent by an empty list.
pub(crate) fn wanted_grants(role: Option<Role>, portfolios: Vec<ResourceId>) -> Option<WantedGrants> {
    let kept = RequestedGrants::default;
    let sent = (!portfolios.is_empty()).then(|| portfolios.into_iter().map(Grant::forever).collect());
    let portfolios = RequestedGrants { resources: sent, ..kept() };
    match role {
        None if portfolios.resources.is_none() => None,
        None => {
            let alike = Role::Collaborator.alike();
            Some(WantedGrants { alike, if_alike: portfolios, otherwise: kept(), confined: false })
        }
        Some(role @ Role::Collaborator) => {
            let otherwise = RequestedGrants { resources: portfolios.resources.clone(), ..role.grants(Vec::new()) };
            Some(WantedGrants { alike: role.alike(), if_alike: portfolios, otherwise, confined: true })
        }
        Some(role @ (Role::Member | Role::Administrator)) => {
            let otherwise = role.grants(Vec::new());
            Some(WantedGrants { alike: role.alike(), if_alike: kept(), otherwise, confined: false })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::ID;

    #[test]
    fn grants_are_read_back_as_the_role_they_were_made_of() {
        let portfolio = ResourceId(ID.parse().unwrap());
        for role in Role::ALL {
            let grants = role.grants(vec![portfolio]).over(&Grants::default());
            assert_eq!(grants.resources.len(), usize::from(role == Role::Collaborator));
            assert_eq!(Role::of(&grants), role);
            assert_eq!(Role::of_code(&grants.roles[0].what), Some(role));
        }
    }

    #[test]
    fn grants_of_other_protocols_come_near_to_a_role() {
        let of = |permissions: &[&str], roles: &[&str], portfolios| {
            let permissions = permissions.iter().map(|code| PermissionCode::parse(code).unwrap()).collect();
            let roles = roles.iter().map(|code| RoleCode::parse(code).unwrap()).collect();
            Role::of(&RequestedGrants::stated(permissions, roles, portfolios).over(&Grants::default()))
        };
        let portfolio = || vec![ResourceId(ID.parse().unwrap())];
        assert_eq!(of(&["*"], &["member"], vec![]), Role::Administrator);
        assert_eq!(of(&["a.b"], &["editor"], portfolio()), Role::Collaborator);
        assert_eq!(of(&["a.*"], &["member"], portfolio()), Role::Member);
        assert_eq!(of(&[], &[], vec![]), Role::Member);
    }
}
