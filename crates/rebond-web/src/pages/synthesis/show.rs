//! `/synthesis`: hope by hope with the evidence, subject by subject across people, what nobody said yet, what the last meetings still
//! taught (G13), how varied those met are (B12).

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::synthesis::{Heard, HopeHeard, Lesson, ShowSynthesis, SubjectHeard, Synthesis};
use rebond_coach::{Diversity, Lack, Wanted};
use rebond_domain::{Line, Stance, Topic};
use rebond_method::Rule;
use rebond_sentences::documents::{self, balance};
use rebond_sentences::when;
use rebond_text::{Text, capitalise};

use crate::pages::proof::{
    self,
    document::{self, Kind},
};
use crate::parts::{self, Tone};
use crate::{Nav, Page, Reply, Screen};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    topic: String,
    #[serde(default)]
    hope: String,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let verb = ShowSynthesis { topic: params.topic.parse::<Topic>().ok(), hope: params.hope.parse().ok(), whole: false };
    let view = verb.run(&desk).await?;
    let one = verb.topic.is_some() || verb.hope.is_some();
    screen.page(
        Page::new(Nav::Campaign, screen.text.synthesis_title()).wide(),
        if one { alone(screen.text, &view) } else { render(screen.text, &view) },
    )
}

pub(crate) async fn odt(screen: Screen, desk: Desk) -> Reply {
    file(screen, desk, Kind::Odt).await
}

pub(crate) async fn markdown(screen: Screen, desk: Desk) -> Reply {
    file(screen, desk, Kind::Markdown).await
}

/// All of it, with everything that was said, as a file for oneself.
async fn file(screen: Screen, desk: Desk, kind: Kind) -> Reply {
    let view = ShowSynthesis { whole: true, ..ShowSynthesis::default() }.run(&desk).await?;
    let paper = documents::synthesis(screen.text, &view, desk.account().name.as_ref());
    document::file(paper, kind, screen.text.document_synthesis_file())
}

/// One hope or one subject, with all that was said of it.
fn alone(text: Text, view: &Synthesis) -> Markup {
    html! {
        (parts::back("/synthesis", text.synthesis_title()))
        (parts::page_head(text.synthesis_title()))
        @for it in &view.hopes { (hope(text, view, it, false)) }
        @for it in &view.subjects { (subject(text, view, it, false)) }
    }
}

fn render(text: Text, view: &Synthesis) -> Markup {
    let nothing = view.hopes.is_empty() && view.subjects.is_empty() && view.lessons.is_empty() && view.unsorted.is_empty();
    html! {
        (parts::page_head(text.synthesis_title()).lead(text.synthesis_lead()))
        (super::tabs(text, "/synthesis"))
        @if nothing {
            (parts::empty(text.synthesis_empty_title(), text.synthesis_empty()).action(parts::link_button("/meetings", text.synthesis_empty_act())))
        }
        @if view.teaches_little {
            (parts::tip(text, Some(Rule::G13), text.synthesis_little()))
            p.not-printed { a href="/campaign/decision" { (text.synthesis_decide()) } }
        }
        @if !view.hopes.is_empty() {
            h2 { (text.synthesis_hopes()) }
            @for it in &view.hopes { (hope(text, view, it, true)) }
        }
        (unsorted(text, view))
        @if !view.subjects.is_empty() {
            h2 { (text.synthesis_subjects()) }
            @for it in &view.subjects { (subject(text, view, it, true)) }
        }
        (unanswered(text, view))
        (lessons(text, view))
        @if !view.hopes.is_empty() || !view.subjects.is_empty() { (document::actions(text, "/synthesis", "")) }
        (proof::card(text))
        @if view.diversity.people > 0 { (parts::card(text.synthesis_diversity(), diversity(text, &view.diversity))) }
    }
}

fn hope(text: Text, view: &Synthesis, it: &HopeHeard, cut: bool) -> Markup {
    let said = |stance: Stance| it.stances.iter().filter(|one| **one == stance).count();
    let counts = [
        (said(Stance::Confirms), text.campaign_hope_confirmed(said(Stance::Confirms))),
        (said(Stance::Nuances), text.campaign_hope_nuanced(said(Stance::Nuances))),
        (said(Stance::Contradicts), text.campaign_hope_contradicted(said(Stance::Contradicts))),
    ];
    let counts: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    html! {
        section.card.hope-heard {
            @if cut { h3 dir="auto" { (it.hope.statement) } } @else { h2 dir="auto" { (it.hope.statement) } }
            p.balance { (picture(&it.stances)) (parts::tag(balance(text, it.balance), Tone::Plain)) span.hint { (capitalise(&text.all_of(&counts))) } }
            @if !it.wanted.is_empty() { (wanted(text, &it.wanted)) }
            (side_by_side(text, view, &it.heard))
            @if cut && it.stances.len() > it.heard.len() { p.not-printed { a href={ "/synthesis?hope=" (it.hope.id) } { (text.synthesis_all_of_hope()) } } }
        }
    }
}

