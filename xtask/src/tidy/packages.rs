//! What `cargo metadata` says, as far as tidy reads it: packages, their licences, whom they use. Not done here: judging it.

use serde_json::Value;

use crate::Outcome;

/// A package, ours or another's.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) licence: Option<String>,
    /// Where it comes from; `None` for what lies in this tree.
    pub(super) source: Option<String>,
    /// Whether it is a room of this workspace.
    pub(super) ours: bool,
    /// Whom it names in its manifest.
    pub(super) uses: Vec<Use>,
}

/// A dependency named in a manifest.
pub(super) struct Use {
    pub(super) name: String,
    /// Only for its tests.
    pub(super) dev: bool,
}

/// Every package of the build.
pub(super) struct Packages(Vec<Package>);

impl Packages {
    /// Reads the output of `cargo metadata --format-version 1`.
    pub(super) fn parse(json: &str) -> Outcome<Self> {
        let value: Value = serde_json::from_str(json).map_err(|error| format!("cargo metadata: {error}"))?;
        let members: Vec<&str> = list(&value["workspace_members"]).iter().filter_map(Value::as_str).collect();
        let package = |value: &Value| Package {
            name: text(&value["name"]),
            version: text(&value["version"]),
            licence: value["license"].as_str().map(str::to_owned),
            source: value["source"].as_str().map(str::to_owned),
            ours: value["id"].as_str().is_some_and(|id| members.contains(&id)),
            uses: list(&value["dependencies"]).iter().map(one_use).collect(),
        };
        Ok(Self(list(&value["packages"]).iter().map(package).collect()))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Package> {
        self.0.iter()
    }

    /// The rooms of this workspace.
    pub(super) fn rooms(&self) -> impl Iterator<Item = &Package> {
        self.all().filter(|package| package.ours)
    }

    #[cfg(test)]
    pub(super) fn of(packages: Vec<Package>) -> Self {
        Self(packages)
    }
}

fn one_use(value: &Value) -> Use {
    Use { name: text(&value["name"]), dev: value["kind"].as_str() == Some("dev") }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Packages;

    #[test]
    fn metadata_is_read() {
        let json = r#"{"workspace_members": ["path+file:///x/a#0.1.0"], "packages": [
            {"name": "a", "version": "0.1.0", "id": "path+file:///x/a#0.1.0", "license": "MIT",
             "dependencies": [{"name": "b", "kind": null}, {"name": "c", "kind": "dev"}]},
            {"name": "b", "version": "2.0.0", "id": "registry+b", "license": null, "dependencies": []}]}"#;
        let packages = Packages::parse(json).unwrap();
        let room = packages.rooms().next().unwrap();
        assert_eq!((room.name.as_str(), room.licence.as_deref(), packages.rooms().count()), ("a", Some("MIT"), 1));
        assert_eq!(room.uses.iter().map(|one| (one.name.as_str(), one.dev)).collect::<Vec<_>>(), [("b", false), ("c", true)]);
        assert_eq!(packages.all().count(), 2);
        assert!(Packages::parse("no").is_err());
    }
}
