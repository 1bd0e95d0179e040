# What people do here often. `just` lists it; nothing needs `just`.

# List the recipes.
default:
    @just --list

# A ready-made gateway with curl lines for all five APIs.
demo *ARGS:
    cargo run --release -- demo {{ARGS}}

# All tests; PostgreSQL is tested where its server binaries are installed.
test *ARGS:
    cargo test --workspace {{ARGS}}

# Replay the compatibility fixtures, or those whose name contains a text: `just fixtures backops/crew_invite`.
fixtures *ARGS:
    cargo test -p usher-tests --test fixtures -- {{ARGS}}

# Let programs of others judge the OpenAPI documents and error bodies, those that take long as well; `.ci/run` installs them.
judges:
    USHER_REQUIRE_JUDGES=1 cargo test -p usher-tests --test it -- judges --include-ignored

# What CI runs.
ci:
    bash .ci/run

# Format, lint and build the documents.
check:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps

# Measure the gateway against the bare database, as ratios within one run; with --peers against other software too.
bench *ARGS:
    cargo run --release -p usher-benches -- {{ARGS}}

# Mixed traffic while replicas, PostgreSQL and the mail relay fail, then check every invariant: `just soak --seconds=60`.
soak *ARGS:
    cargo run --release -p usher-benches -- soak {{ARGS}}

# Run every fuzz target for some seconds each (60 if not given), from seeds and fixtures: `just fuzz 5 request table`.
fuzz *ARGS:
    bash fuzz/run {{ARGS}}

# Take a picture of every page that a browser test looks at, in every window, light and dark: target/screenshots.
screenshots:
    USHER_REQUIRE_BROWSER=1 USHER_SCREENSHOTS={{justfile_directory()}}/target/screenshots cargo test --package usher-tests --test it browser::

# Write the OpenAPI snapshots, the results of all fixtures and the compatibility matrix anew after an intended change.
snapshots:
    UPDATE_SNAPSHOTS=1 cargo test -p usher-tests --test it openapi
    UPDATE_SNAPSHOTS=1 cargo test -p usher-tests --test fixtures
    UPDATE_SNAPSHOTS=1 cargo test -p usher-tests --test it the_matrix

# Make the clients anew of the OpenAPI snapshot, by what `.ci/run` has installed into target/judges.
clients:
    target/judges/bin/python3 clients/generator

# Licenses, advisories and banned crates.
deny:
    cargo deny check

# Let the programs that packages, rules and charts are made for judge them, as far as they are installed.
packaging:
    bash packaging/check

# Install and start the Debian package on this machine, and run the program in a root like the image's. As root.
try-packages:
    cargo build --bin usher
    [ -x target/tools/bin/cargo-deb ] || cargo install --quiet --locked --debug --version 3.8.0 --root target/tools cargo-deb
    target/tools/bin/cargo-deb --quiet --no-build --strip --fast --profile dev --package usher-gateway --output target/try.deb
    packaging/debian/try target/try.deb
    packaging/docker/try target/debug/usher
