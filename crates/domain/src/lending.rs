//! Rights that a protocol documents as enough to grant something that their holder need not hold.
//!
//! The ceiling on authority stays: what is lent is a list that the operator sees, and nobody grants beside it more than
//! they hold.

use crate::{End, Holdings, PermissionCode, ResourceId, ResourceTree, ScopedPermission};

/// A right at a resource, with what whoever holds it may grant without holding it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lending {
    /// The right.
    pub right: PermissionCode,
    /// What may be granted at the resource itself.
    pub here: Vec<PermissionCode>,
    /// What may be granted at the resource that it stands right below.
    pub above: Vec<PermissionCode>,
}

impl Lending {
    /// Until when somebody may grant a permission at a resource by the right; `None` where it is not lent to them.
    pub(crate) fn end_of(&self, wanted: &ScopedPermission, holdings: &Holdings, tree: &ResourceTree) -> Option<End> {
        let held = |resource| holdings.end_at(&ScopedPermission { code: self.right.clone(), resource }, tree);
        let here = if self.here.contains(&wanted.code) { held(wanted.resource) } else { None };
        here.max(if self.above.contains(&wanted.code) {
            Self::end_above(wanted.resource, holdings, tree, held)
        } else {
            None
        })
    }

    /// The same for what is lent at the resource above. A credential that does not reach it lends nothing there.
    fn end_above(
        above: ResourceId,
        holdings: &Holdings,
        tree: &ResourceTree,
        held: impl Fn(ResourceId) -> Option<End>,
    ) -> Option<End> {
        let reach = holdings.reach_of(above)?;
        Some(tree.right_below(above).filter_map(held).max()?.min(reach))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Grant, HeldPermissions, Timestamp};

    fn code(text: &str) -> PermissionCode {
        PermissionCode::parse(text).unwrap()
    }

    fn at(text: &str, resource: ResourceId) -> ScopedPermission {
        ScopedPermission { code: code(text), resource }
    }

    #[test]
    fn a_right_lends_what_it_says_where_it_is_held_and_right_above() {
        let [top, event, stand, other] = [1, 2, 3, 4].map(|id| ResourceId(uuid::Uuid::from_u128(id)));
        let tree: ResourceTree = [(event, top), (stand, event), (other, event)].into_iter().collect();
        let lends =
            Lending { right: code("Crew.Manage"), here: vec![code("Stand.Read")], above: vec![code("Event.Read")] };
        let soon = Timestamp::from_millis(1000);
        let manager = |until| Holdings {
            held: HeldPermissions::default(),
            resources: None,
            scoped: vec![Grant { what: at("Crew.*", stand), until }],
        };
        let holdings = manager(None);
        for (wanted, end) in [
            (at("Stand.Read", stand), Some(End::Never)),
            (at("Stand:Read", stand), Some(End::Never)),
            (at("Event.Read", event), Some(End::Never)),
            (at("Event.Read", stand), None),
            (at("Event.Read", top), None),
            (at("Stand.Read", other), None),
            (at("Stand.Read", event), None),
            (at("Event.*", event), None),
        ] {
            assert_eq!(lends.end_of(&wanted, &holdings, &tree), end, "{wanted}");
        }
        let ended = lends.end_of(&at("Event.Read", event), &manager(Some(soon)), &tree);
        assert_eq!(ended, Some(End::At(soon)));
        // Bound to the lower resource, it lends nothing above.
        let bound = Holdings { resources: Some(vec![Grant::forever(stand)]), ..manager(None) };
        assert_eq!(lends.end_of(&at("Event.Read", event), &bound, &tree), None);
        assert_eq!(lends.end_of(&at("Stand.Read", stand), &bound, &tree), Some(End::Never));
    }
}
