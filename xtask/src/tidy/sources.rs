//! Where packages come from: this tree, or crates.io. What comes from elsewhere is looked at by nobody but us, and may be gone tomorrow.

use super::Finding;
use super::packages::Packages;

const KNOWN: &str = "registry+https://github.com/rust-lang/crates.io-index";

pub(super) fn check(packages: &Packages) -> Vec<Finding> {
    let foreign = packages.all().filter(|package| !package.ours).filter_map(|package| {
        let source = package.source.as_deref().unwrap_or("a folder outside this tree");
        (source != KNOWN).then(|| Finding::new(format!("{} {}", package.name, package.version), format!("comes from {source}")))
    });
    foreign.collect()
}

#[cfg(test)]
mod tests {
    use super::super::packages::{Package, Packages};
    use super::{KNOWN, check};

    #[test]
    fn a_package_from_elsewhere_is_found() {
        let package = |name: &str, source: Option<&str>, ours: bool| Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: None,
            source: source.map(str::to_owned),
            ours,
            uses: Vec::new(),
        };
        let git = Some("git+https://forge.example/x");
        let packages = [package("ours", None, true), package("a", Some(KNOWN), false), package("b", git, false), package("c", None, false)];
        let found: Vec<String> = check(&Packages::of(packages.into())).into_iter().map(|finding| finding.place).collect();
        assert_eq!(found, ["b 1.0.0", "c 1.0.0"]);
    }
}
