//! Every page of the running program, found by following its links, at the width of a phone and of a desk, light and dark, in both
//! languages: nothing wider than the screen, nothing without a name, no faint words, no complaint of the browser, nothing asked
//! of another host. First with nothing noted, then with what nobody would wish for: long, hostile, foreign, many.

use std::collections::BTreeMap;

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, Visitor, hostile};

/// A page of each shape is enough; of those with a record, several, for their records differ.
const EACH: usize = 2;

#[test]
fn empty_pages_are_sound() {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let seen = walk(&program, &[Look::french().phone(), Look::english()], &["/", "/welcome", "/people", "/meetings", "/campaign", "/data"]);
    assert!(seen.len() >= 25, "few pages were found: {seen:?}");
}

#[test]
fn hostile_pages_are_sound() {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let starts = hostile::fill(&Visitor::of(&program));
    let starts: Vec<&str> = starts.iter().map(String::as_str).collect();
    let seen = walk(&program, &[Look::french()], &starts);
    assert!(seen.len() >= 40, "few pages were found: {seen:?}");
}

#[test]
fn the_pages_of_the_sample_are_sound() {
    let program = Program::start_with(env!("CARGO_BIN_EXE_rebond"), &["demo"]);
    let seen = walk(&program, &[Look::english().phone()], &["/", "/people/board", "/thread", "/meetings"]);
    assert!(seen.len() >= 40, "few pages were found: {seen:?}");
}

/// Follows every link from `starts` and looks at each shape of page; returns the shapes.
fn walk(program: &Program, looks: &[Look], starts: &[&str]) -> Vec<String> {
    let mut flaws: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
    for look in looks {
        shapes.clear();
        let page = Page::open(&program.origin(), *look);
        page.go(&program.address());
        let mut ahead: Vec<String> = starts.iter().rev().map(|path| (*path).to_owned()).collect();
        while let Some(path) = ahead.pop() {
            let shape = shape(&path);
            let seen = shapes.entry(shape.clone()).or_default();
            if *seen >= if shape.contains("{id}") { EACH } else { 1 } {
                continue;
            }
            *seen += 1;
            page.go(&path);
            for flaw in inspect(&page, &program.origin()) {
                let places = flaws.entry(flaw).or_default();
                if !places.contains(&path) {
                    places.push(path.clone());
                }
            }
            ahead.extend(links(&page).into_iter().rev());
        }
    }
    let told: Vec<String> = flaws.iter().map(|(flaw, places)| format!("{flaw}\n    on {}", places.join(", "))).collect();
    assert!(told.is_empty(), "{} flaws:\n{}", told.len(), told.join("\n"));
    shapes.into_keys().collect()
}

/// What is wrong with the page, at both widths, light and dark.
fn inspect(page: &Page, origin: &str) -> Vec<String> {
    let mut flaws = Vec::new();
    // The number of a rule is behind a tap.
    if let Some(named) = page.evaluate("return (document.body.innerText.match(/(?:Règle|Rule)\\s[A-H]\\d+/) ?? [])[0]").as_str() {
        flaws.push(format!("names a rule unasked: {named}"));
    }
    // What can be opened is looked at too.
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
    for (width, height) in [(360, 780), (1280, 900)] {
        page.size(width, height);
        if page.overflows() {
            flaws.push(format!("wider than {width}: {}", widest(page)));
        }
        for dark in [false, true] {
            page.prefer_dark(dark);
            let light = if dark { "dark" } else { "light" };
            flaws.extend(page.flaws().into_iter().map(|flaw| format!("{light}, {width}: {flaw}")));
        }
        if width == 360 {
            // Rows differ by their names only.
            let small = page.small_targets().into_iter().map(|small| small.replace(|letter: char| letter.is_ascii_digit(), "0"));
            flaws.extend(small.map(|small| format!("small for a thumb: {small}")));
        }
    }
    flaws.extend(page.complaints());
    let asked = page.evaluate("return performance.getEntriesByType('resource').map((one) => one.name)");
    let foreign = asked.as_array().into_iter().flatten().filter_map(|name| name.as_str());
    flaws.extend(foreign.filter(|name| !name.starts_with(origin) && !name.starts_with("data:")).map(|name| format!("asks {name}")));
    if page.evaluate("return window.harmed === undefined") != true {
        flaws.push("what somebody wrote was run as a script".to_owned());
    }
    if page.has("$") && page.has("{ $") {
        flaws.push("a text misses a value".to_owned());
    }
    flaws
}

/// The elements that stick out.
fn widest(page: &Page) -> String {
    let script = "const edge = document.documentElement.clientWidth; \
                  const out = [...document.body.querySelectorAll('*')].filter((el) => el.getBoundingClientRect().right > edge + 1); \
                  return out.filter((el) => !out.some((other) => other !== el && el.contains(other))).slice(0, 3) \
                    .map((el) => el.tagName.toLowerCase() + '.' + el.className).join(' ')";
    page.evaluate(script).as_str().unwrap_or_default().to_owned()
}

/// The pages that this one leads to, downloads left out.
fn links(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin && !a.hasAttribute('download')) \
                  .map((a) => a.pathname + a.search)";
    let found = page.evaluate(script);
    let paths = found.as_array().into_iter().flatten().filter_map(|path| path.as_str().map(str::to_owned));
    let file = |path: &str| {
        let name = path.split('?').next().unwrap_or_default();
        ["ics", "eml", "svg"].iter().any(|ending| name.rsplit('.').next() == Some(ending))
    };
    paths.filter(|path| !path.contains("/export/") && !file(path)).collect()
}

/// The address without its identifiers and without the values of its query: pages of one shape are made by one function.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let named: Vec<&str> = path.split('/').map(|part| if part.len() == 36 && part.contains('-') { "{id}" } else { part }).collect();
    let keys: Vec<&str> = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default()).collect();
    format!("{}?{}", named.join("/"), keys.join("&"))
}
