//! `cargo xtask words`: a page with every sentence that takes values, French beside English, for reading. What enters: the
//! snapshots of `rebond-text/tests/said.rs`. What leaves: `target/words.html`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{Outcome, workspace};

pub(crate) fn run(_args: &[String]) -> Outcome {
    let root = workspace::root();
    let read = |lang: &str| {
        let path = root.join(format!("crates/rebond-text/tests/snapshots/said__{lang}.snap"));
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let (fr, en) = (read("fr")?, read("en")?);
    let target = root.join("target/words.html");
    std::fs::write(&target, page(&messages(&fr), &messages(&en))).map_err(|error| format!("{}: {error}", target.display()))?;
    println!("{}", target.display());
    Ok(())
}

/// The sentences of each message: an identifier at the margin, what it says indented under it.
fn messages(snapshot: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut id = "";
    // The head of a snapshot ends with its second line of dashes.
    for line in snapshot.splitn(3, "---\n").nth(2).unwrap_or_default().lines() {
        match line.strip_prefix("    ") {
            Some(said) => found.entry(id).or_default().push(said),
            None => id = line,
        }
    }
    found
}

fn page(fr: &BTreeMap<&str, Vec<&str>>, en: &BTreeMap<&str, Vec<&str>>) -> String {
    let mut out = String::from(
        "<!doctype html><meta charset=utf-8><title>Words</title><style>body{font:15px/1.4 system-ui;margin:1rem}td{vertical-align:top;padding:.3rem 1rem .3rem 0;\
         border-top:1px solid #ccc;width:42%}td:first-child{width:16%;color:#666}p{margin:0 0 .2rem}</style><table>\n",
    );
    for (id, french) in fr {
        let english = en.get(id).map(Vec::as_slice).unwrap_or_default();
        let _ = writeln!(out, "<tr><td>{id}<td lang=fr>{}<td lang=en>{}", column(french), column(english));
    }
    out.push_str("</table>\n");
    out
}

fn column(said: &[&str]) -> String {
    let escaped = said.iter().map(|line| line.replace('&', "&amp;").replace('<', "&lt;"));
    escaped.fold(String::new(), |mut out, line| {
        let _ = write!(out, "<p>{line}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{messages, page};

    #[test]
    fn both_languages_stand_side_by_side() {
        let (fr, en) = ("---\nsource: a\n---\ntell\n    À <b>\n    À Inès\n", "---\nsource: a\n---\ntell\n    To Inès\n");
        let page = page(&messages(fr), &messages(en));
        assert!(page.contains("<tr><td>tell<td lang=fr><p>À &lt;b><p>À Inès<td lang=en><p>To Inès"), "{page}");
    }
}
