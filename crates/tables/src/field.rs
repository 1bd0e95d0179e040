//! What a column can hold.

/// What a column holds of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The address.
    Email,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// First and last name in one.
    FullName,
    /// Codes of permissions.
    Permissions,
    /// Codes of roles.
    Roles,
    /// Ids of resources.
    Resources,
    /// The id of a license.
    License,
    /// A remark.
    Note,
    /// What the inviter says to the invitee.
    Message,
    /// The code of a language.
    Locale,
}

impl Field {
    /// All of them, in the order in which people expect them.
    pub const ALL: [Self; 11] = [
        Self::Email,
        Self::FirstName,
        Self::LastName,
        Self::FullName,
        Self::Permissions,
        Self::Roles,
        Self::Resources,
        Self::License,
        Self::Note,
        Self::Message,
        Self::Locale,
    ];

    /// Its name in header lines and in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::FullName => "name",
            Self::Permissions => "permissions",
            Self::Roles => "roles",
            Self::Resources => "resources",
            Self::License => "license_id",
            Self::Note => "note",
            Self::Message => "message",
            Self::Locale => "locale",
        }
    }

    /// The field of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }
}
