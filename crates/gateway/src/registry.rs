//! Which adapter handles which request. The adapters themselves are listed in `protocols.rs`.

use crate::config::{AdapterConfig, Config};
use crate::protocols::{PROTOCOLS, Pages, names};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use usher_adapter_console::SessionCookie;
use usher_adapter_kit::{
    Adapter, Descriptor, Method, MountedOperation, PathParameters, RoutingError, Template, TemplateError,
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
    #[error("adapters.{0}: the prefix must be empty or start with a slash and not end with one")]
    Prefix(String),
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
    /// The path it is mounted below.
    pub prefix: String,
    hosts: Vec<String>,
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
}

impl Registry {
    /// Mounts the enabled adapters; fails where two operations match the same request. The forms of its pages are
    /// signed with a publicly known key: the result is for inspection, not for serving.
    pub fn new(config: &Config) -> Result<Self, ConflictError> {
        Self::serving(config, &PageKey::new([0; 32]))
    }

    /// Mounts what is enabled, to be served.
    pub(crate) fn serving(config: &Config, key: &PageKey) -> Result<Self, ConflictError> {
        let cookie = SessionCookie::for_address(&config.http.public_url);
        let at = |name: &str, path: &str| {
            let found = config.adapters.get(name).filter(|found| found.enabled && found.hosts.is_empty());
            found.map(|found| format!("{}{path}", found.prefix))
        };
        let sign_in = at("console", "/console/sign-in");
        let forgot = at("pages", "/password/forgot");
        Self::of_adapters(&config.adapters, &Pages { key: key.clone(), cookie, sign_in, forgot })
    }

    fn of_adapters(configs: &BTreeMap<String, AdapterConfig>, pages: &Pages) -> Result<Self, ConflictError> {
        let mut mounts = Vec::new();
        for (name, config) in configs {
            let protocol = PROTOCOLS.iter().find(|protocol| protocol.name == name);
            let protocol = protocol.ok_or_else(|| ConflictError::Unknown(name.clone()))?;
            let adapter = (protocol.adapter)(config.settings.clone(), pages)
                .map_err(|error| ConflictError::Settings { name: name.clone(), error: Box::new(error) })?;
            let sound = config.prefix.is_empty() || (config.prefix.starts_with('/') && !config.prefix.ends_with('/'));
            if !sound {
                return Err(ConflictError::Prefix(name.clone()));
            }
            if config.enabled {
                mounts.push(mount(adapter, config)?);
            }
        }
        let registry = Self { mounts };
        registry.refuse_overlaps()?;
        Ok(registry)
    }

    /// The mounted protocols.
    pub fn mounts(&self) -> &[Mount] {
        &self.mounts
    }

    /// The adapter and route of a request; `None` if no protocol matches its path.
    pub fn find<'a>(&'a self, host: &str, method: &Method, path: &'a str) -> Option<RouteMatch<'a>> {
        let mut missed: Option<RouteMatch<'a>> = None;
        let mut claimed: Option<(usize, RouteMatch<'a>)> = None;
        for mount in self.mounts.iter().filter(|mount| mount.answers_on(host)) {
            let Some(path) = below(path, &mount.prefix) else { continue };
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
                let shape = format!("{}{}", mount.prefix, at.template.shape(mount.adapter.path_style()));
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

fn mount(adapter: Box<dyn Adapter>, config: &AdapterConfig) -> Result<Mount, ConflictError> {
    let operations = adapter
        .operations()
        .into_iter()
        .map(|operation| {
            let operation: Arc<dyn MountedOperation> = operation.into();
            let descriptor = operation.descriptor();
            Ok(MountedAt { template: Template::parse(descriptor.path)?, descriptor, operation })
        })
        .collect::<Result<_, TemplateError>>()?;
    let hosts = config.hosts.iter().map(|host| host.to_ascii_lowercase()).collect();
    Ok(Mount { adapter: adapter.into(), prefix: config.prefix.clone(), hosts, operations })
}

impl Mount {
    fn answers_on(&self, host: &str) -> bool {
        // The port is not part of the name; an IPv6 address keeps its brackets.
        let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
        let name = name.map_or(host, |(name, _)| name);
        self.hosts.is_empty() || self.hosts.iter().any(|known| known.eq_ignore_ascii_case(name))
    }

    fn shares_host_with(&self, other: &Self) -> bool {
        self.hosts.is_empty() || other.hosts.is_empty() || self.hosts.iter().any(|host| other.hosts.contains(host))
    }

    fn select(&self, method: &Method, path: &str) -> Result<Selected<'_>, RoutingError> {
        let style = self.adapter.path_style();
        let matching = || self.operations.iter().filter_map(|at| Some((at, at.template.matches(path, style)?)));
        // A literal path is never a parameter's value: it has the methods declared for it and no others.
        let fewest = matching().map(|(at, _)| at.template.parameter_count()).min();
        let mut allowed = Vec::new();
        for (at, parameters) in matching().filter(|(at, _)| Some(at.template.parameter_count()) == fewest) {
            if at.descriptor.method == *method {
                return Ok(Selected { operation: &at.operation, name: at.descriptor.name, parameters });
            }
            allowed.push(method_name(&at.descriptor.method));
        }
        if allowed.is_empty() { Err(RoutingError::UnknownPath) } else { Err(RoutingError::WrongMethod { allowed }) }
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
fn below<'a>(path: &'a str, prefix: &str) -> Option<&'a str> {
    let rest = path.strip_prefix(prefix)?;
    rest.starts_with('/').then_some(rest)
}
