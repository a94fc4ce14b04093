//! `/approaches/{id}/answer`: notes what came back; each answer opens what follows (D13).

use axum::extract::{Path, Query};
use jiff::ToSpan;
use jiff::civil::Time;
use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, RecordAnswer, Redirected, ShowApproach};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{Answer, ApproachId, Date, Delivery, MessageKind, NameUse};
use rebond_method::Rule;

use super::address;
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen};

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The answer already chosen where one comes from.
    answer: String,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, Query(asked): Query<Asked>) -> Reply {
    let view = load(&desk, &screen, id).await?;
    if view.approach.delivery == Delivery::Draft {
        return screen.go(address(id, "/send"));
    }
    screen.page(page(&screen, &view), render(&view, &filled(&screen, &view, asked.answer.parse().ok())))
}

pub(crate) async fn save(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, mut form: Form) -> Reply {
    let (now, zone, norms, lang) = (desk.local_now(), desk.account().zone.zone(), desk.norms(), screen.text.lang());
    let read = form.read(|f| {
        let (answer, day, note) = (f.choice::<Answer>("answer"), f.date("day"), f.optional_prose("note"));
        let month =
            f.raw("come-back-month").parse::<Date>().ok().map(|first| norms.working_days_after(first.yesterday().unwrap_or(first), 1));
        let come_back_on = f.optional_date("come-back").or(month);
        let redirected = if answer == Some(Answer::Redirected) { redirected(f) } else { None };
        let day = day?;
        // An answer of today came by now; one of another day, at the end of it.
        let time = if day == now.date() { now.time() } else { Time::constant(23, 59, 0, 0) };
        let answered_at = day.to_datetime(time).to_zoned(zone).ok()?.timestamp();
        Some(RecordAnswer { id, answer: answer?, answered_at, note, come_back_on, redirected, lang })
    });
    if let Some(record) = read
        && form.still(&desk, Shown::Answer(id)).await?
        && let Some((approach, led)) = form.accept(record.run(&desk).await)?
    {
        let person = approach.person_id;
        let to = match (approach.delivery.answer(), led) {
            (Some(Answer::Yes), _) if approach.kind != MessageKind::Introduction => format!("/people/{person}/meetings/new?approach={id}"),
            (_, Some((_, referral))) => format!("/referrals/{referral}"),
            (Some(Answer::No), None) if approach.kind.awaits_answer() => format!("/people/{person}/write?kind=thank-you"),
            _ => address(id, ""),
        };
        return screen.go_saying(to, Flash::AnswerRecorded);
    }
    let view = load(&desk, &screen, id).await?;
    let form = form.beside(filled(&screen, &view, None));
    screen.again(page(&screen, &view), render(&view, &form))
}

/// The form as it stands; with an answer already chosen where one comes from.
fn filled(screen: &Screen, view: &ApproachPage, asked: Option<Answer>) -> Form {
    Form::empty(screen.text)
        .with("seen", seen::of_answer(&view.approach))
        .with("day", view.time.today())
        .with_known("answer", view.approach.delivery.answer().or(asked))
        .with_known("note", view.approach.answer_note.as_ref())
        .with("name-use", NameUse::NotAsked)
}

fn redirected(f: &mut Reader<'_>) -> Option<Redirected> {
    let (organisation, role, email) = (f.optional_line("organisation"), f.optional_line("role"), f.optional_email("email"));
    let (reason, name_use) = (f.optional_prose("reason"), f.optional_choice::<NameUse>("name-use"));
    if f.raw("given").trim().is_empty() && f.raw("family").trim().is_empty() {
        return None;
    }
    let name = f.name("given", "family")?;
    Some(Redirected { name, organisation, role, email, reason, name_use: name_use.unwrap_or(NameUse::NotAsked) })
}

/// The months to come, for « plutôt en septembre ».
fn months(form: &Form, today: Date) -> Markup {
    let text = form.text();
    let ahead = (1..=12_i64).filter_map(|ahead| today.first_of_month().checked_add(ahead.months()).ok());
    let select = parts::select(form, "come-back-month", text.answer_come_back_month()).optional();
    html! { (ahead.fold(select, |select, month| select.option(month, text.month_and_year(month)))) }
}

async fn load(desk: &Desk, screen: &Screen, id: ApproachId) -> Result<ApproachPage, Problem> {
    ShowApproach { id, reviewed: false, lang: screen.text.lang() }.run(desk).await?.ok_or(Problem::NotFound)
}

fn page(screen: &Screen, view: &ApproachPage) -> Page {
    Page::new(Nav::People, screen.text.answer_title(&view.person.name))
}

fn render(view: &ApproachPage, form: &Form) -> Markup {
    let text = form.text();
    let id = view.approach.id;
    let sent = view.approach.delivery.sent_at().map_or_else(|| view.time.today(), |at| view.time.day(at));
    let hint = |answer: Answer| match answer {
        Answer::Yes => text.answer_yes_hint(),
        Answer::No => text.answer_no_hint(),
        Answer::Redirected => text.answer_redirected_hint(),
        Answer::Later => text.answer_later_hint(),
        Answer::AsksForCv => text.answer_asks_for_cv_hint(),
        Answer::AsksToBePaid => text.answer_asks_to_be_paid_hint(),
        Answer::GroupCall => text.answer_group_call_hint(),
        Answer::Hesitates => text.answer_hesitates_hint(),
        Answer::Introduced => text.answer_introduced_hint(),
        Answer::NotReceived => text.answer_not_received_hint(),
    };
    let fits = |answer: &&Answer| view.approach.kind == MessageKind::Introduction || !answer.is_of_an_introduction();
    let answers = Answer::ALL.iter().filter(fits).fold(parts::radios(form, "answer", text.answer_which()), |radios, answer| {
        radios.explained(answer.as_str(), text.answer(*answer), hint(*answer))
    });
    html! {
        (parts::back(&address(id, ""), text.write_draft_title(text.message_kind(view.approach.kind), &view.person.name).as_str()))
        (parts::page_head(text.answer_title(&view.person.name)).lead(text.answer_lead(text.day(sent))))
        (parts::mistakes(form))
        form method="post" action=(address(id, "/answer")) {
            (parts::hidden("seen", form.value("seen")))
            (answers)
            (parts::text_field(form, "day", text.answer_day()).date())
            (parts::text_area(form, "note", text.answer_note()).optional().hint(text.answer_note_hint()).rows(3))
            fieldset.card.when-redirected {
                legend { (text.answer_someone_title()) }
                p.hint { (text.answer_someone_lead()) }
                (parts::why(text, [Rule::D13]))
                div.row {
                    (parts::text_field(form, "given", text.answer_given()))
                    (parts::text_field(form, "family", text.answer_family()))
                }
                div.row {
                    (parts::text_field(form, "organisation", text.answer_organisation()).optional())
                    (parts::text_field(form, "role", text.answer_role()).optional())
                }
                (parts::text_field(form, "email", text.answer_email()).email().optional())
                (parts::text_area(form, "reason", text.answer_reason()).optional().rows(2))
                (parts::select(form, "name-use", text.answer_name_use()).choices::<NameUse>())
            }
            fieldset.card.when-later {
                legend { (text.answer_later_title()) }
                p.hint { (text.answer_later_lead()) }
                (months(form, view.time.today()))
                (parts::text_field(form, "come-back", text.answer_come_back()).date().optional())
            }
            div.actions { (parts::button(text.answer_save()).icon(Icon::Check)) (parts::link_button(address(id, ""), text.action_cancel()).quiet()) }
        }
    }
}
