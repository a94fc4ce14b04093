//! Tells how a meeting went, on one page: notes, hopes, names, promises, what each gained (F5, F8, F10, F12, G6, G12). Nothing is
//! required; saved once or in several times.

mod memo;

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue};
use maud::{Markup, html};
use rebond_app::{
    Desk,
    meetings::{FindingGiven, FinishMeeting, FinishPage, NameGiven, PromiseGiven, TellMeeting},
    people::Contact,
};
use rebond_domain::{HopeId, MeetingId, NameUse, NewsAgreed, Parting, Prose, Side, Stance, Topic, Useful};
use rebond_method::Rule;
use rebond_sentences::meetings::header;
use rebond_text::Text;

use super::{
    address,
    told::{kept as kept_note, promise_line},
};
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen, assets};

/// How many names and how many promises of each side fit on the page at once.
const NAMES: usize = 3;
const PROMISES: usize = 2;

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let view = TellMeeting { meeting }.run(&desk).await?;
    let form = filled(screen.text, &view);
    heard(screen.page(page(&screen, &view), render(&view, &form)))
}

/// The one page whose scripts may ask for the microphone (F8).
fn heard(reply: Reply) -> Reply {
    let mut response = reply?;
    let may = "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=(), interest-cohort=()";
    response.headers_mut().insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(may));
    Ok(response)
}

pub(crate) async fn save(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let view = TellMeeting { meeting }.run(&desk).await?;
    let prefill = header(screen.text, &view);
    let hopes: Vec<HopeId> = view.hopes.iter().map(|(hope, _)| hope.id).collect();
    let read = form.read(|f| Some(read(f, meeting, &hopes, &prefill)));
    if let Some(finish) = read
        && form.accept(finish.run(&desk).await)?.is_some()
    {
        let to = if form.value("then") == "stay" { "/finish" } else { "" };
        return screen.go_saying(address(meeting, to), Flash::Saved);
    }
    let stored = stored(&view, &form);
    let form = form.beside(stored);
    heard(screen.again(page(&screen, &view), render(&view, &form)))
}

fn read(f: &mut Reader<'_>, meeting: MeetingId, hopes: &[HopeId], prefill: &str) -> FinishMeeting {
    let note = f.optional_prose("note").filter(|note| !is_prefill(note, prefill));
    let findings = hopes.iter().filter_map(|hope| {
        let (stance, text) = (f.optional_choice::<Stance>(&format!("stance-{hope}")), f.optional_prose(&format!("why-{hope}")));
        Some(FindingGiven { hope: *hope, stance: stance?, text })
    });
    let findings = findings.collect();
    let names = (1..=NAMES).filter_map(|number| name(f, number)).collect();
    let mut promises = Vec::new();
    for (word, side) in [("mine", Side::Mine), ("theirs", Side::Theirs)] {
        for number in 1..=PROMISES {
            let (text, due_on) = (f.optional_line(&format!("{word}-{number}")), f.optional_date(&format!("{word}-due-{number}")));
            promises.extend(text.map(|text| PromiseGiven { side, text, due_on }));
        }
    }
    let news_on = f.optional_date("news-on");
    let news_agreed = match (f.raw("news"), news_on) {
        (_, Some(day)) => Some(NewsAgreed::On { day }),
        ("as-it-moves", None) => Some(NewsAgreed::AsItMoves),
        ("none", None) => Some(NewsAgreed::None),
        _ => None,
    };
    // A page of an earlier version, which waited on a device, says it by a box.
    let useful = f.optional_choice("useful").or_else(|| f.checked("low-yield").then_some(Useful::Little));
    FinishMeeting {
        meeting,
        seen: f.optional_id("seen"),
        note,
        topic: f.optional_choice("topic"),
        findings,
        names,
        no_names: f.checked("no-names"),
        promises,
        raised: f.ids("raised"),
        gave: f.optional_prose("gave"),
        could_give: f.optional_prose("could-give"),
        low_yield: useful == Some(Useful::Little),
        useful,
        parting: f.optional_choice("parting"),
        news_agreed,
    }
}

/// A row of the names; one with nothing in it is none, one with a reason but no name is a mistake.
fn name(f: &mut Reader<'_>, number: usize) -> Option<NameGiven> {
    let field = |what: &str| format!("{what}-{number}");
    let empty = ["given", "family", "organisation", "reach", "reason"].iter().all(|what| f.raw(&field(what)).trim().is_empty());
    if empty {
        return None;
    }
    let name = f.name(&field("given"), &field("family"));
    let (organisation, reason) = (f.optional_line(&field("organisation")), f.optional_prose(&field("reason")));
    let reach = optional_contact(f, &field("reach"));
    let name_use = f.optional_choice(&field("name-use")).unwrap_or(NameUse::NotAsked);
    let sounding_until = f.optional_date(&field("sounding"));
    Some(NameGiven { name: name?, organisation, role: None, reach, reason, name_use, sounding_until })
}

