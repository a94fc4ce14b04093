//! What one hands to others, as documents: the file of a project, what was learnt, the overview. What enters: views. What leaves: blocks
//! of words, the same for a page, Markdown and a text document. Not done here: markup, files.

use rebond_app::LocalTime;
use rebond_app::proof::{Met, OverviewPage, ProjectPage, Unnamed};
use rebond_app::synthesis::{Heard, Synthesis};
use rebond_coach::Balance;
use rebond_domain::{Campaign, Line, OrganisationKind, PersonName, Prose};
use rebond_formats::{Block, Document};
use rebond_text::{Text, capitalise};

/// How a hope stands.
pub fn balance(text: Text, balance: Balance) -> &'static str {
    match balance {
        Balance::Open => text.synthesis_balance_open(),
        Balance::Confirmed => text.synthesis_balance_confirmed(),
        Balance::Contradicted => text.synthesis_balance_contradicted(),
        Balance::Nuanced => text.synthesis_balance_nuanced(),
        Balance::Divided => text.synthesis_balance_divided(),
    }
}

/// The file of a project; `None` while there is nothing to hand over.
pub fn project(text: Text, view: &ProjectPage) -> Option<Document> {
    let campaign = view.campaign.as_ref();
    let mut blocks = Vec::new();
    written(&mut blocks, text.proof_project_direction(), campaign.and_then(|it| it.direction.as_ref()));
    written(&mut blocks, text.proof_project_expectation(), campaign.and_then(|it| it.expectation.as_ref()));
    if !view.met.is_empty() {
        blocks.push(Block::Heading(2, text.proof_project_met().to_owned()));
        blocks.push(Block::List(view.met.iter().map(|met| whom(text, met)).collect()));
    }
    learnt(text, &view.learnt, |it| view.named.contains(&it.person), &mut blocks);
    decided(text, campaign, &mut blocks);
    (!blocks.is_empty()).then(|| Document {
        title: text.proof_project_title().to_owned(),
        byline: byline(text, view.name.as_ref(), &view.learnt.time),
        blocks,
    })
}

/// What was learnt, with the names of those who said it; `None` while nothing was.
pub fn synthesis(text: Text, view: &Synthesis, name: Option<&Line>) -> Option<Document> {
    let mut blocks = Vec::new();
    learnt(text, view, |_| true, &mut blocks);
    if !view.questions.is_empty() && !blocks.is_empty() {
        blocks.push(Block::Heading(2, text.synthesis_questions().to_owned()));
        blocks.push(Block::List(view.questions.iter().map(|it| it.label.to_string()).collect()));
    }
    (!blocks.is_empty()).then(|| Document { title: text.synthesis_title().to_owned(), byline: byline(text, name, &view.time), blocks })
}

/// Where one stands, what is waiting, what one asks help for.
pub fn overview(text: Text, view: &OverviewPage) -> Document {
    let mut blocks = vec![Block::Heading(2, text.overview_where().to_owned())];
    let campaign = view.campaign.as_ref();
    if let Some(direction) = campaign.and_then(|it| it.direction.as_ref()) {
        blocks.push(Block::Paragraph(direction.to_string()));
    }
    let mut stands = Vec::new();
    stands.extend(campaign.and_then(|it| it.purpose).map(|purpose| text.purpose(purpose).to_owned()));
    stands.extend(campaign.map(|it| text.overview_since(text.day(view.time.day(it.started_at)))));
    stands.push(text.overview_written(view.written));
    stands.push(text.overview_held(view.held));
    blocks.push(Block::List(stands));
    if !view.hopes.is_empty() {
        blocks.push(Block::Heading(3, text.proof_project_hopes().to_owned()));
        blocks.push(Block::List(view.hopes.iter().map(|(hope, stands)| text.overview_hope(balance(text, *stands), hope)).collect()));
    }
    decided(text, campaign, &mut blocks);
    blocks.push(Block::Heading(2, text.overview_waiting().to_owned()));
    let mut waiting: Vec<String> = view.ahead.iter().map(|(day, with)| text.overview_ahead(text.day(*day), unnamed(text, with))).collect();
    if let (count @ 1.., Some(since)) = view.awaited {
        waiting.push(text.overview_awaited(count, text.day(since)));
    }
    waiting.extend((view.to_write > 0).then(|| text.overview_to_write(view.to_write)));
    waiting.extend((view.news_due > 0).then(|| text.overview_news(view.news_due)));
    if waiting.is_empty() {
        waiting.push(text.overview_nothing().to_owned());
    }
    blocks.push(Block::List(waiting));
    written(&mut blocks, text.overview_help(), campaign.and_then(|it| it.help_wanted.as_ref()));
    Document { title: text.overview_title().to_owned(), byline: byline(text, view.name.as_ref(), &view.time), blocks }
}

