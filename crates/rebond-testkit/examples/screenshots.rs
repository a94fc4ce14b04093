//! Pictures of every page in four worlds — nothing noted yet, a campaign just begun, the sample, and what nobody would wish for —
//! in two languages, two widths, light and dark. What enters: the program's file, a folder, further words: names of pages, of worlds or
//! of looks (`en-360-light`) to take only those. What leaves: `WORLD/PAGE/fr-360-light.png` …, and a word on every page that is wider than its screen, has
//! a flaw, or makes the browser complain. The pages are listed in `pages.txt`.
#![expect(clippy::print_stdout, reason = "says what it does")]

use std::path::{Path, PathBuf};

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, Visitor, hostile};

const PAGES: &str = include_str!("pages.txt");
const WIDTHS: [(u32, u32); 2] = [(360, 780), (1280, 900)];
const WORLDS: [&str; 4] = ["fresh", "begun", "sample", "hostile"];

/// A line of the list.
struct Listed {
    name: &'static str,
    worlds: Vec<&'static str>,
    path: &'static str,
    ways: Vec<&'static str>,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [program, folder, wanted @ ..] = args.as_slice() else { panic!("say: screenshots PROGRAM FOLDER [PAGE or WORLD …]") };
    let worlds: Vec<&str> = WORLDS.into_iter().filter(|world| wanted.iter().any(|one| one == world)).collect();
    let looks: Vec<&str> = wanted.iter().map(String::as_str).filter(|one| one.ends_with("-light") || one.ends_with("-dark")).collect();
    let names: Vec<&String> = wanted.iter().filter(|one| !WORLDS.contains(&one.as_str()) && !looks.contains(&one.as_str())).collect();
    let pages: Vec<Listed> = pages().filter(|page| names.is_empty() || names.iter().any(|one| *one == page.name)).collect();
    for world in if worlds.is_empty() { WORLDS.to_vec() } else { worlds } {
        let there: Vec<&Listed> = pages.iter().filter(|page| page.worlds.contains(&world)).collect();
        if there.is_empty() {
            continue;
        }
        let program = make(world, program);
        for (language, look) in [("fr", Look::french()), ("en", Look::english())] {
            if !looks.is_empty() && !looks.iter().any(|one| one.starts_with(language)) {
                continue;
            }
            let page = Page::open(&program.origin(), look);
            page.go(&program.address());
            for listed in &there {
                let what = format!("{world}/{}, {language}", listed.name);
                if reach(&page, listed, &what) {
                    take(&page, &Path::new(folder).join(world).join(listed.name), &what, language, &looks);
                }
                // A form that is refused on purpose is a complaint too.
                for complaint in page.complaints().iter().filter(|said| !said.contains("422") && !said.contains("404")) {
                    println!("{what}: {complaint}");
                }
            }
        }
    }
    println!("pictures in {folder}");
}

/// A running program with what this world holds.
fn make(world: &str, file: &str) -> Program {
    let program = if world == "sample" { Program::start_with(file, &["demo"]) } else { Program::start(file) };
    let visitor = Visitor::of(&program);
    match world {
        "begun" => {
            visitor.post("/welcome", &[("expectation", "Savoir si le métier de technicienne forêt est pour moi."), ("purpose", "explore")]);
            visitor.post("/welcome/direction", &[("direction", "La forêt et le bois, dans la Drôme.")]);
            visitor.post("/welcome/hopes", &[("hope-1", "On y travaille surtout dehors.")]);
        }
        "hostile" => {
            hostile::fill(&visitor);
        }
        _ => {}
    }
    program
}

/// The lines of the list: name, worlds, path, then links to follow (`>> css`) and deeds (`>> @word …`).
fn pages() -> impl Iterator<Item = Listed> {
    let lines = PAGES.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| {
        let name = line.split(char::is_whitespace).next().unwrap_or_default();
        let rest = line[name.len()..].trim_start();
        let (worlds, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, "/"));
        let mut ways = rest.split(">>").map(str::trim);
        Listed { name, worlds: worlds.split(',').collect(), path: ways.next().unwrap_or("/"), ways: ways.collect() }
    })
}

/// Goes to the page; says and answers `false` when it is not reached.
fn reach(page: &Page, listed: &Listed, what: &str) -> bool {
    page.go(listed.path);
    for way in &listed.ways {
        if let Some(deed) = way.strip_prefix('@') {
            match deed.split_once(' ') {
                Some(("import", file)) => {
                    page.attach_first(&fixture(file));
                    page.submit("main form[enctype]");
                }
                Some(("send", form)) => page.submit(form),
                Some(("under", tail)) => page.go(&format!("{}{tail}", page.path())),
                Some(("open", _)) => {}
                _ => panic!("{what}: no deed {deed}"),
            }
            continue;
        }
        let quoted = way.replace('\'', "\\'");
        let there = page.evaluate(&format!("return document.querySelector('{quoted}')?.getAttribute('href')"));
        let Some(there) = there.as_str() else {
            println!("{what}: no link {way}");
            return false;
        };
        page.go(there);
    }
    if listed.ways.last() == Some(&"@open all") {
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })");
    }
    true
}

/// A file of the formats' tests.
fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rebond-formats/tests/fixtures").join(name)
}

fn take(page: &Page, folder: &Path, what: &str, language: &str, looks: &[&str]) {
    for (width, height) in WIDTHS {
        page.size(width, height);
        if page.overflows() {
            println!("{what}: wider than {width} px");
        }
        for (scheme, dark) in [("light", false), ("dark", true)] {
            let look = format!("{language}-{width}-{scheme}");
            if !looks.is_empty() && !looks.contains(&look.as_str()) {
                continue;
            }
            page.size(width, height);
            page.prefer_dark(dark);
            for flaw in page.flaws() {
                println!("{what}, {width}, {scheme}: {flaw}");
            }
            // As tall as the page, so that the bar at the bottom covers nothing.
            page.size(width, page.height().max(height).min(12_000));
            page.screenshot(&folder.join(format!("{look}.png")));
        }
    }
}
