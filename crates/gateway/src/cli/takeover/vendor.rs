//! In which form each vendor shows its ids: what its clients have stored, and nothing else.

use super::fields::{Fields, Wrong};
use clap::ValueEnum;
use serde_json::Value;
use usher_adapter_canonical::typed_id::TypedId;
use usher_domain::{EmailAddress, MemberId, Ordinal, Slug};
use usher_engine::transfer::{IdForm, IdForms, MembershipId, OrganizationRef, PersonRef};

/// The largest integer id. Ids that are drawn later are counted on from the largest there is, and JavaScript reads none above
/// 2^53 - 1 exactly, so that some room is left: for more people than there are seats.
const LARGEST: i64 = (1 << 53) - 1 - (1 << 32);

/// The vendor that state is taken over from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum Vendor {
    Bizkithub,
    Backops,
    Apexscore,
    AdInvite,
}

impl Vendor {
    /// The name of its protocol.
    pub(super) const fn family(self) -> &'static str {
        match self {
            Self::Bizkithub => "bizkithub",
            Self::Backops => "backops",
            Self::Apexscore => "apexscore",
            Self::AdInvite => "ad-invite",
        }
    }

    /// The organization that a field names.
    pub(super) fn organization(self, fields: &mut Fields, name: &'static str) -> Result<OrganizationRef, Wrong> {
        match self {
            Self::Bizkithub => slug(fields, name).map(OrganizationRef::Slug),
            Self::Backops | Self::Apexscore => uuid(fields, name).map(OrganizationRef::Id),
            Self::AdInvite => ordinal(name, &fields.required(name)?).map(OrganizationRef::Ordinal),
        }
    }

    /// The person that a field names.
    pub(super) fn person(self, fields: &mut Fields, name: &'static str) -> Result<PersonRef, Wrong> {
        let value = fields.required(name)?;
        self.person_of(name, &value)
    }

    /// The person that a field names, if it names one.
    pub(super) fn optional_person(self, fields: &mut Fields, name: &'static str) -> Result<Option<PersonRef>, Wrong> {
        fields.optional(name).map(|value| self.person_of(name, &value)).transpose()
    }

    fn person_of(self, name: &'static str, value: &Value) -> Result<PersonRef, Wrong> {
        match self {
            Self::Bizkithub => {
                let address = value.as_str().and_then(|text| EmailAddress::parse(text).ok());
                address.map(PersonRef::Email).ok_or_else(|| Wrong::new(name, "is not the address of a person"))
            }
            // Usher's own id of a person is a UUID, and these vendors' calls show it: there is no place for another one.
            Self::Backops | Self::Apexscore => uuid_of(name, value).map(PersonRef::Id).map_err(|_no_uuid| {
                Wrong::new(
                    name,
                    "is not a UUID with hyphens: people are kept under UUIDs, and ids of another form cannot be",
                )
            }),
            Self::AdInvite => ordinal(name, value).map(PersonRef::Ordinal),
        }
    }

    /// The id of a place in an organization, in a line about a member.
    pub(super) fn membership(self, fields: &mut Fields, name: &'static str) -> Result<MembershipId, Wrong> {
        match self {
            Self::Bizkithub => external(fields, name),
            Self::Backops | Self::Apexscore => uuid::<MemberId>(fields, name).map(MembershipId::Id),
            Self::AdInvite => Ok(MembershipId::None),
        }
    }

    /// The same of somebody who is invited; Apexscore shows none before they have accepted.
    pub(super) fn invited(self, fields: &mut Fields, name: &'static str) -> Result<MembershipId, Wrong> {
        if self == Self::Apexscore { Ok(MembershipId::None) } else { self.membership(fields, name) }
    }

    /// Whether the id of a member is Usher's own.
    pub(super) fn has_member_uuids(self) -> bool {
        self.forms().members == IdForm::Uuid
    }

    /// The same of somebody who is invited.
    pub(super) fn has_invited_uuids(self) -> bool {
        self.forms().invited == IdForm::Uuid
    }

    /// Whether the vendor shows ids of invitations.
    pub(super) const fn has_invitations(self) -> bool {
        matches!(self, Self::Backops | Self::Apexscore)
    }

    /// In which form it shows the ids of what is exported.
    pub(in super::super) const fn forms(self) -> IdForms {
        match self {
            Self::Bizkithub => IdForms {
                organizations: IdForm::Text,
                people: IdForm::Text,
                members: IdForm::Text,
                invited: IdForm::Text,
            },
            Self::Backops => IdForms {
                organizations: IdForm::Uuid,
                people: IdForm::Uuid,
                members: IdForm::Uuid,
                invited: IdForm::Uuid,
            },
            Self::Apexscore => IdForms {
                organizations: IdForm::Uuid,
                people: IdForm::Uuid,
                members: IdForm::Uuid,
                invited: IdForm::None,
            },
            Self::AdInvite => IdForms {
                organizations: IdForm::Integer,
                people: IdForm::Integer,
                members: IdForm::None,
                invited: IdForm::None,
            },
        }
    }
}

pub(super) fn slug(fields: &mut Fields, name: &'static str) -> Result<Slug, Wrong> {
    Slug::parse(&fields.text(name)?).map_err(|error| Wrong::new(name, error.to_string()))
}

pub(super) fn uuid<T: TypedId>(fields: &mut Fields, name: &'static str) -> Result<T, Wrong> {
    uuid_of(name, &fields.required(name)?)
}

pub(super) fn uuid_of<T: TypedId>(name: &'static str, value: &Value) -> Result<T, Wrong> {
    let text = value.as_str().filter(|text| text.len() == 36);
    text.and_then(T::of_hex).ok_or_else(|| Wrong::new(name, "is not a UUID with hyphens"))
}

fn ordinal(name: &'static str, value: &Value) -> Result<Ordinal, Wrong> {
    let number = value.as_i64().filter(|number| (1..=LARGEST).contains(number));
    number.map(Ordinal).ok_or_else(|| {
        let why = "ids that are drawn later are larger, and clients in JavaScript must read them exactly";
        Wrong::new(name, format!("is not an integer from 1 to {LARGEST}: {why}"))
    })
}

/// A `memberId`, with or without the prefix that it has while its member is invited.
fn external(fields: &mut Fields, name: &'static str) -> Result<MembershipId, Wrong> {
    let text = fields.text(name)?;
    let id = usher_adapter_bizkithub::external_member_id(&text).map(|id| MembershipId::External(id.to_owned()));
    id.ok_or_else(|| Wrong::new(name, "is not a member's id of 1 to 128 letters, digits, hyphens and underscores"))
}