/// Who has not been heard yet, where opinions differ: what sets people apart says more than how many they are.
fn wanted(text: Text, list: &[Wanted]) -> Markup {
    let who: Vec<&str> = list
        .iter()
        .map(|wanted| match wanted {
            Wanted::Practises => text.synthesis_wanted_practises(),
            Wanted::ChangedPath => text.synthesis_wanted_changed(),
            Wanted::LeadsNobody => text.synthesis_wanted_leads_nobody(),
            Wanted::OtherPlace => text.synthesis_wanted_place(),
            Wanted::OtherSize => text.synthesis_wanted_size(),
        })
        .collect();
    html! { p { (text.synthesis_wanted(text.one_of(&who))) } (parts::why(text, [Rule::G13])) }
}

/// One sign for each word, in the order in which it was said; the words beside it say the same.
fn picture(stances: &[Stance]) -> Markup {
    let shown = &stances[stances.len().saturating_sub(24)..];
    let width = shown.len() * 16;
    html! {
        svg.stances viewBox={ "0 0 " (width) " 16" } width=(width) height="16" aria-hidden="true" focusable="false" {
            @for (place, stance) in shown.iter().enumerate() {
                @let x = place * 16 + 8;
                @match stance {
                    Stance::Confirms => circle.confirms cx=(x) cy="8" r="6" {},
                    Stance::Contradicts => path.contradicts d={ "M" (x - 5) " 3l10 10m0-10-10 10" } {},
                    Stance::Nuances => { circle.nuances cx=(x) cy="8" r="5.25" {} path.confirms d={ "M" (x) " 2a6 6 0 0 0 0 12z" } {} }
                }
            }
        }
    }
}

fn subject(text: Text, view: &Synthesis, it: &SubjectHeard, cut: bool) -> Markup {
    html! {
        section.card {
            @if cut { h3 { (text.topic(it.topic)) } } @else { h2 { (text.topic(it.topic)) } }
            (side_by_side(text, view, &it.heard))
            @if cut && it.count > it.heard.len() { p.not-printed { a href={ "/synthesis?topic=" (it.topic) } { (text.synthesis_all_of_subject(it.count)) } } }
        }
    }
}

/// What each said, beside each other where there is room.
fn side_by_side(text: Text, view: &Synthesis, heard: &[Heard]) -> Markup {
    html! {
        ul.side-by-side {
            @for it in heard {
                li {
                    p.who {
                        a.person-name href={ "/people/" (it.person) } { bdi { (it.name.full()) } }
                        @if it.role.is_some() || it.place.is_some() || it.changed_path { span.person-line { bdi { (profile(text, it)) } } }
                    }
                    @if let Some(stance) = it.stance { (parts::tag(text.stance(stance), Tone::Thread)) }
                    @match &it.text { Some(words) => { p.prose.excerpt dir="auto" { (words) } } None => { p.hint { (text.synthesis_wordless()) } } }
                    p.hint.on-paper { (text.day(view.time.day(it.at))) }
                    p.hint.not-printed {
                        @if let Some(meeting) = it.meeting { a href={ "/meetings/" (meeting) } { (when(text, &view.time, it.at)) } } @else { (when(text, &view.time, it.at)) }
                        @if let Some(note) = it.note { " · " a href={ "/notes/" (note) } aria-label=(text.note_title()) { (text.synthesis_sort()) } }
                    }
                }
            }
        }
    }
}

