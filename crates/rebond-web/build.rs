//! Gathers the assets: style sheets joined into one, modules that name one another, each file named after its content; and the worker,
//! told what they are. What enters: `assets/`. What leaves: `assets.rs`, a table of constants. Not done here: serving them.

use std::fmt::Write as _;
use std::io::{Error, Write as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// In the order of the cascade.
const STYLES: [&str; 13] =
    ["tokens", "base", "layout", "controls", "pieces", "people", "meetings", "places", "write", "thread", "device", "motion", "print"];
/// Constant, file, kind. What a style sheet or page refers to by its plain name comes first.
const FILES: [(&str, &str, &str); 6] = [
    ("ICON", "img/icon.svg", "image/svg+xml"),
    ("ICON_180", "img/icon-180.png", "image/png"),
    ("ICON_192", "img/icon-192.png", "image/png"),
    ("ICON_512", "img/icon-512.png", "image/png"),
    ("DISPLAY_FONT", "font/bricolage-grotesque.woff2", "font/woff2"),
    ("DISPLAY_FONT_MORE", "font/bricolage-grotesque-more.woff2", "font/woff2"),
];

/// Modules, each after those it imports.
const MODULES: [&str; 19] = [
    "words", "shelf", "outbox", "settle", "fields", "draft", "points", "forms", "status", "memos", "memo", "keep", "frame", "write",
    "hold", "grid", "device", "first", "picture",
];
const SCRIPT: &str = "text/javascript; charset=utf-8";

fn main() -> std::io::Result<()> {
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| Error::other("OUT_DIR is not set"))?;
    let out = Path::new(&out);
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=assets")?;
    let mut style = String::new();
    for name in STYLES {
        style.push_str(&without_comments(&std::fs::read_to_string(format!("assets/css/{name}.css"))?));
    }
    let mut table = String::new();
    let mut names = vec!["STYLE"];
    for (name, file, kind) in FILES {
        let path = Path::new("assets").join(file).canonicalize()?;
        let address = address(file, &std::fs::read(&path)?);
        style = style.replace(&format!("url(../{file})"), &format!("url({address})"));
        entry(&mut table, name, &address, kind, &path);
        names.push(name);
    }
    let mut modules: Vec<(String, String)> = Vec::new();
    for name in MODULES {
        let mut text = without_comments(&std::fs::read_to_string(format!("assets/js/{name}.js"))?);
        for (other, address) in &modules {
            text = text.replace(&format!("\"./{other}.js\""), &format!("\"{address}\""));
        }
        let address = address(&format!("{name}.js"), text.as_bytes());
        let path = out.join(format!("{name}.js"));
        std::fs::write(&path, &text)?;
        entry(&mut table, &name.to_uppercase(), &address, SCRIPT, &path);
        modules.push((name.to_owned(), address));
    }
    let constants: Vec<String> = MODULES.iter().map(|name| name.to_uppercase()).collect();
    names.extend(constants.iter().map(String::as_str));
    let path = out.join("rebond.css");
    std::fs::write(&path, &style)?;
    entry(&mut table, "STYLE", &address("rebond.css", style.as_bytes()), "text/css; charset=utf-8", &path);
    worker(out, &mut table)?;
    let _ = writeln!(table, "/// Every asset.\npub(crate) const ALL: &[Asset] = &[{}];", names.join(", "));
    std::fs::write(out.join("assets.rs"), table)
}

/// A style sheet or a script without the comments that have lines of their own: they are for whoever reads the sources.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        let said = line.trim();
        let begins = !inside && said.starts_with("/*");
        let ends = (inside || begins) && said.ends_with("*/");
        if !inside && !begins && !said.starts_with("//") && !said.is_empty() {
            kept.push_str(line);
            kept.push('\n');
        }
        inside = (inside || begins) && !ends;
    }
    kept
}

/// The worker, told the addresses of all the above, and a version that changes with any of them or itself.
fn worker(out: &Path, table: &mut String) -> std::io::Result<()> {
    let text = without_comments(&std::fs::read_to_string("assets/js/worker.js")?);
    let addresses: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("/// `")?.strip_suffix("`.")).collect();
    let assets = format!("[\"{}\"]", addresses.join("\",\""));
    let version = base16ct::lower::encode_string(&Sha256::digest(format!("{text}{assets}"))[..6]);
    let text = text.replace("[\"ASSETS\"]", &assets).replace("VERSION", &version);
    let path = out.join("worker.js");
    std::fs::write(&path, text)?;
    entry(table, "WORKER", "/worker.js", SCRIPT, &path);
    Ok(())
}

/// `/assets/<stem>-<hash>.<extension>`: a changed file has another address, so that each may be kept for ever.
fn address(file: &str, bytes: &[u8]) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let hash = base16ct::lower::encode_string(&Sha256::digest(bytes)[..6]);
    format!("/assets/{stem}-{hash}.{extension}")
}

fn entry(table: &mut String, name: &str, address: &str, kind: &str, path: &Path) {
    let _ = writeln!(
        table,
        "/// `{address}`.\npub(crate) const {name}: Asset = Asset {{ address: {address:?}, kind: {kind:?}, bytes: include_bytes!({:?}) }};",
        path.to_string_lossy()
    );
}
