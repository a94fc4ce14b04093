//! The grid of a meeting: topics and short points, from the bank and one's own, with checks (E3–E7, E9).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::{
    Desk, Shown,
    grid::{AddPoint, ChangePoint, Few, FillGrid, GridPage, PointChange, PointRemark, ShowGrid, Take},
    seen,
};
use rebond_domain::{GridPoint, GridPointId, MeetingId, Topic};
use rebond_method::{BankPlace, BankPoint, Rule};
use rebond_sentences::meetings::when;
use rebond_text::{Text, capitalise};

use super::address;
use crate::parts::{self, Icon, Tone};
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen, assets};

pub(crate) async fn show(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>) -> Reply {
    let view = ShowGrid { meeting, lang: screen.text.lang() }.run(&desk).await?;
    screen.page(page(&screen, &view), render(&view, &Form::empty(screen.text).with("topic", Topic::Other)))
}

/// Takes points from the bank: whole topics, single points, or the reserve.
pub(crate) async fn fill(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let take = match form.value("take") {
        "reserve" => Take::Reserve,
        "earlier" => Take::Earlier(form.read(|f| Some(f.ids("earlier"))).unwrap_or_default()),
        "own" => Take::Own(form.read(|f| Some(f.ids("own"))).unwrap_or_default()),
        "points" => Take::Points(form.values("point").map(ToOwned::to_owned).collect()),
        _ => Take::Topics(form.read(|f| Some(f.ids("topic"))).unwrap_or_default()),
    };
    let added = FillGrid { meeting, lang: screen.text.lang(), take }.run(&desk).await?;
    screen.go_saying(address(meeting, "/grid"), if added > 0 { Flash::Added } else { Flash::NothingChanged })
}

/// Adds a point of one's own.
pub(crate) async fn add(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (topic, label, question, reserve) =
            (f.choice::<Topic>("topic"), f.line("label"), f.optional_line("question"), f.checked("reserve"));
        Some(AddPoint { meeting, topic: topic?, label: label?, question, reserve, live: false })
    });
    if let Some(point) = read {
        point.run(&desk).await?;
        return screen.go_saying(address(meeting, "/grid"), Flash::Added);
    }
    let view = ShowGrid { meeting, lang: screen.text.lang() }.run(&desk).await?;
    screen.again(page(&screen, &view), render(&view, &form))
}

/// Changes, moves or removes a point; which, the button says.
pub(crate) async fn change(desk: Desk, screen: Screen, Path((meeting, point)): Path<(MeetingId, GridPointId)>, mut form: Form) -> Reply {
    let change = match form.value("do") {
        "up" => PointChange::Up,
        "down" => PointChange::Down,
        "reserve" => PointChange::Reserve(true),
        "out" => PointChange::Reserve(false),
        "place" => PointChange::Place(form.value("place").parse().map_err(|_| Problem::Unreadable)?),
        "remove" => PointChange::Remove,
        _ => {
            let words = form.read(|f| {
                Some(PointChange::Words { topic: f.choice("topic")?, label: f.line("label")?, question: f.optional_line("question") })
            });
            // The page's own form lets nothing through that does not fit, but an empty point: then it stays as it was.
            let Some(words) = words else { return screen.go_saying(address(meeting, "/grid"), Flash::NothingChanged) };
            if !form.still(&desk, Shown::Point(point)).await? {
                let view = ShowGrid { meeting, lang: screen.text.lang() }.run(&desk).await?;
                let stored = view.topics.iter().flat_map(|topic| &topic.points).find(|it| it.id == point).ok_or(Problem::NotFound)?;
                let form = form.apart(point).beside(filled(screen.text, stored));
                return screen.again(page(&screen, &view), changed(&view, stored, &form));
            }
            words
        }
    };
    ChangePoint { meeting, point, change }.run(&desk).await?;
    screen.go(format!("{}#p-{point}", address(meeting, "/grid")))
}

fn page(screen: &Screen, view: &GridPage) -> Page {
    Page::new(Nav::Meetings, screen.text.meet_grid_title(&view.other.name)).script(assets::GRID.address)
}

