//! Licences of everything compiled into the program: each must let it be given away under MIT OR Apache-2.0.

use std::collections::BTreeSet;

use super::Finding;
use super::packages::Packages;

const FINE: [&str; 13] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "CC0-1.0",
    "Unlicense",
];
/// Also fine, and rarer: the Boost licence, and that of data without conditions.
const FINE_TOO: [&str; 2] = ["BSL-1.0", "CDLA-Permissive-2.0"];

pub(super) fn check(packages: &Packages) -> Vec<Finding> {
    let judged = packages.all().filter_map(|package| {
        let what = match &package.licence {
            Some(expression) if fits(expression) => return None,
            Some(expression) => format!("licence {expression} does not fit MIT OR Apache-2.0"),
            None => "names no licence".to_owned(),
        };
        Some(Finding::new(format!("{} {}", package.name, package.version), what))
    });
    judged.collect()
}

/// The list is also that of `deny.toml`, which asks the network for more: two lists that differ are one too many.
pub(super) fn alike(deny: &str) -> Vec<Finding> {
    let allowed = deny.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    let allowed: BTreeSet<&str> = allowed.split(',').map(|name| name.trim().trim_matches('"')).filter(|name| !name.is_empty()).collect();
    let ours: BTreeSet<&str> = FINE.iter().chain(&FINE_TOO).copied().collect();
    let differing =
        allowed.symmetric_difference(&ours).map(|name| Finding::new("deny.toml", format!("{name} is in one list of licences only")));
    differing.collect()
}

/// Whether an SPDX expression can be met with licences of the list: one of each OR, all of each AND.
fn fits(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest) == Some(true) && rest.is_empty()
}

/// `all (OR all)*`; `None` for what is no expression.
fn any(words: &mut &[&str]) -> Option<bool> {
    let mut fine = all(words)?;
    while let ["OR", rest @ ..] = words {
        *words = rest;
        fine |= all(words)?;
    }
    Some(fine)
}

/// `one (AND one)*`
fn all(words: &mut &[&str]) -> Option<bool> {
    let mut fine = one(words)?;
    while let ["AND", rest @ ..] = words {
        *words = rest;
        fine &= one(words)?;
    }
    Some(fine)
}

/// `( any )`, `NAME` or `NAME WITH EXCEPTION`
fn one(words: &mut &[&str]) -> Option<bool> {
    let known = |name: &str| FINE.contains(&name) || FINE_TOO.contains(&name);
    match words {
        ["(", rest @ ..] => {
            *words = rest;
            let fine = any(words)?;
            let rest = words.strip_prefix(&[")"])?;
            *words = rest;
            Some(fine)
        }
        [name, "WITH", exception, rest @ ..] => {
            *words = rest;
            Some(known(&format!("{name} WITH {exception}")))
        }
        [name, rest @ ..] => {
            *words = rest;
            Some(known(name))
        }
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::packages::{Package, Packages};
    use super::{alike, check, fits};

    #[test]
    fn one_list_of_licences_in_two_places() {
        assert_eq!(alike("[licenses]\nallow = [\n \"MIT\",\n]").len(), super::FINE.len() + super::FINE_TOO.len() - 1);
        assert_eq!(alike("allow = [\"GPL-3.0\"]").iter().filter(|finding| finding.what.contains("GPL")).count(), 1);
    }

    #[test]
    fn expressions_are_weighed() {
        for fine in
            ["MIT", "MIT OR GPL-3.0", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "Apache-2.0 WITH LLVM-exception OR X"]
        {
            assert!(fits(fine), "{fine}");
        }
        for unfit in ["GPL-3.0-only", "MIT AND AGPL-3.0", "(MIT OR Apache-2.0) AND CC-BY-SA-4.0", "", "MIT OR", "(MIT", "MIT Apache-2.0"] {
            assert!(!fits(unfit), "{unfit}");
        }
    }

    #[test]
    fn a_package_without_a_fitting_licence_is_found() {
        let package = |name: &str, licence: Option<&str>| Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.map(str::to_owned),
            source: None,
            ours: false,
            uses: Vec::new(),
        };
        let packages = Packages::of(vec![package("a", Some("MIT")), package("b", Some("AGPL-3.0")), package("c", None)]);
        let places: Vec<String> = check(&packages).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["b 1.0.0", "c 1.0.0"]);
    }
}
