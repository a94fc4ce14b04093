//! `/questions`: one's own questions, beside those that the method proposes: added here, or by writing one into a guide; changed, moved,
//! removed (E6).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::grid::{AddOwnQuestion, ChangeOwnQuestion, OwnChange, OwnTopic, OwnWords, ShowOwnQuestions};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{OwnQuestion, OwnQuestionId, Topic};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, assets, parts};

const ADDRESS: &str = "/questions";

pub(crate) async fn show(desk: Desk, screen: Screen) -> Reply {
    let view = ShowOwnQuestions.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text).with("topic", Topic::Other), &view, None))
}

pub(crate) async fn add(desk: Desk, screen: Screen, mut form: Form) -> Reply {
    if let Some(words) = form.read(read) {
        AddOwnQuestion { words }.run(&desk).await?;
        return screen.go_saying(ADDRESS, Flash::Added);
    }
    screen.again(page(screen.text), render(&form, &ShowOwnQuestions.run(&desk).await?, None))
}

/// Changes, moves or removes one; which, the button says.
pub(crate) async fn change(desk: Desk, screen: Screen, Path(question): Path<OwnQuestionId>, mut form: Form) -> Reply {
    let change = match form.value("do") {
        "up" => OwnChange::Up,
        "down" => OwnChange::Down,
        "place" => OwnChange::Place(form.value("place").parse().map_err(|_| Problem::Unreadable)?),
        "remove" => OwnChange::Remove,
        _ => {
            form = form.apart(question);
            let words = form.read(read);
            match words {
                Some(words) if form.still(&desk, Shown::OwnQuestion(question)).await? => OwnChange::Words(words),
                _ => {
                    let view = ShowOwnQuestions.run(&desk).await?;
                    let stored = view.iter().flat_map(|topic| &topic.questions).find(|it| it.id == question).ok_or(Problem::NotFound)?;
                    let form = form.beside(filled(screen.text, stored));
                    let empty = Form::empty(screen.text).with("topic", Topic::Other);
                    return screen.again(page(screen.text), render(&empty, &view, Some((question, &form))));
                }
            }
        }
    };
    let (removed, said) = (matches!(change, OwnChange::Remove), matches!(change, OwnChange::Words(_)));
    ChangeOwnQuestion { question, change }.run(&desk).await?;
    match (removed, said) {
        (true, _) => screen.go_saying(ADDRESS, Flash::Deleted),
        (_, true) => screen.go_saying(format!("{ADDRESS}#q-{question}"), Flash::Saved),
        _ => screen.go(format!("{ADDRESS}#q-{question}")),
    }
}

fn read(f: &mut Reader<'_>) -> Option<OwnWords> {
    let (topic, label, question) = (f.choice("topic"), f.line("label"), f.optional_line("question"));
    Some(OwnWords { topic: topic?, label: label?, question })
}

fn page(text: Text) -> Page {
    Page::new(Nav::Meetings, text.questions_title()).script(assets::GRID.address)
}

fn filled(text: Text, question: &OwnQuestion) -> Form {
    Form::empty(text)
        .apart(question.id)
        .with("seen", seen::of_own_question(question))
        .with("topic", question.topic)
        .with("label", &question.label)
        .with_known("question", question.question.as_ref())
}

/// The page; one of its questions may have a form that came back.
fn render(form: &Form, view: &[OwnTopic], back: Option<(OwnQuestionId, &Form)>) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/meetings", text.meet_list_title()))
        (parts::page_head(text.questions_title()).lead(text.questions_lead()))
        @if view.is_empty() { p { (text.questions_none()) } }
        @for topic in view {
            (parts::card(text.topic(topic.topic), html! {
                ol.points { @for question in &topic.questions { (row(text, question, back.filter(|(id, _)| *id == question.id).map(|(_, form)| form))) } }
            }))
        }
        form.card method="post" action=(ADDRESS) {
            h2 { (text.questions_new()) }
            (parts::mistakes(form))
            (fields(form))
            div.actions { (parts::button(text.action_add())) }
        }
    }
}

fn row(text: Text, question: &OwnQuestion, back: Option<&Form>) -> Markup {
    let form = back.cloned().unwrap_or_else(|| filled(text, question));
    html! {
        li #{ "q-" (question.id) } {
            details.point open[back.is_some()] {
                summary {
                    span.point-label dir="auto" { (question.label) }
                    @if let Some(asked) = &question.question { span.point-question dir="auto" { (asked) } }
                }
                form method="post" action={ (ADDRESS) "/" (question.id) } {
                    (parts::hidden("seen", form.value("seen")))
                    (parts::mistakes(&form))
                    (fields(&form))
                    div.actions {
                        (parts::button(text.action_save()))
                        @for (word, label) in [("up", text.meet_grid_up()), ("down", text.meet_grid_down()), ("remove", text.meet_grid_remove())] {
                            (parts::button(label).carries("do", word).plain().about(question.label.to_string()))
                        }
                    }
                }
            }
        }
    }
}

fn fields(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::text_field(form, "label", text.meet_grid_label()))
        (parts::text_field(form, "question", text.meet_grid_question()).optional().hint(text.meet_grid_question_hint()))
        (parts::select(form, "topic", text.meet_grid_topic()).choices::<Topic>())
    }
}
