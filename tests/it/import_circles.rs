//! Which files import each other in a circle: none. What a file takes from another one, directly or by way of others,
//! must not need the file itself.
//!
//! Imports are read as text: `use` trees, and paths in the code that begin with `crate::` or `super::`. What is only
//! handed on (`pub use`) is no import, and neither is what tests need.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module of a crate, by its path below the crate; empty is the root.
type Module = Vec<String>;
type Imports = BTreeMap<Module, BTreeSet<Module>>;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("crates");
    let mut circles = Vec::new();
    for entry in fs::read_dir(crates).unwrap() {
        let source = entry.unwrap().path().join("src");
        let imports = imports(&source);
        for module in imports.keys().filter(|module| reachable(&imports, module).contains(*module)) {
            circles.push(format!("{}: {}", source.display(), module.join("::")));
        }
    }
    assert!(circles.is_empty(), "these files are in circles of imports: {circles:#?}");
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let known = [vec![], vec!["a".to_owned()], vec!["b".to_owned()], vec!["b".to_owned(), "c".to_owned()]];
    let known: BTreeSet<Module> = known.into();
    let of = |text: &str, module: &[&str]| {
        let module: Module = module.iter().map(|part| (*part).to_owned()).collect();
        imported(text, &module, &known).into_iter().map(|module| module.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(of("use crate::{a::X, b::c::{self, Y}};", &["b"]), ["a", "b::c"]);
    assert_eq!(of("pub(crate) use crate::a::X;\nfn f() { super::super::a::g() }", &["b", "c"]), ["a"]);
    assert_eq!(
        of("// use crate::a::X;\nuse super::Z;\n#[cfg(test)]\nmod tests { use crate::a::X; }", &["b", "c"]),
        ["b"]
    );
    assert_eq!(of("mod c;\nuse c::Y;", &["b"]), ["b::c"]);
}

/// What each file of a crate imports from the others.
fn imports(source: &Path) -> Imports {
    let files = files(source);
    let known: BTreeSet<Module> = files.keys().cloned().collect();
    let read = |(module, file): (&Module, &PathBuf)| {
        (module.clone(), imported(&fs::read_to_string(file).unwrap(), module, &known))
    };
    files.iter().map(read).collect()
}

fn files(source: &Path) -> BTreeMap<Module, PathBuf> {
    let mut found = BTreeMap::new();
    let mut folders = vec![source.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !["tests", "testing"].contains(&name) {
                let below = path.strip_prefix(source).unwrap().with_extension("");
                let mut module: Module = below.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
                if ["mod", "lib", "main"].contains(&name) {
                    module.pop();
                }
                found.insert(module, path);
            }
        }
    }
    found
}

/// The modules that a file imports from.
fn imported(text: &str, module: &Module, known: &BTreeSet<Module>) -> BTreeSet<Module> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let (mut paths, mut rest, mut tree) = (Vec::new(), String::new(), None::<String>);
    for line in text.lines().map(|line| line.split("//").next().unwrap_or_default().trim()) {
        let is_import =
            ["use ", "pub use ", "pub(crate) use ", "pub(super) use "].iter().any(|start| line.starts_with(start));
        match &mut tree {
            Some(tree) => tree.push_str(line),
            None if is_import => tree = Some(line.to_owned()),
            None => rest.extend([line, "\n"]),
        }
        let whole = tree.take_if(|tree| tree.ends_with(';'));
        if let Some(own) = whole.as_deref().and_then(|whole| whole.strip_prefix("use ")) {
            expand("", own.trim_end_matches(';'), &mut paths);
        }
    }
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let words = rest.split(|letter| !is_part(letter));
    paths.extend(words.filter(|word| word.starts_with("crate::") || word.starts_with("super::")).map(str::to_owned));
    let found = paths.iter().filter_map(|path| resolve(path, module, known));
    found.filter(|found| found != module && !found.is_empty()).collect()
}

/// Every path of a tree of `use`.
fn expand(before: &str, tree: &str, into: &mut Vec<String>) {
    let Some((head, rest)) = tree.split_once('{') else {
        into.push(format!("{before}{}", tree.split(" as ").next().unwrap_or_default().trim()));
        return;
    };
    let (head, mut depth, mut start) = (format!("{before}{}", head.trim()), 0, 0);
    let body = rest.rsplit_once('}').map_or(rest, |(body, _)| body);
    for (at, letter) in body.char_indices().chain([(body.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = body[start..at].trim();
                if !part.is_empty() {
                    expand(&head, part, into);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// The module that a path leads into, if it is one of this crate.
fn resolve(path: &str, module: &Module, known: &BTreeSet<Module>) -> Option<Module> {
    let mut parts = path.split("::").map(str::trim).filter(|part| !part.is_empty()).peekable();
    let mut base = module.clone();
    match parts.peek()? {
        &"crate" => {
            parts.next();
            base.clear();
        }
        &"self" => {
            parts.next();
        }
        &"super" => {
            while parts.next_if_eq(&"super").is_some() {
                base.pop();
            }
        }
        child => {
            let child = [base.clone(), vec![(*child).to_owned()]].concat();
            known.contains(&child).then_some(())?;
        }
    }
    base.extend(parts.map(str::to_owned));
    while !known.contains(&base) {
        base.pop();
    }
    Some(base)
}

/// What a module needs, directly or by way of others.
fn reachable(imports: &Imports, module: &Module) -> BTreeSet<Module> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Module> = imports[module].iter().collect();
    while let Some(next) = waiting.pop() {
        if found.insert(next.clone()) {
            waiting.extend(&imports[next]);
        }
    }
    found
}
