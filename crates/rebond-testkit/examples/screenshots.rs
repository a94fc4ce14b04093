//! Pictures of every page of the sample campaign: two languages, two widths, light and dark. What enters: the program's file, a
//! folder, further names of pages to take only those. What leaves: `PAGE/fr-360-light.png` …, and a word on every page that is
//! wider than its screen or makes the browser complain. The pages are listed in `pages.txt`.
#![expect(clippy::print_stdout, reason = "says what it does")]

use std::path::Path;

use rebond_testkit::Program;
use rebond_testkit::browser::{Look, Page};

const PAGES: &str = include_str!("pages.txt");
const WIDTHS: [(u32, u32); 2] = [(360, 780), (1280, 900)];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [program, folder, wanted @ ..] = args.as_slice() else { panic!("say: screenshots PROGRAM FOLDER [PAGE …]") };
    let program = Program::start_with(program, &["demo"]);
    for (language, look) in [("fr", Look::french()), ("en", Look::english())] {
        let page = Page::open(&program.origin(), look);
        page.go(program.address());
        for (name, path, links) in pages().filter(|(name, ..)| wanted.is_empty() || wanted.iter().any(|one| one == name)) {
            reach(&page, path, &links);
            take(&page, &Path::new(folder).join(name), &format!("{name}, {language}"), language);
            for complaint in page.complaints() {
                println!("{name}, {language}: {complaint}");
            }
        }
    }
    println!("pictures in {folder}");
}

/// The lines of the list: name, path, links to follow.
fn pages() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
    let lines = PAGES.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| {
        let (name, rest) = line.split_once(' ').unwrap_or((line, "/"));
        let mut steps = rest.split(">>").map(str::trim);
        (name, steps.next().unwrap_or("/"), steps.collect())
    })
}

fn reach(page: &Page, path: &str, links: &[&str]) {
    page.go(path);
    for link in links {
        let quoted = link.replace('\'', "\\'");
        let there = page.evaluate(&format!("return document.querySelector('{quoted}')?.getAttribute('href')"));
        match there.as_str() {
            Some(there) => page.go(there),
            None => println!("{path}: no link {link}"),
        }
    }
}

fn take(page: &Page, folder: &Path, what: &str, language: &str) {
    for (width, height) in WIDTHS {
        page.size(width, height);
        if page.overflows() {
            println!("{what}: wider than {width} px");
        }
        for (scheme, dark) in [("light", false), ("dark", true)] {
            page.prefer_dark(dark);
            page.screenshot(&folder.join(format!("{language}-{width}-{scheme}.png")));
        }
    }
}
