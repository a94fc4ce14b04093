//! The keyboard alone, on a phone's width and a desk's: the skip link first, every control reached once and in sight when it is
//! reached, none that keeps the focus.

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, Visitor};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
/// More controls than any of these pages has.
const MOST: usize = 250;

/// What has the focus: its place among all, whether it is in sight and marked, and its words.
const FOCUSED: &str = "const el = document.activeElement; if (el === document.body) return null; \
    const all = [...document.querySelectorAll('*')]; const box = el.getBoundingClientRect(); \
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth; \
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 0), innerHeight - 1); \
    const hit = document.elementFromPoint(x, y); \
    const seen = inside && (el.contains(hit) || hit?.contains(el) || el.labels?.[0]?.contains(hit)); \
    const marked = [el, el.parentElement].some((one) => getComputedStyle(one).outlineStyle !== 'none'); \
    return [all.indexOf(el), seen, marked, (el.innerText || el.ariaLabel || el.name || el.tagName).slice(0, 40), ['date', 'time'].includes(el.type)];";

#[test]
fn every_control_is_reached_in_sight_and_let_go() {
    let program = Program::start_with(env!("CARGO_BIN_EXE_rebond"), &["demo"]);
    let drafted = Visitor::of(&program).read("/people?stage=drafted");
    let person = first(&drafted, "/people/", 36).unwrap_or_default();
    let draft = first(&Visitor::of(&program).read(&person), "/approaches/", 36).unwrap_or_default();
    let meeting = first(&Visitor::of(&program).read("/meetings"), "/meetings/", 36).unwrap_or_default();
    let mut flaws = Vec::new();
    for look in [Look::french().phone(), Look::english()] {
        let page = Page::open(&program.origin(), look);
        page.go(&program.address());
        for path in ["/", "/people", &person, &draft, &format!("{meeting}/hold"), &format!("{meeting}/finish"), "/thread", "/settings"] {
            page.go(path);
            flaws.extend(walk(&page).into_iter().map(|flaw| format!("{path}, {}: {flaw}", look.size.0)));
            page.go(path);
            page.keys(TAB);
            page.keys(ENTER);
            if page.evaluate("return document.activeElement.id") != "content" {
                flaws.push(format!("{path}: the skip link does not lead to the content"));
            }
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}

/// Tabs through the page once.
fn walk(page: &Page) -> Vec<String> {
    let mut flaws = Vec::new();
    let mut reached: Vec<u64> = Vec::new();
    for step in 0..MOST {
        page.keys(TAB);
        let at = page.evaluate(FOCUSED);
        let Some(place) = at[0].as_u64() else { break };
        let words = at[3].as_str().unwrap_or_default();
        if step == 0 && page.evaluate("return document.activeElement.className") != "skip" {
            flaws.push(format!("the first stop is {words}"));
        }
        // Day, month and year of a date are stops of the same field.
        if reached.last() == Some(&place) && at[4] == true {
            continue;
        }
        if reached.contains(&place) {
            // Around again; the browser's own stops lie between.
            if reached.first() != Some(&place) {
                flaws.push(format!("{words} keeps the focus"));
            }
            break;
        }
        if at[1] != true {
            flaws.push(format!("{words} has the focus out of sight"));
        }
        if at[2] != true {
            flaws.push(format!("{words} does not show that it has the focus"));
        }
        reached.push(place);
    }
    // What can be focused, a group of radio buttons once, and is not in something closed.
    let there = page.evaluate(
        "const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]; \
         const named = new Set(); \
         return all.filter((el) => el.tabIndex >= 0 && el.checkVisibility({ visibilityProperty: true }) && !(el.type === 'radio' && (named.has(el.name) || !named.add(el.name)))).length",
    );
    if (reached.len() as u64) < there.as_u64().unwrap_or_default() {
        flaws.push(format!("{} stops for {there} controls", reached.len()));
    }
    flaws
}

/// The first address of this beginning in a page's main part.
fn first(page: &str, beginning: &str, length: usize) -> Option<String> {
    let main = page.split_once("<main")?.1;
    main.match_indices(&format!("href=\"{beginning}")).find_map(|(at, _)| {
        let address = &main[at + 6..];
        let address = address.get(..beginning.len() + length)?;
        address[beginning.len()..].bytes().filter(|byte| *byte == b'-').count().eq(&4).then(|| address.to_owned())
    })
}