fn byline(text: Text, name: Option<&Line>, time: &LocalTime) -> String {
    let day = text.day(time.today());
    name.map_or_else(|| day.clone(), |name| format!("{name} · {day}"))
}

fn written(blocks: &mut Vec<Block>, title: &str, words: Option<&Prose>) {
    if let Some(words) = words {
        blocks.push(Block::Heading(2, title.to_owned()));
        blocks.push(Block::Paragraph(words.to_string()));
    }
}

/// The decision, what tipped it, and the stages after it.
fn decided(text: Text, campaign: Option<&Campaign>, blocks: &mut Vec<Block>) {
    written(blocks, text.proof_project_decision(), campaign.and_then(|it| it.decision.as_ref()));
    written(blocks, text.decision_tipped(), campaign.and_then(|it| it.tipped.as_ref()));
    if let Some(stages) = campaign.and_then(|it| it.next_stages.as_ref()) {
        blocks.push(Block::Heading(2, text.decision_stages().to_owned()));
        let stages = stages.as_str().lines().map(str::trim).filter(|line| !line.is_empty());
        blocks.push(Block::List(stages.map(str::to_owned).collect()));
    }
}

/// Hope by hope, subject by subject, with the words of those who spoke.
fn learnt(text: Text, view: &Synthesis, named: impl Fn(&Heard) -> bool, blocks: &mut Vec<Block>) {
    let quote = |it: &Heard| {
        let words = it.text.as_ref()?;
        let stance = it.stance.map(|stance| text.stance(stance).to_owned());
        let name = named(it).then(|| it.name.full());
        let role = it.role.as_ref().map(ToString::to_string);
        let by: Vec<String> = [stance, name, role].into_iter().flatten().chain([text.day(view.time.day(it.at))]).collect();
        Some(Block::Quote(words.to_string(), by.join(", ")))
    };
    if !view.hopes.is_empty() {
        blocks.push(Block::Heading(2, text.proof_project_hopes().to_owned()));
    }
    for it in &view.hopes {
        blocks.push(Block::Heading(3, it.hope.statement.to_string()));
        blocks.push(Block::Paragraph(balance(text, it.balance).to_owned()));
        blocks.extend(it.heard.iter().filter_map(quote));
    }
    let subjects: Vec<_> = view.subjects.iter().filter(|it| it.heard.iter().any(|heard| heard.text.is_some())).collect();
    if !subjects.is_empty() {
        blocks.push(Block::Heading(2, text.proof_project_subjects().to_owned()));
    }
    for it in subjects {
        blocks.push(Block::Heading(3, text.topic(it.topic).to_owned()));
        blocks.extend(it.heard.iter().filter_map(quote));
    }
}

fn place(text: Text, place: Option<OrganisationKind>) -> Option<String> {
    place.filter(|kind| *kind != OrganisationKind::Other).map(|kind| text.organisation_kind(kind).to_owned())
}

fn whom(text: Text, met: &Met) -> String {
    let what = [met.role.as_ref().map(ToString::to_string), place(text, met.place), Some(text.proof_project_with(met.count))];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let names: Vec<String> = met.named.iter().map(PersonName::full).collect();
    capitalise(&if names.is_empty() { what } else { format!("{what} · {}", names.join(", ")) })
}

fn unnamed(text: Text, with: &Unnamed) -> String {
    let what = [with.role.as_ref().map(ToString::to_string), place(text, with.place)];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if what.is_empty() { text.proof_somebody().to_owned() } else { what }
}
