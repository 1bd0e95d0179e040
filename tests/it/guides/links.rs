//! Links of the documents lead to files and headings that are there.

use super::documents;
use std::fs;
use std::path::{Path, PathBuf};

/// The lines of a document outside of code.
fn prose(document: &str) -> Vec<&str> {
    let mut is_code = false;
    let outside = document.lines().filter(|line| {
        let is_fence = line.starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    });
    outside.collect()
}

/// What stands behind `#` in a link to a heading, as GitHub and GitLab make it.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect::<String>().replace(' ', "-")
}

/// The targets of the links in a document, without those to other hosts.
fn links(document: &str) -> Vec<String> {
    let text = prose(document).join("\n");
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    targets.map(|(target, _)| target.to_owned()).filter(|target| !target.contains("://")).collect()
}

fn check(path: &Path) {
    let document = fs::read_to_string(path).unwrap();
    for link in links(&document) {
        let (file, heading) = link.split_once('#').unwrap_or((link.as_str(), ""));
        let target = if file.is_empty() { path.to_owned() } else { path.parent().unwrap().join(file) };
        assert!(target.exists(), "{}: {link}", path.display());
        let text = if heading.is_empty() { String::new() } else { fs::read_to_string(&target).unwrap() };
        let mut headings = prose(&text).into_iter().filter(|line| line.starts_with('#'));
        let is_there = headings.any(|line| anchor(line.trim_start_matches('#')) == heading);
        assert!(heading.is_empty() || is_there, "{}: {link}", path.display());
    }
}

#[test]
fn every_link_leads_to_a_file_or_a_heading_that_is_there() {
    let guides = fs::read_dir(documents().join("guides")).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<PathBuf> = guides.filter(|path| path.extension().is_some_and(|ext| ext == "md")).collect();
    all.extend(["README.md", "../README.md"].map(|name| documents().join(name)));
    assert!(all.len() > 12, "{all:?}");
    for path in all {
        check(&path);
    }
}

#[test]
fn anchors_are_made_of_headings() {
    assert_eq!(anchor(" 4. What is *not* defended, `GET /v1/x_y`"), "4-what-is-not-defended-get-v1x_y");
    assert_eq!(links("[a](b.md#c) ![d](https://e.example)\n```\n[f](g)\n```\n"), ["b.md#c"]);
}
