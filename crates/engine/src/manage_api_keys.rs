//! API keys, for those who manage them through an API: made, read, rotated, taken over and revoked. The command line's
//! side is in `api_keys.rs`, which knows how a key is made.

use crate::api_keys::KeyRequest;
use crate::catalog::builtin::MANAGE_KEYS;
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::event_builder::AboutKey;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::{incident, manage_member};
use usher_domain::commands::{
    ApiKeyIssued, ApiKeyRotated, ApiKeyView, CreateApiKey, EditApiKey, GetApiKey, ListApiKeys, RevokeApiKey,
    RotateApiKey, TakeOverApiKey,
};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{KeyFacts, KeyTerms, check_key_covered, check_scopes, key_terms};
use usher_domain::{
    ApiKeyId, Caller, EventKind, Fault, HeldPermissions, Member, MemberId, MemberStatus, Page, PermissionCode, Refusal,
    Timestamp,
};
use usher_storage::ApiKeyRecord;

/// What an unknown key is answered with.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::ApiKey);

impl AdminChange for CreateApiKey {
    const REQUIRED_PERMISSION: &'static str = MANAGE_KEYS;

    fn owner(outcome: &ApiKeyIssued) -> Option<MemberId> {
        outcome.view.member
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<ApiKeyIssued, Interrupt> {
        if !work.engine.key_families().any(|family| family == self.protocol) {
            let reason = "is not a protocol with API keys";
            return Err(Refusal::InvalidValue { field: "protocol", reason }.into());
        }
        future(self.expires_at, work.now)?;
        check_scopes(&self.scopes, work.catalog)?;
        let owner = match &self.member {
            Some(named) => {
                let record = work.transaction.member_record(named).await?;
                Some(record.ok_or_else(|| manage_member::unknown(named))?.member)
            }
            None => None,
        };
        let end = self.expires_at.or_else(|| self.lifetime.map(|lifetime| work.now.plus_millis(lifetime)));
        if let Some(owner) = owner.as_ref().filter(|owner| owner.status != MemberStatus::Active) {
            return Err(Refusal::MemberIs(owner.status).into());
        }
        let KeyTerms { scopes, expires_at } = key_terms(&facts(work, owner.as_ref(), &self.scopes), end)?;
        let request = KeyRequest {
            organization: work.access.scope.organization(),
            member: owner.map(|owner| owner.id),
            family: self.protocol.clone(),
            scopes,
            description: self.description.as_str().to_owned(),
            expires_at,
        };
        let issued = issue(work, request, self.prefix).await?;
        tell(work, EventKind::KeyCreated, &issued.view).await?;
        Ok(issued)
    }
}

impl AdminChange for EditApiKey {
    const REQUIRED_PERMISSION: &'static str = MANAGE_KEYS;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<ApiKeyView, Interrupt> {
        let known = working(work, self.key).await?;
        check_key_covered(&facts(work, known.member.as_ref(), &known.scopes))?;
        let mut edited = known.clone();
        if let Some(description) = &self.description {
            description.as_str().clone_into(&mut edited.description);
        }
        if let Some(scopes) = &self.scopes {
            check_scopes(scopes, work.catalog)?;
            if narrows(&known.scopes, scopes) {
                edited.scopes.clone_from(scopes);
            } else {
                // Whoever widens a key answers for it: it ends with their rights, and with them.
                let terms = key_terms(&facts(work, known.member.as_ref(), scopes), known.expires_at)?;
                edited.scopes = terms.scopes;
                edited.expires_at = terms.expires_at;
                let maker = work.access.authority;
                work.transaction.take_over_api_key(self.key, maker, edited.expires_at).await?;
            }
        }
        work.transaction.update_api_key(&edited).await?;
        work.transaction.row_changed(self.key.0);
        let edited = work.transaction.api_key(self.key).await?.ok_or(UNKNOWN)?;
        let edited = of_record(edited, work.now);
        tell(work, EventKind::KeyUpdated, &edited).await?;
        Ok(edited)
    }
}