/// An address or a number, by its shape.
pub(super) fn optional_contact(f: &mut Reader<'_>, field: &str) -> Option<Contact> {
    let typed = f.raw(field).trim();
    if typed.is_empty() {
        return None;
    }
    let read = Contact::parse(typed).ok();
    if read.is_none() {
        let words = f.text().error_contact();
        f.fail(field, words);
    }
    read
}

/// Whether nothing was added to what the field was filled with.
fn is_prefill(note: &Prose, prefill: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    plain(note.as_str()) == plain(prefill)
}

fn filled(text: Text, view: &FinishPage) -> Form {
    let mut form = kept(text, view);
    if view.notes.is_empty() {
        form = form.with("note", format!("{}\n\n", header(text, view)));
    }
    for number in 1..=NAMES {
        form = form.with(&format!("name-use-{number}"), NameUse::NotAsked);
    }
    form
}

/// What is kept of it so far and can be changed here.
fn kept(text: Text, view: &FinishPage) -> Form {
    let meeting = &view.meeting;
    let form = Form::empty(text)
        .with("seen", meeting.updated_at)
        .with_known("gave", meeting.gave.as_ref())
        .with_known("could-give", meeting.could_give.as_ref())
        .with_known("parting", meeting.parting)
        .with(
            "news",
            match meeting.news_agreed {
                Some(NewsAgreed::AsItMoves) => "as-it-moves",
                Some(NewsAgreed::None) => "none",
                Some(NewsAgreed::On { .. }) | None => "",
            },
        )
        .with_known(
            "news-on",
            match meeting.news_agreed {
                Some(NewsAgreed::On { day }) => Some(day),
                _ => None,
            },
        )
        .with_known("useful", meeting.useful.or_else(|| meeting.low_yield.then_some(Useful::Little)));
    view.hopes.iter().filter_map(|(hope, found)| Some((hope, found.as_ref()?))).fold(form, |form, (hope, found)| {
        form.with(&format!("stance-{}", hope.id), found.stance).with_known(&format!("why-{}", hope.id), found.text.as_ref())
    })
}

/// What is stored now, for an old tab; what the page adds, as notes and names, replaces nothing and is no difference.
fn stored(view: &FinishPage, typed: &Form) -> Form {
    let number = |what: &str, count: usize| (1..=count).map(|number| format!("{what}-{number}")).collect::<Vec<_>>();
    let mut added = vec!["note".to_owned(), "no-names".to_owned()];
    for what in ["given", "family", "organisation", "reach", "reason", "name-use", "sounding"] {
        added.extend(number(what, NAMES));
    }
    for what in ["mine", "mine-due", "theirs", "theirs-due"] {
        added.extend(number(what, PROMISES));
    }
    added.iter().fold(kept(typed.text(), view), |form, field| form.with(field, typed.value(field)))
}

fn page(screen: &Screen, view: &FinishPage) -> Page {
    Page::new(Nav::Meetings, screen.text.meet_finish_title(&view.other.name)).says_where().script(assets::MEMO.address)
}

fn render(view: &FinishPage, form: &Form) -> Markup {
    let text = form.text();
    let meeting = &view.meeting;
    let stay = || html! { div.actions { (parts::button(text.meet_finish_continue()).carries("then", "stay").quiet()) } };
    html! {
        (parts::back(&address(meeting.id, ""), &text.meet_with(&view.other.name)))
        (parts::page_head(text.meet_finish_title(&view.other.name)).lead(text.meet_finish_lead()))
        (memo::render(text, meeting.id))
        (parts::mistakes(form))
        form.finish method="post" action=(address(meeting.id, "/finish")) {
            // The first button is the one that the Enter key presses.
            button.heard type="submit" tabindex="-1" aria-hidden="true" { (text.meet_finish_save()) }
            (parts::hidden("seen", form.value("seen")))
            (notes(view, form))
            (names(view, form))
            (stay())
            (hopes(view, form))
            (promises(view, form))
            (exchange(form))
            div.actions {
                (parts::button(text.meet_finish_save()).icon(Icon::Check))
                (parts::link_button(address(meeting.id, ""), text.action_cancel()).quiet())
            }
        }
    }
}

fn notes(view: &FinishPage, form: &Form) -> Markup {
    let text = form.text();
    html! {
        section.card #notes {
            div.card-head { h2 { (text.meet_finish_note()) } }
            @if !view.notes.is_empty() {
                h3 { (text.meet_finish_already()) }
                @for note in &view.notes { (kept_note(text, note)) }
            }
            (parts::text_area(form, "note", text.meet_finish_note()).rows(8).hint(text.meet_finish_note_hint()))
            (parts::select(form, "topic", text.note_on_topic()).choices::<Topic>().optional())
            @if !view.open.is_empty() {
                (parts::more(text.meet_finish_open(), &html! {
                    p.soft { (text.meet_finish_open_lead()) }
                    @for point in &view.open { (parts::checkbox(form, "raised", point.label.to_string()).value(point.id)) }
                }))
            }
        }
    }
}

