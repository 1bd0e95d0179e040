//! Which adapter handles which request. The adapters themselves are listed in `protocols.rs`.

use crate::config::{AdapterConfig, Config, OpenIdConfig, Place, is_path};
use crate::protocols::{PROTOCOLS, Pages, names};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use url::Host;
use usher_adapter_console::SessionCookie;
use usher_adapter_kit::{
    Adapter, Descriptor, Method, MountedOperation, PathParameters, RoutingError, Template, TemplateError, WebOrigin,
};
use usher_adapter_pages::PageKey;

/// Why the protocols cannot be mounted.
#[derive(Debug, thiserror::Error)]
pub enum ConflictError {
    /// No adapter has this name.
    #[error("adapters.{0}: there is no such adapter; there are {names}", names = names().join(", "))]
    Unknown(String),
    /// The adapter's own settings do not fit.
    #[error("adapters.{name}: {error}")]
    Settings {
        /// The adapter.
        name: String,
        /// Why.
        error: Box<toml::de::Error>,
    },
    /// A prefix that is not one.
    #[error(
        "adapters.{0}: the prefix must be empty, or segments of letters, digits and -._~ that each follow a slash, such as /usher"
    )]
    Prefix(String),
    /// A host that is not one.
    #[error(
        "adapters.{0}: `{1}` is no host; write a name or an address alone, such as api.example.com or [2001:db8::7]"
    )]
    Host(String, String),
    /// A defect in an adapter.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// Two operations match the same request.
    #[error("{first} and {second} both answer {method} {path}; give one of them another prefix or other hosts")]
    Overlap {
        /// An operation.
        first: String,
        /// Another.
        second: String,
        /// The method.
        method: String,
        /// The path's shape.
        path: String,
    },
}

/// A protocol in its place.
pub struct Mount {
    /// The protocol.
    pub adapter: Arc<dyn Adapter>,
    /// The path it is mounted below for those outside, with the path of the public address.
    pub prefix: String,
    /// The same without that path, which a proxy may have stripped.
    inner: String,
    /// The hosts that it answers on; empty is all.
    hosts: Vec<Host<String>>,
    operations: Vec<MountedAt>,
}

struct MountedAt {
    descriptor: Descriptor,
    template: Template,
    operation: Arc<dyn MountedOperation>,
}

/// Where a request belongs.
pub struct RouteMatch<'a> {
    /// The protocol.
    pub mount: &'a Mount,
    /// The operation, or why there is none.
    pub operation: Result<Selected<'a>, RoutingError>,
    /// The path below the mount's prefix.
    pub path: &'a str,
}

/// The operation that a path and a method select.
pub struct Selected<'a> {
    /// The operation.
    pub operation: &'a Arc<dyn MountedOperation>,
    /// Its name.
    pub name: &'static str,
    /// The path's parameters.
    pub parameters: PathParameters,
}

/// All mounted protocols.
pub struct Registry {
    mounts: Vec<Mount>,
    /// The path of the public address.
    public: String,
}

impl Registry {
    /// Mounts the enabled adapters; fails where two operations match the same request. The forms of its pages are
    /// signed with a publicly known key: the result is for inspection, not for serving.
    pub fn new(config: &Config) -> Result<Self, ConflictError> {
        Self::serving(config, &PageKey::new([0; 32]))
    }

    /// Mounts what is enabled, to be served.
    pub(crate) fn serving(config: &Config, key: &PageKey) -> Result<Self, ConflictError> {
        let public = &config.http.public_url;
        let cookie = SessionCookie::for_address(public.as_str());
        let at = |name: &str, path: &str| {
            let found = config.adapters.get(name).filter(|found| found.enabled && found.hosts.is_empty());
            found.map(|found| format!("{}{path}", found.place(public.path()).outer))
        };
        let sign_in = at("console", "/console/sign-in");
        let account = at("console", "/console/account");
        let forgot = at("pages", "/password/forgot");
        let has_shadows = config.has_shadows();
        // People come back from a provider to a page, which hands them on to where they have begun.
        let finish = at("console", "/console/openid").filter(|_| forgot.is_some());
        let providers = config.auth.openid.iter().map(OpenIdConfig::provider).collect();
        let public = public.origin().clone();
        let key = key.clone();
        let pages = Pages { key, cookie, public, sign_in, account, forgot, has_shadows, providers, finish };
        Self::of_adapters(&config.adapters, config.http.public_url.path(), &pages)
    }

