//! One database of a test.

use crate::Cluster;

/// A database that is dropped with this value.
pub struct TestDatabase<'a> {
    cluster: &'a Cluster,
    name: String,
    /// Its address, as the cluster's superuser.
    pub url: String,
}

impl<'a> TestDatabase<'a> {
    pub(crate) fn new(cluster: &'a Cluster, name: String) -> Self {
        let url = cluster.url(&name);
        Self { cluster, name, url }
    }

    /// A client program that connects to it, such as `pgbench`.
    pub fn client(&self, program: &str) -> std::process::Command {
        self.cluster.client(program, &self.name)
    }

    /// Runs one statement as the superuser and gives what it prints.
    pub fn statement(&self, statement: &str) -> String {
        self.cluster.statement(&self.name, statement)
    }

    /// Ends all connections and lets nobody connect until [`Self::come_back`], as a server does that is away.
    pub fn go_away(&self) {
        let name = &self.name;
        self.cluster.statement("postgres", &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname";
        self.cluster.statement("postgres", &format!("{end} = '{name}'"));
    }

    /// Lets clients connect again.
    pub fn come_back(&self) {
        self.cluster.statement("postgres", &format!("ALTER DATABASE {} ALLOW_CONNECTIONS true", self.name));
    }

    /// Runs a script as the superuser and gives what it prints, with the errors in it.
    pub fn script(&self, script: &str) -> String {
        self.cluster.script(&self.name, script)
    }
}

impl Drop for TestDatabase<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.cluster.statement("postgres", &format!("DROP DATABASE {} WITH (FORCE)", self.name));
        }
    }
}