impl AdminChange for RotateApiKey {
    const REQUIRED_PERMISSION: &'static str = MANAGE_KEYS;

    fn owner(outcome: &ApiKeyRotated) -> Option<MemberId> {
        outcome.issued.view.member
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<ApiKeyRotated, Interrupt> {
        let old = working(work, self.key).await?;
        future(self.expires_at, work.now)?;
        // The new key is shown to the caller, so it is treated as created by the caller: its permissions are checked,
        // not silently reduced.
        let facts = facts(work, old.member.as_ref(), &old.scopes);
        check_key_covered(&facts)?;
        let KeyTerms { scopes, expires_at } = key_terms(&facts, self.expires_at.or(old.expires_at))?;
        let request = KeyRequest {
            organization: work.access.scope.organization(),
            member: old.member.as_ref().map(|member| member.id),
            family: old.family.clone(),
            scopes,
            description: old.description.clone(),
            expires_at,
        };
        let issued = issue(work, request, None).await?;
        let end = work.now.plus_millis(self.overlap);
        let end = old.expires_at.map_or(end, |known| known.min(end));
        work.transaction.expire_api_key(self.key, end).await?;
        work.transaction.row_changed(self.key.0);
        tell(work, EventKind::KeyRotated, &issued.view).await?;
        Ok(ApiKeyRotated { issued, replaced: of_record(ApiKeyRecord { expires_at: Some(end), ..old }, work.now) })
    }
}

impl AdminChange for RevokeApiKey {
    const REQUIRED_PERMISSION: &'static str = MANAGE_KEYS;
    const ONLY_TAKES: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<ApiKeyView, Interrupt> {
        let known = known(work, self.key).await?;
        if known.revoked_at.is_some() {
            return Ok(of_record(known, work.now));
        }
        check_key_covered(&facts(work, known.member.as_ref(), &known.scopes))?;
        work.transaction.revoke_api_key(self.key, work.now).await?;
        work.transaction.row_changed(self.key.0);
        let revoked = of_record(ApiKeyRecord { revoked_at: Some(work.now), ..known }, work.now);
        tell(work, EventKind::KeyRevoked, &revoked).await?;
        Ok(revoked)
    }
}

impl AdminChange for TakeOverApiKey {
    const REQUIRED_PERMISSION: &'static str = MANAGE_KEYS;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<ApiKeyView, Interrupt> {
        let known = working(work, self.key).await?;
        // From now on it counts as created by the caller.
        let facts = facts(work, known.member.as_ref(), &known.scopes);
        check_key_covered(&facts)?;
        let until = key_terms(&facts, known.expires_at)?.expires_at;
        let maker = work.access.authority;
        work.transaction.take_over_api_key(self.key, maker, until).await?;
        work.transaction.row_changed(self.key.0);
        let taken = work.transaction.api_key(self.key).await?.ok_or(UNKNOWN)?;
        let taken = of_record(taken, work.now);
        tell(work, EventKind::KeyTakenOver, &taken).await?;
        Ok(taken)
    }
}

/// Whether a key can do nothing with the new scopes that it cannot do with the old ones. An empty list limits nothing.
fn narrows(old: &[PermissionCode], new: &[PermissionCode]) -> bool {
    let held: HeldPermissions = old.iter().cloned().collect();
    !new.is_empty() && (old.is_empty() || new.iter().all(|code| held.covers(code)))
}

/// A key in any state. A caller who is confined to resources sees their own keys only.
async fn known(work: &mut Administration<'_, '_>, id: ApiKeyId) -> Result<ApiKeyRecord, Interrupt> {
    let key = work.transaction.api_key(id).await?.ok_or(UNKNOWN)?;
    let own = work.access.member.as_ref().map(|own| own.member);
    let is_own = own.is_some() && key.member.as_ref().map(|owner| owner.id) == own;
    if is_own || !work.access.is_confined() { Ok(key) } else { Err(UNKNOWN.into()) }
}

