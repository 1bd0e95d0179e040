//! Behind a real nginx, where one is installed: its usual configurations, the one that strips a path among them.

use crate::sub_path::walk;
use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;
use usher_tests::{Client, Lane, PASSWORD, World, WorldOptions, until};

/// What the README says to set.
pub(crate) const HEADERS: &str = "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; \
    proxy_set_header X-Forwarded-Host $http_host; proxy_set_header X-Forwarded-Proto $scheme;";

/// A running nginx. Dropping it ends it.
struct Nginx {
    child: Child,
    address: SocketAddr,
    _folder: TempDir,
}

impl Nginx {
    /// One with these locations; `None` where nginx is not installed.
    fn start(locations: &str) -> Option<Self> {
        let Some(program) = program() else {
            let required = std::env::var_os("USHER_REQUIRE_NGINX").is_some_and(|value| value == "1");
            assert!(!required, "USHER_REQUIRE_NGINX is set, but nginx is not installed");
            // Not by the macro, whose output is kept back where a test succeeds.
            let _ = writeln!(std::io::stderr(), "a test behind nginx skipped: nginx is not installed");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let here = folder.path().display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {here}/{name};\n"))
            .concat();
        let configuration = format!(
            "daemon off; master_process off; pid {here}/pid; error_log stderr warn;\nevents {{}}\n\
             http {{ access_log off;\n{temporary}server {{ listen {address};\n{locations}\n}} }}\n"
        );
        std::fs::write(folder.path().join("nginx.conf"), configuration).unwrap();
        let mut command = Command::new(program);
        command.arg("-p").arg(folder.path()).arg("-c").arg(folder.path().join("nginx.conf"));
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let nginx = Self { child, address, _folder: folder };
        until("nginx listens", || TcpStream::connect(address).ok());
        Some(nginx)
    }

    const fn client(&self) -> Client {
        Client::new(self.address)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It has ended already where it could not start.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    folders.map(|folder| folder.join("nginx")).find(|program| Path::is_file(program))
}

fn world(public: &str) -> World {
    let settings = format!("[http]\npublic_url = \"{public}\"\ntrusted_proxies = [\"127.0.0.1\"]\n");
    World::with(Lane::Sqlite, &WorldOptions { settings })
}

#[test]
fn a_path_is_stripped_or_passed_on() {
    for slash in ["/", ""] {
        let world = world("http://usher.example/tools/usher");
        let gateway = world.client().address();
        // With a slash behind the address nginx strips what the location says.
        let location = format!("location /tools/usher/ {{ proxy_pass http://{gateway}{slash}; {HEADERS} }}");
        let Some(nginx) = Nginx::start(&location) else { return };
        walk(&world, nginx.client(), "/tools/usher", "/tools/usher");
        nginx.client().get("/tools/other", &[]).expect_status(404);
    }
}

/// A browser signs in through nginx as it is mostly configured: with the headers, and without any.
#[test]
fn forms_are_taken_whatever_nginx_makes_of_the_host() {
    let world = world("http://invite.example.com");
    let gateway = world.client().address();
    for headers in [HEADERS, "proxy_set_header Host $host;", "proxy_set_header Host $http_host;", ""] {
        let location = format!("location / {{ proxy_pass http://{gateway}; {headers} }}");
        let Some(nginx) = Nginx::start(&location) else { return };
        let sign_in = |origin: &str| {
            let headers = [
                ("host", "invite.example.com"),
                ("origin", origin),
                ("content-type", "application/x-www-form-urlencoded"),
            ];
            let body = format!("email=admin%40acme.example&password={PASSWORD}");
            nginx.client().send("POST", "/console/sign-in", &headers, body.as_bytes()).status
        };
        assert_eq!(sign_in("http://invite.example.com"), 303, "{headers}");
        assert_eq!(sign_in("http://evil.example"), 403, "{headers}");
        assert_eq!(sign_in("null"), 403, "{headers}");
    }
}
