//! The listener for operators: metrics and detailed readiness.

use super::server::{Running, State};
use super::{docs_routes, handler, health, respond};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use std::sync::Arc;
use usher_adapter_kit::Method;

/// Binds the listener.
pub(crate) fn start(state: Arc<State>, listen: &str) -> std::io::Result<Running> {
    let state = web::Data::from(state);
    let app = move || App::new().app_data(state.clone()).default_service(web::to(serve));
    let server = HttpServer::new(app).workers(1).disable_signals().bind(listen)?;
    Running::of(&server.addrs(), server.run())
}

async fn serve(state: web::Data<State>, http: HttpRequest) -> HttpResponse {
    let response = match (Method::of(http.method().as_str()), http.uri().path()) {
        (Method::Get, "/metrics") => health::metrics(&state).await,
        (Method::Get, "/readyz") => health::ready_in_detail(&state).await,
        (Method::Get, "/healthz") => health::alive(),
        _ => docs_routes::not_found(),
    };
    respond::to_http(response, &handler::request_id(&http))
}
