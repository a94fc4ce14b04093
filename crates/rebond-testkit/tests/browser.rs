//! The browser kit tried on pages of its own: fields by label, clicks by name, navigation, looks, with scripts and without.
#![expect(clippy::unwrap_used, reason = "the small site is part of the test")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::temp_dir;

const FORM: &str = r#"<!doctype html><meta charset="utf-8"><title>Form</title>
<style>body { background: white } @media (prefers-color-scheme: dark) { body { background: black } }</style>
<h1>Ajouter</h1><noscript>Sans scripts</noscript>
<form method="post" action="/save">
  <label for="given">Prénom</label><input id="given" name="given" value="ancien">
  <label>Famille <input name="family"></label>
  <label>Jour <input type="date" name="day"></label>
  <label>Heure <input type="time" name="hour"></label>
  <label>Cercle <select name="circle"><option value="">—</option><option value="friends">Amis proches</option></select></label>
  <label><input type="checkbox" name="changed" value="yes"> A changé de voie</label>
  <label><input type="radio" name="form" value="tu"> Tutoiement</label>
  <label><input type="radio" name="form" value="vous"> Vouvoiement</label>
  <label>Mot <textarea name="word"></textarea></label>
  <button>Enregistrer</button>
</form>
<ul><li>Ada Vernet <a href="/person?of=ada">Écrire</a></li><li>Léo Marchand <a href="/person?of=leo">Écrire</a></li></ul>
<a href="/file" download="agenda.ics">Agenda</a>
<button type="button" aria-label="Menu" onclick="document.title = 'open'; document.querySelector('h1').textContent = 'Ouvert'">≡</button>
<p>Prix : 12 €</p><p hidden>caché</p>"#;

const SOUND: &str = r#"<!doctype html><html lang="fr"><title>Sain</title><body><main><h1>Un</h1><h2>Deux</h2>
<label>Nom <input style="min-height: 44px; min-width: 44px"></label><p>Un <a href="/x">lien</a> dans le texte.</p>
<button style="width: 3rem; height: 3rem"><svg aria-hidden="true"></svg><span>Oui</span></button></main>"#;

const FLAWED: &str = r#"<!doctype html><title></title><body><h1>Un</h1><h3 id="twice">Trois</h3><p id="twice">x</p>
<input name="nameless"><button style="width: 20px; height: 20px"><svg aria-hidden="true"></svg></button><img src="data:,">
<p style="color: oklch(0.8 0 0)">pâle</p><p aria-describedby="nowhere" tabindex="3">y</p>"#;

/// Serves the pages above, and what was sent to it, until the test ends.
fn site() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || serve(stream));
        }
    });
    origin
}

fn serve(mut stream: TcpStream) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut first, mut length, mut language) = (String::new(), 0, String::new());
    reader.read_line(&mut first).unwrap();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) < 3 {
            break;
        }
        let lower = line.to_ascii_lowercase();
        if let Some(value) = lower.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if let Some(value) = lower.strip_prefix("accept-language:") {
            value.trim().clone_into(&mut language);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let path = first.split(' ').nth(1).unwrap_or_default();
    let (status, header, page) = match path {
        "/" => ("200 OK", String::new(), FORM.to_owned()),
        "/save" => ("303 See Other", format!("Location: /saved?{}\r\n", String::from_utf8(body).unwrap()), String::new()),
        "/file" => ("200 OK", "Content-Disposition: attachment\r\n".to_owned(), "BEGIN:VCALENDAR".to_owned()),
        "/language" => ("200 OK", String::new(), format!("<p>{language}</p>")),
        "/wide" => ("200 OK", String::new(), "<!doctype html><div style='width: 700px'>large</div>".to_owned()),
        "/flawed" => ("200 OK", String::new(), FLAWED.to_owned()),
        "/sound" => ("200 OK", String::new(), SOUND.to_owned()),
        other => ("200 OK", String::new(), format!("<p>Voici {other}</p>")),
    };
    let head = "Content-Type: text/html; charset=utf-8\r\nConnection: close\r\n";
    let _ = write!(stream, "HTTP/1.1 {status}\r\n{head}{header}Content-Length: {}\r\n\r\n{page}", page.len());
}

