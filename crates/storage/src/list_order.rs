//! The orders of lists besides the usual one, as stretches that an index serves each: a list goes through one after another,
//! so that nothing is sorted that is not shown.

use crate::cursor::{KeysetPosition, NamePlace};
use crate::values::{Key, Stamp};
use std::cmp::Ordering;
use usher_domain::commands::{InvitationOrder, MemberOrder};
use usher_domain::{Cursor, InvitationStatus};

/// Which invitations a stretch has, of those that the filter lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InvitationPart {
    /// All of them.
    All,
    /// Those of a status as of now.
    Status(InvitationStatus),
    /// Those that are open and expire one day.
    Ending,
    /// The others.
    NotEnding,
}

/// Which members a stretch has, of those that the filter lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MemberPart {
    /// All of them.
    All,
    /// Those with an address, and those without.
    WithEmail,
    WithoutEmail,
    /// Those who have joined, and those who have not.
    Joined,
    NotJoined,
}

/// What a stretch is ordered by, and then by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OrderedBy {
    Created,
    Email,
    End,
    Joined,
}

/// A part of the list in one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch<P> {
    pub(crate) part: P,
    pub(crate) by: OrderedBy,
    pub(crate) is_descending: bool,
}

impl<P> Stretch<P> {
    const fn newest(part: P) -> Self {
        Self { part, by: OrderedBy::Created, is_descending: true }
    }

    /// How two places follow one another.
    pub(crate) fn compare(&self, one: &(OrderKey, Key), other: &(OrderKey, Key)) -> Ordering {
        if self.is_descending { other.cmp(one) } else { one.cmp(other) }
    }
}

/// The stretches of an order of invitations, where the filter asks for a status or for none.
pub(crate) fn of_invitations(order: InvitationOrder, status: Option<InvitationStatus>) -> Vec<Stretch<InvitationPart>> {
    use InvitationOrder as Order;
    use InvitationPart as Part;
    let all = |by, is_descending| vec![Stretch { part: Part::All, by, is_descending }];
    let ending = |is_descending| match status {
        None | Some(InvitationStatus::Pending) => {
            let ending = Stretch { part: Part::Ending, by: OrderedBy::End, is_descending };
            vec![ending, Stretch::newest(Part::NotEnding)]
        }
        Some(_) => vec![Stretch::newest(Part::All)],
    };
    let by_status = || InvitationStatus::ALL.into_iter().map(|status| Stretch::newest(Part::Status(status)));
    match (order, status) {
        (Order::Oldest, _) => all(OrderedBy::Created, false),
        (Order::Email, _) => all(OrderedBy::Email, false),
        (Order::EmailReversed, _) => all(OrderedBy::Email, true),
        (Order::Status | Order::StatusReversed, Some(_)) => vec![Stretch::newest(Part::All)],
        (Order::Status, None) => by_status().collect(),
        (Order::StatusReversed, None) => by_status().rev().collect(),
        (Order::Ending, _) => ending(false),
        (Order::EndingReversed, _) => ending(true),
    }
}

/// The stretches of an order of members.
pub(crate) fn of_members(order: MemberOrder) -> Vec<Stretch<MemberPart>> {
    use MemberPart as Part;
    let one = |part, by, is_descending| Stretch { part, by, is_descending };
    match order {
        MemberOrder::Newest => vec![Stretch::newest(Part::All)],
        MemberOrder::Email | MemberOrder::EmailReversed => {
            let is_descending = order == MemberOrder::EmailReversed;
            vec![one(Part::WithEmail, OrderedBy::Email, is_descending), Stretch::newest(Part::WithoutEmail)]
        }
        MemberOrder::Joined | MemberOrder::JoinedReversed => {
            let is_descending = order == MemberOrder::JoinedReversed;
            vec![one(Part::Joined, OrderedBy::Joined, is_descending), Stretch::newest(Part::NotJoined)]
        }
    }
}

/// What an entry is ordered by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OrderKey {
    Instant(Stamp),
    Text(String),
}

/// Where a page starts: behind this entry of this stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OrderedPlace {
    pub(crate) stretch: usize,
    pub(crate) key: OrderKey,
    pub(crate) id: Key,
}

