//! Creating an organization that is ready to use: an administrator, and one credential for each protocol.

use crate::api_keys::KeyRequest;
use crate::authenticate::Minting;
use crate::engine::Engine;
use crate::throttle::Standing;
use usher_domain::commands::SessionOpened;
use usher_domain::rules::Ids;
use usher_domain::{
    Account, AccountId, AddressProof, Attributes, EmailAddress, Event, EventDetails, EventKind, Fault, Grant, Grants,
    License, LicenseId, LicenseUsage, Member, MemberId, MemberStatus, Ordinal, Organization, OrganizationId,
    PermissionCode, PersonName, ProofMethod, Resource, ResourceId, Secret, Timestamp,
};
use usher_storage::{NewApiKey, Seed, StoreError};

/// What to make.
#[derive(Clone, Debug)]
pub struct Bootstrap {
    /// The organization's name.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// The administrator.
    pub admin: EmailAddress,
    /// The administrator's name.
    pub admin_name: (PersonName, PersonName),
    /// The administrator's password, if one is set now; without one, the administrator cannot log in until they set one
    /// by a link.
    pub password: Option<Secret>,
    /// Licenses with their seats.
    pub licenses: Vec<(String, u32)>,
    /// Portfolios.
    pub portfolios: Vec<String>,
    /// The protocols whose API keys are made, in the order of the result.
    pub key_families: Vec<&'static str>,
}

/// What was made.
pub struct Bootstrapped {
    /// The organization.
    pub organization: Organization,
    /// The administrator's account.
    pub account: AccountId,
    /// What the administrator logs in with.
    pub password: AdminPassword,
    /// The administrator's member row.
    pub member: MemberId,
    /// The API keys, in the order asked for.
    pub keys: Vec<(&'static str, Secret)>,
    /// The licenses.
    pub licenses: Vec<License>,
    /// The portfolios.
    pub resources: Vec<Resource>,
}

/// What an administrator logs in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdminPassword {
    /// The password that was set now.
    Set,
    /// The password that the account had before.
    Kept,
    /// Nothing yet: there is no password.
    Missing,
}

/// Why nothing was made.
#[derive(Debug, thiserror::Error)]
pub enum BootstrapError {
    /// An organization of that slug exists.
    #[error("an organization with the slug `{0}` exists already; choose another name, or another slug with --slug")]
    SlugTaken(String),
    /// The administrator cannot log in.
    #[error("the account of {0} is disabled; name another administrator")]
    AdminDisabled(String),
    /// The account of the administrator's address is registered, but its owner has not proved that they read the
    /// address's mail.
    #[error(
        "the account of {0} was registered by somebody who has not shown that they read its mail; \
         hand its owner a link from `usher accounts reset-link {0}` first, then repeat this"
    )]
    AdminUnproved(String),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
    /// The engine failed; details are in the log.
    #[error("the engine failed; see the log")]
    Engine,
}

impl Engine {
    /// Creates an organization with its administrator, who holds all permissions.
    pub async fn bootstrap(&self, wanted: &Bootstrap) -> Result<Bootstrapped, BootstrapError> {
        let now = self.now();
        let mut ids = self.ids(now);
        let organization = OrganizationId(ids.uuid());
        let hash = match &wanted.password {
            Some(password) => {
                let hash = self.passwords.hash(Standing::OPERATOR, password, &*self.entropy).await;
                Some(hash.map_err(|_logged| BootstrapError::Engine)?)
            }
            None => None,
        };
        let known = self.db.account_by_email(wanted.admin.canonical()).await.map_err(BootstrapError::Store)?;
        let was_registered = known.as_ref().is_some_and(|record| record.account.is_registered());
        let had_password = known.as_ref().is_some_and(|record| record.password_hash.is_some());
        let proof = Some(AddressProof { how: ProofMethod::Operator, at: now });
        let account = match known.map(|record| record.account) {
            Some(account) if account.disabled_at.is_some() => {
                return Err(BootstrapError::AdminDisabled(account.email.as_sent().to_owned()));
            }
            Some(account) if was_registered && account.proof.is_none() => {
                return Err(BootstrapError::AdminUnproved(account.email.as_sent().to_owned()));
            }
            Some(account) if was_registered => account,
            // A person who was invited somewhere and has not accepted can log in from now on.
            Some(account) => {
                let (first_name, last_name) = wanted.admin_name.clone();
                let named = !first_name.as_str().is_empty();
                let account = Account { activated_at: Some(now), proof, ..account };
                if named { Account { first_name, last_name, ..account } } else { account }
            }
            None => Account {
                id: AccountId(ids.uuid()),
                ordinal: Ordinal(0),
                email: wanted.admin.clone(),
                first_name: wanted.admin_name.0.clone(),
                last_name: wanted.admin_name.1.clone(),
                activated_at: Some(now),
                disabled_at: None,
                proof,
                token_generation: 0,
                locale: None,
            },
        };
        let password = match (&hash, was_registered) {
            (_, true) if had_password => AdminPassword::Kept,
            (Some(_), false) => AdminPassword::Set,
            _ => AdminPassword::Missing,
        };
        let member = self.administrator(organization, &account, &mut ids);
        let licenses: Vec<License> = wanted
            .licenses
            .iter()
            .map(|(name, seats)| License { id: LicenseId(ids.uuid()), name: name.clone(), seats: *seats })
            .collect();
        let resources: Vec<Resource> = wanted
            .portfolios
            .iter()
            .map(|name| Resource {
                id: ResourceId(ids.uuid()),
                kind: "portfolio".to_owned(),
                name: name.clone(),
                parent: None,
            })
            .collect();
        let (keys, rows) = self.keys_for(wanted, organization, member.id);
        let seed = Seed {
            organization,
            slug: wanted.slug.clone(),
            name: wanted.name.clone(),
            accounts: vec![(account.clone(), hash)],
            members: vec![(member.clone(), Some(account.email.clone()))],
            licenses: licenses
                .iter()
                .map(|license| LicenseUsage { license: license.clone(), reserved: 0, assigned: 0 })
                .collect(),
            resources: resources.clone(),
            permissions: Vec::new(),
            roles: Vec::new(),
            blocklist: Vec::new(),
            events: self.beginning(wanted, &member, &rows, now),
            keys: rows,
            chain_mac: Some(self.new_chain(organization)),
            now,
        };
        match self.db.seed(&seed).await {
            Ok(organization) => {
                self.row_changed(account.id.0);
                let (account, member) = (account.id, member.id);
                Ok(Bootstrapped { organization, account, password, member, keys, licenses, resources })
            }
            Err(StoreError::Conflict(_)) => Err(BootstrapError::SlugTaken(wanted.slug.clone())),
            Err(error) => Err(BootstrapError::Store(error)),
        }
    }