    /// One protocol alone, at the root and on every host, to find the operations of calls that go to others.
    pub(crate) fn of_one(config: &Config, name: &str) -> Result<Self, ConflictError> {
        let Some(own) = config.adapters.get(name) else { return Err(ConflictError::Unknown(name.to_owned())) };
        let own = AdapterConfig {
            enabled: true,
            hosts: Vec::new(),
            prefix: String::new(),
            shadow: None,
            settings: own.settings.clone(),
        };
        let cookie = SessionCookie::for_address(config.http.public_url.as_str());
        let public = config.http.public_url.origin().clone();
        let pages = Pages {
            key: PageKey::new([0; 32]),
            cookie,
            public,
            sign_in: None,
            account: None,
            forgot: None,
            has_shadows: false,
            providers: Vec::new(),
            finish: None,
        };
        Self::of_adapters(&BTreeMap::from([(name.to_owned(), own)]), "", &pages)
    }

    fn of_adapters(
        configs: &BTreeMap<String, AdapterConfig>,
        public: &str,
        pages: &Pages,
    ) -> Result<Self, ConflictError> {
        let mut mounts = Vec::new();
        for (name, config) in configs {
            let protocol = PROTOCOLS.iter().find(|protocol| protocol.name == name);
            let protocol = protocol.ok_or_else(|| ConflictError::Unknown(name.clone()))?;
            let adapter = (protocol.adapter)(config.settings.clone(), pages)
                .map_err(|error| ConflictError::Settings { name: name.clone(), error: Box::new(error) })?;
            if !is_path(&config.prefix) {
                return Err(ConflictError::Prefix(name.clone()));
            }
            if config.enabled {
                mounts.push(mount(name, adapter, config, config.place(public))?);
            }
        }
        let registry = Self { mounts, public: public.to_owned() };
        registry.refuse_overlaps()?;
        Ok(registry)
    }

    /// The mounted protocols.
    pub fn mounts(&self) -> &[Mount] {
        &self.mounts
    }

    /// The adapter and route of a request; `None` if no protocol matches its path. A proxy may have stripped the path of
    /// the public address, or not.
    pub fn find<'a>(&'a self, host: &str, method: &Method, path: &'a str) -> Option<RouteMatch<'a>> {
        let stripped = self.find_stripped(host, method, path);
        let whole = match &stripped {
            Some(found) if found.operation.is_ok() => return stripped,
            _ if self.public.is_empty() => return stripped,
            _ => below(path, &self.public).and_then(|path| self.find_stripped(host, method, path)),
        };
        whole.or(stripped)
    }

    /// Whether what is posted to a path may come from pages of other sites.
    pub(crate) fn is_open_to_pages(&self, host: &str, path: &str) -> bool {
        let found = self.find(host, &Method::Post, path).and_then(|found| found.operation.ok());
        found.is_some_and(|selected| selected.operation.is_open_to_pages())
    }

