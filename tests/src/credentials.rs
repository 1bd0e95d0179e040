//! The credentials of the world: for every family and everybody, good ones and all the kinds of bad ones.

use crate::{Bindings, TestClock};
use usher_domain::commands::IssueOrganizationToken;
use usher_domain::{
    AccountId, ApiKeyId, Credentials, MemberId, OrganizationId, PageLimit, PermissionCode, Secret, Timestamp,
};
use usher_engine::Engine;
use usher_engine::api_keys::KeyRequest;
use usher_engine::ports::Clock;
use usher_storage::NewApiKey;

/// Longer than any token of the world lives, in milliseconds.
const LONG_AGO: i64 = 400 * 86_400_000;
const DAY: i64 = 86_400_000;
const WHO: [&str; 5] = ["admin", "inviter", "reader", "blocked", "foreign"];

/// Issues everything and names it.
pub(crate) async fn issue(engine: &Engine, clock: &TestClock, bindings: &mut Bindings) {
    let issuer = Issuer { engine, clock };
    for family in ["canonical", "bizkithub", "backops", "scim"] {
        issuer.keys(family, bindings).await;
    }
    issuer.organization_tokens(bindings).await;
    for (family, name) in [("canonical", "canonical_token"), ("apexscore", "apexscore")] {
        issuer.access_tokens(family, name, bindings).await;
    }
    issuer.sessions(bindings).await;
    issuer.canonical_session(bindings).await;
    let (id, key) = engine.create_installation_key("provisioning".to_owned(), None).await.unwrap();
    bindings.set("id:key.installation", id.to_string());
    bindings.set("credential:canonical.installation", key.expose());
}

struct Issuer<'a> {
    engine: &'a Engine,
    clock: &'a TestClock,
}

impl Issuer<'_> {
    async fn keys(&self, family: &'static str, bindings: &mut Bindings) {
        for who in WHO {
            let (id, key) = self.key(family, who, (None, None), &[], bindings).await;
            bindings.set(format!("credential:{family}.{who}"), key.expose());
            if family == "canonical" {
                bindings.set(format!("id:key.{who}"), id.to_string());
            }
        }
        let now = self.clock.now();
        let (_, expired) = self.key(family, "admin", (Some(now.plus_millis(-1)), None), &[], bindings).await;
        bindings.set(format!("credential:{family}.expired"), expired.expose());
        let (id, revoked) = self.key(family, "admin", (None, Some(now)), &[], bindings).await;
        bindings.set(format!("credential:{family}.revoked"), revoked.expose());
        if family == "canonical" {
            bindings.set("id:key.revoked", id.to_string());
        }
        bindings.set(format!("credential:{family}.unknown"), other_tail(revoked.expose()));
        let (_, scoped) = self.key(family, "admin", (None, None), &["Organization.Read"], bindings).await;
        bindings.set(format!("credential:{family}.scoped"), scoped.expose());
    }

    /// Makes a key that was there before anything happened: no event tells of it, and it may have ended already.
    async fn key(
        &self,
        family: &'static str,
        who: &str,
        (expires_at, revoked_at): (Option<Timestamp>, Option<Timestamp>),
        scopes: &[&str],
        bindings: &Bindings,
    ) -> (ApiKeyId, Secret) {
        let request = KeyRequest {
            organization: organization(who, bindings),
            member: Some(MemberId(id(bindings, &format!("member.{who}")))),
            family: family.to_owned(),
            scopes: scopes.iter().map(|code| PermissionCode::parse(code).unwrap()).collect(),
            description: who.to_owned(),
            expires_at,
        };
        let place = self.engine.db().organization(request.organization).await.unwrap().unwrap();
        let operator = self.engine.operator(place);
        let scope = &operator.access_to(None).unwrap().scope;
        let key = self.engine.new_key(family);
        let row = NewApiKey { revoked_at, ..self.engine.key_row(request, None, &key) };
        let mut transaction = self.engine.db().begin(scope).await.unwrap();
        transaction.insert_api_key(&row).await.unwrap();
        transaction.commit().await.unwrap();
        (row.id, key)
    }

    /// Organization tokens of keys. The blocked member's cannot be minted; it has the admin's.
    async fn organization_tokens(&self, bindings: &mut Bindings) {
        for who in WHO {
            let owner = if who == "blocked" { "admin" } else { who };
            let token = self.organization_token(owner, bindings).await;
            bindings.set(format!("credential:backops_organization.{who}"), token.expose());
        }
        let scoped = self.organization_token("scoped", bindings).await;
        bindings.set("credential:backops_organization.scoped", scoped.expose());
        self.clock.advance_millis(-LONG_AGO);
        let expired = self.organization_token("admin", bindings).await;
        self.clock.advance_millis(LONG_AGO);
        bindings.set("credential:backops_organization.expired", expired.expose());
        let good = bindings.get("credential:backops_organization.admin").unwrap().to_owned();
        bindings.set("credential:backops_organization.unknown", other_tail(&good));
        bindings.set("credential:backops_organization.revoked", other_tail(&other_tail(&good)));
    }

    async fn organization_token(&self, who: &str, bindings: &Bindings) -> Secret {
        let key = Secret::new(bindings.get(&format!("credential:backops.{who}")).unwrap());
        let caller = self.engine.authenticate(&Credentials::Key { family: "backops", key }).await.unwrap();
        let command = IssueOrganizationToken { organization: None };
        self.engine.perform(&caller, &command, None).await.unwrap().executed().unwrap().token
    }

    async fn access_tokens(&self, family: &'static str, name: &str, bindings: &mut Bindings) {
        for who in WHO {
            let token = self.access_token(family, who, DAY, bindings).await;
            bindings.set(format!("credential:{name}.{who}"), token.expose());
        }
        let expired = self.access_token(family, "admin", -1_000, bindings).await;
        bindings.set(format!("credential:{name}.expired"), expired.expose());
        let good = bindings.get(&format!("credential:{name}.admin")).unwrap().to_owned();
        bindings.set(format!("credential:{name}.unknown"), other_tail(&good));
        bindings.set(format!("credential:{name}.revoked"), other_tail(&other_tail(&good)));
    }

    async fn access_token(&self, family: &'static str, who: &str, lifetime: i64, bindings: &Bindings) -> Secret {
        let account = AccountId(id(bindings, &format!("account.{who}")));
        let bound = (family == "canonical").then(|| organization(who, bindings));
        self.engine.mint_access_token(family, account, bound, lifetime).await.unwrap()
    }

    async fn sessions(&self, bindings: &mut Bindings) {
        for who in WHO {
            self.session(who, who, bindings).await;
        }
        self.clock.advance_millis(-LONG_AGO);
        self.session("expired", "admin", bindings).await;
        self.clock.advance_millis(LONG_AGO);
        let session = self.session("revoked", "admin", bindings).await;
        assert!(self.engine.end_session(&session).await.unwrap());
        for part in ["access", "session"] {
            let good = bindings.get(&format!("credential:ad_invite_{part}.admin")).unwrap().to_owned();
            bindings.set(format!("credential:ad_invite_{part}.unknown"), other_tail(&good));
        }
    }

    /// A session of the canonical API, with its id.
    async fn canonical_session(&self, bindings: &mut Bindings) {
        let account = AccountId(id(bindings, "account.admin"));
        let tokens = self.engine.open_session("canonical", account, organization("admin", bindings)).await.unwrap();
        bindings.set("credential:canonical_refresh.admin", tokens.refresh.expose());
        let limit = PageLimit::clamped(10);
        let open = self.engine.db().page_of_sessions(account, None, limit, self.clock.now()).await;
        let open = open.unwrap().unwrap().entries;
        let session = open.iter().find(|session| session.family == "canonical").unwrap();
        bindings.set("id:session.admin", session.id.to_string());
    }

    /// Opens a session and names its tokens; gives the refresh token.
    async fn session(&self, name: &str, who: &str, bindings: &mut Bindings) -> Secret {
        let account = AccountId(id(bindings, &format!("account.{who}")));
        let tokens = self.engine.open_session("ad-invite", account, organization(who, bindings)).await.unwrap();
        bindings.set(format!("credential:ad_invite_access.{name}"), tokens.access.expose());
        bindings.set(format!("credential:ad_invite_session.{name}"), tokens.session.expose());
        bindings.set(format!("credential:ad_invite_refresh.{name}"), tokens.refresh.expose());
        tokens.refresh
    }
}

