//! The list of parts of the program, as `CycloneDX` 1.5 (JSON): every crate it is built from, with version, licence, address and what needs
//! what, from cargo's own answer. By hand, as it is one question to cargo; a tool for it takes longer to build than the answer to write.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::{Value, json};

use crate::{Outcome, run, workspace};

pub(super) fn write(to: &Path) -> Outcome {
    let told = run::quietly(workspace::cargo().args(["metadata", "--locked", "--format-version", "1", "--filter-platform", super::LINUX]))?;
    let metadata: Value = serde_json::from_str(&told).map_err(|error| format!("cargo metadata: {error}"))?;
    let list = list(&metadata).ok_or("cargo metadata holds no list of packages")?;
    fs::write(to, format!("{list:#}\n")).map_err(|error| format!("{}: {error}", to.display()))?;
    println!("▸ {}: {} parts", to.display(), list["components"].as_array().map_or(0, Vec::len));
    Ok(())
}

fn list(metadata: &Value) -> Option<Value> {
    let packages = metadata["packages"].as_array()?;
    let nodes = metadata["resolve"]["nodes"].as_array()?;
    let program = packages.iter().find(|package| package["name"] == "rebond")?;
    let needs = |id: &Value| -> Vec<&Value> {
        let node = nodes.iter().find(|node| node["id"] == *id);
        // What only tests need is no part.
        let is_part = |it: &&Value| it["dep_kinds"].as_array().is_none_or(|kinds| kinds.iter().any(|kind| kind["kind"] != "dev"));
        node.and_then(|node| node["deps"].as_array()).into_iter().flatten().filter(is_part).map(|it| &it["pkg"]).collect()
    };
    let (mut reached, mut next) = (BTreeSet::new(), vec![&program["id"]]);
    while let Some(id) = next.pop() {
        if reached.insert(id.as_str()?) {
            next.extend(needs(id));
        }
    }
    let parts: Vec<&Value> = packages.iter().filter(|package| package["id"].as_str().is_some_and(|id| reached.contains(id))).collect();
    let component = |package: &Value, kind: &str| {
        let (name, version) = (&package["name"], &package["version"]);
        let mut component = json!({ "type": kind, "bom-ref": package["id"], "name": name, "version": version });
        if package["source"].is_string() {
            component["purl"] = format!("pkg:cargo/{}@{}", name.as_str()?, version.as_str()?).into();
        }
        if let Some(licence) = package["license"].as_str() {
            component["licenses"] = json!([{ "expression": licence.replace('/', " OR ") }]);
        }
        Some(component)
    };
    let others = parts.iter().filter(|package| package["id"] != program["id"]);
    let dependencies = parts.iter().map(|package| json!({ "ref": package["id"], "dependsOn": needs(&package["id"]) }));
    Some(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(program, "application")? },
        "components": others.map(|package| component(package, "library")).collect::<Option<Vec<_>>>()?,
        "dependencies": dependencies.collect::<Vec<_>>(),
    }))
}