/// What is on file of who speaks: role, place, whether they changed path.
fn profile(text: Text, it: &Heard) -> String {
    let said =
        [it.role.as_ref().map(Line::as_str), it.place.as_ref().map(Line::as_str), it.changed_path.then(|| text.synthesis_changed_path())];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn unsorted(text: Text, view: &Synthesis) -> Markup {
    html! {
        @if !view.unsorted.is_empty() {
            (parts::card(text.synthesis_unsorted(), html! {
                p.soft { (text.synthesis_unsorted_lead(view.unsorted_count)) }
                (side_by_side(text, view, &view.unsorted))
            }))
        }
    }
}

fn unanswered(text: Text, view: &Synthesis) -> Markup {
    let left = view.questions_count.saturating_sub(view.questions.len());
    html! {
        @if view.held > 0 && !(view.silent_hopes.is_empty() && view.questions.is_empty()) {
            (parts::card(text.synthesis_unanswered(), html! {
                p.soft { (text.synthesis_unanswered_lead()) }
                (parts::why(text, [Rule::E4]))
                @if !view.silent_hopes.is_empty() {
                    h3 { (text.synthesis_silent_hopes()) }
                    ul { @for hope in &view.silent_hopes { li dir="auto" { (hope.statement) } } }
                }
                @if !view.questions.is_empty() {
                    h3 { (text.synthesis_questions()) }
                    ul {
                        @for it in &view.questions { li { span dir="auto" { (it.label) } " " span.hint { (text.topic(it.topic)) ", " (text.synthesis_asked_times(it.times)) } } }
                        @if left > 0 { li.hint { (text.synthesis_more(left)) } }
                    }
                }
            }))
        }
    }
}

fn lessons(text: Text, view: &Synthesis) -> Markup {
    html! {
        @if !view.lessons.is_empty() {
            (parts::card(text.synthesis_lessons(), html! {
                (over_time(&view.lessons))
                ul.rows {
                    @for it in &view.lessons {
                        li {
                            p.who { a.person-name href={ "/meetings/" (it.taught.meeting) } { bdi { (it.name.full()) } } span.person-line { (when(text, &view.time, it.taught.at)) } }
                            (lesson(text, it))
                        }
                    }
                }
            }))
        }
    }
}

fn lesson(text: Text, it: &Lesson) -> Markup {
    let topics: Vec<&str> = it.taught.topics.iter().map(|topic| text.topic(*topic)).collect();
    html! {
        ul.taught {
            @if !topics.is_empty() { li { (text.synthesis_new_topics(topics.join(", "))) } }
            @for hope in &it.hopes { li dir="auto" { (text.synthesis_moved_hope(hope)) } }
            @if it.taught.names > 0 { li { (capitalise(&text.synthesis_names(it.taught.names))) } }
            @if it.taught.is_little() && it.taught.names == 0 { li.hint { (text.synthesis_nothing_new()) } }
        }
    }
}

/// A column for each meeting, the oldest first: what it brought, one mark a thing. The list beneath says the same.
fn over_time(lessons: &[Lesson]) -> Markup {
    let height = 56;
    html! {
        svg.lessons viewBox={ "0 0 " (lessons.len() * 20) " " (height) } width=(lessons.len() * 20) height=(height) aria-hidden="true" focusable="false" {
            path.ground d={ "M0 " (height - 1) "H" (lessons.len() * 20) } {}
            @for (place, it) in lessons.iter().rev().enumerate() {
                @let things = (it.taught.topics.len() + it.taught.hopes.len() + it.taught.names).min(6);
                @for thing in 0..things { rect x=(place * 20 + 4) y=(height - 10 - thing * 8) width="12" height="6" rx="2" {} }
            }
        }
    }
}

/// How varied those met are, and what is alike among them.
pub(crate) fn diversity(text: Text, it: &Diversity) -> Markup {
    let parts = [
        (it.organisations, text.synthesis_diversity_organisations(it.organisations)),
        (it.sectors, text.synthesis_diversity_sectors(it.sectors)),
        (it.sizes, text.synthesis_diversity_sizes(it.sizes)),
        (it.circles, text.synthesis_diversity_circles(it.circles)),
        (it.changed_path, text.synthesis_diversity_changed(it.changed_path)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    html! {
        p { (text.synthesis_diversity_people(it.people)) @if !parts.is_empty() { " · " (text.all_of(&parts)) } "." }
        (parts::why(text, [Rule::B12]))
        @if !it.lacks.is_empty() { ul { @for lack in &it.lacks { li { (self::lack(text, *lack)) } } } }
    }
}

fn lack(text: Text, lack: Lack) -> &'static str {
    match lack {
        Lack::OneOrganisation => text.synthesis_lack_organisation(),
        Lack::OneSector => text.synthesis_lack_sector(),
        Lack::OneSize => text.synthesis_lack_size(),
        Lack::NobodyChangedPath => text.synthesis_lack_changed(),
    }
}
