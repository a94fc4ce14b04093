//! Tests of the norms: every country complete and coherent, the figures of the method where it gives them.

use super::*;

fn norms(code: &str) -> &'static Norms {
    Norms::find(&NormsCode::parse(code).unwrap()).unwrap()
}

#[test]
fn lengths_of_meetings_follow_the_country() {
    assert_eq!(norms("fr-FR").length, Lengths { shortest: 45, usual: 60, longest: 90, margin: 30 });
    assert_eq!(norms("fr-CA").length.longest, 30);
    assert_eq!((norms("fr-FR").arrive_early, norms("en-CA").arrive_early), (0, 5));
    assert!(norms("fr-FR").reason_expected && !norms("fr-CA").reason_expected);
}

#[test]
fn requests_are_longer_in_france() {
    let request = |code| norms(code).message_length(Channel::Email, MessageKind::Request);
    assert_eq!((request("fr-FR").ideal_from, request("fr-FR").ideal_to), (120, 250));
    assert_eq!((request("en-CA").ideal_from, request("en-CA").ideal_to), (50, 125));
}

#[test]
fn every_channel_and_kind_has_a_coherent_length_in_every_country() {
    for norms in Norms::all() {
        for &channel in Channel::ALL {
            for &kind in MessageKind::ALL {
                let fits = |row: &MessageRow| {
                    (row.channels.is_empty() || row.channels.contains(&channel)) && (row.kinds.is_empty() || row.kinds.contains(&kind))
                };
                assert!(norms.message.iter().any(fits), "{} {channel} {kind}", norms.code.as_str());
                let length = norms.message_length(channel, kind);
                assert!(0 < length.thin && length.thin < length.short && length.short <= length.ideal_from);
                assert!(length.ideal_from < length.ideal_to && length.ideal_to <= length.long);
                let in_characters = length.unit == MessageUnit::Characters;
                assert_eq!(in_characters, channel == Channel::LinkedInNote);
                assert!(!in_characters || length.long == 200);
            }
        }
    }
}

#[test]
fn waits_grow_and_depend_on_the_channel() {
    for code in ["fr-FR", "fr-CA", "en-CA"] {
        assert_eq!(norms(code).wait(Channel::Email), Wait { someone_else: 3, follow_up: 7, rest: 7 });
        assert_eq!((norms(code).longest_follow_ups, norms(code).invitations_a_month), (2, 5));
    }
    for norms in Norms::all() {
        for &channel in Channel::ALL {
            let wait = norms.wait(channel);
            assert!(wait.someone_else < wait.follow_up && wait.rest >= norms.wait(Channel::Email).rest, "{channel}");
        }
    }
}

#[test]
fn every_country_speaks_both_languages() {
    for norms in Norms::all() {
        for &lang in Lang::ALL {
            let text = norms.text(lang);
            for said in [&text.name, &text.length, &text.usual, &text.reason, &text.arrival, &text.after, &text.place] {
                assert!(!said.trim().is_empty());
            }
        }
    }
}

#[test]
fn a_machine_s_locale_says_where_it_is() {
    for (locale, code) in [
        ("fr_FR.UTF-8", "fr-FR"),
        ("fr_CA", "fr-CA"),
        ("en_CA.UTF-8", "en-CA"),
        ("es_CA@euro", "en-CA"),
        ("en_GB.UTF-8", "fr-FR"),
        ("C", "fr-FR"),
        ("", "fr-FR"),
    ] {
        assert_eq!(Norms::of_locale(locale).code.as_str(), code, "{locale}");
    }
    let mut locales: Vec<_> = Norms::all().iter().flat_map(|norms| &norms.locales).collect();
    let many = locales.len();
    locales.sort();
    locales.dedup();
    assert!(locales.len() == many && Norms::all().iter().all(|norms| !norms.locales.is_empty()), "{locales:?}");
}

#[test]
fn every_file_is_a_country_and_france_comes_first() {
    assert_eq!(FILES.len(), Norms::all().len());
    for norms in Norms::all() {
        let name = format!("norms/{}.toml", norms.code.as_str());
        assert!(FILES.iter().any(|(file, _)| *file == name), "{name}");
    }
    assert_eq!(Norms::all()[0].code, NormsCode::france());
}

#[test]
fn an_unknown_country_gets_those_of_france() {
    assert!(Norms::find(&NormsCode::parse("xx-XX").unwrap()).is_none());
    assert_eq!(Norms::of(&NormsCode::parse("xx-XX").unwrap()).code, NormsCode::france());
    assert_eq!(Norms::of(&NormsCode::parse("fr-CA").unwrap()).code.as_str(), "fr-CA");
}
