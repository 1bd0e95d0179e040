//! Everybody's credentials, good and bad, as texts that are known by heart.

use super::facts::Facts;
use crate::Bindings;
use std::collections::HashMap;
use usher_domain::{
    Assurance, AuthenticationFailure, Caller, CallerScope, Credentials, HeldPermissions, OrganizationAccess,
    PermissionCode, Secret, Slot,
};
use uuid::Uuid;

const WHO: [&str; 9] = ["admin", "inviter", "reader", "scoped", "blocked", "foreign", "expired", "revoked", "unknown"];
const KINDS: [&str; 9] = [
    "canonical",
    "canonical_token",
    "bizkithub",
    "backops",
    "backops_organization",
    "apexscore",
    "ad_invite_access",
    "ad_invite_session",
    "scim",
];

/// The credentials by text, and the callers by name.
pub(super) struct Callers {
    known: HashMap<String, (&'static str, &'static str)>,
    accesses: HashMap<&'static str, Caller>,
}

impl Callers {
    pub(super) fn new(facts: &Facts, bindings: &mut Bindings) -> Self {
        let mut known = HashMap::new();
        for kind in KINDS {
            for who in WHO {
                let text = text(kind, who);
                bindings.set(format!("credential:{kind}.{who}"), text.clone());
                known.insert(text, (kind, who));
            }
        }
        bindings.set("credential:ad_invite_refresh.admin", "refresh");
        bindings.set("credential:canonical_refresh.admin", "refresh");
        for (number, name) in
            ["key.admin", "key.reader", "key.foreign", "key.revoked", "session.admin"].iter().enumerate()
        {
            bindings.set(format!("id:{name}"), Uuid::from_u128(0x5eed_0000 + number as u128).to_string());
        }
        let accesses = ["admin", "inviter", "reader", "foreign"].map(|who| (who, caller(facts, who)));
        let scoped = ("scoped", narrowed(caller(facts, "admin")));
        let of_installation = text("canonical", "installation");
        bindings.set("credential:canonical.installation", of_installation.clone());
        known.insert(of_installation, ("canonical", "installation"));
        let installation = Caller { family: "pure", scope: CallerScope::Installation, ..Caller::nobody() };
        let accesses = accesses.into_iter().chain([scoped, ("installation", installation)]).collect();
        Self { known, accesses }
    }

    pub(super) fn authenticate(&self, credentials: &Credentials) -> Result<Caller, AuthenticationFailure> {
        let (family, who) = match credentials {
            Credentials::Nothing => return Ok(Caller::nobody()),
            Credentials::Bearer(secret) => {
                let jwt = secret.expose().contains('.');
                ("canonical", self.verdict(secret, if jwt { "canonical_token" } else { "canonical" }, Slot::Primary)?)
            }
            Credentials::Key { family, key } => (*family, self.verdict(key, family, Slot::Primary)?),
            Credentials::KeyAndOrganization { family, key, organization_token } => {
                let who = self.verdict(key, family, Slot::Primary)?;
                let kind = format!("{family}_organization");
                let other = self.verdict(organization_token, &kind, Slot::Companion)?;
                if who != other {
                    return Err(AuthenticationFailure::Mismatch);
                }
                (*family, who)
            }
            // Only an engine knows what stands below what, and which sessions are open.
            Credentials::KeyAndResources { .. } | Credentials::Session { .. } => {
                return Err(AuthenticationFailure::Unknown(Slot::Companion));
            }
            Credentials::Operator { .. } => return Err(AuthenticationFailure::Unknown(Slot::Primary)),
            Credentials::Account { family, token } => (*family, self.verdict(token, family, Slot::Primary)?),
            Credentials::AccessAndSession { family, access, session } => {
                let who = self.verdict(access, "ad_invite_access", Slot::Primary)?;
                let other = self.verdict(session, "ad_invite_session", Slot::Companion)?;
                if who != other {
                    return Err(AuthenticationFailure::Mismatch);
                }
                (*family, who)
            }
        };
        let known = self.accesses.get(who).ok_or(AuthenticationFailure::MemberBlocked)?;
        let roams = matches!(credentials, Credentials::Account { .. });
        let scope = if roams { CallerScope::Memberships(known.accesses().to_vec()) } else { known.scope.clone() };
        Ok(Caller { family, scope, ..known.clone() })
    }

    fn verdict(&self, secret: &Secret, wanted: &str, slot: Slot) -> Result<&'static str, AuthenticationFailure> {
        match self.known.get(secret.expose()) {
            Some((kind, who)) if *kind == wanted => match *who {
                "expired" => Err(AuthenticationFailure::Expired(slot)),
                // A signed token cannot be taken back by itself; only keys and sessions can.
                "revoked" if !matches!(wanted, "canonical_token" | "apexscore") => {
                    Err(AuthenticationFailure::Revoked(slot))
                }
                "unknown" | "revoked" => Err(AuthenticationFailure::Unknown(slot)),
                who => Ok(who),
            },
            _ => Err(AuthenticationFailure::Unknown(slot)),
        }
    }
}

/// A text of the form that such a credential has.
fn text(kind: &str, who: &str) -> String {
    match kind {
        "bizkithub" => format!("PROD{who:A<28}"),
        "canonical" | "backops" | "scim" => format!("usk_{kind}{who}"),
        _ => format!("aa.{kind}-{who}.cc"),
    }
}

/// A caller with a key of theirs that has one scope.
fn narrowed(caller: Caller) -> Caller {
    let CallerScope::Bound(access) = caller.scope else { panic!("a key is bound to one organization") };
    let scopes: HeldPermissions = [PermissionCode::parse("Organization.Read").unwrap()].into_iter().collect();
    let holdings = access.holdings.limited_to(&scopes);
    let access = OrganizationAccess { holdings, key_scopes: Some(scopes), ..*access };
    Caller { scope: CallerScope::Bound(Box::new(access)), ..caller }
}

fn caller(facts: &Facts, who: &str) -> Caller {
    let address = if who == "foreign" { "admin@other.example".to_owned() } else { format!("{who}@acme.example") };
    let account = facts.accounts.iter().find(|account| account.email.as_sent() == address).unwrap();
    let realm = &facts.realms[usize::from(who == "foreign")];
    let member = realm.members.iter().find(|member| member.email.as_ref() == Some(&account.email)).unwrap();
    Caller {
        family: "pure",
        credential: who.to_owned(),
        account: Some((account.id, account.email.clone())),
        session: None,
        expires_at: None,
        assurance: Assurance::Account,
        scope: CallerScope::Bound(Box::new(realm.access(member, &facts.catalog, facts.now))),
        client: None,
    }
}
