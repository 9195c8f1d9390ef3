//! Every dependency that the lock file pins carries a licence that this project may use, and none is fetched from elsewhere than the registry.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::process::Command;

const ALLOWED: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MPL-2.0",
    "Zlib",
    "0BSD",
    "Unicode-3.0",
    "Unlicense",
    "CC0-1.0",
    "BSL-1.0",
    // SQLCipher's bundle: SQLite's blessing in place of a licence, and LibTomCrypt's.
    "blessing",
    "WTFPL",
];

/// Whether an SPDX expression leaves a choice that is allowed.
fn allows(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    expression.split(" OR ").any(|choice| {
        choice.split(" AND ").all(|part| {
            let part = part.trim().trim_matches(|c| c == '(' || c == ')').trim();
            ALLOWED.contains(&part)
        })
    })
}

#[test]
fn every_dependency_may_be_used() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(rustc.stdout).unwrap();
    let host = version.lines().find_map(|l| l.strip_prefix("host: ")).unwrap().to_owned();
    let output = Command::new(cargo)
        .args(["metadata", "--filter-platform", &host])
        .args([
            "--format-version",
            "1",
            "--offline",
            "--locked",
            "--manifest-path",
            concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"),
        ])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "only {} packages were looked at", packages.len());
    let mut refused = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or("none");
        let source = package["source"].as_str();
        let of_registry = source.is_none_or(|s| s.starts_with("registry+"));
        if !allows(licence) || !of_registry {
            refused.push(format!("{name}: {licence}"));
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn an_expression_is_read_as_spdx_means_it() {
    assert!(allows("MIT OR GPL-3.0") && allows("MIT/Apache-2.0") && allows("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!allows("GPL-3.0") && !allows("MIT AND GPL-3.0") && !allows("none"));
}
