//! The OpenAPI document of an adapter.

use crate::adapter::Adapter;
use utoipa::openapi::path::HttpMethod;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, PathItem, PathsBuilder};

/// The document of an adapter as mounted under `prefix` on the server at `server`.
#[must_use]
pub fn document(adapter: &dyn Adapter, server: &str) -> OpenApi {
    let about = adapter.about();
    let mut paths = PathsBuilder::new();
    let mut components =
        ComponentsBuilder::new().security_scheme("bearer", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    if let Some(header) = about.companion_header {
        let key = ApiKey::Header(ApiKeyValue::new(header));
        components = components.security_scheme("companion", SecurityScheme::ApiKey(key));
    }
    for operation in adapter.operations() {
        let descriptor = operation.descriptor();
        let document = operation.document();
        let built = document.operation.operation_id(Some(descriptor.name)).tag(adapter.name()).build();
        paths = paths.path(descriptor.path, PathItem::new(http_method(descriptor.method.name()), built));
        components = components.schemas_from_iter(document.schemas);
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title(about.title)
                .description(Some(about.description))
                .version(env!("CARGO_PKG_VERSION"))
                .build(),
        )
        .servers(Some([utoipa::openapi::Server::new(server)]))
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn http_method(name: &str) -> HttpMethod {
    match name {
        "POST" => HttpMethod::Post,
        "PUT" => HttpMethod::Put,
        "PATCH" => HttpMethod::Patch,
        "DELETE" => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}