fn render(view: &GridPage, form: &Form) -> Markup {
    let text = form.text();
    let meeting = &view.meeting;
    html! {
        (parts::back(&address(meeting.id, ""), &text.meet_with(&view.other.name)))
        (parts::page_head(text.meet_grid_title(&view.other.name)).lead(text.meet_grid_lead()))
        p.soft {
            (capitalise(&when(text, &view.starts, &view.now))) @if let Some(subject) = &meeting.subject { " · " bdi { (subject) } }
        }
        (parts::mistakes(form))
        @if view.topics.is_empty() { (first(view, text)) (mine(view, text)) (earlier(view, text)) }
        @else {
            (checks(view, text))
            @for topic in &view.topics {
                (parts::card(text.topic(topic.topic), html! { ol.points { @for point in &topic.points { (row(view, text, point)) } } }))
            }
            div.actions {
                (parts::link_button(address(meeting.id, "/sheet"), text.meet_act_sheet()).icon(Icon::File))
                (parts::link_button(address(meeting.id, ""), text.meet_grid_ready()).quiet().icon(Icon::Check))
            }
            (mine(view, text))
            (earlier(view, text))
            (bank(view, text))
        }
        (own(view, form))
    }
}

/// An empty grid: the topics to choose from, those that serve the purpose ticked.
fn first(view: &GridPage, text: Text) -> Markup {
    let offered = view.bank.iter().filter(|(_, points)| points.iter().any(|point| point.place == BankPlace::Guide));
    let form = view.suggested.iter().fold(Form::empty(text), |form, topic| form.with("topic", topic));
    html! {
        p { (text.meet_grid_empty()) }
        (purpose(view, text))
        form method="post" action=(address(view.meeting.id, "/grid")) {
            fieldset.field {
                legend { (text.meet_grid_topics()) }
                div.answers.topics {
                    @for (topic, points) in offered {
                        (parts::checkbox(&form, "topic", text.topic(*topic)).value(topic)
                            .hint(text.all_of(&points.iter().filter(|point| point.place == BankPlace::Guide).take(3).map(|point| point.label(text.lang()).to_lowercase()).collect::<Vec<_>>())))
                    }
                }
            }
            div.actions { (parts::button(text.meet_grid_fill()).carries("take", "topics")) }
        }
    }
}

fn purpose(view: &GridPage, text: Text) -> Markup {
    html! {
        p.soft {
            @match view.purpose {
                Some(purpose) => (text.meet_grid_purpose(text.purpose(purpose))),
                None => (text.meet_grid_no_purpose()),
            }
        }
    }
}

fn checks(view: &GridPage, text: Text) -> Markup {
    html! {
        @for few in &view.few {
            @match few {
                Few::Open(least) => (parts::tip(text, Some(Rule::E9), &text.meet_grid_few_open(*least))),
                Few::Reserve => {
                    (parts::tip(text, Some(Rule::E9), text.meet_grid_few_reserve()))
                    div.actions { (parts::post_button(address(view.meeting.id, "/grid"), text.meet_grid_take_reserve()).carries("take", "reserve").quiet().icon(Icon::Plus)) }
                }
            }
        }
    }
}

fn filled(text: Text, point: &GridPoint) -> Form {
    Form::empty(text)
        .apart(point.id)
        .with("seen", seen::of_point(point))
        .with("topic", point.topic)
        .with("label", &point.label)
        .with_known("question", point.question.as_ref())
}

fn words(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::hidden("seen", form.value("seen")))
        (parts::text_field(form, "label", text.meet_grid_label()))
        (parts::text_field(form, "question", text.meet_grid_question()).optional())
        (parts::select(form, "topic", text.meet_grid_topic()).choices::<Topic>())
    }
}

/// A point that was changed in another tab: both versions, alone on the page.
fn changed(view: &GridPage, point: &GridPoint, form: &Form) -> Markup {
    let text = form.text();
    let grid = address(view.meeting.id, "/grid");
    html! {
        (parts::back(&grid, &text.meet_grid_title(&view.other.name)))
        (parts::page_head(point.label.as_str()))
        (parts::mistakes(form))
        form method="post" action={ (grid) "/" (point.id) } {
            (words(form))
            div.actions { (parts::button(text.action_save())) (parts::link_button(grid, text.action_cancel()).quiet()) }
        }
    }
}

fn row(view: &GridPage, text: Text, point: &GridPoint) -> Markup {
    let form = filled(text, point);
    let to = address(view.meeting.id, &format!("/grid/{}", point.id));
    let reserve = if point.reserve { ("out", text.meet_grid_from_reserve()) } else { ("reserve", text.meet_grid_to_reserve()) };
    html! {
        li #{ "p-" (point.id) } .reserve[point.reserve] {
            details.point {
                summary {
                    span.point-label dir="auto" { (point.label) }
                    @if point.reserve { " " (parts::tag(text.meet_grid_reserve(), Tone::Plain)) }
                    @if let Some(question) = &point.question { span.point-question dir="auto" { (question) } }
                }
                form method="post" action=(to) {
                    (words(&form))
                    div.actions {
                        (parts::button(text.action_save()))
                        @for (word, label) in [("up", text.meet_grid_up()), ("down", text.meet_grid_down()), reserve, ("remove", text.meet_grid_remove())] {
                            (parts::button(label).carries("do", word).plain().about(point.label.to_string()))
                        }
                    }
                }
            }
            @for remark in view.remarks.iter().filter(|remark| remark.point == point.id) { (said(text, remark)) }
        }
    }
}