    fn find_stripped<'a>(&'a self, host: &str, method: &Method, path: &'a str) -> Option<RouteMatch<'a>> {
        let mut missed: Option<RouteMatch<'a>> = None;
        let mut claimed: Option<(usize, RouteMatch<'a>)> = None;
        let named = self.mounts.iter().any(|mount| !mount.hosts.is_empty());
        let host = if named { host_of(host) } else { None };
        for mount in self.mounts.iter().filter(|mount| mount.answers_on(host.as_ref())) {
            let Some(path) = below(path, &mount.inner) else { continue };
            match mount.select(method, path) {
                Ok(selected) => return Some(RouteMatch { mount, operation: Ok(selected), path }),
                Err(miss @ RoutingError::WrongMethod { .. }) => {
                    missed.get_or_insert(RouteMatch { mount, operation: Err(miss), path });
                }
                Err(miss) => {
                    let claim = mount.claim(path);
                    if claim > claimed.as_ref().map_or(0, |(length, _)| *length) {
                        claimed = Some((claim, RouteMatch { mount, operation: Err(miss), path }));
                    }
                }
            }
        }
        missed.or(claimed.map(|(_, found)| found))
    }

    fn refuse_overlaps(&self) -> Result<(), ConflictError> {
        let mut taken: HashMap<(String, String), Vec<(&Mount, String)>> = HashMap::new();
        for mount in &self.mounts {
            for at in &mount.operations {
                let shape = format!("{}{}", mount.inner, at.template.shape(mount.adapter.path_style()));
                let key = (at.descriptor.method.name().to_owned(), shape);
                let name = format!("{}.{}", mount.adapter.name(), at.descriptor.name);
                let others = taken.entry(key.clone()).or_default();
                if let Some((_, first)) = others.iter().find(|(other, _)| other.shares_host_with(mount)) {
                    let (method, path) = key;
                    return Err(ConflictError::Overlap { first: first.clone(), second: name, method, path });
                }
                others.push((mount, name));
            }
        }
        Ok(())
    }
}

fn mount(name: &str, adapter: Box<dyn Adapter>, config: &AdapterConfig, place: Place) -> Result<Mount, ConflictError> {
    let operations = adapter
        .operations()
        .into_iter()
        .map(|operation| {
            let operation: Arc<dyn MountedOperation> = operation.into();
            let descriptor = operation.descriptor();
            Ok(MountedAt { template: Template::parse(descriptor.path)?, descriptor, operation })
        })
        .collect::<Result<_, TemplateError>>()?;
    let hosts = config.hosts.iter().map(|text| {
        // A port and what only addresses of pages have would never be compared.
        let is_bare = text.starts_with('[') == text.contains(':') && !text.contains("]:");
        Some(text)
            .filter(|_| is_bare)
            .and_then(|text| host_of(text))
            .ok_or_else(|| ConflictError::Host(name.to_owned(), text.clone()))
    });
    let hosts = hosts.collect::<Result<_, _>>()?;
    Ok(Mount { adapter: adapter.into(), prefix: place.outer, inner: place.inner, hosts, operations })
}

impl Mount {
    fn answers_on(&self, host: Option<&Host<String>>) -> bool {
        self.hosts.is_empty() || host.is_some_and(|host| self.hosts.contains(host))
    }

    fn shares_host_with(&self, other: &Self) -> bool {
        self.hosts.is_empty() || other.hosts.is_empty() || self.hosts.iter().any(|host| other.hosts.contains(host))
    }

    fn select<'a>(&'a self, method: &Method, path: &'a str) -> Result<Selected<'a>, RoutingError> {
        for (at, parameters) in self.closest(path) {
            if at.descriptor.method == *method {
                return Ok(Selected { operation: &at.operation, name: at.descriptor.name, parameters });
            }
        }
        let allowed = self.methods(path);
        if allowed.is_empty() { Err(RoutingError::UnknownPath) } else { Err(RoutingError::WrongMethod { allowed }) }
    }

    /// The methods of a path below the prefix; none where no operation has it.
    pub fn methods(&self, path: &str) -> Vec<&'static str> {
        self.closest(path).map(|(at, _)| method_name(&at.descriptor.method)).collect()
    }

    /// The operations of a path under all methods. A literal path is never a parameter's value: it has the methods
    /// declared for it and no others.
    fn closest<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a MountedAt, PathParameters)> {
        let style = self.adapter.path_style();
        let matching =
            move || self.operations.iter().filter_map(move |at| Some((at, at.template.matches(path, style)?)));
        let fewest = matching().map(|(at, _)| at.template.parameter_count()).min();
        matching().filter(move |(at, _)| Some(at.template.parameter_count()) == fewest)
    }

    /// The length of the longest part of the adapter's path prefixes that the path lies in, one more than its text so
    /// that the root counts; 0 if it lies outside.
    fn claim(&self, path: &str) -> usize {
        let style = self.adapter.path_style();
        let inside = |path_prefixes: &&&str| {
            path.get(..path_prefixes.len()).is_some_and(|start| {
                (start == **path_prefixes || (style.any_case && start.eq_ignore_ascii_case(path_prefixes)))
                    && matches!(path.as_bytes().get(path_prefixes.len()), None | Some(b'/'))
            })
        };
        self.adapter
            .path_prefixes()
            .iter()
            .filter(inside)
            .map(|path_prefixes| path_prefixes.len() + 1)
            .max()
            .unwrap_or(0)
    }
}

/// The host of a `Host` field. The port does not matter.
fn host_of(authority: &str) -> Option<Host<String>> {
    WebOrigin::of("http", authority).map(|origin| origin.host().clone())
}

const fn method_name(method: &Method) -> &'static str {
    match method {
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
        Method::Get | Method::Other(_) => "GET",
    }
}

/// The path below a prefix; the prefix alone is the root below it.
pub(crate) fn below<'a>(path: &'a str, prefix: &str) -> Option<&'a str> {
    let rest = path.strip_prefix(prefix)?;
    rest.starts_with('/').then_some(rest)
}