    /// An access token of a person, bound to one organization or valid for all of theirs, for `lifetime` milliseconds.
    pub async fn mint_access_token(
        &self,
        family: &'static str,
        account: AccountId,
        organization: Option<OrganizationId>,
        lifetime: i64,
    ) -> Option<Secret> {
        let generation = self.db.account(account).await.ok()?.map_or(0, |found| found.account.token_generation);
        let now = self.now();
        self.authenticator.minter.access(Minting {
            family,
            subject: &account.tagged(),
            organization,
            resource: None,
            session: None,
            generation,
            now,
            expires_at: now.plus_millis(lifetime),
        })
    }

    /// Opens a session of a person in an organization without checking the password: the operator asks for it.
    pub async fn open_session(
        &self,
        family: &'static str,
        account: AccountId,
        organization: OrganizationId,
    ) -> Result<SessionOpened, Fault> {
        let record = self.db.account(account).await.map_err(crate::incident::failed)?;
        let record = record.ok_or(usher_domain::Refusal::BadLogin)?;
        crate::log_in::open(self, family, &record.account, organization, None).await
    }

    /// The events of a new organization: that the operator created it, its administrator, and its keys.
    fn beginning(&self, wanted: &Bootstrap, member: &Member, keys: &[NewApiKey], now: Timestamp) -> Vec<Event> {
        let builder = self.by_operator(now);
        let made = EventDetails::Organization { name: wanted.name.clone(), slug: wanted.slug.clone(), erase_at: None };
        let made = builder.event(EventKind::OrganizationCreated, made);
        let added = builder.member(EventKind::MemberAdded, member);
        let keys = keys.iter().map(|key| builder.key(EventKind::KeyCreated, key.into()));
        [made, added].into_iter().chain(keys).collect()
    }

    fn administrator(&self, organization: OrganizationId, account: &Account, ids: &mut impl Ids) -> Member {
        let now = self.now();
        Member {
            id: MemberId(ids.uuid()),
            organization,
            account: Some((account.id, account.ordinal)),
            external_id: ids.external_id(),
            status: MemberStatus::Active,
            email: Some(account.email.clone()),
            contact_email: None,
            phone: None,
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            seat: None,
            grants: Grants { permissions: vec![Grant::forever(PermissionCode::everything())], ..Grants::default() },
            attributes: Attributes::default(),
            created_at: now,
            updated_at: now,
            joined_at: Some(now),
            removed_at: None,
            revision: 0,
        }
    }

    fn keys_for(
        &self,
        wanted: &Bootstrap,
        organization: OrganizationId,
        member: MemberId,
    ) -> (Vec<(&'static str, Secret)>, Vec<NewApiKey>) {
        wanted
            .key_families
            .iter()
            .map(|family| {
                let key = self.new_key(family);
                let request = KeyRequest {
                    organization,
                    member: Some(member),
                    family: (*family).to_owned(),
                    scopes: Vec::new(),
                    description: "made with the organization".to_owned(),
                    expires_at: None,
                };
                let row = self.key_row(request, None, &key);
                ((*family, key), row)
            })
            .unzip()
    }
}