/// What the linter says of a question (E5, E7).
fn said(text: Text, remark: &PointRemark) -> Markup {
    html! {
        aside.tip {
            p { (remark.words) br; bdi { (text.meet_grid_instead(&remark.instead)) } }
            (parts::why(text, [remark.rule]))
        }
    }
}

fn bank(view: &GridPage, text: Text) -> Markup {
    let form = Form::empty(text);
    html! {
        @if !view.bank.is_empty() {
            (parts::more(text.meet_grid_more(), &html! {
                (purpose(view, text))
                form method="post" action=(address(view.meeting.id, "/grid")) {
                    @for (topic, points) in &view.bank {
                        fieldset.field {
                            legend { (text.topic(*topic)) }
                            @for point in points {
                                (parts::checkbox(&form, "point", point.label(text.lang())).value(&point.key).hint(question(view, text, point)))
                            }
                        }
                    }
                    div.actions { (parts::button(text.meet_grid_take()).carries("take", "points")) }
                }
            }))
        }
    }
}

/// One's own questions that are not there yet.
fn mine(view: &GridPage, text: Text) -> Markup {
    let form = Form::empty(text);
    html! {
        @if !view.own.is_empty() {
            (parts::card(text.questions_title(), html! {
                form method="post" action=(address(view.meeting.id, "/grid")) {
                    @for one in &view.own {
                        (parts::checkbox(&form, "own", one.label.to_string()).value(one.id)
                            .hint(one.question.as_ref().map_or_else(|| text.topic(one.topic).to_owned(), ToString::to_string)))
                    }
                    div.actions { (parts::button(text.meet_grid_take()).carries("take", "own").quiet().icon(Icon::Plus)) (parts::link_button("/questions", text.questions_act()).plain()) }
                }
            }))
        }
    }
}

/// What earlier meetings left open, ticked, and what one asked of one's own (E4).
fn earlier(view: &GridPage, text: Text) -> Markup {
    let ticked = view.earlier.iter().filter(|one| one.open).fold(Form::empty(text), |form, one| form.with("earlier", one.point.id));
    html! {
        @if !view.earlier.is_empty() {
            (parts::card(text.meet_grid_earlier(), html! {
                p.soft { (text.meet_grid_earlier_lead()) }
                form method="post" action=(address(view.meeting.id, "/grid")) {
                    @for one in &view.earlier {
                        @let asked = one.point.question.as_ref().map_or_else(|| text.topic(one.point.topic).to_owned(), ToString::to_string);
                        @let hint = if one.open { format!("{asked} ({})", text.meet_grid_earlier_open().to_lowercase()) } else { asked };
                        (parts::checkbox(&ticked, "earlier", one.point.label.to_string()).value(one.point.id).hint(hint))
                    }
                    div.actions { (parts::button(text.meet_grid_take()).carries("take", "earlier").quiet().icon(Icon::Plus)) }
                }
            }))
        }
    }
}

fn question(view: &GridPage, text: Text, point: &BankPoint) -> String {
    let form = view.meeting.address_form.unwrap_or(rebond_domain::AddressForm::Vous);
    let asked = format!("{} {}", point.question(text.lang(), form), point.follow_up(text.lang(), form));
    if point.place == BankPlace::Reserve { format!("{asked} ({})", text.meet_grid_reserve().to_lowercase()) } else { asked }
}

fn own(view: &GridPage, form: &Form) -> Markup {
    let text = form.text();
    let fields = html! {
        form method="post" action=(address(view.meeting.id, "/grid/add")) {
            (parts::text_field(form, "label", text.meet_grid_label()))
            (parts::text_field(form, "question", text.meet_grid_question()).optional().hint(text.meet_grid_question_hint()))
            (parts::select(form, "topic", text.meet_grid_topic()).choices::<Topic>())
            (parts::checkbox(form, "reserve", text.meet_grid_in_reserve()).hint(text.meet_grid_in_reserve_hint()))
            div.actions { (parts::button(text.action_add()).quiet().icon(Icon::Plus)) }
        }
    };
    html! {
        @if form.mistakes().is_empty() { (parts::more(text.meet_grid_own(), &fields)) } @else { (parts::card(text.meet_grid_own(), fields)) }
    }
}
