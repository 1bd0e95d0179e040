//! The console as an adapter.

use crate::page::Mounted;
use crate::{
    NAME, SessionCookie, Settings, Site, account, addresses, assets, audit_log, auth, faults, imports, invitations,
    invite, keys, licenses, members, operator, organization, overview, password, permissions, providers, resources,
    respond, roles, shadow, templates, webhooks,
};
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{
    Adapter, Check, Method, MountedOperation, PathStyle, Request, Response, RoutingError, WebOrigin,
};
use usher_adapter_pages::{PageKey, ProviderCookie};
use usher_domain::Fault;
use usher_domain::commands::IdentityProvider;

/// The organization console.
#[derive(Clone)]
pub struct ConsoleAdapter {
    site: Site,
}

impl ConsoleAdapter {
    /// The console under these settings. All replicas need the same key.
    pub fn new(settings: Settings, key: PageKey, cookie: SessionCookie) -> Self {
        let site = Site {
            settings: settings.into(),
            key,
            cookie,
            public: None,
            forgot: None,
            has_shadows: false,
            providers: Vec::new(),
            provider_cookie: ProviderCookie::Plain,
        };
        Self { site }
    }

    /// The same, for people who reach it at this origin, whatever a proxy on the way says.
    #[must_use]
    pub fn reached_at(mut self, public: Option<WebOrigin>) -> Self {
        self.site.public = public;
        self
    }

    /// The same, leading whoever forgot a password to the page that helps.
    #[must_use]
    pub fn leading_to(mut self, forgot: Option<String>) -> Self {
        self.site.forgot = forgot;
        self
    }

    /// The same, offering to sign in at identity providers.
    #[must_use]
    pub fn offering(mut self, providers: Vec<IdentityProvider>, cookie: ProviderCookie) -> Self {
        self.site.providers = providers;
        self.site.provider_cookie = cookie;
        self
    }

    /// The same, offering what shadow mode has found where a protocol is in it.
    #[must_use]
    pub fn comparing(mut self, has_shadows: bool) -> Self {
        self.site.has_shadows = has_shadows;
        self
    }
}

impl Adapter for ConsoleAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: false, any_slash: true }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/console"]
    }

    #[expect(clippy::too_many_lines, reason = "a line for each page")]
    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let mut all: Vec<Box<dyn MountedOperation>> = Vec::new();
        macro_rules! mount {
            ($($page:expr),+ $(,)?) => {
                $(all.push(Box::new(Mounted { site: self.site.clone(), page: $page }));)+
            };
        }
        for page in assets::ASSETS {
            all.push(Box::new(Mounted { site: self.site.clone(), page }));
        }
        mount![
            auth::SignInPage,
            auth::SignIn,
            auth::BeginAtProvider,
            auth::FinishAtProvider,
            auth::SignOut,
            auth::SwitchOrganization,
            overview::Show,
            account::Show,
            account::Edit,
            account::Leave,
            account::NewOrganizationPage,
            account::CreateOrganization,
            account::ACCEPT,
            account::DECLINE,
            account::DeletePage,
            account::Delete,
            account::LinkProvider,
            account::UnlinkProvider,
            account::sessions::List,
            account::sessions::End,
            account::sessions::SignOutEverywhere,
            password::FormPage,
            password::Change,
            invitations::List,
            invitations::Export,
            invitations::BulkPreview,
            invitations::BulkApply,
            invitations::Show,
            invitations::Edit,
            invitations::EditDetails,
            invitations::Move,
            invitations::Resend,
            invitations::Revoke,
            invite::Ask,
            invite::Preview,
            invite::Send,
            imports::List,
            imports::Show,
            imports::Cancel,
            imports::Refused,
            imports::Lines,
            members::List,
            members::Export,
            members::BulkPreview,
            members::BulkApply,
            members::Show,
            members::Edit,
            members::Rename,
            members::Block,
            members::Remove,
            licenses::List,
            licenses::Create,
            licenses::Show,
            licenses::Edit,
            licenses::Delete,
            roles::List,
            roles::New,
            roles::Create,
            roles::Show,
            roles::PreviewEdit,
            roles::Edit,
            roles::Delete,
            permissions::New,
            permissions::Create,
            permissions::Show,
            permissions::Edit,
            permissions::Delete,
            resources::List,
            resources::Create,
            resources::Show,
            resources::Edit,
            resources::Delete,
            templates::List,
            templates::New,
            templates::Create,
            templates::Show,
            templates::Edit,
            templates::Delete,
            keys::List,
            keys::Create,
            keys::Rotate,
            keys::TakeOver,
            keys::Revoke,
            webhooks::List,
            webhooks::Create,
            webhooks::Show,
            webhooks::Edit,
            webhooks::SendTest,
            webhooks::Rotate,
            webhooks::Delete,
            webhooks::Redeliver,
            webhooks::PreviewSince,
            webhooks::RedeliverSince,
            addresses::Undeliverable,
            addresses::Lift,
            addresses::Blocked,
            addresses::Block,
            addresses::Unblock,
            providers::List,
            providers::Create,
            providers::Delete,
            organization::Show,
            organization::Edit,
            organization::Sample,
            organization::Archive,
            organization::Restore,
            organization::Delete,
            audit_log::List,
            audit_log::Export,
            shadow::Show,
            operator::SignInPage,
            operator::SignIn,
            operator::SignOut,
            operator::List,
            operator::NewPage,
            operator::Create,
            operator::Show,
            operator::Edit,
            operator::Archive,
            operator::Restore,
            operator::Delete,
            operator::Health,
        ];
        all
    }

    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn intercept(&self, request: &Request, _: bool) -> Option<Response> {
        let is_door = request.method == Method::Get && matches!(request.path.as_str(), "/console" | "/console/");
        is_door.then(|| respond::see_other(request, crate::address::OVERVIEW))
    }

    fn fallback(&self, request: &Request, error: &RoutingError) -> Response {
        faults::missed(request, error)
    }

    fn refuse_without_operation(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(request, fault)
    }

    fn about(&self) -> About {
        About {
            title: "Organization console",
            description: "Pages for the administrators of an organization, for browsers: members and invitations, \
                licenses, roles, permission templates, API keys and the audit trail; and for everybody, one's own account. They work without scripts; one of ours saves loading lists anew. A session \
                cookie says who is asking; forms carry the nonce of the session that they were made for.",
            companion_header: None,
        }
    }
}
