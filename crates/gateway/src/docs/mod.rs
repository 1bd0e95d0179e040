//! The OpenAPI documents as pages for people: a reference that runs in the browser, and plain HTML without scripts. Neither
//! loads anything from elsewhere.

pub(crate) mod compatibility;
mod html;
pub(crate) mod llms;
pub(crate) mod problems;
pub(crate) mod reference;
mod schema;

use html::Html;
use serde_json::Value;
use usher_adapter_kit::openapi::About;
use utoipa::openapi::OpenApi;

/// The list of protocols. Its links lead below the path of the public address.
pub(crate) fn index(public: &str, adapters: &[(&'static str, About)]) -> String {
    let mut page = Html::page("Usher");
    page.element("h1", "Usher");
    page.element("p", "One invitation engine behind several APIs. Each page below is made from the running gateway.");
    page.raw("<ul class=cards>");
    for (name, about) in adapters {
        page.raw("<li>")
            .link(&format!("{public}/docs/{name}"), about.title)
            .markdown(first_paragraph(about.description));
        page.raw("<p class=quiet>").link(&format!("{public}/docs/{name}/plain"), "Plain page").raw(" · ");
        page.link(&format!("{public}/openapi/{name}.json"), "OpenAPI document").raw("</p></li>");
    }
    page.raw("</ul><p>")
        .link(&format!("{public}/docs/compatibility"), "Compatibility")
        .raw(": every case and its source</p><p>")
        .link(&format!("{public}/problems"), "Problems")
        .raw(": every error of the canonical API, why it happens and what to do</p>");
    page.finish()
}

/// One protocol.
pub(crate) fn adapter(public: &str, document: &OpenApi) -> String {
    // Clients get the document as JSON; the page shows the same.
    let document = serde_json::to_value(document).unwrap_or_default();
    let text = |pointer: &str| document.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let mut page = Html::page(text("/info/title"));
    page.raw("<p class=quiet>").link(&format!("{public}/docs"), "All protocols").raw("</p>");
    page.element("h1", text("/info/title"));
    page.markdown(text("/info/description"));
    page.raw("<p class=quiet>Base address <code>").text(text("/servers/0/url")).raw("</code></p>");
    let paths = document.get("paths").and_then(Value::as_object);
    for (path, methods) in paths.into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            if operation.is_object() {
                operation_section(&mut page, &document, method, path, operation);
            }
        }
    }
    page.finish()
}

fn operation_section(page: &mut Html, document: &Value, method: &str, path: &str, operation: &Value) {
    let text = |key: &str| operation.get(key).and_then(Value::as_str).unwrap_or_default();
    page.raw("<section><h2 id=\"").text(text("operationId")).raw("\">").text(text("summary")).raw("</h2>");
    page.raw("<p class=call><b>").text(&method.to_uppercase()).raw("</b> <code>").text(path).raw("</code></p>");
    page.markdown(text("description"));
    let parameters: Vec<&Value> = operation.get("parameters").and_then(Value::as_array).into_iter().flatten().collect();
    if !parameters.is_empty() {
        page.raw("<h3>Parameters</h3><table><thead><tr><th>Name<th>In<th>Meaning</tr></thead><tbody>");
        for parameter in parameters {
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
            page.raw("<tr><td><code>").text(text("name")).raw("</code><td>").text(text("in")).raw("<td>");
            page.inline(text("description")).raw("</tr>");
        }
        page.raw("</tbody></table>");
    }
    let bodies = operation.pointer("/requestBody/content").and_then(Value::as_object);
    if let Some(schema) = bodies.into_iter().flatten().find_map(|(_, media)| media.get("schema")) {
        page.raw("<h3>Body</h3>");
        schema::table(page, document, schema);
    }
    page.raw("<h3>Answers</h3>");
    for (status, answer) in operation.get("responses").and_then(Value::as_object).into_iter().flatten() {
        let description = answer.get("description").and_then(Value::as_str).unwrap_or_default();
        page.raw("<p><b>").text(status).raw("</b> ").inline(description).raw("</p>");
        let content = answer.get("content").and_then(Value::as_object);
        if let Some(schema) = content.into_iter().flatten().find_map(|(_, media)| media.get("schema")) {
            schema::table(page, document, schema);
        }
    }
    page.raw("</section>");
}

fn first_paragraph(text: &str) -> &str {
    text.split("\n\n").next().unwrap_or_default()
}