impl OrderKey {
    pub(crate) fn instant(self) -> Option<Stamp> {
        match self {
            Self::Instant(instant) => Some(instant),
            Self::Text(_) => None,
        }
    }

    pub(crate) fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Instant(_) => None,
        }
    }
}

impl OrderedPlace {
    /// The cursor that leads here: the letter of the order, the number of the stretch, and the place in it.
    pub(crate) fn cursor(&self, letter: char) -> Cursor {
        let inner = match &self.key {
            OrderKey::Instant(instant) => KeysetPosition { created_at: *instant, id: self.id }.cursor(),
            OrderKey::Text(text) => NamePlace { name: text.clone(), id: self.id }.cursor(),
        };
        Cursor(format!("{letter}{}{}", self.stretch, inner.0))
    }

    /// The place of a cursor in a list of this order; `None` if it is not one.
    pub(crate) fn of<P>(cursor: &Cursor, letter: char, stretches: &[Stretch<P>]) -> Option<Self> {
        let rest = cursor.0.strip_prefix(letter)?;
        let (digit, inner) = rest.split_at_checked(1)?;
        let number: usize = digit.parse().ok()?;
        let inner = Cursor(inner.to_owned());
        let (key, id) = if stretches.get(number)?.by == OrderedBy::Email {
            let NamePlace { name, id } = NamePlace::of(&inner)?;
            (OrderKey::Text(name), id)
        } else {
            let KeysetPosition { created_at, id } = KeysetPosition::of(&inner)?;
            (OrderKey::Instant(created_at), id)
        };
        Some(Self { stretch: number, key, id })
    }
}

/// What cursors of an order of invitations start with.
pub(crate) const fn invitation_letter(order: InvitationOrder) -> char {
    match order {
        InvitationOrder::Oldest => 'o',
        InvitationOrder::Email => 'm',
        InvitationOrder::EmailReversed => 'n',
        InvitationOrder::Status => 's',
        InvitationOrder::StatusReversed => 't',
        InvitationOrder::Ending => 'x',
        InvitationOrder::EndingReversed => 'y',
    }
}

/// What cursors of an order of members start with.
pub(crate) const fn member_letter(order: MemberOrder) -> char {
    match order {
        MemberOrder::Newest => 'w',
        MemberOrder::Email => 'm',
        MemberOrder::EmailReversed => 'n',
        MemberOrder::Joined => 'j',
        MemberOrder::JoinedReversed => 'k',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_cursor_leads_back_to_its_place_in_its_order_alone() {
        let of_invitations = InvitationOrder::ALL.map(|order| (invitation_letter(order), of_invitations(order, None)));
        tried(&of_invitations);
        tried(&MemberOrder::ALL.map(|order| (member_letter(order), of_members(order))));
    }

    fn tried<P>(orders: &[(char, Vec<Stretch<P>>)]) {
        for (letter, all) in orders {
            for (number, stretch) in all.iter().enumerate() {
                let key = match stretch.by {
                    OrderedBy::Email => OrderKey::Text("a@b.example".to_owned()),
                    OrderedBy::Created | OrderedBy::End | OrderedBy::Joined => {
                        OrderKey::Instant(Stamp(1_700_000_000_123))
                    }
                };
                let place = OrderedPlace { stretch: number, key, id: Key(Uuid::from_u128(7)) };
                let cursor = place.cursor(*letter);
                assert_eq!(OrderedPlace::of(&cursor, *letter, all), Some(place), "{letter}");
                for (other, stretches) in orders.iter().filter(|(other, _)| other != letter) {
                    assert_eq!(OrderedPlace::of(&cursor, *other, stretches), None, "{letter} {other}");
                }
                let beyond = cursor.0.replacen(&number.to_string(), "9", 1);
                for text in ["", "x", "o", "\u{e9}", &beyond, &cursor.0[1..], &cursor.0[2..]] {
                    assert_eq!(OrderedPlace::of(&Cursor(text.to_owned()), *letter, all), None, "{letter} {text}");
                }
            }
        }
    }
}