fn hopes(view: &FinishPage, form: &Form) -> Markup {
    let text = form.text();
    html! {
        section.card #hopes {
            div.card-head { h2 { (text.meet_finish_hopes()) } }
            @if view.hopes.is_empty() {
                p.soft { (text.meet_finish_hopes_none()) " " a href="/campaign/hopes" { (text.meet_finish_hopes_act()) } }
            } @else { p.soft { (text.meet_finish_hopes_lead()) } }
            @for (hope, _) in &view.hopes {
                (parts::radios(form, &format!("stance-{}", hope.id), text.meet_finish_stance(&hope.statement)).in_line()
                    .choices::<Stance>().answer("", text.meet_finish_stance_none()))
                (parts::text_field(form, &format!("why-{}", hope.id), text.meet_finish_why()).optional())
            }
        }
    }
}

fn names(view: &FinishPage, form: &Form) -> Markup {
    let text = form.text();
    let third = NAMES;
    html! {
        section.card #names {
            div.card-head { h2 { (text.meet_finish_names()) } }
            p.soft { (text.meet_finish_names_lead()) }
            (parts::why(text, [Rule::B14]))
            @if !view.named.is_empty() {
                ul.rows { @for one in &view.named { li {
                    (parts::person(one.referral.to_id, &one.name).line(one.referral.reason.as_ref().map(ToString::to_string)))
                } } }
            }
            @for number in 1..third { (name_row(view, form, number)) }
            @if form.value(&format!("given-{third}")).is_empty() && form.value(&format!("family-{third}")).is_empty() {
                (parts::more(text.meet_finish_more_names(), &name_row(view, form, third)))
            } @else { (name_row(view, form, third)) }
            @if view.named.is_empty() && view.meeting.names_settled_at.is_none() {
                (parts::checkbox(form, "no-names", text.meet_finish_no_names()).hint(text.meet_finish_no_names_hint()))
            }
        }
    }
}

fn name_row(view: &FinishPage, form: &Form, number: usize) -> Markup {
    let text = form.text();
    let field = |what: &str| format!("{what}-{number}");
    html! {
        fieldset.name-row {
            legend { (text.meet_finish_name(number)) }
            div.row {
                (parts::text_field(form, &field("given"), text.meet_finish_given()))
                (parts::text_field(form, &field("family"), text.meet_finish_family()))
            }
            (parts::text_field(form, &field("organisation"), text.meet_finish_organisation()).optional())
            (parts::text_field(form, &field("reach"), text.meet_finish_reach()).optional())
            (parts::text_field(form, &field("reason"), text.meet_finish_reason()).hint(text.meet_finish_reason_hint()))
            (parts::select(form, &field("name-use"), text.meet_finish_name_use(view.other.name.short())).choices::<NameUse>())
            (parts::text_field(form, &field("sounding"), text.referral_sounding()).date().optional().hint(text.referral_sounding_hint()))
        }
    }
}

fn promises(view: &FinishPage, form: &Form) -> Markup {
    let text = form.text();
    let row = |word: &str, number: usize, label: &'static str| {
        html! {
            div.row {
                (parts::text_field(form, &format!("{word}-{number}"), label).optional())
                (parts::text_field(form, &format!("{word}-due-{number}"), text.meet_finish_promise_due()).date().optional())
            }
        }
    };
    html! {
        section.card #promises {
            div.card-head { h2 { (text.meet_finish_promises()) } }
            p.soft { (text.meet_finish_promises_lead()) }
            @if !view.promises.is_empty() { ul.rows { @for promise in &view.promises { li { (promise_line(text, promise, view.starts.date())) } } } }
            (row("mine", 1, text.meet_finish_promise_mine()))
            (row("theirs", 1, text.meet_finish_promise_theirs()))
            (parts::more(text.meet_finish_more_promises(), &html! {
                (row("mine", 2, text.meet_finish_promise_mine()))
                (row("theirs", 2, text.meet_finish_promise_theirs()))
            }))
        }
    }
}

fn exchange(form: &Form) -> Markup {
    let text = form.text();
    html! {
        section.card #exchange {
            div.card-head { h2 { (text.meet_finish_give()) } }
            (parts::text_area(form, "gave", text.meet_gave()).rows(2).optional().hint(text.meet_finish_gave_hint()))
            (parts::text_area(form, "could-give", text.meet_could_give()).rows(2).optional())
            (parts::radios(form, "useful", text.meet_useful_question()).choices::<Useful>().answer("", text.meet_useful_unsaid()).in_line().hint(text.meet_useful_hint()))
            (parts::radios(form, "parting", text.meet_parting_question()).choices::<Parting>().in_line().optional())
            (parts::radios(form, "news", text.meet_news_question()).in_line()
                .answer("as-it-moves", text.meet_news_as_it_moves()).answer("none", text.meet_news_none()).answer("", text.meet_news_unsaid()))
            (parts::text_field(form, "news-on", text.meet_news_on()).date().optional())
        }
    }
}