/// A key that has neither expired nor been revoked, whoever created it.
async fn working(work: &mut Administration<'_, '_>, id: ApiKeyId) -> Result<ApiKeyRecord, Interrupt> {
    let key = known(work, id).await?;
    if key.revoked_at.is_some() || key.expires_at.is_some_and(|end| end <= work.now) {
        return Err(Refusal::InvalidValue { field: "id", reason: "is of a key that does not work any more" }.into());
    }
    Ok(key)
}

async fn tell(work: &mut Administration<'_, '_>, kind: EventKind, key: &ApiKeyView) -> Result<(), Interrupt> {
    let about = AboutKey { id: key.id, protocol: &key.protocol, member: key.member, scopes: Some(&key.scopes) };
    let event = work.events().key(kind, about);
    Ok(work.transaction.record(&[event]).await?)
}

async fn issue(
    work: &mut Administration<'_, '_>,
    request: KeyRequest,
    prefix: Option<&str>,
) -> Result<ApiKeyIssued, Interrupt> {
    let key = work.engine.new_key_of(&request.family, prefix);
    let row = work.engine.key_row(request, work.access.authority, &key);
    work.transaction.insert_api_key(&row).await?;
    work.transaction.row_changed(row.id.0);
    let record = work.transaction.api_key(row.id).await?;
    let record = record.ok_or_else(|| incident::internal("a key vanished while it was made"))?;
    Ok(ApiKeyIssued { view: of_record(record, work.now), key })
}

fn facts<'a>(
    work: &'a Administration<'_, '_>,
    owner: Option<&'a Member>,
    scopes: &'a [PermissionCode],
) -> KeyFacts<'a> {
    KeyFacts { owner, scopes, access: work.access, catalog: work.catalog, now: work.now }
}

fn future(expires_at: Option<Timestamp>, now: Timestamp) -> Result<(), Refusal> {
    match expires_at {
        Some(end) if end <= now => Err(Refusal::ExpiryInThePast(end)),
        _ => Ok(()),
    }
}

pub(crate) fn of_record(record: ApiKeyRecord, now: Timestamp) -> ApiKeyView {
    let name =
        |member: &Member| format!("{} {}", member.first_name.as_str(), member.last_name.as_str()).trim().to_owned();
    let address = |member: &Member| member.email.as_ref().map(|email| email.as_sent().to_owned()).unwrap_or_default();
    let named = |member: &Member| Some(name(member)).filter(|name| !name.is_empty()).unwrap_or_else(|| address(member));
    ApiKeyView {
        id: record.id,
        status: record.status(now),
        protocol: record.family,
        owner: record.member.as_ref().map(name),
        maker_name: record.maker.as_ref().map(named),
        member: record.member.map(|member| member.id),
        maker: record.maker.map(|maker| maker.id),
        scopes: record.scopes,
        description: record.description,
        hint: record.hint,
        created_at: record.created_at,
        expires_at: record.expires_at,
        revoked_at: record.revoked_at,
        last_used_at: record.last_used_at,
    }
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetApiKey) -> Result<ApiKeyView, Fault> {
    let access = access(caller, MANAGE_KEYS)?;
    let found = engine.db.find_api_key(&access.sight(), command.key).await.map_err(failed)?;
    Ok(of_record(found.ok_or(UNKNOWN)?, engine.now()))
}

pub(crate) async fn list(engine: &Engine, caller: &Caller, command: &ListApiKeys) -> Result<Page<ApiKeyView>, Fault> {
    let access = access(caller, MANAGE_KEYS)?;
    let now = engine.now();
    let page = engine.db.page_of_api_keys(&access.sight(), command.after.as_ref(), command.limit).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?.map(|record| of_record(record, now)))
}