/// A form filled as a person fills it arrives as a person meant it, with scripts and without.
#[test]
fn forms_are_filled_by_label() {
    let origin = site();
    for look in [Look::french(), Look::french().without_scripts().phone()] {
        let page = Page::open(&origin, look);
        page.go("/");
        assert_eq!(page.has("Sans scripts"), !look.scripts);
        page.fill("Prénom", "Anne-Lise");
        page.fill("Famille", "Ödegård");
        page.fill("Jour", "2026-11-24");
        page.fill("Heure", "14:30");
        page.choose("Cercle", "Amis");
        page.tick("A changé de voie");
        page.tick("Vouvoiement");
        page.fill("Mot", "deux\nlignes");
        assert!(page.ticked("Vouvoiement") && !page.ticked("Tutoiement"));
        assert_eq!(page.value("Prénom"), "Anne-Lise");
        page.click("Enregistrer");
        page.see("Voici");
        let sent = "given=Anne-Lise&family=%C3%96deg%C3%A5rd&day=2026-11-24&hour=14%3A30&circle=friends&changed=yes&form=vous\
                    &word=deux%0D%0Alignes";
        assert_eq!(page.path(), format!("/saved?{sent}"));
    }
}

#[test]
fn the_same_words_are_told_apart_by_what_is_around() {
    let page = Page::open(&site(), Look::french());
    page.go("/");
    assert_eq!(page.within("Léo Marchand", || page.text()), "Léo Marchand Écrire");
    page.within("Léo Marchand", || page.click("Écrire"));
    assert_eq!(page.path(), "/person?of=leo");
}

#[test]
fn what_a_person_sees_is_what_is_seen() {
    let origin = site();
    let page = Page::open(&origin, Look::french());
    page.go("/");
    assert!(page.has("Prix : 12 €"), "{}", page.text());
    assert!(!page.has("caché"));
    page.press("Menu");
    page.see("Ouvert");
    page.press("Agenda");
    assert_eq!(page.download(".ics"), b"BEGIN:VCALENDAR");
    page.go("/language");
    page.see("fr-fr,fr");
    page.go("/wide");
    assert!(!page.overflows());
    page.size(360, 780);
    assert!(page.overflows());
    assert_eq!(page.complaints(), Vec::<String>::new());
    page.evaluate("setTimeout(() => { throw new Error('ouille') })");
    assert!(rebond_testkit::poll::until(rebond_testkit::poll::PATIENCE, || page.complaints().pop()).unwrap().contains("ouille"));
}

#[test]
fn what_would_stop_somebody_is_said() {
    let page = Page::open(&site(), Look::french().phone());
    page.go("/sound");
    assert_eq!((page.flaws(), page.small_targets()), (vec![], vec![]));
    page.go("/flawed");
    let flaws = page.flaws().join("\n");
    for flaw in [
        "does not say its language",
        "has no title",
        "has no main",
        "jumps from 1 to 3",
        "the id twice",
        "<input nameless> has no label",
        "<button> has no name",
        "has no alt",
        "“pâle” has a contrast of 1.",
        "nowhere, which is not there",
        "changes the order of Tab",
    ] {
        assert!(flaws.contains(flaw), "{flaw} is not in:\n{flaws}");
    }
    assert_eq!(page.small_targets().len(), 2, "{:?}", page.small_targets());
    let barriers = page.barriers().join("\n");
    for barrier in ["html-has-lang", "document-title", "label", "button-name", "image-alt", "color-contrast"] {
        assert!(barriers.contains(&format!("{barrier}: ")), "{barrier} is not in:\n{barriers}");
    }
    page.go("/sound");
    assert_eq!(page.barriers(), Vec::<String>::new());
}

#[test]
fn a_picture_shows_the_look() {
    let folder = temp_dir();
    let page = Page::open(&site(), Look::english().phone().dark());
    page.go("/");
    let dark = page.evaluate("return getComputedStyle(document.body).backgroundColor");
    page.prefer_dark(false);
    let light = page.evaluate("return getComputedStyle(document.body).backgroundColor");
    assert_eq!((dark.as_str(), light.as_str()), (Some("rgb(0, 0, 0)"), Some("rgb(255, 255, 255)")));
    let file = folder.path().join("here/form.png");
    page.screenshot(&file);
    let bytes = std::fs::read(file).unwrap();
    // The width stands in bytes 16 to 19 of a PNG.
    assert_eq!((&bytes[1..4], u32::from_be_bytes(bytes[16..20].try_into().unwrap())), (b"PNG".as_slice(), 360));
}

#[test]
#[should_panic(expected = "no button “Supprimer”; there are: Enregistrer · Écrire · Écrire · Agenda · Menu")]
fn what_is_missing_is_said() {
    let page = Page::open(&site(), Look::french()).hurried();
    page.go("/");
    page.click("Supprimer");
}