fn organization(who: &str, bindings: &Bindings) -> OrganizationId {
    let name = if who == "foreign" { "organization.other" } else { "organization.acme" };
    OrganizationId(id(bindings, name))
}

fn id(bindings: &Bindings, name: &str) -> uuid::Uuid {
    bindings.get(&format!("id:{name}")).unwrap_or_else(|| panic!("no id of {name}")).parse().unwrap()
}

/// The text with another character near its end: still well-formed, no longer right.
fn other_tail(text: &str) -> String {
    let at = text.len() - 6;
    // Of three, so that twice is not back again.
    let other = match &text[at..=at] {
        "A" => "B",
        "B" => "C",
        _ => "A",
    };
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The plain UUID of a typed id.
#[must_use]
pub fn plain_id(typed: &str) -> String {
    let (_, suffix) = typed.split_once('_').expect("a typed id");
    let number = suffix.bytes().fold(0_u128, |number, digit| {
        (number << 5) | DIGITS.iter().position(|known| *known == digit).expect("base 32") as u128
    });
    uuid::Uuid::from_u128(number).to_string()
}

/// Names the typed form of every plain id.
pub(crate) fn name_typed_ids(bindings: &mut Bindings) {
    let prefixes = [
        ("organization.", "org"),
        ("license.", "lic"),
        ("resource.", "res"),
        ("member.", "mem"),
        ("invitation.", "inv"),
        ("mail.", "mail"),
        ("account.", "acc"),
        ("key.", "key"),
        ("session.", "ses"),
        ("webhook.", "whk"),
        ("delivery.", "dlv"),
    ];
    let plain = |(name, value): (&str, &str)| Some((name.strip_prefix("id:")?.to_owned(), value.to_owned()));
    let ids: Vec<_> = bindings.iter().filter_map(plain).collect();
    for (name, value) in ids {
        let Some((_, prefix)) = prefixes.iter().find(|(start, _)| name.starts_with(start)) else { continue };
        let mut number = value.parse::<uuid::Uuid>().unwrap().as_u128();
        let mut digits = [0_u8; 26];
        for digit in digits.iter_mut().rev() {
            *digit = DIGITS[(number & 31) as usize];
            number >>= 5;
        }
        bindings.set(format!("typed:{name}"), format!("{prefix}_{}", String::from_utf8_lossy(&digits)));
    }
}
